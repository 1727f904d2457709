"""Divides a list of counsel into its entries, one for each side.

An entry ends with the side for which counsel appear. Its next line begins another, at the margin or
glued to it where a publisher has lost the line: layout alone tells neither.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce

from build_scripts.lexicon.party_roles import COUNSEL_FOR
from build_scripts.model import Source
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.blocks.prose_or_caption import SIDE, is_prose
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.writings.counsel import APPEARS_FOR, is_address
from build_scripts.structure.writings.part_titles import FRONT
from build_scripts.structure.writings.parted_bylines import part_cut
from build_scripts.structure.writings.reporter_of_decisions_lines import COUNTY_DOCKET
from build_scripts.structure.writings.writing_section import Section

ENTRY_END = re.compile(
    r"(?:(?<![A-Z]\.)(?<!\b(?:Mr|Dr|Jr|Sr|St|vs|No)\.)(?<=[a-z)\d’”]\.)"
    r"|(?<=[a-z] I\.)|(?<=\bII\.)|(?<=\bIII\.)|(?<=\bIV\.))(?P<gap>\s*)(?=[A-Z“])"
)
"""Where a sentence of the list ends and another begins; a party may bear a roman number: `for Able
Partners I.`"""
APPEARS = re.compile(
    r"(?:\b(?:for|representing|of counsel)\b(?!.*\bfor the [A-Z]\w+ (?:Circuit|District)\b)[^.;]*"
    r"|\bpro (?:se|per)|\bamic(?:us|i) curiae)(?:[^.;]|\.(?=\S)|(?<=\b[A-Z])\.)*\.$"
)
"""`… on brief for appellant.`, `… pro se.`"""
NAMED = re.compile(
    r"(?:[A-Z][\w’'-]+|[A-Z]\.)(?: (?:v[ao]n|d[aeiu]|del|der|den|la|le))*"
    r"(?: (?:[A-Z]\.|[A-Z][\w’'-]+))+|[A-Z][\w’'-]+,? (?:&|and)"
)
"""How an entry begins: with a name."""
APPEARS_FOR_SEVERAL = re.compile(r"\b[Ff]or [A-Z][^.]{3,80}[,;]")
"""`for Amicus Curiae, Harbor, Inc.; Ann Roe and Roe DDS, Ltd.`"""
CLOSING_ENTRY = re.compile(
    rf"(?!.*\b(?:I|[Ww]e)\b)[A-Z].{{3,240}}, (?:by: .{{3,160}}, )?for (?:the )?(?:{SIDE})[\w-]*"
    r"(?:(?:[-/ ][\w-]+)?\.| [A-Z][^;:]{2,120})",
)
"""`Pike & Dow, by: Al Dow, for appellant.`, Maine’s `Al Dow, Esq. (orally), Pike Law, York, for
appellant Ada Quill`"""


def is_under_text(words: str) -> bool:
    """Say whether `words` name counsel under the last writing, or the docket of the county."""
    return bool(CLOSING_ENTRY.fullmatch(words) or COUNTY_DOCKET.fullmatch(words))


def with_closing_counsel(sections: Sequence[Section]) -> list[Section]:
    """Return `sections`, the entries at the end of the last that name counsel as a list of their
    own, where no other list does: Arkansas and Ohio name counsel under the last writing."""
    last = sections[-1] if sections else None
    if last is None or last.kind in FRONT or any(each.kind == "counsel" for each in sections):
        return [*sections]
    end = len(last.body)
    while end and is_under_text(last.body[end - 1].words):
        end -= 1
    listed = any(CLOSING_ENTRY.fullmatch(part.words) for part in last.body[end:])
    if not listed or not any(map(is_prose, last.body[:end])):
        return [*sections]
    counsel = Section("counsel", None, None, None, last.body[end:])
    return [*sections[:-1], replace(last, body=last.body[:end]), counsel]


def with_entries(source: Source, sections: Iterable[Section], compose: Compose) -> list[Section]:
    """Return `sections`, each list of counsel with a part for each of its entries."""
    return [
        replace(section, body=tuple(by_address(entries(source, section.body, compose))))
        if section.kind == "counsel"
        else section
        for section in sections
    ]


def entries(source: Source, parts: Iterable[Part], compose: Compose) -> Iterator[Part]:
    """Yield the entries that `parts` hold."""
    for part in parts:
        rest: Part | None = part
        while rest and (place := end_of_entry(source, rest, compose)):
            entry, rest = part_cut(rest, place, compose)
            yield entry
        if rest:
            yield rest


def by_address(parts: Iterable[Part]) -> list[Part]:
    """Return `parts`, the lines of an address put together with the side under them, for which its
    lawyers appear (Third Circuit, New Mexico)."""
    kept: list[Part] = []
    address: list[Part] = []
    for part in parts:
        if part.kind == "note" or (is_prose(part) and not is_address(part.words)):
            kept += [*address, part]
            address = []
        elif APPEARS_FOR.match(part.words):
            kept.append(reduce(part_with_rest, [*address, part]))
            address = []
        else:
            address.append(part)
    return [*kept, *address]


HEADED = re.compile(rf"{COUNSEL_FOR} ", re.IGNORECASE)
"""`Attorney for Plaintiff`, over the names and the address, in New York’s trial courts."""


def end_of_entry(source: Source, part: Part, compose: Compose) -> int | None:
    """Return where in the words of `part` its first entry ends, None where it holds only one."""
    if part.hint or part.kind == "note" or not (found := [*ENTRY_END.finditer(part.words)]):
        return None
    text, _ = compose(part.spans)
    for end in found:
        said = part.words[: end.start()]
        if said.endswith("Esq.") and HEADED.match(said):
            continue
        several = not end["gap"] and APPEARS_FOR_SEVERAL.search(said)
        if not (several or APPEARS.search(said)) or not NAMED.match(part.words[end.end() :]):
            continue
        between = source.text[text.source_of(end.start() - 1) + 1 : text.source_of(end.end())]
        if "\n" in between or not end["gap"]:
            return end.end()
    return None
