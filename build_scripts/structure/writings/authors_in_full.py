"""Gives an author whom a byline names by the surname alone the name with which the writing is
signed: publishers set `SMITH, J.` over what a district judge signs `Harold T. Smith`."""

import re
from dataclasses import replace

from build_scripts.structure.writings.signatures import signer_of
from build_scripts.structure.writings.writing_section import Section

SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)


def with_author_in_full(section: Section, known: dict[str, str]) -> Section:
    """Return `section` with its author’s forename, where who signed it has the same surname."""
    byline = section.byline
    if not byline or not byline.author or " " in byline.author:
        return section
    signed = signer_of(section.body, known)
    forename, _, surname = SUFFIX.sub("", signed or "").rpartition(" ")
    if not forename or surname.casefold() != byline.author.casefold():
        return section
    return replace(section, byline=replace(byline, author=signed))
