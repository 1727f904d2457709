"""Italic stretches as a reader sees them: one name, though its spans are several.

A printer sets the `v.` of a name upright or not; a line's end, or the mark-up of a converter, parts
what is one name. What stands in italics side by side need not be one name either: `*Id. Roe v.
Poe*` is two citations.
"""

import re
from collections.abc import Iterator

from build_scripts.citations.grammar.party_words import SUFFIX
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.model import Span, Text

GAP = re.compile(r"\]?\s?\[?(?:v(?:\.|s\.)?\]?\s?)?")
"""What parts the italic halves of one name: nothing, a space, an upright `v.`, the brackets of what
the court adds to a name that it quotes (`Acme [Co. v. Roe`)."""
VERSUS_STOP = re.compile(r"\.\s?")
"""An upright stop after an italic `v`."""
COMMA = re.compile(r",\s")
"""An upright comma before `Inc.` parts no names."""
BRACKET = re.compile(r"\s\(")
PROCEEDING = re.compile(r"(?:In re|Ex parte|(?:In the )?Matter of)\s")
"""An upright bracket before the proceeding of which a suit is part parts no names: `Roe v. Poe (In
re Poe)` (Bluebook rule 10.2.1(a))."""
SENTENCE_END = re.compile(r"(?P<word>[^\s.]\S*\.)\s(?=[A-Z])")


def italic_stretches(text: Text) -> Iterator[Span]:
    """The italic stretches of `text` in order, those parted only by a `v.` or a space as one."""
    start = end = -1
    for emphasis in text.emphasis:
        if emphasis.style != "italic":
            continue
        upright_comma = COMMA.fullmatch(text.words, end, emphasis.start) and SUFFIX.match(
            text.words, emphasis.start
        )
        upright_stop = VERSUS_STOP.fullmatch(text.words, end, emphasis.start) and (
            text.words.endswith((" v", " vs"), start, end)
        )
        upright_bracket = BRACKET.fullmatch(text.words, end, emphasis.start) and (
            PROCEEDING.match(text.words, emphasis.start)
        )
        gap = emphasis.start <= end or GAP.fullmatch(text.words, end, emphasis.start)
        if start >= 0 and (gap or upright_comma or upright_stop or upright_bracket):
            end = max(end, emphasis.end)
            continue
        if start >= 0:
            yield from _sentences(text.words, start, end)
        start, end = emphasis.start, emphasis.end
    if start >= 0:
        yield from _sentences(text.words, start, end)


SIGNAL_STOPS = frozenset({"Cf.", "cf.", "e.g.", "E.g.", "v.", "vs."})
"""Words of a signal or a name whose full stop ends no sentence."""
NAME_MARK = re.compile(r"\sv\.?\s|\bIn re\s|\bEx parte\s|\bMatter of\s|\b[Ii]d\.|\b[Ss]ee\s")
SHORT_NAME = re.compile(r"(?:[A-Z][\w’'-]+\s){0,3}[A-Z][\w’'-]{3,}\.")
"""`Hest.`: the name of a case cited before."""
LISTED = re.compile(r",\s(?=(?:In re|Ex parte)\s[A-Z])")
"""`Clark, In re Robbins`: two cases of a list."""
STANDS_ALONE = re.compile(r"(?:[Ii]d|[Ii]bid)\.|.{0,60}\b[Ss]upra\.")


def _sentences(words: str, start: int, end: int) -> Iterator[Span]:
    """`start..end` parted where one citation ends in it and another begins.

    A full stop before a capital is most often an abbreviation of the name; it ends a citation only
    after a word that stands for one, or between two names that are both whole.
    """
    for match in SENTENCE_END.finditer(words, start, end):
        if match["word"].strip("(“,") in SIGNAL_STOPS:
            continue
        left = words[start : match.end("word")]
        whole = NAME_MARK.search(left) or SHORT_NAME.fullmatch(left) or left[:1].islower()
        ends = whole and not is_abbreviation(match["word"])
        if STANDS_ALONE.fullmatch(left) or (ends and NAME_MARK.search(words, match.end(), end)):
            yield Span(start, match.end("word"))
            start = match.end()
    for match in LISTED.finditer(words, start, end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, end)
