"""Reads the bylines of the Supreme Court of Puerto Rico: `Opinión disidente emitida por la Jueza
Asociada señora Roe.`"""

import re

from build_scripts.model import WritingKind

EMITTED = re.compile(
    r"(?P<what>(?:opini[óo]n|voto particular|expresiones?)\b[^.:]{0,60}?) emitid[oa]s? por "
    r"(?:el|la) juez[a]? (?:asociad[oa]|president[ea])(?: señora?)? "
    r"(?P<name>(?-i:(?:De |Del |La )?[A-ZÁÉÍÓÚÑ][\w’'-]+(?: [A-ZÁÉÍÓÚÑ][\w’'-]+){0,3}))[.:]?",
    re.IGNORECASE,
)
"""The whole of a line; within the head of another’s opinion, `Véase Opinión del Tribunal emitida
por …`, it only says what else was written."""
DISSENTS = re.compile(r"\bdisidente\b", re.IGNORECASE)
CONCURS = re.compile(r"\b(?:concurrente|conformidad|particular)\b", re.IGNORECASE)


def spanish_byline(words: str) -> tuple[str, WritingKind] | None:
    """Return the author and the kind that a byline in Spanish tells, None for other `words`."""
    emitted = EMITTED.fullmatch(words)
    if not emitted:
        return None
    dissents, concurs = (stance.search(emitted["what"]) for stance in (DISSENTS, CONCURS))
    if dissents and concurs:
        return emitted["name"], "concurrence-in-part"
    return emitted["name"], "dissent" if dissents else "concurrence" if concurs else "majority"
