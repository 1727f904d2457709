"""An edition whose editor filled every field of every file with what somebody sent.

Its opinion is plain, so that each field finds the words that it is about.
"""

import json
from itertools import cycle
from pathlib import Path
from typing import Any

from tests.hostile import PAYLOADS, in_markdown

SLUG = "hostile-fields"
GONE = "hostile-withdrawn"
"""The edition, and one that its publisher took down."""

OPINION = """\
UNITED STATES COURT OF APPEALS
FOR THE NINTH CIRCUIT

ADA QUILL, Petitioner,

v.

BEN HARBOR, Respondent.

No. 30-1234

Filed March 20, 2024

Before: Alder, Birch, and Cedar, Circuit Judges.

ALDER, Circuit Judge:

The wall stands beside the house. On May 7, 2023, it fell.[^1]

See *Lim v. INS*, 224 F.3d 929, 936 (9th Cir. 2000) (holding that walls stand).

Quill says that the house is hers by a long-
term lease. See *Doe v. Roe*, 918 F.3d 1025 (9th Cir. 2019).

We deny the petition.

BIRCH, Circuit Judge, dissenting:

I would grant it.

[^1]: So the record says.
"""

STORY = """\
# Court Turns Down Quill

By A Reporter

The petition fails.

The wall is red.

It has five doors.
"""


class Sent:
    """What was sent, one after the other."""

    def __init__(self) -> None:
        numbered = (f"Q{number}q {payload}" for number, payload in enumerate(PAYLOADS, 1))
        self.words = cycle(numbered)

    def plain(self) -> str:
        """Return the next as it was sent."""
        return next(self.words)

    def prose(self) -> str:
        """Return the next as an editor writes it who knows the small Markdown of notes."""
        return in_markdown(next(self.words))


def edition(sent: Sent) -> dict[str, Any]:
    """Return what `edition.yml` says."""
    received = {"publisher": sent.plain(), "received": sent.plain(), "date": "2024-03-20"}
    return {
        "title": sent.plain(),
        "citation": sent.plain(),
        "opinion": {"file": "opinion.md", **received, "rights": sent.plain()},
        "article": {
            **{"file": "article.md", **received, "rights": "full", "notice": sent.plain()},
            "publisher": sent.plain(),
        },
        "holding": {
            "held": sent.prose(),
            "question": sent.prose(),
            "outcome": sent.plain(),
            "author": sent.plain(),
            "passages": [{"quote": "We deny the petition."}],
        },
        "versions": [
            {"file": "older.md", "date": "2024-03-20", "what": sent.plain()},
            {"file": "opinion.md", "date": "2024-04-20", "what": sent.plain()},
        ],
        "topics": [TOPIC],
    }


TOPIC = "Q0q <img src=x onerror=alert(7)>"


def annotations(sent: Sent) -> dict[str, Any]:
    """Return what `annotations.yml` says."""
    link = {"link": "https://example.org/", "title": sent.plain()}
    by = {"author": sent.plain(), "date": "2024-05-01"}
    return {
        **by,
        "notes": [
            {
                "quote": "The wall stands beside the house.",
                "kind": "explain",
                "text": sent.prose(),
                "sources": [link],
                **by,
            }
        ],
        "glossary": [{"term": "wall", "meaning": sent.prose(), "sources": [link]}],
        "chronology": [{"quote": "On May 7, 2023, it fell.", "says": sent.plain()}],
        "people": [{"name": "Quill", "who": sent.prose()}],
        "places": [{"name": "house", "who": sent.prose()}],
    }


def corrections(sent: Sent) -> dict[str, Any]:
    """Return what `corrections.yml` says."""

    def signed() -> dict[str, str]:
        return {"reason": sent.plain(), "author": sent.plain(), "date": "2024-05-01"}

    several = ("docket_numbers", "agency_numbers", "lower_court_numbers", "judges", "attribution")
    words = ("name", "court_short", "posture", "place", "disposition")
    return {
        **{"author": sent.plain(), "date": "2024-05-01"},
        "case": {
            **signed(),
            **{key: sent.plain() for key in words},
            **{key: [sent.plain()] for key in several},
            "parties": [{"name": sent.plain(), "role": sent.plain()}],
        },
        "parts": [
            {
                **{"quote": "BIRCH, Circuit Judge, dissenting:", "begins": "dissent"},
                **{"as": "byline", "author": sent.plain(), "editor": sent.plain()},
                **{"joined_by": [sent.plain()], "reason": sent.plain()},
            }
        ],
        "blocks": [{"quote": "I would grant it.", "is": "disposition", **signed()}],
        "notes": [{"quote": "So the record says.", "of": "opinion", **signed()}],
        "pages": [{"quote": "Quill says", "page": sent.plain(), **signed()}],
        "page series": [{"marked": "plain", "called": sent.plain(), **signed()}],
        "hyphens": [{"word": "long-term", **signed()}],
        "citations": [
            {"quote": "918 F.3d 1025", "unresolved": sent.plain(), **signed()},
            {
                **{"quote": "224 F.3d 929", "pin": sent.plain(), "signal": sent.plain()},
                **{"relation": sent.plain(), **signed()},
            },
        ],
        "names": [{"name": "Lim", "never": "a case", **signed()}],
        "authorities": [
            {
                **{"cite": "224 F.3d 929", "name": sent.plain(), "title": sent.plain()},
                **{"url": "https://example.org/", "treatment": sent.plain()},
                **{"checked": "2024-05-01", **signed()},
            }
        ],
        "people": [{"name": "Quill", "called": sent.plain(), **signed()}],
    }


def coverage(sent: Sent) -> dict[str, Any]:
    """Return what `coverage.yml` says."""
    return {
        **{"author": sent.plain(), "date": "2024-05-01"},
        "claims": [
            {"quote": "Court Turns Down Quill", "no claim": sent.plain()},
            {
                **{"quote": "The petition fails.", "finding": "paraphrase"},
                **{"passages": [{"quote": "We deny the petition."}], "reason": sent.prose()},
                "author": sent.plain(),
            },
            {
                **{"quote": "The wall is red.", "finding": "not in the opinion"},
                "reason": sent.prose(),
            },
            {
                **{"quote": "It has five doors.", "finding": "not in the opinion"},
                "reason": sent.prose(),
            },
        ],
        "left out": [{"says": sent.plain(), "passages": [{"quote": "I would grant it."}]}],
    }


def topics(sent: Sent) -> dict[str, Any]:
    """Return what `topics.yml` says."""
    return {"topics": [{"name": TOPIC, "description": sent.plain()}]}


def withdrawn(sent: Sent) -> dict[str, Any]:
    """Return what `edition.yml` says of an edition that is taken down."""
    return {"opinion": {"file": "opinion.md"}, "moved": {"withdrawn": sent.plain()}}


def site(sent: Sent) -> dict[str, Any]:
    """Return what `site.yml` says."""
    keys = ("name", "description", "imprint", "rights")
    return {key: sent.plain() for key in keys}


def files() -> dict[str, dict[str, Any]]:
    """Return what each file of editors says, by its path in a publication."""
    sent, folder = Sent(), f"editions/{SLUG}"
    return {
        f"{folder}/edition.yml": edition(sent),
        f"{folder}/annotations.yml": annotations(sent),
        f"{folder}/corrections.yml": corrections(sent),
        f"{folder}/coverage.yml": coverage(sent),
        f"editions/{GONE}/edition.yml": withdrawn(sent),
        "topics.yml": topics(sent),
        "site.yml": site(sent),
    }


def write_publication(home: Path) -> None:
    """Write the editions into a publication, and what its publisher says beside them."""
    for slug in (SLUG, GONE):
        folder = home / "editions" / slug
        folder.mkdir()
        (folder / "opinion.md").write_text(OPINION, encoding="utf-8")
    (home / "editions" / SLUG / "older.md").write_text(OPINION.replace("fell", "stood"), "utf-8")
    (home / "editions" / SLUG / "article.md").write_text(STORY, encoding="utf-8")
    for path, said in files().items():
        (home / path).write_text(json.dumps(said), encoding="utf-8")
