"""Why a short form or a name leads nowhere, in words that are true of the document."""

import re

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Case, Known
from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.citations.resolve.pins import begins_at, is_page_of_work, page_in, place_in

LEFT_BLANK = "where the document cites it in full, its page is left blank"
BY_SAME_DAYS_PAGE = re.compile(r",\s(?:ante|post),\s")
"""`Roe v. Poe, ante, at 9`: reported in the pages before this one, and mostly of the same day."""
OF_ANOTHER_DECISION = "it is another decision of the same volume, which is not part of this edition"


def why_short_is_unresolved(clause: Clause, named: Case | None, known: Known) -> str:
    """What is known of a short form that leads nowhere."""
    if named and named.authority:
        differs = _what_differs(clause, named.authority)
        if differs:
            return f"{named.name or clause.name} is cited elsewhere as {named.authority}; {differs}"
    if clause.name and is_left_blank(clause.name, known):
        return LEFT_BLANK
    if clause.name:
        return "the document never cites it by its volume and page under this name"
    begun = known.by_volume.get((clause.core.volume or "", clause.core.edition or ""))
    if begun and any(each.case.page_unknown for each in begun):
        return "it may be any of the cases of this volume whose page is left blank"
    if clause.pin_words and not re.search(r"[^\s_–—-]", clause.pin_words):
        return "its page is left blank"
    if begun:
        return "no case that the document cites in this volume reaches to its page"
    return "the document cites no case in full in this volume"


def why_page_is_doubtful(clause: Clause) -> str | None:
    """Why the page of a full cite cannot be right, which has no other reporter to be a page of."""
    alone = len(clause.cites) == 1 and clause.host is None
    if clause.kind not in ("case", "agency-decision") or not alone:
        return None
    first, page = begins_at(clause.core), page_in(place_in(clause.pin_words))
    if first is None or page is None or is_page_of_work(page, frozenset({first})):
        return None
    return f"page {page} cannot be in a decision that begins at {first}; one is misprinted"


def is_left_blank(name: str, known: Known) -> bool:
    """Whether `name` is a party's, or the whole, of a case whose page the document leaves blank."""
    if not known.left_blank:
        return False
    called = re.compile(rf"\b{re.escape(name)}(?!\w)")
    return any(called.search(whole) for whole in known.left_blank)


def _what_differs(clause: Clause, authority: str) -> str | None:
    """How the cite of a short form differs from `authority`."""
    volume, _, rest = authority.partition(" ")
    if not clause.core.volume or not clause.core.edition:
        return None
    if comparison_key(volume) != comparison_key(clause.core.volume):
        return "the volume differs"
    reporter = rest.rpartition(" ")[0]
    printed = clause.passage.text.words[clause.core.start : clause.core.end].partition(" ")[2]
    if comparison_key(f"1 {reporter}") != comparison_key(f"1 {printed}"):
        return "the reporter differs"
    return "the page cannot be in it"
