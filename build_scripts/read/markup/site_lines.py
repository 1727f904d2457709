"""Knows the lines that a publisher’s page prints around an opinion, which are no part of it."""

import re

from build_scripts.read.assembly import Assembly

SITE_LINE = "line of the publisher’s page"

LINES = re.compile(
    r"""
    Save\ trees\ -\ read\ court\ opinions\ online\ on\ Google\ Scholar\.
    | End\ of\ Document
    | All\ Citations
    | ©\ ?(?:\d{4}\ )?(?:Thomson\ Reuters|LexisNexis|Casetext|Justia|FindLaw)\b.{0,200}
    | Copyright\ (?:©|\(c\))\ \d{4},?\ (?:Thomson\ Reuters|LexisNexis|RELX|FindLaw).{0,200}
    | No\ claim\ to\ original\ U\.S\.\ Government\ Works\.
    | Was\ this\ helpful\?
    | Use\ (?:the\ )?[Bb]ack\ [Bb]utton\ to\ return\ .{0,60}
    | (?:Download|View|Print)\ (?:PDF|Case|Original|Opinion)
    | (?:Justia\ Opinion\ Summary|Back\ to\ top|Read\ (?:more|less))
    | Some\ case\ metadata\ and\ case\ summaries\ were\ written\ with\ the\ help\ of\ AI.{0,300}
    """,
    re.VERBOSE,
)


LISTS_CITING = re.compile(
    r"Citationizer\W* (?:Summary of Documents Citing(?: This Document)?|Table of Authority)\W*"
)
"""How Oklahoma’s network heads the tables under a document, of what cites it and what it cites."""


def ends_document(words: str) -> bool:
    """Say whether all that stands under a paragraph with `words` is the page’s own."""
    return bool(LISTS_CITING.fullmatch(words))


CITES = re.compile(r"\d+ [A-Z][\w.’' ]{1,30} \d+[\w.’',() -]{0,200}")
"""What stands under “All Citations”."""


def is_site_line(words: str, before: Assembly) -> bool:
    """Say whether a paragraph reads as one that the page prints around every opinion, or goes on
    with one that was taken `before`."""
    if LINES.fullmatch(words):
        return True
    last = before.removals[-1] if before.removals else None
    if not last or last.reason != SITE_LINE or not CITES.fullmatch(words):
        return False
    return before.since(last.span.start).startswith("All Citations")
