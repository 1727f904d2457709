"""The decision in one screen: who against whom, which court and when, who judged, what was asked
and what was held, with the paragraphs that say so."""

from collections.abc import Iterable, Iterator, Sequence

from build_scripts.lexicon.capitals import recased_name
from build_scripts.lexicon.sentences import in_sentences, sentences
from build_scripts.model import (
    Anchor,
    Case,
    Edition,
    Holding,
    Opinion,
    Span,
    Text,
    Writing,
    WritingKind,
)
from build_scripts.pages.decision.asked_in_opinion import asked_in_opinion
from build_scripts.pages.decision.court_below import court_below
from build_scripts.pages.decision.court_row import court_and_dates, decided, own_court
from build_scripts.pages.decision.held_in_opinion import held_in_opinion
from build_scripts.pages.decision.held_in_syllabus import held_by, sources, without_label
from build_scripts.pages.decision.inferred_roles import parties_with_roles
from build_scripts.pages.decision.joined_vote_lines import in_whole, words_at
from build_scripts.pages.decision.parties_row import parties
from build_scripts.pages.decision.votes import ABSENT, REPORTED, votes
from build_scripts.pages.text.escaper import inline, literal
from build_scripts.pages.text.markdown_syntax import link, paragraph
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.wording import (
    NAMES,
    by_staff,
    docket,
    in_line,
    judge,
    list_in_prose,
    name_in_sentence,
    name_of,
)
from build_scripts.structure.writings.outcome_sentences import tells_outcome

HOME = "index.md"
LINE = 300
"""Characters of the court’s words for which one line has room, but for a longer sentence."""


def summary_line(edition: Edition) -> str:
    """Return in one line which case this is, and what was held: what its editor says was asked and
    answered, else the words of the syllabus or summary, else what the court did."""
    case = edition.opinion.case
    told = (edition.title, edition.citation, own_court(case), decided(case))
    line = ", ".join(filter(None, told))
    held = edition.holding
    said = answer(held) if held else in_court_words(edition.opinion)
    return f"{line}. {said}" if said else line


def answer(said: Holding) -> str:
    """Return what an editor says was held after what was asked: alone, “Not here” says nothing."""
    return " ".join(filter(None, [said.question, said.held]))


def in_court_words(opinion: Opinion) -> str:
    """Return what was held in the words of the document itself, else its disposition: as many of
    the sentences as one line has room for."""
    found = held_by(opinion)
    said = [*found.said] if found else [each.words for each in held_in_opinion(opinion)]
    told = [text.words for text in said] or in_sentences(opinion.case.disposition or "")
    line, *more = told or [""]
    for sentence in more:
        if len(line) + len(sentence) > LINE:
            break
        line = f"{line} {sentence}"
    return line


def facts(edition: Edition) -> Iterable[str]:
    """Yield what one asks first: who against whom, which court and when, who judged, what was asked
    and what was held."""
    case = edition.opinion.case
    weight = "unpublished" if case.published is False else partly_published(case)
    told = (edition.citation, docket(case.docket_numbers), weight)
    if known := [inline(Text(fact)) for fact in told if fact]:
        yield paragraph(in_line(known), ".citation")
    places = places_of(edition.opinion)
    rows = [
        ("Parties", literal(parties(case, parties_with_roles(edition.opinion)))),
        ("Court", literal(court_and_dates(case))),
        ("Below", inline(Text(court_below(case)))),
        ("Judges", judges(edition.opinion, places)),
        ("Asked", asked(edition, places)),
        ("Held", holding(edition, places)),
        ("Outcome", outcome(edition, places)),
    ]
    known_rows = [(name, value) for name, value in rows if value]
    if known_rows:
        lines = [f"| {name} | {value.replace('|', '&#124;')} |" for name, value in known_rows]
        yield "\n".join(["| | |", "| --- | --- |", *lines])


def partly_published(case: Case) -> str:
    """Return that only a part is published, where the caption says so: of a California opinion that
    is `CERTIFIED FOR PARTIAL PUBLICATION` the rest may not be cited (rule 8.1115)."""
    status = [line.text.words for line in case.caption if line.role == "status"]
    return "published in part" if any("partial" in words.lower() for words in status) else ""


def judges(opinion: Opinion, places: Places) -> str:
    """Return who sat, who wrote what and how they voted, in the court’s words where it says it;
    that nobody dissented, where the panel is known."""
    panel = [recased_name(name, {}) for name in opinion.case.judges]
    wrote = list(who_wrote_what(opinion))
    voted = in_whole(votes(opinion), places)
    lines = [words_at(anchors, places) for anchors in voted]
    told = any(REPORTED.search(line.words) for line in lines)
    alone = len(panel) == 1 and len(opinion.writings) == 1
    said = [
        *([list_in_prose(panel)] if panel and not (alone and wrote) else []),
        *([list_in_prose(wrote)] if wrote and not told else []),
    ]
    unsaid = all(ABSENT.fullmatch(line.words) for line in lines)
    said += ["Nobody dissented"] if len(panel) > 1 and unsaid and is_unanimous(opinion) else []
    quoted = [by_court(line, anchors, places) for line, anchors in zip(lines, voted, strict=True)]
    votes_told = [f'<span class="votes">{" ".join(quoted)}</span>'] if quoted else []
    return " ".join([*(literal(f"{words.removesuffix('.')}.") for words in said), *votes_told])


def who_wrote_what(opinion: Opinion) -> Iterator[str]:
    """Yield who wrote each of the writings: `Hunter wrote the opinion`, and of several of a kind at
    once: `Lee and Moore each wrote a dissent`."""
    told = opinion.case.attribution
    by_kind: dict[WritingKind, list[Writing]] = {}
    for writing in opinion.writings:
        if writing.author and writing.kind not in ("syllabus", "counsel", "errata"):
            by_kind.setdefault(writing.kind, []).append(writing)
    for kind, alike in by_kind.items():
        authors = list(dict.fromkeys(judge(writing, told) for writing in alike))
        if len(authors) == len(alike) > 1:
            one = name_in_sentence(NAMES[kind])
            article = "an" if one[0] in "aeiou" else "a"
            yield f"{list_in_prose(authors)} each wrote {article} {one}"
            continue
        for writing in alike:
            called = name_in_sentence(name_of(writing, opinion))
            yield f"{judge(writing, told)} wrote the {called}".removesuffix(
                f" ({writing.author})"  # which tells two of one kind apart
            )


def by_court(words: Text, anchors: Sequence[Anchor], places: Places) -> str:
    """Return words of the document, and where they stand."""
    named = [anchor for anchor in anchors if anchor.writing != "caption"]
    links = places.in_prose(named, HOME)
    source = f' <span class="source">{list_in_prose(links)}</span>' if links else ""
    return f"{court_words(words)}{source}"


def court_words(words: Text) -> str:
    """Return words of the document, set as such."""
    return f'<span class="court-words">{inline(words)}</span>'


SHORT = 200
"""Characters that a line holds by which a court notes a vote: `Lee, J., dissents.`"""


def is_unanimous(opinion: Opinion) -> bool:
    """Say whether neither a writing nor a line of caption, byline or vote speaks of a dissent."""
    if any(writing.kind in ("dissent", "concurrence-in-part") for writing in opinion.writings):
        return False
    lines = (passage.text.words for passage in opinion.passages())
    return not any("dissent" in words.lower() for words in lines if len(words) <= SHORT)


def by_editor(words: str | None) -> str:
    """Return an editor’s words, marked as such."""
    return f'<span class="by-editor">{literal(words)}</span>' if words else ""


def asked(edition: Edition, places: Places) -> str:
    """Return what was asked: in the editor’s words, else in the court’s own."""
    if edition.holding:
        return by_editor(edition.holding.question)
    found = asked_in_opinion(edition.opinion)
    return by_court(found.words, [found.anchor], places) if found else ""


def holding(edition: Edition, places: Places) -> str:
    """Return what was held and the paragraphs that say so: in the editor’s words, else in those of
    the syllabus or summary, else in the court’s own."""
    said = edition.holding
    if not said:
        return held_in_summary(edition.opinion) or held_as_the_court_says(edition.opinion, places)
    links = places.in_prose(said.anchors, HOME)
    author = f", in the words of {literal(said.author)}" if said.author else ""
    return f'{by_editor(said.held)} <span class="source">{list_in_prose(links)}{author}.</span>'


def held_in_summary(opinion: Opinion) -> str:
    """Return the sentences of a syllabus or summary that say what was held, and whose they are."""
    found = held_by(opinion)
    if not found:
        return ""
    lines = map(court_words, without_label(found.said))
    links = list_in_prose([link(name, address) for name, address in sources(found, opinion)])
    staff = ", which court staff prepared and which is no part of the opinion"
    whose = staff if by_staff(opinion) else ", printed before the opinion"
    return f'{"<br>".join(lines)} <span class="source">{links}{whose}.</span>'


def held_as_the_court_says(opinion: Opinion, places: Places) -> str:
    """Return the sentences by which the court itself says what it holds, and that they may not be
    all that it holds."""
    found = held_in_opinion(opinion)
    lines = [court_words(each.words) for each in found]
    links = list_in_prose(places.in_prose([each.anchor for each in found], HOME))
    source = f'<span class="source">{links}; the opinion may hold more.</span>'
    return f"{'<br>'.join(lines)} {source}" if found else ""


def outcome(edition: Edition, places: Places) -> str:
    """Return the disposition as the court prints it, with the paragraph that says so, and what it
    means, in an editor’s words."""
    whole = edition.opinion.case.disposition or ""
    printed = in_short(whole)
    place = place_of_disposition(printed, edition.opinion)
    said = by_court(Text(printed), [place] if place else [], places) if printed else ""
    rest = "Abridged: the whole stands there." if place else "Abridged."
    more = f'<span class="source">{rest}</span>' if printed != whole else ""
    meant = by_editor(edition.holding.outcome) if edition.holding else ""
    return " ".join(filter(None, [said, more, meant]))


def in_short(printed: str) -> str:
    """Return the disposition `printed`, of a long one as many of its first sentences as a line has
    room for: of an order with many parts the first, of a short outcome with days by which something
    is to be filed the outcome alone."""
    if len(printed) <= LINE:
        return printed
    told = list(sentences(printed))
    last = max((n for n, s in enumerate(told) if is_outcome(printed, s)), default=len(told) - 1)
    ends = [span.end for span in told[: last + 1]]
    first = next((span.end for span in told if is_outcome(printed, span)), ends[0])
    return printed[: max([first, *(end for end in ends if end <= LINE)])]


def is_outcome(printed: str, sentence: Span) -> bool:
    """Say whether a sentence of `printed` tells an outcome."""
    return tells_outcome(printed[sentence.start : sentence.end])


LEAST = 20
"""Characters of a paragraph that a disposition begins with, and nothing else by chance."""


def place_of_disposition(printed: str, opinion: Opinion) -> Anchor | None:
    """Return where the disposition `printed` stands: the last paragraph that has its words, or
    begins them, where it goes on over several."""
    found = [p for p in opinion.passages() if p.number and p.text.words]
    for passage in reversed(found):
        words = passage.text.words
        start = words.rfind(printed)
        end = start + len(printed)
        if start < 0 and len(words) > LEAST:
            start, end = (0, len(words)) if printed.startswith(words) else (-1, -1)
        if start >= 0:
            return Anchor(passage.writing, passage.where, passage.index, Span(start, end))
    return None
