"""“Does the opinion say that?”: the page on which a pasted text is held against the opinion.

The page says what it does; `docs/assets/says.js` does it, in the reader’s browser.
"""

from collections.abc import Iterator, Sequence
from html import escape

from build_scripts.model import Edition, Page
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import division, front_matter, heading, link
from build_scripts.quotations.scripts import LIST, script_path

PATH = "says.md"
TITLE = "Does the opinion say that?"
OF_ALL = "Does an opinion say that?"
SCRIPTS = ("assets/quotations.js", "assets/quotation-checks.js", "assets/says.js")
STYLES = ("assets/says.css",)
ANSWERS = (
    (
        "Word for word",
        "The words stand in the opinion as quoted. Capitals, punctuation, emphasis, brackets, "
        "ellipses, and citations that the text says it omits are no changes.",
    ),
    ("With changes", "They stand there but for a few words, which are shown."),
    (
        "Nearest passage",
        "They do not stand there; this passage comes nearest. So it is with a sentence about the "
        "case in its writer’s own words.",
    ),
    ("Not in the opinion", "No passage is like it."),
)


def quotation_check_page(edition: Edition) -> Page:
    """Return the page of `edition`."""
    blocks = [
        *head(TITLE, f"{edition.title}: check a quotation.", [script_path(edition.slug)]),
        f"Paste a sentence, a quotation, a paragraph of a brief or of a news story. Each quotation "
        f"in it, and each sentence that names the case, is looked for in "
        f"{link(edition.title, 'index.md')}. Nothing that you paste leaves your browser.",
        form(edition.slug),
        *answers(),
    ]
    return Page(PATH, "\n\n".join(blocks) + "\n")


def says_page_of_all() -> str:
    """Return the page of a library, as Markdown."""
    blocks = [
        *head(OF_ALL, "Check a quotation of any opinion of this site.", [LIST]),
        "Paste a sentence, a quotation, a paragraph of a brief or of a news story, with the name "
        "or the citation of the case. Each quotation in it, and each sentence that names the case, "
        "is looked for in the opinions of this site that it names. Nothing that you paste leaves "
        "your browser.",
        form(""),
        *answers(),
    ]
    return "\n\n".join(blocks) + "\n"


def head(title: str, description: str, scripts: Sequence[str]) -> Iterator[str]:
    """Yield the front matter and the title of such a page."""
    yield front_matter(
        {
            "title": title,
            "description": description,
            "voice": "build",
            "hide": ["toc"],
            "search": {"exclude": True},
            "styles": list(STYLES),
            "scripts": [*SCRIPTS[:2], *scripts, *SCRIPTS[2:]],
        }
    )
    yield heading(1, title)


def form(slug: str) -> str:
    """Return the form, which the script shows, and the place of what is found.

    The field itself is the script’s, which has its label here: what stands in one, browsers and
    parsers read differently, so that no page may hold it.
    """
    lines = (
        f'<form class="says" data-slug="{escape(slug)}" hidden>',
        '<p class="pasted">Text to check</p>',
        '<p><button type="submit">Check</button> <button type="reset">Clear</button></p>',
        "</form>",
        '<p class="says-said" id="says-said" role="status"></p>',
        '<ol class="verdicts" hidden></ol>',
    )
    return "\n".join(lines)


def answers() -> Iterator[str]:
    """Yield what each answer means, and what the page needs."""
    yield heading(2, "What the answers mean")
    yield "\n\n".join(f"{literal(name)}\n:   {literal(what)}" for name, what in ANSWERS)
    yield (
        "Of each passage it is said whose words these are: the court’s, a judge’s own, its "
        "staff’s, or those of another text that the court quotes. If the text gives a page "
        "(“at 936”), it is checked where the pages are known."
    )
    yield division("without-scripts", ["This needs a browser that runs scripts."])
