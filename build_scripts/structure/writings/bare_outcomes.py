"""Takes from the words of an outcome what stands with it in its paragraph and is none of it: who
votes, sat and signs, and the seal."""

import re

from build_scripts.lexicon.dates import DATE
from build_scripts.lexicon.sentences import in_sentences, sentences
from build_scripts.structure.writings.byline_forms import VOTES
from build_scripts.structure.writings.outcome_sentences import tells_outcome

SEAL = re.compile(
    r"(?:and )?(?:it is )?so ordered"
    rf"(?:(?: and (?:dated|signed))?,? (?:on )?this (?:the )?{DATE.pattern})?\W*",
    re.IGNORECASE,
)
"""`So ordered this 3rd day of March, 2031.`, as territories and trial courts seal it."""


def without_seal(outcome: str) -> str:
    """Return an `outcome` without “So ordered.” at its end, which says nothing of what is done:
    whether it has a line of its own is chance, so it is never part of the disposition."""
    told = [*sentences(outcome)]
    while len(told) > 1 and SEAL.fullmatch(outcome[told[-1].start : told[-1].end]):
        told.pop()
    return outcome[: told[-1].end].rstrip() if told else outcome


SIGNS = re.compile(
    r"""
    (?:[A-Z][A-Z.’'-]+\ ){2,5}
      (?i:(?:(?:chief|presiding)\ )?(?:justice|judge))\b                        # ADA HOLT Judge
    | (?:[A-Z][\w.’'-]*\ ){2,4}(?:(?:Chief|Presiding)\ )?(?:Justice|Judge)
      \ (?:Panel|Opinion|Before)\b
    | [A-Z][\w.’'-]+(?:,?\ (?:and\ )?[A-Z][\w.’'-]+){0,6}
      ,\ (?:[CP]\.?\ ?)?JJ?\.,?\ [a-z]                                    # COVE, J., agrees.
    | (?:(?:Chief|Presiding)\ )?(?:Justice|Judge)s?\ [A-Z][^.]{2,80}\ (?:concur|dissent|agree)
    | (?:D(?:ated|ATED|one|ONE)|S(?:igned|IGNED))\b[^.;]{0,60}\d{4}      # Dated this 3rd day of …
    | (?:Panel\ consist(?:s|ed)\ of|Before:?\ [A-Z])
    | \d{1,3}$                                                              # the number of the page
    """,
    re.VERBOSE,
)
"""What stands under a text: who signs, sat and votes, run into its last paragraph by archives that
keep no lines."""
HEADS_LAST = re.compile(
    r"(?:(?:[IVX]+|[A-Z]|\d)\. )?(?:This Court’s Ruling|(?i:conclusion|disposition)) (?=[A-Z])"
    r"|(?:[IVX]{2,4}|V)\.? (?=(?:For|Accordingly|We|The|Because|Having)\b)"
)
"""The heading of the last part, run into its text."""


def without_votes(outcome: str) -> str:
    """Return an `outcome` without the votes that Georgia sets in its line, `Judgment affirmed.
    Baker and Cole, JJ., concur.`, and without what archives have run into it."""
    told = in_sentences(HEADS_LAST.sub("", outcome.partition(" /s/ ")[0]))
    ends = (place for place, sentence in enumerate(told) if place and SIGNS.match(sentence))
    told = told[: next(ends, len(told))]
    if VOTES.search(told[-1]):
        last = next((i for i in range(len(told), 0, -1) if tells_outcome(told[i - 1])), len(told))
        told = told[:last]
    return " ".join(told)
