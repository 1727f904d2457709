"""What stands before a citation: its name, its signal, and the citation to which it belongs."""

import re
from dataclasses import replace

from build_scripts.citations.grammar.clause import WITHIN_ANOTHER, Clause, filed_in, reprinted
from build_scripts.citations.grammar.history import (
    ANOTHER_CASE,
    HISTORY,
    LEADS_TO_CITE,
    REPORTED_AGAIN,
    is_told,
)
from build_scripts.citations.grammar.name_before_cite import with_name_before
from build_scripts.citations.grammar.parser_state import Bracket, Reading
from build_scripts.citations.grammar.relations import relation_in_brackets
from build_scripts.citations.grammar.tails import QUOTED
from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.citations.tokens.signals import signal_before
from build_scripts.citations.tokens.works.patterns_without_reporter import DOCKETED
from build_scripts.model import Span

WEIGHT = re.compile(
    r"(?:en\sbanc|summary\sorder|(?:not|non)[\s-]precedential|not\sdesignated\sfor\spublication|(?:per\scuriam|mem(?:orandum|\.)|table|unpublished|plurality)"
    r"(?:\s(?:opinion|op\.|decision|disposition|table\sdecision))?)\.?(?:,\snot\sdesignated\sfor\spublication)?",
    re.IGNORECASE,
)
"""What a parenthetical says of the weight of a decision (Bluebook rule 10.6.1)."""
PART = re.compile(r"(?:Parts?\s)?[IVXL]+(?:[-–.][A-Z0-9]+)*")
"""A part of this opinion: `Part II–A, supra`."""
BEFORE_NAME = re.compile(
    r"""
    (?: \[\d{1,4}\s[A-Z][\w.\s]{1,16}\s\d{1,5}\]          # [58 Va.App. 253]
      | (?P<syllabus>
          (?:[Ss]yl\.|[Ss]yllabus)\s(?:[Pp](?:oin)?ts?\.?|¶)\s?\d+(?:,\sin\spart)?)(?:,|\sof)
    )\s?$
    """,
    re.VERBOSE,
)
"""What stands between signal and name: the page of another edition, as in `See [58 Va.App. 253] Roe
v. Poe`; the point of the court’s syllabus, as in West Virginia’s `Cf. Syl. pt. 5, Roe v. Poe`."""


REPRINTED = re.compile(r",?\s(?:as\s)?reprinted\s(?:in|at)\s")
"""`S. Rep. No. 98-225 (1983), reprinted in 1984 U.S.C.C.A.N. 3182` (Bluebook rule 13.4(a)): where
else the report is printed, and no work of its own."""


def with_left_side(reading: Reading, clause: Clause) -> Clause | None:
    """`clause` with its name, signal, relation and host."""
    words, core = reading.words, clause.core
    host, floor = _enclosing(reading, core.start)
    clause = replace(clause, within=floor)
    before = _previous(reading, floor)
    if before is not None:
        floor = max(floor, reading.clauses[before].span.end)
        head = reading.clauses[before]
        rest = head.rest if head.rest <= core.start else head.span.end
        quoted = QUOTED.match(words, rest)
        floor = max(floor, rest)
        again = REPRINTED.fullmatch(words, rest, core.start) and _is_report(head, clause)
        if again or _is_where_printed(words, head, core):
            reading.clauses[before] = reprinted(head, clause)
            return None
        if later := _as_history(reading, clause, before, rest):
            return None if _is_own_docket(later) else later
        if quoted and quoted.end() <= core.start:
            relation = "quoted in" if "quot" in quoted["verb"].lower() else "cited in"
            clause = replace(clause, host=before, relation=relation)
            floor = quoted.end()
    elif host is not None:
        floor = max(floor, reading.clauses[host].span.end)
    clause = _named(reading, clause, floor)
    if _is_star_page(words, clause) or _is_own_docket(clause):
        return None
    if before is not None and _is_where_filed(clause, reading.clauses[before]):
        reading.clauses[before] = filed_in(reading.clauses[before], clause)
        return None
    if clause.host is None and host is not None:
        opening = words[_opening(reading, host, core.start) : clause.span.start].lstrip()
        if REPORTED_AGAIN.fullmatch(opening):  # `(rep’d mem., 951 F.2d 350)`
            return replace(clause, host=host, relation=opening.strip(" ,"), separate=False)
        near = words[floor : clause.span.start]
        relation = relation_in_brackets(clause, reading.clauses[host], opening, near)
        clause = replace(clause, host=host, relation=relation)
    start = clause.span.start
    between = BEFORE_NAME.search(words, max(floor, start - 40), start)
    signal = signal_before(words, floor, between.start() if between else start)
    if between and between["syllabus"] and clause.pin is None:
        clause = replace(clause, pin=Span(*between.span("syllabus")))
    return replace(clause, signal=Span(*signal) if signal else None)


WHERE_PRINTED = re.compile(
    r",\s(?:as\s(?:appearing|amended|in\seffect)(?:\sthrough|\sby)?(?:,|\sin)?\s)?"
)
"""`Mass. R. Crim. P. 13 (c), as appearing in 442 Mass. 1516 (2004)`."""


def _is_where_printed(words: str, rule: Clause, core: Candidate) -> bool:
    """Whether a cite without a name says where the reports print the rule before it, as
    Massachusetts cites its rules: no decision."""
    between = WHERE_PRINTED.fullmatch(words, rule.span.end, core.start)
    return bool(between and rule.kind == "rule" and core.kind == "case")


def _is_report(report: Clause, reprint: Clause) -> bool:
    """Whether a paper of Congress, which has no volume, is followed by one that prints it."""
    return report.kind == reprint.kind == "secondary" and not report.core.volume


def _is_star_page(words: str, clause: Clause) -> bool:
    """`[58 Va.App. 252]` within a sentence: where a page of another edition of this decision
    begins."""
    span = clause.span
    return (
        clause.kind == "case"
        and clause.name is None
        and clause.year is None
        and words[span.start - 1 : span.start] == "["
        and words[span.end : span.end + 1] == "]"
    )


BY_NUMBER = re.compile(r"(?:[A-Z][\w.]{0,8}\s)?Nos?\.\s\d[\d,\sand-]*")


def _is_own_docket(clause: Clause) -> bool:
    """`this action, No. 16-cv-2696,`: the number of a case that nobody names."""
    forms = (DOCKETED.match(clause.text), BY_NUMBER.fullmatch(clause.text))
    return clause.kind == "case" and clause.name is None and any(forms)


def _is_where_filed(clause: Clause, paper: Clause) -> bool:
    """Whether a case by its docket number says where the `paper` before it was filed: `Compl. ¶ 4,
    Roe v. Poe, No. 1:12-cv-345 (D. Mass. May 3, 2012)` (Bluebook rule 10.8.3)."""
    between = clause.passage.text.words[paper.span.end : clause.span.start]
    by_docket = clause.kind == "case" and clause.core.volume is None and clause.full_name
    return bool(by_docket and paper.kind == "record" and between == ", ")


def _of_this_decision(clause: Clause) -> Clause:
    """*Supra* without a name leads to a place in the decision itself, and so does a part of it."""
    if clause.kind != "supra" or (clause.name and not PART.fullmatch(clause.name)):
        return clause
    before = clause.passage.text.words[max(0, clause.span.start - 3) : clause.span.start]
    if before == "), ":  # `Dicey et al. (14th ed.), supra, at 1285`: of the work before it
        return clause
    return replace(clause, kind="internal", name=None, name_span=None, full_name=False)


def _with_alias(clause: Clause) -> Clause:
    """California gives the short name without quotation marks: `… 31 Cal.4th 8, 14 (Marsh)`."""
    words, name = clause.passage.text.words, clause.name or ""
    for span in clause.parentheticals[:1]:
        said = words[span.start : span.end].rstrip(".")
        if said[:1].isupper() and said in name:
            return replace(clause, alias=said, parentheticals=clause.parentheticals[1:])
    return clause


def _opening(reading: Reading, host: int, place: int) -> int:
    spans = [span for span in reading.clauses[host].parentheticals if span.start <= place]
    return spans[-1].start if spans else place


def _enclosing(reading: Reading, place: int) -> tuple[int | None, int]:
    """The clause in whose parenthetical `place` stands, the innermost, and where that begins.

    Places come in ascending order, so that a parenthetical once passed is forgotten.
    """
    reading.open = [bracket for bracket in reading.open if place < bracket.span.end]
    for bracket in reversed(reading.open):
        if bracket.span.start <= place:
            return bracket.host, bracket.span.start
    return None, 0


def _previous(reading: Reading, floor: int) -> int | None:
    """The last clause that stands at the same depth as a place whose bracket opens at `floor`."""
    for position in range(len(reading.clauses) - 1, -1, -1):
        clause = reading.clauses[position]
        if clause.span.start < floor:
            return None
        if clause.within == floor:
            return position
    return None


AGENCY_PAPER = re.compile(
    r"(?:(?:IRS|I\.R\.S\.)\s)?(?:Technical\sAdvice\sMem|Tech\.\sAdv\.\sMem|Private\sLetter\sRul"
    r"|Priv\.\sLtr\.\sRul|Field\sServ|(?:General|Chief)\sCounsel\s(?:Mem|Advice)"
    r"|(?:HUD|DOL|OSHA|EEOC|FDA|FTC)\s[\w\s]{0,30}(?:Letter|Ruling|Decision))"
)
"""A paper of an agency that a data base prints: `IRS Technical Advice Memorandum 9416003, 1993 WL
642695`."""


def _named(reading: Reading, clause: Clause, floor: int) -> Clause:
    """`clause` with the name before it, not reaching back before `floor`."""
    named = _of_this_decision(_with_alias(with_name_before(clause, floor, reading.italics)))
    of_agency = named.kind == "case" and AGENCY_PAPER.match(named.name or "")
    return replace(named, kind="agency-decision") if of_agency else named


HEARD_AGAIN = re.compile(r"reh|rearg|recons|amend|modif|correct|clarif|withdraw", re.IGNORECASE)
"""What the court that decided does itself."""
CHANGED_BY = re.compile(r"\b(?:modified|clarified|limited|extended)\sby$")
"""`as modified by In re Yas, 317 Conn. 773`: what a later case has made of a rule."""
YEARLY = re.compile(r"(?:16|17|18|19|20)\d\d")


def _as_history(reading: Reading, clause: Clause, before: int, rest: int) -> Clause | None:
    """`clause` as the later history of the clause at `before`, behind which words of history stand
    at `rest` and lead to it; None where none do.

    A parenthetical printed after the history explains the case, not the later order; what it says
    of the weight of a decision (*en banc*) is of the later one.
    """
    words, core = reading.words, clause.core
    history = None if core.kind == "id" else HISTORY.match(words, rest)
    if not history or history.end() > core.start or is_told(words, history):
        return None
    named = _named(reading, clause, history.end())
    if not LEADS_TO_CITE.fullmatch(words, history.end(), named.span.start):
        return None
    head = reading.clauses[before]
    phrase = history["phrase"].strip()
    while head.host is not None and (
        not head.separate or (phrase.startswith("as ") and head.relation not in WITHIN_ANOTHER)
    ):  # `abrogated by Coe, as recognized in Gee`: of the case that is abrogated
        before, head = head.host, reading.clauses[head.host]
    by_another = named.name is not None and CHANGED_BY.search(phrase)
    same = not (by_another or ANOTHER_CASE.search(phrase)) and named.core.by_volume
    weight = [
        span for span in named.parentheticals if WEIGHT.fullmatch(words, span.start, span.end)
    ]
    explaining = tuple(span for span in named.parentheticals if span not in weight)
    if same and explaining:
        reading.clauses[before] = replace(head, parentheticals=head.parentheticals + explaining)
        reading.open += [Bracket(before, span) for span in explaining]
        named = replace(named, parentheticals=tuple(weight))
    if same and named.year:
        _date_by_last(reading, before, named, again=bool(HEARD_AGAIN.search(phrase)))
    return replace(named, host=before, relation=phrase, separate=not same)


def _date_by_last(reading: Reading, first: int, last: Clause, *, again: bool) -> None:
    """Gives the decision at `first` and its history the year of the `last`, where they print none:
    of decisions of one year only the last has it (Bluebook rule 10.5(d)), and of one court too."""
    for at in range(first, len(reading.clauses)):
        each = reading.clauses[at]
        if (at != first and each.host != first) or each.kind not in ("case", "agency-decision"):
            continue
        if each.year or YEARLY.match(each.core.volume or ""):
            continue
        court = each.court or (last.court if again else None)
        reading.clauses[at] = replace(each, year=last.year, court=court)
