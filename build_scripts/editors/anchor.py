"""Finds where a quotation stands: in exactly one passage, or the editor is told why not.

The rules are those of the W3C Web Annotation Data Model (section 4.2.4): `exact` is what is
quoted, `prefix` and `suffix` what stands directly around it. White space counts for nothing but
a gap. Typographic quotation marks, apostrophes and dashes are held equal to typewriter ones only
where no passage has the very characters.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from build_scripts.model import Anchor, Passage, Quotation, Span
from build_scripts.problems import Problem, excerpt, problem

TYPED = str.maketrans("“”„‟‘’‚‛‐‑‒–—−", "\"\"\"\"''''------")
"""Typewriter characters for typographic ones, one for one, so that offsets stay what they are."""

LIKENESS = 60
"""In percent: what is less like the quotation is no suggestion."""

GAP = r"\s+"

NUMBERED = re.compile(r"(?P<part>\S+) (?P<kind>¶|note) \S+")
"""A paragraph or a note of a part, as an editor names it: `opinion ¶ 12`, `dissent note 1`."""

CURLY = "“”„"

SHOWN = 4
"""How many places a message names."""


def anchor_at(
    quotation: Quotation, passages: Iterable[Passage], file: str, line: int, within: str = ""
) -> Anchor:
    """Return where `quotation` stands among `passages`.

    `within` narrows the search to one place, as `Passage.place` names it (`opinion ¶ 12`,
    `concurrence note 1`), or to one writing (`opinion`). Raises `Problem`, at `line` of the
    editor's `file`, unless the quotation stands in exactly one place.
    """
    everywhere = list(passages)
    searched = [passage for passage in everywhere if lies_within(passage, within)]
    if not searched:
        raise unknown_place(within, everywhere, file, line)
    for written in (as_printed, as_typewritten):
        found = list(occurrences(quotation, searched, written))
        if len(found) == 1:
            return found[0]
        if found:
            raise found_twice(quotation, found, searched, file, line)
    if across := passages_crossed(quotation, searched):
        raise across_paragraphs(quotation, across, file, line)
    raise not_found(quotation, searched, everywhere, file, line)


def lies_within(passage: Passage, within: str) -> bool:
    """Say whether `passage` is, or belongs to, the place that an editor calls `within`."""
    return not within or folded_space(within) in (passage.writing, passage.place)


def folded_space(words: str) -> str:
    """Return `words` with one space for all white space."""
    return " ".join(words.split())


def as_typewritten(words: str) -> str:
    """Return `words` as a typewriter would have them, character for character."""
    return words.translate(TYPED)


def as_printed(words: str) -> str:
    """Return `words` as they are."""
    return words


def occurrences(
    quotation: Quotation, passages: Iterable[Passage], written: Callable[[str], str]
) -> Iterator[Anchor]:
    """Yield every place where `quotation` stands, both `written` in one way."""
    sought = sought_words(quotation, written)
    for passage in passages:
        for span in sought.stretches(written(passage.text.words)):
            yield Anchor(passage.writing, passage.where, passage.index, span)


@dataclass(frozen=True, slots=True)
class SoughtWords:
    """What finds a quotation in words that are written in the same way."""

    pattern: re.Pattern[str]
    prefix: str
    suffix: str

    def stretches(self, words: str) -> Iterator[Span]:
        """Yield every stretch of `words` that is quoted, between prefix and suffix."""
        for match in self.pattern.finditer(words):
            start, end = match.span(1)
            after_prefix = not self.prefix or folded_space(words[:start]).endswith(self.prefix)
            before_suffix = not self.suffix or folded_space(words[end:]).startswith(self.suffix)
            if start < end and after_prefix and before_suffix:
                yield Span(start, end)


def sought_words(quotation: Quotation, written: Callable[[str], str]) -> SoughtWords:
    """Return what finds `quotation`, `written` in one way."""
    return SoughtWords(
        pattern_of(written(quotation.exact)),
        folded_space(written(quotation.prefix)),
        folded_space(written(quotation.suffix)),
    )


def pattern_of(exact: str) -> re.Pattern[str]:
    """Return what finds `exact` with any white space, also where it overlaps with itself."""
    return re.compile(f"(?=({GAP.join(map(re.escape, exact.split()))}))")


def passages_crossed(quotation: Quotation, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages over which `quotation` runs, if it stands in several taken together."""
    exact = folded_space(as_typewritten(quotation.exact))
    starts: list[int] = []
    joined = ""
    for passage in passages:
        starts.append(len(joined))
        joined += folded_space(as_typewritten(passage.text.words)) + " "
    at = joined.find(exact) if exact else -1
    if at < 0:
        return []
    ends = [*starts[1:], len(joined)]
    found = [
        passage
        for passage, start, end in zip(passages, starts, ends, strict=True)
        if start < at + len(exact) and at < end
    ]
    return found if len(found) > 1 else []


# ── What is wrong ────────────────────────────────────────────────────────────────────────────


def unknown_place(within: str, passages: Sequence[Passage], file: str, line: int) -> Problem:
    """Return the problem of a place that the document does not have."""
    writings = list(dict.fromkeys(passage.writing for passage in passages))
    words = excerpt(within)
    if not writings:
        return problem("place-not-found.no-text", file, line, within=words)
    numbered = NUMBERED.fullmatch(folded_space(within))
    if numbered and numbered["part"] in writings:
        of_kind = f"{numbered['part']} {numbered['kind']} "
        count = len({each.place for each in passages if each.place.startswith(of_kind)})
        noun = "paragraph" if numbered["kind"] == "¶" else "note"
        has = f"{count} {noun}{'' if count == 1 else 's'}"
        words = words.removeprefix("story ")
        return problem("place-not-found.beyond", file, line, within=words, has=has)
    if writings == ["story"]:
        return problem("place-not-found.story", file, line, within=words.removeprefix("story "))
    listed = ", ".join(writings)
    return problem("place-not-found", file, line, within=words, parts=listed, part=writings[-1])


def found_twice(
    quotation: Quotation, found: Sequence[Anchor], passages: Iterable[Passage], file: str, line: int
) -> Problem:
    """Return the problem of a quotation that stands in several places."""
    names = {p.passage_key: p.place for p in passages}
    places = list(dict.fromkeys(names[a.passage_key] for a in found))
    more = f", and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return problem(
        "quotation-found-twice",
        file,
        line,
        words=excerpt(quotation.exact),
        times=len(found),
        places=f"{', '.join(places[:SHOWN])}{more}",
    )


def across_paragraphs(
    quotation: Quotation, passages: Sequence[Passage], file: str, line: int
) -> Problem:
    """Return the problem of a quotation that no single paragraph holds."""
    return problem(
        "quotation-across-paragraphs",
        file,
        line,
        words=excerpt(quotation.exact),
        first=passages[0].place,
        last=passages[-1].place,
    )


def not_found(
    quotation: Quotation,
    searched: Iterable[Passage],
    everywhere: Sequence[Passage],
    file: str,
    line: int,
) -> Problem:
    """Return the problem of a quotation that stands nowhere, with what is most like it."""
    elsewhere = list(occurrences(quotation, everywhere, as_typewritten))
    bare = []
    if quotation.prefix or quotation.suffix:
        alone = Quotation(quotation.exact)
        bare = [*occurrences(alone, searched, as_typewritten)]
        bare = bare or [*occurrences(alone, everywhere, as_typewritten)]
    words = excerpt(quotation.exact)
    names = {p.passage_key: p.place for p in everywhere}
    if elsewhere:
        place = names[elsewhere[0].passage_key]
        return problem("quotation-not-found.elsewhere", file, line, words=words, place=place)
    if bare:
        place = names[bare[0].passage_key]
        return problem("quotation-not-found.around", file, line, words=words, place=place)
    exact = quotation.exact.strip(CURLY)
    if quotation.exact[0] in CURLY and (
        unquoted := [*occurrences(Quotation(exact), everywhere, as_typewritten)]
    ):
        place = names[unquoted[0].passage_key]
        return problem("quotation-not-found.curly", file, line, words=words, place=place)
    if like := most_like(quotation, everywhere):
        place, nearest = like
        return problem(
            "quotation-not-found.like", file, line, words=words, place=place, nearest=nearest
        )
    return problem("quotation-not-found", file, line, words=words)


def most_like(quotation: Quotation, passages: Iterable[Passage]) -> tuple[str, str] | None:
    """Return the stretch of a passage most like `quotation`, after its place; None if none is."""
    exact = folded_space(as_typewritten(quotation.exact))
    best, found = 0.0, None
    for passage in passages:
        words = passage.text.words
        aligned = fuzz.partial_ratio_alignment(exact, as_typewritten(words), score_cutoff=best)
        if aligned and aligned.score > best and aligned.score >= LIKENESS:
            best = aligned.score
            found = passage.place, whole_words(words, aligned.dest_start, aligned.dest_end)
    return found


def whole_words(words: str, start: int, end: int) -> str:
    """Return the stretch of `words` from `start` to `end`, grown to the edges of its words."""
    while start and not words[start - 1].isspace():
        start -= 1
    while end < len(words) and not words[end].isspace():
        end += 1
    return words[start:end].strip()
