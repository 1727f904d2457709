"""Characters that are provably wrong are put right by rule, listed, and proved anew."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.inspection import inspection
from build_scripts.model import Opinion, Restoration, Source, Span
from build_scripts.pages.about import restorations as restorations_on_page
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.restorations import CONTROL, ESCAPED, SYMBOL, WINDOWS_1252, restored
from build_scripts.structure.recover import recover

PRINTED = """UNITED STATES COURT OF APPEALS
FOR THE FIRST CIRCUIT

No. 92-0001

PAULA QUILL,
Plaintiff, Appellant,
v.
HARBOR COMPANY,
Defendant, Appellee.

ABLE, Circuit Judge.   Paula Quill sued Eva Finch &amp; Sons and the
Harbor Company &amp; others for breach of a contract of carriage.

The standards\x97there are two\x97are plain, and we affirm.
"""


def as_record(text: str, field: str) -> bytes:
    empty = dict.fromkeys(("plain_text", "html", "html_lawbox", "html_with_citations"), "")
    return json.dumps(empty | {field: text}).encode()


def opinion_of(text: str, field: str = "plain_text") -> Opinion:
    opinion = recover(read("opinion.json", as_record(text, field)))
    audit(opinion)
    return opinion


def in_short(source: Source) -> list[tuple[str, str, str]]:
    return [
        (item.before, source.text[item.span.start : item.span.end], item.reason)
        for item in source.restorations
    ]


def test_escaped_plain_text_is_what_was_printed() -> None:
    source = opinion_of(PRINTED).source
    assert "Eva Finch & Sons and the\nHarbor Company & others" in source.text
    assert "standards—there are two—are plain" in source.text
    assert in_short(source) == [("&amp;", "&", ESCAPED)] * 2 + [("\x97", "—", WINDOWS_1252)] * 2


def test_a_plain_ampersand_shows_that_the_court_printed_the_escapes() -> None:
    source = opinion_of(PRINTED + "\nThe page reads “&amp;”, that is, R&D.\n").source
    assert source.text.count("&amp;") == 3
    assert {reason for _, _, reason in in_short(source)} == {WINDOWS_1252}


def test_controls_in_mark_up_are_read_as_browsers_read_them() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in PRINTED.split("\n\n"))
    source = opinion_of(paragraphs, "html_lawbox").source
    assert "standards—there are two—are plain" in source.text
    assert in_short(source) == [("\x97", "—", WINDOWS_1252)] * 2


def test_inspection_lists_each_restoration_with_both_readings() -> None:
    listed = inspection(opinion_of(PRINTED))["restorations"]
    assert listed[0] == {"text": "&", "before": "&amp;", "reason": ESCAPED, "line": 12}


def test_the_about_page_lists_them_by_kind() -> None:
    page = "\n\n".join(restorations_on_page(opinion_of(PRINTED).source))
    assert "## Characters that were restored" in page
    assert f"| {WINDOWS_1252} | U+0097 | — | 2 | 15 |" in page
    assert f"| {ESCAPED} | &amp;amp; | & | 2 | 12, 13 |" in page


@pytest.mark.parametrize(
    "forged",
    [
        Restoration(Span(0, 6), "UNITES", WINDOWS_1252),  # the rule makes something else of it
        Restoration(Span(0, 1), "\x97", WINDOWS_1252),
        Restoration(Span(0, 1), "X", "a better word"),
        Restoration(Span(0, 1), "U", WINDOWS_1252),  # nothing was changed
    ],
)
def test_the_proof_refuses_what_no_rule_restored(forged: Restoration) -> None:
    opinion = opinion_of(PRINTED)
    with pytest.raises(Problem, match="restored by no rule"):
        audit(replace(opinion, source=replace(opinion.source, restorations=(forged,))))


def test_stray_control_characters_print_nothing() -> None:
    wrong = PRINTED.replace("breach", "brea\x1fch\x01 \x8f\ufffe").replace("QUILL", "QUI\x02LL")
    source = opinion_of(wrong).source
    assert "for breach  of a contract" in source.text
    assert opinion_of(wrong).case.name == opinion_of(PRINTED).case.name
    assert {before for before, right, reason in in_short(source) if reason == CONTROL} == {
        "\x01", "\x02", "\x1f", "\x8f", "\ufffe",
    }  # fmt: skip
    assert f"| {CONTROL} | U+0001 | nothing | 1 | 13 |" in "\n".join(restorations_on_page(source))


def test_half_a_character_is_the_sign_for_a_lost_one() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in PRINTED.split("\n\n"))
    data = as_record(paragraphs.replace("QUILL", "QUILL\ud83d"), "html_lawbox")
    source = read("opinion.json", data)
    assert "QUILL�" in source.text


def test_bullets_of_fonts_of_symbols_are_those_of_every_font() -> None:
    listed = PRINTED + "\nThe order says:\n\n     \uf0b7 no fires; and\n\n     \uf0a7 no lamps.\n"
    source = opinion_of(listed).source
    assert in_short(source)[-2:] == [("\uf0b7", "•", SYMBOL), ("\uf0a7", "▪", SYMBOL)]


CHARACTERS = st.sampled_from([*"aé—\uf0b7\x80\x85\x97\x81\x9f\x01\ufffe&;<\n", "&amp;", "&lt;"])


@given(st.lists(CHARACTERS).map("".join), st.booleans())
def test_undoing_the_restorations_gives_the_file_again(text: str, plain: bool) -> None:
    right = restored(text, plain=plain)
    undone = right.text
    for item in reversed(right.restorations):
        undone = undone[: item.span.start] + item.before + undone[item.span.end :]
    assert undone == text
