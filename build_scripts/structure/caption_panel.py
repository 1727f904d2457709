"""Reads who sat: the judges whom the panel’s lines name, without their offices."""

import re
from collections.abc import Iterable

from build_scripts.model import CaptionLine
from build_scripts.structure.roles import PANEL_HEAD

OFFICE = re.compile(
    r",?[*∗†‡]*\s*(?i:(?:Deputy|Temporary|Immigration|Bankruptcy|Magistrate|Superior Court"
    r"|Chief|Senior|Presiding|Associate|Acting|Circuit|District|Appellate|U\.S\.|"
    r"United States)\s+)*(?:\b(?i:Judges?|Justices?)\b|(?<=, )(?:C\. ?J|P\. ?J(?:\. ?E|\. ?A\. ?D)?"
    r"|J\. ?P|J\. ?A\. ?D|JJ?)\.|(?<=, Presiding )J\.)"
    r"[*∗†‡.]*(?:,? sitting by designation)?[*∗†‡.]*"
)
"""A judge’s office, which is no part of the name."""
SEPARATOR = re.compile(
    r"[*∗†‡]*,?\s+(?i:and|&)\s+|[*∗†‡]*,(?!\s*(?:Jr|Sr|JR|SR|II|III|IV)\b)\s*|\s*;\s*"
)


def judges_in(lines: Iterable[CaptionLine]) -> tuple[str, ...]:
    """Return the judges as the panel’s lines name them, without their office."""
    names: list[str] = []
    for line in lines:
        if line.role != "panel":
            continue
        panel = re.sub(
            rf"^(?:{PANEL_HEAD})\W*(?:(?:Board )?Panel:\s*)?",
            "",
            line.text.words,
            flags=re.IGNORECASE,
        )
        for name in SEPARATOR.split(OFFICE.sub(",", SUBSTITUTED.sub("", panel))):
            bare = re.sub(r"^and\b\s*|\s+and$", "", name, flags=re.IGNORECASE).strip(" ,*∗†‡")
            names.append(bare if bare.lower().endswith(("jr.", "sr.")) else bare.rstrip("."))
    return tuple(name for name in names if name)


SUBSTITUTED = re.compile(r",? in (?:the )?(?:place|stead) of .*")
"""For whom a judge sat: Hawai‘i names those who were recused in the panel’s line."""
