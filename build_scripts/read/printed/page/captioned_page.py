"""Tells which page bears the caption, where pages with a summary or a notice stand over it.

New Jersey’s Supreme Court sets the clerk’s syllabus before the first page of the opinion,
Colorado’s Court of Appeals the summary of its staff, Connecticut’s courts what the day of release
means: the caption follows on a page of its own.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.caption_cues import VERSUS_ALONE
from build_scripts.read.printed.page.caption_length import COURT, ROLE_LINE
from build_scripts.read.printed.page.lines import Page

SUMMARY = re.compile(r"SUMMARY|S ?Y ?L ?L ?A ?B ?U ?S|Syllabus")
OVER_TITLE = 12
"""Lines of a notice."""
HEADS = 6
"""Lines at the head of a page among which the court is named."""
WITHIN = 50
"""Lines from there to the “v.” between the parties."""
MOST_PAGES = 16
"""A syllabus is shorter."""
NOTICE_END = re.compile(r"\*{20,}")
"""The row of stars under Connecticut’s notice."""
NUMBER = re.compile(r"\((?:SC|AC) \d{5}\)")
"""Its number, under parties who stand in mid-page."""
BARE_VERSUS = re.compile(rf"\W*{VERSUS_ALONE.pattern}\W*", re.IGNORECASE)


def captioned_page(pages: Sequence[Page]) -> int:
    """Return the number of the page that bears the caption, from 0."""
    if pages[1:] and is_notice(pages[0]) and any(NUMBER.search(x.text) for x in pages[1][:HEADS]):
        return 1
    if not pages or not is_summary(pages[0]):
        return 0
    following = enumerate(pages[1:MOST_PAGES], 1)
    return next((number for number, page in following if begins_with_caption(page)), 0)


def is_notice(page: Page) -> bool:
    """Say whether all that `page` holds is a notice that ends with a row of stars."""
    return bool(page) and bool(NOTICE_END.fullmatch(page[-1].text))


def is_summary(page: Page) -> bool:
    """Say whether a summary is all that `page` holds: its title stands over no party and no court,
    as that of the Supreme Court does."""
    titled = any(SUMMARY.fullmatch(line.text) for line in page[:OVER_TITLE])
    return titled and not any(
        BARE_VERSUS.fullmatch(line.text)
        or ROLE_LINE.fullmatch(line.text)
        or (line.text.isupper() and COURT.search(line.text))
        for line in page
    )


def begins_with_caption(page: Page) -> bool:
    """Say whether `page` begins with the name of a court and goes on with the parties."""
    named = any(COURT.search(line.text) for line in page[:HEADS])
    return named and any(BARE_VERSUS.fullmatch(line.text) for line in page[:WITHIN])
