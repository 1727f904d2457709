"""The proof that the site holds the court’s words: all of them, unaltered, in order.

`build_scripts.audit` leads from the file to the passages; from there `compare` goes on: it reads
the built HTML as a browser would and holds it against the passages, word by word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lxml import etree

from build_scripts.model import Coverage, Edition, Opinion, Source
from build_scripts.problems import problem
from build_scripts.story.shown import passages_shown
from build_scripts.stretches import Stretch, body, notes, stretch, whole_edition_stretches

BORDER = "\x00"
"""Between two blocks; no text holds it."""

NO_TEXT = frozenset({"script", "style", "template"})
INLINE = (
    "a",
    "em",
    "strong",
    "i",
    "b",
    "sup",
    "sub",
    "span",
    "abbr",
    "cite",
    "dfn",
    "q",
    "mark",
    "ins",
    "del",
)
IN_TABLE = ("thead", "tbody", "tr", "th", "td")
BORDERS = dict.fromkeys(INLINE, "") | dict.fromkeys(("br", *IN_TABLE), " ")
"""What stands at the edges of an element that is no block; a table is one block."""
VOICES = frozenset({"by-build", "by-editor", "by-press", "by-court"})
"""Classes that say whose words an element holds; on the court’s own pages its words bear none."""
GENERATED = VOICES - {"by-court"} | {"headerlink"}
"""Classes of what the court did not write."""
NOT_PRESS = VOICES - {"by-press"} | {"headerlink"}
"""Classes of what the press did not write."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What one page must say in one voice, all that bears one of `others` left aside."""

    place: str
    """The page, below the edition."""
    wanted: tuple[Stretch, ...]
    others: frozenset[str] = GENERATED


def proofs(edition: Edition) -> Iterator[Proof]:
    """Yield all that the pages of `edition` must be held against.

    The page of the news story is read twice: for the press’s words, of which it shows as much as
    its rights allow, and for the passages of the court beside them.
    """
    for place, wanted in expected_words(edition.opinion).items():
        yield Proof(place, wanted)
    if edition.versions:
        yield Proof("versions/", tuple(changed_words(edition)))
    if edition.coverage:
        yield Proof("coverage/", tuple(reported_words(edition.coverage)), NOT_PRESS)
        yield Proof("coverage/", tuple(compared_words(edition.coverage, edition.opinion)))


def changed_words(edition: Edition) -> Iterator[Stretch]:
    """Yield what the page of versions must say in the courts’ words, struck out or not."""
    for version in reversed(edition.versions):
        for change in version.changes:
            words = " ".join(run.words for run in change.runs)
            yield Stretch(change.after or f"after {change.before}", tuple(words.split()))


def reported_words(coverage: Coverage) -> Iterator[Stretch]:
    """Yield what the page of the news story must say in the press’s words."""
    for each in passages_shown(coverage):
        at = each.passage.text.source_of(each.span.start)
        yield Stretch(each.passage.place, tuple(each.words.split()), at)


def compared_words(coverage: Coverage, opinion: Opinion) -> Iterator[Stretch]:
    """Yield what the page of the news story must say in the court’s words."""
    passages = {p.passage_key: p.text.words for p in opinion.passages()}
    for shown_here in passages_shown(coverage):
        here = (shown_here.passage.where, shown_here.passage.index)
        for claim in coverage.claims:
            anchor = claim.anchor
            span = shown_here.span
            inside = span.start <= anchor.span.start < span.end
            if (anchor.where, anchor.index) == here and inside:
                for each in claim.passages:
                    words = passages[each.passage_key]
                    quoted = words[each.span.start : each.span.end]
                    yield Stretch(f"claim {claim.number}", tuple(quoted.split()))
    for each in (anchor for item in coverage.left_out for anchor in item.passages):
        words = passages[each.passage_key][each.span.start : each.span.end]
        yield Stretch("what the story leaves out", tuple(words.split()))


def expected_words(opinion: Opinion) -> dict[str, tuple[Stretch, ...]]:
    """Return what each page must say of the court’s words, by its place below the edition."""
    counsel = [writing for writing in opinion.writings if writing.kind == "counsel"]
    front = [stretch("caption", line.text) for line in opinion.case.caption]
    for writing in counsel:
        front += body(writing)
    front += notes(opinion.case.notes)
    for writing in counsel:
        front += notes(writing.notes)
    pages = {"": tuple(front)}
    for writing in opinion.writings:
        if writing not in counsel:
            pages[f"{writing.id}/"] = (*body(writing), *notes(writing.notes))
    return pages | {"print/": tuple(whole_edition_stretches(opinion))}


def compare(
    page: str,
    wanted: Sequence[Stretch],
    built: str,
    others: frozenset[str] = GENERATED,
    source: Source | None = None,
) -> None:
    """Raise `Problem` unless the HTML `built` says exactly what is `wanted` of it.

    `page` names the page; the problem names the line of the `source` where there is one. Only what
    is marked with one of `others` is left aside. Each paragraph must hold its own words: one that
    moved to its neighbour is as wrong as one that is lost.
    """
    nothing = Stretch("the end", ())
    last = None
    for due, found in zip_longest(wanted, blocks_in(built, others)):
        here, heard = due or nothing, found or ()
        if here.words == heard:
            last = here.at
            continue
        said = next(pair for pair in zip_longest(here.words, heard) if pair[0] != pair[1])
        due_word, word = map(quoted_word, said)
        if source is None:
            raise problem("fidelity-page", page, place=here.place, said=word, wanted=due_word)
        at = last if here.at is None else here.at
        raise problem(
            "fidelity-page.source",
            source.name,
            None if at is None else source.line_of(at),
            page=page,
            place=here.place,
            said=word,
            wanted=due_word,
        )


def quoted_word(word: str | None) -> str:
    """Return a word in quotation marks, or that there is none."""
    return "nothing" if word is None else f"“{word}”"


def blocks_in(built: str, others: frozenset[str] = GENERATED) -> Iterator[tuple[str, ...]]:
    """Yield the words of each block of a built page’s article that none of `others` marks."""
    document = etree.HTML(built)  # none where there is nothing in it
    article = None if document is None else document.find(".//article")
    if article is None:
        return
    for block in "".join(strings(article, others)).split(BORDER):
        if words := tuple(block.split()):
            yield words


def strings(element: etree._Element, others: frozenset[str]) -> Iterator[str]:
    """Yield the strings of `element`, with a border around each block."""
    if not isinstance(element.tag, str):
        return
    if element.tag in NO_TEXT or not others.isdisjoint(element.get("class", "").split()):
        return
    border = BORDERS.get(element.tag, BORDER)
    yield border
    yield element.text or ""
    for child in element:
        yield from strings(child, others)
        yield child.tail or ""
    yield border
