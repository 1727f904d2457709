"""Does the opinion say that? Each answer, whose words, what is fair, and what is not."""

import json
import shutil
from functools import cache
from pathlib import Path

import pytest

from build_scripts.commands.quoting import pasted_text
from build_scripts.model import Edition
from build_scripts.problems import Problem
from build_scripts.quotations.check import LARGEST, Checker, Verdict, verdicts_on
from build_scripts.quotations.opinion_words import opinion_words
from build_scripts.quotations.pasted_text import quotes_in
from build_scripts.quotations.words import words_in
from tests.addresses.editions import document
from tests.addresses.editions import edition as edition_of
from tests.conftest import EDITIONS, SLUG, command
from tests.quotations.generator import altered, true
from tests.trials import Trials


@pytest.fixture(scope="module")
def checker(edition: Edition) -> Checker:
    return Checker(opinion_words(edition))


def one(text: str, checker: Checker) -> Verdict:
    [quote] = quotes_in(text)
    return checker.verdict(quote)


def test_a_quotation_is_found_with_its_place_and_speaker(checker: Checker) -> None:
    found = one("The court said “we must uphold the agency determination.”", checker)
    assert (found.answer, found.place, found.whose) == (
        "word for word", "Opinion ¶\xa013", "the court’s words",
    )  # fmt: skip
    assert found.address == "opinion/#p13"
    assert found.holds


@pytest.mark.parametrize(
    "fair",
    [
        "“[w]e must uphold the agency determination”",
        "“we must uphold . . . unless the evidence compels a contrary conclusion”",
        "“we must uphold [the Board’s order] unless the evidence compels a contrary conclusion”",
        "“we must *uphold* the agency determination” (emphasis added)",
        '"we must uphold the agency determination"',
        "“WE MUST UPHOLD the agency determination”",
        "“<em>we must</em> uphold the agency determination,”",
        "“Duran-Rodriguez [was] a native and citizen of Mexico”",
        "“we must uphold [. . .] unless the evidence compels a contrary conclusion”",
        "“we must uphold [sic] the agency (emphasis added) determination”",
        "“we must up-\nhold the agency deter-\nmination”",
        "“we must up\u00adhold the agency determination”",
        "&ldquo;we must uphold the agency&nbsp;determination&#8221;",
    ],
)  # fmt: skip
def test_fair_marks_are_no_changes(fair: str, checker: Checker) -> None:
    assert one(f"It said {fair} then.", checker).answer == "word for word"


SET_OFF = "we must {} the agency determination unless the evidence compels a contrary conclusion"


@pytest.mark.parametrize(
    "text",
    [
        "The court held:\n\n    {}\n\nDuran-Rodriguez, 918 F.3d at 1028. That is the rule.",
        "The court held\n\n\t{}\n\nand went on.",
        "In its words:\n\n{}\n\nThat is the rule.",
        "On Friday the court wrote:\n> {}\nThat is the rule.",
        "<p>It said:</p><blockquote><p>{}</p></blockquote><p>That is the rule.</p>",
    ],
)
def test_a_block_quotation_needs_no_marks(text: str, checker: Checker) -> None:
    [found] = checker.checked(text.format(SET_OFF.format("uphold")))
    assert (found.answer, found.place) == ("word for word", "Opinion ¶\xa013")
    [found] = checker.checked(text.format(SET_OFF.format("affirm")))
    assert found.answer == "with changes"


def test_what_is_set_off_and_the_writers_own_is_no_quotation(checker: Checker) -> None:
    own = "Three things follow from that, and the second of them matters most to whoever reads."
    [found] = checker.checked(f"I think so:\n\n    {own}\n\nIt said “we must uphold the agency.”")
    assert found.quote.words == "we must uphold the agency."


def test_marks_within_a_block_quotation_are_part_of_it(checker: Checker) -> None:
    block = SET_OFF.format("“uphold”")
    [found] = checker.checked(f"The court held:\n\n    {block}\n\nThat is it.")
    assert found.quote.form == "set off"


@pytest.mark.parametrize(
    ("wrong", "change"),
    [
        ("we must affirm the agency determination unless", ("uphold", "affirm")),
        ("we must not uphold the agency determination unless", ("", "not")),
        ("a city with a population of about 3600", ("3500", "3600")),
        ("we must uphold the determination unless the evidence", ("agency", "")),
    ],
)
def test_a_changed_word_is_shown(wrong: str, change: tuple[str, str], checker: Checker) -> None:
    found = one(f"It said “{wrong}”.", checker)
    assert found.answer == "with changes"
    assert [(each.original, each.quoted) for each in found.changes] == [change]


def test_words_of_another_judge_are_not_the_courts(checker: Checker) -> None:
    own = "we know of no case, nor has Duran-Rodriguez pointed to one"
    assert one(f"The court held that “{own}”.", checker).misattributed
    assert not one(f"Judge Milan Smith wrote that “{own}”.", checker).misattributed
    assert not one(f"JUDGE SMITH wrote that “{own}”.", checker).misattributed
    assert not one(f"In Judge Milan D. Smith, Jr.’s words, “{own}”.", checker).misattributed
    assert not one(f"He would “{own}” (Smith, J., for himself).", checker).misattributed
    assert one(f"She would “{own}” (Birch, J., for herself).", checker).misattributed
    assert not one(f"Judge Smith, quoting Judge Birch, wrote “{own}”.", checker).misattributed


def test_words_that_the_court_quotes_are_said_to_be_anothers(checker: Checker) -> None:
    found = one(
        "It said “an extreme concept that does not include every sort of treatment”.", checker
    )
    assert found.quoted_from is not None
    assert "Nagoulko" in found.quoted_from


@pytest.mark.parametrize(
    "said",
    [
        "Seven purple elephants negotiated marmalade treaties.",
        "The moon is made of the green cheese of the sea.",  # `the … is … of the … of the`
    ],
)
def test_what_nobody_said_is_not_found(said: str, checker: Checker) -> None:
    found = one(f"“{said}”", checker)
    assert (found.answer, found.place, found.holds) == ("not in the opinion", None, False)


def test_a_letter_fitted_in_before_an_apostrophe_is_fair() -> None:
    assert [word.key for word in words_in("[o]'Bannon, [O]’Bannon")] == ["o'bannon"] * 2


def test_a_citation_left_out_is_fair_where_the_text_says_so(checker: Checker) -> None:
    words = (
        "We generally look at all of the surrounding circumstances to determine whether the "
        "threats are actually credible and rise to the level of persecution. We have been most "
        "likely"
    )
    silent, open_ = one(f"“{words}”", checker), one(f"“{words}” (citation omitted)", checker)
    assert (silent.answer, open_.answer) == ("with changes", "word for word")


def test_pages_are_checked_where_they_are_known() -> None:
    from tests.exports.inventions import edition_in  # noqa: PLC0415 - of one test alone

    edition = edition_in("reprint-star-pages").edition
    checker = Checker(opinion_words(edition))
    turned = [
        (passage, turn)
        for passage in edition.opinion.passages()
        for turn in passage.text.breaks
        if passage.where == "body" and turn.label.strip("* ").isdecimal()
    ]
    passage, turn = turned[-1]
    words = " ".join(passage.text.words[turn.at :].split()[:8])
    page = int(turn.label.strip("* "))
    assert one(f"“{words}” at {page}.", checker).pin == "right"
    assert one(f"“{words}” at {page - 7}.", checker).pin == f"it stands at {page}"


@pytest.mark.parametrize(
    "text",
    ["", "no quotation", "“”", "“" * 5000, "<b>“we must uphold”</b>" * 20, "«нет такого»",
     "“" + "word " * 30_000 + "”", "[" * 2000 + "“x y”"],
)  # fmt: skip
def test_no_text_is_too_odd(text: str, edition: Edition) -> None:
    verdicts_on(text, edition)


def test_of_a_long_text_the_rest_is_not_read(edition: Edition) -> None:
    found = verdicts_on("x " * (LARGEST // 2) + "“we must uphold”", edition)
    assert not any("uphold" in each.quote.words for each in found)


def test_true_quotations_hold_and_altered_ones_do_not(
    checker: Checker, edition: Edition, trials: Trials
) -> None:
    for chance in trials(40, whole=1000):
        made = true(edition, chance)
        verdicts = checker.checked(made.text)
        assert verdicts
        assert all(each.holds for each in verdicts), made
        made = altered(edition, chance)
        verdicts = checker.checked(made.text)
        assert not all(each.holds for each in verdicts), made


def test_the_command_says_it_for_people_and_machines(tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("The court held “we must uphold the determination.”", encoding="utf-8")
    (tmp_path / "site.yml").write_text("name: Opinions\n")
    shutil.copytree(EDITIONS / SLUG, tmp_path / "editions" / SLUG)
    plain = command("quotes", SLUG, str(file), cwd=tmp_path)
    assert plain.returncode == 1
    assert "left out without a mark: agency" in plain.stdout
    [data] = json.loads(command("quotes", SLUG, str(file), "--json", cwd=tmp_path).stdout)
    assert (data["answer"], data["address"], data["holds"]) == (
        "with changes", "opinion/#p13", False,
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_marks_of_quotation_are_told_in_every_usual_encoding(encoding: str) -> None:
    assert pasted_text("brief.txt", "A “b c”.".encode(encoding)) == "A “b c”."


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"PK\x03\x04\x00"])
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(Problem, match="not plain text"):
        pasted_text("brief.docx", data)


def test_a_quotation_of_paragraphs_opens_again_with_each(checker: Checker) -> None:
    text = "“we must uphold the agency determination\n\n“unless the evidence compels”"
    assert [each.answer for each in checker.checked(text)] == ["word for word"] * 2


@cache
def bracketed() -> Checker:
    """Return an opinion in which the court itself put a word in."""
    words = "The rule is that “the [Secretary of] State decides [t]he matter” within a year."
    return Checker(opinion_words(edition_of(document([words, "The petition is denied."]))))


@pytest.mark.parametrize(
    ("quoted", "answer"),
    [
        ("the [Secretary of] State decides [t]he matter", "word for word"),
        ("the [Secretary of] State decides the matter", "word for word"),
        ("the [Secretary of] State decides [the] matter", "word for word"),
        ("the [Treasurer of] State decides the matter", "with changes"),
        ("the Treasurer of State decides the matter", "with changes"),
        ("the [Secretary of] State [will decide] the matter", "word for word"),
    ],
)
def test_what_the_court_put_in_is_replaced_by_nothing_else(quoted: str, answer: str) -> None:
    assert one(f"It said “{quoted}”.", bracketed()).answer == answer
