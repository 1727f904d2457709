"""`coverage.yml`: what an editor found of each claim of a news story."""

import datetime
from functools import partial
from typing import Annotated

from msgspec import Meta, Struct, field

from build_scripts.editors.fields import Words, WordsOrNone
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.model import FindingKind, Quotation
from build_scripts.problems import problem
from build_scripts.problems.gathering import Gathering

BEGINNING = "Begin with `author:`, `date:` and `claims:`."


class PassageEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `passages:` of a claim: words of the opinion."""

    quote: Words
    prefix: WordsOrNone = ""
    suffix: WordsOrNone = ""
    within: WordsOrNone = ""
    """A part, or a paragraph or note of one, as in `opinion ¶ 12`."""


class ClaimEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `claims:`: words of the story, and what was found, or why they claim nothing."""

    quote: Words
    prefix: WordsOrNone = ""
    suffix: WordsOrNone = ""
    within: WordsOrNone = ""
    """`headline`, `deck`, or a paragraph as in `¶ 3`."""
    finding: FindingKind | None = None
    reason: Words | None = None
    passages: tuple[PassageEntry, ...] = ()
    no_claim: Words | None = field(name="no claim", default=None)
    author: Words | None = None
    date: datetime.date | None = None


class LeftOutEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `left out:`: what the story does not say of the decision."""

    says: Words
    passages: Annotated[tuple[PassageEntry, ...], Meta(min_length=1)]
    """Where the opinion says it."""


class CoverageFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`coverage.yml`."""

    author: Words
    """Of the findings that name no other."""
    date: datetime.date
    claims: tuple[ClaimEntry, ...] = ()
    left_out: tuple[LeftOutEntry, ...] = field(name="left out", default=())


def read_coverage(name: str, data: bytes) -> EditorsFile[CoverageFile]:
    """Return `coverage.yml`, which the editor knows as `name`.

    Raises `Problem` for anything in it that is not as it should be.
    """
    file = read_editors_file(name, data, CoverageFile, BEGINNING)
    found = Gathering()
    for index, entry in enumerate(file.content.claims):
        line = file.line("claims", index)
        found.take(partial(refuse_incomplete, entry, name, line))
    found.end()
    return file


def refuse_incomplete(entry: ClaimEntry, file: str, line: int) -> None:
    """Raise `Problem` where an entry, on `line` of `file`, says too little or too much."""
    if bool(entry.finding) == bool(entry.no_claim):
        raise problem("claim-without-finding", file, line)
    if entry.no_claim and (entry.passages or entry.reason):
        raise problem("no-claim-with-passages", file, line)
    if entry.finding and not entry.reason:
        raise problem("claim-without-reason", file, line)
    if entry.finding and entry.finding != "not in the opinion" and not entry.passages:
        raise problem("claim-without-passage", file, line, finding=entry.finding)


def quotation(entry: ClaimEntry | PassageEntry) -> Quotation:
    """Return the words by which an entry points at a place."""
    return Quotation(entry.quote, entry.prefix, entry.suffix)
