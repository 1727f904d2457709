"""Reads the JSON records in which publishers hand out opinions."""

import json
import re
from datetime import date
from typing import Any, NoReturn

from build_scripts.decode import characters, refuse_endless_marks
from build_scripts.problems import Problem, problem

Record = dict[str, Any]

HALF = re.compile(r"[\ud800-\udfff]")
"""Half of a character, which JSON can name; alone it is none."""


def looks_like_json(data: bytes) -> bool:
    """Say whether `data` begins as a JSON object or array does."""
    return data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[") and is_json(data)


def is_json(data: bytes) -> bool:
    """Say whether `data` is JSON, or JSON cut short: a bracket alone opens many an opinion."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[1:].lstrip()
    return start[:1] in (b'"', b"{", b"}", b"]")


def parse_record(name: str, data: bytes) -> Any:
    """Return the JSON value that `data` holds.

    Raises `Problem` where it is cut short, is no JSON or holds more than any opinion.
    """
    text = characters(name, data.removeprefix(b"\xef\xbb\xbf"))
    refuse_endless_marks(name, text)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise problem("json-unreadable", name, error.lineno, reason=error.msg) from None
    except (RecursionError, ValueError):
        raise problem("json-unreadable.endless", name, 1) from None


def text_in(record: Record, key: str) -> str:
    """Return the text under `key`, empty where there is none; line ends as `\\n`."""
    value = record.get(key)
    text = value if isinstance(value, str) else ""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return HALF.sub("�", text)  # parsers of mark-up end at one


def texts_in(record: Record, key: str) -> list[str]:
    """Return the texts in the list under `key`."""
    found = record.get(key)
    return (
        [item.strip() for item in found if isinstance(item, str)] if isinstance(found, list) else []
    )


def records_in(value: Any, key: str) -> list[Record]:
    """Return the objects in the list under `key`."""
    found = value.get(key) if isinstance(value, dict) else None
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def numbers_in(docket: str) -> list[str]:
    """Return the docket numbers that a record gives in one line: “Nos. 4321, 4322.”"""
    return re.findall(r"(?:[A-Z]-)?\d{2,3},\d{3}(?:-[A-Z]+)?(?!\d)|[\w:]*\d[\w:-]*", docket)


def day_in(record: Record, key: str) -> date | None:
    """Return the ISO date under `key`, None where there is no such day."""
    try:
        return date.fromisoformat(text_in(record, key)[:10])
    except ValueError:
        return None


MOST_OF_RECORD = 0.8
FEWEST_WORDS = 40
"""Of a text that is the whole of an opinion, the shortest order included."""


def holds_text_alone(data: bytes) -> bool:
    """Say whether `data` is a record in which one text is nearly all there is, as data sets for
    language models have opinions."""
    return looks_like_json(data) and bool(text_alone(data))


def text_alone(data: bytes) -> str:
    """Return the one text that a record consists of but for what identifies it, else nothing."""
    try:
        record = parse_record("", data)
    except Problem:
        return ""
    if not isinstance(record, dict):
        return ""
    texts = {key: text_in(record, key) for key in record}
    longest = max(texts.values(), key=len, default="")
    most = len(longest) > MOST_OF_RECORD * len(json.dumps(record, ensure_ascii=False))
    return longest if most and len(longest.split()) >= FEWEST_WORDS else ""


def refuse_json(name: str, data: bytes) -> NoReturn:
    """Raise `Problem` for a JSON file that is no record of an opinion."""
    value = parse_record(name, data)
    if isinstance(value, dict) and isinstance(value.get("results"), list):
        raise problem("json-unknown.results", name, 1)
    keys = ", ".join(sorted(str(key) for key in value)[:5]) if isinstance(value, dict) else "a list"
    raise problem("json-unknown", name, 1, keys=keys)
