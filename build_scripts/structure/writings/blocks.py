"""Makes the parts of a writing into blocks: paragraphs, headings, quotations, a disposition."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_scripts.editors.edition_file import HintKind
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Block, BlockKind, Doubt, Source, Text
from build_scripts.model.cutting import texts_joined
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.blocks.document_parts import Part
from build_scripts.structure.blocks.headings import (
    ASTERISM,
    IN_BRACKETS,
    LONGEST,
    SENTENCE_END,
    heading_levels,
    is_closed_title,
    is_heading,
    is_numbered_line,
    number_form,
)
from build_scripts.structure.blocks.speakers import speaker_of
from build_scripts.structure.line_roles import OUTCOMES, role_of
from build_scripts.structure.writings.byline_forms import (
    BYLINE,
    LONGEST_VOTE,
    PARAGRAPH_NUMBER,
    PER_CURIAM,
    VOTES,
)
from build_scripts.structure.writings.closing_lines import end_of_text, ends_writing
from build_scripts.structure.writings.longer_quotations import with_longer_quotations
from build_scripts.structure.writings.quoted_dialogue import with_dialogues

DISPOSITION = re.compile(
    r"(?=.{0,80}\b(?:AFFIRM|REVERS|VACAT|REMAND|DENIED|GRANTED|DISMISS|ENFORCED|CERTIFIED|"
    r"ORDERED))[A-Z][A-Z]+\b.{0,240}[.]?$"
)
"""The court’s closing line, in capitals: “PETITION DENIED.”, “AFFIRMED in part; …”."""

ALL_OUTCOMES = re.compile(OUTCOMES, re.IGNORECASE)
"""The same as a last line in small letters, as the First Circuit prints it: `Affirmed.`"""
ENUMERATION = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s|(?:First|1st),?\s")
"""How the first item of a list begins, which also follows a colon."""

SAYS = re.compile(
    r"\b"
    + one_of(r"""
        state[sd]? stating says? said reads? provide[sd]? providing wrote writes observed
        explained declare[sd]? remarked testified answered replied
    """)
    + r"(?:,? (?:in (?:relevant |pertinent |material )?part|as follows|the following|that"
    r"|(?:in|on|at|of|by|to|with|for) [^:;]{1,80})){0,3},?:$"
)
"""How the line before a quotation ends that gives another’s words: “the statute provides:”."""
SAYS_IN_PART = re.compile(
    r"\b(?:state[sd]?|provide[sd]?|reads?) in (?:relevant |pertinent |material )?part,? that$"
)
"""The same where the quotation goes on with the sentence."""
CITED = re.compile(
    r"""
    \((?:Citations?|Footnotes?|Emphasis|Alterations?|Internal|Quotation)\b[^()]{0,80}\)
    | (?:See\ |Accord\ )?(?:Id\.|Ibid\.)
    | [A-Z][\w.’'\ &]{1,60},\ \d+\ [A-Z][\w.\ ]{1,20}\ (?:at\ )?\d+  # Able v. Roe, 12 F.3d 34
    | [A-Z][\w.’'\ ]{2,40}(?:\([A-Z]+\)\ )?(?:at|¶)\ \d+             # Roe Decl. ¶ 12
    """,
    re.VERBOSE,
)
"""How the line after a quotation begins: whence it is, and what was left out or added."""
GOES_ON = re.compile(r"(?:[:;]|[;,] (?:and|or))$")

BULLETS = "•▪‣◦·●■\uf0b7\uf0a7"
"""Signs before the items of a list; the last two as word processors print them in a PDF, from the
private characters of their symbol fonts."""

BY_HINT: dict[HintKind, BlockKind] = {
    "paragraph": "paragraph",
    "blockquote": "blockquote",
    "heading": "heading",
    "disposition": "disposition",
}


def kinds_of(parts: Sequence[Part], source: Source) -> tuple[list[BlockKind], list[Doubt]]:
    """Return what each part of a writing is, and what of it is not certain."""
    kinds: list[BlockKind] = []
    doubts: list[Doubt] = []
    end = end_of_text(parts)
    # A format that tells some quotations from text tells them all.
    tells = any(part.kind == "quotation" for part in parts)
    for index, part in enumerate(parts):
        before = parts[index - 1] if index else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        told = not tells and before is not None and is_quoted(before, after)
        kind, by_colon = kind_of_part(part, before, kinds[-1] if kinds else None, told=told)
        if kind in ("paragraph", "blockquote") and not part.hint and heads_section(parts, index):
            kind, by_colon = "heading", False
        last = index == len(parts) - 1 or (part.words.isupper() and not heads_text(part, after))
        apart = kind != "blockquote" or part.words.isupper()
        if last and apart and is_disposition(part):
            kind = "disposition"
        if kind == "heading" and index and ends_writing(parts, index, end):
            kind = "paragraph"
        kinds.append(kind)
        if by_colon and before:
            doubts.append(colon_doubt(before, part, source.line_of(part.start)))
    kinds = kinds if tells else with_longer_quotations(kinds, parts)
    return with_dialogues(kinds, parts), doubts


def heads_text(part: Part, after: Part | None) -> bool:
    """Say whether `part`, in capitals and without a stop, heads the running text `after` it: a
    section may be called `REMOVAL AND REMAND`."""
    stopped = part.words.endswith((".", "!", "”"))
    return not stopped and after is not None and len(after.words) > LONGEST_VOTE


def kind_of_part(
    part: Part, before: Part | None, kind_before: BlockKind | None, *, told: bool
) -> tuple[BlockKind, bool]:
    """Return what one part is, given the one before it, and whether a colon alone says so; `told`
    where the words around it say that what a colon introduces is a quotation."""
    if part.hint and part.hint.kind in BY_HINT:
        return BY_HINT[part.hint.kind], False
    if part.kind == "row":
        return "table" if part.row else "paragraph", False
    if part.kind == "quotation" and is_set_in_only(part):
        return "paragraph", False
    stated = part.continues is None and not part.centred  # by mark-up, not by columns
    if part.kind == "quotation" and (stated or not is_heading(part.words)):
        return "blockquote", False
    if before and part.inset and part.kind == "text":
        return "blockquote", not SAYS_IN_PART.search(before.words)
    if before and kind_before == "paragraph" and quotes_later_section(before, part):
        return "blockquote", not told
    if before and kind_before == "blockquote" and goes_on_with_quotation(before, part):
        return "blockquote", False
    if part.kind == "heading" or is_heading(part.words) or is_set_as_heading(part):
        return "heading", False
    if before and kind_before == "paragraph" and introduces_quotation(before, part):
        return "blockquote", not told
    if before and kind_before == "blockquote" and lists_on(before, part):
        return "blockquote", False
    return "paragraph", False


def is_quoted(before: Part, after: Part | None) -> bool:
    """Say whether what stands between `before`, which ends with a colon, and `after` is quoted:
    the one says who speaks, or the other whence it is or who answers."""
    return bool(SAYS.search(before.words)) or bool(
        after and (CITED.match(after.words) or speaker_of(after.words))
    )


def colon_doubt(before: Part, part: Part, line: int) -> Doubt:
    """Return what to tell an editor of a quotation that only a colon introduces."""
    words = " ".join(before.words.split()[-6:])
    return doubt("quotation-by-colon", line, words=excerpt(part.words, 40), before=words)


def lists_on(before: Part, part: Part) -> bool:
    """Say whether `part` is an item of a list that begins in the quotation `before` it, where the
    format tells no quotation from text."""
    listed = before.kind == part.kind == "text" and bool(ENUMERATION.match(part.words))
    return listed and bool(GOES_ON.search(before.words))


def quotes_later_section(before: Part, part: Part) -> bool:
    """Say whether `part`, under a colon, bears the number of a section that is not the first, as no
    list of the court does: of the law that `before` names, what stands over it is left out."""
    text = part.kind == "text" and part.continues is None
    leads = LEADS_OVER.search(before.words) and NAMES_LAW.search(before.words)
    return text and bool(leads and LATER_SECTION.match(part.words))


NAMES_LAW = re.compile(r"§|\b(?:[Ss]ections?|Act|[Ss]tatutes?|Code|[Rr]ules?)\b")
LATER_SECTION = re.compile(r"\((?:[b-hj-uw-z]|[B-HJ-UW-Z]|[2-9]|\d\d)\)\s")
"""`(f) Authority to Use Information. —`; “(i)” and “(v)” may be figures."""


def goes_on_with_quotation(before: Part, part: Part) -> bool:
    """Say whether `part` goes on with the quotation that `before` is, which ends with a dash or a
    row of asterisks, as a law that is quoted in parts does; such a row may follow the dash."""
    if part.kind != "text" or part.continues is not None or part.hint:
        return False
    if ASTERISM.fullmatch(before.words):
        return bool(IN_BRACKETS.match(part.words))
    return before.words.endswith(("—", "–"))


def is_set_in_only(part: Part) -> bool:
    """Say whether `part` is set in as quotations are and is none: a signature, a court’s notice
    that its opinion is not final."""
    if part.words.startswith("/s/") or VOTES.search(part.words) or DATED.match(part.words):
        return True
    # A row of dots is none of these: it stands for a paragraph that the quotation leaves out.
    return role_of(part.words) in ("other", "status") and bool(re.search(r"\w", part.words))


DATED = re.compile(r"Dated?:? .{0,60}\d{4}\b.{0,30}/s/", re.IGNORECASE)
"""`Dated: March 3, 2031  /s/ Ann B. Roe`, the name beside the day."""


def heads_section(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is a numbered heading in small letters, as most state courts
    set theirs: `A. Standard of review`, `1. No search occurred here.`

    An item of a list looks the same, but stands under a colon or among its like.
    """
    part = parts[index]
    if part.kind in ("note", "row") or not is_numbered_line(part.words) or index + 1 == len(parts):
        return False
    if part.kind == "quotation" and SENTENCE_END.search(part.words):
        return False
    before, after = parts[index - 1] if index else None, parts[index + 1]
    if before and before.words.endswith((":", ";", "; and", "; or")):
        return False
    form = number_form(part.words)
    near = [
        number_form(each.words) for each in (before, after) if each and each.centred is not True
    ]
    return form not in near and (after.kind != "quotation" or number_form(after.words) > 0)


def is_set_as_heading(part: Part) -> bool:
    """Say whether `part` stands in mid-line and is no sentence: argumentative headings do."""
    if not part.centred or len(part.words) > LONGEST or not re.search(r"\w|\*", part.words):
        return False  # a row of dots stands for what a quotation leaves out
    return not SENTENCE_END.search(part.words) or is_closed_title(part.words)


def introduces_quotation(before: Part, part: Part) -> bool:
    """Say whether `before` introduces `part` as a block quotation.

    A colon at the end of a paragraph introduces a quotation or a list. A block quotation is
    printed without quotation marks of its own (Bluebook rule 5.1(a)).
    """
    if BYLINE.fullmatch(before.words) or PER_CURIAM.fullmatch(before.words):
        return False
    if not LEADS_OVER.search(before.words) or part.kind != "text":
        return False
    if not WORD.search(part.words):
        return False  # the row of a form: `00 : 00`
    if re.search(r"\bconcur\w*:$", before.words, re.IGNORECASE):
        return False  # signatures follow
    if part.continues is not None:
        return False  # the layout tells what is set in
    if PARAGRAPH_NUMBER.match(part.words):
        return False  # a quotation bears no number of the court’s own
    return not ENUMERATION.match(part.words) and part.words[0] not in f'“"-–—{BULLETS}'


LEADS_OVER = re.compile(r"\w\W{0,3}:$")
WORD = re.compile(r"[^\W\d_]{2}")


def is_disposition(part: Part) -> bool:
    """Say whether `part` reads as the court’s disposition."""
    if ALL_OUTCOMES.fullmatch(part.words):
        return True
    if part.words.startswith(("I ", "A ")) or part.words.endswith(":"):
        return False  # `IT IS ORDERED THAT:` has the disposition below it
    return bool(DISPOSITION.match(part.words))


def blocks_of(
    kinds: Sequence[BlockKind], parts: Sequence[Part], texts: Sequence[Text]
) -> tuple[Block, ...]:
    """Return the blocks of a writing’s body, its `parts` with their `texts`: headings with their
    depth, the rest numbered; rows that follow one another are one table."""
    headings = [part.words for part, kind in zip(parts, kinds, strict=True) if kind == "heading"]
    levels = iter(heading_levels(headings))
    blocks = [
        Block(
            kind,
            text,
            level=next(levels) if kind == "heading" else None,
            rows=(part.row,) if part.row and kind == "table" else (),
        )
        for kind, part, text in zip(kinds, parts, texts, strict=True)
    ]
    return blocks_numbered(whole_tables(blocks))


def whole_tables(blocks: Iterable[Block]) -> list[Block]:
    """Return `blocks` with the rows that follow one another in one table."""
    kept: list[Block] = []
    for block in blocks:
        if block.kind == "table" and kept and kept[-1].kind == "table":
            above = kept[-1]
            rows = (*above.rows, *block.rows)
            kept[-1] = replace(above, text=texts_joined(above.text, block.text), rows=rows)
        else:
            kept.append(block)
    return kept
