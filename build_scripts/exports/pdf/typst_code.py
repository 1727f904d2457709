"""Typst’s own words for calls and values: the only escaper of the PDF.

Every word of an edition is a string of Typst’s, in which two characters alone mean something.
"""

from collections.abc import Iterable

NOTHING = "none"


def call(name: str, *arguments: str) -> str:
    """Return a call of one of the template’s functions."""
    return f"#{name}({', '.join(arguments)})"


def code_block(parts: Iterable[str]) -> str:
    """Return a block of code, whose value is all that stands in it, one after the other."""
    return f"{{ {'; '.join(parts)} }}"


def array(values: Iterable[str]) -> str:
    """Return values as an array of Typst’s."""
    return f"({''.join(f'{value}, ' for value in values)})"


def string(words: str) -> str:
    """Return `words` as a string of Typst’s, in which nothing means anything else."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ")
    return f'"{escaped}"'
