"""Where an editor says that a printed page begins, or that none does."""

from dataclasses import replace

from build_scripts.corrections.notes import text_at, with_text
from build_scripts.corrections.places import At
from build_scripts.editors.corrections_file import PageEntry
from build_scripts.model import Opinion
from build_scripts.model.cutting import with_break
from build_scripts.problems import problem


def corrected_page(opinion: Opinion, entry: PageEntry, at: At) -> Opinion:
    """Return `opinion` with a printed page that begins with the quoted words, or without one.

    Raises `Problem` where there is no such beginning to take away.
    """
    text = text_at(opinion, at)
    span = at.anchor.span
    if entry.page:
        bare = replace(text, breaks=tuple(b for b in text.breaks if b.label != entry.page))
        return with_text(opinion, at, with_break(bare, span.start, entry.page))
    kept = tuple(item for item in text.breaks if not span.start <= item.at <= span.end)
    if len(kept) == len(text.breaks):
        raise problem(
            "correction-no-effect",
            at.file,
            at.line,
            so="No printed page begins in the quoted words",
        )
    return with_text(opinion, at, replace(text, breaks=kept))


def page_in_words(entry: PageEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    return f"begins page {entry.page}" if entry.page else "begins no printed page"
