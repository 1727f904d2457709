"""What no list of reporters knows, recognized by its form: one row for each form."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.citations.tokens.law.sections import pin_of
from build_scripts.citations.tokens.works.patterns_without_reporter import (
    AGENCY_RULING,
    ATTORNEY_GENERAL,
    BLANK_CITE,
    BLANK_SHORT,
    BRACKETED_DOCKET,
    COMMUNICATIONS,
    DOCKETED,
    DOCKETS,
    ENGLISH,
    INTERIM_DECISION,
    JOURNAL,
    LAW_JOURNAL,
    LOUISIANA,
    NEUTRAL_CITE,
    NOMINATE,
    OF_OHIO,
    PATENT_BOARD,
    PENDING,
    PROTEST,
    SELECTED,
    SLIP_OPINION,
    STATE_BAR,
    TREATY,
    TRIAL_COURT_DOCKET,
    UNPUBLISHED,
    UNREADABLE,
    UNREPORTED,
)
from build_scripts.citations.tokens.works.unlisted_reporters import OF_A_CASE
from build_scripts.model import CitationKind


@dataclass(frozen=True, slots=True)
class Form:
    """A form, and what a match of it cites; None where that is nothing after all."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Candidate | None]


def by_form(words: str, forms: tuple[Form, ...]) -> list[Candidate]:
    """The candidates that have one of `forms`."""
    found = (form.read(match) for form in forms for match in form.pattern.finditer(words))
    return [candidate for candidate in found if candidate]


def with_year_for_volume(match: re.Match[str]) -> Candidate:
    """A neutral cite: `2009 WI 5`."""
    return Candidate(
        match.start(),
        match.end(),
        "case",
        match[0],
        volume=match["volume"],
        edition=match["reporter"],
        page=match["page"],
    )


def whole(match: re.Match[str], kind: CitationKind = "case") -> Candidate:
    """A cite that is its own authority, as printed."""
    groups = match.groupdict()
    return Candidate(
        match.start(),
        match.end(),
        kind,
        match[0],
        volume=groups.get("volume"),
        edition=groups.get("edition"),
        page=groups.get("page"),
    )


def english(match: re.Match[str]) -> Candidate:
    """An English decision; without a page its short form."""
    if match["page"]:
        return whole(match)
    return replace(whole(match), kind="case-short", authority=None)


def slip_opinion(match: re.Match[str]) -> Candidate:
    """A decision by its docket number; that it is a slip opinion, or which entry of the docket it
    is, is no part of the number."""
    number = match[0].removesuffix(match["filed"] or "").removesuffix(match["slip"] or "")
    entry = (match.start("entry"), match.end("filed")) if match["filed"] else None
    return replace(whole(match), authority=number, pin=entry)


def treaty(match: re.Match[str]) -> Candidate:
    """A treaty, which is law and no case."""
    return whole(match, "session-law")


def article(match: re.Match[str]) -> Candidate:
    """An article in a journal."""
    return whole(match, "secondary")


def in_law_journal(match: re.Match[str]) -> Candidate:
    """A decision by the day on which a journal printed it."""
    return Candidate(match.start(), match.end(), "case", match["printed"], pin_of(match))


def louisiana(match: re.Match[str]) -> Candidate | None:
    """Louisiana’s docket and date, where no reporter follows."""
    if match["reporter"]:
        return None
    return Candidate(match.start(), match.end("docket"), "case", match["docket"])


def short_of_blank(match: re.Match[str]) -> Candidate:
    """A later cite of a volume whose pages are not yet known."""
    edition = match["edition"].replace(" ", "")
    return Candidate(
        match.start(), match.end(), "case-short", volume=match["volume"], edition=edition
    )


def by_number(match: re.Match[str]) -> Candidate:
    """A decision that is cited by its docket number alone."""
    return Candidate(match.start(), match.end(), "case", match["number"])


def by_first_docket(match: re.Match[str]) -> Candidate:
    """A decision that is cited by several docket numbers alone: the first is its authority."""
    return Candidate(match.start(), match.end(), "case", f"No. {match['first']}")


def _is_behind_a_name(match: re.Match[str]) -> bool:
    """Whether the name of a case stands directly before `match`."""
    return bool(OF_A_CASE.search(match.string[max(0, match.start() - 140) : match.start()]))


def pending(match: re.Match[str]) -> Candidate | None:
    """A pending case behind its name; what nobody names is a number of something else."""
    if not _is_behind_a_name(match):
        return None
    number = match["number"] or f"No. {match['letter']}"
    return Candidate(match.start(), match.end(), "case", number.replace("–", "-"))


PAPER = re.compile(r"Paper(?:\sNo\.)?\s\d{1,3}$")


def nominate(match: re.Match[str]) -> Candidate | None:
    """A decision by the names of its reporters, behind its own."""
    return whole(match) if _is_behind_a_name(match) else None


def ruling(match: re.Match[str]) -> Candidate:
    """A ruling of an agency, and the bulletin that prints it."""
    printed = ", ".join(part for part in (match["ruling"], match["bulletin"]) if part)
    authority = printed or match[0]
    return Candidate(match.start(), match.end(), "agency-decision", authority, pin_of(match))


def of_attorney_general(match: re.Match[str]) -> Candidate:
    """An opinion of an attorney general."""
    return whole(match, "agency-decision")


def of_patent_board(match: re.Match[str]) -> Candidate:
    """A decision of the patent board by its number; its paper is the pin."""
    paper = PAPER.search(match[0])
    pin = (match.start() + paper.start(), match.end()) if paper else None
    return Candidate(match.start(), match.end(), "agency-decision", match["number"], pin)


def protest(match: re.Match[str]) -> Candidate:
    """A bid protest by the number of its file."""
    number = match["number"]
    return Candidate(match.start(), match.end(), "agency-decision", number, pin_of(match))


def interim_decision(match: re.Match[str]) -> Candidate:
    """A decision of the Board of Immigration Appeals by the number under which it was issued."""
    number = f"Int. Dec. {match['number']}"
    return Candidate(match.start(), match.end(), "agency-decision", number)


def blank(match: re.Match[str]) -> Candidate:
    """A cite whose volume and page are left blank."""
    return Candidate(
        match.start(), match.end(), "case", edition=match["reporter"] or match["erased"]
    )


def unreadable(match: re.Match[str]) -> Candidate | None:
    """A cite behind the name of a case, of which the reporter cannot be told; so it has no
    authority."""
    if not _is_behind_a_name(match):
        return None
    return Candidate(match.start(), match.end(), "case", page=match["page"])


FIRM_FORMS = (
    Form(LOUISIANA, louisiana),
    Form(NEUTRAL_CITE, with_year_for_volume),
    Form(BLANK_CITE, blank),
    Form(BLANK_SHORT, short_of_blank),
    Form(SELECTED, whole),
    Form(ENGLISH, english),
    Form(NOMINATE, nominate),
    Form(TREATY, treaty),
    Form(SLIP_OPINION, slip_opinion),
    Form(LAW_JOURNAL, in_law_journal),
    Form(OF_OHIO, by_number),
    Form(BRACKETED_DOCKET, whole),
    Form(TRIAL_COURT_DOCKET, by_number),
    Form(DOCKETED, whole),
    Form(DOCKETS, by_first_docket),
    Form(PENDING, pending),
    Form(PATENT_BOARD, of_patent_board),
    Form(AGENCY_RULING, ruling),
    Form(PROTEST, protest),
    Form(INTERIM_DECISION, interim_decision),
    Form(ATTORNEY_GENERAL, of_attorney_general),
    Form(UNPUBLISHED, by_number),
    Form(UNREPORTED, by_number),
    Form(STATE_BAR, whole),
    Form(COMMUNICATIONS, of_attorney_general),
)
"""Those that win over what merely looks like a book or a paper of the record; of two that overlap
as far, the earlier row."""
SOFT_FORMS = (Form(JOURNAL, article),)
LAST_FORMS = (Form(UNREADABLE, unreadable),)
"""Those that win over nothing."""
