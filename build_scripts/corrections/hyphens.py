"""Where an editor says how a word is written that the court broke at a line’s end.

The page does not show whether the hyphen there is the word’s own. Only such hyphens are kept or
dropped: one within a line is what the court printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.editors.corrections_file import HyphenEntry
from build_scripts.model import Opinion, Removal, Span, Text
from build_scripts.model.cutting import text_with_character, text_without_character, with_each_text
from build_scripts.model.source import LINE_END_HYPHEN, UNCERTAIN_HYPHEN

SAID = "is written so where a line’s end breaks it"
"""What an entry settles, in words that follow the word."""
REASONS = frozenset({LINE_END_HYPHEN, UNCERTAIN_HYPHEN})


@dataclass(frozen=True, slots=True)
class Hyphen:
    """A hyphen at a line’s end, before the character of a text at `at`, which is itself where the
    text shows it."""

    at: int
    source: int
    shown: bool


def corrected_hyphens(opinion: Opinion, entry: HyphenEntry) -> Opinion:
    """Return `opinion` with the word of `entry` as the editor writes it, wherever a line’s end
    broke it."""
    dropped = {each.span.start: each for each in opinion.removals if each.reason in REASONS}
    settled: dict[int, Removal | None] = {}

    def change(text: Text) -> Text:
        for hyphen, own in reversed(
            list(hyphens_judged(text, entry.word, opinion.source.text, dropped))
        ):
            if own and not hyphen.shown:
                text = text_with_character(text, hyphen.at, "-", hyphen.source)
            elif hyphen.shown and not own:
                text = text_without_character(text, hyphen.at)
            span = Span(hyphen.source, hyphen.source + 1)
            settled[hyphen.source] = None if own else Removal(span, LINE_END_HYPHEN)
        return text

    now = with_each_text(opinion, change)
    kept = [each for each in opinion.removals if each.span.start not in settled]
    removals = sorted([*kept, *filter(None, settled.values())], key=lambda each: each.span)
    return replace(now, removals=tuple(removals))


def hyphens_judged(
    text: Text, word: str, source: str, dropped: dict[int, Removal]
) -> Iterator[tuple[Hyphen, bool]]:
    """Yield each hyphen at a line’s end that stands in the `word` as `text` has it, and whether it
    is the word’s own."""
    letters = word.replace("-", "")
    own = {len(part.replace("-", "")) for part in parts_before_hyphens(word)}
    printed = "-?".join(map(re.escape, letters))
    for match in re.finditer(rf"(?<!\w){printed}(?!\w)", text.words, re.IGNORECASE):
        place = 0
        for at in range(match.start(), match.end()):
            shown = text.words[at] == "-"
            if found := line_end(text, at, source, dropped, shown=shown):
                yield found, place in own
            place += not shown


def parts_before_hyphens(word: str) -> Iterator[str]:
    """Yield what stands of `word` before each of its hyphens."""
    yield from (word[: match.start()] for match in re.finditer("-", word))


def line_end(
    text: Text, at: int, source: str, dropped: dict[int, Removal], *, shown: bool
) -> Hyphen | None:
    """Return the hyphen at a line’s end at `at`, or directly before it, if there is one."""
    here = text.source_of(at)
    if shown:
        after = text.source_of(at + 1)
        return Hyphen(at, here, shown=True) if "\n" in source[here:after] else None
    before = text.source_of(at - 1) if at else here
    between = next((place for place in range(before + 1, here) if place in dropped), None)
    return None if between is None else Hyphen(at, between, shown=False)


def is_settled(opinion: Opinion) -> bool:
    """Say whether no hyphen of `opinion` is uncertain any more."""
    return all(each.reason != UNCERTAIN_HYPHEN for each in opinion.removals)
