"""One authority for a section of a state's code, however the court spells the code.

A court need not name its own state: `Penal Code § 187` in California is `Cal. Penal Code § 187`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from build_scripts.citations.grammar.clause import Clause, with_core
from build_scripts.citations.resolve.law.rule_keys import (
    of_circuit,
    of_own_rules,
    of_set_explained,
    supreme_court_rule,
)
from build_scripts.citations.resolve.law.shared_editions import with_editions_of_lists
from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.lexicon.codes.by_article import article_code
from build_scripts.lexicon.codes.by_subject import SubjectCode, subject_codes
from build_scripts.lexicon.codes.general_codes import (
    BEFORE_THE_SECTION,
    OF_STATE,
    StateCode,
    abbreviation,
    folded_name,
    general_code,
)
from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.courts.hierarchy import is_district
from build_scripts.lexicon.courts.known import (
    courts_db_entry,
    state_of,
)
from build_scripts.model import Span


def state_of_court(court: str | None) -> str | None:
    """The state whose court the one with that identifier is, as abbreviated in citations."""
    place = state_of(court) if court else None
    return STATES.get(place or "")


def home_state(document: Sequence[Sequence[Clause]], court: str | None) -> str | None:
    """The state whose codes by subject a court need not name: its own, that in which a federal
    district lies, and elsewhere the only one whose codes it names (`Cal. Penal Code § 187`)."""
    if own := state_of_court(court):
        return own
    if court and is_district(court):
        return STATES.get(courts_db_entry(court).get("location") or "")
    heads = (
        BEFORE_THE_SECTION.match(clause.core.authority or "")
        for clause in chain.from_iterable(document)
        if clause.kind == "statute"
    )
    named = [OF_STATE.fullmatch(match["head"]) for match in heads if match]
    states = {abbreviation(each["state"]) for each in named if each and subject_codes(each["rest"])}
    return states.pop() if len(states) == 1 else None


def with_codes(
    document: Sequence[Sequence[Clause]], court: str | None, home: str | None
) -> list[list[Clause]]:
    """`document` with the sections of each state's code under one spelling; `home` is the state
    whose codes by subject the court need not name."""
    state = state_of_court(court)
    spelled: dict[str, str] = {}
    alike = [
        [
            _of_missouri(
                _under_one_spelling(of_set_explained(clause, clauses), state, home, spelled),
                state,
            )
            for clause in with_editions_of_lists(clauses)
        ]
        for clauses in document
    ]
    general = _sections_of_general_codes(alike)
    cited = frozenset(each.core.authority for each in chain.from_iterable(alike))
    return [
        [
            _by_title(
                of_own_rules(
                    of_circuit(_of_general_code(clause, general), court, cited), state, cited
                ),
                cited,
            )
            for clause in clauses
        ]
        for clauses in alike
    ]


TITLES = {"Bankruptcy Code": "11", "Internal Revenue Code": "26", "I.R.C.": "26"}
"""Of the United States Code, by the names of the codes that they are."""


def _by_title(clause: Clause, cited: frozenset[str | None]) -> Clause:
    """`Bankruptcy Code § 327` is `11 U.S.C. § 327` in a document that cites that too, and so is
    `§ 327 of the Bankruptcy Code` where any section of that title is cited."""
    code, mark, section = (clause.core.authority or "").partition(" § ")
    if not mark or code not in TITLES:
        return clause
    title = f"{TITLES[code]} U.S.C. § "
    named = clause.text.startswith("§") and any((each or "").startswith(title) for each in cited)
    same = named or title + section in cited
    return with_core(clause, authority=title + section) if same else clause


def _sections_of_general_codes(
    document: Sequence[Sequence[Clause]],
) -> dict[tuple[str, str], str]:
    """The sections that are cited of states' general codes, by state and number."""
    found: dict[tuple[str, str], str] = {}
    for clause in chain.from_iterable(document):
        match = BEFORE_THE_SECTION.match(clause.core.authority or "")
        code = general_code(match["head"], None) if match else None
        if match and code and clause.kind == "statute":
            found.setdefault((code.state, match["section"]), clause.core.authority or "")
    return found


def _of_general_code(clause: Clause, general: dict[tuple[str, str], str]) -> Clause:
    """A section of a code by its subject is the very section of the state's general code, where the
    document cites that: `§ 16-6-2 of the Georgia Criminal Code`, `Ga. Code Ann. § 16-6-2`."""
    match = BEFORE_THE_SECTION.match(clause.core.authority or "")
    of_state = OF_STATE.fullmatch(match["head"]) if match else None
    if not match or not of_state or not of_state["rest"].endswith(" Code"):
        return clause
    same = general.get((abbreviation(of_state["state"]) or "", match["section"]))
    if not same or same == clause.core.authority:
        return clause
    return with_core(clause, authority=same)


MISSOURI = re.compile(
    r"(?P<code>RSMo\.? |Mo\. Rev\. Stat\. |)§ (?P<section>\d{1,3}\.\d{3})\.(?P<part>\d{1,2})$"
)


def _of_missouri(clause: Clause, state: str | None) -> Clause:
    """`§ 565.020.1` is subsection 1 of § 565.020 in Missouri."""
    match = MISSOURI.match(clause.core.authority or "")
    if not match or clause.kind != "statute" or not (match["code"] or state == "Mo."):
        return clause
    whole = with_core(clause, authority=f"{match['code']}§ {match['section']}")
    printed = f"{match['section']}.{match['part']}"
    place = clause.passage.text.words.find(printed, clause.core.start, clause.core.end)
    if place < 0:
        return whole
    start = place + len(match["section"]) + 1
    end = clause.pin.end if clause.pin else start + len(match["part"])
    return replace(whole, pin=Span(start, end))


OF_A_CHAPTER = re.compile(
    r"(?P<named>(?P<head>\S.*?L(?:\.|aws|AWS)(?:\sAnn\.)?)\s?ch?\.\s?)"
    r"(?P<section>\d+[A-Z]{0,2},\s§\s\w+(?:\s1/2)?)$"
)
"""`G.L. c. 93A, § 2`."""


OF_UNTOLD_CODE = re.compile(r".*\bof\s[Tt]itle\s\d{1,2}$")
"""`section 4214 of title 11`, in a court whose state has titles too."""


OLDEST = 1900
"""The codes that are in force were compiled since."""


def _under_one_spelling(
    clause: Clause, state: str | None, home: str | None, spelled: dict[str, str]
) -> Clause:
    if clause.kind == "rule" and not clause.core.informal:
        authority = supreme_court_rule(clause.core.authority or "", state)
        return with_core(clause, authority=authority)
    if clause.kind == "constitution" and state:
        return _of_own_constitution(clause, state)
    if clause.kind == "statute" and state and OF_UNTOLD_CODE.match(clause.text):
        return with_core(clause, authority=None)  # of its own state's code, or the federal one
    if clause.kind != "statute":
        return clause
    if clause.year and clause.year < OLDEST:
        return clause  # `Ga. Code § 4286 (1867)` is of no code that is in force
    cites = tuple(_cite_under_one_spelling(cite, state, home, spelled) for cite in clause.cites)
    return clause if cites == clause.cites else replace(clause, core=cites[0], cites=cites)


def _of_own_constitution(clause: Clause, state: str) -> Clause:
    """`Const. art. 28, § 1`, with no word of whose it is, is of the court's own state."""
    authority = clause.core.authority or ""
    if not re.match(r"Const\.(?:\s\d{4})?\sart\.", authority):
        return clause
    return with_core(clause, authority=f"{state} {authority}")


OLD_FEDERAL = re.compile(r"R\.\s?S\.(?:\s?U\.\s?S\.)?|Rev\.\s?Stat\.|Revised\sStatutes")
"""The Revised Statutes of 1874."""


def _cite_under_one_spelling(
    cite: Candidate, state: str | None, home: str | None, spelled: dict[str, str]
) -> Candidate:
    match = BEFORE_THE_SECTION.match(cite.authority or "")
    if cite.kind != "statute" or cite.informal or not match or " U.S.C." in match["head"]:
        return cite
    if chapter := OF_A_CHAPTER.match(cite.authority or ""):
        return _of_massachusetts(cite, chapter, spelled)
    head, section = match["head"], match["section"]
    if " art. " in (cite.authority or "") and (code_of := article_code(head, state)):
        initials = article_code(head, None) and "code" not in head.lower()
        named = head if initials else code_of.cite
        before = spelled.setdefault(code_of.cite, f"{named} art. ")
        return replace(cite, authority=before + section)
    if subject := subject_named(head, home):
        mark = "art. " if " art. " in (cite.authority or "") else "§ "
        return replace(cite, authority=f"{subject.cite} {mark}{section}")
    if state is None and OLD_FEDERAL.fullmatch(head):
        return replace(cite, authority=f"Rev. Stat. § {section}")
    if titled := _with_title(head):
        before = spelled.setdefault(titled, (cite.authority or "").removesuffix(section))
        return replace(cite, authority=before + section)
    code = general_code(head, state)
    if code is None or not cite.authority or not _may_have(code, head, section):
        return cite
    printed = cite.authority.removesuffix(section)
    before = spelled.setdefault(code.cite, _with_state(code, head, printed))
    return replace(cite, authority=before + section)


TITLE_LAST = re.compile(r"(?P<code>.*?),? ?(?P<title>[Tt]it\. ?\d+(?:-[A-Z])?),?")
TITLE_FIRST = re.compile(r"(?P<title>\d{1,3}(?:-[A-Z])?) (?P<code>(?:[A-Z][a-z]?\.\s?){2,4})")


def _with_title(head: str) -> str | None:
    """What is the same in every way to print a code and its title: `Me. Rev. Stat. Ann. tit. 14,`
    and `Me.Rev.Stat. tit. 14`, `14 M.R.S.A.` and `14 M.R.S.`; None for a code without titles."""
    if first := TITLE_FIRST.fullmatch(head):
        initials = re.sub(r"[\s.]", "", first["code"])
        return f"{first['title']} {initials.removesuffix('A')}"
    last = TITLE_LAST.fullmatch(head)
    told = OF_STATE.fullmatch(last["code"]) if last else None
    if not last or not told:
        return None
    return f"{abbreviation(told['state'])} {folded_name(told['rest'])} {last['title'].lower()}"


YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
COMPILED = {"Ala.": "1975", "Miss.": "1972", "S.C.": "1976", "Va.": "1950", "W. Va.": "1931"}
"""The year that a state’s courts give the code that is in force."""


def _may_have(code: StateCode, head: str, section: str) -> bool:
    """Whether a section of `code` is numbered so, where `head` does not say whose code it is: an
    older one of the same name was numbered otherwise (`former Code Ann. § 69-1211`)."""
    told = OF_STATE.fullmatch(head) or (code.initials and re.fullmatch(code.initials, head))
    compiled = YEAR.search(head)
    if not told and compiled and compiled[0] != COMPILED.get(code.state):
        return False  # `Code 1932, § 10971`
    return bool(told) or code.section is None or bool(re.fullmatch(code.section, section))


def _of_massachusetts(
    cite: Candidate, chapter: re.Match[str], spelled: dict[str, str]
) -> Candidate:
    """Its General Laws are cited by chapter and section."""
    code = general_code(chapter["head"].rstrip(" "), None)
    if code is None:
        return cite
    capitals = chapter["head"].isupper() and not re.match(code.initials or "", chapter["head"])
    named = spelled.setdefault(code.cite, f"{code.cite} ch. " if capitals else chapter["named"])
    return replace(cite, authority=named + chapter["section"].replace(" 1/2", "½"))


def _with_state(code: StateCode, head: str, printed: str) -> str:
    """As the court first prints it, where that says whose code it is."""
    of_state = OF_STATE.fullmatch(head)
    if (
        of_state
        and not of_state["rest"].isupper()
        and head.startswith(f"{of_state['state']} ")
        and of_state["state"] in STATES.values()
    ):
        return printed
    initials = code.initials and re.fullmatch(code.initials, head)
    return printed if initials else f"{code.cite} § "


def subject_named(head: str, state: str | None) -> SubjectCode | None:
    """The code by subject that `head` names, if it is certain whose it is."""
    of_state = OF_STATE.fullmatch(head)
    whose = abbreviation(of_state["state"]) if of_state else None
    codes = subject_codes(of_state["rest"] if of_state else head)
    if whose or any(code.state == state for code in codes):
        codes = tuple(code for code in codes if code.state == (whose or state))
    return codes[0] if len(codes) == 1 and (whose or state in (None, codes[0].state)) else None
