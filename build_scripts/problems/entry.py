"""What the registry holds of a problem: its words, what they mean, what to do, an example."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from build_scripts.model import Rank


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a problem: a sentence, and what to do, filled with the facts they name."""

    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class Document:
    """An example that is an opinion by itself: the text of the file `name`."""

    text: str
    name: str = "opinion.md"


@dataclass(frozen=True, slots=True)
class EditionFiles:
    """An example that is an edition: the text of its files by name, over those of `OPINION`."""

    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Command:
    """An example that is a command, given in a project that holds one edition, `doe-v-roe`."""

    arguments: str


@dataclass(frozen=True, slots=True)
class Made:
    """An example that no text can show, in words; `tests/problems/made.py` makes it."""

    words: str


@dataclass(frozen=True, slots=True)
class Printed:
    """An example that is an opinion as a court prints it: a folder of `tests/courts/`, in words."""

    court: str
    words: str


Kind = Literal["problem", "doubt", "notice"]
Example = Document | EditionFiles | Command | Printed | Made


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem or a doubt: everything that is said of it anywhere."""

    code: str
    """Never changes once published, so that guides and scripts can refer to it."""
    sentence: str
    """What is wrong, with the facts of the case in braces."""
    means: str
    """What that means, for the guide: no facts."""
    remedy: str
    """What to do, for the guide: no facts."""
    example: Example
    advice: str | None = None
    """What to do, for the message, where it needs facts or says it shorter than `remedy`."""
    forms: Mapping[str, Said] = field(default_factory=dict)
    """Other words for cases of the same problem, raised as `code.form`."""
    kind: Kind = "problem"
    """A problem keeps the edition out. A doubt is of what was read, and a notice of what an editor
    wrote: the build only reports them."""
    rank: Rank = 2
    """Of a doubt, as `Doubt.rank`."""

    def said(self, form: str = "") -> Said:
        """Return what the message says, in the words of `form` where one is named."""
        if form:
            return self.forms[form]
        return Said(self.sentence, self.remedy if self.advice is None else self.advice)


OPINION = """\
UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT

JANE DOE, Petitioner,

v.

RICHARD ROE, Respondent.

No. 20-1234

Filed March 20, 2019

SELYA, Circuit Judge. Jane Doe (“Doe”) seeks review of an order of the Board of Immigration \
Appeals (“BIA”). She lived in Lowell for two weeks.[^1]

The order *stands*. See Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000). The order stands because \
the rule of 8 C.F.R. § 1208.16 says so.

[^1]: The order is not in the record.
"""
"""`opinion.md` of an example that does not bring its own."""

STORY = """\
Court Turns Down Doe

By Ann Lee

Jane Doe lost in the First Circuit. She lived in Lowell, population 3,500.
"""
"""`article.md` of an example with a news story."""

WITH_STORY = "opinion:\n  file: opinion.md\narticle:\n  file: article.md\n"
"""`edition.yml` of an example with a news story."""

CAPTION = "UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT\n\nDOE v. ROE\n\nNo. 1-2\n\n"
"""How the opinion of an example begins."""

PROSE = "A sentence long enough to be taken for running prose in an opinion of the court."
