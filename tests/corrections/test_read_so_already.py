"""What an editor settled once keeps no edition out when the tools have learned to read it so.

An opinion that corrections have put right stands for one that is read so: the same entries are only
told of it, whatever they named otherwise then, and leave it as it is.
"""

from dataclasses import replace

import pytest

from build_scripts.citations import cite_as_corrected
from build_scripts.corrections.apply_corrections import settled_so_far
from build_scripts.problems.gathering import Gathering
from tests.corrections.settled import recovered, written
from tests.corrections.test_any_corrections import OPINION

# One star is not yet a page: the reader asks for two that count up.
STARRED = """

*12 The clerk was heard. He knew of it.

7. The bell was old.

8. The pier was new.

Affirmed."""
READ = OPINION.replace("\n\nAffirmed.", STARRED)

ENTRIES = {
    "a writing by its first words": (
        "parts: [{quote: It was not., within: opinion, begins: dissent, author: Moe}]"
    ),
    "a writing by its byline": (
        "parts: [{quote: The clerk was heard., within: opinion, begins: dissent, as: byline}]"
    ),
    "a writing that is none": (
        "parts: [{quote: 'POE, Circuit', within: concurrence, joins: the one before}]"
    ),
    "a part that is another": (
        "parts: [{quote: It was dark enough, within: concurrence ¶ 2, is: counsel}]"
    ),
    "no part": (
        "parts: [{quote: It was dark enough, within: concurrence, is: no part of the opinion}]"
    ),
    "a quotation divided from its paragraph": (
        "blocks: [{quote: We affirm., within: opinion ¶ 4, splits: here, is: blockquote}]"
    ),
    "two blocks that are one": (
        "blocks: [{quote: It was not., within: opinion ¶ 4, joins: the one before}]"
    ),
    "two lines of the caption that are one": (
        "blocks: [{quote: v., within: caption, joins: the one before}]"
    ),
    "a mark": "notes: [{quote: He knew of it., within: opinion, mark: '9'}]",
    "a note by its label": "notes: [{quote: 8. The pier was new., within: opinion, begins: '8'}]",
    "notes by their labels": (
        "notes: [{quote: 7. The bell, within: opinion, until: pier was new., begins: each label}]"
    ),
    "text that goes on with a note": (
        "notes: [{quote: See id. at 938, within: opinion note 1, begins: '2'}]"
    ),
    "no note": "notes: [{quote: Nobody had paid, within: opinion note 2, is: no note}]",
    "a note of another writing": (
        "notes: [{quote: Nobody had paid, within: opinion note 2, of: concurrence}]"
    ),
    "a page by its mark": "pages: [{quote: '*12 The clerk', within: opinion, page: '*12'}]",
    "a page that is none": "pages: [{quote: The clerk was heard, within: opinion ¶ 5, page: '12'}]",
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=[*ENTRIES])
def test_what_is_settled_is_only_told_once_it_is_read_so(entry: str) -> None:
    read, file = recovered(READ), written(entry)
    settled = settled_so_far(read, file)
    assert settled.problems == ()
    assert settled.opinion.writings != read.writings or settled.opinion.case != read.case
    again = settled_so_far(replace(settled.opinion, doubts=()), file)
    (told,) = again.problems
    assert (told.stops, told.file, told.line) == (False, "corrections.yml", 1)
    assert (again.opinion.writings, again.opinion.case) == (
        settled.opinion.writings,
        settled.opinion.case,
    )


def test_what_is_asked_of_words_that_stand_elsewhere_is_told_as_lost() -> None:
    outcome = settled_so_far(
        recovered(READ), written("blocks: [{quote: We affirm., within: concurrence, is: heading}]")
    )
    assert [each.code for each in outcome.problems] == ["quotation-not-found"]


@pytest.mark.parametrize(
    "entry",
    [
        "citations: [{quote: 224 F.3d at 936, within: concurrence, pin: '936'}]",
        "citations: [{quote: 224 F.3d at 936, within: opinion, cites: 224 F.3d 929}]",
        "citations: [{quote: Id. at 937, within: opinion, cites: 224 F.3d 929, signal: none}]",
        "citations: [{quote: See id. at 938., within: opinion note 1, relation: none}]",
        "citations: [{quote: the pier was dark, within: concurrence, is: no citation}]",
        "authorities: [{cite: 224 F.3d 929, name: Lim v. INS, year: 2000}]",
    ],
)
def test_what_is_said_of_a_citation_is_only_told_once_it_is_read_so(entry: str) -> None:
    read, told = recovered(READ), Gathering()
    cited = cite_as_corrected(read, written(entry), told)
    told.end()
    (notice,) = told.notices()
    assert (notice.code, notice.line) == ("correction-no-effect", 1)
    assert cited == cite_as_corrected(read, written(""), Gathering())
