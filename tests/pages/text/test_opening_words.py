"""The beginning of what is quoted closes what it opens; marks change with those around them."""

import pytest

from build_scripts.model import Span
from build_scripts.pages.text.opening_words import (
    around,
    as_inner,
    clause_ends,
    clipped,
    head_of_list,
    is_left_out,
    open_marks,
)

BEGINNINGS = [
    # where the cut falls within a quotation, its end; within few words of it, before it
    (
        "He said that “the fence was built by nobody” and left.",
        36,
        "He said that “the fence was built\xa0…”",
    ),
    (
        "He said of the fence by the old river “it stood”, and left.",
        46,
        "He said of the fence by the old river\xa0…",
    ),
    # within a parenthesis, before it; within brackets that begin it, its end
    ("The fence stood (as all of them say who saw it then) for years.", 40, "The fence stood\xa0…"),
    (
        "(The fence stood as all of them say who saw it) for years.",
        30,
        "(The fence stood as all of\xa0…)",
    ),
    # a quotation within one, and an apostrophe that closes none
    (
        "They held “that the ‘town’s own fence’ is old enough for it” and so on.",
        33,
        "They held “that the\xa0…”",
    ),
    # what is short stays, but for what it never closes
    ("The clerk’s fence", 40, "The clerk’s fence"),
    ("the Code, § 812 (now", 40, "the Code, § 812\xa0…"),
    ("a fence", 7, "a fence"),
    # what opens with the words is no reason to leave all of them out
    ("“It stood by the river for years”", 12, "“It stood\xa0…”"),
]


@pytest.mark.parametrize(("words", "length", "beginning"), BEGINNINGS)
def test_a_beginning_leaves_nothing_open(words: str, length: int, beginning: str) -> None:
    assert clipped(words, length) == beginning
    assert open_marks(clipped(words, length)) == []


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("a “thing of two sides”", "a ‘thing of two sides’"),
        ("“the towns’ fence”", "‘the towns’ fence’"),
        ("never opened”", "never opened’"),
        ("it “is ‘at the heart’ of it”", "it ‘is “at the heart” of it’"),
        ("the town’s “old” fence", "the town’s ‘old’ fence"),
        ("the towns’ fence", "the towns’ fence"),
        ('a "fence"', "a 'fence'"),
        ("the towns’ actual ‘fence or gate.’", "the towns’ actual ‘fence or gate.’"),
        ("“a ‘fence’ of it” and the town’s", "‘a “fence” of it’ and the town’s"),
    ],
)
def test_marks_change_with_those_around_them(words: str, within: str) -> None:
    assert as_inner(words) == within


def test_a_long_sentence_is_quoted_from_its_beginning_or_from_a_clause() -> None:
    filler = "with the lamps of the pier and " * 9
    words = f"In May 2013 the pier burned {filler}so on; later it was sold to Roe v. Doe & Sons."
    assert around(words, Span(3, 11), 200).startswith("In May 2013 the pier burned with")
    assert around(words, Span(len(words) - 5, len(words)), 200).endswith(
        "later it was sold to Roe v. Doe & Sons."
    )


HEADS = [
    # the head of a numbered list, however it is numbered
    ("He alleged (1) a fence; (5) a gate", "(5)", "He alleged"),
    ("He alleged (a) a fence, and (b) a gate", "and (b)", "He alleged"),
    ("He alleged (i) a fence, or (ii) a gate", "or (ii)", "He alleged"),
    ("It rained. He alleged: (1) a fence; (2) a gate", "(2)", "He alleged"),
    ("under § 3.(1) a fence; (2) a gate", "(2)", ""),
    ("a fence; (12345) a gate", "(12345)", ""),
    ("It rained; he alleged (1) a fence; (2) a gate", "(2)", "he alleged"),
    # of clauses with `that`, what says them
    ("held that a fence; that a gate", "that a gate", "held"),
    ("So it is: he found that a fence; that a gate", "that a gate", "he found"),
    ("he held that a fence; and that a gate", "and that", "he held"),
    ("he swore that a fence; or that a gate", "or that", "he swore"),
    ("he said that a fence; that a gate", "that a gate", "he said"),
    ("we say that a fence; that a gate", "that a gate", "we say"),
    ("it shows that a fence; that a gate", "that a gate", "it shows"),
    ("he testified that a fence; that a gate", "that a gate", "he testified"),
    # what stands by itself has none
    ("he knew that a fence; that a gate", "that a gate", ""),
    ("he said that a fence; thatch", "thatch", ""),
]


@pytest.mark.parametrize(("words", "clause", "head"), HEADS)
def test_the_head_of_a_list_goes_with_each_of_its_clauses(
    words: str, clause: str, head: str
) -> None:
    assert head_of_list(words, words.index(clause)) == head


def test_the_clause_around_a_place_is_quoted() -> None:
    filler = "with the lamps of the pier and " * 4
    words = f"In May the pier burned {filler}so on; later it was sold to Roe v. Doe. It is gone."

    def quoted(there: str) -> str:
        at = words.index(there)
        return around(words, Span(at, at + len(there)), 60).replace("\N{NO-BREAK SPACE}", " ")

    assert quoted("May") == "In May the pier burned with the lamps of the pier and with …"
    assert quoted("so on") == "… the lamps of the pier and so on …"
    assert quoted("sold") == "… later it was sold to Roe v. Doe …"
    assert quoted("later") == "… later it was sold to Roe v. Doe …"
    assert quoted("gone") == "… It is gone."
    assert around("a fence", Span(0, 1), len("a fence")) == "a fence"
    assert around("a: fence", Span(5, 6), len("a: fence")) == "a: fence"


@pytest.mark.parametrize(("between", "begins"), [(18, "the pier"), (20, "pier")])
def test_a_clause_that_began_long_before_is_quoted_from_a_word(between: int, begins: str) -> None:
    words = f"It rained; the pier {'x' * between} burned, and nobody was there to see it."
    at = words.index("burned")
    assert around(words, Span(at, at + 6), 60).lstrip("…\N{NO-BREAK SPACE}").startswith(begins)


def test_a_clause_ends_at_its_mark_but_at_no_abbreviation() -> None:
    words = "a; b: c. Roe v. Doe. d;e"
    assert [words[: end + 1] for end in clause_ends(words)] == [
        "a;",
        "a; b:",
        "a; b: c.",
        "a; b: c. Roe v. Doe.",
    ]
    assert [*clause_ends("No. 5 of the Co; it")] == [len("No. 5 of the Co")]


def test_what_opens_late_is_left_out_and_a_bracket_sooner() -> None:
    assert is_left_out(f"{'x' * 10}“{'y' * 18}", 10)
    assert not is_left_out(f"{'x' * 10}“{'y' * 19}", 10)
    assert not is_left_out(f"{'x' * 10}({'y' * 30}", 10)
    assert is_left_out(f"{'x' * 20}({'y' * 30}", 20)
    assert not is_left_out(f"{'x' * 20}“{'y' * 30}", 20)
    assert not is_left_out(f"{'x' * 16}({'y' * 31}", 16)  # after a third of them


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        ("(a [b “c ‘d", [0, 3, 6, 9]),
        ("(a) [b", [4]),
        ("(a [b)", []),  # what encloses it is closed
        ("‘a’s b", [0]),
        ("‘a’ b", []),
        ("a) b”", []),
    ],
)
def test_what_opens_and_does_not_close(words: str, opened: list[int]) -> None:
    assert open_marks(words) == opened


@pytest.mark.parametrize(
    ("words", "length", "beginning"),
    [
        ("one two", 7, "one two"),
        ("  one two ", 7, "one two"),
        ("one two x", 8, "one …"),
        ("one two, three", 10, "one two …"),
    ],
)
def test_a_beginning_is_of_whole_words(words: str, length: int, beginning: str) -> None:
    assert clipped(words, length) == beginning
