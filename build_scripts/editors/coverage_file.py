"""`coverage.yml`: what an editor found of each claim of a news story."""

import datetime
from collections.abc import Sequence

from msgspec import Struct, field

from build_scripts.editors.yaml_file import EditorsFile, Sentence, read_editors_file
from build_scripts.model import FindingKind, Quotation
from build_scripts.problems import Problem

BEGINNING = "Begin with `author:`, `date:` and `claims:`."


class PassageEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `passages:` of a claim: words of the opinion."""

    quote: Sentence
    prefix: str = ""
    suffix: str = ""
    within: str = ""
    """A part, or a paragraph or note of one, as in `opinion ¶ 12`."""


class ClaimEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `claims:`: words of the story, and what was found, or why they claim nothing."""

    quote: Sentence
    prefix: str = ""
    suffix: str = ""
    within: str = ""
    """`headline`, `deck`, or a paragraph as in `¶ 3`."""
    finding: FindingKind | None = None
    reason: Sentence | None = None
    passages: tuple[PassageEntry, ...] = ()
    no_claim: Sentence | None = field(name="no claim", default=None)
    author: Sentence | None = None
    date: datetime.date | None = None


class CoverageFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`coverage.yml`."""

    author: Sentence
    """Of the findings that name no other."""
    date: datetime.date
    claims: tuple[ClaimEntry, ...] = ()


def read_coverage(name: str, data: bytes) -> EditorsFile[CoverageFile]:
    """Return `coverage.yml`, which the editor knows as `name`.

    Raises `Problem` for anything in it that is not as it should be.
    """
    file = read_editors_file(name, data, CoverageFile, BEGINNING)
    for index, entry in enumerate(file.content.claims):
        if problem := incomplete(entry):
            code, sentence, advice = problem
            raise Problem(code, sentence, name, file.line("claims", index), advice)
    return file


def incomplete(entry: ClaimEntry) -> Sequence[str] | None:
    """Return code, sentence and advice where an entry says too little or too much, else None."""
    if bool(entry.finding) == bool(entry.no_claim):
        return (
            "claim-without-finding",
            "An entry has either a `finding:` or, where its words claim nothing, `no claim:`.",
            "Give one of the two.",
        )
    if entry.no_claim and (entry.passages or entry.reason):
        return (
            "no-claim-with-passages",
            "Words that claim nothing have no reason and no passages of their own.",
            "Say why after `no claim:`, and leave the rest out.",
        )
    if entry.finding and not entry.reason:
        return (
            "claim-without-reason",
            "A finding says why, in a sentence.",
            "Add `reason:`.",
        )
    if entry.finding and entry.finding != "not in the opinion" and not entry.passages:
        return (
            "claim-without-passage",
            f"A claim is found “{entry.finding}” by a passage of the opinion; none is given.",
            "Add `passages:`, or find that it is not in the opinion.",
        )
    return None


def quotation(entry: ClaimEntry | PassageEntry) -> Quotation:
    """Return the words by which an entry points at a place."""
    return Quotation(entry.quote, entry.prefix, entry.suffix)
