"""What an editor settled: one line of the list of corrections on an edition’s About page."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settled:
    """A correction as readers are told of it."""

    subject: str
    """What it concerns: `the name of the case`, `“We deny the petition.”`"""
    says: str
    """What the editor settled: `is a heading`, `Smith v. Jones`."""
    reason: str | None = None
    author: str | None = None
    date: datetime.date | None = None
