"""Reads the parties of a form for the minutes of a criminal case.

The Central District of California fills in a form: under `U.S.A. v. Defendant(s):` and the columns
`Present`, `Cust.`, `Bond` stand the defendants, in the columns beside them their lawyers. Lines of
columns that a text has run together do not tell one from the other; how the opinion itself calls
the defendant does.
"""

import re
from collections.abc import Iterator, Sequence

from build_scripts.model import CaptionLine, Party
from build_scripts.structure.caption.party_mentions import Standing

FORM = re.compile(r"(?P<people>U\. ?S\. ?A\.|United States(?: of America)?) v\. Defendant\(s\)")
END = re.compile(r"(?:Proceedings|CR-\d)\b", re.IGNORECASE)
NAME = re.compile(
    r"(?:\(?\d{1,2}[.)] ?)?"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z]\.| (?!(?:Not|Present|X)\b)[A-Z][\w’'-]+){1,3})(?=$|[\s,])"
)
"""`Omar Flynn Not X Carl Dale Not`: a name, and the marks in the columns beside it."""


def minutes_parties(lines: Sequence[CaptionLine], text: str) -> tuple[Standing, ...]:
    """Return the parties of a form of minutes, those named as defendants in the `text` of the
    opinion; nothing, where the lines are no such form or the text calls none of them so."""
    words = [line.text.words for line in lines]
    forms = ((at, found) for at, each in enumerate(words) if (found := FORM.match(each)))
    first, form = next(forms, (0, None))
    if not form:
        return ()
    accused = [*dict.fromkeys(accused_in(words[first + 1 :], text))]
    if not accused:
        return ()
    people = Standing(Party(form["people"], None))
    return people, *(Standing(Party(name, "Defendant"), 1) for name in accused)


def accused_in(words: Sequence[str], text: str) -> Iterator[str]:
    """Yield the names among the lines of a form that the `text` gives to a defendant."""
    for each in words:
        if END.match(each):
            return
        name = match["name"] if (match := NAME.match(each)) else ""
        if name and re.search(rf"(?i:defendants?),? (?:\w+ ){{0,2}}{re.escape(name)}", text):
            yield name
