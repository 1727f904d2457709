"""Whatever an editor saves is an edition or a problem with its line, and never anything else."""

import string
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.model import Edition
from build_scripts.pages.edition import pages_of
from build_scripts.pipeline import edition_of
from build_scripts.problems import Problem, problem
from build_scripts.problems.entry import OPINION, STORY, WITH_STORY
from tests.rendering import render
from tests.trials import sampled

FILES = {
    "edition.yml": WITH_STORY.encode(),
    "opinion.md": OPINION.encode(),
    "article.md": STORY.encode(),
}
NOTE = "author: A\ndate: 2026-01-31\nnotes:\n- quote: seeks review of an order\n"
NOTE += "  kind: question for class\n"
ANNOTATIONS = "annotations.yml"


def edition(name: str, data: bytes | str) -> Edition:
    """Return the edition in which the file `name` holds `data`."""
    files = FILES | {name: data if isinstance(data, bytes) else data.encode()}

    def read_file(wanted: str) -> bytes:
        if wanted not in files:
            raise problem("file-missing", wanted)
        return files[wanted]

    return edition_of("doe-v-roe", "editions/doe-v-roe", read_file)


def refusal(name: str, data: bytes | str) -> Problem:
    with pytest.raises(Problem) as raised:
        edition(name, data)
    assert str(raised.value).isprintable()
    return raised.value


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("author: !!int x", "edition-tag", 1),
        ("author: !!timestamp x", "edition-tag", 1),
        ("author: !!python/object:os.system x", "edition-tag", 1),
        ("\nauthor: " + "9" * 10_000, "edition-wrong-type", 2),
        ("author: " + "[" * 5_000, "edition-too-deep", 1),
        ("x:" + "\n- - - - - - - - - - - - - - - - - - - - y", "edition-too-deep", 2),
        ("author: &a [x]\nnotes: [*a, *a]", "edition-alias", 1),
        ("author: &a [*a]", "edition-alias", 1),
        ("author: *emphasis* of mine", "edition-alias", 1),
        ('author: A\n"a\\0": x', "edition-unseen", 2),
        ('author: "\\ud800"', "edition-unseen", 1),
        ('author: A\ndate: "\\e[2J"', "edition-unseen", 2),
        ('author: "\\uFFFE"', "edition-unseen", 1),
        ('author: "\\u202E"', "edition-unseen", 1),
        ("author: A\n# x\x01y", "edition-unseen", 2),
        ("? [a]\n: b", "edition-key-no-text", 1),
        ("<<: {author: A}", "edition-key-no-text", 1),
        ("1: b", "edition-unknown-key", 1),
        ("notes:\n- quote: x\n\tkind: y", "edition-not-yaml", 3),
        ("author: The editors: us", "edition-not-yaml", 1),
        ("author: “The editors: us”", "edition-curly-quotes", 1),
        ("author: A\ndate: “2026-01-31”", "edition-curly-quotes", 2),
        ("notes:\n- kind: false", "edition-wrong-value", 2),
        (NOTE + "  text: '[x](javascript:alert(1))'", "prose-link", 6),
        (NOTE + "  text: Why?\n  within: opinion ¶ 99", "place-not-found", 4),
        ("a" * 1_000_001, "edition-too-large", 1),
    ],
)
def test_what_is_not_for_these_files_is_named_with_its_line(
    text: str, code: str, line: int
) -> None:
    found = refusal(ANNOTATIONS, text)
    assert (found.code, found.line) == (code, line)
    assert found.file == f"editions/doe-v-roe/{ANNOTATIONS}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("notes:\n- quote: x\n\tkind: y", "A tab"),
        ("author: The editors: us", "A colon"),
        ("author: “The editors: us”", "begins with “"),
        ("author: x\x0by", "U+000B"),
        (NOTE.replace("seeks review", "“seeks review") + "  text: Why?", "are straight"),
        (NOTE + "  text: Why?\n  within: opinion ¶ 99", "has 2 paragraphs"),
    ],
)
def test_a_message_says_what_an_editor_would_not_have_seen(text: str, said: str) -> None:
    assert said in str(refusal(ANNOTATIONS, text))


def test_the_name_of_a_file_in_curly_quotation_marks_is_told_and_not_looked_for() -> None:
    found = refusal("edition.yml", "opinion:\n  file: “opinion.md”")
    assert (found.code, found.line) == ("edition-curly-quotes", 2)
    assert refusal("edition.yml", "opinion:\n  file: ‘Roe’ loses.html").code == "file-missing"


@pytest.mark.parametrize("data", ["", "\n", "# nothing yet\n", "glossary: []\nnotes: []\n", "---"])
def test_a_file_that_says_nothing_is_no_annotations(data: str) -> None:
    assert edition(ANNOTATIONS, data).layers.annotations == ()


@pytest.mark.parametrize("name", ["..", "../opinion.md", "/etc/passwd", "a\\b", "o" * 5_000])
def test_a_file_is_named_within_its_folder(name: str) -> None:
    assert refusal("edition.yml", f"opinion:\n  file: {name}").code == "edition-wrong-form"


HOSTILE = [
    "1. The court",
    "# 3",
    "- a list",
    "> said",
    "[slip]: javascript:alert(1)",
    "    code",
    "!!! note",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "[x](javascript:alert(1))",
    "{: onclick=alert(1) }",
    "one\\n\\n# two",
    "*[Doe]: alert",
    "a | b",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_plain_words_mean_themselves_wherever_they_stand(words: str) -> None:
    settings_file = f'{WITH_STORY}  notice: "{words}"\ntitle: "{words}"\ncitation: "{words}"\n'
    plain = pages("edition.yml", WITH_STORY + "  notice: Words\ntitle: W\ncitation: W\n")
    made = pages("edition.yml", settings_file)
    for path, page in made.items():
        assert shape(page) == shape(plain[path]), path
    entries = f'chronology:\n- quote: Filed March 20\n  begins: "2019"\n  says: "{words}"\n'
    plain = pages(ANNOTATIONS, entries.replace(words, "Words"))
    for path, page in pages(ANNOTATIONS, entries).items():
        assert shape(page) == shape(plain[path]), path


@pytest.mark.parametrize("words", HOSTILE)
def test_reasons_of_findings_mean_themselves(words: str) -> None:
    entries = (
        "author: A\ndate: 2026-01-31\nclaims:\n"
        f'- quote: Court Turns Down Doe\n  no claim: "{words}"\n'
        f'- quote: Jane Doe lost\n  finding: not in the opinion\n  reason: "{words}"\n'
        f'- quote: She lived in Lowell\n  finding: not in the opinion\n  reason: "{words}"\n'
    )
    plain = pages("coverage.yml", entries.replace(words, "Words"))
    for path, page in pages("coverage.yml", entries).items():
        assert shape(page) == shape(plain[path]), path


@pytest.mark.parametrize("words", ["[slip]: javascript:alert(1)", "<b>x</b>", "1. The court"])
def test_prose_holds_no_more_than_it_may(words: str) -> None:
    assert refusal(ANNOTATIONS, f'{NOTE}  text: "{words}"').code == "prose-too-rich"


@cache
def pages(name: str, data: str) -> dict[str, str]:
    """Return the HTML of each page, its front matter aside, of the edition in which the file
    `name` holds `data`."""
    made = pages_of(edition(name, data))
    return {page.path: render(page.markdown) for page in made if page.path.endswith(".md")}


def shape(page: str) -> list[str]:
    """Return the names of the elements of a page, in order."""
    return [part.split(">")[0].split()[0] for part in page.split("<")[1:]]


def test_an_address_cannot_end_its_link() -> None:
    link = "https://x.example/){href=javascript:alert(2)}"
    source = f"  text: Why?\n  sources:\n  - link: '{link}'\n    title: A page\n"
    page = pages(ANNOTATIONS, NOTE + source)["opinion.md"]
    assert 'href="https://x.example/%29%7Bhref=javascript:alert%282%29%7D"' in page
    assert refusal(ANNOTATIONS, NOTE + source.replace("https", "javascript")).code == (
        "edition-wrong-form"
    )


TOKENS = [
    *("author", "date", "notes", "glossary", "quote", "text", "term", "meaning", "chronology"),
    *("people", "name", "who", "sources", "link", "within", "opinion", "file", "claims", "finding"),
    *(
        ": ",
        ":\n",
        "\n",
        "\n  ",
        "\n- ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "*a",
        "&a ",
        "!!int ",
        "? ",
    ),
    *("|\n", ">-\n", '"', "'", "#", "\t", "%YAML 1.2\n", "---\n", "...\n", "\\e", "\x00", "\ufeff"),
    *("2026-01-31", "0x1F", "1e999", "~", "yes", "opinion.md", "https://x", "“", "\ud7ff", "📚"),
]


@sampled(75)
@given(
    st.sampled_from(["edition.yml", ANNOTATIONS, "coverage.yml"]),
    st.lists(st.sampled_from(TOKENS) | st.text(string.printable, max_size=4), max_size=30),
)
def test_any_file_is_an_edition_or_a_problem(name: str, tokens: list[str]) -> None:
    try:
        pages_of(edition(name, "".join(tokens)))
    except Problem as found:
        assert str(found).isprintable()
        assert found.file


@sampled(50)
@given(st.binary(max_size=60))
def test_any_bytes_are_an_edition_or_a_problem(data: bytes) -> None:
    try:
        edition(ANNOTATIONS, NOTE.encode() + data)
    except Problem as found:
        assert str(found).isprintable()
