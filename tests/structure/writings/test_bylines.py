"""Who writes, and whether for the court, is read from a byline in whatever form it is printed."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.read import read
from build_scripts.structure.recover import recover
from build_scripts.structure.writings.bylines import byline_at
from tests.trials import sampled

NAMES = st.sampled_from(("Able", "McBride", "O’Dell", "Van Dorn", "Quill-Dove"))
OFFICES = st.sampled_from(("Circuit Judge", "Senior Circuit Judge", "Chief Judge", "J.", "C.J."))
STANCES = {
    "concurring": "concurrence",
    "specially concurring": "concurrence",
    "concurring in the judgment": "concurrence",
    "dissenting": "dissent",
    "respectfully dissenting": "dissent",
    "dissenting in part": "dissent",
    "concurring in part and dissenting in part": "concurrence-in-part",
    "dissenting in part and concurring in the judgment": "concurrence-in-part",
    "concurring in part and concurring in the judgment": "concurrence",
    "respecting the denial of rehearing": "statement",
}
FORMS = (
    "{name}, {office}, {stance}:",
    "{name}, {office}, {stance}.",
    "{name}, {office} ({stance}).",
    "{name}, {office} ({stance}) —",
)


@st.composite
def bylines(draw: st.DrawFn) -> tuple[str, str, str]:
    """Return a byline, its author and the kind of writing it opens."""
    name, office = draw(NAMES), draw(OFFICES)
    stance, kind = draw(st.sampled_from(sorted(STANCES.items())))
    capitals = draw(st.booleans()) or kind == "statement"
    printed = name.upper() if capitals else name
    form = draw(st.sampled_from(FORMS))
    return form.format(name=printed, office=office, stance=stance), name, kind


@sampled(50)
@given(bylines())
def test_a_separate_writing_is_opened_by_its_byline(byline: tuple[str, str, str]) -> None:
    printed, name, kind = byline
    known = {word.upper(): word for word in name.split()}
    for words in (printed, f"{printed} I would not go so far as my colleagues do today."):
        found = byline_at(words, known)
        assert found is not None, words
        assert (found.author, found.kind, found.end) == (name, kind, len(printed)), words


OPINION = """<section class="casebody"><section class="head-matter">
<p class="parties">Paula QUILL, Appellant,<br> v.<br> HARBOR COMPANY, Appellee.</p>
<p class="docketnumber">No. 30-1.</p><p class="court">Supreme Court of Ohio.</p></section>
<article class="opinion" data-type="majority"><p class="author">ABLE, J.</p>
<p>The company appeals from the judgment below. We affirm it.</p>
{after}</article></section>"""


def test_a_stance_in_brackets_under_the_name_is_of_the_byline() -> None:
    for stance, kind in (
        ("(concurring in the result of the dissent)—", "dissent"),
        ("(dissenting) —", "dissent"),
        ("(concurring).", "concurrence"),
    ):
        after = f"<p>BAKER, J.</p><p>{stance} The judgment below is wrong, as I see it.</p>"
        opinion = recover(read("opinion.html", OPINION.format(after=after).encode()))
        last = opinion.writings[-1]
        assert (last.kind, last.author) == (kind, "Baker")
        assert last.byline
        assert last.byline.words == f"BAKER, J. {stance}"
        assert last.blocks[0].text.words.startswith("The judgment below")


def test_votes_over_two_lines_open_no_writing() -> None:
    after = "<p>Angela T. Baker, P.J., and</p><p>Kurt S. Cove, J., concur.</p>"
    opinion = recover(read("opinion.html", OPINION.format(after=after).encode()))
    assert [(w.kind, w.author) for w in opinion.writings] == [("majority", "Able")]


def test_a_dissent_filed_with_the_majority_is_a_writing_of_its_own() -> None:
    after = "<p>BAKER, J., dissenting.</p><p>I would reverse the judgment below.</p>"
    opinion = recover(read("opinion.html", OPINION.format(after=after).encode()))
    assert [(w.kind, w.author) for w in opinion.writings] == [
        ("majority", "Able"),
        ("dissent", "Baker"),
    ]


def test_a_statement_is_a_judges_and_no_heading_of_a_brief() -> None:
    for words in (
        "Statement of JUSTICE ABLE, with whom JUSTICE BAKER joins, respecting the denial of "
        "certiorari.",
        "Statement of Justice ABLE respecting the denial of certiorari.",
        "ABLE, J., states as follows:",
    ):
        found = byline_at(words, {})
        assert found is not None
        assert (found.author, found.kind) == ("Able", "statement")
    assert byline_at("STATEMENT OF THE ISSUES", {}) is None
    assert byline_at("STATEMENT OF FACTS", {}) is None
