"""What was found of a claim of the press: sign and word, passages, checks, reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.model import Check, Claim, FindingKind, Text
from build_scripts.model.anchors import claim_anchor, said_anchor
from build_scripts.pages.text.escaper import inline, link_text, literal
from build_scripts.pages.text.excerpts import Excerpt
from build_scripts.pages.text.markdown_syntax import BUILD, division, paragraph, quotation
from build_scripts.pages.text.wording import list_in_prose, short_date

EDITOR = ".by-editor"
COURT = ".by-court"


@dataclass(frozen=True, slots=True)
class Form:
    """How a finding is shown: its name in style sheets, its sign, its word, what it means."""

    name: str
    sign: str
    word: str
    meaning: str


FORMS: dict[FindingKind, Form] = {
    "supported": Form("supported", "✓", "Supported", "the same facts"),
    "paraphrase": Form(
        "paraphrase", "≈", "Paraphrase", "fair, in words that differ in a way worth saying"
    ),
    "differs": Form("differs", "≠", "Differs", "not quite what the opinion says"),
    "not in the opinion": Form(
        "not-there", "○", "Not in the opinion", "other reporting, or the story’s own view"
    ),
    "contradicted": Form("contradicted", "✕", "Contradicted", "the opinion says the contrary"),
}
"""Sign and word tell findings apart, so that colour need not (WCAG 2.2, criterion 1.4.1)."""


def finding(claim: Claim, said: Text, passages: Iterable[Excerpt], *, signed: bool) -> str:
    """Return what was found of `claim`, which says `said`; `signed` with its author and date."""
    form = FORMS[claim.finding]
    back = f"[{claim.number}](#{said_anchor(claim.number)})"
    back += f'{{ .claim-number aria-label="Claim {claim.number}, back to the story" }}'
    blocks = [
        paragraph(f"{back} {signed_word(form)}", BUILD, ".finding-head"),
        paragraph(in_quotation_marks(said), BUILD, ".said-again"),
        *(court_words(passage) for passage in passages),
        *figures_checked(claim.checks),
        paragraph(literal(claim.reason), EDITOR, ".reason"),
    ]
    if signed:
        words = f"{claim.author}, {short_date(claim.date)}"
        blocks.append(paragraph(literal(words), EDITOR, ".signature"))
    head = f'<div class="finding {form.name}" id="{claim_anchor(claim.number)}" '
    head += f'data-claim="{claim.number}" '
    head += f'role="group" aria-label="On claim {claim.number}" markdown>'
    return "\n\n".join([head, *blocks, "</div>"])


def no_claim(reason: str) -> str:
    """Return why words of the story claim nothing."""
    words = paragraph(f"No claim: {literal(reason)}.", EDITOR, ".reason")
    return division("finding", [words])


def signed_word(form: Form) -> str:
    """Return a finding as its sign and its word, which no line's end parts."""
    return after_sign(form, form.word)


def after_sign(form: Form, words: str) -> str:
    """Return `words`, which are HTML, after the sign of a finding; no line’s end parts them."""
    sign = f'<span class="sign" aria-hidden="true">{form.sign}</span>'
    return f'<span class="unbroken">{sign} {words}</span>'


def in_quotation_marks(said: Text) -> str:
    """Return the words of the press, as Markdown for a line or a link, in quotation marks unless
    they begin with one of theirs."""
    words = link_text(said.words)
    return words if said.words.startswith("“") else f"“{words}”"


def court_words(passage: Excerpt) -> str:
    """Return words of the document, exactly, with a link to their place, and whose they are."""
    words = paragraph(inline(passage.text), COURT)
    place = passage.place + (f", {literal(passage.whose)}" if passage.whose else "")
    return quotation(f"{words}\n\n{paragraph(place, BUILD, '.passage-place')}")


def figures_checked(checks: Sequence[Check]) -> Iterator[str]:
    """Yield what the build compared, where a claim has figures or names: `Wednesday = March 20,
    2019`, and what both documents print alike."""
    alike = [check.said for check in checks if check.found and same_words(check.said, check.found)]
    other = [f"{c.said} = {c.found}" for c in checks if c.found and c.said not in alike]
    other += [f"{c.said} is in none of these passages" for c in checks if not c.found]
    said = [*other, *([f"in both, {list_in_prose(alike)}"] if alike else [])]
    if said:
        yield paragraph(literal(f"Checked by the build: {'; '.join(said)}."), BUILD, ".checks")


def same_words(one: str, other: str) -> bool:
    """Say whether two stretches differ in nothing but capitals."""
    return one.casefold() == other.casefold()
