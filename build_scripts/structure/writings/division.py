"""Divides what follows the caption into writings."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from build_scripts.lexicon.dates import DATE
from build_scripts.lexicon.party_names import FIRM_END
from build_scripts.model import Doubt, Source, Span, WritingKind
from build_scripts.problems import doubt
from build_scripts.structure.blocks.document_parts import Part, extended
from build_scripts.structure.blocks.prose import is_prose
from build_scripts.structure.blocks.running_text import Compose
from build_scripts.structure.writings.bylines import DELIVERED_BY, Byline, byline_at, kind_of
from build_scripts.structure.writings.counsel import COUNSEL_FOR, lists_counsel
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS, title_of
from build_scripts.structure.writings.signatures import signature_at

REPORT = re.compile(
    r"(?i:(?:chief )?justices?) [A-Z][^.:]{1,200} (?:filed|files|joined|joins|concurred|dissented|"
    r"did not participate|took no part)\b[^:]{0,200}$"
)


DECIDED = re.compile(rf"(?:(?:DECIDED|FILED):?\s+)?(?i:{DATE.pattern})")
"""The day beside the byline, as Pennsylvania prints it."""


@dataclass(frozen=True, slots=True)
class Section:
    """The parts of one writing, before they are made into blocks."""

    kind: WritingKind
    title: Part | None
    byline_part: Part | None
    byline: Byline | None
    body: tuple[Part, ...]
    notes: tuple[Part, ...] = ()

    def all_parts(self) -> tuple[Part, ...]:
        """Return its title, byline, body and notes."""
        heads = tuple(part for part in (self.title, self.byline_part) if part)
        return (*heads, *self.body, *self.notes)


def sections_of(parts: Sequence[Part], known: dict[str, str], compose: Compose) -> list[Section]:
    """Return the writings among `parts`, which follow the caption."""
    opening, parts = opening_of(with_announcements(parts), known)
    sections = front_sections(opening)
    if sections and parts and not opens_writing(parts[0], known):
        sections.append(Section("majority", None, None, None, ()))
    run: list[Part] = []
    """What goes on with the last section, put to it at once: a text may hold thousands of parts."""
    for index, part in enumerate(parts):
        plain = part.kind == "note" or part.hint or signature_at(parts, index, known)
        if not plain and (title_of(part) or opens_writing(part, known)):
            add(sections, *run)
            run = []
        if plain:
            run.append(part)
        elif (kind := title_of(part)) and not (
            heads_part(sections, kind, islice(parts, index + 1, None), known)
            or follows_findings(sections, part)
        ):
            add_title(sections, part, kind)
        elif sections and not run and reports(sections[-1], part):
            opened = sections.pop()
            heading = extended(opened.byline_part, part) if opened.byline_part else part
            sections.append(replace(opened, byline_part=heading))
        elif (byline := byline_with_stance(parts, index, known)) and not said_already(
            sections, byline
        ):
            head, rest = split_byline(part, byline, compose)
            add_byline(sections, head, byline)
            if rest:
                add(sections, rest)
        elif follows_syllabus(sections, parts, index, known):
            add(sections, *run)
            run = []
            sections.append(Section("counsel", None, None, None, (part,)))
        else:
            run.append(part)
    add(sections, *run)
    return sections


def add_title(sections: list[Section], part: Part, kind: WritingKind) -> None:
    """Open a writing with the title `part`, unless one is open that has no text yet: a title may
    stand under the byline, or in two lines (`OPINION OF THE COURT`, `MEMORANDUM`)."""
    last = sections[-1] if sections else None
    apart = {*FRONT, *SEPARATE_KINDS}
    if last is None or last.body or kind in apart or last.kind in FRONT:
        sections.append(Section(kind, part, None, None, ()))
    elif last.title is None:
        own = kind if last.kind in ("majority", "per-curiam") else last.kind
        sections[-1] = replace(last, title=part, kind=own)
    elif last.byline_part is None and last.kind not in apart:
        sections[-1] = replace(last, title=extended(last.title, part), kind=kind)
    else:
        sections.append(Section(kind, part, None, None, ()))


def add_byline(sections: list[Section], head: Part, byline: Byline) -> None:
    """Open a writing with its byline, or put the byline to the title that awaits one."""
    if not sections or not awaits_byline(sections[-1]):
        sections.append(Section(byline.kind, None, head, byline, ()))
        return
    opened = sections.pop()
    kind = opened.kind if byline.kind == "majority" else byline.kind
    sections.append(replace(opened, kind=kind, byline_part=head, byline=byline))


def said_already(sections: Sequence[Section], byline: Byline) -> bool:
    """Say whether `byline` says again who writes what is under way, as a running head does or a
    line struck twice."""
    last = sections[-1] if sections else None
    if not last or not last.byline or not last.byline_part or not byline.author:
        return False
    return (last.byline.author, last.byline.kind) == (byline.author, byline.kind)


def heads_part(
    sections: Sequence[Section], kind: WritingKind, following: Iterable[Part], known: dict[str, str]
) -> bool:
    """Say whether a title of `kind` heads a part of the writing that is under way, whose byline
    has been seen: Minnesota’s `D E C I S I O N`, the `ORDER` with which an opinion ends."""
    if kind not in ("majority", "memorandum", "order") or not sections:
        return False
    after = next((part for part in following if part.kind != "note"), None)
    under_way = bool(sections[-1].byline_part and sections[-1].body)
    return under_way and not (after and opens_writing(after, known))


def follows_syllabus(
    sections: Sequence[Section], parts: Sequence[Part], index: int, known: dict[str, str]
) -> bool:
    """Say whether counsel are listed from the part at `index` on, under a syllabus with a title."""
    if not sections or sections[-1].kind != "syllabus" or not sections[-1].title:
        return False
    for place in range(index, len(parts)):
        if parts[place].kind == "note":
            continue
        if opens_writing(parts[place], known):
            return place > index
        if not lists_counsel(parts, place):
            return False
    return False


def with_announcements(parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with each line that only announces a byline put to it."""
    kept: list[Part] = []
    for part in parts:
        if kept and part.kind != "note" and DELIVERED_BY.fullmatch(kept[-1].words):
            kept[-1] = extended(kept[-1], part)
        else:
            kept.append(part)
    return kept


def follows_findings(sections: Sequence[Section], part: Part) -> bool:
    """Say whether `part` only heads the second half of the last section: the Tax Court divides its
    memoranda into FINDINGS OF FACT and OPINION."""
    body = sections[-1].body if sections else ()
    found = any(each.words == "FINDINGS OF FACT" for each in body)
    return part.words == "OPINION" and found


def byline_with_stance(parts: Sequence[Part], index: int, known: dict[str, str]) -> Byline | None:
    """Return the byline with which the part at `index` begins; its stance may stand in brackets
    at the head of the next, as Washington’s reports print it: `(dissenting) — I would …`."""
    byline = byline_at(parts[index].words, known)
    after = islice(parts, index + 1, None)
    following = next((part for part in after if part.kind != "note"), None) if byline else None
    stance = STANCE.match(following.words) if following and byline else None
    if not byline or not stance or parts[index].words[byline.end :].strip():
        return byline
    return replace(byline, kind=kind_of(stance[0]))


STANCE = re.compile(r"\([^()]*\b(?:concurring|dissenting)\b[^()]*\)\s?[—–-]", re.IGNORECASE)


def opening_of(
    parts: Sequence[Part], known: dict[str, str]
) -> tuple[Sequence[Part], Sequence[Part]]:
    """Divide `parts` before the first title or byline.

    Where there is none, or where it is that of a separate writing, only lists of counsel precede
    the opinion of the court, which has neither.
    """
    kind: WritingKind | None = None
    for index, part in enumerate(parts):
        if part.kind == "note" or signature_at(parts, index, known):
            continue
        byline = byline_at(part.words, known)
        kind = title_of(part) or (byline.kind if byline else None)
        if kind in SEPARATE_KINDS:
            break
        if kind:
            return parts[:index], parts[index:]
    listed = 0
    while listed < len(parts) and parts[listed].kind != "note" and lists_counsel(parts, listed):
        listed += 1
    return parts[:listed], parts[listed:]


def opens_writing(part: Part, known: dict[str, str]) -> bool:
    """Say whether `part` is the title of a writing, or a byline."""
    return bool(title_of(part) or byline_at(part.words, known))


def reports(section: Section, part: Part) -> bool:
    """Say whether `part` tells, under the byline of the court’s opinion, who else wrote: Texas
    prints `JUSTICE BLAND filed a dissenting opinion.` there."""
    head = section.byline_part and not section.body
    return bool(head) and bool(REPORT.match(part.words) or DECIDED.fullmatch(part.words))


def front_sections(parts: Sequence[Part]) -> list[Section]:
    """Return what stands between caption and byline: a digest of the case, lists of counsel.

    Counsel’s firms and addresses stand in lines over whom they speak for (Third Circuit).
    """
    listed = [part.kind != "note" and lists_counsel(parts, i) for i, part in enumerate(parts)]
    under = [bool(COUNSEL_FOR.match(part.words)) for part in parts]
    last = max((index for index, is_under in enumerate(under) if is_under), default=-1)
    sections: list[Section] = []
    run: list[Part] = []
    for index, part in enumerate(parts):
        address = (
            (index < last or (index > 0 and parts[index - 1].words.endswith(",")))
            and not ((is_prose(part) and not FIRM_END.search(part.words)) or title_of(part))
            and (not sections or sections[-1].kind == "counsel")
        )
        kind: WritingKind = "counsel" if listed[index] or under[index] or address else "syllabus"
        if part.kind == "note" or (sections and sections[-1].kind == kind):
            run.append(part)
        else:
            add(sections, *run)
            run = []
            sections.append(Section(kind, None, None, None, (part,)))
    add(sections, *run)
    return sections


def untitled_digests(
    source: Source, sections: Sequence[Section], caption: Sequence[Part]
) -> list[Doubt]:
    """Return a doubt for each digest of the case that no title says to be one.

    The Supreme Court prints its “Syllabus” over the caption.
    """
    if any(title_of(part) == "syllabus" for part in caption):
        return []
    return [
        doubt("digest-untitled", source.line_of(section.body[0].start))
        for section in sections
        if section.kind == "syllabus" and not section.title and section.body
        if not section.body[0].stated
    ]


def with_counsel(sections: Sequence[Section], counsel: Sequence[Part]) -> list[Section]:
    """Return `sections` after the `counsel` that the caption names, in one list with those whom
    no title parts from them."""
    if not counsel:
        return [*sections]
    first = sections[0] if sections else None
    if first and first.kind == "counsel" and not first.title:
        return [replace(first, body=(*counsel, *first.body)), *sections[1:]]
    return [Section("counsel", None, None, None, tuple(counsel)), *sections]


def awaits_byline(section: Section) -> bool:
    """Say whether only the title of `section` has been seen."""
    return section.kind not in FRONT and not section.body and not section.byline


def add(sections: list[Section], *parts: Part) -> None:
    """Put `parts` at the end of the last section; text without title or byline opens one."""
    if not parts:
        return
    if not sections:
        sections.append(Section("majority", None, None, None, ()))
    last = sections[-1]
    text = [part for part in parts if part.kind != "note"]
    notes = [part for part in parts if part.kind == "note"]
    sections[-1] = replace(last, body=(*last.body, *text), notes=(*last.notes, *notes))


def split_byline(part: Part, byline: Byline, compose: Compose) -> tuple[Part, Part | None]:
    """Return the byline, and what follows it in the same block, as many courts run it in."""
    rest = part.words[byline.end :]
    if not rest.strip(" *∗†‡") or DATE.fullmatch(rest.strip()):
        return part, None
    text, _ = compose(part.spans)
    cut = text.source_of(byline.end + len(rest) - len(rest.lstrip()))
    before = tuple(Span(s.start, min(s.end, cut)) for s in part.spans if s.start < cut)
    after = tuple(Span(max(s.start, cut), s.end) for s in part.spans if s.end > cut)
    head = replace(part, spans=before, words=part.words[: byline.end])
    return head, replace(part, spans=after, words=rest.lstrip())
