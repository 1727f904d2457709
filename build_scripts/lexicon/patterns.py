"""Long patterns from lists that are read at a glance."""


def one_of(patterns: str) -> str:
    """Return the pattern of any of `patterns`, which white space parts, the first that fits first.

    Each may be a pattern itself (`claim(?:s|ed)`), with `\\s` or `\\x20` where it has a space.
    """
    return "(?:" + "|".join(patterns.split()) + ")"


HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011"), "-")


def with_plain_hyphens(words: str) -> str:
    """Return `words` with the hyphens of Unicode, which some files have, as keyboards have them;
    each character keeps its place."""
    return words.translate(HYPHENS)
