"""Bare sections and rules: which code or set they are of (Bluebook rule 12.10).

A code that the court has named for all; that of the number cited with its code; the one code that
is cited at all, or in the passage. Where two could be meant, neither is.
"""

import re
from functools import lru_cache

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Known, Where
from build_scripts.citations.resolve.law.acts_in_short import code_section_of
from build_scripts.citations.resolve.law.codes import state_of_court
from build_scripts.citations.resolve.law.own_rules import is_of_this_court, own_rule
from build_scripts.citations.resolve.resolved_values import Meaning, Stream
from build_scripts.citations.tokens.law.acts import BY_INITIALS
from build_scripts.citations.tokens.law.bare import SUBSECTION
from build_scripts.lexicon.codes.general_codes import BY_STATE, general_code
from build_scripts.lexicon.courts.hierarchy import is_district
from build_scripts.lexicon.courts.known import circuit_of

OF_UNTOLD_SECTION = "its section is not printed and not certain"
UNCERTAIN = "its code is not printed and not certain"


def of_bare_section(clause: Clause, where: Where, known: Known, stream: Stream) -> Meaning:
    """A bare section; one whose number alone would be uncertain means what it meant before."""
    section = clause.core.authority or ""
    if section == SUBSECTION:
        return _of_only_section(where, stream)
    meaning = _by_itself(clause, where, known, stream)
    before = known.meant.setdefault(section, set())
    if meaning.authority:
        if before - {meaning.authority} and not known.by_section.get(section):
            reason = f"it may be {meaning.authority} or {min(before - {meaning.authority})}"
            return Meaning(unresolved=reason, sort="provision")
        before.add(meaning.authority)
        return meaning
    words = clause.passage.text.words[clause.span.end : clause.span.end + 12]
    again = re.match(r"§ \d{3}", section) and not re.match(r"\s(?:of|thereof)\b", words)
    if meaning.unresolved != UNCERTAIN or not again or len(before) != 1:
        return meaning
    return Meaning(next(iter(before)), sort="provision")


def _of_only_section(where: Where, stream: Stream) -> Meaning:
    """The one section that the passage has cited before a bare subsection."""
    sections = stream.sections.get(where.passage, set())
    if len(sections) != 1:
        return Meaning(unresolved=OF_UNTOLD_SECTION, sort="provision")
    return Meaning(next(iter(sections)), sort="provision")


OF_INITIALS = re.compile(rf",?\s\[?of\s(?:the\s)?(?P<act>{BY_INITIALS})(?![\w-])")
"""`section 212(c) of the INA`: an act that courts call by its initials."""
OF_THIS_TITLE = re.compile(r"\sof\sthis\s(?:title|chapter|subchapter)\b")
"""`section 332(d) of this title`, in the words of a section of that title."""
OF_THE_ACT = re.compile(r"\sof\s(?:the|this)\sAct\b(?!\sof\s)")
"""`§ 2(a) of the Act`, where the document says which act it calls so."""


def _by_itself(clause: Clause, where: Where, known: Known, stream: Stream) -> Meaning:
    """A bare section: that of its number cited with its code, else one of the code cited last in
    the passage (rule 12.10)."""
    section = clause.core.authority or ""
    words = _after_its_list(clause.passage.text.words[clause.span.end : clause.span.end + 80])
    named_after = re.match(r"\sof\s(?:the|this|that)\s|\sof\s[A-Z]|\sthereof", words)
    if section.startswith("Rule"):
        if rule := own_rule(clause, known.court, named=bool(known.by_section.get(section))):
            return Meaning(rule, sort="provision")
        if is_of_this_court(clause):
            return Meaning(unresolved="it is of this court’s own rules", sort="provision")
    cited = known.by_section.get(section, set())
    if section.startswith("§") and (by_initials := OF_INITIALS.match(words)):
        act = by_initials["act"]
        named = code_section_of(act, section, cited, known.codes) or f"{act} {section}"
        if not cited:
            known.by_section[section] = {named}
        return Meaning(named, sort="provision")
    if known.act and section.startswith("§") and OF_THE_ACT.match(words):
        code = code_section_of(known.act, section, cited, known.codes)
        return Meaning(code or f"{known.act} {section}", sort="provision")
    if known.code and section.startswith("§") and not named_after:
        declared = known.code.removesuffix("§ ") + section
        if cited <= {declared}:
            return Meaning(declared, sort="provision")
        if "-" not in section and ":" not in section:
            reason = f"it may be {declared} or {min(cited - {declared})}"
            return Meaning(unresolved=reason, sort="provision")
    if len(cited) == 1:
        return Meaning(next(iter(cited)), sort="provision")
    of_this = section.startswith("§") and not cited and OF_THIS_TITLE.match(words)
    if title := _title_quoted(where, stream) if of_this else None:
        return Meaning(title + section, sort="provision")
    if section.startswith("art."):
        return Meaning(unresolved="its code is not printed with that number", sort="provision")
    of_set = None if cited else _federal_rule(section, known) or _rule_of_only_set(section, known)
    if not (of_set or cited or named_after):
        of_set = _rule_of_one_set_alone(clause, known)
    if of_set:
        return Meaning(of_set, sort="provision")
    if section == "§ 1983" and not cited:
        return Meaning("42 U.S.C. § 1983", sort="provision")
    codes = [each for each in stream.codes.get(where.passage, ()) if _can_have(each, section)]
    by_sign = clause.text.startswith("§") and not named_after
    code = None
    if known.uncited_code:
        pass  # it may be of the code that is only named
    elif len(known.codes) == 1 and by_sign and not names_other_law(clause.passage.text.words):
        code = next(iter(known.codes))
    elif len(codes) == 1 and _is_of_last_code(clause) and not named_after:
        code = codes[-1]
    if cited and not any(each.startswith(code or "") for each in cited):
        code = None  # the number is cited of other codes
    if code and _can_have(code, section) and _may_be_of(code, section, known):
        return Meaning(code + section, sort="provision")
    if own := None if cited or named_after else _of_own_state(section, known):
        return Meaning(own, sort="provision")
    if near := None if cited or named_after else _of_neighbor(clause, where, known, stream):
        return Meaning(near, sort="provision")
    return Meaning(unresolved=UNCERTAIN, sort="provision")


def _title_quoted(where: Where, stream: Stream) -> str | None:
    """The title of the United States Code of which the passage, or the one before, cited a section
    last."""
    last = stream.last_provision or next(
        ((at, each.authority or "") for at, each in (stream.hosts or stream.inherited)[-1:]), None
    )
    if last is None or where.passage - last[0].passage > 1:
        return None
    title = re.match(r"\d+ U\.S\.C\. (?=§ )", last[1])
    return title[0] if title else None


def _can_have(code: str, section: str) -> bool:
    """Whether sections of `code` are numbered so: those of federal regulations have a point, and
    those of the United States Code none."""
    if " U.S.C. " in code:
        return "." not in section
    return " C.F.R. " not in code or "." in section


MORE_OF_LIST = re.compile(
    r"(?:(?:,|,?\s(?:and|or|&))\s\d[\w-]*(?:\(\w{1,4}\))*){1,4}(?=,?\s\[?of\s)"
)
"""`, 243(h)` in `sections 208(a), 243(h) of the INA`, all of which are of that act."""


def _after_its_list(words: str) -> str:
    """The words behind a section, without the further sections that share what is named then."""
    more = MORE_OF_LIST.match(words)
    return words[more.end() :] if more else words


PARTED = re.compile(r"§ \d+[A-Z]?[.:]\d|§ \d+[A-Z]?-\d+[A-Z]?-\d")


def _of_own_state(section: str, known: Known) -> str | None:
    """`§ 565.253` in a court of Missouri, whose revised statutes alone are numbered so; None where
    another code with such numbers is cited."""
    code = BY_STATE.get(state_of_court(known.court) or "")
    if not code or not code.section or not PARTED.match(section):
        return None
    others = [each for each in known.codes if " U.S.C. " not in each]
    if any(general_code(each.rstrip(" "), code.state) is not code for each in others):
        return None
    numbered = re.fullmatch(code.section, section.removeprefix("§ "))
    return f"{others[0] if others else code.cite + ' '}{section}" if numbered else None


NUMBERED = re.compile(r"(?P<code>\d+ U\.S\.C\. )§ (?P<figures>\d{4,})[a-z]?$")
NEAR = 40
"""Sections: so near to one of a title, a number of four figures is of the same chapter."""


def _of_neighbor(clause: Clause, where: Where, known: Known, stream: Stream) -> str | None:
    """The code of the section cited last in the passage, if this one must be of it: their numbers
    are almost the same (`§ 3583` after `18 U.S.C. § 3582`), or California’s `subd.` follows both
    where no other code of a state is cited."""
    section = clause.core.authority or ""
    if stream.last_provision is None or stream.last_provision[0].passage != where.passage:
        return None
    last = stream.last_provision[1]
    code, figures = NUMBERED.fullmatch(last), re.fullmatch(r"§ (\d{4,})[a-z]?", section)
    if code and figures and clause.text.startswith("§"):
        near = abs(int(code["figures"]) - int(figures[1])) <= NEAR
        return code["code"] + section if near else None
    of_states = {each for each in known.codes if " U.S.C. " not in each and " C.F.R. " not in each}
    head = last.partition("§ ")[0]
    by_subdivision = re.match(r"subds?\b", clause.pin_words) and head.endswith("Code ")
    return head + section if by_subdivision and of_states == {head} else None


def _may_be_of(code: str, section: str, known: Known) -> bool:
    """Whether a section may be of that title of the United States Code: an act has its own, which
    are lower (`§ 805` of the Fair Housing Act is `42 U.S.C. § 3605`)."""
    figures = re.match(r"§+ (\d+)", section)
    return not figures or len(figures[1]) >= known.lowest.get(code, 0)


OTHER_LAW = re.compile(r"\bActs?\b|\bStat\.|\bCode\b|\bConst(?:\.|itution)|\bLaws?\sof\b")
"""What else may have sections, where the document names one code alone."""


@lru_cache(maxsize=4)
def names_other_law(words: str) -> bool:
    """Whether a passage names an act, a code or a constitution besides, which have sections too."""
    return bool(OTHER_LAW.search(words))


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


def _federal_rule(section: str, known: Known) -> str | None:
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
EVIDENCE_ALONE = re.compile(
    r"10[1-6]|201|30[12]|4(?:0[1-9]|1[0-5])|50[12]|6(?:0[1-9]|1[0-5])|70[1-6]|80[1-7]|90[1-3]"
    r"|100[1-8]"
)
"""The Federal Rules of Evidence; no other set that binds a federal court of general jurisdiction
has numbers of three figures."""


def _rule_of_one_set_alone(clause: Clause, known: Known) -> str | None:
    """`Rule 59(e)`, `Rule 403` in a federal court that cites no set of rules besides."""
    section = (clause.core.authority or "").removeprefix("Rule ")
    federal = (
        known.court == "scotus" or circuit_of(known.court or "") or is_district(known.court or "")
    )
    if not clause.core.authority or section == clause.core.authority or not federal:
        return None
    if known.other_rules or any(not each.startswith("Fed. R. ") for each in known.rules):
        return None
    if CIVIL_ALONE.match(section + re.sub(r"\s", "", clause.pin_words)):
        return f"Fed. R. Civ. P. {section}"
    return f"Fed. R. Evid. {section}" if EVIDENCE_ALONE.fullmatch(section) else None


def _rule_of_only_set(section: str, known: Known) -> str | None:
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


LIST_HEAD = re.compile(r"§§?|[Ss]ections?\b|[Ss]ecs?\.|[Rr]ules?\b")


def _is_of_last_code(clause: Clause) -> bool:
    """Whether a bare section is printed as courts cite one, not merely named in words."""
    words, pin = clause.passage.text.words, clause.pin
    if pin is not None and words.startswith("subd", pin.start):
        return True
    if clause.text[:1].isdigit():  # a further member of a list: as its head is printed
        heads = LIST_HEAD.findall(words[max(0, clause.span.start - 120) : clause.span.start])
        return bool(heads) and heads[-1].startswith("§")
    return clause.text.startswith("§")
