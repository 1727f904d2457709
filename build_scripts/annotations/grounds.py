"""What an editor’s statements rest on: each source looked up in what it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.editors.anchor import anchor_at, folded_space
from build_scripts.editors.annotations_file import SourceEntry
from build_scripts.model import (
    Anchor,
    Ground,
    LawCited,
    Opinion,
    OpinionWords,
    Passage,
    Quotation,
    StoryWords,
    WebPage,
)
from build_scripts.problems import excerpt, problem

KEYS = ("quote", "story", "law", "link")


@dataclass(frozen=True, slots=True)
class Documents:
    """The two documents in which sources are looked up."""

    opinion: Opinion
    passages: tuple[Passage, ...]
    """Of the opinion."""
    story: tuple[Passage, ...] = ()
    """Of the news story; none where there is no story."""

    def words(self, anchor: Anchor) -> str:
        """Return the words of the opinion that `anchor` marks."""
        spot = anchor.passage_key
        found = next(p for p in self.passages if p.passage_key == spot)
        return found.text.words[anchor.span.start : anchor.span.end]


def grounds_of(
    entries: Sequence[SourceEntry], documents: Documents, file: str, lines: Sequence[int]
) -> tuple[Ground, ...]:
    """Return the sources that an editor names, `lines` their lines in `file`.

    Raises `Problem` where one of them is not to be found.
    """
    return tuple(
        ground(entry, documents, file, line) for entry, line in zip(entries, lines, strict=True)
    )


def ground(entry: SourceEntry, documents: Documents, file: str, line: int) -> Ground:
    """Return one source."""
    given = [key for key in KEYS if getattr(entry, key)]
    if len(given) != 1:
        said = " and ".join(f"`{key}:`" for key in given) or "nothing to look up"
        raise problem("source-of-one-kind", file, line, given=said)
    if entry.quote:
        quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
        anchor = anchor_at(quotation, documents.passages, file, line, entry.within)
        return OpinionWords(anchor, documents.words(anchor))
    if entry.story and not documents.story:
        raise problem("story-missing.quoted", file, line)
    if entry.story:
        anchor_at(Quotation(entry.story, entry.prefix, entry.suffix), documents.story, file, line)
        return StoryWords(folded_space(entry.story))
    if entry.law:
        return law_cited(entry.law, documents.opinion, file, line)
    if not (entry.link and entry.title):
        raise problem("source-without-title", file, line)
    return WebPage(entry.title, entry.link)


def law_cited(cite: str, opinion: Opinion, file: str, line: int) -> LawCited:
    """Return the authority of the opinion’s table that `cite` names, with or without a pin."""
    for authority in opinion.authorities:
        for known in (authority.cite, *authority.parallels):
            if re.search(rf"(?<!\w){re.escape(known)}(?![\w.-]*\w)", cite):
                return LawCited(authority.id, folded_space(cite))
    raise problem("law-not-cited", file, line, law=excerpt(cite))
