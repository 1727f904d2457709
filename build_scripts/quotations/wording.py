"""Says a verdict in words, and as data."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from build_scripts.pages.text.wording import counted
from build_scripts.quotations.check import Verdict
from build_scripts.quotations.matching import Change


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """Yield what is found of a quotation, a line for each thing."""
    yield f"{verdict.answer}{f': {verdict.place}, {verdict.whose}' if verdict.place else ''}"
    if verdict.misattributed:
        yield f"The text gives it to another: these are {verdict.whose}."
    yield from map(change_line, verdict.changes)
    if verdict.original and verdict.answer != "word for word":
        yield f"The opinion says: “{verdict.original}”"
    if verdict.quoted_from:
        yield f"The opinion itself quotes this, from {verdict.quoted_from}"
    if verdict.marked:
        yield f"Fair marks: {'; '.join(verdict.marked)}"
    if verdict.pin and verdict.quote.pin:
        yield f"“{verdict.quote.pin.printed}”: {verdict.pin}"
    if verdict.elsewhere:
        yield f"It stands in {counted(verdict.elsewhere, 'more place')}"


def change_line(change: Change) -> str:
    """Return a departure from the original in words."""
    if change.kind == "left out":
        return f"left out without a mark: {change.original}"
    if change.kind == "put in":
        return f"not in the opinion: {change.quoted}"
    return f"“{change.quoted}” where the opinion has “{change.original}”"


def as_data(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as JSON has it."""
    quote = verdict.quote
    return {
        "quotation": quote.words,
        "start": quote.start,
        "end": quote.end,
        "speaker": quote.speaker,
        "about": quote.about,
        "form": quote.form,
        "answer": verdict.answer,
        "holds": verdict.holds,
        "place": verdict.place,
        "address": verdict.address,
        "writing": verdict.writing,
        "whose": verdict.whose,
        "misattributed": verdict.misattributed,
        "original": verdict.original,
        "changes": [asdict(change) for change in verdict.changes],
        "marked": list(verdict.marked),
        "quoted_from": verdict.quoted_from,
        "pin": {"printed": quote.pin.printed, "is": verdict.pin} if quote.pin else None,
        "elsewhere": verdict.elsewhere,
    }
