"""Finds who wrote an opinion that no byline opens, and of what kind it is.

Memoranda and orders bear their title in the caption and often no name; a signature may stand at
the end. What bears neither byline nor title may be no opinion at all.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Doubt, Source, WritingKind
from build_scripts.problems import doubt, excerpt, problem
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.panel_lines import DELIVERED, DELIVERED_BY_JUSTICE, DONE_BEFORE
from build_scripts.structure.writings.byline_forms import (
    NAME,
    OPINION_OF,
    SMALL_NAME,
    SMALL_OPINION_OF,
)
from build_scripts.structure.writings.bylines import (
    Byline,
    author_as_written,
    byline_at,
    kind_by_stance,
)
from build_scripts.structure.writings.disposition import DECRETAL
from build_scripts.structure.writings.judicial_offices import OFFICE
from build_scripts.structure.writings.outcome_sentences import outcome_in
from build_scripts.structure.writings.part_titles import FRONT, title_in, title_of
from build_scripts.structure.writings.signatures import FOR_ALL, signer_of
from build_scripts.structure.writings.writing_section import Section

OTHER_PAPER = re.compile(
    r"""
    (?!.*\b(?:GRANTED|DENIED|DISMISSED|OVERRULED|SUSTAINED|ALLOWED)\b)
    (?!(?:(?!BRIEF|MOTION|PETITION)[A-Z’'.,&-]+\ )*                    # OPINION ON MOTION
      (?:OPINION|ORDER|DECISION|RULING|JUDGMENT)\b)
    (?:[A-Z’'.,&-]+\ )*
    (?:BRIEF|PETITION|MOTION|COMPLAINT|REPLY|APPENDIX|INDICTMENT|TRANSCRIPT|STIPULATION
      |DECLARATION|AFFIDAVIT|NOTICE\ OF\ [A-Z]+)
    (?:\ (?:FOR|OF|IN|TO|ON|BY|AS)\b.*)?
    """,
    re.VERBOSE,
)
"""The title of a paper that a party files, in capitals: `BRIEF FOR APPELLANT`."""
PARTS_OF_BRIEF = re.compile(
    one_of(r"""
        TABLE\x20OF\x20(?:CONTENTS|AUTHORITIES) (?:CORPORATE\x20)?DISCLOSURE\x20STATEMENT
        STATEMENT\x20OF\x20(?:THE\x20)?ISSUES? SUMMARY\x20OF\x20(?:THE\x20)?ARGUMENT
        CERTIFICATE\x20OF\x20(?:SERVICE|COMPLIANCE) QUESTIONS?\x20PRESENTED
        JURISDICTIONAL\x20STATEMENT PRAYER(?:\x20FOR\x20RELIEF)?
    """)
    + r"\W*",
    re.IGNORECASE,
)
"""What briefs have and opinions do not; two of them make a brief."""
LAST = 8
"""Parts at the head or the end of a text."""


def refuse_other_papers(
    source: Source, sections: Sequence[Section], caption: Sequence[Part]
) -> None:
    """Raise `Problem` for a brief, a motion or a complaint: no byline, no title of an opinion,
    but the title of such a paper or the parts of a brief."""
    own = [section for section in sections if section.kind not in FRONT]
    if source.writings or any(s.byline or s.title or signer_of(s.body, {}) for s in own):
        return
    if any(title_of(part) for part in caption):
        return
    body = [part for section in sections for part in section.body]
    named = [p for p in (*caption, *body[:LAST]) if OTHER_PAPER.fullmatch(p.words.rstrip(" .:"))]
    parts = [part for part in (*caption, *body) if PARTS_OF_BRIEF.fullmatch(part.words)]
    if not named and len({part.words for part in parts}) < 2:
        return
    first = (named or parts)[0]
    raise problem(
        "opinion-not-found", source.name, source.line_of(first.start), title=excerpt(first.words)
    )


def sections_as_caption_says(
    source: Source, sections: Sequence[Section], caption: Sequence[Part], known: dict[str, str]
) -> tuple[list[Section], list[Doubt]]:
    """Return `sections`, the lead opinion’s kind as the title in the caption says, and the author
    of each as signed; and a doubt where nothing says that the text is a court’s opinion."""
    titles = [kind for part in caption if (kind := title_in(part)) and kind not in FRONT]
    lead = next((i for i, s in enumerate(sections) if s.kind not in FRONT), None)
    if lead is None:
        return [*sections], []
    result = [with_signer(section, known) for section in sections]
    first = result[lead]
    if first.kind == "majority" and not first.title and titles:
        first = replace(first, kind=titles[-1])
    if first.kind == "majority" and first.byline and first.byline.kind == "per-curiam":
        first = replace(first, kind="per-curiam")  # over the title, in Texas
    if not first.byline and any(FOR_ALL.fullmatch(p.words) for p in first.body[-LAST:]):
        first = replace(first, byline=Byline(None, "per-curiam", 0), kind="per-curiam")
    if not first.byline and (teller := filed_by(caption, first.kind, known)):
        first = replace(first, byline=teller)
    if not first.byline and (teller := delivered_by([*caption, *first.body[:1]], known)):
        untitled = not first.title and not titles
        own = first.kind == "majority" and (untitled or teller.kind == "per-curiam")
        first = replace(first, byline=teller, kind=teller.kind if own else first.kind)
    if not first.byline and (
        signer := signed_over_caption(caption, known) or named_under_title(caption, known)
    ):
        first = replace(first, byline=Byline(signer, first.kind, 0))
    result[lead] = first
    if not (first.byline or first.title or titles) and disposes_only(first):
        decree = DECRETAL.match(first.body[0].words)
        result[lead] = replace(first, kind="memorandum" if decree else "order")
        return result, []
    if first.byline or first.title or titles or source.writings:
        return result, []
    if is_of_court(caption) and disposes_at_end(first):
        return result, []
    start = first.body[0].start if first.body else 0
    return result, [doubt("byline-missing", source.line_of(start))]


SIGNED_NAME = re.compile(rf"(?:{NAME}|{SMALL_NAME})\W*")
OFFICE_OF_JUDGE = re.compile(
    r"(?:Chief )?(?:(?:United States|U\.? ?S\.?) )?"
    r"(?:Chief )?(?:Bankruptcy|District|Magistrate) Judge\W*",
    re.IGNORECASE,
)


def signed_over_caption(caption: Sequence[Part], known: dict[str, str]) -> str | None:
    """Return the judge who signs over the name of the court, where bankruptcy courts set the
    electronic signature: `SO ORDERED. SIGNED this 3rd day of March, 2031.`, the name, the
    office."""
    over = [*takewhile(lambda part: role_of(part.words) != "court", caption)]
    if len(over) == len(caption):
        return None
    names = (
        part.words
        for part, under in pairwise(over)
        if SIGNED_NAME.fullmatch(part.words) and OFFICE_OF_JUDGE.fullmatch(under.words)
    )
    name = next(names, None)
    return author_as_written(name, known) if name else None


NAMED_WITH_OFFICE = re.compile(rf"(?P<name>{NAME}|{SMALL_NAME}),? (?i:{OFFICE_OF_JUDGE.pattern})")


def named_under_title(caption: Sequence[Part], known: dict[str, str]) -> str | None:
    """Return the judge whom the last line of a caption names, under the title of the paper: `ORDER`
    over `ADA HOLT United States District Judge`, without a byline’s comma."""
    last = [part for part in caption if part.kind != "note"][-2:]
    if len(last) < 2 or not title_of(last[0]):
        return None
    named = NAMED_WITH_OFFICE.fullmatch(last[1].words)
    return author_as_written(named["name"], known) if named else None


def is_of_court(caption: Sequence[Part]) -> bool:
    """Say whether the `caption` names a court, and the number of the case or the day."""
    roles = {role_of(part.words) for part in caption}
    return "court" in roles and bool(roles & {"docket", "dates"})


LAST_PARAGRAPHS = 3


def disposes_at_end(section: Section) -> bool:
    """Say whether the last paragraphs of `section` tell what the court does, as no other text does
    under a caption."""
    text = [part.words for part in section.body if part.kind != "note"]
    return any(outcome_in(words) for words in text[-LAST_PARAGRAPHS:])


OF_COURT = re.compile(
    r"(?:On|By) order of the (?:Chief Justice|Court)\b|AND NOW, this\b"
    r"|(?:This|THIS) (?:cause|CAUSE|matter|MATTER) having (?:heretofore )?(?:been|come)\b"
)
"""How Michigan, Pennsylvania and Florida begin an order of any length: `On order of the Court, the
application for leave to appeal is considered, …`"""
LINES_OVER_ORDER = 4
"""Among which the bench may stand, and the number of the case below."""

DISPOSES = re.compile(
    r"""
    (?:The\ )?(?:\w+\ ){0,3}
    (?:petition|application|motion|appeal|writ|judgment|certiorari)s?\b
    .{0,300}?
    \b(?:(?:is|are)\ (?:\w+\ )?)?(?:denied|granted|dismissed|vacated|affirmed)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_ORDER = 3
"""Paragraphs."""


def disposes_only(section: Section) -> bool:
    """Say whether `section` is an order in a sentence or two, without a title: the Supreme Court
    prints `The petition for a writ of certiorari is denied.` over the dissents from it."""
    text = [part for part in section.body if part.kind != "note"]
    if text and DECRETAL.match(text[0].words):
        return True
    if any(OF_COURT.match(part.words) for part in text[:LINES_OVER_ORDER]):
        return True
    return len(text) <= LONGEST_ORDER and bool(text) and bool(DISPOSES.match(text[0].words))


def with_signer(section: Section, known: dict[str, str]) -> Section:
    """Return `section` with the judge who signed it, where no byline names one."""
    if section.kind in FRONT or section.byline:
        return section
    name = signer_of(section.body, known)
    return replace(section, byline=Byline(name, "majority", 0)) if name else section


TELLS_FILED = re.compile(
    rf"(?P<name>{NAME}|{SMALL_NAME}), (?:{OFFICE}),? filed an? (?:separate )?"
    r"(?P<stance>(?:concurring|dissenting)(?: and (?:concurring|dissenting))?)"
    r" (?:opinion|statement)\b"
)
"""`ALCALA, J., filed a concurring opinion.`"""


def filed_by(caption: Sequence[Part], kind: WritingKind, known: dict[str, str]) -> Byline | None:
    """Return who filed a separate writing of `kind`, where the caption says so and it stands by
    itself, as in Texas."""
    for match in filter(None, (TELLS_FILED.match(part.words) for part in caption)):
        if kind_by_stance(match["stance"]) == kind:
            return Byline(author_as_written(match["name"], known), kind, 0)
    return None


TELLS_AUTHOR = re.compile(
    rf"{DONE_BEFORE}(?P<name>{NAME}) ?, (?:{OFFICE}),? (?:delivered|announced|authored)"
    r" the (?:opinion|judgment)\b"
)
"""`D. MICHAEL SWINEY, C.J., delivered the opinion of the court, in which …`, as Tennessee prints it
over the title."""


JUSTICE_DELIVERED = re.compile(
    rf"(?i:(?:(?:chief|presiding) )?justice) (?P<name>{NAME}|{SMALL_NAME}) delivered the "
    r"(?:judgment|opinion) of the court, with opinion\b"
)
"""`JUSTICE MASON delivered the judgment of the court, with opinion.`, in one with who concurred."""
PER_CURIAM_TOLD = re.compile(rf"(?i:per curiam)\. (?:{NAME}|{SMALL_NAME}), (?:{OFFICE}),? ")
"""`Per curiam. KEEL, J., filed a concurring opinion.`, as the same court prints it."""
OPINION_BY = re.compile(
    rf"Opinion by:? (?P<before>(?:Chief )?Justice )?(?P<name>{SMALL_NAME})"
    rf"(?(before)|, (?:{OFFICE}))\W*"
)
"""`Opinion by Getty, J.` is all that Maryland prints of its author, on the cover; Dallas prints
`Opinion by Justice Getty` under the panel."""


OVER_BENCH = re.compile(
    rf"(?:(?:Chief|Pro Tempore) )?Judge (?P<name>{SMALL_NAME})(?:, Pro Tempore)?"
)
BENCH_BELOW = re.compile(r"\(Court composed of\b")


def named_over_bench(caption: Sequence[Part]) -> str | None:
    """Return the judge alone on a line over the bench, who wrote, as Louisiana’s Fourth Circuit
    prints it: `Judge Ada Holt` over `(Court composed of …)`."""
    lines = [part for part in caption if re.search(r"\w", part.words)]
    for above, below in pairwise(lines):
        named = OVER_BENCH.fullmatch(above.words)
        if named and BENCH_BELOW.match(below.words) and named["name"] in below.words:
            return named["name"]
    return None


def delivered_by(caption: Sequence[Part], known: dict[str, str]) -> Byline | None:
    """Return who delivered the opinion, where a line of the caption says so, or the first under the
    title, as in Texas."""
    forms = (DELIVERED, OPINION_OF, SMALL_OPINION_OF)
    tell = [p for p in caption if any(form.match(p.words) for form in forms)]
    told = (byline_at(part.words, known) for part in tell)
    if any(PER_CURIAM_TOLD.match(part.words) for part in caption):
        return Byline(None, "per-curiam", 0)
    named = [TELLS_AUTHOR.match(p.words) or OPINION_BY.fullmatch(p.words) for p in caption]
    named += [JUSTICE_DELIVERED.match(p.words) for p in caption]
    named += [DELIVERED_BY_JUSTICE.match(p.words) for p in caption]
    names = (
        Byline(author_as_written(match["name"], known), "majority", 0) for match in named if match
    )
    over = named_over_bench(caption)
    return (
        next((byline for byline in told if byline), None)
        or next(names, None)
        or (Byline(over, "majority", 0) if over else None)
    )
