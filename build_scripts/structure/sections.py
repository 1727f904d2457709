"""Divides a document into its caption and its writings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Source, Span, WritingKind
from build_scripts.problems import Problem, excerpt
from build_scripts.structure.bylines import Byline, byline_at
from build_scripts.structure.caption import role_of
from build_scripts.structure.flow import Compose
from build_scripts.structure.parts import Part

TITLES: dict[str, WritingKind] = {
    "SUMMARY": "syllabus",
    "SYLLABUS": "syllabus",
    "COUNSEL": "counsel",
    "APPEARANCES": "counsel",
    "OPINION": "majority",
    "PER CURIAM OPINION": "per-curiam",
    "MEMORANDUM": "memorandum",
    "ORDER": "order",
    "CONCURRENCE": "concurrence",
    "DISSENT": "dissent",
}
"""Lines in capitals over the parts of a slip opinion, and what they head."""

FRONT = ("syllabus", "counsel")
"""Parts that come before the court’s own writings, prepared by its staff."""

NOTE_SYMBOLS = re.compile(r"\s*[*†‡]+$")
SENTENCE = re.compile(r"\w[^.?!]{30,}[.?!](?:[”’\"')\]]|\s|$)")


@dataclass(frozen=True, slots=True)
class Section:
    """The parts of one writing, before they are made into blocks."""

    kind: WritingKind
    title: Part | None
    byline_part: Part | None
    byline: Byline | None
    body: tuple[Part, ...]
    notes: tuple[Part, ...] = ()


def title_of(part: Part) -> WritingKind | None:
    """Return what `part` heads, where it is the title of a writing."""
    words = NOTE_SYMBOLS.sub("", part.words).strip()
    words = re.sub(r"[⁰-⁹]+$|(?<=[A-Z])\d+$", "", words)
    return TITLES.get(words) if words.isupper() else None


def caption_end(source: Source, parts: Sequence[Part], known: dict[str, str]) -> int:
    """Return how many of `parts` belong to the caption.

    It ends at the first part that a caption cannot hold: a byline, the title of a part that
    follows captions (SUMMARY, COUNSEL), or running prose. OPINION is a line of the caption as
    long as the panel is still to come.
    """
    panel_seen = False
    roles: set[str] = set()
    end = len(parts)
    for index, part in enumerate(parts):
        if part.kind == "note":
            continue
        kind, role = title_of(part), role_of(part.words)
        if byline_at(part.words, known) or kind in FRONT or (kind and panel_seen):
            end = index
            break
        if role == "party" and SENTENCE.search(part.words):
            end = index
            break
        panel_seen = panel_seen or role in ("panel", "attribution")
        roles.add(role)
    if not roles & {"court", "versus", "docket"}:
        raise Problem(
            "caption-missing",
            "No caption was found: neither a court, nor parties, nor a docket number stands "
            "before the first writing.",
            source.name,
            1,
            "An opinion begins with its caption, as the court printed it; add it.",
        )
    return end


def sections_of(
    source: Source, parts: Sequence[Part], known: dict[str, str], compose: Compose
) -> list[Section]:
    """Return the writings among `parts`, which follow the caption.

    Raises `Problem` where one writing has two bylines.
    """
    sections: list[Section] = []
    for part in parts:
        if part.kind == "note" or part.hint:
            add(sections, part)
        elif kind := title_of(part):
            sections.append(Section(kind, part, None, None, ()))
        elif byline := byline_at(part.words, known):
            head, rest = split_byline(part, byline, compose)
            refuse_second(source, sections, head, byline)
            if sections and awaits_byline(sections[-1]):
                opened = sections.pop()
                kind = opened.kind if byline.kind == "majority" else byline.kind
                sections.append(replace(opened, kind=kind, byline_part=head, byline=byline))
            else:
                sections.append(Section(byline.kind, None, head, byline, ()))
            if rest:
                add(sections, rest)
        else:
            add(sections, part)
    return sections


def awaits_byline(section: Section) -> bool:
    """Say whether only the title of `section` has been seen."""
    return section.kind not in FRONT and not section.body and not section.byline


def add(sections: list[Section], part: Part) -> None:
    """Put `part` at the end of the last section; text without title or byline opens one."""
    if not sections:
        sections.append(Section("majority", None, None, None, ()))
    last = sections[-1]
    if part.kind == "note":
        sections[-1] = replace(last, notes=(*last.notes, part))
    else:
        sections[-1] = replace(last, body=(*last.body, part))


def split_byline(part: Part, byline: Byline, compose: Compose) -> tuple[Part, Part | None]:
    """Return the byline, and what follows it in the same block, as many courts run it in."""
    rest = part.words[byline.end :]
    if not rest.strip():
        return part, None
    text, _ = compose(part.spans)
    cut = text.source_of(byline.end + len(rest) - len(rest.lstrip()))
    before = tuple(Span(s.start, min(s.end, cut)) for s in part.spans if s.start < cut)
    after = tuple(Span(max(s.start, cut), s.end) for s in part.spans if s.end > cut)
    head = replace(part, spans=before, words=part.words[: byline.end])
    return head, replace(part, spans=after, words=rest.lstrip())


def refuse_second(source: Source, sections: Sequence[Section], part: Part, byline: Byline) -> None:
    """Raise `Problem` where `byline` says again who wrote a writing that has its byline."""
    for section in sections:
        said = section.byline
        if not said or not section.byline_part or (section.title and section is not sections[-1]):
            continue
        unfinished = section is sections[-1] and not section.body
        same = said.author and (said.author, said.kind) == (byline.author, byline.kind)
        if unfinished or same:
            raise Problem(
                "byline-doubled",
                f"A second byline of the same writing: “{excerpt(part.words)}”; the first is on "
                f"line {source.line_of(section.byline_part.start)}.",
                source.name,
                source.line_of(part.start),
                "Keep one of the two. A running head is no byline: remove it.",
            )
