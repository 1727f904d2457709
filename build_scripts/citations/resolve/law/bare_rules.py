"""Of which set a bare `Rule 56` is, in a court that need not say so."""

import re
from collections.abc import Iterator

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Known
from build_scripts.citations.resolve.law.code_keys import state_of_court
from build_scripts.lexicon.courts.hierarchy import is_district
from build_scripts.lexicon.courts.known import circuit_of, courts_db_entry

WITH_A_POINT: dict[str, frozenset[str]] = {
    "Civ. P.": frozenset("4.1 5.1 5.2 7.1 23.1 23.2 44.1 62.1 65.1 71.1".split()),
    "Crim. P.": frozenset(
        "5.1 12.1 12.2 12.3 12.4 15.1 16.1 26.1 26.2 26.3 32.1 32.2 41.1 49.1".split()
    ),
    "App. P.": frozenset("12.1 26.1 28.1 32.1".split()),
}
"""The Federal Rules whose numbers have a point; `Rule 56.1` is of a district's own."""
LAST_RULE = 86
"""Of the Federal Rules of Civil Procedure, which has the most."""
LAST_RULE_OF_EVIDENCE = 1103
"""Those of bankruptcy are numbered from 1001 to 9037; a number that both have is not certain."""


def federal_rule(section: str, known: Known) -> str | None:
    """`Rule 56` where the document cites one set of federal rules that has such a number.

    The Rules of Evidence are numbered from 101; civil, criminal and appellate rules end before it.
    """
    number = re.fullmatch(r"Rule (?P<number>\d+)(?:\.\d+)?", section)
    if not number:
        return None
    sets = {"App. P.", "Civ. P.", "Crim. P."} if int(number["number"]) <= LAST_RULE else {"Evid."}
    if int(number["number"]) > LAST_RULE_OF_EVIDENCE:
        sets = {"Bankr. P."}
    if "." in section:
        figure = section.removeprefix("Rule ")
        sets = {name for name, figures in WITH_A_POINT.items() if figure in figures}
    cited = {name for name in sets if any(f"Fed. R. {name} " in each for each in known.rules)}
    if known.other_rules or len(cited) != 1:
        return None
    return f"Fed. R. {cited.pop()} {section.removeprefix('Rule ')}"


CIVIL_ALONE = re.compile(
    r"9\(b\)|12\(b\)\([67]\)|12\(h\)\(3\)|30\(b\)\(6\)|50\([ab]\)|54\(b\)|56\([a-h]\)|59\(e\)|60\(b\)|72\(b\)"
)
"""Of the Federal Rules with such parts only the civil ones are ever moved under by their number
alone; the other sets have none so, or none that anybody cites without the set."""
OF_CIVIL_ALONE = re.compile(rf"\bRules?\s(?=(?P<number>\d+))(?:{CIVIL_ALONE.pattern})")


def civil_rules_named(words: str) -> Iterator[str]:
    """The number of each rule in `words` that has a part which only the civil rule has: where a
    court names Rule 12(b)(6), its Rule 12(b)(2) is of the same set."""
    if "Rule" in words:
        yield from (match["number"] for match in OF_CIVIL_ALONE.finditer(words))


EVIDENCE_ALONE = re.compile(
    r"10[1-6]|201|30[12]|4(?:0[1-9]|1[0-5])|50[12]|6(?:0[1-9]|1[0-5])|70[1-6]|80[1-7]|90[1-3]"
    r"|100[1-8]"
)
"""The Federal Rules of Evidence; no other set that binds a federal court of general jurisdiction
has numbers of three figures."""


def rule_of_one_set_alone(clause: Clause, known: Known) -> str | None:
    """`Rule 59(e)`, `Rule 403` in a federal court that cites no set of rules besides."""
    section = (clause.core.authority or "").removeprefix("Rule ")
    court = known.court or ""
    bankruptcy = courts_db_entry(court).get("type") == "bankruptcy"
    federal = court == "scotus" or circuit_of(court) or is_district(court) or bankruptcy
    if not clause.core.authority or section == clause.core.authority or not federal:
        return None
    if known.other_rules or any(not each.startswith("Fed. R. ") for each in known.rules):
        return None
    if bankruptcy and section.isdecimal() and int(section) > LAST_RULE_OF_EVIDENCE:
        return f"Fed. R. Bankr. P. {section}"
    if CIVIL_ALONE.match(section + re.sub(r"\s", "", clause.pin_words)):
        return f"Fed. R. Civ. P. {section}"
    if section in known.civil_rules:
        others = any(not each.startswith("Fed. R. Civ. P.") for each in known.rules)
        return None if others else f"Fed. R. Civ. P. {section}"
    return f"Fed. R. Evid. {section}" if EVIDENCE_ALONE.fullmatch(section) else None


def rule_of_only_set(section: str, known: Known) -> str | None:
    """`Rule 341` in a court of Illinois that cites rules of one set, which is its own state's and
    has numbers as long."""
    number = re.fullmatch(r"Rule (?P<figures>\d+)", section)
    sets = {each.rpartition(" ")[0] for each in known.rules}
    state = state_of_court(known.court)
    if not number or not state or len(sets) != 1 or known.other_rules:
        return None
    lengths = {len(each.rpartition(" ")[2]) for each in known.rules}
    (only,) = sets
    own = only.startswith(f"{state} ") and len(number["figures"]) in lengths
    return f"{only} {number['figures']}" if own else None
