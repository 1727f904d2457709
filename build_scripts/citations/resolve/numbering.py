"""From resolved clauses to citations, numbered within each writing."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from build_scripts.citations.grammar.clause import WITHIN_ANOTHER, Clause, opens_sentence
from build_scripts.citations.grammar.uncited_history import fate_told
from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.citations.resolve.governing_signals import governing_signals
from build_scripts.citations.resolve.id_meaning import WITHOUT_A_SIGN
from build_scripts.citations.resolve.reasons import why_page_is_doubtful
from build_scripts.citations.resolve.resolved_values import Entry, Meaning
from build_scripts.citations.resolve.writing_referred_to import PAGES_OF_THE_OPINION
from build_scripts.citations.tokens.law.sections import MEMBER
from build_scripts.model import Citation, CitationKind, CitationPlace, Fate, Passage, Span


@dataclass(frozen=True, slots=True)
class Numbered:
    """An entry of a passage, with its number in the writing."""

    passage: Passage
    beside: list[Entry]
    """All entries of the passage."""
    entry: Entry
    number: int


@dataclass(slots=True)
class Numbers:
    """What the citations of a document say of one another."""

    places: dict[Where, CitationPlace] = field(default_factory=dict)
    meant: dict[Where, str | None] = field(default_factory=dict)
    """The authority of each clause."""
    governing: dict[Where, Span | None] = field(default_factory=dict)
    """The signal that heads the string in which each clause stands."""


def numbered_citations(passages: list[Passage], entries: list[list[Entry]]) -> tuple[Citation, ...]:
    """The citations, numbered within each writing."""
    counts: dict[str, int] = {}
    numbers = Numbers()
    placed: list[Numbered] = []
    for passage, each in zip(passages, entries, strict=True):
        numbers.governing |= governing_signals(passage.text.words, each)
        numbers.meant |= {entry.where: entry.meaning.authority for entry in each if entry.where}
        for entry in each:
            if _is_no_citation(entry):
                continue
            number = counts[passage.writing] = counts.get(passage.writing, 0) + 1
            placed.append(Numbered(passage, each, entry, number))
            if entry.where:
                numbers.places[entry.where] = (passage.writing, number)
    return tuple(_citation(each, numbers) for each in placed)


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


def _citation(numbered: Numbered, numbers: Numbers) -> Citation:
    common = _common(numbered, numbers)
    clause = numbered.entry.clause
    if clause is None:
        return _of_bare_name(numbered, common)
    return _of_clause(numbered, clause, numbers, common)


def _common(numbered: Numbered, numbers: Numbers) -> dict[str, Any]:
    """What citations of both sorts have."""
    passage, entry = numbered.passage, numbered.entry
    meaning = entry.meaning
    stands_for = numbers.places.get(meaning.stands_for) if meaning.stands_for else None
    return {
        "writing": passage.writing,
        "where": passage.where,
        "index": passage.index,
        "number": numbered.number,
        "span": entry.span,
        "text": passage.text.words[entry.span.start : entry.span.end],
        "authority": meaning.authority,
        "unresolved": meaning.unresolved or (entry.clause and why_page_is_doubtful(entry.clause)),
        "stands_for": stands_for if _stands_for_another(entry) else None,
    }


def _of_bare_name(numbered: Numbered, common: dict[str, Any]) -> Citation:
    passage, mention = numbered.passage, numbered.entry.mention
    bare = Citation(kind="reference", relation=_inside(numbered.beside, numbered.entry), **common)
    if mention is None or mention.pin is None:
        return bare
    pinned = replace(bare, pin=_words_of(passage, mention.pin), pin_span=mention.pin)
    if not mention.short_form:
        return pinned
    explained = mention.parentheticals
    return replace(
        pinned,
        kind="case-short",
        name=mention.name,
        signal=_words_of(passage, mention.signal),
        signal_span=mention.signal,
        governing_signal=_words_of(passage, mention.signal),
        parentheticals=tuple(passage.text.words[span.start : span.end] for span in explained),
        parenthetical_spans=explained,
    )


def _words_of(passage: Passage, span: Span | None) -> str | None:
    return passage.text.words[span.start : span.end] if span else None


def _of_clause(
    numbered: Numbered, clause: Clause, numbers: Numbers, common: dict[str, Any]
) -> Citation:
    passage, entry = numbered.passage, numbered.entry
    words, meaning = passage.text.words, entry.meaning
    pin = _printed_pin(words, clause, meaning)
    governs = numbers.governing.get(entry.where) if entry.where else None
    return Citation(
        kind=_kind_as_resolved(clause, meaning),
        name=_printed_name(words, clause),
        name_span=clause.name_span,
        pin=_words_of(passage, pin),
        pin_span=pin,
        signal=_words_of(passage, clause.signal),
        signal_span=clause.signal,
        parentheticals=tuple(words[span.start : span.end] for span in clause.parentheticals),
        parenthetical_spans=clause.parentheticals,
        quotation=_quotation(words, clause),
        relation=_relation(entry, numbers.meant),
        parallels=_parallels(clause, meaning),
        history_of=_history_of(entry, numbers.places),
        governing_signal=_words_of(passage, governs),
        court=clause.court,
        year=clause.year,
        fate=_fate(numbered, clause),
        **common,
    )


def _fate(numbered: Numbered, clause: Clause) -> tuple[Fate, ...]:
    """What became of the case, told without a cite."""
    if not clause.core.by_volume:
        return ()
    words, where = numbered.passage.text.words, numbered.entry.where
    opens = clause.signal is not None or opens_sentence(clause)
    told = fate_told(words, clause.text, max(clause.rest, clause.span.end), opens=opens)
    if not told:
        return ()
    cited = [
        other.clause.relation or ""
        for other in numbered.beside
        if other.clause and where and other.clause.host == where.clause
    ]
    return tuple(each for each in told if not any(each.phrase in relation for relation in cited))


def _parallels(clause: Clause, meaning: Meaning) -> tuple[str, ...]:
    """The further cites of a clause, if they are of the same: later history has none."""
    if clause.host is not None and not clause.separate:
        return ()
    return tuple(
        cite.authority
        for cite in clause.cites
        if cite.authority
        and comparison_key(cite.authority) != comparison_key(meaning.authority or "")
        and not cite.informal
        and not (clause.kind == "secondary" and cite is clause.core)
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
    return numbers.get(Where(entry.where.passage, clause.host))


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


def _page_of_connecticut(clause: Clause, meaning: Meaning) -> Span | None:
    """The page of `State v. Roe, supra, 254 Conn. 318`, where the volume stands before it and no
    “at”: it is not the first of the case, and so the place in it."""
    for cite in clause.cites[1:]:
        same_volume = (meaning.authority or "").startswith(f"{cite.volume} ")
        if cite.page and same_volume and cite.authority != meaning.authority:
            return Span(cite.end - len(cite.page), cite.end)
    return None


def _printed_pin(words: str, clause: Clause, meaning: Meaning) -> Span | None:
    """The pin; of `Id. § 1158(a)` only the subsection, the section being the authority's."""
    if clause.kind == "supra" and clause.pin is None:
        return _page_of_connecticut(clause, meaning)
    if clause.pin is None or clause.kind != "id":
        return clause.pin
    signed = words[clause.pin.start] == "§"
    unsigned = meaning.authority and WITHOUT_A_SIGN.match(words, clause.pin.start)
    if not signed and not unsigned:
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
    """How a clause belongs to its host; what is quoted or cited in it says in what, if that is
    certain."""
    clause = entry.clause
    if clause is None or clause.host is None or entry.where is None:
        return clause.relation if clause else None
    if clause.relation in WITHIN_ANOTHER:
        authority = meant.get(Where(entry.where.passage, clause.host))
        return f"{clause.relation} {authority}" if authority else None
    return clause.relation


def _inside(entries: list[Entry], entry: Entry) -> str | None:
    """A bare name in a parenthetical is cited in the authority that is explained."""
    for other in reversed(entries):
        clause = other.clause
        if clause and any(s.start <= entry.span.start < s.end for s in clause.parentheticals):
            return f"cited in {other.meaning.authority}" if other.meaning.authority else None
    return None
