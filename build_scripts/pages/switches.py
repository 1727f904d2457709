"""The switches of a page’s layers: a reader may have the court’s words and nothing else.

The HTML is complete without scripts, with every layer on; a script shows the switches and works
them.
"""

from collections.abc import Sequence

LAYERS = {
    "citations": ("Citations", "a.cite"),
    "notes": ("Editor’s notes", ""),
    "coverage": ("What the press reported", ""),
    "terms": ("Terms", "a.term:not(.again)"),
    "again": ("Every use of a term", ".again"),
    "numbers": ("Paragraph and page numbers", ""),
}
"""What is added to the text, by the name that style and script know; what a reader calls it; and,
where it makes links of the court’s own words, what selects them."""


def switches(
    *,
    citations: Sequence[str],
    notes: Sequence[str],
    terms: Sequence[str],
    coverage: Sequence[str] = (),
) -> list[str]:
    """Return the switches of a page, by the blocks of Markdown that each layer adds after the
    text, or nothing where no layer adds any."""
    given = {"citations": citations, "notes": notes, "coverage": coverage, "terms": terms}
    given["again"] = terms
    if not any(given.values()):
        return []
    lines = [
        '<details class="layers by-build" hidden>',
        "<summary>Layers</summary>",
        "<fieldset>",
        "<legend>Shown with the court’s words</legend>",
        *(switch(name, *LAYERS[name], shown=bool(given.get(name, True))) for name in LAYERS),
        '<button type="button" aria-pressed="false">Clean text</button>',
        "</fieldset>",
        "</details>",
    ]
    return ["\n".join(lines)]


def switch(name: str, label: str, links: str, *, shown: bool) -> str:
    """Return one switch. That of a layer which the page lacks keeps the choice for other pages."""
    box = f'<input type="checkbox" name="{name}" value="{links}" checked>'
    return f"<label{'' if shown else ' hidden'}>{box} {label}</label>"
