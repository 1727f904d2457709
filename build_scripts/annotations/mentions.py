"""Where the opinion uses a word or a name: in running text, outside citations."""

import re
from collections.abc import Iterable, Iterator

from build_scripts.annotations.grounds import Documents
from build_scripts.model import Anchor, Passage, Span


def running_text(documents: Documents) -> list[Passage]:
    """Return the running text of the writings, without caption, counsel, titles and headings."""
    counsel = {w.id for w in documents.opinion.writings if w.kind == "counsel"}
    apart = {"caption", *counsel}
    return [
        passage
        for passage in documents.passages
        if passage.writing not in apart and passage.kind != "heading" and passage.index >= 0
    ]


def mentions(forms: Iterable[str], documents: Documents) -> Iterator[tuple[str, Anchor]]:
    """Yield each of `forms` where it stands in running text, in reading order.

    Of forms that overlap the longest counts.
    """
    pattern, longest = matcher(forms)
    cited = documents.opinion.citations_by_passage()
    for passage in running_text(documents) if longest else ():
        spot = passage.passage_key
        for match in pattern.finditer(passage.text.words):
            span = Span(*match.span())
            cites = (citation.span for citation in cited.get(spot, ()))
            if all(span.end <= cite.start or cite.end <= span.start for cite in cites):
                yield longest[(match.lastindex or 1) - 1], Anchor(*spot, span)


def matcher(forms: Iterable[str]) -> tuple[re.Pattern[str], list[str]]:
    """Return what finds `forms` as words of their own, each as a group, and their order."""
    longest = sorted(dict.fromkeys(forms), key=len, reverse=True)
    groups = "|".join(f"({pattern_of(form)})" for form in longest)
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w-])"), longest


def pattern_of(form: str) -> str:
    """Return the pattern of one form: a word in small letters is found with a capital too, an
    abbreviation in the plural too."""
    if form.isupper():
        return rf"{re.escape(form)}(?:s(?!\w))?"
    first, rest = form[0], re.escape(form[1:])
    return f"[{first}{first.upper()}]{rest}" if first.islower() else re.escape(form)
