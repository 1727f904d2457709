"""What a browser counts, raises and pages: lists, powers, star pages of several reporters."""

import re

import pytest

from build_scripts.audit import audit
from build_scripts.model import Note, Opinion
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover

P = "The lamp at the end of the pier burned through every night, and nobody could sleep for it."


def opinion(body: str, head: str = "") -> Opinion:
    caption = "<h1>Roe v. Doe</h1><p>No. 30-1</p><p>ABLE, Judge:</p>"
    found = recover(read("o.html", f"{head}<html><body>{caption}{body}</body></html>".encode()))
    audit(found)
    return found


def paragraphs(body: str) -> list[str]:
    (writing,) = opinion(body).writings
    return [b.text.words for b in writing.blocks if b.kind in ("paragraph", "list")]


@pytest.mark.parametrize(
    ("listed", "read_as"),
    [
        ("<ol><li>First of it.</li><li>Second</li></ol>", ["1. First of it.", "2. Second"]),
        ("<ol start=9 type=i><li>one</li><li>two</li></ol>", ["ix. one", "x. two"]),
        ("<ol type=A><li value=27>one</li><li>two</li></ol>", ["AA. one", "BB. two"]),
        ("<ol reversed><li>one</li><li>two</li></ol>", ["2. one", "1. two"]),
        ("<ul><li>one</li><li>two</li></ul>", ["• one", "• two"]),
        ("<ol><li>(a) one</li><li>(b) two</li></ol>", ["(a) one", "(b) two"]),
        ("<ul style='list-style: none'><li>One.</li><li>Two.</li></ul>", ["One.", "Two."]),
        ("<ol><li>One<ol type=a><li>in</li></ol></li></ol>", ["1. One", "a. in"]),
    ],
)
def test_items_of_a_list_bear_the_numbers_that_a_browser_prints(
    listed: str, read_as: list[str]
) -> None:
    assert paragraphs(f"<p>{P}</p>{listed}<p>{P}</p>") == [P, *read_as, P]


def test_a_power_hides_no_note() -> None:
    text = f"10 m<sup>2</sup> of it, 3<sup>2</sup>. {P}<sup>1</sup>"
    (writing,) = opinion(f"<p>{text}</p><p><sup>1</sup> A note.</p>").writings
    assert [note.label for note in writing.notes] == ["1"]
    (reference,) = writing.blocks[0].text.references
    assert (reference.label, reference.ordinal) == ("1", 1)
    assert "10 m2 of it, 32." in writing.blocks[0].text.words


def test_pages_of_two_reporters_are_kept_apart_and_no_word_is_cut() -> None:
    (writing,) = opinion(f"<p>[*10] The [**200] of[*11]ficers came. {P}</p>").writings
    text = writing.blocks[0].text
    assert text.words == f"The officers came. {P}"
    assert [(text.words[: turn.at], turn.label) for turn in text.breaks] == [
        ("", "10"),
        ("The ", "**200"),
        ("The officers", "11"),
    ]


def test_what_a_page_names_by_an_entity_of_its_own_is_printed_by_its_name() -> None:
    declared = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    (writing,) = opinion(f"<p>Before &a; after it. {P}</p>", declared).writings
    assert writing.blocks[-1].text.words == f"Before &a; after it. {P}"


def test_entities_within_entities_are_not_spelled_out() -> None:
    names = "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(12))
    declared = f"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'ha'>{names}]>"
    try:
        found = opinion(f"<p>{P} &a12;</p>", declared)
    except Problem as problem:
        assert problem.code.startswith("html-")
    else:
        assert len(found.source.text) < 10_000


def test_words_in_a_row_outside_its_cells_are_read() -> None:
    rows = "<tr><td>1990<td>40<tr><td>1991<td>50<tr>Sum: 90"
    page = f"<p>{'The court finds that the crates were lost. ' * 9}</p><table>{rows}</table>"
    source = read("opinion.html", f"<html><body>{page}</body></html>".encode())
    assert "Sum: 90" in source.text


@pytest.mark.parametrize(
    ("begins", "apart"),
    [
        ("(g) Motion for Discovery", True),
        ("B. The Law of Piers", True),
        ("II", True),
        ("DISPOSITION", True),
        ("<strong>What the lamp cost</strong>", True),
        ("¶ 12 The keeper slept in town.", True),
        ("Nobody slept.", False),
        ("2. of the lease says so.", False),
        ("LAMP, of course.", False),
    ],
)
def test_what_begins_a_page_goes_on_with_no_paragraph_where_it_opens_its_own(
    begins: str, apart: bool
) -> None:
    label = '<a class="page-label" data-label="12">*12</a>'
    (writing,) = opinion(f"<p>{P} {label}{begins}</p><p>{P}</p>").writings
    words = [block.text.words for block in writing.blocks]
    bare = begins.replace("<strong>", "").replace("</strong>", "")
    assert words == ([P, bare, P] if apart else [f"{P} {bare}", P])
    turned = writing.blocks[1 if apart else 0].text.breaks
    assert [(turn.at > 0, turn.label) for turn in turned] == [(not apart, "12")]


def test_a_sentence_goes_on_over_the_page_with_a_name_in_capitals() -> None:
    label = '<a class="page-label" data-label="12">*12</a>'
    (writing,) = opinion(f"<p>{P} It was sold to the {label}LAMP COMPANY</p>").writings
    assert len(writing.blocks) == 1


@pytest.mark.parametrize(
    ("begins", "above", "goes_on"),
    [
        ("Erew. Code § 5-44(a)(6) (1983). We review that afresh.", P, True),
        (
            "<em>Poe v. Moe,</em> 904 F.2d 302, 307 (9th Cir. 1990), <em>cert. denied.</em> So.",
            P,
            True,
        ),
        ("<em>Id.</em> at 7. Nobody slept.", P, True),
        ("See also <em>In re Poe,</em> 5 F.2d 6.", P, True),
        ("Erew. Code § 5-44 provides that lamps be lit.", P, False),
        ("<em>Poe v. Moe,</em> 904 F.2d 302 (9th Cir. 1990), holds that lamps be lit.", P, False),
        ("Nobody slept.", P, False),
        ("Erew. Code § 5-44. Nobody slept.", f"The law reads:</p><p>{P}", False),
    ],
)
def test_a_page_that_begins_with_the_authority_for_what_was_said_begins_no_paragraph(
    begins: str, above: str, goes_on: bool
) -> None:
    label = '<a class="page-label" data-label="12">*12</a>'
    (writing,) = opinion(f"<p>{above}</p><p>{label}{begins}</p><p>{P}</p>").writings
    words = [block.text.words for block in writing.blocks][-3:]
    bare = begins.replace("<em>", "").replace("</em>", "")
    assert words[-2:] == ([f"{P} {bare}", P] if goes_on else [bare, P])


@pytest.mark.parametrize(
    "byline",
    [
        "MOE, J. (dissenting, with whom Poe, J., joins). I do not agree.",
        "MOE, J. (dissenting).",
        "MOE, J., dissenting.",
        "Justice MOE, with whom Justice POE joins, dissenting.",
    ],
)
def test_a_dissent_under_the_listed_notes_is_in_none_of_them(byline: str) -> None:
    listed = f"<p>FOOTNOTES</p><p>1. Ann Roe.</p><p>2. May 1.</p><p>{byline}</p><p>{P}</p>"
    page = f"<p>{P}</p><p>We affirm.</p>{listed}<p>FOOTNOTES</p><p>1. Ben Roe.</p>"
    lead, dissent = opinion(page).writings
    assert [note.label for note in lead.notes] == ["1", "2"]
    assert (dissent.kind, dissent.author, len(dissent.notes)) == ("dissent", "Moe", 1)
    assert dissent.blocks[-1].text.words == P


def test_notes_written_where_their_marks_stood_are_notes_and_the_sentence_goes_on() -> None:
    first = "<p>The keeper</p><p>1:</p><p>He is Ben Roe.</p><p> slept in town.</p>"
    second = f"<p>{P}</p><p>2:</p><p>So did others.</p><p>{P}</p>"
    (writing,) = opinion(first + second).writings
    assert [block.text.words for block in writing.blocks] == ["The keeper slept in town.", P, P]
    assert [(note.label, note.blocks[0].text.words) for note in writing.notes] == [
        ("1", "He is Ben Roe."),
        ("2", "So did others."),
    ]
    (mark,) = writing.blocks[0].text.references
    assert (mark.label, mark.at) == ("1", len("The keeper"))
    (form,) = opinion(f"<p>{P}</p><p>1:</p><p>{P}</p><p>2:</p><p>{P}</p>").writings
    assert not form.notes


def test_words_behind_a_tag_that_breaks_off_are_read_and_what_is_lost_is_told() -> None:
    page = '<p>He asks under <span style="color: red; 2255, to be freed.</span> <i>So</i>.</p>'
    found = opinion(f"{page}<p>{P}</p>")
    assert found.writings[0].blocks[0].text.words == "He asks under 2255, to be freed. So."
    (told,) = [each for each in found.doubts if each.code == "html-text-lost"]
    assert "He asks under" in told.message


@pytest.mark.parametrize("title", ["", "<p>FOOTNOTES</p>"])
def test_figures_in_brackets_are_marks_where_notes_bear_them(title: str) -> None:
    quoted = "<blockquote>The keeper keeps [2] lamps and [1] boat.[2] So it is.</blockquote>"
    page = f"<p>It was lit.[1] {P}</p>{quoted}<p>{P}</p>{title}"
    notes = "<p>[1] By hand.</p><p>Or not.</p><p>[2] Under § 4[3].</p>"
    (writing,) = opinion(page + notes).writings
    assert [(n.label, [b.text.words for b in n.blocks]) for n in writing.notes] == [
        ("1", ["By hand.", "Or not."]),
        ("2", ["Under § 4[3]."]),
    ]
    words = "The keeper keeps [2] lamps and [1] boat. So it is."
    assert writing.blocks[1].text.words == words
    assert [each.label for b in writing.blocks for each in b.text.references] == ["1", "2"]
    (text,) = opinion(f"<p>{P}</p><p>[1] {P}</p><p>[2] {P}</p>").writings
    assert not text.notes and len(text.blocks) == 3


PAGE = re.compile(r"[*](\d+) ")


def words_of(*paragraphs: str) -> list[str]:
    """Return the words of the blocks of an opinion of `paragraphs`, where `*12` labels a page."""
    label = r'<a class="page-label" data-label="\1">*\1</a>'
    body = "".join(f"<p>{PAGE.sub(label, each)}</p>" for each in paragraphs)
    return [block.text.words for block in opinion(body).writings[0].blocks]


SAID = "The keeper lit the lamp at dusk and rang the bell at dawn on each day."


@pytest.mark.parametrize(
    ("under", "joined"),
    [
        ("*12 He lit it again, as he had said. That is all that we know of it.", True),
        ("*12 Poe v. Moe, 2009 WI 79, ¶¶ 55-56, 319 Wis. 2d 439.", True),
        ("He lit it again, as he had said.", False),  # no page begins there
        ("*12 ¶ 4 He lit it again, as he had said.", False),
        ("*12 By the Court.—Judgment affirmed.", False),
        ("*12 II. THE BELL", False),
        ("*12 B", False),
        ("*12 The bell at dawn", False),
    ],
)
def test_a_paragraph_goes_on_at_a_page_where_the_court_numbers_all_of_them(
    under: str, joined: bool
) -> None:
    numbered = [f"¶ {number} {SAID}" for number in (1, 2, 3)]
    words = words_of(*numbered, under, f"¶ 5 {SAID}")
    assert (f"{numbered[-1]} {under.removeprefix('*12 ')}" in words) is joined
    plain = words_of(SAID, SAID, SAID, under, SAID)
    assert under.removeprefix("*12 ") in plain or "v. Moe" in under


def test_what_stands_under_a_quotation_at_a_page_is_no_part_of_it() -> None:
    numbered = [f"¶ {number} {SAID}" for number in (1, 2)]
    words = words_of(*numbered, "¶ 3 The statute provides:", f"*12 {SAID}", f"*13 {SAID}")
    assert words[-3:] == ["¶ 3 The statute provides:", SAID, SAID]


@pytest.mark.parametrize("short", ["s.", "ss.", "No.", "Nos.", "ch.", "art.", "sec.", "p."])
def test_what_is_short_for_a_section_ends_no_sentence_at_a_page(short: str) -> None:
    words = words_of(f"{SAID} It is due notwithstanding {short}", "*12 814.04 of the law.")
    assert words[0] == f"{SAID} It is due notwithstanding {short} 814.04 of the law."


def test_the_notes_of_each_justice_stand_under_the_opinion_and_are_numbered_for_it() -> None:
    def mark(number: str) -> str:
        return f'[<a href="#F{number}" name="T{number}">Footnote {number}</a>]'

    def note(number: str, words: str) -> str:
        head = f'<p>[<a name="F{number}" href="#T{number}">Footnote {number}</a>]</p>'
        return f"{head}<p>{words}</p>"

    def words(note: Note) -> str:
        return " ".join(block.text.words for block in note.blocks)

    found = opinion(
        f"<p>MR. JUSTICE COVE delivered the opinion of the Court.</p><p>{P} {mark('1')}</p>"
        f"<p>Affirmed.</p>{note('1', 'The lamp is new.')}<p>MR. JUSTICE DORN, dissenting.</p>"
        f"<p>{SAID} {mark('2/1')}</p>{note('2/1', 'The bell is old.')}"
    )
    court, dissent = found.writings[-2:]
    assert [(note.label, words(note)) for note in court.notes] == [("1", "The lamp is new.")]
    assert dissent.kind == "dissent"
    assert [block.text.words for block in dissent.blocks] == [SAID]
    assert [(note.label, words(note)) for note in dissent.notes] == [("2/1", "The bell is old.")]
    assert [ref.label for ref in dissent.blocks[0].text.references] == ["2/1"]
