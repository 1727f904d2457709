"""Writes opinions’ words, and the list of them, as scripts: pages load these from a disk as from a
host."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import accumulate
from typing import Any

from build_scripts.model import Summary
from build_scripts.quotations.opinion_words import Block, SearchedOpinion, names_of, own_cites

BEYOND = 0x10000
"""The first character that browsers count as two."""


def as_script(opinion: SearchedOpinion) -> str:
    """Return an opinion’s words as the script that gives them to a page’s own."""
    blocks = [as_browsers_count(block) for block in opinion.blocks]
    data = asdict(opinion) | {"blocks": blocks}
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"quotations.given({said});\n"


def list_script(editions: Iterable[Summary]) -> str:
    """Return the script that says by which names a text may mean which edition of a site."""
    listed = [
        {
            "slug": each.slug,
            "title": each.title,
            "names": list(names_of([each.title], own_cites(each.citation))),
        }
        for each in editions
    ]
    return f"quotations.library = {json.dumps(listed, ensure_ascii=False)};\n"


def as_browsers_count(block: Block) -> dict[str, Any]:
    """Return a block with its places counted in units of UTF-16, as browsers count."""
    data = asdict(block)
    if any(ord(character) >= BEYOND for character in block.words):
        widths = (1 + (ord(character) >= BEYOND) for character in block.words)
        units = list(accumulate(widths, initial=0))
        data["cites"] = [{key: units[at] for key, at in cite.items()} for cite in data["cites"]]
        data["turns"] = [turn | {"at": units[turn["at"]]} for turn in data["turns"]]
    return data
