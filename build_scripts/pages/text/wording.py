"""How the build words dates, numbers and the names of things, in American legal usage."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.lexicon.courts.known import court_citation
from build_scripts.lexicon.dates import DATE
from build_scripts.model import Case, Edition, Opinion, PartialDate, Writing, WritingKind
from build_scripts.pages.text.date_format import SHORT_ENGLISH, date_in_words

NAMES: dict[WritingKind, str] = {
    "syllabus": "Summary",
    "counsel": "Counsel",
    "majority": "Opinion",
    "per-curiam": "Opinion per curiam",
    "plurality": "Plurality opinion",
    "memorandum": "Memorandum",
    "order": "Order",
    "concurrence": "Concurrence",
    "dissent": "Dissent",
    "concurrence-in-part": "Concurrence and dissent in part",
    "statement": "Statement",
    "errata": "Errata",
}

OFFICE = re.compile(
    r"""
    \b(?:(?P<rank>chief|presiding)\s)?
    (?:(?:united\ states|u\.\ ?s\.|circuit|district)\s)*
    (?:(?P<kind>magistrate|bankruptcy|special\ trial|administrative\ law|military)\s)?
    (?P<office>justice|judge)\b                       # United States Magistrate Judge
    | \b(?P<chancery>(?:vice\ )?chancellor)\b         # Vice Chancellor
    | (?<=,\ )(?P<aide>commissioner)(?=\W*$)           # HOLT, Commissioner.
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A byline’s first office is its author’s; those who join come after. Of circuit and district
judges the title is Judge; that of a magistrate or bankruptcy judge says so."""
ISSUED = re.compile(rf"\b(?P<word>filed|decided)\b\W*(?:on )?(?:{DATE.pattern})", re.IGNORECASE)
SYLLABUS = re.compile(r"(?:syllabus|s y l l a b u s)\W*", re.IGNORECASE)

ORDER = re.compile(r"order\W*", re.IGNORECASE)

STAFF = re.compile(
    r"\bno part of the opinion|\bprepared by (?:the )?(?:court staff|court’s staff|Reporter)\b",
    re.IGNORECASE,
)
"""How a summary, or a notice over the caption, says that no judge wrote it."""


def by_staff(opinion: Opinion) -> bool:
    """Say whether the document itself says that court staff prepared its summary."""
    places = {"caption", *(w.id for w in opinion.writings if w.kind == "syllabus")}
    return any(STAFF.search(p.text.words) for p in opinion.passages() if p.writing in places)


def long_date(day: datetime.date) -> str:
    """Return a date as prose gives it: `March 20, 2019`."""
    return date_in_words(PartialDate(day.year, day.month, day.day))


def short_date(day: datetime.date) -> str:
    """Return a date as a citation gives it: `Mar. 20, 2019`."""
    return f"{SHORT_ENGLISH[day.month - 1]} {day.day}, {day.year}"


def partial_date(date: PartialDate) -> str:
    """Return a date as far as it is known: `December 15, 2013`, `January 2014`, `2010`."""
    return date_in_words(date)


def short_partial_date(date: PartialDate) -> str:
    """Return the same with the month abbreviated: `Dec. 15, 2013`."""
    return date_in_words(date, short=True)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 note`, `2,316 words`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def times(number: int) -> str:
    """Return how often: `once`, `4 times`."""
    return "once" if number == 1 else counted(number, "time")


def unbroken_line(words: str) -> str:
    """Return `words` so that no line breaks within them."""
    return words.replace(" ", "\u00a0")


NARROW = 40
"""Characters that a line holds on a phone, or in one of two columns."""


def facts_in_line(facts: Iterable[str | None]) -> str:
    """Return the known `facts` in one line, which breaks between two of them, and within those
    alone that no narrow line holds: eight justices who join."""
    known = [fact for fact in facts if fact]
    return in_line(unbroken_line(fact) if len(fact) <= NARROW else fact for fact in known)


def in_line(facts: Iterable[str]) -> str:
    """Return `facts` in one line, in which no line begins with the point between two of them."""
    return "\u00a0· ".join(facts)


def list_in_prose(items: Sequence[str]) -> str:
    """Return `items` as a list in prose, with a serial comma."""
    if len(items) < 3:
        return " and ".join(items)
    return f"{', '.join(items[:-1])}, and {items[-1]}"


def name_of(writing: Writing, opinion: Opinion) -> str:
    """Return what a writing is called, with its judge where several are called so, and with its
    place among those that even so are called alike."""
    name = NAMES[writing.kind]
    if writing.kind == "syllabus" and has_syllabus(opinion):
        name = "Syllabus"
    if speaks_for_court_in_part(writing):
        name = NAMES["majority"]
    if writing.kind == "per-curiam" and is_order(opinion):
        name = "Order per curiam"
    alike = [other for other in opinion.writings if other.kind == writing.kind]
    if len(alike) == 1:
        return name
    known = [other for other in alike if other.author == writing.author]
    which = [writing.author] if writing.author else []
    which += [str(known.index(writing) + 1)] if len(known) > 1 else []
    return f"{name} ({', '.join(which)})" if which else name


FOR_COURT = re.compile(r"\bthe\sopinion\sof\sthe\scourt\b", re.IGNORECASE)


def speaks_for_court_in_part(writing: Writing) -> bool:
    """Say whether a majority joined some parts of a writing, and fewer the others: the byline says
    which (`the opinion of the Court with respect to Parts I and II, and an opinion …`)."""
    byline = writing.byline.words if writing.byline else ""
    return writing.kind == "plurality" and bool(FOR_COURT.search(byline))


def has_syllabus(opinion: Opinion) -> bool:
    """Say whether the court prints “Syllabus” over its summary, or over its caption as the Supreme
    Court of the United States does."""
    titles = [w.title for w in opinion.writings if w.kind == "syllabus" and w.title]
    lines = [*titles, *(line.text for line in opinion.case.caption)]
    return any(SYLLABUS.fullmatch(line.words) for line in lines)


def is_order(opinion: Opinion) -> bool:
    """Say whether the court prints “Order” over what it decides, and nothing else."""
    titles = [line.text.words for line in opinion.case.caption if line.role == "title"]
    return bool(titles) and all(ORDER.fullmatch(title) for title in titles)


def name_in_sentence(name: str) -> str:
    """Return the name of a writing as it stands within a sentence."""
    return name[:1].lower() + name[1:]


def judge(writing: Writing, attribution: Iterable[str] = ()) -> str:
    """Return a writing’s author with the office that its byline gives: `Judge Hawkins`; without a
    byline, with that of the lines of `attribution`: `OPINION BY CHIEF JUDGE HAWKINS`."""
    author = writing.author or ""
    found = OFFICE.search(writing.byline.words) if writing.byline else None
    found = found or next(offices_before(author, attribution), None)
    title = " ".join(filter(None, found.groups())).title() if found and author else ""
    return f"{title} {author}".strip()


def offices_before(author: str, lines: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield each office that stands right before the name of an `author` in one of `lines`."""
    for line in lines:
        for office in OFFICE.finditer(line):
            if line[office.end() :].strip().casefold().startswith(author.casefold()):
                yield office


def verb_of_issue(case: Case) -> str:
    """Return how the caption says that the opinion was issued: courts of appeals mostly file, the
    Supreme Court of the United States decides."""
    said = " ".join(line.text.words for line in case.caption)
    words = {match["word"].lower() for match in ISSUED.finditer(said)}
    return "Decided" if words == {"decided"} else "Filed"


def known_by(edition: Edition) -> str | None:
    """Return what a citation says after the case’s name: its reporter, else its docket."""
    return edition.citation or docket_citation(edition)


def docket_citation(edition: Edition) -> str | None:
    """Return the citation of a slip opinion, after the case’s name (Bluebook rule 10.8.1)."""
    docket, court = docket_and_court(edition)
    return f"{docket} ({court})" if docket else None


def docket_and_court(edition: Edition) -> tuple[str, str]:
    """Return the parts of that citation, `No. 16-72957` and `9th Cir. Mar. 20, 2019`.

    Both are empty where the caption does not say enough.
    """
    case = edition.opinion.case
    if not (case.docket_numbers and case.court and case.date_filed):
        return "", ""
    court, day = case.court_short or court_citation(case.court), short_date(case.date_filed)
    return docket(case.docket_numbers), " ".join(filter(None, [court, day]))


def docket(numbers: Sequence[str]) -> str:
    """Return docket numbers after their mark, `No. 16-72957`; empty where there is none."""
    return f"{mark_of(numbers)} {', '.join(numbers)}" if numbers else ""


def mark_of(numbers: Sequence[str]) -> str:
    """Return what stands before `numbers`: `No.`, and of several `Nos.`"""
    return "No." if len(numbers) == 1 else "Nos."
