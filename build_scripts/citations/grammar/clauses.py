"""The clause parser: reads a passage's candidates as a lawyer reads a citation clause.

signal → name → cite → pins → court and year → parentheticals → subsequent history → `;`

Each clause is bounded on the left by the end of the one before it, or by the bracket that holds
it, so that nothing crosses from one clause to another.
"""

import re
from dataclasses import dataclass, field, replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.heads import with_name_before
from build_scripts.citations.grammar.italics import italic_stretches
from build_scripts.citations.grammar.tails import (
    ANOTHER_CASE,
    HISTORY,
    QUOTED,
    court_and_year,
    court_in,
    parentheticals,
    pins_after_date,
    pins_at,
    year_of,
)
from build_scripts.citations.tokens.candidates import DOCKETED, Candidate, candidates
from build_scripts.citations.tokens.document_terms import NO_TERMS, Terms
from build_scripts.citations.tokens.places import OF_ID, without_lead
from build_scripts.citations.tokens.signals import signal_before
from build_scripts.model import Passage, Span

PARALLEL_GAP = re.compile(r",\s|\s\[|\s|;\s(?=\d+\s(?:L\.?\s?Ed|S\.?\s?Ct|NW2d|N\.W\.))|\s?=\s?")
"""Michigan parts parallels by semicolons: `384 US 436; 86 S Ct 1602; 16 L Ed 2d 694`."""
BLANK = re.compile(r"[_\s–—-]+")
OF_ONE_WORK = re.compile(r"(?!.*§§).*[A-Za-z]")
"""A parallel names its reporter or code, and is not the first of a list of sections."""
EXPLAINED = re.compile(r"\s\([a-z]{3,}ing\s")
"""`sec. 7491(a)(2) (imposing preconditions …)`: what explains even a section named in words."""
PART = re.compile(r"(?:Parts?\s)?[IVXL]+(?:[-–.][A-Z0-9]+)*")
"""A part of this opinion: `Part II–A, supra`."""
RELATED = re.compile(r"(?i)\b(?P<verb>quoting|citing)\b[^()]*$")


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A parenthetical, and the place of the clause that it explains."""

    host: int
    span: Span


@dataclass(slots=True)
class _Reading:
    """How far a passage is read."""

    passage: Passage
    words: str
    found: list[Candidate]
    starts: frozenset[int]
    italics: tuple[Span, ...]
    clauses: list[Clause] = field(default_factory=list)
    open: list[_Bracket] = field(default_factory=list)
    """The parentheticals that may hold what comes next."""


def clauses_of(passage: Passage, terms: Terms = NO_TERMS) -> list[Clause]:
    """The citation clauses of a passage, in the order of their cores; pure, never raises."""
    words = passage.text.words
    found = candidates(words, terms)
    reading = _Reading(
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
        cites = _with_parallels(reading, at)
        clause = _clause(reading, cites)
        at += len(cites)
        if clause:
            reading.open += [_Bracket(len(reading.clauses), span) for span in clause.parentheticals]
            reading.clauses.append(clause)
    return reading.clauses


def _within_last(reading: _Reading, candidate: Candidate) -> bool:
    """Whether a candidate is part of the citation before: `App. 2000` in `(Tex. App. 2000)`."""
    last = reading.clauses[-1] if reading.clauses else None
    return last is not None and candidate.start < last.span.end


# ── The right-hand side ──────────────────────────────────────────────────────────────────────


def _with_parallels(reading: _Reading, at: int) -> tuple[Candidate, ...]:
    """The candidate at `at` and those that cite the same thing in another reporter or code."""
    first = reading.found[at]
    cites = [first]
    place = _after_pins(reading, first)
    for candidate in reading.found[at + 1 :]:
        gap = PARALLEL_GAP.match(reading.words, place)
        if not gap or gap.end() != candidate.start or not _parallel(cites[-1], candidate, gap[0]):
            break
        if not OF_ONE_WORK.match(reading.words, candidate.start, candidate.end):
            break
        cites.append(candidate)
        place = _after_pins(reading, candidate)
    return tuple(cites)


def _after_pins(reading: _Reading, core: Candidate) -> int:
    if core.kind == "id" and core.pin:
        return core.end
    pins = pins_at(reading.words, core.end, reading.starts) if _takes_pages(core) else None
    return pins.end() if pins else core.end


def _takes_pages(core: Candidate) -> bool:
    return core.kind in ("case", "case-short", "agency-decision", "id", "supra", "session-law") or (
        core.volume is not None
    )


def _parallel(first: Candidate, then: Candidate, gap: str) -> bool:
    """Whether two cites with nothing but `gap` between them are one mention (rule 10.3.1)."""
    if gap == "; " and (then.edition or "").startswith("N.W."):
        return (first.edition or "").startswith("Mich.")
    if first.by_volume and then.by_volume:
        return gap != " " or first.page is None
    if first.kind in ("id", "supra"):
        return then.by_volume and gap == ", "
    if first.kind == then.kind and first.kind in ("session-law", "regulation"):
        return gap == ", " and (first.kind == "session-law" or then.volume is not None)
    if first.kind == then.kind == "statute" and gap == ", ":
        return _of_act(first.authority) and not _of_act(then.authority)
    return False


def _of_act(authority: str | None) -> bool:
    """Cites an act by its own section (`INA § 209`) rather than a code."""
    return bool(
        authority and re.match(r"(?:[A-Z]{2,7}|.* Act) § |(?:UCMJ|Uniform Code) ", authority)
    )


def _clause(reading: _Reading, cites: tuple[Candidate, ...]) -> Clause | None:
    core = cites[0]
    words = reading.words
    pin, end = _pins(reading, cites)
    bracket = re.compile(r"\]").match(words, end) if len(cites) > 1 else None
    dated = court_and_year(words, end) if _takes_year(core) else None
    text_end = dated.end() if dated else end + (1 if bracket and _opened(words, cites) else 0)
    after = pins_after_date(words, dated.end()) if dated and not pin else None
    pin, rest = (Span(*after.span("pin")), after.end()) if after else (pin, text_end)
    explained = not core.informal or EXPLAINED.match(words, rest)
    spans, rest, alias = parentheticals(words, rest) if explained else ((), end, None)
    clause = Clause(
        reading.passage,
        core,
        core.kind,
        Span(core.start, text_end),
        rest,
        cites,
        pin=pin,
        court=court_in(dated) if dated else None,
        year=year_of(dated) if dated else None,
        parentheticals=spans,
        alias=alias,
    )
    return _with_left(reading, clause)


def _opened(words: str, cites: tuple[Candidate, ...]) -> bool:
    return any(words[cite.start - 1] == "[" for cite in cites[1:])


def _takes_year(core: Candidate) -> bool:
    return (
        core.kind not in ("id", "supra", "record", "internal", "constitution") and not core.informal
    )


def _pins(reading: _Reading, cites: tuple[Candidate, ...]) -> tuple[Span | None, int]:
    """The pins of a mention, the first printed where parallels each have their own; and its end."""
    core, last = cites[0], cites[-1]
    end = last.end
    for cite in cites:
        if cite.pin and (cite.kind != "supra" or not pins_at(reading.words, end, reading.starts)):
            return Span(*cite.pin), _after_pins(reading, last)
        if core.kind == "id" and cite is core and (place := _place_after_id(reading, core.end)):
            return place, place.end
        if _takes_pages(cite) or cite.kind == "supra":
            match = pins_at(reading.words, cite.end, reading.starts)
            if match and (cite is last or not BLANK.fullmatch(match["pin"])):
                return Span(*match.span("pin")), max(match.end(), _after_pins(reading, last))
    return None, end


def _place_after_id(reading: _Reading, place: int) -> Span | None:
    """The place in whatever *Id.* means, where it is more than pages: `¶¶ 17–19`, `at 47:12`."""
    found = OF_ID.match(reading.words, place)
    pages = pins_at(reading.words, place, reading.starts)
    if not found or (pages and found.end() <= pages.end()):
        return None
    if any(found.start() <= start < found.end() for start in reading.starts):
        return None
    return Span(without_lead(reading.words, *found.span("pin")), found.end())


# ── The left-hand side ───────────────────────────────────────────────────────────────────────


def _with_left(reading: _Reading, clause: Clause) -> Clause | None:
    """`clause` with its name, signal, relation and host."""
    words, core = reading.words, clause.core
    host, floor = _enclosing(reading, core.start)
    clause = replace(clause, within=floor)
    before = _previous(reading, floor)
    if before is not None:
        floor = max(floor, reading.clauses[before].span.end)
        head = reading.clauses[before]
        rest = head.rest if head.rest <= core.start else head.span.end
        history = HISTORY.match(words, rest)
        quoted = QUOTED.match(words, rest)
        floor = max(floor, rest)
        if history and history.end() <= core.start:
            clause = _as_history(reading, clause, before, history)
            floor = history.end()
        elif quoted and quoted.end() <= core.start:
            relation = "quoted in" if "quot" in quoted["verb"].lower() else "cited in"
            clause = replace(clause, host=before, relation=relation)
            floor = quoted.end()
    elif host is not None:
        floor = max(floor, reading.clauses[host].span.end)
    clause = _of_this_decision(_with_alias(with_name_before(clause, floor, reading.italics)))
    if _is_star_page(words, clause) or _is_own_docket(clause):
        return None
    if clause.host is None and host is not None:
        verb = RELATED.search(words[floor : clause.span.start]) or RELATED.match(
            words[_opening(reading, host, core.start) : clause.span.start].lstrip()
        )
        quoting = bool(verb and verb["verb"].lower() == "quoting")
        clause = replace(clause, host=host, relation="quoted in" if quoting else "cited in")
    page = PAGE_OF_ANOTHER.search(words, max(floor, clause.span.start - 40), clause.span.start)
    signal = signal_before(words, floor, page.start() if page else clause.span.start)
    return replace(clause, signal=Span(*signal) if signal else None)


PAGE_OF_ANOTHER = re.compile(r"\[\d{1,4}\s[A-Z][\w.\s]{1,16}\s\d{1,5}\]\s?$")
"""`See [58 Va.App. 253] Roe v. Poe`: the page of another edition between signal and name."""


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


BY_NUMBER = re.compile(r"(?:[A-Z][\w.]{0,8}\s)?Nos?\.\s[\d-]+")


def _is_own_docket(clause: Clause) -> bool:
    """`this action, No. 16-cv-2696,`: the number of a case that nobody names."""
    forms = (DOCKETED.match(clause.text), BY_NUMBER.fullmatch(clause.text))
    return clause.kind == "case" and clause.name is None and any(forms)


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
        said = words[span.start : span.end]
        if said[:1].isupper() and said in name:
            return replace(clause, alias=said, parentheticals=clause.parentheticals[1:])
    return clause


def _opening(reading: _Reading, host: int, place: int) -> int:
    spans = [span for span in reading.clauses[host].parentheticals if span.start <= place]
    return spans[-1].start if spans else place


def _enclosing(reading: _Reading, place: int) -> tuple[int | None, int]:
    """The clause in whose parenthetical `place` stands, the innermost, and where that begins.

    Places come in ascending order, so that a parenthetical once passed is forgotten.
    """
    reading.open = [bracket for bracket in reading.open if place < bracket.span.end]
    for bracket in reversed(reading.open):
        if bracket.span.start <= place:
            return bracket.host, bracket.span.start
    return None, 0


def _previous(reading: _Reading, floor: int) -> int | None:
    """The last clause that stands at the same depth as a place whose bracket opens at `floor`."""
    for position in range(len(reading.clauses) - 1, -1, -1):
        clause = reading.clauses[position]
        if clause.span.start < floor:
            return None
        if clause.within == floor:
            return position
    return None


def _as_history(reading: _Reading, clause: Clause, before: int, history: re.Match[str]) -> Clause:
    """`clause` as the later history of the clause at `before`; its parentheticals are the head's.

    A parenthetical printed after the history explains the case, not the later order.
    """
    head = reading.clauses[before]
    while head.host is not None and not head.separate:
        before, head = head.host, reading.clauses[head.host]
    phrase = history["phrase"].strip()
    same = not ANOTHER_CASE.search(phrase) and clause.core.by_volume
    if same and clause.parentheticals:
        reading.clauses[before] = replace(
            head, parentheticals=head.parentheticals + clause.parentheticals
        )
        reading.open += [_Bracket(before, span) for span in clause.parentheticals]
        clause = replace(clause, parentheticals=())
    return replace(clause, host=before, relation=phrase, separate=not same)
