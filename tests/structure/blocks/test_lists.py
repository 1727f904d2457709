"""Which items stand in a list of the court's own, and which in a quotation."""

from collections.abc import Iterable, Sequence

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.structure.blocks.test_quotations import opinion_of

BULLETED = ("• the keeper left the gate open;", "• no lamp was lit.")
NUMBERED = ("1. Whether the keeper was told.", "2. Whether he was paid.")
SECTIONS = ("(1) the gate is shut;", "(2) the lamp is lit.")


def kinds_of(*lines: str) -> Sequence[str]:
    return [block.kind for block in opinion_of(*lines).writings[0].blocks][1:3]


@pytest.mark.parametrize("items", [BULLETED, NUMBERED, ("[X] Granted.", "[ ] Denied.")])
def test_what_a_court_lists_is_a_list(items: tuple[str, str]) -> None:
    assert kinds_of("The record shows the following:", *items, "So we hold.") == ["list", "list"]


@pytest.mark.parametrize(
    "lead", ["The judge ordered the following:", "The policy pays where all of these hold:"]
)
def test_what_others_command_and_what_holds_is_a_list(lead: str) -> None:
    items = ("1. the return of the lamp;", "2. the cost of the oil.")
    assert kinds_of(lead, *items, "So we hold.") == ["list", "list"]


@pytest.mark.parametrize("items", [NUMBERED, SECTIONS])
def test_what_an_order_commands_is_its_text(items: tuple[str, str]) -> None:
    lead = "For these reasons, it is hereby ORDERED that:"
    assert kinds_of(lead, *items, "So ordered.") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("lead", "after"),
    [
        ("Section 6 provides that a keeper may sleep if:", "So he must."),
        ("A keeper may not sleep unless:", "8 U.S.C. § 6. So he must."),
    ],
)
def test_a_list_that_is_quoted_stays_in_its_quotation(lead: str, after: str) -> None:
    page = [
        f"<p>{words}</p>"
        for words in (
            "DOE, J.",
            "We begin with the night on which the lamp went out.",
            lead,
            SECTIONS[0],
        )
    ]
    page.append(f"<blockquote>{SECTIONS[1]}</blockquote><p>{after}</p>")
    assert kinds_in(page) == ["blockquote", "blockquote"]


def test_items_that_are_set_in_are_no_quotation() -> None:
    lead = "<p>The officer knew three things:</p>"
    items = [f"<blockquote>{words}</blockquote>" for words in (*NUMBERED, "3. Whether.")]
    assert kinds_in(
        ["<p>DOE, J.</p><p>We begin with the night on which the lamp went out.</p>", lead, *items]
    ) == ["list", "list", "list"]


def kinds_in(page: Iterable[str]) -> Sequence[str]:
    head = "<html><body><p>No. 7</p><p>ROE v. ACME CO.</p>"
    opinion = recover(read("roe.html", f"{head}{''.join(page)}</body></html>".encode()))
    (writing,) = opinion.writings
    return [block.kind for block in writing.blocks if block.kind not in ("paragraph", "heading")]


@pytest.mark.parametrize("sign", "•▪‣◦∙·●○■□➢➤❖✓✔\uf0b7")
def test_whatever_the_bullet_an_item_is_one(sign: str) -> None:
    lines = ("Supreme Court of Vermont", "QUILL v. ROE", "No. 30-7", "March 3, 2031", "ABLE, J.")
    items = [f"{sign} the lamp was lit at the pier;", f"{sign} the harbor was closed."]
    text = ["The town found these things to be true of that night:", *items, "We affirm."]
    page = "".join(f"<p>{line}</p>" for line in (*lines, *text))
    (writing,) = recover(read("quill.html", f"<html><body>{page}</body></html>".encode())).writings
    assert [block.kind for block in writing.blocks][1:3] == ["list", "list"]
