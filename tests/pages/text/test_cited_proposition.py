"""The words that cards and the page where writings meet show for each mention."""

import re
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from build_scripts.model import Citation, CitationKind, Span
from build_scripts.pages.text.cited_proposition import words_at
from tests.suites import Block, suite

BRACED = re.compile(r"\{(?:(?P<kind>[a-z-]+)\|)?(?P<cite>[^}]+)\}")


def words_of_each(text: str) -> list[str]:
    """Return what each citation of `text` belongs to, which stands in braces there."""
    words, cited, at = "", [], 0
    for number, match in enumerate(BRACED.finditer(text), 1):
        words += text[at : match.start()]
        span = Span(len(words), len(words) + len(match["cite"]))
        kind = cast("CitationKind", match["kind"] or "case")
        cited.append(Citation("opinion", "body", 0, number, kind, span, match["cite"]))
        words, at = words + match["cite"], match.end()
    words += text[at:]
    return [words_at(citation, words, cited) for citation in cited]


@suite(Path(__file__).with_name("mention_words.txt"))
def test_the_words_of_each_mention(block: Block, accept: bool) -> None:
    block.check(words_of_each(block.given), accept)


HARE = "{Hare v. Fox, 12 F.3d 34}"
AMENDMENT = "{constitution|First Amendment}"


@pytest.mark.parametrize(
    "word",
    "see also generally cf but accord compare e.g. in as under and with quoting citing".split(),
)
def test_a_word_that_leads_over_says_nothing(word: str) -> None:
    said = words_of_each(f"A hedge is no fence. {word.capitalize()} but compare {HARE}.")
    assert said == ["A hedge is no fence"]


@pytest.mark.parametrize("word", "see also e.g. cf accord compare quoting citing".split())
def test_a_signal_is_no_word_of_what_stands_before_it(word: str) -> None:
    assert words_of_each(f"A hedge is no fence, {word} {HARE}.") == ["A hedge is no fence"]


@pytest.mark.parametrize(
    "before",
    (
        "the a an its their his her our this that both of by under in into to on with within from "
        "against for than and or violated satisfies interpret interpreting apply applies applied "
        "applying"
    ).split(),
)
def test_a_word_that_needs_another_after_it_has_the_citation(before: str) -> None:
    said = words_of_each(f"Stone sued. He spoke {before} {AMENDMENT}. It binds.")
    assert said == [f"He spoke {before} First Amendment"]


@pytest.mark.parametrize("article", "the a an its their this that".split())
def test_an_article_opens_what_a_comma_closed(article: str) -> None:
    said = words_of_each(f"Stone sued. He spoke, and {article} {AMENDMENT} shields all.")
    assert said == [f"He spoke, and {article} First Amendment shields all"]


@pytest.mark.parametrize(
    "after", [" shields it", ", shields it", "; shields it", "’s words shield it"]
)
@pytest.mark.parametrize("joined", ["", " and", " or"])
def test_a_sentence_goes_on_after_a_citation(after: str, joined: str) -> None:
    after = after.replace(" shields", f"{joined} shields")
    said = words_of_each(f"Stone sued. He may rely {AMENDMENT}{after}. It binds.")
    assert said == [f"He may rely First Amendment{after}"]


@pytest.mark.parametrize("word", "and or but see cf quoting citing accord".split())
def test_it_does_not_go_on_with_what_leads_to_another(word: str) -> None:
    said = words_of_each(f"Stone sued. He may rely {AMENDMENT} and {word} {HARE}.")
    assert said[0] == "He may rely"


@pytest.mark.parametrize("lead", ["", "see ", "in part, see also ", "see, e.g., "])
def test_a_mark_closes_the_words_before_a_citation_that_stands_apart(lead: str) -> None:
    said = words_of_each(f"Stone sued. He may paint fences; {lead}{HARE} shields all.")
    assert said == [f"He may paint fences{'; in part' if 'part' in lead else ''}"]


@pytest.mark.parametrize("kind", ["record", "internal"])
def test_a_reference_to_the_record_is_no_word_of_a_sentence(kind: str) -> None:
    said = words_of_each(f"Stone sued. He may rely on the {{{kind}|Record}} in all of it.")
    assert said == ["He may rely on the"]


@pytest.mark.parametrize(
    "remark",
    [
        *(
            "en banc",
            "per curiam",
            "plurality",
            "unpublished",
            "mem.",
            "table",
            "opinion of Fox, J.",
        ),
        *("Warren, C. J., dissenting", "Fox and Hare, JJ.", "Fox, Hare, and Elk, JJ."),
        *("internal marks omitted", "citation omitted", "citations omitted", "quotation omitted"),
        *("emphasis added", "alteration in original", "alterations omitted", "italics added"),
        *("note omitted", "notes omitted", "footnote omitted", "footnotes omitted"),
        *("bracket omitted", "brackets omitted", "ellipsis added", "ellipses added"),
        *("gathering cases", "collecting cases"),
    ],
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
