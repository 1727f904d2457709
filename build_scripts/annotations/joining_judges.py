"""Who joins the writing of another judge: as its byline says, the line by which it ends, or the
paragraph of a reporter of decisions.

Who joins but in part joins something that only the court’s words say: of a writing of which that is
told of anybody, nothing is told here.
"""

import re
from collections.abc import Iterator, Mapping

from build_scripts.lexicon.capitals import recased_name
from build_scripts.model import Opinion, Writing
from build_scripts.structure.writings.judicial_offices import SPACED_RANKS

OFFICE = rf"(?:(?:(?:{SPACED_RANKS})\ )*(?:Judge|Justice)s?)"
BEFORE = re.compile(rf"\b(?:M(?:r|rs|s)\.\ |Madam\ )?{OFFICE}\ (?=[A-Z])", re.IGNORECASE)
"""`JUSTICE BRENNAN`, `Circuit Judges Roe and Doe`."""
AFTER = re.compile(
    rf",\ (?: (?:Acting\ )?(?:[CPVA]\.\ ?)*JJ?\.(?:\ ?[PTE]\.)* | {OFFICE}(?![\w]) )",
    re.IGNORECASE | re.VERBOSE,
)
"""`ROE, C. J.`, `ROE and DOE, JJ.`, `Roe and Doe, Circuit Judges`."""
SUFFIX = r"(?:,?\ (?:Jr|Sr|JR|SR)\.|,?\ (?:II|III|IV)\b)"
BETWEEN = re.compile(rf",?\ and\ |,(?!{SUFFIX})\ ?")
SURNAME = r"[A-Z][\w’'-]+"
NAME = re.compile(rf"(?:[A-Z][\w’'-]*\.?\ ){{0,3}}[A-Z][\w’'-]+{SUFFIX}?|[Tt]he Chief Justice")
THE_CHIEF = re.compile(r"the chief justice", re.IGNORECASE)

JOIN = r"(?:joins?|joined|concurs?|concurred)"
IN_BYLINE = re.compile(
    rf"""
    ,?\ (?: (?:with|in)\ wh(?:om|ich)\ (?P<whom>.{{3,250}}?),?\ {JOIN}(?P<how>[^,.:]*)
                                            # with whom JUSTICE ROE and JUSTICE DOE join, dissenting
      | joined\ by\ (?P<by>.{{3,250}}?)     # joined by ROE and DOE, Circuit Judges, dissenting
        (?=,\ (?:(?:specially|respectfully|also|and)\ )*(?:concurring|dissenting|writing|respecting)
          |,?\ (?:delivered|announced)|[.:—–]*$)
    )
    """,
    re.VERBOSE,
)
IN_FULL = re.compile(r"\ in\ full|(?:\ in)?\ this\ \w+(?:\ opinion)?", re.VERBOSE)
"""How one joins, where it is in the whole: the rest (`as to Part II`) is in part."""
OF_PARTS = re.compile(r"\b(?:Parts?|except|in part,? in which)\b")
REPORTED = re.compile(
    rf"""
    (?P<author>[A-Z][A-Z’'-]+{SUFFIX}?),\ (?:C\.\ ?)?J\.,\ (?:delivered|announced|filed|wrote)
    (?P<what>\ [^.;]{{5,200}}?),?\ in\ which
    (?P<names>\ (?:(?!\b(?:joined|filed|delivered)\b).){{3,250}}?),?\ joined (?P<how>[^.;]*)
    """,
    re.VERBOSE,
)
"""`ROE, J., filed a dissenting opinion, in which DOE and POE, JJ., joined.`"""
THOSE = rf"(?P<names>{OFFICE}\ [^.;]{{3,200}}?)\ concurs?"
WRITER = rf"{OFFICE}\ (?P<author>{SURNAME})"
OF_NEW_YORK = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        rf"{THOSE}\ with\ {WRITER}(?=[.;,]|$)",
        rf"Opinion\ by\ {WRITER}\.\ {THOSE}[.;]",
        rf"{WRITER}\ (?:dissents|concurs)\b[^.;]{{0,80}}?\ opinion,?\ in\ which\ {THOSE}(?=[.;]|$)",
    )
)
"""How the Court of Appeals of New York ends its cases: `Chief Judge ROE and Judge DOE concur with
Judge POE.`, `Opinion by Judge Poe. Chief Judge Roe and Judge Doe concur.`, `Judge Moe dissents in
an opinion in which Judge Coe concurs.`"""
ENDING = 3
"""Blocks at the end of a writing, among which a line tells who joins."""
SHORT = 300
"""Characters that such a line holds."""
ENDS = re.compile(
    rf"""
    (?:[\[{{]?¶\ ?\d+[\]}}]?\ +)?  (?:I\ am\ (?:hereby\ )?authorized\ to\ (?:state|say)\ that\ )?
    (?P<names>.{{3,200}}?),?\ {JOIN}
    (?: (?P<whole>) | (?:\ (?:in|with))?\ (?:this|the\ foregoing|my)\ [a-z\ -]{{5,40}}
      | \ with\ (?P<author>[\w’'-]+), \ (?:[CP]\.\ ?)?J\.? )\.?
    """,
    re.VERBOSE,
)
"""`ROE and DOE, JJ., concur.` under the opinion of a court; `I am authorized to state that Justice
ROE joins this dissent.`; `Roe, J., concurs with Doe, J.` under what Doe wrote."""

THEY_CONCUR = re.compile(r"(?:We|I)\ concur(?::|$)", re.IGNORECASE | re.VERBOSE)
"""What stands over the signatures of the other judges of a Court of Appeal of California."""
TO_SIGN = re.compile(r"[_\s]+")
BY_WHOLE_BENCH = ("order", "per-curiam", "memorandum", "majority")
"""Kinds of writings that a court may leave unsigned."""


def joined(opinion: Opinion) -> Mapping[str, tuple[str, ...]]:
    """Return who joins each of the writings of `opinion` of which that is certain, by its `id`."""
    signed = [each for each in opinion.writings if each.author]
    by_reporter = dict(reported(opinion, signed))
    found = {
        each.id: each.joined_by or by_reporter.get(each.id) or in_byline(each) or at_end(each)
        for each in opinion.writings
        if each.author or each.kind in BY_WHOLE_BENCH
    }
    return {writing: names for writing, names in found.items() if names}


def in_byline(writing: Writing) -> tuple[str, ...]:
    """Return those whom the byline names who join, if all join in full."""
    words = writing.byline.words if writing.byline else ""
    told = list(IN_BYLINE.finditer(words))
    if len(told) != 1 or OF_PARTS.search(words):
        return ()
    said = told[0]
    if said["how"] and not IN_FULL.fullmatch(said["how"]):
        return ()
    return names_in(said["whom"] or said["by"])


def at_end(writing: Writing) -> tuple[str, ...]:
    """Return those who join as one of the last lines of a writing says. A line with the offices of
    all stands farther up where a record sets notes behind it."""
    lines = [block.text.words for block in writing.blocks]
    for place, words in enumerate(lines):
        if THEY_CONCUR.match(words) and writing.kind == "majority":
            return names_signed(lines[place:])
        said = ENDS.fullmatch(words) if len(words) <= SHORT else None
        last = place >= len(lines) - ENDING
        if not said or not (last or (said["whole"] is not None and AFTER.search(said["names"]))):
            continue
        if said["whole"] is not None and writing.kind not in BY_WHOLE_BENCH:
            continue
        if said["author"] and not is_surname_of(said["author"], writing):
            continue
        if names := names_in(said["names"]):
            return names
    return ()


def names_signed(lines: list[str]) -> tuple[str, ...]:
    """Return the judges who signed under `We concur:`, with which `lines` begin, each by the office
    behind the name."""
    rest = [line for words in lines for line in THEY_CONCUR.sub("", words).split("\n")]
    names: tuple[str, ...] = ()
    for line in (line.strip(" *") for line in rest):
        if line and not TO_SIGN.fullmatch(line):
            signed = names_in(line) if AFTER.search(line) else ()
            if not signed:
                break
            names += signed
    return names


def reported(opinion: Opinion, signed: list[Writing]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield who joins each writing that a paragraph before the opinion tells of."""
    syllabi = {writing.id for writing in opinion.writings if writing.kind == "syllabus"}
    for passage in opinion.passages():
        if passage.writing != "caption" and passage.writing not in syllabi:
            continue
        for said in REPORTED.finditer(passage.text.words):
            own = only_one_by(said["author"], signed)
            if own and not said["how"] and not OF_PARTS.search(said["what"]):
                yield own.id, names_in(said["names"].strip())
        for form in OF_NEW_YORK:
            for said in form.finditer(passage.text.words):
                if own := only_one_by(said["author"], signed):
                    yield own.id, names_in(said["names"])


def only_one_by(name: str, signed: list[Writing]) -> Writing | None:
    """Return the only one of the writings `signed` whose author has `name`."""
    own = [each for each in signed if is_surname_of(name, each)]
    return own[0] if len(own) == 1 else None


def is_surname_of(name: str, writing: Writing) -> bool:
    """Say whether the author of `writing` has `name`, whole: Monroe is no Roe."""
    return f" {writing.author or ''}".casefold().endswith(f" {name}".casefold())


def names_in(said: str) -> tuple[str, ...]:
    """Return the judges whom `said` lists, without their offices; none, where any of them may be
    something else."""
    chief = THE_CHIEF.sub("The Chief", said)
    bare = AFTER.sub("", BEFORE.sub("", chief))
    names = [each.strip(" ,") for each in BETWEEN.split(bare) if each.strip(" ,")]
    whole = ["the Chief Justice" if name == "The Chief" else name for name in names]
    if not all(NAME.fullmatch(name) for name in whole):
        return ()
    return tuple(name if name[0].islower() else recased_name(name, {}) for name in whole)
