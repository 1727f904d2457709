"""The hard core of a citation, which the clause parser reads on from."""

from dataclasses import dataclass

from build_scripts.model import CitationKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """The hard core of a citation."""

    start: int
    end: int
    kind: CitationKind
    authority: str | None = None
    """What is cited; None for a short form, *Id.*, *supra*, a record cite and a blank page."""
    pin: tuple[int, int] | None = None
    volume: str | None = None
    edition: str | None = None
    page: str | None = None
    informal: bool = False
    document: str | None = None
    """The name of a document of the record."""

    @property
    def by_volume(self) -> bool:
        """Cites a reporter of decisions, so that a name may stand before it."""
        return self.kind in ("case", "case-short", "agency-decision")
