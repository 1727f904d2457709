"""Works in CSL JSON, the input of citation processors (schema 1.0)."""

import json
from collections.abc import Iterable
from typing import Any

from build_scripts.exports.cite.works import Work

TYPES = {
    "case": "legal_case",
    "statute": "legislation",
    "regulation": "regulation",
    "other": "document",
}


def csl_json(works: Iterable[Work]) -> str:
    """Return `works` as CSL JSON."""
    return json.dumps([item(work) for work in works], ensure_ascii=False, indent=1) + "\n"


def item(work: Work) -> dict[str, Any]:
    """Return one work; dates are lists of numbers, as far as they are known."""
    date = [work.date.year, work.date.month, work.date.day] if work.date else [work.year]
    values: dict[str, Any] = {
        "id": work.key,
        "type": TYPES[work.kind],
        "title": work.title,
        "container-title": work.reporter,
        "volume": work.volume,
        "page": work.page,
        "section": work.section,
        "authority": work.court,
        "number": work.docket,
        "issued": {"date-parts": [date]} if date[0] else None,
        "URL": work.url,
    }
    return {key: value for key, value in values.items() if value}
