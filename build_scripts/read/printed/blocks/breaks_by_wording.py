"""Tells by its words where a line parts blocks, however it is set.

A byline has its line to itself, and so has a rule; what tells who wrote the opinion, the number of
a paragraph and the line over the signatures begin a block, the office of the last judge ends the
panel.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.dates import DATE
from build_scripts.read.printed.page.lines import Line
from build_scripts.read.printed.page.margins import ENDED, Measure

RULE = re.compile(r"[_—–─═=*\s-]*[_—–─═=-]{3,}[_—–─═=*\s-]*[xX)]?|\*{8,}")
"""A line of dashes or underscores, which separates and says nothing."""
ASTERISM = re.compile(r"(?:\*\s*){3,}")
OMISSION = re.compile(r"(?:\.\s*){3,}")
"""A row of dots, for a paragraph that a quotation leaves out (Bluebook rule 5.1(a)(iii))."""
SIGNED = re.compile(
    r"""
    (?:
        PER\ CURIAM                                                   # PER CURIAM.
        |[A-Z][\w.,’'\ -]{0,40},\ (?:[A-Z][a-z]+\ )*(?:Judges?|Justices?)
            (?:,[^.:]{0,80})?                                         # ABLE, Circuit Judge:
        |(?:CHIEF\ )?JUSTICE\ [A-Z’']+,?\ (?:with\ whom|joined\ by|concurring|dissenting
            |delivered)[^.:]{0,120}                                   # JUSTICE ABLE, dissenting
        |[A-Z][A-Z.’'\ -]{1,40},\ (?:[CPSV]\.\ ?)?JJ?\.?
            (?:,\ (?i:concurring|dissenting)[^:.]{0,100})?            # ABLE, C. J., concurring.
            (?:\ \((?:concurring|dissenting)[^()]{0,60}\))?           # ABLE, J. (dissenting).
    )
    [.:]?[.:]
    """,
    re.VERBOSE,
)
"""A byline that has its line to itself."""
OPENS = re.compile(
    r"""
    (?:[A-Z][\w.’'-]*\ ){0,3}
    (?:
        [A-Z][A-Z’'-]{2,}(?:,?\ J[Rr]\.)?,\ (?:
            (?:[A-Z][a-z]+\ )*(?:Judge|Justice|JUDGE|JUSTICE)        # Ann ABLE, Circuit Judge, with
            |(?:[CPSV]\.\ ?)?J\.                                      # ABLE, C. J., with whom
        ),?\ \(?
        |[A-Z][\w’'-]+(?:,?\ J[Rr]\.)?,\ (?:[A-Z][a-z]+\ )*
            (?:Judge|Justice),\ # Ann Able, Circuit Judge, joined by
    )
    (?i:with\ whom|joined\ by|concurring|dissenting|specially)
    """,
    re.VERBOSE,
)
"""How a byline begins that takes several lines."""
GOES_ON = re.compile(r"(?:[,&]|\b(?:and|by|whom))$")
"""How a line ends with which a byline does not."""
ENDS_WITH_FORENAME = re.compile(r"; [A-Z][\w’'-]+(?: [A-Z][\w.’'-]*)?$")
"""`…, Clark County; Ada R.`, over the rest of the sentence, `Holt, Judge.`"""
CONCUR = re.compile(r"(?:W[eE]|I)(?: (?i:all))? (?i:concur|agree)\W*")
"""The line over the signatures of those who join."""
PARAGRAPH = re.compile(r"\{¶ ?\d+\}|(?:¶ ?\d+|\[\d{1,3}\])\s{2,}(?=\S)")
"""The number with which a paragraph begins: `{¶ 12}` in Ohio, `¶ 12` in Illinois, `[12]` in
Indiana."""
ANNOUNCES = re.compile(
    r"(?:The )?(?:\w+ )?opinion of the court (?:was|is) delivered by\b"
    r"|(?:VICE |PRESIDING )?(?:CHIEF )?JUSTICE [A-Z’'-]+ (?:delivered|authored|announced)\b",
    re.IGNORECASE,
)
"""What tells who wrote the opinion, and begins a block wherever it stands."""
PANEL = re.compile(r"(?:Before|Present)\b", re.IGNORECASE)
PANEL_END = re.compile(
    r"\b(?:Judges?|Justices?|JJ|P\. ?J\. ?E|J\. ?A\. ?D)\b[.*∗†‡\d ]*$|, J\.[*∗†‡\d]*$"
)
DECREES = re.compile(r"\bit is (?:hereby|further)(?: ordered)?[,:]?$", re.IGNORECASE)
"""How a paragraph of a decree ends, the next beginning with ORDERED."""

ORDERS = re.compile(r"IT IS (?:(?:THEREFORE|HEREBY|FURTHER) )*ORDERED(?: THAT)?:")
"""What introduces the decree, on a line by itself: the Federal Circuit sets it so in its orders."""


FRONT_TITLE = re.compile(r"SUMMARY|SYLLABUS")
"""What stands alone over what the court’s staff prepares, its day under it."""


FOOT_OF_OPINION = re.compile(
    rf"(?i:(?:Opinion )?(?:Submitted|Delivered|Issued|Filed)(?: on)?:? {DATE.pattern}"
    r"|Do Not Publish)\W*"
)
"""What Texas’s courts of appeals print under the signature, each in a line: `Submitted on March 3,
2031`, `Opinion Delivered May 5, 2031`, `Do Not Publish`."""
ALONE_IN_LINE = re.compile(
    "|".join(form.pattern for form in (OMISSION, CONCUR, FRONT_TITLE, FOOT_OF_OPINION))
)
"""What has its line to itself, and is no byline."""


DECIDED = re.compile(
    r"""
    (?:It\ is\ so|So)\ ordered\.
    | (?:Affirmed|Reversed|Vacated|Dismissed|Denied|Granted)
      (?:(?:,|\ and|,?\ in\ part,?(?:\ and)?)
        \ (?:affirmed|reversed|vacated|dismissed|remanded|denied)(?:\ in\ part)?)*\.
      (?:\ +(?:Double\ |No\ )?[Cc]osts\b[^.]{0,40}\.)?         # Affirmed. Costs to appellees.
    """,
    re.VERBOSE,
)
"""The last words of an opinion, which have a line to themselves."""
LEADS_TO_DECREE = re.compile(r"\b(?:is|are|be|both|therefore|hereby|must|accordingly),?$")
"""How the sentence begins that such a line ends: `the judgment must be` / `Affirmed.`"""


SIGNING_RULE = re.compile(r"\s{3}_{8,}$|^_{8,}, ?(?:[CPA]\. ?)*J\.$")
"""`Dated: May 6, 2031     ____________`, Nevada’s `____________, C.J.`, over the name of who signs
there."""
NAME_ALONE = re.compile(
    r"(?!.*\b(?i:judge|justice|clerk|court)\b)(?:/[Ss]/ )?"
    r"(?:[A-Z][\w’'-]+ |[A-Z]\. ){1,3}[A-Z][\w’'-]+"
    r"(?:,? (?:Jr|Sr)\.|,? I{2,3})?(?:, C\. ?J\.)?"
)
NUMBER_BEFORE = re.compile(r"^[{\[]?¶ ?\d+[}\]]? +")
TOLD_APART = re.compile(r"\b[A-Z]\. |^/[Ss]/ ")


def name_under_name(last: str, words: str) -> bool:
    """Say whether `words` are the name of a judge who signs under another, as North Dakota’s do,
    line under line without their offices: a sign, or a middle initial, tells the two from a
    title."""
    last = NUMBER_BEFORE.sub("", last)
    named = NAME_ALONE.fullmatch(last) and NAME_ALONE.fullmatch(words)
    if last.casefold().endswith(words.casefold()):
        return False  # the sign, and the name under it
    return bool(named) and bool(TOLD_APART.search(last) or TOLD_APART.search(words))


def parted_by_words(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether the words of `line`, or those of `group` above it, part the two."""
    last = group[-1].text
    if ALONE_IN_LINE.fullmatch(line.text) or ALONE_IN_LINE.fullmatch(last):
        return True
    if is_decree_after(last, line.text) or name_under_name(last, line.text):
        return True
    if ORDERS.fullmatch(line.text) and line.indent - measure.left > 1:
        return True
    if PARAGRAPH.match(line.text) and line.indent - measure.left >= 0:
        return True
    signed = stands_alone(line.text) or OPENS.match(line.text)
    named = SIGNED.fullmatch(line.text) and ENDS_WITH_FORENAME.search(last)
    if signed and not named and not GOES_ON.search(last):
        return True
    if SIGNING_RULE.search(last) or (stands_alone(last) and not is_begun(group)):
        return True
    if OPENS.match(group[0].text) and last.endswith(":"):
        return True
    return bool(PANEL.match(group[0].text) and PANEL_END.search(last))


def is_decree_after(last: str, words: str) -> bool:
    """Say whether `words` are the last of an opinion, and stand under the end of a sentence."""
    return bool(ENDED.search(last) and DECIDED.fullmatch(words))


def ends_with_decree(last: str, words: str) -> bool:
    """Say whether `words` are the decree with which the sentence ends that `last` begins."""
    return bool(LEADS_TO_DECREE.search(last) and DECIDED.fullmatch(words))


def stands_alone(words: str) -> bool:
    """Say whether a line that reads `words` is a block by itself: a rule, a byline."""
    words = " ".join(words.split()) if "  " in words else words
    return bool(RULE.fullmatch(words) or SIGNED.fullmatch(words))


BYLINE = re.compile(
    r"[A-Z][A-Z.’' -]{1,40}(?:, J[Rr]\.)?, (?:[A-Z][a-z]+ ){0,3}(?:Judge|Justice)\b[^.:]{0,80}[.:]"
    r"|(?:PER CURIAM|Per Curiam)[.:]"
)
"""A byline, alone on its line or run into the first paragraph: `ABLE, Circuit Judge. We affirm.`"""


def begins_writing(words: str) -> bool:
    """Say whether a line that reads `words` begins a judge’s text, under its byline."""
    words = " ".join(words.split())
    return bool(SIGNED.fullmatch(words) or OPENS.match(words) or BYLINE.match(words))


def is_begun(group: Sequence[Line]) -> bool:
    """Say whether the last line of `group` goes on with a byline that began above it."""
    return len(group) > 1 and bool(GOES_ON.search(group[-2].text))
