"""Tells who sat by the lines at the end of an opinion: signatures, votes, a panel under it."""

import re
from collections.abc import Callable, Sequence
from itertools import dropwhile, pairwise, takewhile

from build_scripts.structure.caption.panel import each_once, names_in
from build_scripts.structure.caption.vote_lines import votes_in
from build_scripts.structure.writings.byline_forms import PARAGRAPH_NUMBER, SIGNED_WITH_VOTE
from build_scripts.structure.writings.signatures import (
    BARE_NAME,
    OFFICE_OVER,
    OFFICE_UNDER,
    PANEL_BELOW,
)

CLOSING_PANEL = re.compile(
    rf"{PANEL_BELOW.pattern}[^:;]{{5,120}}\.?"
    r"|Before [A-Z][\w’'-]+, (?:C\. ?)?J\., [^:;]{3,100}, JJ\."
    r"|By the Court \([A-Z][^()]{5,100}, JJ\.\d?\),?"
)
"""`Panel consists of Justices Roe, Poe, and Doe.`, `Before Roe, C.J., Poe and Doe, JJ.`: Texas
prints it under the opinion, Massachusetts `By the Court (Roe, Poe & Doe, JJ.),` under an order."""
BENCH_AT_END = re.compile(
    r"(?:^|[.)\]”’\"] )"
    r"(?P<bench>[A-Z][\w’'. -]{1,30}, (?:J\. ?P|P\. ?J)\., [^:;]{5,100}, JJ\., concur\.)$"
)
"""`… with costs. Able, J.P., Baker, Cove and Dorn, JJ., concur.`: New York’s Appellate Division
ends its last paragraph so."""
SIGN = re.compile(r"^/?s/\s*", re.IGNORECASE)
AFTER_SIGN = re.compile(r"(?P<office>, (?:[CPA]\. ?)*J\.) [A-Z][\w’'-]+$")
"""`/s/ Gibbons, J. Gibbons`: the sign, the office, and the name under the line."""
WE_CONCUR = re.compile(r"(?:we|i) (?:all )?concur\W*", re.IGNORECASE)
NAME = re.compile(r"[A-Z][\w.’' -]{1,30}")
OFFICE_END = re.compile(r",? (?:Acting |A\. ?)?(?:[CP]\. ?)?JJ?\.\W*$|,? (?:Chief )?Judge$", re.I)
"""`Baker, Acting P. J.`"""
BETWEEN_SIGNERS = re.compile(r"(?<=J\.)\s+(?=[A-Z][a-z])")
"""`Holt, A.C.J.      Cove, J.`: two who sign side by side in Washington."""
LONGEST_NAME = 60
"""Characters of a judge’s signature."""


def judges_at_end(author: str | None, words: Sequence[str]) -> tuple[str, ...]:
    """Return the `author` of an opinion and those who sign under it, after “We concur:”, where its
    last paragraphs read `words`: California and Washington print no panel over it."""
    sat = next((each for each in words if CLOSING_PANEL.fullmatch(each)), None)
    if sat:
        return tuple(names_in(sat))
    if run_in := next(filter(None, map(BENCH_AT_END.search, words)), None):
        return tuple(names_in(run_in["bench"]))
    if told := next(filter(None, (form(words) for form in SIGNED_IN_FORM)), None):
        return told
    if named := signed_by_names(author, words):
        return named
    names = concurring_judges(words)
    if not author and len(names) > 1:
        return tuple(names)
    if author and names:
        return each_once((author, *names))
    words = [AFTER_SIGN.sub(r"\g<office>", SIGN.sub("", each)) for each in words]
    words = [name for each in words for name in BETWEEN_SIGNERS.split(each)]
    words = [each for each in words if not OFFICE_UNDER.fullmatch(each)]
    concur = next((i for i, each in enumerate(words) if WE_CONCUR.fullmatch(each)), None)
    if concur is None or not author:
        return ()
    lines = [each for each in words[concur + 1 :] if len(each) < LONGEST_NAME]
    signed = [
        name for line in lines for name in re.split(r" and |, and ", OFFICE_END.sub("", line))
    ]
    return (author, *signed) if signed and all(map(NAME.fullmatch, signed)) else ()


ENDS_WITH_OFFICE = re.compile(r"\b(?:judge|justice|chancellor|master|commissioner)$", re.IGNORECASE)


def is_name(words: str) -> bool:
    """Say whether `words` are a name, and no office: `United States Magistrate Judge`."""
    return bool(BARE_NAME.fullmatch(words)) and not ENDS_WITH_OFFICE.search(words)


def signed_by_names(author: str | None, words: Sequence[str]) -> tuple[str, ...]:
    """Return who signs an opinion with the bare name, the `author` first, as Michigan’s Supreme
    Court ends it."""
    last = [*takewhile(is_name, reversed(words))][::-1]
    surname = "".join((author or "").casefold().split()[-1:])
    told = len(last) > 1 and last[0].casefold().endswith(f" {surname}")
    return tuple(last) if surname and told else ()


def signed_with_votes(words: Sequence[str]) -> tuple[str, ...]:
    """Return who signs with a vote behind the office, as Missouri’s Southern District prints it."""
    names = [match["name"] for match in map(SIGNED_WITH_VOTE.fullmatch, words) if match]
    return tuple(names) if len(names) > 1 else ()


SIGNS_FIRST = re.compile(
    rf"(?:{PARAGRAPH_NUMBER.pattern})?(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){{1,4}}), C\. ?J\."
)


def signed_under_first(words: Sequence[str]) -> tuple[str, ...]:
    """Return who signs, the chief justice first and each other on a line without the office, as
    North Dakota ends an opinion."""
    for place, first in enumerate(words):
        if signs := SIGNS_FIRST.fullmatch(first):
            others = [*takewhile(BARE_NAME.fullmatch, words[place + 1 :])]
            return (signs["name"], *others) if others else ()
    return ()


def signed_under_offices(words: Sequence[str]) -> tuple[str, ...]:
    """Return who signs, each under a line that bears the office, `, C.J.`, as Nevada prints it."""
    pairs = [(over, name) for over, name in pairwise(words) if OFFICE_OVER.fullmatch(over)]
    names = tuple(name for _, name in pairs if NAME.fullmatch(name))
    return names if len(names) > 1 else ()


FOR_COURT = re.compile(r"by the court\W*", re.IGNORECASE)
SIGNED = re.compile(
    r"(?:/?s/\s*)?(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}(?:, (?:Jr|Sr)\.|,? I{2,3}\b)?)"
    r",? (?:(?:Chief|Presiding|Associate|Senior|Superior) )*(?:Justice|Judge)\b[^,]{0,40}"
)


def signed_for_court(words: Sequence[str]) -> tuple[str, ...]:
    """Return who signs an order `BY THE COURT:`, where it is more than one: `Ada Holt, Chief
    Justice` over `Otto Cove, Associate Justice`, as Vermont ends it."""
    under = dropwhile(lambda each: not FOR_COURT.fullmatch(each), words)
    signed = [match for match in map(SIGNED.fullmatch, under) if match]
    return tuple(match["name"] for match in signed) if len(signed) > 1 else ()


CONCURRED_IN_BY = re.compile(r"\bCONCURRED IN BY\b:?")
LISTED = re.compile(
    r"(?:Chief |Acting )?(?:Justice|Judge) "
    r"(?P<name>(?:[A-Z][\w’'-]+|[A-Z]\.)(?: (?!Justice\b|Chief\b|Acting\b|Judge\b)"
    r"(?:[A-Z][\w’'-]+|[A-Z]\.)){1,3}(?:,? (?:Jr|Sr)\.|,? I{2,3}\b)?)"
)


def concurred_in_by(words: Sequence[str]) -> tuple[str, ...]:
    """Return the judges listed under `CONCURRED IN BY:`, as West Virginia ends a memorandum."""
    told = " | ".join(words)
    head = CONCURRED_IN_BY.search(told)
    return tuple(match["name"] for match in LISTED.finditer(told, head.end())) if head else ()


SIGNED_IN_FORM: Sequence[Callable[[Sequence[str]], tuple[str, ...]]] = (
    signed_with_votes,
    concurred_in_by,
    signed_under_first,
    signed_under_offices,
    signed_for_court,
)
"""The forms that name all who sat, in the order in which they are asked."""


def concurring_judges(words: Sequence[str]) -> list[str]:
    """Return the judges of whose votes the paragraphs among the last tell: `Roe, P. J., and Poe,
    J., concurred.`, as California’s reports and those of Georgia and Indiana end an opinion."""
    return [name for each in words for name in votes_in(each)]


VOTES = re.compile(
    r"(?:^|(?<=\. ))(?:Chief )?Judges? [A-Z][^.;:]{2,120} concurs? with (?:Chief )?Judge [A-Z]"
)


def voted_at_end(author: str | None, words: Sequence[str]) -> tuple[str, ...]:
    """Return the `author` and those of whom the votes under the last writing tell, among its last
    `words`, as New York’s Court of Appeals prints them: `Judges ABLE and BAKER concur with Judge
    DORN; Judge ERBE dissents in a separate opinion.`"""
    first = next(filter(None, map(VOTES.search, words)), None)
    told = votes_in(first.string[first.start() :]) if first and author else []
    return each_once((author, *told)) if author and told else ()
