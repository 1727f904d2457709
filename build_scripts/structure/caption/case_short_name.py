"""How the document itself calls the case: in its running heads, and in its running text.

A caption sets a party’s whole name; a citation needs the part by which the party is called
(Bluebook rule 10.2.1(g)). A running head bears just that part; the text calls a person by surname,
and never calls `Adoptive Couple` by its last word alone.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.lexicon.party_roles import ROLES
from build_scripts.lexicon.short_party_names import OFFICE
from build_scripts.model import Case, Source

HEAD = re.compile(r"(?P<first>[^\d\n]{2,60}?)\s+v\.\s+(?P<second>[^\d\n]{2,60})", re.IGNORECASE)
"""`CUELLAR DE OSORIO v. SCIALABBA`, between the page’s number and the margin."""
REPORTED = re.compile(r"Cite as: +\d+ +U\. ?S\. ")
"""How the Supreme Court’s running heads begin, with the place of the opinion in its reports."""
SOVEREIGN = re.compile(r"(?:the )?(?:state|commonwealth|people) of\b", re.IGNORECASE)
MINUTES = re.compile(r"(?:\d:)?\d\d-(?:cv|cr)-", re.IGNORECASE)
"""A trial court’s number; its minutes repeat the whole caption on every sheet."""
ALWAYS = 3
"""How often a text must name a party whole, and never by its last word, to show what it is
called."""
LONGEST_ROLE = 40
"""Characters."""
ROLE_OVER = re.compile(rf"\b{ROLES},?\s+$", re.IGNORECASE)
OFFICE_BEFORE = re.compile(
    rf"{OFFICE}|(?:M[rs]|Mrs|Dr|Hon|Rev)\.?|Honorable|The|Judge|Justice|Officer|Deputy|Captain"
    r"|Lieutenant|Sergeant|Detective",
    re.IGNORECASE,
)
"""`Mayor Ada Holt`: no first name."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a text calls the parties."""

    text: str

    def surname(self, name: str, last: str) -> str | None:
        """Return by which words of a person’s `name`, whose `last` may be the surname, the text
        calls that person; None where it shows that it is by the whole."""
        if self.by_last_two_words(name):
            return " ".join(name.split()[-2:])
        return last if self.by_last_word(name) else None

    def by_last_two_words(self, name: str) -> bool:
        """Say whether the text has the last two words of a `name` without the one before them, and
        the last never without the other: `Ada Luz Padilla Perez` is called so in Spanish."""
        *_, before, first, last = ["", "", *name.split()]
        if not before or not first.isalpha() or OFFICE_BEFORE.fullmatch(before):
            return False
        pair = re.compile(rf"(?<!\S)(\S*)\s+{re.escape(first)}\s+{re.escape(last)}\b")
        apart = any(match[1] != before for match in pair.finditer(self.text))
        over = re.finditer(rf"(?<!\S)(?=(\S*)\s+{re.escape(last)}\b)", self.text)
        return apart and all(match[1] == first for match in over)

    def by_last_word(self, name: str) -> bool:
        """Say whether the last word of a `name` of several words is a surname, as far as the text
        tells: it stands alone, and is no word of the language; `the appellant, Ada Holt`, tells
        nothing."""
        *before, last = name.split()
        if not before or last.isdecimal():
            return True  # `Jane Doe 2`
        alone = whole = 0
        for match in re.finditer(rf"(?<!\S)(\S*)\s+{re.escape(last)}\b", self.text):
            same = match[1].lower() == before[-1].lower()
            over = self.text[max(0, match.start() - LONGEST_ROLE) : match.start()]
            whole += same and not ROLE_OVER.search(over)
            alone += not same
        if alone >= max(whole, 1):
            return True
        common = re.search(rf"\b{re.escape(last.lower())}\b", self.text)
        return not (common or (whole >= ALWAYS and not alone))


def heads_of(source: Source) -> Iterator[str]:
    """Yield the running heads of a document, as printed."""
    for removal in source.removals:
        if removal.reason.startswith("running head"):
            yield source.text[removal.span.start : removal.span.end]


def is_of_supreme_court(source: Source) -> bool:
    """Say whether the running heads are those of the Supreme Court’s opinions."""
    return any(REPORTED.search(head) for head in heads_of(source))


def named_by_heads(case: Case, source: Source) -> str | None:
    """Return the name of the `case` with each party called as the running heads call it, where
    the caption has the same words; None where there is nothing to go by.

    Heads abbreviate, and a line of them may hold more than the name.
    """
    sides = case.name.split(" v. ") if case.name else []
    found = Counter(
        (" ".join(match["first"].split()), " ".join(match["second"].split()))
        for head in heads_of(source)
        if (match := HEAD.fullmatch(head.strip("0123456789 \n")))
    )
    if len(sides) != 2 or not found or any(map(MINUTES.match, case.docket_numbers)):
        return None
    called = found.most_common(1)[0][0]
    names = [party.name for party in case.parties]
    return " v. ".join(
        side
        if words_within_name(head, side)
        or SOVEREIGN.match(head)  # which the side has in shorter form
        else next((words for name in names if (words := words_within_name(head, name))), side)
        for head, side in zip(called, sides, strict=True)
    )


def words_within_name(called: str, name: str) -> str | None:
    """Return the words of `name` that are those of `called`, as `name` sets them."""
    wanted = r"\W+".join(map(re.escape, re.findall(r"[\w’'.&-]+", called)))
    match = re.search(rf"(?<!\w){wanted}(?!\w)", name, re.IGNORECASE) if wanted else None
    return match[0] if match else None
