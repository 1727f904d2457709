"""The clause parser: reads a passage's candidates as a lawyer reads a citation clause.

signal → name → cite → pins → court and year → parentheticals → subsequent history → `;`

Each clause is bounded on the left by the end of the one before it, or by the bracket that holds
it, so that nothing crosses from one clause to another.
"""

import re
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause, filed_in
from build_scripts.citations.grammar.heads import with_name_before
from build_scripts.citations.grammar.history import (
    ANOTHER_CASE,
    HISTORY,
    LEADS_TO_CITE,
    REPORTED_AGAIN,
    is_told,
)
from build_scripts.citations.grammar.italics import italic_stretches
from build_scripts.citations.grammar.parallels import (
    DIVISION,
    after_pins,
    in_round,
    takes_pages,
    with_parallels,
)
from build_scripts.citations.grammar.parser_state import Bracket, Reading
from build_scripts.citations.grammar.relations import relation_in_brackets
from build_scripts.citations.grammar.tails import (
    EDITION_OF_BARE,
    QUOTED,
    Brackets,
    brackets_at,
    court_and_year,
    court_in,
    pins_after_date,
    pins_at,
    year_of,
)
from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.citations.tokens.candidates import candidates
from build_scripts.citations.tokens.document_terms import NO_TERMS, Terms
from build_scripts.citations.tokens.places import OF_ID, without_lead
from build_scripts.citations.tokens.signals import signal_before
from build_scripts.citations.tokens.works.cites_by_form import DOCKETED
from build_scripts.model import Passage, Span

BLANK = re.compile(r"[_\s–—-]+")
UNKNOWN = re.compile(r"[_\s–—-]+(?:,?\s(?:and\s|&\s)?nn?\.\s?[\d\s,_–-]+)?(?:,\s?[_–-]+)*")
"""`___, n. 4`: pages of which nothing but a note is known."""
EXPLAINED = re.compile(r"\s\([a-z]{3,}ing\s")
"""`sec. 7491(a)(2) (imposing preconditions …)`: what explains even a section named in words."""
PART = re.compile(r"(?:Parts?\s)?[IVXL]+(?:[-–.][A-Z0-9]+)*")
"""A part of this opinion: `Part II–A, supra`."""


def clauses_of(passage: Passage, terms: Terms = NO_TERMS) -> list[Clause]:
    """The citation clauses of a passage, in the order of their cores; pure, never raises."""
    words = passage.text.words
    found = candidates(words, terms)
    reading = Reading(
        passage,
        words,
        found,
        frozenset(each.start for each in found),
        tuple(italic_stretches(passage.text)),
    )
    at = 0
    while at < len(found):
        if _within_last(reading, found[at]):
            at += 1
            continue
        cites = with_parallels(reading, at)
        clause = _clause(reading, cites)
        at += len(cites)
        if clause:
            reading.open += [Bracket(len(reading.clauses), span) for span in clause.parentheticals]
            reading.clauses.append(clause)
    return reading.clauses


def _within_last(reading: Reading, candidate: Candidate) -> bool:
    """Whether a candidate is part of the citation before: `App. 2000` in `(Tex. App. 2000)`."""
    last = reading.clauses[-1] if reading.clauses else None
    return last is not None and candidate.start < last.span.end


# ── The right-hand side ──────────────────────────────────────────────────────────────────────


def _clause(reading: Reading, cites: tuple[Candidate, ...]) -> Clause | None:
    core = cites[0]
    words = reading.words
    pin, end = _pins(reading, cites)
    if in_round(words, cites) and words[end : end + 1] == ")":
        end += 1
    elif (cites[-1].edition or "").startswith("Ga") and (division := DIVISION.match(words, end)):
        end = division.end()
    bracket = re.compile(r"\]").match(words, end) if len(cites) > 1 else None
    takes_year = _takes_year(core) or EDITION_OF_BARE.match(words, end)
    dated = court_and_year(words, end) if takes_year else None
    text_end = dated.end() if dated else end + (1 if bracket and _opened(words, cites) else 0)
    after = pins_after_date(words, dated.end()) if dated and not pin else None
    pin, rest = (Span(*after.span("pin")), after.end()) if after else (pin, text_end)
    explained = not core.informal or EXPLAINED.match(words, rest)
    brackets = brackets_at(words, rest) if explained else Brackets((), end)
    if brackets.slip_page and (pin is None or UNKNOWN.fullmatch(words, pin.start, pin.end)):
        pin = brackets.slip_page
    clause = Clause(
        reading.passage,
        core,
        core.kind,
        Span(core.start, text_end),
        brackets.end,
        cites,
        pin=pin,
        court=court_in(dated) if dated else None,
        year=year_of(dated) if dated else None,
        parentheticals=brackets.parentheticals,
        alias=brackets.alias,
    )
    return _with_left(reading, clause)


def _opened(words: str, cites: tuple[Candidate, ...]) -> bool:
    return any(words[cite.start - 1] == "[" for cite in cites[1:])


def _takes_year(core: Candidate) -> bool:
    return (
        core.kind not in ("id", "supra", "record", "internal", "constitution") and not core.informal
    )


def _pins(reading: Reading, cites: tuple[Candidate, ...]) -> tuple[Span | None, int]:
    """The pins of a mention, the first printed where parallels each have their own; and its end."""
    core, last = cites[0], cites[-1]
    end = last.end
    to_note = core.kind == "supra" and core.pin and "note" in reading.words[slice(*core.pin)]
    for cite in cites[1:] if to_note else ():
        # `Dobbert, supra note 27, 432 U.S. at 293, 97 S.Ct. 2290`: the page, not the note
        if match := pins_at(reading.words, cite.end, reading.starts):
            return Span(*match.span("pin")), max(match.end(), after_pins(reading, last))
    for cite in cites:
        if cite.pin and (cite.kind != "supra" or not pins_at(reading.words, end, reading.starts)):
            return Span(*cite.pin), after_pins(reading, last)
        if core.kind == "id" and cite is core and (place := _place_after_id(reading, core.end)):
            return place, place.end
        if takes_pages(cite) or cite.kind == "supra":
            match = pins_at(reading.words, cite.end, reading.starts)
            if match and (cite is last or not BLANK.fullmatch(match["pin"])):
                return Span(*match.span("pin")), max(match.end(), after_pins(reading, last))
    return None, end


def _place_after_id(reading: Reading, place: int) -> Span | None:
    """The place in whatever *Id.* means, where it is more than pages: `¶¶ 17–19`, `at 47:12`."""
    found = OF_ID.match(reading.words, place)
    pages = pins_at(reading.words, place, reading.starts)
    if not found or (pages and found.end() <= pages.end()):
        return None
    if any(found.start() <= start < found.end() for start in reading.starts):
        return None
    return Span(without_lead(reading.words, *found.span("pin")), found.end())


# ── The left-hand side ───────────────────────────────────────────────────────────────────────


def _with_left(reading: Reading, clause: Clause) -> Clause | None:
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
    return replace(clause, signal=Span(*signal) if signal else None)


BEFORE_NAME = re.compile(
    r"""
    (?: \[\d{1,4}\s[A-Z][\w.\s]{1,16}\s\d{1,5}\]          # [58 Va.App. 253]
      | (?:[Ss]yl\.|[Ss]yllabus)\s(?:[Pp](?:oin)?ts?\.?|¶)\s?\d+(?:,\sin\spart)?(?:,|\sof)
    )\s?$
    """,
    re.VERBOSE,
)
"""What stands between signal and name: the page of another edition, as in `See [58 Va.App. 253] Roe
v. Poe`; the point of the court’s syllabus, as in West Virginia’s `Cf. Syl. pt. 5, Roe v. Poe`."""


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


def _named(reading: Reading, clause: Clause, floor: int) -> Clause:
    """`clause` with the name before it, not reaching back before `floor`."""
    return _of_this_decision(_with_alias(with_name_before(clause, floor, reading.italics)))


def _as_history(reading: Reading, clause: Clause, before: int, rest: int) -> Clause | None:
    """`clause` as the later history of the clause at `before`, behind which words of history stand
    at `rest` and lead to it; None where none do.

    A parenthetical printed after the history explains the case, not the later order.
    """
    words, core = reading.words, clause.core
    history = None if core.kind == "id" else HISTORY.match(words, rest)
    if not history or history.end() > core.start or is_told(words, history):
        return None
    named = _named(reading, clause, history.end())
    if not LEADS_TO_CITE.fullmatch(words, history.end(), named.span.start):
        return None
    head = reading.clauses[before]
    while head.host is not None and not head.separate:
        before, head = head.host, reading.clauses[head.host]
    phrase = history["phrase"].strip()
    same = not ANOTHER_CASE.search(phrase) and named.core.by_volume
    if same and named.parentheticals:
        reading.clauses[before] = replace(
            head, parentheticals=head.parentheticals + named.parentheticals
        )
        reading.open += [Bracket(before, span) for span in named.parentheticals]
        named = replace(named, parentheticals=())
    return replace(named, host=before, relation=phrase, separate=not same)
