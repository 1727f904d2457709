"""Tells the label of a speaker, with which a line of a transcript begins.

Court reporters set `Q.` and `A.` before question and answer and name all others in capitals with a
colon (28 U.S.C. § 753 and the Judicial Conference’s transcript format, from memory); courts that
quote them put in brackets whom they name in their own words: `[Q:]`, `[PROSECUTOR]:`.
"""

import re

from build_scripts.lexicon.patterns import one_of

PERSON = one_of(r"""
    Court Judge Justice Prosecutor Prosecution State Government Defense Defendant Plaintiff
    Counsel Attorney Witness Juror Foreman Foreperson Officer Detective Deputy Agent Interpreter
    Clerk Bailiff Question Answer Operator Interviewer
""")
"""Whom a court that sets labels in small letters names in them."""

OF_BYLINES = (
    r"(?:FOR|WE|BEFORE|PER|PRESENT|FILED|DATED?|ORDER\w*|(?:[^\s:]+\ ){0,3}(?:CONCUR|DISSENT))\w*\b"
)
"""How lines begin that stand with a judge’s name, also in capitals and with a colon."""

ITEM = one_of(r"""
    COUNT CLAIM ISSUE POINT ARTICLE SECTION ITEM EXHIBIT PART STEP NOTE QUESTION\x20\S+
    FIRST SECOND THIRD FOURTH FIFTH
""")
OF_LISTS = rf"(?i:{ITEM}\b)"
"""How items of a list begin that are titled so: `COUNT ONE: Theft.`, `Question 2: Whether …`."""

SPEAKER = re.compile(
    rf"""
      [QA] (?: [.:] | \ ?[—–-]{{1,2}} ) \s                   # Q. | A: | Q —
    | \[ [QA] (?: [.:]? \] [.:]? ) \s                        # [Q:] | [A.] | [Q]:
    | \[ [A-Z][^\[\]:]{{1,40}} (?: :\] | \] ?: ) \s          # [JUDGE:] | [Defense counsel]:
    | (?! {OF_BYLINES} | {OF_LISTS} ) (?: BY\  )?
      (?: THE | M[RS]S?\. | DR\. | [A-Z]{{2,}} ) (?: \ [A-Z\d.’'-]+ ){{0,4}}
      (?: \ [\[(] [^\[\]()]{{2,40}} [\])] )? : (?: \s | $ )  # THE COURT: | BY MS. ROE: | DOE:
    | (?! {OF_LISTS} ) (?: (?: The | Defense | Trial | Deputy ) \ )? {PERSON}  # The Court:
      (?: [’']s )? (?: \ [A-Z][\w.’'-]* | \ (?: No\.\ )? \d+ | \ [Cc]ounsel | \ [Aa]ttorney ){{0,2}}
      (?: \ [\[(] [^\[\]()]{{2,40}} [\])] )? : \s           # Prosecutor [Mr. Roe]:
    | (?: Mr\. | Ms\. | Mrs\. | Dr\. ) (?: \ [A-Z][\w.’'-]+ ){{1,3}} : \s  # Ms. Van Roe:
    """,
    re.VERBOSE,
)


def speaker_of(words: str) -> str | None:
    """Return the label with which `words` begin, or none where they name no speaker."""
    found = SPEAKER.match(words)
    return found[0].strip() if found else None
