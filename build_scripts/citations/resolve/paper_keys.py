"""What papers of the record are called: one name, spelled out or abbreviated (table BT1)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause, with_core
from build_scripts.citations.tokens.papers.paper_patterns import DAY

SPELLED = {
    "Add": "Addendum",
    "Aff": "Affidavit",
    "Agmt": "Agreement",
    "Am": "Amended",
    "Ans": "Answer",
    "App": "Appendix",
    "Appx": "Appendix",
    "Br": "Brief",
    "Certif": "Certification",
    "Compl": "Complaint",
    "Countercl": "Counterclaim",
    "Decl": "Declaration",
    "Def": "Defendant",
    "Defs": "Defendants",
    "Dep": "Deposition",
    "Depo": "Deposition",
    "Ex": "Exhibit",
    "Hr’g": "Hearing",
    "Mem": "Memorandum",
    "Mot": "Motion",
    "Obj": "Objections",
    "Opp’n": "Opposition",
    "Pet": "Petition",
    "Pl": "Plaintiff",
    "Pls": "Plaintiffs",
    "Rep": "Report",
    "Resp": "Response",
    "Stip": "Stipulation",
    "Supp": "Supplemental",
    "Tr": "Transcript",
}


def paper_key(name: str) -> str:
    """`name` as it is compared: `the Roe Decl.` and `Roe Declaration` are one paper."""
    words = re.sub(r"^[Tt]he\s", "", name).replace("'", "’").split()
    return " ".join(SPELLED.get(bare := word.strip('.,“”"'), bare) for word in words).lower()


DAY_BEHIND = re.compile(rf",\s{DAY}$")


def without_day(name: str) -> str | None:
    """`Lower Ct. Op.`, as `Lower Ct. Op., 9/9/14` is cited later; None where it has no day."""
    dated = DAY_BEHIND.search(name)
    return name[: dated.start()] if dated else None


def with_number_of_name(clause: Clause, entries: Mapping[str, str | None]) -> Clause:
    """`Opp’n 4`, where the document calls a paper so: the number is of the name, and no page."""
    if clause.kind != "record" or not clause.pin or not clause.core.document:
        return clause
    named = f"{clause.core.document} {clause.pin_words}"
    if (
        clause.passage.text.words[clause.span.start : clause.pin.end] != named
        or paper_key(named) not in entries
    ):
        return clause
    return replace(with_core(clause, authority=named, document=named, pin=None), pin=None)


ENTRY = re.compile(
    r"""
    (?P<docket>(?:(?:Adv|Bankr|Main|Case)\.?\s(?:Case\s)?)?)
    (?P<list>Dkt|Docket|ECF|Doc|DE|D\.E)\.?(?:\sEntry)?(?:\sNo\.?|\s[Nn]umbers?|\s?\#)?\s?
    (?P<number>\d+(?:-\d+)?)
    """,
    re.VERBOSE,
)
LISTS = {"Docket": "Dkt", "D.E": "DE"}


def with_entries_alike(document: Sequence[Sequence[Clause]]) -> list[list[Clause]]:
    """`document` with each docket entry as it is first cited: `ECF 31` is `ECF No. 31`, and `Docket
    No. 626` is `Dkt. No. 626`."""
    first: dict[tuple[str, str, str], str] = {}
    return [[_as_first_cited(clause, first) for clause in clauses] for clauses in document]


def _as_first_cited(clause: Clause, first: dict[tuple[str, str, str], str]) -> Clause:
    authority = clause.core.authority or ""
    match = ENTRY.fullmatch(authority) if clause.kind == "record" else None
    if not match:
        return clause
    entry = match["docket"], LISTS.get(match["list"], match["list"]), match["number"]
    spelled = first.setdefault(entry, authority)
    return clause if spelled == authority else with_core(clause, authority=spelled)
