"""Which parts of a source are what: its caption, each of its writings, what is printed twice."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from build_scripts.corrections.hints import Hint, hints_placed
from build_scripts.model import Doubt, Removal, Source
from build_scripts.structure.blocks.continued_parts import Part, parts_joined, parts_of
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.caption.end import caption_end
from build_scripts.structure.caption.joined_lines import caption_units
from build_scripts.structure.caption.late_lines import late_lines
from build_scripts.structure.caption.missing import caption_doubts
from build_scripts.structure.caption.run_on import taken_apart
from build_scripts.structure.language import language_doubts
from build_scripts.structure.text_by_part import all_parts, shares_of_source
from build_scripts.structure.writings.authors_in_full import with_author_in_full
from build_scripts.structure.writings.counsel import named_counsel
from build_scripts.structure.writings.counsel_entries import with_closing_counsel, with_entries
from build_scripts.structure.writings.cover_lines import cover_of
from build_scripts.structure.writings.division import sections_of
from build_scripts.structure.writings.errata import (
    Sheet,
    errata_doubts,
    errata_sheet,
    one_caption,
    with_heads,
)
from build_scripts.structure.writings.front_matter import untitled_digests, with_counsel
from build_scripts.structure.writings.publishers_front_matter import stated_fronts
from build_scripts.structure.writings.repeated_bylines import (
    LEADS_ON,
    REPEATED_BYLINE,
    byline_doubts,
    without_guides,
    without_repeated_bylines,
)
from build_scripts.structure.writings.repeated_captions import (
    first_caption,
    removals_of,
    without_repeated_captions,
)
from build_scripts.structure.writings.reporter_of_decisions_lines import reporters_lines
from build_scripts.structure.writings.stance_by_opening import with_bare_votes, with_stances
from build_scripts.structure.writings.summary_sheet import Summary, summary_over_caption
from build_scripts.structure.writings.table_decisions import with_table_decision
from build_scripts.structure.writings.without_byline import (
    refuse_other_papers,
    sections_as_caption_says,
)
from build_scripts.structure.writings.writing_section import Section
from build_scripts.structure.writings.writings_by_record import author_doubts, sections_as_stated

OVER_JUDGMENT = re.compile(r"(?i:^on appeal from\b)|^Judgment$")
"""What stands between the caption, printed again, and what a judgment without an opinion says."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What each part of a source is, before any is made into a value of the model."""

    caption: list[Part]
    sections: list[Section]
    reporters: list[Part]
    """Lines that tell nothing of the caption’s facts: names of judges on the cover, and under the
    writings the reporter’s, of votes and of what became of the case."""
    gone: list[Removal]
    """What is printed twice."""
    over_opinion: list[Part]
    """The caption that stands once more over the opinion."""
    closing: list[str]
    """What the last paragraph tells of the disposition itself, if it does, and what the line of a
    reporter’s table does."""
    sheet: Sheet | None
    doubts: list[Doubt]

    def lines(self) -> list[Part]:
        """Return the lines of the caption."""
        return [part for part in self.caption if part.kind != "note"]

    def text(self) -> list[Part]:
        """Return all parts but the notes."""
        return [part for part in self._parts() if part.kind != "note"]

    def notes(self) -> list[Part]:
        """Return the notes."""
        return [part for part in self._parts() if part.kind == "note"]

    def notices(self) -> list[str]:
        """Return what tells of the opinion and is none of its reasons: notes with a symbol, and
        such a notice whose label a reprint has lost."""
        notes = [note for note in self.notes() if not (note.label or "").isdigit()]
        return [*(part.words for note in notes for part in (note, *note.more)), *self.closing]

    def _parts(self) -> list[Part]:
        return [*self.caption, *all_parts(self.sections), *self.reporters]


def layout_of(
    source: Source, hints: Iterable[Hint], known: dict[str, str], compose: Compose
) -> Layout:
    """Return what each part of `source` is, with `hints` where its layout is ambiguous.

    `known` has the words of the file in the capitals they bear in its sentences. Raises `Problem`
    for what is no opinion, and for a hint that fits nowhere or twice.
    """
    parts, guides = without_guides(parts_of(source, compose, hints_placed(source, hints)))
    fronts, parts = stated_fronts(parts)
    head = head_of(source, parts, known, compose)
    cover = cover_of(parts_joined(head.below), known)
    rest, twice = without_repeated_bylines(cover.rest, known)
    printed = with_stances(sections_of(rest, known, compose))
    sections = with_bare_votes(sections_as_stated(printed, source.writings, known))
    front = [*head.caption, *cover.caption]
    lines = [part for part in front if part.kind != "note"]
    refuse_other_papers(source, sections, lines)
    doubts = [*source.doubts, *language_doubts(source), *head.doubts]
    doubts += caption_doubts(front, source.record)
    doubts += author_doubts(source, sections, known)
    doubts += byline_doubts(source, sections, known)
    sections, unsigned = sections_as_caption_says(source, sections, lines, known)
    doubts += unsigned
    sections = [with_author_in_full(section, known) for section in sections]
    doubts += untitled_digests(source, sections, front)
    doubts += errata_doubts(source, head.sheet)
    sheets = [over.section for over in (head.sheet, head.summary) if over]
    sections = [*sheets, *fronts, *with_counsel(sections, head.counsel)]
    sections = with_entries(source, with_closing_counsel(sections), compose)
    gone = removals_of(head.repeated)
    gone += [Removal(span, REPEATED_BYLINE) for part in twice for span in part.spans]
    gone += [Removal(span, LEADS_ON) for part in guides for span in part.spans]
    caption, sections = with_table_decision(front, sections)
    decided = [part.words for part in front if part not in caption]
    sections, told = reporters_lines(sections)
    told = [*cover.below, *told]
    shares = shares_of_source(source, [*caption, *told], sections, gone, compose)
    under = {part.start for part in told}
    again = first_caption(head.repeated)
    closing = [*closing_notice(rest), *decided]
    return Layout(
        [part for part in shares.caption if part.start not in under],
        shares.sections,
        [part for part in shares.caption if part.start in under],
        shares.gone,
        again,
        closing,
        head.sheet,
        doubts,
    )


class Head(NamedTuple):
    """The head of an opinion, and what stands below it."""

    caption: list[Part]
    counsel: list[Part]
    """Lawyers who are named within the caption."""
    below: list[Part]
    repeated: list[Part]
    """Captions that are printed again."""
    sheet: Sheet | None
    """An errata sheet over it."""
    summary: Summary | None
    """What the court’s staff has set over it."""
    doubts: list[Doubt]


def head_of(source: Source, parts: Sequence[Part], known: dict[str, str], compose: Compose) -> Head:
    """Return the head that `parts` begin with, wherever its lines stand."""
    sheet = errata_sheet(source, parts, compose)
    if sheet:
        parts = sheet.opinion or sheet.caption
    summary = None if sheet else summary_over_caption(parts)
    if summary:
        parts = summary.opinion
    units = caption_units(source, taken_apart(source, [*parts], compose), known)
    end = caption_end(source, units, known) if not sheet or sheet.opinion else len(units)
    counsel = named_counsel(units[:end], units[end] if end < len(units) else None)
    caption = [part for part in units[:end] if part not in counsel]
    late, following = late_lines(source, units[end:], known)
    caption += late
    below, repeated, doubts = without_repeated_captions(source, following, caption, known)
    caption += [part for part in repeated if OVER_JUDGMENT.search(part.words)]
    repeated = [part for part in repeated if not OVER_JUDGMENT.search(part.words)]
    if sheet and sheet.opinion:
        over_sheet = caption_units(source, sheet.caption, known)
        caption, heads, once_more = one_caption(over_sheet, caption)
        repeated += once_more
        sheet = with_heads(sheet, heads)
    return Head(caption, counsel, below, repeated, sheet, summary, doubts)


NOTICE_BELOW = (
    r"Pursuant to D\.C\. (?:Circuit|CIR\.) R"
    r"|This (?:disposition|memorandum|decision|order|opinion)\b|(?i:Do not publish)\b"
)
LAST = 6
"""Parts at the end among which such a notice stands."""


def closing_notice(parts: Sequence[Part]) -> list[str]:
    """Return what the last of `parts` tell of the disposition itself: a note of that kind whose
    label a reprint has lost, or a line over the panel, which Texas prints last."""
    return [part.words for part in parts[-LAST:] if re.match(NOTICE_BELOW, part.words)]
