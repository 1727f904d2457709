"""Sentences that begin to tell of a case by its bare name: *Id.* behind one may mean that case."""

import re

from build_scripts.citations.resolve.names_of_cases.case_or_person_in_sentence import OF_LAW
from build_scripts.citations.resolve.names_of_cases.said_of_decisions import LAW_NOUN, SAID
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Span

OPENS = r"(?:^|[.?!][”\"’)]*\s)"
LEADS_IN = (
    r"(?:(?:But|Yet|And|So,?\s(?:too|also),?|Nor|Still|Indeed,?|Thus,?|Similarly,?|Likewise,?)\s)?"
)
IN_OPENS = re.compile(
    rf"""
    {OPENS}{LEADS_IN}
    (?: (?:(?:[Jj]ust\s)?[Aa]s|[Uu]nlike|[Ll]ike)\s(?:we\s(?:said|held|explained|noted)\s)?
        (?:in|with)
      | [Ii]n | [Uu]nlike | [Ll]ike | [Aa]ccording\sto
    )\s$""",
    re.VERBOSE,
)
IN_TELLS = re.compile(
    r",|\s(?:itself|too),?|\s(?=(?:the|this|our|that|we|a|an|both|no|neither)\s|(?:[A-Z][a-z]+\s){0,2}(?:Court|Circuit|Board)\b)"
)
"""`In Weber, we`, `As in Weber, he`, `In Weber the Ninth Circuit`, `According to Weber, it`."""
NAME_OPENS = re.compile(
    rf"(?:{OPENS}{LEADS_IN}(?:(?:As|Because|Since|Though|Although|While|If|Nor\sdo(?:es)?)\s)?|[a-z)”\"],\s)$"
)
"""Also behind a clause that leads in: `Though it need not be long, Weber asks`."""
THE_OPENS = re.compile(rf"{OPENS}{LEADS_IN}[Tt]he\s$")
ITS_COURT = re.compile(r"\s(?:[Cc]ourt|panel|majority|plurality)\s")
"""`The Weber court held`."""
OF_SEVERAL = one_of("are were have had do did must may can will would should could apply")
NO_VERB = one_of("this thus unless always perhaps besides across towards")
VERB = rf"(?!{NO_VERB}\b|{LAW_NOUN}s?\b|(?:{OF_LAW})\b)[a-z]{{3,}}s\b(?!\s{OF_SEVERAL}\b)"
"""`Weber teaches`, `Weber forecloses`; the *warnings* of Miranda are no verb."""
TELLS = re.compile(
    rf"\s(?:(?:also|further|then|itself|[a-z]+ly)\s)?(?:{SAID}\b|put\sit\b|taught\b|did\snot\b|{VERB})"
)


def tells_of(words: str, span: Span) -> bool:
    """Whether a sentence begins to tell of the case so named: `In Weber, we`, `Weber held`, `As
    Weber puts it`."""
    before = words[max(0, span.start - 40) : span.start]
    if IN_OPENS.search(before):
        return bool(IN_TELLS.match(words, span.end))
    if THE_OPENS.search(before):
        return bool(ITS_COURT.match(words, span.end))
    return bool(NAME_OPENS.search(before) and TELLS.match(words, span.end))
