"""The steps from a saved news page to the story in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.lexicon.dates import DATE, date_of
from build_scripts.model import Block, Removal, Source, SourceBlock, Span, Story, Text
from build_scripts.problems import Problem, problem
from build_scripts.story.furniture import AGAIN, IMAGE, NOTICE, RULE, is_sentence, sort_of_furniture
from build_scripts.story.lines import lines_of
from build_scripts.story.quotations import quotations
from build_scripts.structure.blocks.text_composer import composer

BYLINE = re.compile(r"By (?P<author>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4})\b(?!.*[.!?]$)")
DATELINE = re.compile(
    rf"(?:(?:Published|Posted|Modified|Updated|Last updated)\b[: ]*)?(?:on )?{DATE.pattern}"
    r"(?:,? (?:at )?\d{1,2}:\d{2} ?[ap]\.?m\.?(?: [A-Z]{2,4})?)?",
    re.IGNORECASE,
)
"""A line that holds a date and nothing else."""
LEADING_SIGN = re.compile(r"[/|•·–—-]+(?=\s)")
PUBLISHER = re.compile(r"is from (?:the )?(?P<name>(?:St\. )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)")
DECK = 5
"""Words that a deck without a full stop holds at least; what is shorter names a picture."""
CROSSHEAD = 12
"""Words that a heading between paragraphs holds at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page with what it turned out to be: a part of the story, or a reason to
    leave it out."""

    block: SourceBlock
    words: str
    part: str = ""
    reason: str | None = None


def recover_story(source: Source) -> Story:
    """Return the story in `source`.

    Raises `Problem` where the page holds nothing but furniture.
    """
    signs = [sign for block in lines_of(source) for sign in leading_sign(source, block)]
    removals = sorted({*source.removals, *signs})
    compose = composer(source, removals, ())
    lines = [Line(block, compose([block.span])[0].words) for block in lines_of(source)]
    lines = sorted_out([line for line in lines if line.words])
    texts: dict[str, Text] = {}
    blocks: list[Block] = []
    for line in lines:
        if line.reason:
            removals.append(Removal(line.block.span, line.reason))
            continue
        text, hyphens = compose([line.block.span])
        removals += hyphens
        if line.part == "paragraph":
            number = 1 + sum(block.kind == "paragraph" for block in blocks)
            blocks.append(Block("paragraph", text, number=str(number)))
        elif line.part == "heading":
            blocks.append(Block("heading", text, level=1))
        else:
            texts[line.part] = text
    if "headline" not in texts or not blocks:
        raise no_story(source)
    return story_of(source, texts, blocks, removals)


def story_of(
    source: Source, texts: dict[str, Text], blocks: Sequence[Block], removals: Sequence[Removal]
) -> Story:
    """Return the story made of its parts."""
    byline, dateline = texts.get("byline"), texts.get("dateline")
    author = BYLINE.match(byline.words) if byline else None
    day = DATE.search(dateline.words) if dateline else None
    publisher = PUBLISHER.search(" ".join(source.text.split()))
    return Story(
        source=source,
        headline=texts["headline"],
        deck=texts.get("deck"),
        byline=byline,
        author=author["author"] if author else None,
        dateline=dateline,
        date=date_of(day) if day else None,
        publisher=publisher["name"] if publisher else None,
        blocks=tuple(blocks),
        quotations=tuple(quotations(blocks)),
        removals=outermost_removals(removals),
    )


def leading_sign(source: Source, block: SourceBlock) -> list[Removal]:
    """Return the sign that divided a line from one above it on the page: `/ Modified …`."""
    sign = LEADING_SIGN.match(source.text, block.span.start, block.span.end)
    return [Removal(Span(*sign.span()), RULE)] if sign else []


def outermost_removals(removals: Sequence[Removal]) -> tuple[Removal, ...]:
    """Return `removals` without those that lie within another: mark-up in a line left out."""
    kept: list[Removal] = []
    for removal in sorted(removals, key=lambda item: (item.span.start, -item.span.end)):
        if not kept or removal.span.start >= kept[-1].span.end:
            kept.append(removal)
    return tuple(kept)


# ── What each line is ────────────────────────────────────────────────────────────────────────


def sorted_out(lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, each with the part of the story that it is or why it is left out."""
    known = head_once(line_by_words_alone(line) for line in lines)
    first = next((i for i, line in enumerate(known) if is_headline(line)), None)
    stated = next(
        (i for i, line in enumerate(known) if is_headline(line) and is_set_as_title(line)), first
    )
    if stated is None:
        return known
    known[stated] = replace(known[stated], part="headline")
    before = [left_out(line, IMAGE) for line in known[:stated]]
    return [*before, *after_headline(known, stated)]


def line_by_words_alone(line: Line) -> Line:
    """Return `line` with what its words alone tell."""
    if DATELINE.fullmatch(line.words):
        return replace(line, part="dateline")
    if BYLINE.match(line.words):
        return replace(line, part="byline")
    return replace(line, reason=sort_of_furniture(line.words))


def head_once(lines: Iterable[Line]) -> list[Line]:
    """Return `lines` with each part of the head as its first line says it: pages repeat them."""
    seen: set[str] = set()
    result: list[Line] = []
    for line in lines:
        again = line.part in seen
        seen |= {line.part} - {""}
        result.append(replace(line, part="", reason=AGAIN) if again else line)
    return result


def is_open(line: Line) -> bool:
    """Say whether nothing is known of a line yet."""
    return not line.part and not line.reason


def is_headline(line: Line) -> bool:
    """Say whether a line can be the headline: nothing else is known of it."""
    return is_open(line)


def is_set_as_title(line: Line) -> bool:
    """Say whether the format itself sets a line as the highest heading."""
    return line.block.kind == "heading" and line.block.level == 1


def left_out(line: Line, reason: str) -> Line:
    """Return `line` left out for `reason`, unless more is known of it."""
    return replace(line, reason=reason) if is_open(line) else line


def after_headline(lines: Sequence[Line], headline: int) -> list[Line]:
    """Return the lines from the headline on: deck, head matter, paragraphs, and their end."""
    result = [lines[headline]]
    end = end_of_story(lines)
    started = False
    for index in range(headline + 1, len(lines)):
        line = lines[index]
        if not is_open(line):
            pass
        elif index >= end:
            line = replace(line, reason=NOTICE)
        elif index == headline + 1 and is_deck(lines, index):
            line = replace(line, part="deck")
        elif is_sentence(line.words):
            line, started = replace(line, part="paragraph"), True
        elif started and len(line.words.split()) <= CROSSHEAD:
            line = replace(line, part="heading")
        else:
            line = replace(line, reason=IMAGE)
        result.append(line)
    return result


def end_of_story(lines: Sequence[Line]) -> int:
    """Return the place of the first line after the last sentence that no furniture claims.

    The name of the publisher over its notice, or of its owner at the foot, is no heading: no
    paragraph follows it.
    """
    last = max(
        (i for i, line in enumerate(lines) if is_open(line) and is_sentence(line.words)),
        default=len(lines),
    )
    return last + 1


def is_deck(lines: Sequence[Line], index: int) -> bool:
    """Say whether the line after the headline is a deck: the story's head goes on after it."""
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None:
        return False
    head = following.part in ("byline", "dateline") or following.reason == IMAGE
    if is_sentence(lines[index].words):
        return head or (is_open(following) and not is_sentence(following.words))
    return head and len(lines[index].words.split()) >= DECK


def no_story(source: Source) -> Problem:
    """Return the problem of a page that holds no story."""
    return problem("story-missing", source.name, 1)
