"""From resolved clauses to citations, numbered within each writing."""

import re
from typing import Any

from build_scripts.citations.grammar.clause import WITHIN_ANOTHER, Clause
from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.resolved_values import Entry, Meaning
from build_scripts.citations.resolve.writing_referred_to import PAGES_OF_THE_OPINION
from build_scripts.citations.tokens.law.sections import MEMBER
from build_scripts.model import Citation, CitationKind, CitationPlace, Passage, Span

STRING = re.compile(r"\s?;\s(?:and\s)?")
"""What parts the citations of one string."""


def numbered_citations(passages: list[Passage], entries: list[list[Entry]]) -> tuple[Citation, ...]:
    """The citations, numbered within each writing."""
    counts: dict[str, int] = {}
    numbers: dict[Where, CitationPlace] = {}
    placed: list[tuple[Passage, list[Entry], Entry, int]] = []
    governing: dict[Where, Span | None] = {}
    for passage, each in zip(passages, entries, strict=True):
        governing |= _governing_signals(passage.text.words, each)
        for entry in each:
            if _is_no_citation(entry):
                continue
            number = counts[passage.writing] = counts.get(passage.writing, 0) + 1
            placed.append((passage, each, entry, number))
            if entry.where:
                numbers[entry.where] = (passage.writing, number)
    meant = {e.where: e.meaning.authority for each in entries for e in each if e.where}
    return tuple(
        _citation(passage, each, entry, n, numbers, meant, governing.get(entry.where or (-1, -1)))
        for passage, each, entry, n in placed
    )


def _is_no_citation(entry: Entry) -> bool:
    """A section or rule in words of which nobody says whose it is, `supra` with no place, or pages
    of nothing, as only a syllabus names them."""
    clause = entry.clause
    if clause is None:
        return False
    in_words = clause.core.informal and "§" not in clause.text
    placeless = clause.kind == "internal" and clause.pin is None
    idle = clause.kind == "internal" and bool(PAGES_OF_THE_OPINION.match(clause.text))
    return placeless or ((in_words or idle) and entry.meaning.authority is None)


def _citation(
    passage: Passage,
    passage_entries: list[Entry],
    entry: Entry,
    number: int,
    numbers: dict[Where, CitationPlace],
    meant: dict[Where, str | None],
    governs: Span | None,
) -> Citation:
    words, meaning = passage.text.words, entry.meaning
    stands_for = numbers.get(meaning.stands_for) if meaning.stands_for else None
    common: dict[str, Any] = {
        "writing": passage.writing,
        "where": passage.where,
        "index": passage.index,
        "number": number,
        "span": entry.span,
        "text": words[entry.span.start : entry.span.end],
        "authority": meaning.authority,
        "unresolved": meaning.unresolved,
        "stands_for": stands_for if _stands_for_another(entry) else None,
    }
    clause = entry.clause
    if clause is None:
        place = entry.mention.pin if entry.mention else None
        return Citation(
            kind="reference",
            relation=_inside(passage_entries, entry),
            pin=words[place.start : place.end] if place else None,
            pin_span=place,
            **common,
        )
    pin = _printed_pin(words, clause, meaning)
    return Citation(
        kind=_kind_as_resolved(clause, meaning),
        name=_printed_name(words, clause),
        name_span=clause.name_span,
        pin=words[pin.start : pin.end] if pin else None,
        pin_span=pin,
        signal=words[clause.signal.start : clause.signal.end] if clause.signal else None,
        signal_span=clause.signal,
        parentheticals=tuple(words[span.start : span.end] for span in clause.parentheticals),
        parenthetical_spans=clause.parentheticals,
        quotation=_quotation(words, clause),
        relation=_relation(entry, meant),
        parallels=tuple(
            cite.authority
            for cite in clause.cites
            if cite.authority
            and cite.authority != meaning.authority
            and not cite.informal
            and not (clause.kind == "secondary" and cite is clause.core)
            and not (clause.host is not None and not clause.separate)
        ),
        history_of=_history_of(entry, numbers),
        governing_signal=words[governs.start : governs.end] if governs else None,
        court=clause.court,
        year=clause.year,
        **common,
    )


QUOTATION = re.compile(r"(?:“[^“”]{20,300}”|\"[^\"]{20,300}\")$")


ENDS_SENTENCE = re.compile(r"[.?!][’']?[”\"]$")
SUBJECT = re.compile(
    r"""
    \s (?:(?:also|further|itself|thus|then|[a-z]+ly)\s)?
    (?:[a-z]{3,}s|[a-z]{3,}ed|held|has|is|was|does|read|may|must|shall|did\snot)\b
    | ,\s (?:held|[a-z]{3,}s|[a-z]{3,}ed) \s that\b
    """,
    re.VERBOSE,
)
"""After a citation with which a new sentence begins: `“… the lease.” RCW 59.12.030 provides:`,
`“….” Poe v. Roe, 1 U.S. 2, held that`. What was quoted before it is of another."""


def _quotation(words: str, clause: Clause) -> str | None:
    """The quotation that a citation directly follows, in the body of a sentence and no bracket."""
    start = clause.span.start
    if clause.signal or clause.host is not None or clause.kind in ("record", "internal"):
        return None
    match = QUOTATION.search(words[max(0, start - 320) : start].rstrip())
    if not match or (ENDS_SENTENCE.search(match[0]) and SUBJECT.match(words, clause.rest)):
        return None
    return match[0]


def _kind_as_resolved(clause: Clause, meaning: Meaning) -> CitationKind:
    """The kind; of a bare section that of the code to which it was found to belong."""
    if clause.core.informal and "U.S.S.G." in (meaning.authority or ""):
        return "rule"
    if clause.core.informal and "C.F.R." in (meaning.authority or ""):
        return "regulation"
    return clause.kind


def _history_of(entry: Entry, numbers: dict[Where, CitationPlace]) -> CitationPlace | None:
    """The citation whose later history a clause is."""
    clause = entry.clause
    if clause is None or clause.host is None or entry.where is None:
        return None
    if clause.relation is None or clause.relation in WITHIN_ANOTHER:
        return None
    return numbers.get((entry.where[0], clause.host))


def _governing_signals(words: str, entries: list[Entry]) -> dict[Where, Span | None]:
    """The signal of each clause, or that of the head of its string, which governs to the next
    (Bluebook rules 1.2 and 1.4)."""
    governing: dict[Where, Span | None] = {}
    current: Span | None = None
    end = 0
    for entry in entries:
        clause = entry.clause
        if clause is None or entry.where is None:
            continue
        if clause.host is not None:
            governing[entry.where] = clause.signal
        else:
            joined = STRING.fullmatch(words[end : clause.span.start])
            current = clause.signal or (current if joined else None)
            governing[entry.where] = current
        end = max(end, clause.rest, clause.span.end)
    return governing


def _stands_for_another(entry: Entry) -> bool:
    if entry.meaning.unresolved or entry.meaning.stands_for == entry.where:
        return False
    return entry.clause is None or entry.clause.kind in ("id", "supra", "case-short", "secondary")


def _printed_name(words: str, clause: Clause) -> str | None:
    """The name of a case with the hyphens that stand in the text."""
    if clause.name is None or clause.kind in ("id", "record", "internal"):
        return None
    span = clause.name_span
    return words[span.start : span.end] if span else clause.name


def _of_another_section(words: str, clause: Clause, meaning: Meaning) -> bool:
    """Whether *Id.* is of another section of a treatise than the one by which it is cited."""
    section = MEMBER.search(words, clause.pin.start, clause.pin.end) if clause.pin else None
    number = section["section"] if section else ""
    cited = re.search(rf"§\s?{re.escape(number)}(?![\w.:-]*\w)", meaning.authority or "")
    return meaning.sort == "work" and not cited


def _printed_pin(words: str, clause: Clause, meaning: Meaning) -> Span | None:
    """The pin; of `Id. § 1158(a)` only the subsection, the section being the authority's."""
    if clause.pin is None or clause.kind != "id" or words[clause.pin.start] != "§":
        return clause.pin
    if "§" not in (meaning.authority or "§") or _of_another_section(words, clause, meaning):
        return clause.pin  # a section of an act or a contract, which is the authority
    member = MEMBER.search(words, clause.pin.start, clause.pin.end)
    if not member or not (member["pin"] or member["note"]):
        return None
    start = member.start("pin" if member["pin"] else "note")
    while words[start] in " ,":
        start += 1
    return Span(start, clause.pin.end)


def _relation(entry: Entry, meant: dict[Where, str | None]) -> str | None:
    """How a clause belongs to its host; what is quoted or cited in it says in what."""
    clause = entry.clause
    if clause is None or clause.host is None or entry.where is None:
        return clause.relation if clause else None
    if clause.relation in WITHIN_ANOTHER:
        authority = meant.get((entry.where[0], clause.host))
        return f"{clause.relation} {authority}" if authority else clause.relation
    return clause.relation


def _inside(entries: list[Entry], entry: Entry) -> str | None:
    """A bare name in a parenthetical is cited in the authority that is explained."""
    for other in reversed(entries):
        clause = other.clause
        if clause and any(s.start <= entry.span.start < s.end for s in clause.parentheticals):
            return f"cited in {other.meaning.authority}" if other.meaning.authority else "cited in"
    return None
