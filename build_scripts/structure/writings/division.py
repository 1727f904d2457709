"""Divides what follows the caption into writings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import chain

from build_scripts.lexicon.dates import DATE
from build_scripts.model import WritingKind
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.panel_lines import DELIVERED
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.delivered_lines import delivered_at
from build_scripts.structure.writings.front_matter import (
    follows_syllabus,
    front_sections,
    opening_of,
)
from build_scripts.structure.writings.part_titles import (
    FRONT,
    SEPARATE_KINDS,
    publishers_title,
)
from build_scripts.structure.writings.parted_bylines import (
    split_byline,
    with_announcements,
    with_bracketed_stances,
)
from build_scripts.structure.writings.repeated_bylines import announces, only_votes
from build_scripts.structure.writings.reporter_of_decisions_lines import CLOSING_SHEET
from build_scripts.structure.writings.signatures import signature_at
from build_scripts.structure.writings.writing_section import (
    Section,
    opens_writing,
    text_under,
    title_at,
    with_more,
)

REPORT = re.compile(
    r"(?i:(?:chief )?justices?) [A-Z][^.:]{1,200} (?:filed|files|joined|joins|concurred|dissented|"
    r"did not participate|took no part)\b[^:]{0,200}$"
)
DECIDED = re.compile(rf"(?:(?:DECIDED|FILED):?\s+)?(?i:{DATE.pattern})")
"""The day beside the byline, as Pennsylvania prints it."""
DECREE_TO_COME = re.compile(
    r"[^.:]{10,300}\b(?:ordered|adjudged|decreed)\b[^.:]{0,40}:", re.IGNORECASE
)
"""The Federal Circuit prints `This CAUSE having been heard and considered, it is`, under it
`ORDERED and ADJUDGED:`, then who sat, then `AFFIRMED.`"""
UNTITLED = Section("majority", None, None, None, ())
"""A writing of which nothing is known."""


@dataclass
class Division:
    """The writings found so far, and what goes on with the last of them, which is put to it at
    once: a text may hold thousands of parts."""

    sections: list[Section]
    run: list[Part] = field(default_factory=list)
    run_has_text: bool = False

    @property
    def last(self) -> Section | None:
        """Return the writing under way, without what goes on with it."""
        return self.sections[-1] if self.sections else None

    @property
    def has_text(self) -> bool:
        """Say whether the writing under way has text."""
        return self.run_has_text or bool(self.last and self.last.body)

    @property
    def has_text_of_judges(self) -> bool:
        """Say whether the writing under way has text, and is one of a judge."""
        return self.has_text and (not self.last or self.last.kind not in FRONT)

    def awaits_decree(self) -> bool:
        """Say whether all that the writing says is a sentence that leaves open what is adjudged."""
        begun = not self.last or self.last.kind in FRONT or not self.last.all_parts()
        whole = " ".join(part.words for part in self.run)
        return begun and bool(DECREE_TO_COME.fullmatch(whole))

    def go_on(self, part: Part) -> None:
        """Have `part` go on with the writing under way."""
        self.run.append(part)
        self.run_has_text = self.run_has_text or part.kind != "note"

    def settle(self) -> None:
        """Put what goes on with the last writing to it; text without title or byline opens one."""
        if self.run:
            last = self.sections.pop() if self.sections else UNTITLED
            self.sections.append(with_more(last, self.run))
            self.run, self.run_has_text = [], False

    def open(self, section: Section) -> None:
        """Begin a writing."""
        self.settle()
        self.sections.append(section)

    def begin(self, section: Section) -> None:
        """Begin a writing that has all that goes on with the last one, which has nothing else."""
        self.run, self.run_has_text = [], False
        if self.last and not self.last.all_parts():
            self.sections.pop()
        self.sections.append(section)

    def head(self, section: Section) -> None:
        """Put `section`, which has a head the more, in the place of the last, which is only one."""
        self.settle()
        notes = self.sections.pop().notes
        self.sections.append(replace(section, notes=notes))


def sections_of(parts: Sequence[Part], known: dict[str, str], compose: Compose) -> list[Section]:
    """Return the writings among `parts`, which follow the caption."""
    headed = with_bracketed_stances(with_announcements(parts), known, compose)
    opening, parts = opening_of(headed, known)
    into = Division(front_sections(opening))
    titled = bool(parts) and title_at(parts, 0, known)
    if into.sections and parts and not (titled or opens_writing(parts[0], known)):
        into.open(UNTITLED)
    for index, part in enumerate(parts):
        votes = into.has_text and only_votes(parts, index, known)
        if part.kind == "note" or part.hint or votes or ends_writing(parts, index, known):
            into.go_on(part)
        elif (kind := title_at(parts, index, known)) and not (
            heads_part(into, kind, parts, index, known) or follows_findings(into, part)
        ):
            add_title(into, part, kind)
        elif (
            (last := into.last)
            and not into.has_text
            and (reports_writings(last, part, known) or announces(parts, index, known))
        ):
            heading = part_with_rest(last.byline_part, part) if last.byline_part else part
            into.head(replace(last, byline_part=heading))
        elif tells_who_delivered(into, parts, index, known):
            into.head(replace(into.sections[-1], byline_part=part))
        elif (byline := opening_byline(into, parts, index, known)) and not (
            said_already(into, byline) or adopts(into, parts, index, byline)
        ):
            head, rest = split_byline(part, byline, compose)
            add_byline(into, head, byline)
            if rest:
                into.go_on(rest)
        elif (into.has_text and CLOSING_SHEET.match(part.words)) or follows_syllabus(
            into.last, parts, index, known
        ):
            into.open(Section("counsel", None, None, None, (part,)))
        else:
            into.go_on(part)
    into.settle()
    return into.sections


def opening_byline(
    into: Division, parts: Sequence[Part], index: int, known: dict[str, str]
) -> Byline | None:
    """Return the byline at `index`; the line that says who delivered the opinion is one where none
    has been seen."""
    byline = byline_at(parts[index].words, known)
    if byline or (into.last and into.last.byline) or into.has_text_of_judges:
        return byline
    return delivered_at(parts, index, known)


def ends_writing(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the part at `index` signs what stands above it, or heads the names of those who
    vote."""
    return signature_at(parts, index, known) or heads_votes(parts, index)


def add_title(into: Division, part: Part, kind: WritingKind) -> None:
    """Open a writing with the title `part`, unless one is open that has no text yet: a title may
    stand under the byline, or in two lines (`OPINION OF THE COURT`, `MEMORANDUM`)."""
    last = into.last
    apart = {*FRONT, *SEPARATE_KINDS}
    if last is None or into.has_text or kind in apart or last.kind in FRONT:
        into.open(Section(kind, part, None, None, ()))
    elif last.title is None:
        own = kind if last.kind in ("majority", "per-curiam") else last.kind
        into.head(replace(last, title=part, kind=own))
    elif last.kind not in apart and (
        last.byline_part is None or last.byline_part.start < last.title.start
    ):
        into.head(replace(last, title=part_with_rest(last.title, part), kind=kind))
    else:
        into.open(Section(kind, part, None, None, ()))


def add_byline(into: Division, head: Part, byline: Byline) -> None:
    """Open a writing with its byline, or put the byline to the title that awaits one."""
    last = into.last
    if byline.kind == "per-curiam" and into.awaits_decree():
        into.begin(Section(byline.kind, None, head, byline, (reduce(part_with_rest, into.run),)))
        return
    if last is None or into.has_text or last.kind in FRONT or last.byline:
        into.open(Section(byline.kind, None, head, byline, ()))
        return
    kind = last.kind if byline.kind == "majority" else byline.kind
    head = part_with_rest(last.byline_part, head) if last.byline_part else head
    into.head(replace(last, kind=kind, byline_part=head, byline=byline))


def tells_who_delivered(
    into: Division, parts: Sequence[Part], index: int, known: dict[str, str]
) -> bool:
    """Say whether the part at `index` tells, between the title and the byline, who delivered the
    decision and who joined, as Arizona’s Court of Appeals prints it."""
    last, under = into.last, text_under(parts, index)
    titled = last is not None and last.title is not None and not last.byline_part
    if not titled or into.has_text or under is None or not DELIVERED.match(parts[index].words):
        return False
    return bool(byline_at(parts[under].words, known))


def said_already(into: Division, byline: Byline) -> bool:
    """Say whether `byline` says again who writes what is under way, as a running head does or a
    line struck twice."""
    last = into.last
    if not last or not last.byline or not last.byline_part or not byline.author:
        return False
    return (last.byline.author, last.byline.kind) == (byline.author, byline.kind)


ADOPTS = re.compile(
    r"(?:For the reasons \w+ in )?[Tt]he (?:foregoing|above) opinion\b|It is so ordered\W*$"
)


def adopts(into: Division, parts: Sequence[Part], index: int, byline: Byline) -> bool:
    """Say whether the court only adopts at `index` what stands above it, as courts with
    commissioners do: `PER CURIAM. The foregoing opinion by ABLE, C., is adopted as the opinion of
    the court.`; Kansas and Oklahoma print `By the Court: It is so ordered.`"""
    if byline.kind != "per-curiam" or not into.has_text:
        return False
    under = text_under(parts, index)
    following = parts[under].words if under is not None else ""
    return bool(ADOPTS.match(parts[index].words[byline.end :].strip(" :—") or following))


def heads_part(
    into: Division, kind: WritingKind, parts: Sequence[Part], index: int, known: dict[str, str]
) -> bool:
    """Say whether the title of `kind` at `index` heads a part of the writing that is under way,
    whose byline has been seen: Minnesota’s `D E C I S I O N`, the `ORDER` with which an opinion
    ends."""
    last = into.last or (UNTITLED if into.has_text else None)
    if kind not in ("majority", "memorandum", "order") or not last or last.kind in FRONT:
        return False
    if publishers_title(parts[index]):
        return False
    under = text_under(parts, index)
    unsigned = kind == "order" and not any(
        signature_at(parts, place, known) for place in range(max(0, index - 3), index)
    )
    under_way = (bool(last.byline_part) or unsigned) and into.has_text
    return under_way and not (under is not None and opens_writing(parts[under], known))


OFFICE_AND_NAME = re.compile(r"(?:(?:Chief|Senior) )?(?:Justice|Judge) [A-Z][\w.’' -]{2,40}")


def heads_votes(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` heads a list of judges: West Virginia’s `DISSENTING:` over
    their names, one under another."""
    under = text_under(parts, index)
    name = parts[under].words if under is not None else ""
    return parts[index].words.endswith(":") and bool(OFFICE_AND_NAME.fullmatch(name))


def follows_findings(into: Division, part: Part) -> bool:
    """Say whether `part` only heads the second half of the last section: the Tax Court divides its
    memoranda into FINDINGS OF FACT and OPINION."""
    if part.words != "OPINION":
        return False
    under_way = chain(into.last.body if into.last else (), into.run)
    return any(each.words == "FINDINGS OF FACT" for each in under_way)


def reports_writings(section: Section, part: Part, known: dict[str, str]) -> bool:
    """Say whether `part` tells, under the byline of the court’s opinion, who else wrote: Texas
    prints `JUSTICE BLAND filed a dissenting opinion.` there, Colorado then the byline again."""
    if not section.byline_part or section.body:
        return False
    if REPORT.match(part.words) or DECIDED.fullmatch(part.words):
        return True
    again = byline_at(part.words, known)
    if not again or not section.byline or part.words[again.end :].strip():
        return False
    return (again.author, again.kind) == (section.byline.author, section.byline.kind)
