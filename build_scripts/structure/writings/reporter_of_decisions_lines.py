"""Finds the reporter’s lines under the last writing of a case, which are no words of its judge:
what became of a petition for rehearing, and that a judge sat pro tempore.

Washington’s and California’s reports print them there, the second as a note whose mark a record may
have lost. They tell of the case, and stand with the lines of its caption.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.lexicon.dates import DATE
from build_scripts.model import CaptionRole
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.panel_lines import DELIVERED
from build_scripts.structure.writings.cover_lines import REPORT
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS
from build_scripts.structure.writings.writing_section import Section

OF_REVIEW = (
    r"(?:(?:petitions?|motions?|applications?) (?:for|to) (?:[\w/]+ ){0,3}?)?"
    r"(?:re-?hearing|hearing|reconsideration|review|certiorari|cert\.|transfer)"
)
WAS_DONE = r"(?:was |were )?(?:denied|granted|dismissed|overruled|refused)"
REPORTED_AT = r"(?:at |sub nom\. .{3,80}?, )?\d{1,4} [A-Z][\w. ]{0,20} \d{1,5}(?: \([^()]{4,30}\))?"
WHOSE = r"(?:(?:an? |the )?(?:(?:appell|respond|petition|plaint|defend)\w+[’'] ?s? )?)"
DAY = re.sub(r"\?P<\w+>", "?:", DATE.pattern)
"""Of which one line may tell two."""
REHEARD = re.compile(
    r"\[?(?:After modification, )?(?:further )?"
    rf"{WHOSE}{OF_REVIEW}(?:\b|(?<=\.))[^.;]{{0,60}}? {WAS_DONE}\b"
    rf"(?:[^.;]{{0,40}}? {DAY}|,? {REPORTED_AT})"
    rf"(?:,? and {WHOSE}{OF_REVIEW}[^.;]{{0,60}}? {WAS_DONE}[^.;]{{0,40}}? {DAY})?\.?\]?",
    re.IGNORECASE,
)
"""`Petition for rehearing denied December 12, 1973.`; `Review denied by the court May 3, 2031.`,
`Review granted at 164 Wn.2d 1008 (2008).` A judge would make a sentence of it, or tell no day: `The
petition for rehearing is denied.`"""
SAT = re.compile(
    r"(?:chief |presiding )?(?:justice|judge) [^.:;]{3,60} (?:is|was) (?:serving|sitting) as an? "
    r"(?:[a-z]+ ){0,3}(?:justice|judge) pro tem(?:pore\b|\.).{0,160}",
    re.IGNORECASE,
)
"""`Judge Cove is serving as a judge pro tempore of the Court of Appeals.`"""

CLERKS_BOX = re.compile(
    r":|(?:\d\d\s*:?\s*\d\d)?\s*(?:Initials of (?:Deputy )?(?:Clerk|Preparer)\b[\s:]*[\w/]{0,6})?"
)
"""`00 : 00` over `Initials of Deputy Clerk AC`: the box that ends the minutes of
California’s Central District."""


def reporters_lines(sections: Sequence[Section]) -> tuple[list[Section], list[Part]]:
    """Return `sections` without the reporter’s lines under each of them, and these. From a
    writing that has no other text none is taken."""
    kept: list[Section] = []
    told: list[Part] = []
    for place, section in enumerate(sections):
        last = place == len(sections) - 1
        if section.kind in FRONT:
            body, lines = counsel_on_sheet(section.body) if last else (section.body, ())
        else:
            end = end_of_judges_text(section, last=last)
            body, lines = section.body[:end], section.body[end:]
        kept.append(replace(section, body=tuple(body)))
        told += lines
    return kept, told


LONGEST_NOTE = 8
"""Paragraphs, its heading among them."""


def end_of_judges_text(section: Section, *, last: bool) -> int:
    """Return where the reporter’s lines begin under a judge’s writing, the `last` or not."""
    end = len(section.body)
    while end and is_reporters(section.body[end - 1], last=last):
        end -= 1
    if last and section.kind in SEPARATE_KINDS:
        end = before_decree(section.body[:end])
    notes = (i for i in range(max(0, end - LONGEST_NOTE), end) if heads_note(section.body[i]))
    end = next(notes, end)
    return end if any(map(is_prose, section.body[:end])) else len(section.body)


def heads_note(part: Part) -> bool:
    """Say whether `part` heads the Reporter’s Note of a preliminary print: what was changed in it
    since the slip opinion."""
    return bool(re.fullmatch(r"Reporter[’']s Notes?", part.words))


CLOSING_SHEET = re.compile(
    r"See (?:next|last) page for addresses and telephone numbers for counsel\b"
)
"""What California’s Supreme Court prints under the last signature, over a sheet of the clerk’s with
counsel and the court below."""


COUNTY_DOCKET = re.compile(
    r"[A-Z][\w ]+ (?:Court|Docket) docket numbers? [A-Z]{2}-\d[\w, -]*?"
    r"(?: FOR CLERK REFERENCE ONLY)?"
)
"""What Maine prints under counsel: `Bay County Superior Court docket number CV-2030-12`."""


def counsel_on_sheet(body: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """Return who appeared, and the form around it, on the sheet that California’s clerk sets under
    an opinion: where the case came from, when it was filed, counsel’s addresses, which are “not
    intended for publication with opinion”. Another list of counsel is all of it."""
    if body and COUNTY_DOCKET.fullmatch(body[-1].words):
        return body[:-1], body[-1:]
    if not body or not CLOSING_SHEET.match(body[0].words):
        return body, ()
    above = next((i for i, part in enumerate(body) if part.words.endswith("Counsel:")), None)
    if above is None:
        return body, ()
    rest = body[above + 1 :]
    ends = (i for i, part in enumerate(rest) if part.words.startswith("Counsel who argued"))
    end = next(ends, len(rest))
    return [*rest[:end]], [*body[: above + 1], *rest[end:]]


DECREE = re.compile(
    r"(?:Orders?|Judgments?|Decrees?|Appeals?|Determination|Certified questions?)"
    r"(?:, as modified,|, insofar as appealed from,)? (?:(?:and [a-z ]+)?(?:affirmed|reversed"
    r"|modified|dismissed|answered|vacated|confirmed|annulled)\b|insofar as\b)[^.]{0,120}\."
    r"[)”]?"
)
"""`Order reversed, etc.`; `Order affirmed, with costs.`"""
LONGEST_VOTES = 600
"""Characters of the paragraph that tells the votes."""


def before_decree(body: Sequence[Part]) -> int:
    """Return where the court’s decree begins, with the votes over it, at the end of the `body` of a
    separate writing: New York’s reports have all of the court’s votes and `Order reversed, etc.`
    there. That is the court’s, and no judge’s."""
    end = len(body)
    if not end or not DECREE.fullmatch(body[end - 1].words):
        return end
    end -= 1
    while end and len(body[end - 1].words) < LONGEST_VOTES and tells_all_votes(body[end - 1].words):
        end -= 1
    return end


VOTED = re.compile(
    r"(?:(?:Chief |Presiding )?(?:Judges?|Justices?) [A-Z][^.]{2,200}"
    r"|[A-Z][\w’'-]+, (?:(?:Ch|C|P)\. ?)?J\.[^.]{0,200}"
    r"|(?:[A-Z][\w’'-]+, ){0,6}(?:and )?[A-Z][\w’'-]+, JJ\.,?[^.]{0,200}?)"
    r"\b(?:concurs?|dissents?|took? no part|taking no part)\b"
)


def tells_all_votes(words: str) -> bool:
    """Say whether `words` tell how the judges of the court vote, and nothing else."""
    return bool(VOTED.match(words)) and not re.search(r"\b(?:I|[Ww]e|[Mm]y)\b", words)


REVISED = re.compile(r"The attached opinion has been revised\b")
"""What a Reporter’s Note says first."""


def decree_among(parts: Sequence[Part]) -> str | None:
    """Return the court’s decree among the lines that are no judge’s."""
    return next((part.words for part in parts if DECREE.fullmatch(part.words)), None)


def is_reporters(part: Part, *, last: bool) -> bool:
    """Say whether `part`, of which no editor says what it is, is such a line, under the `last`
    writing or another."""
    if part.hint or part.kind not in ("text", "quotation"):
        return False
    forms = (REHEARD, SAT, CLERKS_BOX) if last else (REHEARD, SAT)
    return any(form.fullmatch(part.words) for form in forms)


def role_of_reporters_line(words: str) -> CaptionRole:
    """Return what a reporter’s line under a writing says: how the judges voted, what became of the
    case, or neither."""
    if tells_all_votes(words) or DELIVERED.match(words) or REPORT.fullmatch(words):
        return "attribution"
    if COUNTY_DOCKET.fullmatch(words):
        return "docket"
    told = REHEARD.fullmatch(words) or SAT.fullmatch(words) or REVISED.match(words)
    return "history" if told else "other"
