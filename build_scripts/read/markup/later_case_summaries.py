"""Leaves out what a site sets over an opinion of how later cases sum it up, as Casetext does under
`Summary`: `holding the statute void`, `Summary of this case from Quill v. Dove`."""

import re
from dataclasses import replace

from build_scripts.model import Removal, Source, Span
from build_scripts.read.markup.site_lines import SITE_LINE

CITING = re.compile(r"Summary of this case from \S.*", re.DOTALL)
TITLE = "Summary"
REACH = 40
"""Blocks between the title and the last case that sums the opinion up."""


def without_citing_summaries(source: Source) -> Source:
    """Return `source` without the summaries of later cases, and the title over them."""
    words = [source.text[block.span.start : block.span.end].strip() for block in source.blocks]
    citing = [place for place, each in enumerate(words) if CITING.fullmatch(each)]
    if not citing:
        return source
    near = range(max(0, citing[0] - REACH), citing[0])
    first = next((place for place in near if words[place] == TITLE), citing[0])
    gone = Span(source.blocks[first].span.start, source.blocks[citing[-1]].span.end)
    return replace(
        source,
        blocks=tuple(each for each in source.blocks if not within(each.span, gone)),
        marks=tuple(each for each in source.marks if not within(each.span, gone)),
        emphasis=tuple(each for each in source.emphasis if not within(each.span, gone)),
        breaks=tuple(each for each in source.breaks if not gone.start <= each.at < gone.end),
        removals=tuple(
            sorted(
                [
                    *(each for each in source.removals if not within(each.span, gone)),
                    Removal(gone, SITE_LINE),
                ]
            )
        ),
    )


def within(span: Span, gone: Span) -> bool:
    """Say whether `span` lies in what is `gone`."""
    return gone.start <= span.start and span.end <= gone.end
