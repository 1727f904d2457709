"""The steps from a saved news page and an editor's findings to claims beside their passages."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.audit import audit_story
from build_scripts.coverage.checks import checks
from build_scripts.coverage.proper_names import Vocabulary, vocabulary
from build_scripts.edition_folder import Article
from build_scripts.editors.anchor import anchor_at
from build_scripts.editors.coverage_file import (
    CoverageFile,
    PassageEntry,
    quotation,
    read_coverage,
)
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import (
    Anchor,
    Claim,
    Coverage,
    LeftOut,
    NoClaim,
    Opinion,
    Passage,
    PassageKey,
    Span,
    Story,
)
from build_scripts.problems import excerpt, problem
from build_scripts.problems.gathering import Gathering, all_made
from build_scripts.read import read_saved_page
from build_scripts.story import recover_story

HEADS = ("byline", "dateline")
"""What states who wrote the story and when, and claims nothing of the case."""


def coverage_of(article: Article, opinion: Opinion) -> Coverage:
    """Return the news story in `article` with what its editor found of each claim.

    Raises `Problem` where no story is found, a quotation does not stand where it should, a
    sentence has no finding, or a figure of a supported claim is in none of its passages.
    """
    story = recover_story(read_saved_page(article.file, article.data))
    audit_story(story)
    claims: tuple[Claim, ...] = ()
    no_claims: tuple[NoClaim, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    if article.coverage_data is not None:
        file = read_coverage(article.coverage_file, article.coverage_data)
        both = documents(story, opinion, article.date or article.modified or story.date)
        anchors = anchors_of(file, both)
        found = Gathering()
        found.take(lambda: refuse_sentences_without(anchors, story, file.name))
        claims = found.take(lambda: claims_of(file, anchors, both)) or ()
        left_out = found.take(lambda: left_out_of(file, both)) or ()
        found.end()
        no_claims = no_claims_of(file, anchors)
    return Coverage(
        story=story,
        publisher=article.publisher or story.publisher,
        date=article.date or (None if article.modified else story.date),
        modified=article.modified,
        url=article.url,
        notice=article.notice,
        rights=article.rights,
        claims=claims,
        no_claims=no_claims,
        left_out=left_out,
    )


@dataclass(frozen=True, slots=True)
class Documents:
    """What is compared: both documents by their passages, and how they use words."""

    story: Story
    said: Mapping[PassageKey, Passage]
    written: Mapping[PassageKey, Passage]
    published: datetime.date | None
    known: Vocabulary


def documents(story: Story, opinion: Opinion, published: datetime.date | None) -> Documents:
    """Return `story` and `opinion` ready to be compared."""
    said = {passage.passage_key: passage for passage in story.passages()}
    written = {passage.passage_key: passage for passage in opinion.passages()}
    texts = [passage.text.words for passage in (*said.values(), *written.values())]
    return Documents(story, said, written, published, vocabulary(texts))


def anchors_of(file: EditorsFile[CoverageFile], both: Documents) -> list[Anchor]:
    """Return where in the story each entry of `file` stands."""

    def anchor_of(index: int) -> Anchor:
        entry = file.content.claims[index]
        line = file.line("claims", index, "quote")
        within = f"story {entry.within}" if entry.within else ""
        return anchor_at(quotation(entry), both.said.values(), file.name, line, within)

    return all_made(anchor_of, range(len(file.content.claims)))


def claims_of(
    file: EditorsFile[CoverageFile], anchors: Sequence[Anchor], both: Documents
) -> tuple[Claim, ...]:
    """Return the claims in `file`, whose entries stand at `anchors`, numbered in the order of the
    story."""

    def claim_of(index: int) -> Claim:
        claim = claim_compared(index, anchors[index], file, both)
        refuse_missing_figures(claim, file.name, file.line("claims", index, "quote"))
        return claim

    with_finding = [n for n, entry in enumerate(file.content.claims) if entry.finding]
    claims = all_made(claim_of, with_finding)
    order = list(both.said)
    claims.sort(key=lambda claim: (order.index(claim.anchor.passage_key), claim.anchor.span))
    return tuple(replace(claim, number=number) for number, claim in enumerate(claims, 1))


def no_claims_of(file: EditorsFile[CoverageFile], anchors: Sequence[Anchor]) -> tuple[NoClaim, ...]:
    """Return the entries of `file` whose words claim nothing."""
    entries = zip(file.content.claims, anchors, strict=True)
    return tuple(NoClaim(anchor, entry.no_claim) for entry, anchor in entries if entry.no_claim)


def left_out_of(file: EditorsFile[CoverageFile], both: Documents) -> tuple[LeftOut, ...]:
    """Return what the editor says that the story leaves out, anchored in the opinion."""

    def entry_of(index: int) -> LeftOut:
        entry = file.content.left_out[index]
        anchors = passage_anchors(entry.passages, ("left out", index), file, both)
        return LeftOut(entry.says, tuple(anchors))

    return tuple(all_made(entry_of, range(len(file.content.left_out))))


def claim_compared(
    index: int, anchor: Anchor, file: EditorsFile[CoverageFile], both: Documents
) -> Claim:
    """Return the entry `index` of `file`, which stands at `anchor`, with the checks of the build.

    Its number is still its place in the file.
    """
    entry = file.content.claims[index]
    passages = tuple(passage_anchors(entry.passages, ("claims", index), file, both))
    quoted = [stretch(both.written[passage.passage_key], passage.span) for passage in passages]
    words = both.said[anchor.passage_key].text.words
    return Claim(
        number=index,
        anchor=anchor,
        finding=entry.finding or "supported",
        reason=entry.reason or "",
        passages=passages,
        checks=tuple(checks(words, anchor.span, quoted, both.published, both.known)),
        author=entry.author or file.content.author,
        date=entry.date or file.content.date,
    )


def passage_anchors(
    entries: Sequence[PassageEntry],
    path: tuple[str, int],
    file: EditorsFile[CoverageFile],
    both: Documents,
) -> Iterator[Anchor]:
    """Yield where the passages of the entry at `path` of `file` stand in the opinion."""
    for number, entry in enumerate(entries):
        line = file.line(*path, "passages", number, "quote")
        yield anchor_at(quotation(entry), both.written.values(), file.name, line, entry.within)


def stretch(passage: Passage, span: Span) -> str:
    """Return the words of `span` in `passage`."""
    return passage.text.words[span.start : span.end]


def refuse_missing_figures(claim: Claim, file: str, line: int) -> None:
    """Raise `Problem` where a claim called supported has a figure that no passage of it holds."""
    missing = [check.said for check in claim.checks if not check.found]
    if claim.finding == "supported" and missing:
        raise problem("figure-not-in-passage", file, line, figure=missing[0])


def refuse_sentences_without(anchors: Sequence[Anchor], story: Story, file: str) -> None:
    """Raise `Problem` at each sentence of `story` with which no entry deals."""
    found = Gathering()
    for passage in story.passages():
        if passage.where in HEADS:
            continue
        here = [anchor.span for anchor in anchors if anchor.passage_key == passage.passage_key]
        for span in sentences(passage.text.words):
            if any(other.start < span.end and span.start < other.end for other in here):
                continue
            found.found.append(
                problem(
                    "sentence-without-finding",
                    story.source.name,
                    story.source.line_of(passage.text.source_of(span.start)),
                    file=file,
                    words=excerpt(stretch(passage, span), 80),
                )
            )
    found.end()
