"""Tells a note’s label at the head of its line from a mark in the text."""

import re

from build_scripts.model import SourceMark

REACH = 300
"""Characters that may stand before the head of a note on its line: an anchor and its spaces."""
NOT_BEFORE_HEAD = re.compile(r"<(span|a) (?:id|name)=\"[^\"<>]*\"\s*>\s*</\1>|\[\^0\]:?")


def heads_line(text: str, mark: SourceMark) -> bool:
    """Say whether `mark` stands at the beginning of its line, as at the head of a note."""
    near = max(0, mark.span.start - REACH)
    start = text.rfind("\n", near, mark.span.start) + 1
    line = text[start or near : mark.span.start]
    return (start > 0 or near == 0) and not NOT_BEFORE_HEAD.sub("", line).strip(" \t>")
