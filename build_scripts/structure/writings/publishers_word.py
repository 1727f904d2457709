"""Takes a publisher at its word: which judge wrote what.

Records of the Caselaw Access Project and CourtListener say where a judge's text begins, of which
kind it is and who wrote it, also where no byline is printed or it stands behind the first
paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from build_scripts.lexicon.capitals import recased
from build_scripts.model import Doubt, Source, SourceWriting
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.blocks.document_parts import Part, extended
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.division import Section
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS


def divided(
    sections: Sequence[Section], stated: Sequence[SourceWriting], known: dict[str, str]
) -> list[Section]:
    """Return `sections` with one for each writing whose kind is stated."""
    result = list(sections)
    for index, writing in enumerate(stated):
        if writing.kind is None:
            continue
        end = stated[index + 1].at if index + 1 < len(stated) else None
        inside = [part for section in result if (part := within(section, writing.at, end))]
        before = [part for section in result if (part := within(section, None, writing.at))]
        after = [part for section in result if end and (part := within(section, end, None))]
        if inside and before and is_title(before[-1]):
            inside[0] = replace(inside[0], title=inside[0].title or before.pop().title)
        if inside:
            own, further = own_and_further(inside, writing.author, known)
            result = [*before, merged(own, writing, known), *further, *after]
    return result


def own_and_further(
    sections: Sequence[Section], author: str | None, known: dict[str, str]
) -> tuple[Sequence[Section], Sequence[Section]]:
    """Divide the `sections` of a text that a publisher gives as one writing by `author`: its own,
    and those of judges who write separately under bylines of their own, which it holds too."""
    stated = said_by(author, known)
    text = False
    for index, section in enumerate(sections):
        other = section.byline and surname(section.byline.author) != surname(
            stated.author if stated else None
        )
        if text and other and section.byline_part and section.kind in SEPARATE_KINDS:
            return sections[:index], sections[index:]
        text = text or bool(section.body)
    return sections, ()


def is_title(section: Section) -> bool:
    """Say whether `section` is nothing but a title, such as OPINION OF THE COURT."""
    return bool(section.title) and not (section.body or section.byline_part or section.notes)


def within(section: Section, start: int | None, end: int | None) -> Section | None:
    """Return what of `section` begins from `start` on and before `end`, if anything does."""

    def holds(part: Part | None) -> bool:
        return part is not None and (start or 0) <= part.start and (end is None or part.start < end)

    byline = section.byline_part if holds(section.byline_part) else None
    kept = replace(
        section,
        title=section.title if holds(section.title) else None,
        byline_part=byline,
        # An author whom only the record names goes with the text.
        byline=section.byline if byline or not section.byline_part else None,
        body=tuple(filter(holds, section.body)),
        notes=tuple(filter(holds, section.notes)),
    )
    return kept if kept.title or kept.byline_part or kept.body or kept.notes else None


def merged(sections: Sequence[Section], writing: SourceWriting, known: dict[str, str]) -> Section:
    """Return the sections that make up a stated writing as one, under its byline."""
    first = sections[0]
    if writing.kind in FRONT:
        return staffs(sections, writing)
    printed = next((section for section in sections if section.byline_part), None)
    title = first.title
    heads = {id(title), id(printed.byline_part if printed else None)}
    body = [
        part
        for section in sections
        for part in (section.title, section.byline_part, *section.body)
        if part and id(part) not in heads
    ]
    byline_part = printed.byline_part if printed else None
    if not byline_part and writing.byline:
        place = writing.byline.start
        byline_part = next((part for part in body if part.start == place), None)
        body = [part for part in body if part is not byline_part]
    if byline_part and writing.byline:
        # All of the printed byline is one: “READ, J. (concurring).”
        rest = [part for part in body if byline_part.start < part.start < writing.byline.end]
        byline_part = reduce(extended, rest, byline_part)
        body = [part for part in body if part not in rest]
    byline = printed.byline if printed else None
    above = [part for part in body if byline_part and part.start < byline_part.start]
    if byline_part and above and not (len(above) == 1 and is_by(byline, writing.author, known)):
        # It stands among the text: its words stay where they are printed.
        body = sorted([*body, byline_part], key=lambda part: part.start)
        byline_part = None
    byline = byline or said_by(writing.author, known)
    kind = byline.kind if byline and byline.kind != "majority" else writing.kind
    notes = tuple(note for section in sections for note in section.notes)
    return Section(kind or first.kind, title, byline_part, byline, tuple(body), notes)


def staffs(sections: Sequence[Section], writing: SourceWriting) -> Section:
    """Return the sections of what court staff prepared as one: no line in it is a byline."""
    title = sections[0].title
    parts = [part for section in sections for part in section.all_parts() if part is not title]
    text = tuple(part for part in parts if part.kind != "note")
    notes = tuple(part for part in parts if part.kind == "note")
    return Section(writing.kind or sections[0].kind, title, None, None, text, notes)


def said_by(author: str | None, known: dict[str, str]) -> Byline | None:
    """Return what a record's `author` says, which may be a whole byline or a surname."""
    if not author:
        return None
    author = STAR_PAGE.sub("", author)
    name = TITLED.sub("", OPINION_BY.sub("", author.split(",")[0].strip(" .:")))
    return byline_at(author, known) or Byline(recased(name, known), "majority", len(author))


OPINION_BY = re.compile(
    r"(?:(?:concurring|dissenting)(?: and dissenting)? )?opinion (?:of the court )?by:? (?=\S)",
    re.IGNORECASE,
)
"""`Opinion by Mr. Justice COVE,`: Pennsylvania’s reports, in the words of the record."""
STAR_PAGE = re.compile(r"^\W*\d+\W*(?=[A-Z])")
"""The number of the reporter’s page, where it begins within the line of the author."""


def is_by(byline: Byline | None, author: str | None, known: dict[str, str]) -> bool:
    """Say whether `byline` names the judge whom a record gives as the `author`."""
    stated = said_by(author, known)
    return bool(byline and stated) and surname(byline.author if byline else None) == surname(
        stated.author if stated else None
    )


TITLED = re.compile(
    r"(?:M(?:r|rs|s)\. )?(?:(?:chief|presiding|associate|acting) )*(?:justice|judge) ",
    re.IGNORECASE,
)
"""How the Supreme Court and Illinois name a judge: “Mr. PRESIDING JUSTICE EBERSPACHER”."""


def author_doubts(
    source: Source, sections: Sequence[Section], known: dict[str, str]
) -> list[Doubt]:
    """Return a doubt where the byline in print names another judge than the record does, as where
    the first line of an opinion tells of the dissent from it."""
    doubts: list[Doubt] = []
    ends = [writing.at for writing in source.writings[1:]]
    ends += [len(source.text)] if source.writings else []
    for writing, end in zip(source.writings, ends, strict=True):
        stated = said_by(writing.author, known) if writing.kind else None
        for section in sections:
            part, printed = section.byline_part, section.byline
            if not (stated and part and printed and writing.at <= part.start < end):
                continue
            if printed.author and surname(printed.author) != surname(stated.author):
                doubts.append(
                    doubt(
                        "author-differs",
                        source.line_of(part.start),
                        recorded=stated.author,
                        line=excerpt(part.words),
                        printed=printed.author,
                    )
                )
            break
    return doubts


def surname(author: str | None) -> str:
    """Return the last word of an author’s name, folded, empty where none is named."""
    return (author or "").split(",")[0].split(" ")[-1].casefold().replace("'", "’")
