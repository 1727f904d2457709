"""Takes a publisher at its word: which judge wrote what.

Records of the Caselaw Access Project and CourtListener say where a judge's text begins, of which
kind it is and who wrote it, also where no byline is printed or it stands behind the first
paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from itertools import groupby, pairwise, takewhile

from build_scripts.lexicon.capitals import recased_name
from build_scripts.model import Doubt, Source, SourceWriting
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS, title_of
from build_scripts.structure.writings.writing_section import Section, with_more


def sections_as_stated(
    sections: Sequence[Section], stated: Sequence[SourceWriting], known: dict[str, str]
) -> list[Section]:
    """Return `sections` with one for each writing whose kind is stated."""
    told = {writing.at: writing for writing in stated if writing.kind is not None}
    ends = {after.at for writing, after in pairwise(stated) if writing.kind is not None}
    bounds = sorted({*told, *ends})
    stretches: list[list[Section]] = [[] for _ in range(len(bounds) + 1)]
    for section in sections:
        for place, part in cut_at(section, bounds).items():
            stretches[place].append(part)
    result = stretches[0]
    for start, inside in zip(bounds, stretches[1:], strict=True):
        writing = told.get(start)
        if not writing or not inside:
            result += inside
            continue
        if result and is_bare_title(result[-1]):
            inside[0] = replace(inside[0], title=inside[0].title or result.pop().title)
        front = 0 if writing.bare or writing.kind in FRONT else len([*takewhile(is_front, inside)])
        front = front if front < len(inside) else 0
        result += inside[:front]
        own, further = own_and_further(inside[front:], writing.author, known)
        result += [sections_merged(own, writing, known), *further]
    return result


def is_front(section: Section) -> bool:
    """Say whether `section` is a summary or a list of counsel, as a court prints them under its
    caption: a record that holds the court’s own paper gives all of that as the judge’s."""
    return section.kind in FRONT


WRITTEN_APART = (*SEPARATE_KINDS, "majority")
"""What a judge writes in his own name."""


def own_and_further(
    sections: Sequence[Section], author: str | None, known: dict[str, str]
) -> tuple[Sequence[Section], Sequence[Section]]:
    """Divide the `sections` of a text that a publisher gives as one writing by `author`: its own,
    and those of judges who write separately under bylines or titles of their own, which it holds
    too, as old reports have the judges deliver their opinions one after another."""
    stated = said_by(author, known)
    text = False
    for index, section in enumerate(sections):
        other = section.byline and surname(section.byline.author) != surname(
            stated.author if stated else None
        )
        byline = other and section.byline_part and section.kind in WRITTEN_APART
        titled = section.title and not section.byline_part and section.kind in SEPARATE_KINDS
        if text and (byline or titled):
            return sections[:index], sections[index:]
        text = text or bool(section.body)
    return sections, ()


def is_bare_title(section: Section) -> bool:
    """Say whether `section` is nothing but a title, such as OPINION OF THE COURT."""
    return bool(section.title) and not (section.body or section.byline_part or section.notes)


def cut_at(section: Section, bounds: Sequence[int]) -> dict[int, Section]:
    """Return what of `section` begins in each of the stretches between `bounds`, which are
    numbered from 0, as far as there is any."""

    def place(part: Part) -> int:
        return bisect_right(bounds, part.start)

    held = sorted({place(part) for part in section.all_parts()})
    if len(held) < 2:
        return dict.fromkeys(held, section)
    bare = replace(section, title=None, byline_part=None, body=(), notes=())
    if section.byline_part:  # an author whom only the record names goes with the text
        bare = replace(bare, byline=None)
    cut = dict.fromkeys(held, bare)
    if section.title:
        at = place(section.title)
        cut[at] = replace(cut[at], title=section.title)
    if section.byline_part:
        at = place(section.byline_part)
        cut[at] = replace(cut[at], byline_part=section.byline_part, byline=section.byline)
    for at, parts in groupby(sorted((*section.body, *section.notes), key=place), key=place):
        cut[at] = with_more(cut[at], parts)
    return cut


PAPERS = ("memorandum", "order", "per-curiam", *SEPARATE_KINDS)
"""What a court calls its paper, other than an opinion; it may publish a dissent by itself."""


def sections_merged(
    sections: Sequence[Section], writing: SourceWriting, known: dict[str, str]
) -> Section:
    """Return the sections that make up a stated writing as one, under its byline."""
    first = sections[0]
    if writing.kind in FRONT:
        return staffs_section(sections, writing)
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
        byline_part = reduce(part_with_rest, rest, byline_part)
        body = [part for part in body if part not in rest]
    byline = printed.byline if printed else None
    above = [part for part in body if byline_part and part.start < byline_part.start]
    if byline_part and above and not (len(above) == 1 and is_by(byline, writing.author, known)):
        # It stands among the text: its words stay where they are printed.
        body = sorted([*body, byline_part], key=lambda part: part.start)
        byline_part = None
    byline = byline or said_by(writing.author, known)
    kind = byline.kind if byline and byline.kind != "majority" else writing.kind
    if kind == "majority" and title and first.kind in PAPERS:
        kind = first.kind  # the publisher only says that it is the court’s
    notes = tuple(note for section in sections for note in section.notes)
    return Section(kind or first.kind, title, byline_part, byline, tuple(body), notes)


def staffs_section(sections: Sequence[Section], writing: SourceWriting) -> Section:
    """Return the sections of what court staff prepared as one: no line in it is a byline."""
    title = sections[0].title
    parts = [part for section in sections for part in section.all_parts() if part is not title]
    text = tuple(part for part in parts if part.kind != "note")
    notes = tuple(part for part in parts if part.kind == "note")
    return Section(writing.kind or sections[0].kind, title, None, None, text, notes)


BEHIND_NAME = re.compile(r",| \(| (?=(?:delivered|announced|filed|wrote|concurring|dissenting)\b)")
"""What follows the name in the line of an author, which may say what he delivered."""


OPINION_BY = re.compile(
    r"(?:(?:concurring|dissenting)(?: and dissenting)? )?opinion (?:of the court )?by:? (?=\S)",
    re.IGNORECASE,
)
"""`Opinion by Mr. Justice COVE,`: Pennsylvania’s reports, in the words of the record."""
STAR_PAGE = re.compile(r"^\W*\d+\W*(?=[A-Z])")
"""The number of the reporter’s page, where it begins within the line of the author."""
TITLED = re.compile(
    r"(?:M(?:r|rs|s)\. )?(?:(?:chief|presiding|associate|acting) )*(?:justice|judge) ",
    re.IGNORECASE,
)
"""How the Supreme Court and Illinois name a judge: “Mr. PRESIDING JUSTICE EBERSPACHER”."""


def said_by(author: str | None, known: dict[str, str]) -> Byline | None:
    """Return what a record's `author` says, which may be a whole byline or a surname."""
    if not author:
        return None
    author = STAR_PAGE.sub("", author)
    if title_of(Part((), author)):
        return None  # `DISSENTING STATEMENT` names nobody
    name = TITLED.sub("", OPINION_BY.sub("", BEHIND_NAME.split(author)[0].strip(" .:")))
    return byline_at(author, known) or Byline(recased_name(name, known), "majority", len(author))


def is_by(byline: Byline | None, author: str | None, known: dict[str, str]) -> bool:
    """Say whether `byline` names the judge whom a record gives as the `author`."""
    stated = said_by(author, known)
    return bool(byline and stated) and surname(byline.author if byline else None) == surname(
        stated.author if stated else None
    )


def author_doubts(
    source: Source, sections: Sequence[Section], known: dict[str, str]
) -> list[Doubt]:
    """Return a doubt where the byline in print names another judge than the record does, as where
    the first line of an opinion tells of the dissent from it."""
    doubts: list[Doubt] = []
    starts = [writing.at for writing in source.writings]
    printed: dict[int, Section] = {}
    for section in sections:
        if section.byline_part and section.byline:
            printed.setdefault(bisect_right(starts, section.byline_part.start) - 1, section)
    for place, writing in enumerate(source.writings):
        stated = said_by(writing.author, known) if writing.kind else None
        own = printed.get(place)
        if not (stated and own and own.byline and own.byline_part and own.byline.author):
            continue
        if surname(own.byline.author) != surname(stated.author):
            doubts.append(
                doubt(
                    "author-differs",
                    source.line_of(own.byline_part.start),
                    recorded=stated.author,
                    line=excerpt(own.byline_part.words),
                    printed=own.byline.author,
                )
            )
    return doubts


def surname(author: str | None) -> str:
    """Return the last word of an author’s name, folded, empty where none is named."""
    return (author or "").split(",")[0].split(" ")[-1].casefold().replace("'", "’")
