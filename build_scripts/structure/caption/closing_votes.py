"""Tells who sat by the lines at the end of an opinion: signatures, votes, a panel under it."""

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from build_scripts.structure.caption.panel import each_once, names_in
from build_scripts.structure.writings.byline_forms import PARAGRAPH_NUMBER
from build_scripts.structure.writings.signatures import OFFICE_OVER, OFFICE_UNDER, PANEL_BELOW

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
    if listed := concurred_in_by(words):
        return listed
    if under := signed_under_offices(words):
        return under
    if told := signed_for_court(words) or voted_in_capitals(author, words):
        return told
    names = concurring_judges(words)
    if not author and len(names) > 1:
        return tuple(names)
    if author and names:
        return (author, *(name for name in names if name.casefold() != author.casefold()))
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


def signed_under_offices(words: Sequence[str]) -> tuple[str, ...]:
    """Return who signs, each under a line that bears the office, `, C.J.`, as Nevada prints it."""
    pairs = [(over, name) for over, name in pairwise(words) if OFFICE_OVER.fullmatch(over)]
    names = tuple(name for _, name in pairs if NAME.fullmatch(name))
    return names if len(names) > 1 else ()


IN_CAPITALS = re.compile(
    r"(?:^|(?<=[.;] ))(?P<names>(?:(?:Mc|Mac|De)?[A-Z][A-Z’'-]+(?:, [CP]\. ?J\.| AND(?= )"
    r"|,(?= ))?,? )+"
    r"JJ?\.,?) (?:(?:SPECIALLY )?CONCURS?|DISSENTS?|JOINS?)\b"
)
"""`ABLE, C.J., COVE AND DORN, JJ., CONCUR. ERBE, J., CONCURS IN PART …`: Mississippi’s votes."""


def voted_in_capitals(author: str | None, words: Sequence[str]) -> tuple[str, ...]:
    """Return the `author` and those of whom the paragraph of votes in capitals tells, among the
    last `words`."""
    votes = next(filter(IN_CAPITALS.search, words), None)
    if not author or not votes or any(map(str.islower, votes.replace("Mc", ""))):
        return ()
    told = (match["names"] for match in IN_CAPITALS.finditer(votes))
    return each_once((author, *(name for names in told for name in names_in(names))))


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


WITH_WHOM = re.compile(r"(\bconcurs?) with [A-Z][\w’'-]+, J\.$")
"""`Roe, J., concurs with Poe, J.`, under a dissent in Washington."""
CONCURRED = re.compile(
    r"[A-Z][^:;]*, (?:[A-Z]\. ?){0,3}JJ?\.,?(?: and [A-Z][^:;]*,)?,? (?:all )?"
    r"(?:[Cc]oncur(?:s|red)?|agrees?)\.?"
    r"|(?:(?:Chief |Presiding )?(?:Justice|Judge)s? [A-Z][^:;.]{2,160}?),? (?:all )?"
    r"(?i:concur(?:s|red)?)\.?"
    r"|(?:CONCUR|Concur)(?:RING|ring)?: [A-Z][^:;]*, (?:[A-Z]\. ?){0,3}JJ?\."
)
"""`¶8 CONCUR: ABLE, C.J., BAKER and COVE, JJ.` is Oklahoma’s form."""
LONGEST_VOTES = 120


def concurring_judges(words: Sequence[str]) -> list[str]:
    """Return the judges of whom a line among the last says that they concur: `Roe, P. J., and Poe,
    J., concurred.`, as California’s reports and those of Georgia and Indiana end an opinion; in
    Arkansas they `agree`."""
    short = [PARAGRAPH_NUMBER.sub("", each, count=1) for each in words if len(each) < LONGEST_VOTES]
    near = [WITH_WHOM.sub(r"\1.", each) for each in short]
    lines = [each for each in near if CONCURRED.fullmatch(each)]
    return names_in(lines[-1]) if lines else []


LONGEST_BENCH = 400
VOTES = re.compile(
    r"(?:^|(?<=\. ))(?:Chief )?Judges? [A-Z][^.;:]{2,120} concurs? with (?:Chief )?Judge [A-Z]"
)
VOTING = re.compile(
    r"(?:^|; |\. )(?P<names>(?:Chief )?Judges? [A-Z][^.;:]{2,120}?) (?:concur|dissent)s?\b"
)
"""`Judges ABLE, BAKER and COVE concur with Judge DORN; Judge ERBE dissents in a separate opinion.`:
the votes at the end of an opinion of New York’s Court of Appeals."""


def voted_at_end(author: str | None, words: Sequence[str]) -> tuple[str, ...]:
    """Return the `author` and those of whom the line of votes under the last writing tells, among
    its last `words`, as New York’s Court of Appeals prints it."""
    told = (VOTES.search(each) for each in words if len(each) < LONGEST_BENCH)
    first = next(filter(None, told), None)
    if not author or not first:
        return ()
    found = (match["names"] for match in VOTING.finditer(first.string[first.start() :]))
    return each_once((author, *(name for names in found for name in names_in(f"{names}, JJ."))))
