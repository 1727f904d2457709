"""What an editor says of citations, in words; carried out where they are read."""

from build_scripts.editors.corrections_file import CitationEntry


def citation_in_words(entry: CitationEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    if entry.cites:
        return f"cites {entry.cites}"
    return f"is unresolved: {entry.unresolved}" if entry.unresolved else "is no citation"
