"""Writes values into editors’ files."""

import json


def yaml_text(value: str) -> str:
    """Return a text as YAML writes it: JSON is YAML, so that no character needs more care."""
    return json.dumps(value, ensure_ascii=False)
