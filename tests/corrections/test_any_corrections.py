"""Whatever an editor writes is done and proved on the pages, or refused in sentences."""

import json
from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.model import Edition, Passage
from build_scripts.pages.edition import pages_of
from build_scripts.problems import Problem
from build_scripts.site.proof import compare, proofs
from tests.addresses.editions import CAPTION, again, edition
from tests.rendering import render
from tests.trials import sampled

OPINION = f"""\
{CAPTION}Ann Lee, of Boston, for petitioner.

SELYA, Circuit Judge. The harbor was kept open. See Lim v. INS, 224 F.3d 929, 936 (9th Cir. \
2000). Id. at 937.[^1]

## The Lease

The lease said what it said:

> The pier shall be lit on every night, says 8 C.F.R. § 1208.16, and so it was.

It was not.[^2] In Lim <!-- the lamp of --> the pier was dark. We affirm.

<!-- The lamp was lit, as the clerk saw. See id. -->

Affirmed.

POE, Circuit Judge, concurring. I join, but for Lim, 224 F.3d at 936.[^3]

It was dark enough.

[^1]: The lamp was sold in March. See id. at 938.

    It was bought again in May.

[^2]: Nobody had paid for it.

[^3]: Nor had anybody asked.
"""

UNTIL = ("We affirm", "sold in March", "and so it was.", "is", "enough.", "owls")
"""Words at which a range may end."""
LEFT_OUT = ("the lamp of", "The lamp was lit", "as the clerk saw.", "See id.")
"""Words of comments."""
TAKEN_UP = "is: part of the opinion"
WRITINGS = ("opinion", "concurrence", "opinion note 1")
SAYS = {
    "parts": (
        "begins: dissent",
        "begins: counsel",
        "begins: syllabus",
        "begins: concurrence, as: byline",
        "begins: order, as: title",
        "begins: statement, author: Moe",
        "as: byline",
        "author: Moe",
        "joined_by: [Moe, Coe]",
        "joins: the one before",
        "is: caption",
        "is: counsel",
        "is: syllabus",
        "is: no part of the opinion",
        "is: no part of the opinion, extent: the quoted words",
        "is: caption, extent: the quoted words",
        "is: no part of the opinion, until: {until}",
        "is: counsel, extent: the quoted words, until: {until}",
        "is: caption, until: {until}",
        TAKEN_UP,
        TAKEN_UP,
    ),
    "blocks": (
        "is: heading, level: 2",
        "is: paragraph",
        "is: blockquote",
        "is: disposition",
        "is: list",
        "splits: here",
        "splits: here, is: blockquote",
        "joins: the one before",
        "splits: here, says: docket",
        "says: other",
        "number: 7",
        "space: before",
        "space: before, splits: here",
        "is: list, until: {until}",
        "splits: here, is: blockquote, until: {until}",
        "joins: the one before, until: {until}",
        "space: before, splits: here, is: heading, until: {until}",
    ),
    "notes": (
        "mark: '1'",
        "mark: '2'",
        "mark: '9'",
        "begins: '9'",
        "begins: '1'",
        "begins: '9', of: concurrence",
        "joins: the note before",
        "joins: the note before, until: {until}",
        "ends: here",
        "is: no mark",
        "is: no note",
        "of: concurrence",
        "of: opinion",
        "begins: '9', until: {until}",
        "begins: each label, until: {until}",
        "mark: each label, until: {until}",
    ),
    "pages": ("page: '7'", "page: '8'", "page: '**8'", "is: no page", "page: '7', is: no page"),
    "citations": (
        "is: no citation",
        "cites: 224 F.3d 929",
        "cites: 1 U.S. 1",
        "unresolved: a slip",
        "pin: none, signal: see also",
        "relation: quoted in 1 U.S. 1, parentheticals: []",
        "cites: 224 F.3d 929, pin: 930, extent: the quoted words",
    ),
}


@cache
def plain() -> Edition:
    return edition(OPINION)


@st.composite
def corrections(draw: st.DrawFn) -> str:
    """Draw a file of corrections that quote words of the opinion and say anything of them."""
    lists: dict[str, list[str]] = {}
    passages = [p for p in plain().opinion.passages() if len(p.text.words) > 3]
    for _ in range(draw(st.integers(1, 3))):
        key = draw(st.sampled_from(sorted(SAYS)))
        quote, within = draw(quoted(draw(st.sampled_from(passages))))
        says = draw(st.sampled_from(SAYS[key])).format(until=draw(st.sampled_from(UNTIL)))
        if says == TAKEN_UP or (key == "parts" and draw(st.integers(0, 9)) == 0):
            quote, within = draw(st.sampled_from(LEFT_OUT)), draw(st.sampled_from(WRITINGS))
        entry = f"  - {{quote: {json.dumps(quote)}, within: {json.dumps(within)}, {says}}}"
        lists.setdefault(key, []).append(entry)
    return "\n".join("\n".join([f"{key}:", *entries]) for key, entries in lists.items())


@st.composite
def quoted(draw: st.DrawFn, passage: Passage) -> tuple[str, str]:
    """Draw words of a passage, whole ones or not, often its first."""
    words = passage.text.words
    start = draw(st.sampled_from([0, 0, draw(st.integers(0, len(words) - 2))]))
    end = draw(st.integers(start + 1, min(len(words), start + 40)))
    return words[start:end].strip() or words[:3], passage.place


@sampled(20)
@given(corrections())
@example("notes:\n  - {quote: T, within: opinion note 1, begins: '9'}")
@example("notes:\n  - {quote: T, within: opinion note 1, begins: '9', of: concurrence}")
def test_any_corrections_are_proved_on_the_pages_or_refused(yaml: str) -> None:
    try:
        made = again(OPINION, plain(), corrections=yaml)
    except Problem as problem:
        for each in problem.all():
            assert each.place.startswith("editions/doe-v-roe/corrections.yml:")
            assert each.advice
        return
    audit(made.opinion)
    pages = {page.path: page.markdown for page in pages_of(made)}
    for proof in proofs(made):
        name = f"{proof.place.rstrip('/') or 'index'}.md"
        compare(f"/{proof.place}", proof.wanted, render(pages[name]), proof.others)
    published = {each.anchor for page in plain().addresses.pages for each in page.addresses}
    kept = {each.anchor for page in made.addresses.pages for each in page.addresses}
    assert {each for each in published if not each.startswith("=")} <= kept
