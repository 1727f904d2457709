"""The words that cards and the page where writings meet show for each mention."""

import re
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from build_scripts.model import Citation, CitationKind, Span
from build_scripts.pages.text.supported_words import words_at
from tests.suites import Block, suite

BRACED = re.compile(r"\{(?:(?P<kind>[a-z-]+)\|)?(?P<cite>[^}]+)\}")


@suite(Path(__file__).with_name("mention_words.txt"))
def test_the_words_of_each_mention(block: Block, accept: bool) -> None:
    words, cited, at = "", [], 0
    for number, match in enumerate(BRACED.finditer(block.given), 1):
        words += block.given[at : match.start()]
        span = Span(len(words), len(words) + len(match["cite"]))
        kind = cast("CitationKind", match["kind"] or "case")
        cited.append(Citation("opinion", "body", 0, number, kind, span, match["cite"]))
        words, at = words + match["cite"], match.end()
    words += block.given[at:]
    block.check([words_at(citation, words, cited) for citation in cited], accept)


@pytest.mark.parametrize(
    "remark", ["en banc", "mem.", "Warren, C. J., dissenting", "internal marks omitted"]
)
def test_how_a_case_was_decided_is_not_what_it_is_cited_for(remark: str) -> None:
    cite = "Hare v. Fox, 12 F.3d 34"
    said = (remark, "a fence is no gate")
    citation = Citation("opinion", "body", 0, 1, "case", Span(0, len(cite)), cite)
    mentioned = replace(citation, parentheticals=said)
    words = f"{cite} ({said[0]}) ({said[1]})."
    assert words_at(mentioned, words, [mentioned]) == "a fence is no gate"


def test_what_a_parenthesis_says_is_of_its_citation_and_of_none_after_it() -> None:
    first, then = "Hare v. Fox, 12 F.3d 34", "Elk v. Doe, 13 F.3d 35"
    words = f"See {first} (“a fence is no gate”); {then}."
    said = ("“a fence is no gate”",)
    at = words.index(then)
    hare = Citation(
        "opinion", "body", 0, 1, "case", Span(4, 4 + len(first)), first, parentheticals=said
    )
    elk = Citation("opinion", "body", 0, 2, "case", Span(at, at + len(then)), then)
    assert words_at(hare, words, [hare, elk]) == "a fence is no gate"
    assert words_at(elk, words, [hare, elk]) == ""
