"""Writes all files that a reader takes along of an edition, and publishes none unproved."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_scripts.exports.akn.document import akn_of
from build_scripts.exports.book import AS_USUAL, Book, Wanted
from build_scripts.exports.cite.bibtex import bibtex
from build_scripts.exports.cite.csl import csl_json
from build_scripts.exports.cite.ris import ris
from build_scripts.exports.cite.works import the_case, works_cited
from build_scripts.exports.data.markdown import markdown
from build_scripts.exports.data.plain import plain_text
from build_scripts.exports.data.record import as_json
from build_scripts.exports.docx.document import docx_of
from build_scripts.exports.epub.book_file import epub
from build_scripts.exports.names import file_name
from build_scripts.exports.pdf.typst_compile import pdf
from build_scripts.exports.proof.compare import Difference, first_difference
from build_scripts.exports.proof.of_akn import blocks_of_akn
from build_scripts.exports.proof.of_docx import blocks_of_docx
from build_scripts.exports.proof.of_epub import blocks_of_epub
from build_scripts.exports.proof.of_json import blocks_of_json
from build_scripts.exports.proof.of_markdown import blocks_of_markdown
from build_scripts.exports.proof.of_pdf import blocks_of_pdf
from build_scripts.exports.proof.of_text import blocks_of_text
from build_scripts.exports.reading_order import book_of
from build_scripts.exports.unwritable_characters import Unwritable
from build_scripts.model import Asset, Edition, Opinion, Written
from build_scripts.pages.pictures.preview import PATH as PREVIEW
from build_scripts.stretches import BARE, whole_edition_stretches


@dataclass(frozen=True, slots=True)
class Taken:
    """What an output is made of."""

    edition: Edition
    book: Book
    address: str | None = None
    """Of the edition on the web, where it is known."""
    cover: bytes | None = None
    """The picture for previews of links, in PNG."""
    wanted: Wanted = AS_USUAL
    """What the publisher wants in the PDF."""


@dataclass(frozen=True, slots=True)
class Output:
    """An output that holds the court’s words: how it is written, and how it is read back."""

    ending: str
    write: Callable[[Taken], bytes]
    read: Callable[[bytes], Iterator[str]]
    form: str = BARE
    """How the mark of a note reads where it is referred to."""
    by_reference: bool = False
    """Whether its notes stand in the order in which they are referred to."""

    def differs(self, data: bytes, opinion: Opinion) -> Difference | None:
        """Return where `data` does not say what the court says in `opinion`, if anywhere."""
        wanted = whole_edition_stretches(
            opinion, self.form, by_reference=self.by_reference, by_cell=True
        )
        return first_difference(wanted, self.read(data))


@dataclass(frozen=True, slots=True)
class Withheld:
    """An output that is not published, and why, in a sentence."""

    ending: str
    reason: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of an edition, and those that could not be made."""

    files: tuple[Asset, ...]
    withheld: tuple[Withheld, ...]


OUTPUTS = (
    Output(
        "pdf",
        lambda taken: pdf(taken.book, taken.address, taken.wanted),
        blocks_of_pdf,
        by_reference=True,
    ),
    Output(
        "docx",
        lambda taken: docx_of(taken.book, taken.address),
        blocks_of_docx,
        by_reference=True,
    ),
    Output(
        "epub",
        lambda taken: epub(taken.book, taken.address, taken.cover),
        blocks_of_epub,
    ),
    Output(
        "xml",
        lambda taken: akn_of(taken.book, taken.address),
        blocks_of_akn,
        by_reference=True,
    ),
    Output(
        "txt",
        lambda taken: plain_text(taken.book).encode(),
        lambda data: blocks_of_text(data.decode()),
        "[{}]",
    ),
    Output(
        "md",
        lambda taken: markdown(taken.book).encode(),
        lambda data: blocks_of_markdown(data.decode()),
    ),
    Output(
        "json",
        lambda taken: as_json(taken.edition, taken.book).encode(),
        lambda data: blocks_of_json(data.decode()),
    ),
)


def exported_files(
    written: Written, address: str | None = None, wanted: Wanted = AS_USUAL
) -> Exported:
    """Return the files of an edition, each with the court’s words proved; `address` is where the
    edition stands on the web, `wanted` what the publisher wants in its PDF."""
    edition = written.edition
    cover = next((each.data for each in written.assets if each.path == PREVIEW), None)
    taken = Taken(edition, book_of(edition), address, cover, wanted)
    files: list[Asset] = []
    withheld: list[Withheld] = []
    for output in OUTPUTS:
        made = proved_output(output, taken)
        if isinstance(made, Withheld):
            withheld.append(made)
        else:
            files.append(Asset(file_name(edition.slug, output.ending), made))
    return Exported((*files, *citations(taken)), tuple(withheld))


def proved_output(output: Output, taken: Taken) -> bytes | Withheld:
    """Return an output, or why there is none: it says something else than the court."""
    try:
        data = output.write(taken)
    except Unwritable as reason:
        return Withheld(output.ending, str(reason))
    differs = output.differs(data, taken.edition.opinion)
    return Withheld(output.ending, str(differs)) if differs else data


def citations(taken: Taken) -> Iterator[Asset]:
    """Yield the case, and all that it cites, for reference managers."""
    slug = taken.edition.slug
    own, others = [the_case(taken.edition, taken.address)], list(works_cited(taken.book))
    for ending, write in (("ris", ris), ("bib", bibtex), ("csl.json", csl_json)):
        yield Asset(file_name(slug, ending), write(own).encode())
        if others:
            yield Asset(file_name(slug, f"cites.{ending}"), write(others).encode())
