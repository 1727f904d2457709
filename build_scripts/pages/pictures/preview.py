"""The picture that appears where somebody shares a link to an edition: its title page, small.

Networks and messengers show it as they get it, in light surroundings and in dark, so that it
bears its own paper. Its size is what they agree on (Open Graph `og:image`, shown without cropping
at 1.91 to 1). Pillow sets the words in the site’s own book face.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from typing import TYPE_CHECKING

from build_scripts.edition_folder import ReadFile
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Asset, Edition, Look
from build_scripts.pages.text.wording import docket_citation, long_date
from build_scripts.problems import problem

if TYPE_CHECKING:  # Pillow is loaded where a picture is drawn: most builds draw none
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

PATH = "preview.png"
SIZE = (1200, 630)
"""Pixels."""

MARGIN = 96
MEASURE = SIZE[0] - 2 * MARGIN
TOP = 132
FOOT = 508
"""Where the rule above the foot stands."""
ROOM = 280
"""Height of the block that the name may fill."""

NAME_SIZES = range(96, 43, -4)
LINE_SIZES = range(38, 29, -2)
FOOT_SIZES = range(30, 19, -2)
LEADING = 1.16

PAPER, INK, PALE, RULE = "#fcfbf8", "#1f1d1a", "#55514a", "#d9d4c8"
"""The colours of the site’s light page, the accent aside."""

VERSUS = re.compile(r" (?=vs?\. )")

HEAD_SIZES = range(28, 17, -2)
HEAD = 96
"""Where the name of the site stands, beside the stroke of the accent."""

Face = Callable[[int], "FreeTypeFont"]
"""Returns the font at a size in pixels."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the picture says. What the edition does not say is None."""

    name: str
    citation: str | None
    court: str | None
    date: str | None


def words_of_preview(edition: Edition) -> Words:
    """Return what the picture says of `edition`."""
    case = edition.opinion.case
    return Words(
        name=edition.title,
        citation=edition.citation or docket_citation(edition),
        court=court_name(case.court) if case.court else None,
        date=long_date(case.date_filed) if case.date_filed else None,
    )


def alternative(edition: Edition) -> str:
    """Return the picture’s text alternative: all that it says, in its order."""
    said = words_of_preview(edition)
    return ". ".join(filter(None, [said.name, said.citation, said.court, said.date]))


def preview(edition: Edition, read_font: ReadFile, look: Look) -> Asset:
    """Return the picture as a PNG; `read_font` reads the site’s fonts.

    Raises `Problem` where they cannot be used.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415 - see above

    italic = face(read_font, "source-serif-4-400-italic.woff2")
    roman = face(read_font, "source-serif-4-400-normal.woff2")
    image = Image.new("RGB", SIZE, PAPER)
    draw_words(ImageDraw.Draw(image), words_of_preview(edition), look, italic, roman)
    written = BytesIO()
    image.quantize(palette=palette(look.accent), dither=Image.Dither.NONE).save(
        written, "PNG", optimize=True
    )
    return Asset(PATH, written.getvalue())


def face(read_font: ReadFile, name: str) -> Face:
    """Return the face in the font file `name`."""
    from PIL import ImageFont  # noqa: PLC0415 - see above

    data = read_font(name)

    def at(size: int) -> "FreeTypeFont":
        # The basic layout, on every machine: the other depends on what libraries are installed.
        return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)

    try:
        at(NAME_SIZES[0])
    except OSError:
        raise problem("font-unreadable", f"docs/assets/fonts/{name}") from None
    return cache(at)


def palette(accent: str) -> "Image":
    """Return the colours of the picture, which are few: a third of the bytes of all colours."""
    from PIL import Image, ImageColor  # noqa: PLC0415 - see above

    paper, *inks = (ImageColor.getrgb(colour) for colour in (PAPER, INK, PALE, RULE, accent))
    values: list[int] = []
    for ink in inks:
        for share in (step / 15 for step in range(16)):  # the edges of letters are between two
            values += (round(p + (i - p) * share) for p, i in zip(paper, ink, strict=True))
    chosen = Image.new("P", (1, 1))
    chosen.putpalette(values)
    return chosen


# ── The page ─────────────────────────────────────────────────────────────────────────────────


def draw_words(draw: "ImageDraw", said: Words, look: Look, italic: Face, roman: Face) -> None:
    """Draw the title page: site, name and citation above, court and date at the foot.

    Where the face lacks a letter of the name, the court stands in its place: better no name,
    which the link’s own text gives, than one with holes.
    """
    name, citation, court, date = map(
        partial(composed_letters, italic=italic, roman=roman), lines_of_picture(said)
    )
    draw.rectangle((MARGIN, 84, MARGIN + 71, 89), fill=look.accent)
    if site := composed_letters(look.site, italic=italic, roman=roman):
        font, line = fitted_size(site, roman, HEAD_SIZES, MEASURE - 96)
        draw.text((MARGIN + 96, HEAD), line, font=font, fill=PALE, anchor="ls")
    if name:
        bottom = draw_heading(draw, name, italic)
    else:
        bottom = draw_heading(draw, court or "An annotated opinion", roman)
        court = None
    if citation:
        font, line = fitted_size(citation, roman, LINE_SIZES, MEASURE)
        draw.text((MARGIN, bottom + 72), line, font=font, fill=PALE, anchor="ls")
    if court or date:
        draw.rectangle((MARGIN, FOOT, SIZE[0] - MARGIN, FOOT + 1), fill=RULE)
        draw_foot(draw, court, date, roman)


def lines_of_picture(said: Words) -> Sequence[str | None]:
    """Return what the picture says, line by line."""
    return (said.name, said.citation, said.court, said.date)


def draw_heading(draw: "ImageDraw", words: str, head_face: Face) -> float:
    """Draw the name and return where its last line stands."""
    font, lines = set_in_lines(words, head_face)
    leading = font.size * LEADING
    first = TOP + font.size * 0.72
    for index, line in enumerate(lines):
        # An upright of the italic leans over its edge: the line is moved so that ink meets ink.
        left = MARGIN - font.getbbox(line, anchor="ls")[0]
        draw.text((left, first + index * leading), line, font=font, fill=INK, anchor="ls")
    return first + (len(lines) - 1) * leading


def draw_foot(draw: "ImageDraw", court: str | None, date: str | None, roman: Face) -> None:
    """Draw the court at the left and the date at the right, on one line."""
    line = FOOT + 46
    taken = 0.0
    if date:
        font, set_date = fitted_size(date, roman, FOOT_SIZES, MEASURE)
        draw.text((SIZE[0] - MARGIN, line), set_date, font=font, fill=PALE, anchor="rs")
        taken = font.getlength(set_date) + 48
    if court:
        font, set_court = fitted_size(court, roman, FOOT_SIZES, MEASURE - taken)
        draw.text((MARGIN, line), set_court, font=font, fill=INK, anchor="ls")


# ── Setting words ────────────────────────────────────────────────────────────────────────────


def composed_letters(words: str | None, *, italic: Face, roman: Face) -> str | None:
    """Return `words` with their letters composed, or None where a face lacks one of them."""
    if not words:
        return None
    composed = unicodedata.normalize("NFC", " ".join(words.split()))
    for each in (italic, roman):
        font = each(LINE_SIZES[0])
        # What no font has is drawn as the font draws all that it lacks.
        lacking = bytes(font.getmask("\U0010ffff"))
        if any(bytes(font.getmask(char)) == lacking for char in set(composed) - {" "}):
            return None
    return composed


def fitted_size(
    words: str, one: Face, sizes: Sequence[int], width: float
) -> tuple["FreeTypeFont", str]:
    """Return the largest size at which `words` fit `width`, shortened where none does."""
    for size in sizes:
        if one(size).getlength(words) <= width:
            return one(size), words
    font = one(sizes[-1])
    return font, shortened_to_width(words, font, width)


def shortened_to_width(words: str, font: "FreeTypeFont", width: float) -> str:
    """Return as much of `words` as fits `width`, whole words where one does, with an ellipsis."""
    kept = words[: int(width) // 4]  # no letter of these sizes is narrower
    while kept and font.getlength(f"{kept}…") > width:
        kept = (kept.rpartition(" ")[0] or kept[:-1]).rstrip(" ,")
    return f"{kept}…"


def set_in_lines(words: str, head_face: Face) -> tuple["FreeTypeFont", list[str]]:
    """Return the largest size at which `words` fit the block, and their lines, evenly filled.

    What does not fit at the smallest is cut off.
    """
    for size in NAME_SIZES:
        font = head_face(size)
        lines = [
            line for party in parties(words, font) for line in filled_lines(party, font, MEASURE)
        ]
        if len(lines) <= most_lines(size) and all(font.getlength(x) <= MEASURE for x in lines):
            return font, [
                line for party in parties(words, font) for line in evened_lines(party, font)
            ]
    lines = [
        x if font.getlength(x) <= MEASURE else shortened_to_width(x, font, MEASURE) for x in lines
    ]
    most = most_lines(size)
    if len(lines) > most:
        lines[most - 1 :] = [shortened_to_width(" ".join(lines[most - 1 :]), font, MEASURE)]
    return font, lines


def most_lines(size: int) -> int:
    """Return how many lines of `size` the block holds."""
    return int(ROOM // (size * LEADING))


def parties(words: str, font: "FreeTypeFont") -> list[str]:
    """Return what begins a line of its own: where one does not hold all, the second party too."""
    return [words] if font.getlength(words) <= MEASURE else VERSUS.split(words, maxsplit=1)


def evened_lines(words: str, font: "FreeTypeFont") -> list[str]:
    """Return `words` in as few lines as the measure allows, of the least width that holds them."""
    lines = filled_lines(words, font, MEASURE)
    narrow, wide = 0, MEASURE
    while narrow < wide:
        middle = (narrow + wide) // 2
        narrower = filled_lines(words, font, middle)
        if len(narrower) == len(lines) and all(font.getlength(x) <= middle for x in narrower):
            wide = middle
        else:
            narrow = middle + 1
    return filled_lines(words, font, wide)


def filled_lines(words: str, font: "FreeTypeFont", width: float) -> list[str]:
    """Return `words` in lines no wider than `width`, save for a single word that is."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
