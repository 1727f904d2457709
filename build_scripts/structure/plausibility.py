"""Says of a reading that it cannot be right, by what no court prints.

Each rule here is one of all courts and reporters: notes are shorter than what they annotate, a
syllabus is shorter than its opinion, a caption has no running text. Where a reading breaks one, the
fault is almost always in the reading.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.short_party_names import FIRM_END
from build_scripts.model import Block, Doubt, Opinion, Source, Text, Writing
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.writings.signatures import writes_apart

FRONT = frozenset({"syllabus", "counsel", "errata"})
"""What stands beside the opinions of judges."""
FEWEST_IN_NOTES = 120
"""Words; a short order may have a note that is longer."""
SHORTEST_SUMMARY = 6
"""Paragraphs of a summary beside which an opinion of two is none."""
LONGEST_LINE = 70
"""Words that a line of a caption or an entry among counsel may have in running text."""
RUNNING = re.compile(
    r"\b(?:we|this court|the (?:trial|district|circuit|superior) court|the (?:jury|evidence|record)"
    r"|argues?|contends?|conclude[sd]?|held|holds?|affirm|reverse)\b",
    re.IGNORECASE,
)
"""What an opinion says and neither a caption nor a list of counsel does."""
SENTENCE_END = re.compile(r"[a-z]{3,}[.?!][”\"’)]?(?=\s+[A-Z“]|$)")
SIDES = re.compile(r"\s+v\.\s+")
ONE_SIDED = re.compile(
    one_of(r"""
        In\x20re In\x20the Matter Ex\x20parte Estate State People Petition Application
        Commonwealth United\x20States Guardianship Adoption Interest Disciplinary Opinion Care
        Dependency Marriage Parentage Conservatorship Succession Will Trust
    """)
    + r"\b",
    re.IGNORECASE,
)
"""How the name of a case without two sides begins or what it holds (Bluebook rule 10.2.1(b))."""


def doubts_of_plausibility(opinion: Opinion) -> list[Doubt]:
    """Return a doubt of the first rank for each thing that no court could have printed so."""
    return [found for check in CHECKS for found in check(opinion)]


JUDGED = frozenset(
    {
        "notes-outweigh",
        "summary-outweighs",
        "writing-missing",
        "text-in-caption",
        "text-among-counsel",
        "name-unlikely",
        "name-untold",
        "paragraphs-lost",
    }
)
"""What `CHECKS` find."""


def without_settled_doubts(opinion: Opinion) -> Opinion:
    """Return `opinion`, as an editor corrected it, without the doubts that are no more."""
    codes = {doubt.code for doubt in doubts_of_plausibility(opinion)}
    kept = [d for d in opinion.doubts if d.code not in JUDGED or d.code in codes]
    return replace(opinion, doubts=tuple(kept))


def of_judges(opinion: Opinion) -> list[Writing]:
    """Return the writings of the court, without what stands beside them."""
    return [writing for writing in opinion.writings if writing.kind not in FRONT]


def notes_outweigh(opinion: Opinion) -> Iterator[Doubt]:
    """Yield a doubt where the notes hold more words than the opinions they belong to."""
    writings = of_judges(opinion)
    body = count_of_words(block for writing in writings for block in writing.blocks)
    notes = [note for writing in writings for note in writing.notes]
    below = count_of_words(block for note in notes for block in note.blocks)
    if below > max(body, FEWEST_IN_NOTES):
        longest = max(notes, key=lambda note: count_of_words(note.blocks))
        line = first_line_of(opinion.source, longest.blocks[0].text)
        yield doubt("notes-outweigh", line, label=longest.label, below=below, body=body)


def summary_outweighs(opinion: Opinion) -> Iterator[Doubt]:
    """Yield a doubt where a long summary stands before an opinion of next to nothing, or one that
    neither a title nor a publisher says to be a summary is longer than the opinion."""
    told = any(block.stated == "digest" for block in opinion.source.blocks)
    lead = next(iter(of_judges(opinion)), None)
    own = sum(block.kind != "heading" for block in lead.blocks) if lead else 0
    words = count_of_words(lead.blocks) if lead else 0
    for summary in (writing for writing in opinion.writings if writing.kind == "syllabus"):
        paragraphs = sum(block.kind != "heading" for block in summary.blocks)
        much = count_of_words(summary.blocks)
        alone = own <= 2 and much > 2 * words
        if paragraphs >= SHORTEST_SUMMARY and (
            alone or (not told and not summary.title and much > words)
        ):
            line = first_line_of(opinion.source, summary.blocks[0].text)
            yield doubt("summary-outweighs", line, summary=paragraphs, own=own)


LONGEST_PARAGRAPH = 1200
"""Words of a paragraph beside which the rest of an opinion is no more than a third of it."""
SHORTER_SINCE = 1920
BYLINE_WITHIN = re.compile(
    r"(?<=[a-z][.”\"] )(?P<byline>[A-Z]{2}[A-Z’'-]+, (?:(?:A\.)?[CPV]\. ?)?J\.,? "
    r"\(?(?:specially )?(?:dissenting|concurring)[^.:]{0,60}[.:])\)? (?=[A-Z“])"
)
"""`… is affirmed. CHASE, J., dissenting. I would reverse.`"""


def paragraphs_lost(opinion: Opinion) -> Iterator[Doubt]:
    """Yield a doubt where nearly all of an opinion stands in one paragraph, as no court prints one
    so long, or where the byline of another judge stands within a paragraph. Courts of old did, and
    a reporter’s pages have the paragraphs as printed."""
    filed = opinion.case.date_filed
    printed_so = bool(opinion.source.writings) or (filed is not None and filed.year < SHORTER_SINCE)
    for writing in of_judges(opinion):
        words = count_of_words(writing.blocks)
        for block in writing.blocks:
            said = block.text.words
            apart = block is writing.blocks[-1] and said.endswith(":") and writes_apart(said, {})
            within = BYLINE_WITHIN.search(said)
            own = count_of_words([block])
            if (
                within
                or apart
                or (not printed_so and own > LONGEST_PARAGRAPH and own * 4 > words * 3)
            ):
                line = first_line_of(opinion.source, block.text)
                found = within["byline"] if within else excerpt(said, 40)
                yield doubt("paragraphs-lost", line, words=found, length=own)
                return


def no_opinion(opinion: Opinion) -> Iterator[Doubt]:
    """Yield a doubt where no writing of a judge was found."""
    if not of_judges(opinion) and all(writing.kind != "errata" for writing in opinion.writings):
        yield doubt("writing-missing", 1)


def text_in_caption(opinion: Opinion) -> Iterator[Doubt]:
    """Yield a doubt for each paragraph of an opinion that is taken for a line of the caption."""
    for line in opinion.case.caption:
        if is_running(line.text.words):
            place = first_line_of(opinion.source, line.text)
            yield doubt("text-in-caption", place, words=excerpt(line.text.words))


def text_among_counsel(opinion: Opinion) -> Iterator[Doubt]:
    """Yield a doubt for each paragraph of an opinion that is taken for an entry of counsel."""
    for writing in opinion.writings:
        for block in writing.blocks if writing.kind == "counsel" else ():
            if is_running(block.text.words):
                place = first_line_of(opinion.source, block.text)
                yield doubt("text-among-counsel", place, words=excerpt(block.text.words))


def is_running(words: str) -> bool:
    """Say whether `words` are running text of an opinion: several sentences that reason."""
    long = len(words.split()) > LONGEST_LINE
    return long and len(SENTENCE_END.findall(words)) > 2 and len(RUNNING.findall(words)) > 1


ROLE_BEHIND = re.compile(
    r"(?<=\w) (?:plaintiff|defendant|petitioner|respondent|appell(?:ant|ee))s?$", re.IGNORECASE
)
OF_OTHER_COLUMN = re.compile(
    r"\b(?:case|cause|docket|file|action) nos?\b|\bmemorandum\b|^(?:civil (?:action|case)|judge)$"
    r"|(?<!^)\bappellate division\b|^[-–]\d",
    re.IGNORECASE,
)
"""What the right column of a caption says, beside the parties, and no party is called."""
FIGURE = re.compile(r"\d+(?=\s|$)")
"""`3M Company` and `7-Eleven, Inc.` begin with none that stands alone."""


def unlikely_name(opinion: Opinion) -> Iterator[Doubt]:
    """Yield a doubt where the name of the case is none: a side that begins with a figure and is not
    called so by the opinion, has fewer than two letters, says what a caption says besides or is as
    long as one; or one side alone that no matter is called by."""
    name = opinion.case.name
    roles = {line.role for line in opinion.case.caption}
    if not name and roles & {"court", "docket"}:
        yield doubt("name-untold", 1)
    if not name or opinion.source.record.name == name:
        return
    sides = SIDES.split(name)
    named = {party.name for party in opinion.case.parties if party.role}
    wrong = any(
        is_no_side(ROLE_BEHIND.sub("", side) if side in named else side)
        or (FIGURE.match(side) and not is_called(side, opinion))
        for side in sides
    )
    alone = len(sides) == 1 and not ONE_SIDED.search(name) and len(name.split()) < 2
    cut = any(is_torn(party.name) for party in opinion.case.parties)
    if wrong or alone or cut or any(map(OF_OTHER_COLUMN.search, parties_printed(opinion))):
        yield doubt("name-unlikely", 1, name=name)


def parties_printed(opinion: Opinion) -> list[str]:
    """Return what the parties are called; where none is told, what the lines of parties say."""
    named = [party.name for party in opinion.case.parties]
    lines = [line.text.words for line in opinion.case.caption if line.role == "party"]
    return named or [line.strip(" ,.") for line in lines]


def without_guessed_parties(opinion: Opinion) -> Opinion:
    """Return `opinion` without its parties, where its name is doubted and one of them is named by
    what stands beside the parties: the columns of a caption were run together, word by word or
    line by line, so that none of the names is sure."""
    doubted = any(found.code == "name-unlikely" for found in opinion.doubts)
    if not doubted or not any(is_run_together(party.name) for party in opinion.case.parties):
        return opinion
    return replace(opinion, case=replace(opinion.case, parties=()))


FEWEST_LETTERS = 2
MID_SENTENCE = re.compile(r"(?:over|of|for|and|or|by|to|with|from|under|that|which|at|as)\b")
"""In small letters: what stands in the other column of a caption, run together with the parties."""
OF_A_CAPTION = re.compile(
    r"\b"
    + one_of(r"""
        appearances annotate\x20this cite\x20as docket decided dear\x20counsel esquire
        in\x20the\x20.*\x20court judge\x20presiding memorandum\x20(?:and|opinion)
        opinion\x20and\x20order telephone(?=:)
        (?:plaintiff|defendant|petitioner|respondent|appell(?:ant|ee))s?$
    """)
    + r"\b|(?:^|\s)(?-i:v|vs)\.(?:\s|$)",
    re.IGNORECASE,
)
"""What stands around the parties: a side that holds it was read too far."""


def is_run_together(name: str) -> bool:
    """Say whether the `name` of a party holds what no party is called; its own role behind it, as
    in `Anonymous Defendant`, is nothing of the kind."""
    bare = ROLE_BEHIND.sub("", name)
    other = OF_OTHER_COLUMN.search(bare) or OF_A_CAPTION.search(bare) or MID_SENTENCE.match(bare)
    few = sum(map(str.isalpha, bare)) < FEWEST_LETTERS
    return bool(other) or few or is_cut_in_brackets(bare)


def is_cut_in_brackets(name: str) -> bool:
    """Say whether the `name` of a party opens brackets that it does not close, or the reverse: the
    signs between two columns stood in it, or it is no more than a piece."""
    return name.count("(") != name.count(")")


SIGNS_OR_SPACED = re.compile(r"[-–_=*]{4,}|\b(?:[A-Z] ){4,}[A-Z]\b")
"""A rule, or a title set letter by letter, read into a name."""


def is_torn(name: str) -> bool:
    """Say whether the `name` of a party is a piece, a number, or holds what stands around it."""
    lettered = any(map(str.isalpha, name))
    return not lettered or is_cut_in_brackets(name) or bool(SIGNS_OR_SPACED.search(name))


MOST_LINES = 60
"""Lines of a page, which may be numbered."""
OFTEN = 2


def is_called(side: str, opinion: Opinion) -> bool:
    """Say whether a party is called what `side` says, which begins with a figure: a firm, under a
    figure that numbers no line of a page, or what the court’s text calls it as often as no number
    of a line stands before a name."""
    figure, _, rest = side.partition(" ")
    if FIRM_END.search(rest) and int(figure) > MOST_LINES:
        return True
    first = " ".join(side.split()[:2]).casefold()
    texts = (block.text.words for writing in opinion.writings for block in writing.blocks)
    return bool(rest) and sum(text.casefold().count(first) for text in texts) >= OFTEN


LONGEST_SIDE, LONGEST_THING = 120, 300
"""Characters."""
BROKEN_OFF = re.compile(r"(?:(?:In re|Matter of|Ex parte) )?(?:the|an?|and|of)|.*:", re.IGNORECASE)
"""`Matter of The`, `cc:`: the beginning of a line, and a label."""
THING = re.compile(
    r"\$|\d|(?:approximately|certain|all (?:right|assets|funds)|any and all|real property|assets"
    r"|funds|contents|parcels?|articles?|one|two|three|four|five|six|seven|eight|nine|ten) ",
    re.IGNORECASE,
)
"""How the thing is described against which the government proceeds, as the party that it is."""


def is_no_side(side: str) -> bool:
    """Say whether `side` is what no side of a case is called in a citation."""
    few = sum(map(str.isalpha, side)) < FEWEST_LETTERS or side[:1] in "[(.,;:*"
    longest = LONGEST_THING if THING.match(side) else LONGEST_SIDE
    begins = MID_SENTENCE.match(side) or BROKEN_OFF.fullmatch(side)
    return few or len(side) > longest or bool(begins or OF_A_CAPTION.search(side))


def count_of_words(blocks: Iterable[Block]) -> int:
    """Count the words of `blocks`."""
    return sum(len(block.text.words.split()) for block in blocks)


def first_line_of(source: Source, text: Text) -> int:
    """Return the line on which `text` begins."""
    return source.line_of(text.source_of(0))


CHECKS: tuple[Callable[[Opinion], Iterator[Doubt]], ...] = (
    notes_outweigh,
    summary_outweighs,
    no_opinion,
    paragraphs_lost,
    text_in_caption,
    text_among_counsel,
    unlikely_name,
)
"""What is held against a reading, in the order of the page."""
