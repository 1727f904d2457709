"""Docket entries by their number alone, as the Northern District of Illinois cites them.

`Defendant’s motion for summary judgment [59]`, `(“Def. SOF”) [66]`, `statements: [59-2], [71]`; and
`R. 23, Second Am. Compl.` with the letter of the record before it. Footnotes are marked in brackets
as well, so that the document decides (`has_bracketed_entries`).
"""

import re
from collections.abc import Iterable, Iterator

from build_scripts.citations.tokens.papers.docket_entries import RecordCite
from build_scripts.citations.tokens.papers.paper_names import names_paper, pin_without_lead
from build_scripts.citations.tokens.places import places_behind
from build_scripts.citations.tokens.signals import SIGNALS
from build_scripts.lexicon.patterns import one_of

PAPER = one_of(r"""
    motions? judgment complaint answers? briefs? memorand(?:um|a) responses? repl(?:y|ies)
    statements? orders? opposition objections? petitions? notices? exhibits? stipulation
    dismiss strike compel
    transcripts? declarations? affidavits? counterclaims? reports? opinion appendix facts
""")
NUMBER = r"\[(?P<number>\d{1,4}(?:-\d{1,3})?)\]"
BRACKETED = re.compile(
    rf"""
    (?: \b(?i:{PAPER}|[Ss]ee):?                                        # motion to dismiss [59]
      | [(]["“](?P<name>[A-Z][^()"“”]{{2,40}}?)[,.]?["”]\)        # (“Def. SOF”) [66]
      | (?<=\d\]),?(?:\sand)? )                                 # [59-2], [71], and [80]
    \s{NUMBER}
    """,
    re.VERBOSE,
)
LED_BY_NUMBER = re.compile(
    rf"(?<=[’'s]\s){NUMBER}(?=\s(?:[A-Z][\w’'-]*\s){{0,3}}(?:Cross-)?(?:Motion|Memorandum|Opposition"
    r"|Reply|Response|Complaint|Answer|Notice|Objections?|Brief|Petition|Stipulation)\b)"
)
"""`Defendants’ [115] Motion to Dismiss`: in the District of Columbia the number stands before the
paper."""
WITH_LETTER = re.compile(
    r"""
    (?<![\w.])(?P<entry>R\.\s?\d{1,4}(?:-\d{1,3})?),\s
    (?P<document>[A-Z][^,;()\d]{2,60}?\.?)(?=\.?[;)\]]|,?\s(?:¶|at\s|pp?\.|§|Exs?\.|P[aI]|\d))
    """,
    re.VERBOSE,
)
"""`(R. 46, Pl.’s Facts ¶ 3)`."""
LEADS = re.compile(rf"(?:[(\[]|[;.]\s|\b(?:{SIGNALS},?|with|citing|quoting)\s)$")
CLOSES = re.compile(r"\.?[;)\]]|\.(?:\s|$)|,\swith\s")


def has_bracketed_entries(texts: Iterable[str]) -> bool:
    """Whether the numbers in brackets behind papers are of docket entries: unlike the marks of
    footnotes, some come twice, or rise faster than they are counted."""
    numbers = [
        int(match["number"].partition("-")[0]) for words in texts for match in _behind_papers(words)
    ]
    repeated = len(numbers) - len(set(numbers)) >= 1 and len(numbers) > 2
    return repeated or any(number > 3 * at + 8 for at, number in enumerate(numbers[1:], 1))


def _behind_papers(words: str) -> Iterator[re.Match[str]]:
    """The numbers in brackets that stand in `words` behind papers."""
    if "[" in words:
        yield from BRACKETED.finditer(words)


def numbered_cites(words: str, *, bracketed: bool) -> Iterator[RecordCite]:
    """Every entry cited in `words` by its number; those in brackets if the document has them."""
    for match in WITH_LETTER.finditer(words):
        places = places_behind(words, match.end())
        end = places.end if places else match.end()
        led = LEADS.search(words, max(0, match.start() - 24), match.start())
        if led and CLOSES.match(words, end) and (places or names_paper(match["document"])):
            pin = pin_without_lead(words, places.start, places.end) if places else None
            yield RecordCite(match.start(), end, match["entry"], pin, match["document"])
    for match in LED_BY_NUMBER.finditer(words) if "[" in words else ():
        yield RecordCite(match.start(), match.end(), match[0], None, None)
    for match in _behind_papers(words) if bracketed else ():
        places = places_behind(words, match.end())
        pin = pin_without_lead(words, places.start, places.end) if places else None
        start, end = match.start("number") - 1, places.end if places else match.end()
        yield RecordCite(start, end, f"[{match['number']}]", pin, match["name"])
