"""The page of the news story: its own words, and beside each paragraph what was found of it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from build_scripts.model import Anchor, Claim, Coverage, Edition, Page, Span
from build_scripts.model.anchors import claim_anchor, said_anchor, story_anchor
from build_scripts.pages.parts.claim_findings import (
    FORMS,
    after_sign,
    court_words,
    finding,
    no_claim,
    signed_word,
)
from build_scripts.pages.parts.originals import originals
from build_scripts.pages.parts.running_head import running_head
from build_scripts.pages.text.escaper import inline, literal
from build_scripts.pages.text.excerpts import (
    after_closing,
    cut,
    excerpt_at,
    excerpts_of,
    voices_of,
)
from build_scripts.pages.text.inline_marks import Insert, Wrap
from build_scripts.pages.text.markdown_syntax import (
    BUILD,
    division,
    front_matter,
    heading,
    link,
    paragraph,
    quotation,
)
from build_scripts.pages.text.places import places_of
from build_scripts.pages.text.wording import counted, long_date
from build_scripts.story.shown import Shown, passages_shown

PRESS = ".by-press"
SAID = '<div class="said" role="group" aria-label="The news story" markdown>'
"""What a screen reader hears before the press speaks."""
FILE = "coverage.md"
Signature = tuple[str, str]
"""Author and date of a finding."""


def coverage_page(edition: Edition) -> Page:
    """Return the page of the edition’s news story, as much of it as its rights allow."""
    coverage = edition.coverage
    assert coverage  # else nothing asks for the page
    blocks = [
        front_matter(
            {
                "title": "Coverage",
                "description": f"{edition.title}: what {publisher(coverage)} reported of it, "
                "claim by claim, beside the passages of the opinion.",
                "voice": "press",
                "styles": ["assets/coverage.css"],
                "scripts": ["assets/coverage.js"],
            }
        ),
        running_head(edition),
        heading(1, "The news story, claim by claim", BUILD),
        *whose_words(coverage),
        *side_by_side(edition, coverage),
        *left_out(edition, coverage),
        *how_compared(edition, coverage),
    ]
    return Page(FILE, "\n\n".join(blocks) + "\n")


def publisher(coverage: Coverage) -> str:
    """Return who published the story."""
    return coverage.publisher or "the press"


def whose_words(coverage: Coverage) -> Iterator[str]:
    """Yield whose words the page holds, and whose the findings are."""
    by = f" by {coverage.story.author}" if coverage.story.author else ""
    on = f" on {long_date(coverage.date)}" if coverage.date else ""
    changed = f", last modified on {long_date(coverage.modified)}" if coverage.modified else ""
    story = f"a story{by} that {publisher(coverage)} published{on}{changed}"
    extent = {
        "full": f"{story[0].upper()}{story[1:]}, shown in full beside what the opinion says.",
        "claims": f"Sentences quoted, for discussion, from {story}.",
        "link": f"This page is about {story}. None of its words are shown.",
    }[coverage.rights]
    where = f" {link('Read it where it was published', coverage.url)}." if coverage.url else ""
    yield paragraph(literal(extent) + where, BUILD, ".whose")


def how_compared(edition: Edition, coverage: Coverage) -> Iterator[str]:
    """Yield whose the story is, whose the findings are, and where both can be read."""
    compared = coverage.claims and coverage.rights != "link"
    if not coverage.notice and not compared:
        return
    yield heading(2, "How it was compared" if compared else "Whose the story is", BUILD)
    if coverage.notice:
        yield paragraph(literal(coverage.notice), BUILD)
    if compared:
        author, day = usual_signature(coverage)
        words = (
            "The words on the tinted ground are the story’s. Beside them stand passages of the "
            "opinion, word for word, and what was found of each claim; where a passage is not the "
            "court’s own, it says whose it is. Where no other name stands, a finding is signed: "
            f"{author}, {day}. Figures and names are compared by the build."
        )
        yield paragraph(literal(words), BUILD)
    yield from originals(edition)


def usual_signature(coverage: Coverage) -> Signature:
    """Return author and date of most findings, which the page names once."""
    return Counter(map(signature, coverage.claims)).most_common(1)[0][0]


def signature(claim: Claim) -> Signature:
    """Return author and date of the finding on `claim`."""
    return claim.author, long_date(claim.date)


def summary(coverage: Coverage) -> Iterator[str]:
    """Yield how many claims came out how, each claim linked where the page shows it."""
    if not coverage.claims:
        yield paragraph("Nobody has compared it with the opinion yet.", BUILD)
        return
    total = counted(len(coverage.claims), "claim")
    lines = [f"| Finding | {total} | Which |", "| --- | ---: | --- |"]
    for kind, form in FORMS.items():
        found = [claim for claim in coverage.claims if claim.finding == kind]
        which = "" if coverage.rights == "link" else " ".join(map(to_finding, found))
        meaning = f'<span class="meaning">{form.meaning}</span>'
        word = f'<span class="word">{form.word}</span>'
        named = f'<span class="kind" data-kind="{form.name}">{after_sign(form, word)}</span>'
        lines.append(f"| {named} {meaning} | {len(found)} | {which} |")
    yield division("by-build summary", ["\n".join(lines)])


def signs_of_findings(coverage: Coverage) -> Iterator[str]:
    """Yield what the signs in the story mean, for a screen on which the findings stand below it."""
    used = {claim.finding for claim in coverage.claims}
    if words := [signed_word(form) for kind, form in FORMS.items() if kind in used]:
        yield paragraph(" ".join(words), BUILD, ".signs")


def to_finding(claim: Claim) -> str:
    """Return the link from the summary to what was found of `claim`."""
    number = str(claim.number)
    return (
        f'[{number}](#{claim_anchor(claim.number)}){{ .claim-number aria-label="Claim {number}" }}'
    )


def side_by_side(edition: Edition, coverage: Coverage) -> Iterator[str]:
    """Yield the story, whole, and beside it what was found of its claims, in its order."""
    excerpts = excerpts_of(coverage, edition.opinion, FILE)
    common = usual_signature(coverage) if coverage.claims else None
    story: list[str] = []
    found: list[str] = []
    anchored: set[str] = set()
    for stretch in passages_shown(coverage):
        claims = [claim for claim in coverage.claims if lies_in(claim.anchor, stretch)]
        anchor = anchor_of(stretch)
        story.append(story_block(stretch, claims, "" if anchor in anchored else anchor, coverage))
        anchored.add(anchor)
        found += [
            finding(
                claim,
                cut(stretch.passage.text, claim.anchor.span),
                excerpts[claim.number],
                signed=signature(claim) != common,
            )
            for claim in claims
        ]
        found += [no_claim(e.reason) for e in coverage.no_claims if lies_in(e.anchor, stretch)]
    said = ["\n\n".join([SAID, *story, "</div>"])] if story else []
    if story:
        yield from signs_of_findings(coverage)
    yield division("beside", [*said, division("findings", [*summary(coverage), *found])])


def left_out(edition: Edition, coverage: Coverage) -> Iterator[str]:
    """Yield what the story does not say of the decision, each with where the opinion does."""
    if not coverage.left_out:
        return
    places = places_of(edition.opinion)
    voices = voices_of(edition.opinion)
    items = [
        division(
            "left-out-item",
            [
                paragraph(literal(each.says), ".by-editor"),
                *(court_words(excerpt_at(a, places, FILE, voices)) for a in each.passages),
            ],
        )
        for each in coverage.left_out
    ]
    yield heading(2, "What the story leaves out", BUILD, "#left-out")
    yield division("left-out", items)


def lies_in(anchor: Anchor, stretch: Shown) -> bool:
    """Say whether what `anchor` points to begins in `stretch`."""
    same = (anchor.where, anchor.index) == (stretch.passage.where, stretch.passage.index)
    return same and stretch.span.start <= anchor.span.start < stretch.span.end


def anchor_of(stretch: Shown) -> str:
    """Return the anchor of the passage to which `stretch` belongs; headings within have none."""
    passage = stretch.passage
    if passage.where != "body":
        return passage.where
    return story_anchor(passage.number) if passage.number else ""


def story_block(stretch: Shown, claims: Sequence[Claim], anchor: str, coverage: Coverage) -> str:
    """Return a stretch of the story as a block of its own kind, its claims marked."""
    text, shift = cut(stretch.passage.text, stretch.span), stretch.span.start
    spans = [
        (claim, Span(claim.anchor.span.start - shift, claim.anchor.span.end - shift))
        for claim in claims
    ]
    wraps = [mark_of(claim, span) for claim, span in spans]
    numbers = [
        Insert(after_closing(text.words, span.end), number_of(claim)) for claim, span in spans
    ]
    place = f"#{anchor}" if anchor else ""
    where = stretch.passage.where
    if coverage.rights == "claims":
        return quotation(paragraph(inline(text, wraps, numbers), place, PRESS))
    if where == "headline":
        label = 'data-toc-label="The story"'  # else the claims’ numbers would stand in it
        return heading(2, inline(text, wraps, numbers, opening=False), place, PRESS, label)
    if where == "body" and stretch.passage.kind == "heading":
        return heading(3, inline(text, wraps, numbers, opening=False), PRESS)
    kind = "" if where == "body" else f".{where}"
    return paragraph(inline(text, wraps, numbers), place, PRESS, kind)


def mark_of(claim: Claim, span: Span) -> Wrap:
    """Return the mark around a claim in the story."""
    name = FORMS[claim.finding].name
    before = f'<span class="claim {name}" data-claim="{claim.number}">'
    return Wrap(span.start, span.end, before, "</span>")


def number_of(claim: Claim) -> str:
    """Return the link from the end of a claim in the story to what was found of it."""
    form = FORMS[claim.finding]
    label = f"Claim {claim.number}: {form.word.lower()}"
    attributes = f'#{said_anchor(claim.number)} .claim-number {BUILD} data-claim="{claim.number}"'
    return (
        f'[{claim.number}<span class="sign">{form.sign}</span>](#{claim_anchor(claim.number)})'
        f'{{ {attributes} aria-label="{label}" }}'
    )
