"""Typescripts in double spacing, as an archive of printer files keeps them: turns of pages, lost
signs, decrees, numbers."""

import pytest

from build_scripts.audit import audit
from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.read.printed.reader import read_layout
from build_scripts.structure.recover import recover
from tests.read.printed.slip import CAPTION, LINE

FIRST = f"          In the winter {LINE[:46]}"
PROSE = f"{FIRST}\n\n{LINE}\n\n{LINE}\n\nat all times, and the keeper paid for the oil.\n\n"


def opinion_of(text: str) -> Opinion:
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    audit(opinion)
    return opinion


def blocks_of(lines: str) -> list[str]:
    """The kind and first words of the blocks that `lines` make at the end of a typescript."""
    (writing,) = opinion_of(f"{CAPTION}{PROSE * 4}{lines}").writings
    found = [f"{block.kind}: {block.text.words}" for block in writing.blocks]
    assert [each[:24] for each in found[:4]] == ["paragraph: In the winter"] * 4
    return found[4:]


def pages(*bodies: str) -> str:
    """Pages with their numbers at the foot, the first of them 2."""
    numbers = range(2, len(bodies) + 2)
    return "".join(
        f"{body}                                {number}\n\n"
        for body, number in zip(bodies, numbers, strict=True)
    )


LAW = "          The keeper has to answer for it, as is said in the law, 2 U.S.C."
PLEDGE = (
    f"{FIRST}:\n\n          shall pledge no lamp that burns upon the pier\n"
    "          to any bank or firm, nor to any of its other\n"
)
READ = {
    "a section whose sign is lost": (
        f"{LAW}\n\n  1024(b)(4), to provide {LINE[:40]}\n\nfor all.\n",
        ["paragraph: The keeper"],
    ),
    "the same overleaf": (
        pages(PROSE, f"{LAW}\n\n", f"   1024(b)(4), to provide {LINE[:40]}\n\nfor all.\n\n"),
        ["paragraph: In the winter", "paragraph: The keeper"],
    ),
    "the last line of a quotation, overleaf": (
        pages(PROSE, f"{PLEDGE}\n", "          houses of the harbor.\n\nSo it is.\n\n"),
        ["paragraph: In the winter", "paragraph: In the winter", "blockquote: shall pledge",
         "paragraph: So it is."],
    ),
    "the same, which begins with a capital": (
        pages(PROSE, f"{PLEDGE}\n", "          Quill Houses.\n\nSo it is.\n\n"),
        ["paragraph: In the winter", "paragraph: In the winter", "blockquote: shall pledge",
         "paragraph: So it is."],
    ),
    "the number of a point, overleaf": (
        pages(PROSE, f"2.\n\n{PROSE}", f"3.\n\n{PROSE}"),
        ["paragraph: In the", "heading: 2.", "paragraph: In the", "heading: 3.", "paragraph: In"],
    ),
    "a decree at the margin, overleaf": (
        pages(PROSE, "Affirmed.\n        \n\n"),
        ["paragraph: In the winter", "disposition: Affirmed."],
    ),
    "a decree and costs": (
        f"{PROSE}Affirmed.  Costs to appellees.\n",
        ["paragraph: In the winter", "paragraph: Affirmed. Costs to"],
    ),
    "a decree that ends a sentence": (
        "          For these reasons, the order of the pier court must be\n\nAffirmed.\n",
        ["paragraph: For these reasons"],
    ),
    "a decree set in under the sentence that it ends": (
        "          The judgment of the pier court is\n\n          Affirmed.\n",
        ["paragraph: The judgment of the pier court is Affirmed."],
    ),
    "the title of a law that is quoted, set in": (
        f"{FIRST}.\n\n          The law in its entirety reads as follows:\n\n"
        "               Sec. 1. Intent\n\n"
        "               The legislature finds that the lamp is lit and\n"
        "               that all may see it.\n\nSo it is.\n",
        ["paragraph: In the", "paragraph: The law in", "blockquote: Sec. 1. Intent",
         "blockquote: The legislature", "paragraph: So"],
    ),
    "titles in small letters, set as first lines are": (
        f"                         The Facts\n\n{PROSE}          The lamp of the pier\n\n{PROSE}"
        f"          What it cost\n\n{PROSE}",
        ["heading: The Facts", "paragraph: In the", "heading: The lamp of the pier",
         "paragraph: In the", "heading: What it cost", "paragraph: In the"],
    ),
    "one such line, which may be anything": (
        f"          The lamp of the pier\n\n{PROSE}",
        ["paragraph: The lamp of", "paragraph: In the"],
    ),
    "rulings set in one under the other": (
        f"{FIRST}:\n\n               The motion to light a lamp (ECF 5): GRANTED.\n\n"
        "               The motion to ring the bell (ECF 7): DENIED.\n\nSo it is.\n",
        ["paragraph: In the", "paragraph: The motion to l", "paragraph: The motion to r",
         "paragraph: So"],
    ),
    "the number of the last page, the only one": (
        "Affirmed.\n\n                                3\n",
        ["disposition: Aff"],
    ),
    "the number of a section that heads two pages": (
        pages(PROSE, *[f"                             A\n\n{PROSE}"] * 2),
        ["paragraph: In the", "heading: A", "paragraph: In the", "heading: A", "paragraph: In"],
    ),
    "a heading struck behind the end of a paragraph, and again": (
        "          So it was in the winter of that year, as we held in the\n            \n\n"
        "case of 1990.  A.  Of the Lamp\n               A.  Of the Lamp\n"
        "                             \n\n" + PROSE,
        ["paragraph: So it was", "heading: A. Of the Lamp", "paragraph: In the winter"],
    ),
    "items with bullets, set in as first lines are": (
        "          The keeper owed:\n\n          \u2022 the rent for May;\n\n"
        "          \u2022 the oil; and\n\n          \u2022 fees.\n\n" + PROSE,
        ["paragraph: The keeper owed:", "list: \u2022 the rent", "list: \u2022 the oil",
         "list: \u2022 fees.", "paragraph: In the"],
    ),
    "a line that introduces a quotation, the last of its page but one": (
        pages(
            f"{PROSE}          The statute provides:\n\n"
            "          The keeper of a lamp on a pier shall not let it\n\n",
            "          burn by day, nor let a fire burn, nor leave the\n"
            f"          lamp for a night.\n\n{PROSE}",
        ),
        ["paragraph: In the", "paragraph: The statute provides:", "blockquote: The keeper of",
         "paragraph: In the"],
    ),
    "a long title at the margin": (
        f"{PROSE}B.  Release of Lamps and Claims upon the Harbor Company\n\n{PROSE}",
        ["paragraph: In the", "heading: B. Release of Lamps", "paragraph: In the"],
    ),
    "a sentence that ends in a full line of a quotation": (
        f"{FIRST}:\n\n               I see the pier, I am at it, and it was $10.00.\n"
        "               I saw a lamp, you know, and it was burning low\n"
        "               for all to see.\n\nSo he said.\n",
        ["paragraph: In the winter", "blockquote: I see the", "paragraph: So he said."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "wanted"), READ.values(), ids=list(READ))
def test_typescripts_are_read_back(lines: str, wanted: list[str]) -> None:
    made = blocks_of(lines)
    starts = [each[: len(want)] for each, want in zip(made, wanted, strict=False)]
    assert (starts, len(made)) == (wanted, len(wanted))


def superior(number: int, body: str) -> str:
    """A page in the habit of the Superior Court of Pennsylvania: the number of the case at its
    head, that of the page, from the second on, where the middle of its lines comes out."""
    foot = f"{' ' * (43 if number < 4 else 36)}-{number}-\n" if number > 1 else ""
    return f"J-A00001-30\n\n\n\n{body}\n{foot}"


NOTE = """


1 The lamp of the pier was not lit in any summer that we

know of, as we have said in many a case of the harbor and
of the pier.
"""
QUOTED = "     protects the lamp of the pier in every year; and it\n     does so by night.\n"


def test_the_pages_of_a_court_that_numbers_all_but_the_first_are_told() -> None:
    bodies = [
        f"{CAPTION}{FIRST}\n\n{LINE}\n\nlit under 35 P.S. § 780-\n",
        f"113(a)(30).  It was so in the\n\nwinter, too.1\n\n{PROSE}{'_' * 44}{NOTE}",
        f"          It is settled by now {LINE[:40]}\n\nlamp, and that the law\n",
        f"{QUOTED}\nSo it is.\n\n",
        "          In the winter it was dark on the pier at all times.\n",
    ]
    opinion = opinion_of("".join(map(superior, range(1, 6), bodies)))
    (writing,) = opinion.writings
    found = [f"{block.kind[0]} {block.text.words[:14]}" for block in writing.blocks]
    again = "p In the winter "
    settled = ["p It is settled ", "b protects the l", "p So it is."]
    assert found == [again, again, *settled, again]
    assert "§ 780-113(a)(30). It" in writing.blocks[0].text.words
    assert [note.blocks[-1].text.words[-12:] for note in writing.notes] == ["of the pier."]


SEASONS = ("In the spring it rained.", "Nobody lit it in summer.", "All was dark.", "So it ended.")


def test_page_numbers_in_mid_line_may_sway_and_are_no_labels_of_notes() -> None:
    bodies = [CAPTION + PROSE, *(f"          {season}\n" for season in SEASONS)]
    feet = [f"{' ' * column}{n}\n" for n, column in enumerate((45, 51, 46, 52, 44), start=1)]
    (writing,) = opinion_of("".join(map("{}\n\n{}".format, bodies, feet))).writings
    assert [block.text.words for block in writing.blocks][1:] == [*SEASONS]
    assert not writing.notes


SOLID = f"      In the winter {LINE[:48]}\n{LINE} in\n{LINE} in\nits care.\n\n"
TITLE = """\
A. The Keeper Of The Pier Broke The Law Of The
Harbor By Leaving The Lamp Of The Pier
Without Oil In The Winter.

"""


def test_a_title_of_several_lines_at_the_margin_and_a_quotation_of_two_paragraphs() -> None:
    lines = [LINE, LINE, "the lamp by night.", f"Later {LINE[:50]}", LINE, "it was dark."]
    quoted = "".join(f"       {line}\n" for line in lines)
    text = f"{CAPTION}{SOLID * 3}{TITLE}{SOLID}      Those facts were:\n\n{quoted}\n{SOLID}"
    (writing,) = opinion_of(text).writings
    assert "".join(block.kind[0] for block in writing.blocks) == "ppphppbbp"
    assert writing.blocks[3].text.words == " ".join(TITLE.split())


def test_numbers_of_headnotes_before_some_paragraphs_are_no_text() -> None:
    numbered = [f"          [{n}]  In the winter {LINE[:41]}\n\n{LINE}\n\n" for n in range(1, 4)]
    alike = (PROSE * 2).join(numbered)
    opinion = opinion_of(f"{CAPTION}{PROSE}{alike}{PROSE}".replace("]  In", "] In"))
    gone = [r for r in opinion.removals if r.reason == "number of a headnote"]
    assert [opinion.source.text[r.span.start : r.span.end] for r in gone] == ["[1]", "[2]", "[3]"]
    words = [block.text.words for block in opinion.writings[0].blocks]
    assert all(each.startswith("In the winter") for each in words)


def test_a_court_that_numbers_all_its_paragraphs_keeps_its_numbers() -> None:
    numbered = [f"          [{n}] In the winter {LINE[:41]}\n\n{LINE}\n\n" for n in range(1, 9)]
    (writing,) = opinion_of(f"{CAPTION}{''.join(numbered)}").writings
    assert writing.blocks[3].number == "4" or "[4]" in writing.blocks[3].text.words


def test_what_fills_a_sheet_and_the_rule_along_the_margin_are_no_text() -> None:
    sheets = [
        "".join(
            f"{n}{bar}  {words}\n"
            for n, words in enumerate([f"      In the winter {LINE[:40]}", *[LINE] * 20,
                                       "at all times.", "/ / /", "///"], start=1)
        )
        for bar in (" ", "  |", " ")
    ]  # fmt: skip
    opinion = opinion_of(CAPTION + "".join(sheets))
    assert not any(sign in b.text.words for b in opinion.writings[-1].blocks for sign in "/|")
    assert [r.reason for r in opinion.removals].count("strokes that fill a sheet") == 6


COUNSEL = "".join(f"{line}\n" for line in ["     Ann Roe, with whom", *[LINE] * 5, "for appellee."])


def test_a_short_order_under_a_list_of_counsel_set_solid_is_one_paragraph() -> None:
    order = f"       Per Curiam.  We saw {LINE[:36]}\n\n" + f"  {LINE}\n\n" * 3 + "  lit it.\n\n"
    text = CAPTION.replace("ABLE, Circuit Judge.", COUNSEL + "\n" * 4)
    *_, writing = opinion_of(f"{text}{order}       Affirmed.\n").writings
    assert [block.kind for block in writing.blocks] == ["paragraph", "disposition"]


def test_a_typescript_that_has_lost_its_indents_is_still_in_lines() -> None:
    caption = "\n\n".join(" ".join(line.split()) for line in CAPTION.split("\n") if line)
    order = "\n\n".join(["We saw that", *[LINE] * 12, "lit it at all times.", "-2-"])
    (writing,) = recover(read("slip.txt", f"{caption}\n\n{order}\n".encode())).writings
    assert [block.text.words[:11] for block in writing.blocks] == ["We saw that"]
