"""What an editor says of citations, in words; carried out where they are read."""

from build_scripts.editors.corrections_file import CitationEntry

NONE = "none"
"""What an editor calls a pin, a signal or a writing’s judge that is not there."""
SAYING = ("cites", "unresolved", "pin", "signal", "extent", "parentheticals", "relation")
"""The keys with which an entry says something of a citation that is one."""


def citation_in_words(entry: CitationEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    words = []
    if entry.cites:
        words.append(f"cites {entry.cites}")
    if entry.unresolved:
        words.append(f"is unresolved: {entry.unresolved}")
    if entry.nothing:
        words.append("is no citation")
    if entry.pin:
        words.append("cites no place in it" if entry.pin == NONE else f"cites it at {entry.pin}")
    if entry.signal:
        follows = "follows no signal" if entry.signal == NONE else f"follows “{entry.signal}”"
        words.append(follows)
    if entry.extent:
        words.append("is all of the citation")
    if entry.relation:
        words.append("is alone" if entry.relation == NONE else f"is {entry.relation}")
    if entry.parentheticals is not None:
        said = ", ".join(f"({each})" for each in entry.parentheticals)
        words.append(f"is explained by {said}" if said else "is explained by nothing in brackets")
    return ", ".join(words)
