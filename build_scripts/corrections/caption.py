"""What an editor says a line of the caption is, where it begins, and what it says."""

from dataclasses import replace

from build_scripts.corrections.places import At, refuse_joined
from build_scripts.editors.corrections_file import BlockEntry
from build_scripts.model import CaptionLine, CaptionRole, Opinion
from build_scripts.model.cutting import cut, texts_joined
from build_scripts.problems import problem

SAYS: dict[CaptionRole, str] = {
    "status": "says whether it is published",
    "court": "names the court",
    "party": "names a party",
    "role": "says a party’s role",
    "versus": "stands between the parties",
    "docket": "gives docket numbers",
    "title": "is a title of the caption",
    "posture": "says how the case came up",
    "lower-court": "says where it came from",
    "dates": "gives dates",
    "panel": "names the panel",
    "attribution": "says who wrote and who joins",
    "history": "says what became of the case",
    "other": "is a line of the caption",
}


def corrected_line(opinion: Opinion, entry: BlockEntry, at: At) -> Opinion:
    """Return `opinion` with one line of its caption as `entry` has it.

    Raises `Problem` for what no line of a caption can be, and where nothing stands before it.
    """
    if entry.kind or entry.level or entry.number:
        raise problem("correction-in-caption", at.file, at.line)
    lines, index = list(opinion.case.caption), at.anchor.index
    if entry.splits:
        lines[index : index + 1] = line_divided(lines[index], at)
        index += 1
    if entry.joins:
        refuse_joined(lines[index].text, entry, at)
        if not index:
            raise problem("correction-nothing-before", at.file, at.line)
        both = texts_joined(lines[index - 1].text, lines[index].text)
        lines[index - 1 : index + 1] = [replace(lines[index - 1], text=both)]
        index -= 1
    if entry.says:
        lines[index] = replace(lines[index], role=entry.says)
    return replace(opinion, case=replace(opinion.case, caption=tuple(lines)))


def line_divided(line: CaptionLine, at: At) -> list[CaptionLine]:
    """Return `line` divided where the words at `at` begin."""
    where = at.anchor.span.start
    first, second = cut(line.text, 0, where), cut(line.text, where)
    if not first.words:
        raise problem("correction-begins-there", at.file, at.line)
    return [replace(line, text=first), replace(line, text=second)]
