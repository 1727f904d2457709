"""Recognises the headings of an opinion and their depth.

Courts number their headings I., A., 1., a., in this order, and set unnumbered ones above them in
capitals. Depth follows from the order in which an opinion uses the forms, not from a form's
name: where there are no capitals, “I.” is the highest level.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.lexicon.dates import DATE

ENUMERATED = re.compile(
    r"""
    (?i:part)\ (?P<part>[IVX]+|\d{1,2}|(?i:one|two|three|four|five))
      (?P<stop>[.:—–-]*)(?:\s+(?P<under>[A-Z].*))?                        # Part II. The Claim
    | (?P<number>[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]
      (?:\s+(?P<title>\S.*))?                                             # A. The Claim
    | (?P<bare>[IVX]+|[A-H])                                              # II
    """,
    re.VERBOSE,
)
ROMAN = re.compile(r"M{0,3}(C[DM]|D?C{0,3})(X[CL]|L?X{0,3})(I[XV]|V?I{0,3})")
ASTERISM = re.compile(r"(\*\s*){3,}")
MARK_BEHIND = r"(?:\[\^?[\w*†‡]{1,4}\]|[⁰¹²³⁴-⁹]+|\d{1,3})"
SENTENCE_END = re.compile(rf"[.?!:;,][)\]”’\"']*$|(?<=[a-z)])[.?!:;,][)”’\"']*{MARK_BEHIND}$")
"""A stop, behind which the mark of a note may stand: `See Restatement of Torts § 2 (1965).[^2]`"""
SMALL_WORDS = frozenset(
    "a an and as at but by for from in into is its of on or over per the to under upon v with"
    .split()
)  # fmt: skip
"""Words that titles leave in small letters (Chicago Manual of Style 8.159, in substance)."""

BROKEN_OFF = re.compile(r"\b(?:and|or|of|the|for|to|by|with)$")
"""How no title ends."""

LONGEST_HEADING = 160
"""Characters; the argumentative headings of some courts run to two lines."""

PLACE = r"[A-Z][\w. ]+, [A-Z][\w. ]+"
"""A town and its state."""
DAY_AND_PLACE = re.compile(rf"{DATE.pattern},? {PLACE}", re.IGNORECASE)
"""`March 3, 2031 Florence, South Carolina`, beside a signature."""
SUBDIVISION = re.compile(r"\d+\([a-z\d]")
"""`R. 36(d). It is`: a rule that is cited over two lines."""
LONGEST_SENTENCE = 60
"""Characters of a heading in small letters after a capital or a roman number: `B. The motion`.
After a figure the like may be the item of a list."""


def is_heading(words: str) -> bool:
    """Say whether a block that reads `words` has the form of a heading."""
    if len(words) > LONGEST_HEADING:
        return False
    if ASTERISM.fullmatch(words):
        return True
    numbered = ENUMERATED.fullmatch(words)
    title = (title_in(numbered) if numbered else words) or ""
    if not title:
        return bool(numbered)
    if numbered and title.isupper():
        title = title.removesuffix(":")  # `II. NOTICE TO PARTIES:`
    if DAY_AND_PLACE.fullmatch(words) or SENTENCE_END.search(title) or SUBDIVISION.match(title):
        return False
    lettered = numbered and (numbered["number"] or "").isupper()
    if lettered and len(title) <= LONGEST_SENTENCE and title[0].isupper():
        return True
    return (
        is_capitalised_as_title(title)
        if numbered
        else is_capitalised_as_title(title) and len(title) <= LONGEST_HEADING // 2
    )


def is_numbered_line(words: str) -> bool:
    """Say whether a block that reads `words` is a number and a short phrase or sentence: a heading
    in small letters (`A. Standard of review`), or an item of a list; its neighbours tell which."""
    numbered = ENUMERATED.fullmatch(words) if len(words) <= LONGEST_HEADING else None
    title = numbered["title"] if numbered else None
    if not title or not title.lstrip("“‘\"'(")[:1].isupper() or re.search(r"[?!;:,]$", title):
        return False
    return not re.search(r"[a-z)]{3,}[.?!][”’\"')]*\s+[A-Z“]", title)


def number_form(words: str) -> int:
    """Return how a block that reads `words` is numbered, as `Form.rank`; 0 where it is not."""
    return form_of(words, None).rank


def is_number_alone(words: str) -> bool:
    """Say whether `words` are the number of a heading, without a title: `II.`"""
    numbered = ENUMERATED.fullmatch(words)
    return numbered is not None and not title_in(numbered)


def is_closed_title(words: str) -> bool:
    """Say whether `words` are a numbered title that ends with a full stop, as a sentence does."""
    numbered = ENUMERATED.fullmatch(words)
    title = (title_in(numbered) if numbered else None) or ""
    return title.endswith(".") and is_capitalised_as_title(title)


def is_capitalised_as_title(words: str) -> bool:
    """Say whether `words` are capitalised as a title is: all but the small words."""
    principal = [
        w for w in re.findall(r"(?<![\w(])[^\W\d_][\w’'-]*", words) if w.lower() not in SMALL_WORDS
    ]
    broken_off = BROKEN_OFF.search(words)
    return bool(principal) and not broken_off and all(word[0].isupper() for word in principal)


def title_in(numbered: re.Match[str]) -> str | None:
    """Return the title that stands beside the number of a heading."""
    return numbered["title"] or numbered["under"]


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a heading: how it is numbered, and where it stands in its series."""

    rank: int
    """0 without number, 1 `Part`, 2 roman, 3 capital letter, 4 arabic, 5 small letter, 6 small
    roman."""
    number: str = ""

    @property
    def opens(self) -> bool:
        """Whether it is the first of its series."""
        return self.number.lower() in ("i", "a", "1", "one")


LETTERS = (3, 5)
"""Ranks of letters."""
IN_BRACKETS = re.compile(r"^\((\w{1,4})\)\s+")
"""`(a) The first murder`"""
STAR_PAGE = re.compile(r"^\[\d+ [^\[\]]+\]\s*|^\*\d+\s+")
"""The reporter’s page, where it begins at a heading: `[58 Va. App. 247] I. BACKGROUND`."""
FIGURE = re.compile(r"\d{1,2}")
"""What the Supreme Court sets over the parts of a part; elsewhere a line of figures is no heading,
unless it is set in mid-line."""


def form_of(words: str, before: Form | None) -> Form:
    """Return the form of the heading `words`; `before` is that of the last lettered heading.

    “C.” is a letter after “B.”, and “I.” a letter only after “H.”.
    """
    words = IN_BRACKETS.sub(r"\1. ", STAR_PAGE.sub("", words))
    if FIGURE.fullmatch(words):
        return Form(4, words)
    numbered = ENUMERATED.fullmatch(words)
    if not numbered:
        return Form(0)
    if numbered["part"]:
        return Form(1, numbered["part"])
    number = numbered["number"] or numbered["bare"]
    if number.isdigit():
        return Form(4, number)
    follows = before is not None and before.rank in LETTERS and len(number) == 1
    if follows and before and ord(number) == ord(before.number) + 1:
        return Form(before.rank, number)
    if ROMAN.fullmatch(number.upper()) and number.upper() not in ("C", "D", "L", "M"):
        return Form(2 if number.isupper() else 6, number)
    return Form(3 if number.isupper() else 5, number)


def forms_of(headings: Sequence[str]) -> list[Form]:
    """Return the form of each of a writing’s `headings`, in order."""
    forms: list[Form] = []
    lettered: Form | None = None
    for words in headings:
        form = Form(0) if ASTERISM.fullmatch(words) else form_of(words, lettered)
        forms.append(form)
        if form.rank in LETTERS:
            lettered = form
    return forms


def heading_levels(headings: Sequence[str]) -> list[int]:
    """Return the level of each of a writing's `headings`, in order, 1 the highest.

    All numbers of one form stand on one level. Titles without a number stand over the numbers
    where these begin again under each (`BACKGROUND`, `I.`, `II.`, `DISCUSSION`, `I.`); elsewhere
    under the number before them, but for the last ones (`CONCLUSION`).
    """
    forms = forms_of(headings)
    ranks = sorted({form.rank for form in forms if form.rank})
    top = ranks[0] if ranks else 0
    over = titles_stand_over(headings, forms, top)
    levels: list[int] = []
    ranked = [index for index, form in enumerate(forms) if form.rank]
    capitals = next((i for i, words in enumerate(headings) if words.isupper()), len(headings))
    for index, (words, form) in enumerate(zip(headings, forms, strict=True)):
        if form.rank:
            levels.append(1 + over + ranks.index(form.rank))
        elif not any(map(str.isalnum, words)):  # asterisks close all that is above them
            levels.append(1)
        else:
            level = level_of_title(
                headings, forms, levels, index, ranked, capitals, over=over, top=top
            )
            levels.append(level)
    return levels


FIRST = re.compile(r"(?:introduction|overview|summary|preliminary statement)\b.{0,20}", re.I)
"""What a title is called that stands beside the numbered parts, before them."""


def titles_stand_over(headings: Sequence[str], forms: Sequence[Form], top: int) -> bool:
    """Say whether titles without a number stand over the numbers of the highest form: these begin
    again, or begin right under such a title, which introduces no more than itself."""
    first = [i for i, form in enumerate(forms) if form.rank == top and form.opens]
    if len(first) > 1:
        return bool(top) and any(map(is_bare_title, headings, forms))
    title = headings[first[0] - 1] if first and first[0] and not forms[first[0] - 1].rank else ""
    return bool(title) and not (ASTERISM.fullmatch(title) or FIRST.fullmatch(title))


def is_bare_title(words: str, form: Form) -> bool:
    """Say whether the heading `words` is a title without a number, and no row of asterisks."""
    return not form.rank and any(map(str.isalnum, words))


LAST = re.compile(r"(?:conclusion|order|appendix|disposition)\b.{0,20}", re.IGNORECASE)
"""What the last title of an opinion is called."""


def level_of_title(
    headings: Sequence[str],
    forms: Sequence[Form],
    levels: Sequence[int],
    index: int,
    ranked: Sequence[int],
    capitals: int,
    *,
    over: bool,
    top: int,
) -> int:
    """Return the level of the title without a number at `index`; `levels` are those before it,
    `ranked` the places of the numbered ones, `capitals` that of the first in capitals, `over` says
    whether titles stand over the numbers, `top` is the highest form of these."""
    place = bisect_left(ranked, index)
    before = ranked[place - 1] if place else None
    following = forms[ranked[place]] if place < len(ranked) else None
    if before is None:
        over_it = capitals < index and not headings[index].isupper()
        return 2 if over_it and following is None else 1
    if over and (following is None or (following.rank == top and following.opens)):
        return 1
    last = LAST.fullmatch(headings[index])
    if following is None and (headings[index].isupper() or last):
        return 1
    if over and headings[index].isupper() and 1 in titles_in_capitals(headings, forms, levels):
        return 1
    if last and following and following.rank < forms[before].rank:
        return levels[before]  # it closes the part, not the last of its sections
    return levels[before] + 1


def titles_in_capitals(
    headings: Sequence[str], forms: Sequence[Form], levels: Sequence[int]
) -> set[int]:
    """Return the levels of the titles in capitals without a number, among the first headings."""
    return {
        level
        for words, form, level in zip(headings, forms, levels, strict=False)
        if not form.rank and words.isupper()
    }
