"""Reads bylines: who wrote a writing, and whether for the court, with it or against it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.lexicon.capitals import recased_name
from build_scripts.model import WritingKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.panel_lines import BENCH_BY_OFFICES
from build_scripts.structure.writings.byline_forms import (
    BYLINE,
    CHANCELLOR,
    COURT_BY,
    DELIVERED_BY,
    EXCEPT,
    FILES,
    JOINS,
    JUDGE_IN_BRACKETS,
    JUSTICE,
    JUSTICE_RUN_IN,
    LONGEST_VOTE,
    LOST_COMMA,
    NAME_ALONE,
    OF_BOARD,
    OF_LEXIS,
    OF_THE_COURT,
    OFFICE_FIRST,
    OPENS_BY,
    OPINION_OF,
    PANEL,
    PARAGRAPH_NUMBER,
    PER_CURIAM,
    PRESIDENT_RUN_IN,
    REPORTS,
    REST_REPORTS,
    RUN_IN,
    SEPARATE_OPINION,
    SIGNED_WITH_VOTE,
    SMALL_DATED,
    SMALL_JUSTICE,
    SMALL_OPINION_OF,
    SMALL_RUN_IN,
    SMALL_SEPARATE,
    SPACED_NAME,
    STANCE_BEHIND_COLON,
    STATEMENT_OF,
    SUMS_UP,
    TELLS_VOTE,
    TITLED_BY,
    UNDER_TITLE,
    VOTES,
)
from build_scripts.structure.writings.spanish_bylines import spanish_byline


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says."""

    author: str | None
    kind: WritingKind
    end: int
    """How many characters it takes; the writing begins after them."""


RESULT_AND_AUTHOR = re.compile(
    r"(?:Affirmed|Reversed|Vacated|Remanded|Dismissed)[a-z,; ]* [A-Z][\w’'-]+,"
    r" (?:(?:Chief|Presiding) )?Judge\W*$"
)
"""`Affirmed Hudson, Judge`: what was done and who wrote, under the day as Minnesota prints it; the
byline stands over the text."""


TRIED_BY = re.compile(r"[A-Z][^,:]{3,60}(?:, (?:Jr|Sr)\.)?, (?:Chief )?Military Judge\W*")
"""`David H. Roe, Military Judge`, in the captions of the services’ courts: who tried the case."""


def byline_at(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline with which `words` begin, if they do; `known` recases the name.

    It may bear the number of a paragraph, as in Illinois: `¶ 60 JUSTICE OVERSTREET, dissenting:`.
    """
    if any(line.fullmatch(words) for line in (RESULT_AND_AUTHOR, SIGNED_WITH_VOTE, TRIED_BY)):
        return None
    if BENCH_BY_OFFICES.fullmatch(words):
        return None
    told = (
        behind_what_stands_before(words, known)
        or judge_for_court(words, known)
        or by_the_whole_court(words)
        or in_a_line_of_its_form(words, known)
    )
    if told or is_line_of_votes(words):
        return told
    return by_title_and_name(words, known) or by_name_and_office(words, known)


def behind_what_stands_before(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline behind what is no part of it: the number of a paragraph, `The opinion of
    the court was delivered by`; or one whose name is letter-spaced."""
    if spaced := SPACED_NAME.match(words):
        squeezed = spaced[0].replace(" ", "")
        named = byline_at(squeezed + words[spaced.end() :], known)
        shift = len(spaced[0]) - len(squeezed)
        return replace(named, end=named.end + shift) if named else None
    told = PARAGRAPH_NUMBER.match(words) or DELIVERED_BY.match(words)
    if not told or told.end() == len(words):
        return None
    named = byline_at(words[told.end() :], known)
    if not named or signs_numbered(words, told, named):
        return None
    return replace(named, end=named.end + told.end())


def signs_numbered(words: str, number: re.Match[str], named: Byline) -> bool:
    """Say whether a judge only signs under the `number` of a paragraph: `[¶14] Jon J. Roe, C.J.`
    over the names of those who sat, as North Dakota ends an opinion."""
    alone = not words[number.end() + named.end :].strip()
    return number.re is PARAGRAPH_NUMBER and named.kind == "majority" and alone


def by_the_whole_court(words: str) -> Byline | None:
    """Return the byline of an opinion that names no judge."""
    if match := PER_CURIAM.match(words):
        return Byline(None, "per-curiam", match.end())
    if match := OF_THE_COURT.match(words) or CHANCELLOR.match(words):
        return Byline(None, "majority", match.end())
    return None


def in_a_line_of_its_form(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline that a line of its own form tells, also where it reads as one of votes:
    who alone does not concur, whose statement it is."""
    if match := OF_LEXIS.fullmatch(words):
        kind = kind_by_stance(match["title"])
        return Byline(author_as_written(match["name"], known), kind, match.end())
    if told := spanish_byline(words):
        author, kind = told
        return Byline(author_as_written(author, known), kind, len(words))
    if match := STANCE_BEHIND_COLON.match(words):
        kind = kind_by_stance(match["stance"])
        return Byline(author_as_written(match["name"], known), kind, match.end())
    if match := EXCEPT.match(words):
        return Byline(author_as_written(match["name"], known), "dissent", match.end())
    if match := SEPARATE_OPINION.match(words) or STATEMENT_OF.match(words):
        return Byline(author_as_written(match["name"], known), "statement", match.end())
    return None


def is_line_of_votes(words: str) -> bool:
    """Say whether `words` only tell who sat, and how they vote."""
    if len(words) >= LONGEST_VOTE:
        return False
    told = tells_votes(words) or PANEL.match(words) or TELLS_VOTE.match(words) or all_vote(words)
    return bool(told)


def by_title_and_name(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline that says whose opinion or dissent it is."""
    if match := opinion_of(words):
        kind = kind_by_stance(words)
        if kind == "majority" and words.lower().startswith("memorandum"):
            kind = "memorandum"
        return Byline(author_as_written(match["name"], known), kind, match.end())
    if match := TITLED_BY.match(words):
        kind = kind_by_stance(match["title"])
        return Byline(author_as_written(match["name"], known), kind, match.end())
    return None


NAMED = (
    JUSTICE,
    OFFICE_FIRST,
    NAME_ALONE,
    SMALL_JUSTICE,
    RUN_IN,
    JUSTICE_RUN_IN,
    SMALL_RUN_IN,
    PRESIDENT_RUN_IN,
    SMALL_SEPARATE,
    JUDGE_IN_BRACKETS,
    LOST_COMMA,
    OF_BOARD,
)
"""The forms of a judge’s name with the office, the surest first."""
NO_NAME = re.compile(r"\b(?:honorable|court|county|appeal|circuit)\b", re.IGNORECASE)
"""What a line of the caption holds that ends with a judge’s office, and no judge’s name."""


def by_name_and_office(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline that names a judge with the office, and a stance or none."""
    match = BYLINE.match(words)
    told = (match["stance"] or words[match.end() :]) if match else ""
    if REPORTS.match(told):
        return None
    match = match or next(filter(None, (form.match(words) for form in NAMED)), None)
    stance = (match["stance"] or "") if match else ""
    if not match or FILES.match(stance) or SUMS_UP.search(stance) or JOINS.match(stance):
        return None
    if NO_NAME.search(match["name"]) or REST_REPORTS.match(words[match.end() :]):
        return None
    return Byline(author_as_written(match["name"], known), kind_by_stance(stance), match.end())


def opinion_of(words: str) -> re.Match[str] | None:
    """Return how `words` begin, where they say whose opinion follows."""
    forms = (OPINION_OF, SMALL_OPINION_OF, SMALL_DATED)
    return next(filter(None, (form.match(words) for form in forms)), None)


LONGEST_NAME = 80
"""Characters of a name with its office."""
STANCE_ALONE = re.compile(
    r"(?:for the court|delivered the opinion of the court"
    r"|(?:(?:specially|also|respectfully) )?(?:concurring|dissenting)\b[^.:]{0,80})[.:]"
)
OFFICER = re.compile(r"(?:specially |also |respectfully )?(?:concurring|dissenting)\b")


def byline_over_lines(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether a byline stands in the part at `index` and goes on in the next, which a publisher
    has parted from it: `Mr. Justice Able`, `dissenting:`."""
    if index + 1 >= len(parts) or len(parts[index].words) > LONGEST_NAME:
        return False
    under = parts[index + 1].words
    if OPENS_BY.fullmatch(parts[index].words) or UNDER_TITLE.match(under):
        return bool(byline_at(f"{parts[index].words} {under}", known))
    if not STANCE_ALONE.fullmatch(under):
        return False
    words = f"{parts[index].words.rstrip(',')}, {under}" if OFFICER.match(under) else ""
    whole = byline_at(f"{parts[index].words} {under}", known) or byline_at(words, known)
    return bool(whole and whole.author)


def judge_for_court(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline of the judge whom `words` name after saying that the court speaks."""
    opened = COURT_BY.match(words)
    if not opened:
        return None
    rest = words[opened.end() :]
    match = BYLINE.match(rest) or NAME_ALONE.match(rest)
    if not match or match["stance"]:
        return None
    return Byline(author_as_written(match["name"], known), "majority", opened.end() + match.end())


HONORABLE = re.compile(r"(?:the )?hon(?:orable|\.)\s+", re.IGNORECASE)


def author_as_written(name: str, known: dict[str, str]) -> str:
    """Return a judge’s `name` as a text writes it: bylines and panels print it in capitals, so that
    of the forms `known` those in capitals tell nothing."""
    known = {upper: form for upper, form in known.items() if form != upper}
    return recased_name(HONORABLE.sub("", name), known)


DASHES = ("—", "–", "-")


def tells_votes(words: str) -> bool:
    """Say whether `words` only tell how judges vote; a separate writing of few words may end so."""
    if words.rstrip().endswith(DASHES):
        return False  # it leads to the text: `(concurring in the result of the dissent) —`
    opened = BYLINE.match(words)
    own = opened and re.search(r"\b(?:concurring|dissenting)\b", opened["stance"] or "", re.I)
    return bool(VOTES.search(words)) and not own


SENTENCE_OF_VOTES = re.compile(r"(?<=[A-Za-z]{3}[.;])\s+(?=[A-Z])")
"""The stop after an office or an initial ends no sentence."""
VOTE = re.compile(
    r"^[^.]{3,80}(?:\b[CPSV]\.? ?)?(?:\bJJ?\.|\b(?:judge|justice)s?\b).{0,80}?"
    r"\b(?:concurs?|dissents?|joins?|concurring|dissenting|(?:not|no part|did not) .{0,12})\b",
    re.IGNORECASE,
)
"""`COLE, J., SPECIALLY CONCURS WITH SEPARATE WRITTEN OPINION.`, as Mississippi prints it in a row
with others."""


def all_vote(words: str) -> bool:
    """Say whether `words` are sentences that each tell how judges vote."""
    sentences = SENTENCE_OF_VOTES.split(words)
    own = re.search(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b", words)
    return len(sentences) > 1 and not own and all(map(VOTE.search, sentences))


CONCURS = re.compile(r"concurring|concurs|^concur\b|specially concur\b")
DISSENTS = re.compile(r"dissenting|dissents|^dissent\b|\bwould (?:grant|deny)\b")
"""`CRANE, J., would grant and docket and assigns reasons:`, where Louisiana denies a writ."""
WITH_DISSENT = re.compile(
    r"\bconcur(?:ring|s) (?:in|with) (?:the )?(?:result of (?:the )?)?dissent\b"
)
"""`(concurring in the result of the dissent)`, as Washington prints it."""
BROKEN = re.compile(r"(?<=[a-z])-\s*(?=ing\b|s\b)")
"""A word of the stance broken at a line’s end: `dissent- ing`."""
STATES = re.compile(
    r"\b(?<!after )stat(?:es|ing|ement)\b|\brespecting the (?:denial|grant|dismissal)\b"
)
"""`states as follows`: a judge says something, neither for the court nor with or against it."""


def kind_by_stance(stance: str) -> WritingKind:
    """Return the kind of writing by what its byline says after the judge’s office."""
    stance = BROKEN.sub("", stance.lower())
    concurs = bool(CONCURS.search(stance))
    dissents = bool(DISSENTS.search(stance))  # not “in the result of the dissent”
    if concurs and dissents:
        return "concurrence-in-part"
    if dissents or WITH_DISSENT.search(stance):
        return "dissent"
    if "announced the judgment" in stance:
        return "plurality"
    if concurs:
        return "concurrence"
    if "delivered the opinion" in stance:  # “after stating the case as above”
        return "majority"
    return "statement" if STATES.search(stance) else "majority"
