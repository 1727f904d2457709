"""The code that a document says its bare sections are of, and what else it names that has some.

`All further statutory references are to the Probate Code`; the Bankruptcy Code where no section of
it is cited by its title; rules of a set that is none of the Federal Rules.
"""

import re
from collections.abc import Iterable, Sequence

from build_scripts.citations.resolve.law.code_keys import state_of_court, subject_named
from build_scripts.lexicon.codes.general_codes import BY_STATE, general_code
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import Passage

DECLARED = re.compile(
    r"""
    \b(?: (?:statutory|section|undesignated|unspecified|unlabeled|code|further)\s
          (?:(?:statutory|section|code)\s)?
          (?:(?:and|or)\s(?:rule|code)\s)?                # chapter, section and rule references
          (?:references|citations)
        | references\s(?:herein\s)?to\s(?:statutes|(?:statutory\s)?sections|code\ssections) )
    \b[^.;]{0,90}?
    \b(?:are|is|refer|were)\s(?:all\s)?(?:made\s)?(?:to\s)?
    (?:sections?\s(?:of|in)\s|provisions\sof\s)?(?:the\s)?(?:current\s)?
    (?P<code>
        (?:[A-Z][\w’'.&]*\s(?:(?:and|of|&)\s)?){0,5}
        (?: Code(?:\s(?:of\s)?Civ(?:il|\.)\sProc(?:edure|\.))?       # Code of Civil Procedure
          | Law | Stat(?:utes|\.) | Laws | RSMo | U\.\s?S\.\s?C\. | RCW | ORS )
      | (?P<title>\d{1,2})\sU\.\s?S\.\s?C\.                           # 18 U.S.C.
      | [Tt]itle\s(?P<words>\d{1,2})\sof\sthe\sUnited\sStates\sCode    # Title 18 of the …
    )""",
    re.VERBOSE,
)
"""`All further statutory references are to the Probate Code, unless otherwise indicated.`"""
OTHER_RULES = re.compile(
    r"(?:(?P<whose>[A-Z][\w’'.]+)\s(?:Corpus\s|Court\s|Circuit\s)?|(?P<court>Court[’']s\s))"
    r"Rules?\s(?:of\s[A-Z]\w+(?:\s[A-Z]\w+)?\s)?(?=\d|Governing)"
)
OF_NO_SET = frozenset("Federal Fed. Civil The A Any Each Such New Old Former Amended".split())


def names_other_rules(words: str) -> bool:
    """Whether a rule is named of a set that is none of the Federal Rules: `Habeas Rule 5`."""
    return any(
        match["court"] or (match["whose"] not in OPENERS and match["whose"] not in OF_NO_SET)
        for match in OTHER_RULES.finditer(words)
    )


REVENUE_CODE = "I.R.C. § "
"""The code of every section that the Tax Court names no other for."""
CALLED = {
    "Internal Revenue Code": REVENUE_CODE,
    "Bankruptcy Code": "11 U.S.C. § ",
    "RSMo": "RSMo § ",
}


def declared_code(passages: Iterable[Passage], court: str | None, home: str | None) -> str | None:
    """What stands before the section where the court names no code: `Cal. Prob. Code § `; `home` is
    the state whose codes it need not name."""
    state = state_of_court(court)
    found: set[str] = set()
    for passage in passages:
        for match in DECLARED.finditer(passage.text.words):
            title = match["title"] or match["words"]
            if title:
                found.add(f"{title} U.S.C. § ")
            elif match["code"].strip() in CALLED:
                found.add(CALLED[match["code"].strip()])
            elif head := _head(match["code"].strip(), state, home):
                found.add(f"{head} § ")
    if not found and court == "tax":
        return REVENUE_CODE
    return found.pop() if len(found) == 1 else None


NAMED_ALONE = {
    re.compile(r"\bBankruptcy\sCode\b"): ("11 U.S.C.", "Bankruptcy"),
    re.compile(r"\bInternal\sRevenue\sCode\b"): ("26 U.S.C.", "I.R.C."),
}
"""The name of a code → what stands before a section of it that is cited."""


def uncited_code(passages: Sequence[Passage], cited: Iterable[str]) -> bool:
    """Whether the Bankruptcy or the Internal Revenue Code is named, but no section of it cited by
    its title: a bare section may be one of its own."""
    heads = " ".join(cited)
    return any(
        name.search(passage.text.words)
        for name, own in NAMED_ALONE.items()
        if not any(head in heads for head in own)
        for passage in passages
    )


def _head(code: str, state: str | None, home: str | None) -> str | None:
    """How a section of the code that is called `code` is cited; None where that is not certain."""
    if subject := subject_named(code, home):
        return subject.cite
    general = general_code(code, state)
    if general is None and state and code in ("Code", "Statutes", "General Statutes"):
        general = BY_STATE[state]
    return general.cite if general else None
