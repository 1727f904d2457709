"""An editor puts right what was read wrong, and the court’s text stays what it is."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.citations import cite, cite_as_corrected
from build_scripts.corrections.apply_corrections import as_settled, settled_so_far
from build_scripts.model import Opinion
from build_scripts.problems import Problem
from build_scripts.problems.gathering import Gathering
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.addresses.editions import document
from tests.conftest import EDITIONS, ROOT, SLUG
from tests.corrections.settled import put_right, recovered, refusal, words, written
from tests.problems.made import MADE
from tests.trials import sampled

FIRST = EDITIONS / SLUG / "opinion.md"


@pytest.fixture(scope="module")
def opinion() -> Opinion:
    return recover(read("opinion.md", FIRST.read_bytes()))


@pytest.fixture(scope="module")
def cited(opinion: Opinion) -> Opinion:
    return cite(opinion)


# ── The case ─────────────────────────────────────────────────────────────────────────────────


def test_every_fact_of_the_case_can_be_put_right(opinion: Opinion) -> None:
    case = put_right(
        opinion,
        """
        case:
          name: Duran v. Sessions
          court: Supreme Court of the United States
          docket_numbers: ["17-1"]
          agency_numbers: []
          lower_court_numbers: ["CV-1"]
          parties:
            - name: Jose Duran
              role: Petitioner
          posture: On writ of certiorari
          date_argued: 2019-01-02
          date_submitted: 2019-01-03
          date_filed: 2019-01-04
          place: Washington, D.C.
          judges: [Roberts, Thomas]
          disposition: Reversed.
          published: false
        """,
    ).case
    assert (case.name, case.court, case.docket_numbers) == (
        "Duran v. Sessions",
        "scotus",
        ("17-1",),
    )
    assert (case.agency_numbers, case.lower_court_numbers) == ((), ("CV-1",))
    assert [(party.name, party.role) for party in case.parties] == [("Jose Duran", "Petitioner")]
    assert case.posture == "On writ of certiorari"
    days = (case.date_argued, case.date_submitted, case.date_filed)
    assert [str(day) for day in days] == ["2019-01-02", "2019-01-03", "2019-01-04"]
    assert (case.place, case.judges) == ("Washington, D.C.", ("Roberts", "Thomas"))
    assert (case.disposition, case.published) == ("Reversed.", False)


def test_what_the_opinion_does_not_say_is_taken_back(opinion: Opinion) -> None:
    case = put_right(opinion, "case: {unsaid: [published, date_filed, posture]}").case
    assert opinion.case.published
    assert (case.published, case.date_filed, case.posture) == (None, None, None)


def test_a_court_that_nobody_knows_is_refused(opinion: Opinion) -> None:
    problem = refusal(opinion, "case: {court: The Court of Owls and Larks}")
    assert problem.code == "correction-court-unknown"


# ── Blocks ───────────────────────────────────────────────────────────────────────────────────


def test_a_block_is_what_the_editor_says(opinion: Opinion) -> None:
    changed = put_right(
        opinion,
        """
        blocks:
          - quote: We thus deny Duran-Rodriguez's petition with respect to his claim for asylum.
            is: disposition
          - quote: Convention Against Torture
            within: opinion
            prefix: "II. "
            is: paragraph
        """,
    )
    found = words(changed, "opinion")
    thus = "We thus deny Duran-Rodriguez's petition with respect to his claim for asylum."
    assert ("disposition", thus) in found
    assert ("paragraph", "II. Convention Against Torture") in found
    assert changed.case.disposition == thus


def test_the_disposition_is_the_block_of_which_the_editor_says_so_and_none_before_it() -> None:
    order = "Judgment shall enter for the plaintiff below in full."
    plain = recovered(document(["It was long.", "AFFIRMED.", order]))
    assert plain.case.disposition == "AFFIRMED."
    settled = put_right(plain, "blocks: [{quote: Judgment shall enter, is: disposition}]")
    assert settled.case.disposition == order


def test_a_block_is_split_and_joined_again(opinion: Opinion) -> None:
    split = put_right(
        opinion, "blocks: [{quote: We deny the petition., within: opinion, splits: here}]"
    )
    before, after = words(opinion, "opinion"), words(split, "opinion")
    assert len(after) == len(before) + 1
    assert after[1] == ("paragraph", "We deny the petition.")
    assert after[0][1].endswith("Convention Against Torture (“CAT”).")
    note = next(w for w in split.writings if w.id == "opinion").blocks[1].text.references
    assert [(item.label, item.at) for item in note] == [("1", len("We deny the petition."))]
    joined = put_right(
        split,
        "blocks: [{quote: We deny the petition., within: opinion, joins: the one before}]",
    )
    assert words(joined, "opinion") == before


def test_paragraphs_are_counted_anew(opinion: Opinion) -> None:
    split = put_right(
        opinion, "blocks: [{quote: We deny the petition., within: opinion, splits: here}]"
    )
    blocks = next(w for w in split.writings if w.id == "opinion").blocks
    numbers = [block.number for block in blocks if block.kind != "heading"]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


MATTERS = [
    "The first matter is old. It was denied. It is new.",
    "The second matter was denied.",
    "The third matter was denied, and it was denied again.",
    "The fourth matter was denied.",
]
DIVIDED = "blocks: [{quote: It is new., splits: here}"


def matters(yaml: str) -> list[tuple[str, str]]:
    """Return the blocks of an opinion of four paragraphs, as `yaml` settles it."""
    read_as_is = recovered(document(MATTERS))
    return words(put_right(read_as_is, yaml), "opinion")


@pytest.mark.parametrize(
    ("within", "meant"),
    [
        ("opinion ¶ 4, prefix: fourth matter", 4),  # as first read
        ("opinion ¶ 5", 4),  # with the entry before it
        ("opinion ¶ 3, prefix: second matter", 2),
    ],
)
def test_a_paragraph_has_the_number_that_a_page_gave_it(within: str, meant: int) -> None:
    entry = f"{DIVIDED}, {{quote: was denied, within: {within}, is: blockquote}}]"
    assert [kind for kind, _ in matters(entry)].index("blockquote") == meant


def test_a_number_is_that_of_the_page_also_where_later_entries_gave_it() -> None:
    later = f"""
    parts: [{{quote: The second matter, within: opinion ¶ 3, is: no part of the opinion}}]
    {DIVIDED}]"""
    assert "The second matter was denied." not in [text for _, text in matters(later)]


def test_an_entry_alone_is_not_counted_against_itself() -> None:
    joined = "blocks: [{quote: The, within: opinion ¶ 2, joins: the one before}]"
    assert matters(joined)[0][1].endswith("It is new. The second matter was denied.")


def test_a_number_that_leads_to_two_places_is_refused() -> None:
    entry = f"{DIVIDED}, {{quote: matter was denied, within: opinion ¶ 3, is: blockquote}}]"
    opinion = recovered(document(MATTERS))
    assert "are or were called “opinion ¶ 3”" in refusal(opinion, entry).sentence


# ── Parts ────────────────────────────────────────────────────────────────────────────────────


def test_some_words_of_a_block_can_be_no_part_of_the_opinion() -> None:
    marked = [f"[1] {MATTERS[0]} / / / /", *MATTERS[1:]]
    said = put_right(
        recovered(document(marked)),
        """
        parts:
          - {quote: "[1]", is: no part of the opinion, extent: the quoted words}
          - {quote: / / / /, is: no part of the opinion, extent: the quoted words}
        """,
    )
    assert words(said, "opinion")[0][1] == MATTERS[0]
    assert [each.reason for each in said.removals if "editors" in each.reason]


def test_words_that_the_file_runs_together_are_parted() -> None:
    together = [MATTERS[0].replace("old. It", "old.It"), *MATTERS[1:]]
    said = put_right(
        recovered(document(together)),
        """
        blocks: [{quote: It was denied. It, space: before}]
        """,
    )
    assert words(said, "opinion")[0][1] == MATTERS[0]


def test_a_note_belongs_to_the_writing_that_the_editor_says(opinion: Opinion) -> None:
    entry = "notes: [{quote: We need not address, within: opinion note 2, of: concurrence}]"
    moved = put_right(opinion, entry)
    notes = {each.id: [note.label for note in each.notes] for each in moved.writings}
    assert (notes["opinion"], notes["concurrence"]) == (["1"], ["2", "1"])


@pytest.mark.parametrize("label", ["2", "9"])
def test_a_note_of_another_label_is_of_the_writing_that_the_editor_says(
    opinion: Opinion, label: str
) -> None:
    entry = "notes: [{{quote: We need not address, within: opinion note 2, begins: '{}', of: {}}}]"
    moved = put_right(opinion, entry.format(label, "concurrence"))
    notes = {each.id: [note.label for note in each.notes] for each in moved.writings}
    assert (notes["opinion"], notes["concurrence"]) == (["1"], [label, "1"])
    assert refusal(opinion, entry.format(label, "dissent")).code == "place-not-found"


LEFT_OUT = """
parts: [{quote: The second matter was denied., is: no part of the opinion}]
"""


@pytest.mark.parametrize(
    ("quote", "blocks"),
    [
        ("The second matter was denied.", ["The second matter was denied."]),
        ("second matter was", ["second matter was"]),
    ],
)
def test_words_that_are_left_out_can_be_put_back(quote: str, blocks: list[str]) -> None:
    without = put_right(recovered(document(MATTERS)), LEFT_OUT)
    assert [text for _, text in words(without, "opinion")] == [MATTERS[0], *MATTERS[2:]]
    entry = f"parts: [{{quote: {quote}, is: part of the opinion}}]"
    texts = [text for _, text in words(put_right(without, entry), "opinion")]
    assert texts == [MATTERS[0], *blocks, *MATTERS[2:]]


def test_words_left_out_within_a_paragraph_are_put_back_there() -> None:
    divided = """
    parts: [{quote: It was denied., is: no part of the opinion}]
    blocks: [{quote: It was denied., splits: here}, {quote: It is new., splits: here}]"""
    opinion = recovered(document(MATTERS))
    split = put_right(opinion, divided[divided.index("blocks") :])
    without = put_right(split, divided[: divided.index("blocks")])
    joined = put_right(without, "blocks: [{quote: It is new., joins: the one before}]")
    assert words(joined, "opinion")[0][1] == "The first matter is old. It is new."
    back = put_right(joined, "parts: [{quote: It was denied., is: part of the opinion}]")
    assert words(back, "opinion") == words(opinion, "opinion")


def test_words_that_are_left_out_can_be_of_the_caption() -> None:
    without = put_right(recovered(document(MATTERS)), LEFT_OUT)
    made = put_right(without, "parts: [{quote: The second matter, is: caption}]")
    assert [line.text.words for line in made.case.caption][-1] == "The second matter"
    assert [text for _, text in words(made, "opinion")] == [MATTERS[0], *MATTERS[2:]]


def test_words_left_out_in_two_places_are_asked_about() -> None:
    twice = [*MATTERS, "The second matter was denied."]
    both = """
    parts:
      - {quote: The second matter was denied., within: opinion ¶ 2, is: no part of the opinion}
      - {quote: The second matter was denied., within: opinion ¶ 5, is: no part of the opinion}
    """
    without = put_right(recovered(document(twice)), both)
    entry = "parts: [{quote: The second matter, is: part of the opinion}]"
    assert "left out in several places, on lines 15, 21" in refusal(without, entry).sentence
    told = entry.replace("is:", "prefix: denied again. The fourth matter was denied., is:")
    assert [text for _, text in words(put_right(without, told), "opinion")][-1] == (
        "The second matter"
    )


def test_a_writing_begins_where_the_editor_says(opinion: Opinion) -> None:
    changed = put_right(
        opinion,
        """
        parts:
          - quote: Furthermore, all the cases on which
            begins: dissent
            author: Birch
        """,
    )
    ids = [(w.id, w.kind, w.author) for w in changed.writings]
    assert ids[-2:] == [
        ("concurrence", "concurrence", "M. Smith"),
        ("dissent", "dissent", "Birch"),
    ]
    concurrence, dissent = changed.writings[-2:]
    assert dissent.blocks[0].text.words.startswith("Furthermore, all the cases")
    assert dissent.blocks[0].number == "1"
    assert [note.label for note in dissent.notes] == ["1"]
    assert concurrence.notes == ()


def test_a_byline_read_as_text_becomes_one(opinion: Opinion) -> None:
    lost = put_right(
        opinion,
        "parts: [{quote: M. SMITH, within: concurrence, joins: the one before}]",
    )
    assert [w.id for w in lost.writings] == ["summary", "counsel", "opinion"]
    found = put_right(
        lost,
        """
        parts:
          - quote: M. SMITH, Circuit Judge, specially concurring
            within: opinion
            begins: concurrence
            author: M. Smith
            as: byline
        """,
    )
    assert [w.id for w in found.writings] == ["summary", "counsel", "opinion", "concurrence"]
    assert words(found, "concurrence") == words(opinion, "concurrence")
    assert found.writings[-1].byline == opinion.writings[-1].byline
    assert found.writings[-1].notes == opinion.writings[-1].notes


@pytest.mark.parametrize("part", ["caption", "counsel", "syllabus", "no part of the opinion"])
def test_a_block_goes_where_it_belongs(part: str, opinion: Opinion) -> None:
    thus = "We thus deny Duran-Rodriguez's petition with respect to his claim for asylum."
    changed = put_right(opinion, f"parts: [{{quote: {thus}, is: {part}}}]")
    assert thus not in dict(map(reversed, words(changed, "opinion")))  # type: ignore[arg-type]  # pairs
    caption = [line.text.words for line in changed.case.caption]
    assert (thus in caption) == (part == "caption")
    if part in ("counsel", "syllabus"):
        assert ("paragraph", thus) in words(changed, "summary" if part == "syllabus" else part)
    gone = {changed.source.text[r.span.start : r.span.end] for r in changed.removals}
    assert (thus in gone) == (part == "no part of the opinion")


# ── Notes ────────────────────────────────────────────────────────────────────────────────────


def test_a_mark_becomes_text_and_a_mark_again(opinion: Opinion) -> None:
    bare = put_right(
        opinion, "notes: [{quote: We deny the petition., within: opinion, is: no mark}]"
    )
    first = next(w for w in bare.writings if w.id == "opinion").blocks[0].text
    assert first.words.endswith("We deny the petition.¹")
    assert first.references == ()
    marked = put_right(
        bare,
        """
        notes:
          - quote: We deny the petition.
            within: opinion
            suffix: ¹
            mark: ¹
        """,
    )
    assert marked.writings[2].blocks[0].text.words.endswith("We deny the petition.")
    assert marked.writings[2].blocks[0].text.references[0].label == "1"


def test_a_mark_that_no_note_of_its_writing_answers_is_doubted(opinion: Opinion) -> None:
    entry = "notes: [{quote: We deny the petition., within: opinion, mark: '7'}]"
    settled = put_right(opinion, entry)
    new = {(d.code, d.message) for d in settled.doubts} - {
        (d.code, d.message) for d in opinion.doubts
    }
    [(code, message)] = new
    assert code == "reference-without-note"
    assert "The mark 7" in message


def test_a_note_becomes_text_and_a_note_again(opinion: Opinion) -> None:
    bare = put_right(
        opinion, "notes: [{quote: We need not address, within: opinion note 2, is: no note}]"
    )
    found = words(bare, "opinion")
    text = next(said for _, said in found if "We need not address" in said)
    assert text.startswith("² We need not address")
    again = put_right(bare, "notes: [{quote: ² We need not address, within: opinion, begins: ²}]")
    assert [note.label for note in again.writings[2].notes] == ["1", "2"]


# ── Pages ────────────────────────────────────────────────────────────────────────────────────


def test_printed_pages_begin_where_the_editor_says(opinion: Opinion) -> None:
    changed = put_right(
        opinion,
        "pages: [{quote: We deny the petition., within: opinion, page: 2}]".replace(
            "page: 2", "page: '1027'"
        ),
    )
    first = changed.writings[2].blocks[0].text
    assert [(b.label, first.words[b.at :][:7]) for b in first.breaks] == [("1027", "We deny")]


PAGED = document(
    ["The pier was lit. It was lit on every night of the year.", "We affirm the judgment below."]
)


def pages_of(made: Opinion) -> list[str]:
    texts = [passage.text for passage in made.passages()]
    return [f"{b.label}: {text.words[b.at :][:9]}" for text in texts for b in text.breaks]


def test_pages_of_several_series_begin_in_one_place_and_are_called_what_they_are() -> None:
    bare = recovered(PAGED)
    both = """
        pages:
          - {quote: It was lit on, page: "***275"}
          - {quote: It was lit on, page: "485"}
          - {quote: We affirm, page: "486"}
        """
    marked = put_right(bare, both)
    assert pages_of(marked) == ["***275: It was li", "485: It was li", "486: We affirm"]
    named = "page series: [{marked: '***', called: 16 N.Y.3d}, {marked: plain, is: no pages}]"
    assert pages_of(put_right(marked, named)) == ["16 N.Y.3d 275: It was li"]
    taken = "pages: [{quote: It was lit on, page: '485', is: no page}]"
    assert pages_of(put_right(marked, taken)) == ["***275: It was li", "486: We affirm"]
    renamed = "pages: [{quote: It was lit on, page: '385'}]"
    assert pages_of(put_right(marked, renamed))[:2] == ["***275: It was li", "385: It was li"]


def test_a_paragraph_bears_the_number_that_the_court_printed() -> None:
    texts = ["¶ 1. The pier was lit.", "¶ 2. So was the ferry.", "f 3. The lamp was sold."]
    bare = recovered(document([*texts, "¶ 4. We affirm."]))
    assert [each.number for each in bare.writings[-1].blocks] == ["1", "2", "2-2", "4"]
    made = put_right(bare, "blocks: [{quote: f 3. The lamp, number: 3}]")
    assert [each.number for each in made.writings[-1].blocks] == ["1", "2", "3", "4"]


# ── The caption ──────────────────────────────────────────────────────────────────────────────


def test_a_line_of_the_caption_is_divided_joined_and_called_what_it_says() -> None:
    bare = recovered(PAGED)
    made = put_right(
        bare,
        """
        blocks:
          - {quote: FOR THE FIRST, splits: here, says: other}
          - {quote: Filed March, joins: the one before}
        """,
    )
    assert [(line.role, line.text.words) for line in made.case.caption] == [
        ("court", "UNITED STATES COURT OF APPEALS"),
        ("other", "FOR THE FIRST CIRCUIT"),
        ("party", "JANE DOE, Petitioner,"),
        ("versus", "v."),
        ("party", "RICHARD ROE, Respondent."),
        ("docket", "No. 20-1234 Filed March 20, 2019"),
    ]


# ── Citations ────────────────────────────────────────────────────────────────────────────────


def test_a_citation_is_none_and_its_number_stays_free(opinion: Opinion) -> None:
    before = cite(opinion)
    after = put_right(
        opinion,
        """
        citations:
          - quote: Navas v. INS, 217 F.3d 646, 658
            within: opinion
            is: no citation
        """,
    )
    gone = {c.place for c in before.citations} - {c.place for c in after.citations}
    assert len(gone) == 1
    kept = {c.place: c.text for c in after.citations}
    assert all(kept[c.writing, c.number] == c.text for c in before.citations if c.place in kept)


def test_a_short_form_stands_for_what_the_editor_says(opinion: Opinion) -> None:
    after = put_right(
        opinion,
        """
        citations:
          - quote: Id.
            within: concurrence ¶ 3
            cites: 224 F.3d 929
          - quote: Id.
            within: concurrence ¶ 4
            suffix: at 652, 658
            unresolved: It may mean either case.
        """,
    )
    found = [c for c in after.citations if c.kind == "id" and c.writing == "concurrence"]
    assert found[0].authority == "224 F.3d 929"
    lim = next(a for a in after.authorities if a.cite == "224 F.3d 929")
    assert found[0].authority_id == lim.id
    assert found[1].authority is None
    assert found[1].unresolved == "It may mean either case."


def test_what_was_not_read_cites_what_the_editor_says(opinion: Opinion) -> None:
    after = put_right(
        opinion,
        """
        citations:
          - quote: Convention Against Torture
            within: opinion ¶ 1
            cites: 8 C.F.R. § 1208.16
        """,
    )
    new = next(c for c in after.citations if c.text == "Convention Against Torture")
    assert (new.kind, new.authority) == ("regulation", "8 C.F.R. § 1208.16")
    assert new.authority_id


def test_brackets_and_relation_of_a_citation_and_the_kind_of_an_authority_are_as_stated() -> None:
    said = "The rule stands. See 940 C.M.R. § 3.16 (which bars it); 1 F.3d 1 (1st Cir. 1993)."
    after = put_right(
        recovered(document([said])),
        """
        citations:
          - {quote: 940 C.M.R. § 3.16, parentheticals: [which bars it], relation: cited in 1 F.3d 1}
        authorities:
          - {cite: 940 C.M.R. § 3.16, kind: rule}
        """,
    )
    rule = next(each for each in after.citations if each.text.startswith("940"))
    assert (rule.kind, rule.parentheticals) == ("rule", ("which bars it",))
    assert rule.relation == "cited in 1 F.3d 1"
    assert [each.kind for each in after.authorities if each.cite.startswith("940")] == ["rule"]


def test_the_place_the_signal_and_the_extent_of_a_citation_are_what_the_editor_says(
    opinion: Opinion,
) -> None:
    after = put_right(
        opinion,
        """
        citations:
          - quote: 217 F.3d 646, 658
            within: opinion
            pin: "660"
            signal: none
            extent: the quoted words
        """,
    )
    (navas,) = [c for c in after.citations if c.text == "217 F.3d 646, 658"]
    assert (navas.pin, navas.signal, navas.authority) == ("660", None, "217 F.3d 646")


OLD = """The case is Bridges v. Hitchcock (5 Bro. PC 6, 2 ER 498), and see 2 ER at 499. Miss. Rev. \
Code, ch. 64, § LII, Art. 238 (1857)."""


def test_what_an_editor_says_is_cited_is_taken_as_it_is_written() -> None:
    plain = recovered(document([OLD]))
    after = put_right(
        plain,
        """
        citations:
          - quote: Bridges v. Hitchcock (5 Bro. PC 6, 2 ER 498)
            cites: Bridges v. Hitchcock, 5 Bro. P.C. 6 (1715)
            extent: the quoted words
          - quote: 2 ER at 499
            cites: 5 Bro. P.C. 6
            pin: none
          - quote: Miss. Rev. Code, ch. 64, § LII, Art. 238 (1857)
            cites: Miss. Rev. Code, ch. 64, § LII, Art. 238 (1857)
            extent: the quoted words
        authorities:
          - cite: 5 Bro. P.C. 6
            name: Bridges v. Hitchcock
        """,
    )
    assert [(each.text, each.authority) for each in after.citations] == [
        ("Bridges v. Hitchcock (5 Bro. PC 6, 2 ER 498)", "5 Bro. P.C. 6"),
        ("2 ER at 499", "5 Bro. P.C. 6"),
        ("Miss. Rev. Code, ch. 64, § LII, Art. 238 (1857)",) * 2,
    ]
    bridges = next(each for each in after.authorities if each.name)
    assert (bridges.kind, bridges.name, bridges.year) == ("case", "Bridges v. Hitchcock", 1715)
    assert after.citations[1].kind != "record"  # the table lists none of those


def test_what_cites_a_writing_of_this_decision_leads_to_it(opinion: Opinion) -> None:
    after = put_right(
        opinion,
        """
        citations:
          - quote: 217 F.3d 646, 658
            within: opinion
            cites: concurrence
        """,
    )
    found = [each for each in after.citations if each.authority == "concurrence"]
    assert [(each.kind, each.pin, each.authority_id) for each in found] == [
        ("internal", "658", None)
    ]


def test_of_citations_that_are_one_the_full_one_goes_on() -> None:
    words = "In Roe v. Doe; Poe, 998 F.2d 28 (1st Cir. 1993), it was so. Poe, 998 F.2d at 29."
    plain = recovered(document([words]))
    whole = "Roe v. Doe; Poe, 998 F.2d 28 (1st Cir. 1993)"
    after = put_right(plain, f"citations: [{{quote: '{whole}', extent: the quoted words}}]")
    (one,) = [each for each in after.citations if each.text == whole]
    assert (one.kind, one.authority, one.court) == ("case", "998 F.2d 28", "1st Cir.")


def test_an_authority_is_named_dated_and_put_together_with_another(opinion: Opinion) -> None:
    before = cite(opinion)
    lim = next(a for a in before.authorities if a.cite == "224 F.3d 929")
    navas = next(a for a in before.authorities if a.cite == "217 F.3d 646")
    after = put_right(
        opinion,
        """
        authorities:
          - cite: 224 F.3d 929
            same as: 217 F.3d 646
            name: Navas and Lim
            court: Supreme Court of the United States
            year: 1999
        """,
    )
    (one,) = [a for a in after.authorities if a.cite in ("224 F.3d 929", "217 F.3d 646")]
    assert {*one.cited} == {*lim.cited, *navas.cited}
    assert (one.name, one.court, one.year) == ("Navas and Lim", "scotus", 1999)


def test_a_name_never_means_a_case(opinion: Opinion) -> None:
    after = put_right(opinion, "names: [{name: Navas, never: a case}]")
    assert [c for c in after.citations if c.kind == "reference" and c.name == "Navas"] == []


def test_where_an_authority_is_read_and_what_became_of_it(opinion: Opinion) -> None:
    after = put_right(
        opinion,
        """
        author: The editors
        authorities:
          - cite: 217 F.3d 646
            url: https://example.org/navas
            title: The court’s own copy
            treatment: limited by a later case
            checked: 2026-01-02
        """,
    )
    navas = next(a for a in after.authorities if a.cite == "217 F.3d 646")
    assert (navas.links[0].label, navas.links[0].url) == (
        "The court’s own copy",
        "https://example.org/navas",
    )
    assert navas.treatment
    assert navas.treatment.says == "limited by a later case"


# ── The guide ────────────────────────────────────────────────────────────────────────────────


def test_the_example_of_the_guide_says_what_the_file_can_say() -> None:
    guide = (ROOT / "docs" / "guide" / "corrections.md").read_text()
    example = guide.partition("```yaml\n")[2].partition("```")[0]
    content = written(example).content
    assert all(getattr(content, key) for key in content.__struct_fields__)


# ── What cannot be done ──────────────────────────────────────────────────────────────────────

REFUSED = {
    "words that stand nowhere": (
        "blocks: [{quote: owls and larks, is: heading}]",
        "quotation-not-found",
    ),
    "words that stand twice": (
        "blocks: [{quote: persecution, is: heading}]",
        "quotation-found-twice",
    ),
    "nothing to join": (
        "blocks: [{quote: Petitioner Jose Jesus Duran-Rodriguez, joins: the one before}]",
        "correction-nothing-before",
    ),
    "a block within a note": (
        "blocks: [{quote: We need not address, is: heading}]",
        "correction-not-a-block",
    ),
    "a byline of counsel": (
        "parts: [{quote: 'M. SMITH, Circuit Judge', begins: counsel}]",
        "correction-counsel-signed",
    ),
    "two pages of one series in one place": (
        "pages: [{quote: We deny the petition., within: opinion, page: '7'},"
        " {quote: We deny the petition., within: opinion, page: '8'}]",
        "correction-contradicts",
    ),
    "a number in no series": (
        "blocks: [{quote: Duran-Rodriguez is a native, number: 7}]",
        "correction-number-out-of-line",
    ),
    "a line of the caption in the text": (
        "blocks: [{quote: Duran-Rodriguez is a native, says: docket}]",
        "correction-not-in-caption",
    ),
    "a citation of which nothing is said": (
        "citations: [{quote: '217 F.3d 646, 658', within: opinion}]",
        "correction-says-nothing",
    ),
    "a block within the caption": (
        "blocks: [{quote: On Petition for Review of an Order, is: heading}]",
        "correction-in-caption",
    ),
    "two that say the opposite": (
        "blocks: [{quote: We deny the petition., within: opinion, is: heading},"
        " {quote: We deny the petition., within: opinion, is: disposition}]",
        "correction-contradicts",
    ),
    "nothing said": ("notes: [{quote: Duran-Rodriguez is a native}]", "correction-says-nothing"),
    "a fact that is stated and unsaid": (
        "case: {published: false, unsaid: [published]}",
        "correction-contradicts",
    ),
    "a citation that is none and at a page": (
        "citations: [{quote: '217 F.3d 646, 658', within: opinion, is: no citation, pin: '6'}]",
        "correction-says-two",
    ),
    "a part that is and begins": (
        "parts: [{quote: We deny the petition., within: opinion, is: caption, begins: order}]",
        "correction-says-two",
    ),
    "a name that means two cases": (
        "names: [{name: Navas, means: 1 F.3d 1}, {name: Navas, means: 2 F.3d 2}]",
        "correction-contradicts",
    ),
    "an authority of two names": (
        "authorities: [{cite: 217 F.3d 646, name: A}, {cite: 217 F.3d 646, name: B}]",
        "correction-contradicts",
    ),
    "an authority that is one which is not cited": (
        "authorities: [{cite: 217 F.3d 646, same as: 1 F.3d 1}]",
        "correction-authority-not-cited",
    ),
    "a writing that there is not": (
        "citations: [{quote: '217 F.3d 646, 658', within: opinion, cites: dissent-2}]",
        "place-not-found",
    ),
    "who joins the caption": (
        "parts: [{quote: FOR PUBLICATION, joined_by: [Roe]}]",
        "correction-in-caption",
    ),
    "an authority not cited": (
        "authorities: [{cite: 1 F.3d 1, url: 'https://example.org/'}]",
        "correction-authority-not-cited",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_done_is_said_with_its_line(kind: str, opinion: Opinion) -> None:
    yaml, code = REFUSED[kind]
    assert refusal(opinion, yaml).code == code


@pytest.mark.parametrize(
    ("cite", "nearest"),
    [("217 F.3d 64", "217 F.3d 646"), ("Navas", "Navas v. INS, 217 F.3d 646")],
)
def test_the_authority_that_is_nearest_is_named(cite: str, nearest: str, opinion: Opinion) -> None:
    refused = refusal(opinion, f"authorities: [{{cite: {cite}, year: 2000}}]")
    assert nearest in refused.sentence


def test_an_authority_of_which_nothing_is_said_is_told(opinion: Opinion) -> None:
    wrong = Gathering()
    cite_as_corrected(
        opinion, written("authorities: [{cite: 217 F.3d 646, checked: 2024-01-31}]"), wrong
    )
    assert [each.code for each in wrong.found] == ["correction-says-nothing"]


def test_a_writing_that_entries_leave_without_text_is_doubted() -> None:
    read = recovered(CONTINUED)
    gone = "parts: [{quote: The lamp, until: We affirm, is: no part of the opinion}]"
    after = put_right(read, gone)
    assert [each.code for each in after.doubts if each.line == 7] == ["writing-empty"]


@pytest.mark.parametrize("first", ["12", "*12"])
def test_pages_that_do_not_follow_one_another_are_told(first: str) -> None:
    pages = f"{{quote: The lamp, page: '{first}'}}, {{quote: We affirm, page: '{first[:-1]}0'}}"
    refused = refusal(recovered(CONTINUED), f"pages: [{pages}]")
    assert refused.code == "correction-page-disorder"
    put_right(recovered(CONTINUED), f"pages: [{pages.replace('0', '3')}]")


def test_a_writing_may_be_of_nobody_and_joined_by_nobody(opinion: Opinion) -> None:
    entry = "parts: [{quote: M. SMITH, within: concurrence, author: none, joined_by: []}]"
    after, (settled,) = as_settled(opinion, written(entry))
    (concurrence,) = [each for each in after.writings if each.id == "concurrence"]
    assert (concurrence.author, concurrence.joined_by) == (None, ())
    assert settled.says == (
        "stands in a writing by nobody who is named, joined by nobody who is named"
    )


def test_a_part_is_settled_by_its_editor_and_not_by_its_judge(opinion: Opinion) -> None:
    said = "parts: [{quote: M. SMITH, within: concurrence, author: Roe, editor: The clerk}]"
    _, (settled,) = as_settled(opinion, written(said))
    assert settled.author == "The clerk"
    _, (settled,) = as_settled(opinion, written(said.replace(", editor: The clerk", "")))
    assert settled.author is None


IDLE = {
    "an authority that is read as the other already": (
        "authorities: [{cite: 1 F.3d 1, same as: 217 F.3d 646}]",
        "correction-no-effect",
    ),
    "what is so already": (
        "blocks: [{quote: Duran-Rodriguez is a native and citizen of Mexico, is: paragraph}]",
        "correction-no-effect",
    ),
    "a split where a block begins": (
        "blocks: [{quote: Duran-Rodriguez is a native and citizen of Mexico, splits: here}]",
        "correction-begins-there",
    ),
    "no mark where none is": (
        "notes: [{quote: Duran-Rodriguez is a native, is: no mark}]",
        "correction-no-such-mark",
    ),
    "no note where none is": (
        "notes: [{quote: Duran-Rodriguez is a native, is: no note}]",
        "correction-no-effect",
    ),
    "no citation where none is": (
        "citations: [{quote: We deny the petition., within: opinion, is: no citation}]",
        "correction-no-effect",
    ),
    "pages of a series that there is not": (
        "page series: [{marked: '***', called: 16 N.Y.3d}]",
        "correction-no-effect",
    ),
    "a byline that is one": (
        "parts: [{quote: M. SMITH, within: concurrence, as: byline}]",
        "correction-no-effect",
    ),
    "a line of the caption that is one": (
        "parts: [{quote: FOR PUBLICATION, is: caption}]",
        "correction-no-effect",
    ),
    "a note that begins there": (
        "notes: [{quote: We need not address, within: opinion note 2, begins: '2'}]",
        "correction-no-effect",
    ),
    "joining what is joined": (
        "blocks: [{quote: native and citizen of Mexico, joins: the one before}]",
        "correction-no-effect",
    ),
}


@pytest.mark.parametrize("kind", IDLE)
def test_what_is_read_so_already_is_told_and_keeps_nothing_out(
    kind: str, opinion: Opinion, cited: Opinion
) -> None:
    yaml, code = IDLE[kind]
    file = written(yaml)
    outcome = settled_so_far(opinion, file)
    told = Gathering()
    told.found += outcome.problems
    assert cite_as_corrected(outcome.opinion, file, told) == cited
    told.end()
    (notice,) = told.notices()
    assert (notice.code, notice.file, notice.line) == (code, "corrections.yml", 1)


def test_what_is_said_again_of_something_doubted_settles_the_doubt(tmp_path: Path) -> None:
    doubted = MADE["quotation-by-colon"](tmp_path)
    assert isinstance(doubted, Opinion)
    (doubt,) = [each for each in doubted.doubts if each.code == "quotation-by-colon"]
    (block,) = [each for each in doubted.passages() if each.kind == "blockquote"]
    file = written(f"blocks: [{{quote: '{block.text.words[:40]}', is: blockquote}}]")
    outcome = settled_so_far(doubted, file)
    assert not outcome.problems
    assert doubt not in outcome.opinion.doubts
    assert outcome.opinion.writings == doubted.writings


AT_ONCE = """\
case:
  court: The Court of Owls
  place: Phoenix, Arizona
blocks:
  - quote: Duran-Rodriguez is a native
    is: paragraph
  - quote: words that nobody wrote
    is: heading
  - quote: Duran-Rodriguez lived in the
    is: heading
  - quote: small town of Villa Hidalgo
    is: blockquote
citations:
  - quote: Navas v. INS, 217 F.3d 646
    within: opinion
    is: no citation
  - quote: F.3d 646
    within: opinion
    unresolved: a slip
names:
  - name: Nobody
    never: a case
authorities:
  - cite: 1 F.3d 1
    treatment: overruled
"""


def test_all_that_is_wrong_is_said_at_once(opinion: Opinion) -> None:
    file = written(AT_ONCE)
    outcome = settled_so_far(opinion, file)
    wrong = Gathering()
    cite_as_corrected(outcome.opinion, file, wrong)
    found = [*outcome.problems, *wrong.found]
    said = [(each.line, each.code, each.sentence) for each in found]
    assert [(line, code) for line, code, _ in said] == [
        (5, "correction-no-effect"),
        (7, "quotation-not-found"),
        (11, "correction-contradicts"),
        (2, "correction-court-unknown"),
        (3, "correction-no-effect"),
        (17, "correction-contradicts"),
        (21, "correction-no-effect"),
        (24, "correction-authority-not-cited"),
    ]
    assert "the one on line 9 says that it is a heading" in said[2][2]
    assert "says that it " in said[5][2]
    assert said[4][2] == "What it says of the place of argument is read so already."
    audit(outcome.opinion)
    assert ("heading", "Duran-Rodriguez lived in the small town") in [
        (kind, text[:39]) for kind, text in words(outcome.opinion, "opinion")
    ]


def test_the_blocks_of_a_note_are_what_the_editor_says() -> None:
    note = "So it was written. The pier shall be lit. Nobody did so."
    text = document(["A pier stood in the harbor on that day.[^1]"], {"1": note})
    plain = recovered(text)
    after = put_right(
        plain,
        """
        blocks:
          - quote: The pier shall be lit.
            splits: here
            is: blockquote
          - quote: Nobody did so.
            splits: here
        """,
    )
    blocks = after.writings[0].notes[0].blocks
    assert [(block.kind, block.text.words) for block in blocks] == [
        ("paragraph", "So it was written."),
        ("blockquote", "The pier shall be lit."),
        ("paragraph", "Nobody did so."),
    ]


def test_a_note_of_another_label_leaves_its_mark_and_both_are_doubted() -> None:
    text = document(["A pier stood in the harbor.[^1]"], {"1": "Nobody had lit it before."})
    after = put_right(recovered(text), "notes: [{quote: Nobody had lit it, begins: '9'}]")
    (mark,) = after.writings[0].blocks[0].text.references
    assert (mark.label, mark.ordinal) == ("1", None)
    assert {each.code for each in after.doubts} == {
        "note-without-reference",
        "reference-without-note",
    }


def test_a_note_that_no_mark_leads_to_is_doubted_once_an_entry_makes_it() -> None:
    text = document(["A pier stood in the harbor on that day.", "1 Nobody had lit it before."])
    begun = "notes: [{quote: 1 Nobody had lit it, begins: '1'}"
    after = put_right(recovered(text), f"{begun}]")
    assert [each.code for each in after.doubts] == ["note-without-reference"]
    after = put_right(recovered(text), f"{begun}, {{quote: on that day., mark: '1'}}]")
    assert after.doubts == ()


def test_the_disposition_goes_without_the_number_of_its_paragraph() -> None:
    numbered = [f"¶ {n} The pier was lit on night {n}." for n in range(1, 4)]
    text = document([*numbered, "¶ 4 So it is, and goes back to the port."])
    after = put_right(recovered(text), "blocks: [{quote: ¶ 4 So it is, is: disposition}]")
    assert after.case.disposition == "So it is, and goes back to the port."


def test_an_authority_has_the_name_that_an_entry_says() -> None:
    text = document(["As in Booker, the pier was dark. See Doe, 254 F.3d at 696."])
    after = put_right(
        recovered(text),
        """
        citations:
          - quote: Doe, 254 F.3d at 696
            cites: Roe v. Doe, 254 F.3d 692 (8th Cir. 2001)
          - quote: Booker
            cites: United States v. Booker, 543 U.S. 220 (2005)
        """,
    )
    named = {each.cite: (each.name, each.year) for each in after.authorities}
    assert named == {
        "254 F.3d 692": ("Roe v. Doe", 2001),
        "543 U.S. 220": ("United States v. Booker", 2005),
    }


def test_a_note_that_is_found_answers_the_doubt_about_its_mark() -> None:
    text = document(["A pier stood in the harbor on that day.[^1]", "1 Nobody had lit it before."])
    plain = recovered(text.replace("[^1]", "<sup>1</sup>"))
    assert "reference-without-note" in {doubt.code for doubt in plain.doubts}
    after = put_right(plain, "notes: [{quote: 1 Nobody had lit it, begins: '1'}]")
    assert "reference-without-note" not in {doubt.code for doubt in after.doubts}
    assert [note.label for note in after.writings[0].notes] == ["1"]


def test_a_byline_goes_on_into_the_text(opinion: Opinion) -> None:
    after = put_right(
        opinion,
        """
        parts:
          - quote: Petitioner Jose Jesus
            as: byline
            joined_by: [Hurwitz]
        """,
    )
    writing = next(each for each in after.writings if each.id == "opinion")
    assert writing.byline
    assert writing.byline.words == "HAWKINS, Senior Circuit Judge: Petitioner Jose Jesus"
    assert writing.blocks[0].text.words.startswith("Duran-Rodriguez (“Duran")
    assert writing.joined_by == ("Hurwitz",)


def test_words_that_the_pages_leave_out_are_said_to_be_left_out() -> None:
    text = document(["The pier is dark.", "It was so ordered.", "<!-- A pier stood there. -->"])
    plain = recovered(text)
    with pytest.raises(Problem, match=r"on no page: at line \d+ of opinion.md they are left out"):
        as_settled(plain, written("blocks: [{quote: A pier stood, is: heading}]"))


# ── Whatever an editor writes, the text stays accounted for ──────────────────────────────────

FIRST_WORDS = {
    "blocks": ["is: heading", "is: blockquote", "is: disposition", "is: list"],
    "parts": ["begins: dissent", "begins: concurrence", "begins: statement, author: Roe",
              "as: byline", "is: no part of the opinion"],
    "pages": ["page: '{number}'"],
}  # fmt: skip
"""What can be said of the first words of a paragraph."""
WORDS_WITHIN = {
    "blocks": ["splits: here", "splits: here, is: blockquote"],
    "pages": ["page: '{number}'"],
}
"""What can be said of words within one."""
ANYTHING = {
    **FIRST_WORDS,
    "blocks": [*FIRST_WORDS["blocks"], "splits: here", "joins: the one before", "number: 7"],
    "parts": [*FIRST_WORDS["parts"], "begins: order, as: title", "as: title", "is: caption"],
    "notes": ["mark: '1'", "begins: '9'", "ends: here", "is: no mark", "is: no note"],
}
"""What can be said of some words and mostly not of these."""
WORD = re.compile(r"(?<!\S)\S")


@st.composite
def corrections(draw: st.DrawFn, opinion: Opinion) -> str:
    """Draw a file of corrections of some paragraphs of `opinion`; most of them can be done."""
    paragraphs = [p for p in opinion.passages() if p.kind == "paragraph" and p.number]
    numbers = st.integers(0, len(paragraphs) - 1)
    chosen = draw(st.lists(numbers, min_size=1, max_size=4, unique=True))
    lists: dict[str, list[str]] = {}
    for number in sorted(chosen):
        passage = paragraphs[number]
        words = passage.text.words
        within = [found.start() for found in WORD.finditer(words)][1:-4]
        apt = [(FIRST_WORDS, [0])] * 3 + [(WORDS_WITHIN, within)] * 3 * bool(within)
        say, starts = draw(st.sampled_from([*apt, (ANYTHING, [0, *within])]))
        start = draw(st.sampled_from(starts))
        quote = words[start : start + 60].strip().replace("'", "''")
        key = draw(st.sampled_from(sorted(say)))
        says = draw(st.sampled_from(say[key])).replace("{number}", str(1000 + number))
        entry = f"  - {{quote: '{quote}', {says}}}"
        lists.setdefault(key, []).append(entry)
    return "\n".join("\n".join([f"{key}:", *entries]) for key, entries in lists.items())


def test_any_corrections_keep_every_character_or_are_refused(opinion: Opinion) -> None:
    done: list[bool] = []

    @sampled(25)
    @given(data=st.data())
    def keep_every_character(data: st.DataObject) -> None:
        file = written(data.draw(corrections(opinion)))
        try:
            result, _ = as_settled(opinion, file)
        except Problem:
            done.append(False)
            return
        audit(result)
        cite_as_corrected(result, file, Gathering())
        done.append(True)

    keep_every_character()
    assert sum(done) > len(done) / 2


SWALLOWED = """\
# UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

JANE DOE, Petitioner, v. ROE, Respondent.

No. 20-1

SELYA, Circuit Judge.

The lamp was lit.[^1] The owl was fed, and nobody paid for it.[^{second}] The harbor was shut.

[^1]: Nobody had lit it before. {label}The owl was a barn owl. It ate mice.
{indent}Mice were few.

{indent}Owls were many.
"""


def notes_of(made: Opinion) -> list[tuple[str, list[str]]]:
    return [(n.label, [b.text.words for b in n.blocks]) for n in made.writings[0].notes]


@pytest.mark.parametrize("label", ["2 ", "[^2] ", ""])
def test_a_note_begins_within_the_one_that_swallowed_it(label: str) -> None:
    read = recovered(SWALLOWED.format(second=2, label=label, indent="    "))
    assert [label for label, _ in notes_of(read)] == ["1"]
    begins = "notes: [{quote: The owl was a barn owl, begins: '2'}]"
    if label == "2 ":
        begins = "notes: [{quote: 2 The owl was a barn owl, begins: '2'}]"
    after = put_right(read, begins)
    assert notes_of(after) == [
        ("1", ["Nobody had lit it before."]),
        ("2", ["The owl was a barn owl. It ate mice. Mice were few.", "Owls were many."]),
    ]
    assert not after.doubts


def test_what_stands_after_the_range_of_a_note_within_another_is_text_again() -> None:
    read = recovered(SWALLOWED.format(second=2, label="", indent="    "))
    after = put_right(
        read, "notes: [{quote: The owl was a barn owl, until: Mice were few, begins: '2'}]"
    )
    assert notes_of(after)[1] == ("2", ["The owl was a barn owl. It ate mice. Mice were few."])
    assert words(after, "opinion")[-1] == ("paragraph", "Owls were many.")


CONTINUED = """\
# UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

JANE DOE, Petitioner, v. ROE, Respondent.

No. 20-1

SELYA, Circuit Judge.

The lamp was lit.[^1]

[^1]: Nobody had lit it before.

The owl was many owls. We go on.

We affirm.
"""


@pytest.mark.parametrize(
    ("entry", "note", "text"),
    [
        (
            "{quote: The owl was, joins: the note before}",
            ["Nobody had lit it before.", "The owl was many owls. We go on."],
            ["The lamp was lit.", "We affirm."],
        ),
        (
            "{quote: The owl was, until: many owls, joins: the note before}",
            ["Nobody had lit it before.", "The owl was many owls."],
            ["The lamp was lit.", "We go on.", "We affirm."],
        ),
    ],
)
def test_text_goes_on_with_the_note_before_it(entry: str, note: list[str], text: list[str]) -> None:
    after = put_right(recovered(CONTINUED), f"notes: [{entry}]")
    assert notes_of(after) == [("1", note)]
    assert [said for _, said in words(after, "opinion")] == text


def test_no_note_goes_on_where_none_is_before() -> None:
    refused = refusal(recovered(CONTINUED), "notes: [{quote: The lamp, joins: the note before}]")
    assert refused.code == "correction-nothing-before"


def test_a_note_has_the_label_that_the_editor_says() -> None:
    read = recovered(SWALLOWED.format(second=1, label="", indent="    ").replace("[^1]", "[^7]", 1))
    assert [each.label for each in read.writings[0].notes] == ["1"]
    after = put_right(read, "notes: [{quote: Nobody had lit it, begins: '7'}]")
    assert [label for label, _ in notes_of(after)] == ["7"]


def test_a_note_that_begins_is_of_the_writing_that_the_editor_says() -> None:
    separate = "ROE, Circuit Judge, dissenting.\n\nThe lamp was dark.[^2]\n\n[^1]: "
    document = SWALLOWED.format(second=2, label="", indent="    ").replace("[^1]: ", separate)
    after = put_right(
        recovered(document.replace(" fed, and nobody paid for it.[^2]", " fed.")),
        "notes: [{quote: The owl was a barn owl, begins: '2', of: dissent}]",
    )
    assert [[n.label for n in each.notes] for each in after.writings] == [["1"], ["2"]]
    assert not after.doubts


FIGURES = """\
# UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

JANE DOE, Petitioner, v. ROE, Respondent.

No. 20-1

SELYA, Circuit Judge.

The lamp was lit for 20 days. It burned 2.5 gallons of oil.

2018 was a dry year.
"""


@pytest.mark.parametrize(
    "entry",
    [
        "{quote: The lamp was lit for, mark: '2'}",
        "{quote: It burned, mark: '2'}",
        "{quote: 2018 was a dry year, begins: '2'}",
    ],
)
def test_a_part_of_a_figure_is_never_taken_for_a_label(entry: str) -> None:
    read = recovered(FIGURES)
    after = put_right(read, f"notes: [{entry}]")
    said = " ".join(passage.text.words for passage in after.passages())
    assert said == " ".join(passage.text.words for passage in read.passages())
