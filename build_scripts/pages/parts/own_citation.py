"""How the case itself and its passages are cited: facts that the page’s script puts together."""

import re

from build_scripts.citations.court_and_year import court_and_year
from build_scripts.citations.own import YEAR_FIRST
from build_scripts.model import Edition, Writing, WritingKind
from build_scripts.model.paragraph_numbers import court_numbers
from build_scripts.pages.parts.reading_time import WORDS_A_MINUTE, count_of_words
from build_scripts.pages.text.wording import (
    by_staff,
    docket_and_court,
    list_in_prose,
    name_in_sentence,
    name_of,
    speaks_for_court_in_part,
)

CITATION = re.compile(
    r"(?P<cite>[^(]+?)\s*(?:\((?P<court>[^()]*\d{4})\))?(?P<rest>(?:\s*\(.+\))?)\s*"
)
"""`918 F.3d 1025`, then `9th Cir. 2019` in brackets, then what else is said of the decision."""

FIRST_PAGE = re.compile(r"\d+ [^,]+ (?P<page>\d+)")
"""A citation of one reporter. Where there are two, a page would not say of which it is."""

UNMARKED = 3
"""How many pages at the beginning of a print may pass before one is marked."""
HEADNOTES = 12
"""The same in a reporter, which prints headnotes and lists of counsel first."""


WEIGHTS: dict[WritingKind, str] = {
    "per-curiam": "per curiam",
    "plurality": "plurality opinion",
    "memorandum": "mem.",
    "order": "order",
}
"""What tells a decision of the court from a majority’s opinion (Bluebook rule 10.6.1)."""

STANCES: dict[WritingKind, str] = {
    "concurrence": "concurring",
    "dissent": "dissenting",
    "concurrence-in-part": "concurring in part and dissenting in part",
}

STANCE = re.compile(
    r"\b(?:specially )?(?:concurring|dissenting)\b"
    r"(?:[^,.:;]|,(?= (?:and )?(?:specially )?(?:concurring|dissenting)\b)){0,80}(?=[,.:;]|$)"
)
"""What a byline says after the office, without who joins."""

OFFICES = (
    (re.compile(r"\bchief (?:\w+ )?(?:judge|justice)\b|\bc\. ?j\."), "C.J."),
    (re.compile(r"\bpresiding (?:\w+ )?(?:judge|justice)\b|\bp\. ?j\."), "P.J."),
    (re.compile(r"\bmagistrate judge\b"), "Mag. J."),
)
"""Bluebook table T11; every other judge or justice is `J.`"""

JOINED = re.compile(r"\b(?:with whom|join(?:ed|ing|s)?)\b")


def passage_facts(edition: Edition, writing: Writing | None = None) -> dict[str, str]:
    """Return what the scripts of a page need to cite its passages and to keep a reader’s place.

    A citation in Bluebook form is `name`, `cite`, the pin, `closing`: the script adds the pin.
    `pin` is what leads from the cite to a page, where the source shows the pages of the print
    cited. `edition` is the slug, `part` what the writing is called in a sentence, `words` how many
    it has, `pace` words a minute, `numbered` that the court itself numbers the paragraphs. What is
    not known is left out, or empty.
    """
    facts = {"cite": "", "closing": "", **(reporter_parts(edition) or docket_and_date(edition))}
    facts["closing"] += weight_of_writing(writing, edition)
    if writing:
        facts["part"] = part(writing, edition)
        facts["words"] = str(count_of_words(writing))
        if any(court_numbers(writing.blocks)):
            facts["numbered"] = "by the court"
    return {
        "edition": edition.slug,
        "pace": str(WORDS_A_MINUTE),
        "name": edition.title,
        **facts,
    }


def reporter_parts(edition: Edition) -> dict[str, str]:
    """Return the parts of the reporter’s citation: nothing, where the editor gives none."""
    match = CITATION.fullmatch(edition.citation or "")
    if not match:
        return {}
    court = match["court"] or court_and_year_of(match["cite"], edition)
    page = FIRST_PAGE.fullmatch(match["cite"])
    return {
        "cite": f", {match['cite']}",
        "closing": (f" ({court})" if court else "") + match["rest"],
        **({"pin": ", "} if page and pages_begin(edition, int(page["page"]), HEADNOTES) else {}),
    }


def docket_and_date(edition: Edition) -> dict[str, str]:
    """Return the docket number and the exact date in parts (Bluebook rule 10.8.1)."""
    docket, court = docket_and_court(edition)
    if not docket:
        return {}
    return {
        "cite": f", {docket}",
        "closing": f" ({court})",
        **({"pin": ", slip op. at "} if pages_begin(edition, 1, UNMARKED) else {}),
    }


def pages_begin(edition: Edition, first: int, unmarked: int) -> bool:
    """Say whether the pages that the source shows are those of a print that begins at `first`, of
    whose first pages so many may be `unmarked`.

    A source may be paged as another print is: a slip opinion whose reporter is cited, a reprint
    with the pages of a second reporter.
    """
    texts = (passage.text for passage in edition.opinion.passages())
    labels = [page.label for text in texts for page in text.breaks]
    numbers = [int(label) for label in labels if label.isdecimal()]
    return bool(numbers) and first <= min(numbers) <= first + unmarked


def court_and_year_of(cite: str, edition: Edition) -> str:
    """Return what an editor’s citation lacks at its end (Bluebook rule 10.4, 10.5).

    A citation that begins with the year, as courts number their own opinions, says both itself.
    """
    case = edition.opinion.case
    if not case.date_filed or YEAR_FIRST.match(cite):
        return ""
    return court_and_year([cite], case.court, case.date_filed.year, case.court_short)


def weight_of_writing(writing: Writing | None, edition: Edition) -> str:
    """Return in brackets whose words a writing holds where they are not the majority’s."""
    if not writing:
        return ""
    if writing.kind == "syllabus":
        if not by_staff(edition.opinion):
            return " (syllabus)"
        return f" ({name_in_sentence(name_of(writing, edition.opinion))} prepared by court staff)"
    said = WEIGHTS.get(writing.kind)
    if speaks_for_court_in_part(writing):
        said = "opinion of the Court in part"
    if said:
        return "" if f"({said})" in (edition.citation or "") else f" ({said})"
    stance = stance_of(writing)
    if not stance:
        return ""
    return (
        f" ({judge_with_office(writing)}, {stance})" if writing.author else f" ({stance} opinion)"
    )


def stance_of(writing: Writing) -> str:
    """Return in the byline’s own words whether a judge concurs or dissents, and how far."""
    usual = STANCES.get(writing.kind, "")
    byline = writing.byline.words.lower() if writing.byline else ""
    found = STANCE.search(byline) if usual else None
    return found[0].strip() if found else usual


def judge_with_office(writing: Writing) -> str:
    """Return a writing’s judge with the office abbreviated: `M. Smith, J.`, `Ng & Lee, JJ.`"""
    names = re.split(r",? (?:and|&) |, (?!(?:[JS]r\.|I{2,3}\b))", writing.author or "")
    if len(names) > 1:
        return f"{list_in_prose(names).replace(' and ', ' & ')}, JJ."
    byline = writing.byline.words.lower() if writing.byline else ""
    own = JOINED.split(byline)[0]
    office = next((short for pattern, short in OFFICES if pattern.search(own)), "J.")
    return f"{writing.author}, {office}"


def part(writing: Writing, edition: Edition) -> str:
    """Return what a writing is called in a sentence: `the opinion`."""
    name = name_of(writing, edition.opinion)
    return f"the {name[0].lower()}{name[1:]}"
