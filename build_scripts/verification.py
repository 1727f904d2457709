"""Verifies a published site from itself alone: nothing was changed, the words are the source’s."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from build_scripts.addresses import file as addresses_file
from build_scripts.addresses.in_text import with_addresses
from build_scripts.corrections.apply_corrections import as_settled
from build_scripts.editors.corrections_file import BEGINNING, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.model import UNPUBLISHED, Addresses, Opinion
from build_scripts.problems import Problem, problem
from build_scripts.read import read
from build_scripts.site import manifest, source_downloads
from build_scripts.site.proof import compare, expected_words
from build_scripts.structure.recover import recover

EDITIONS = "opinions"
"""The folder of the editions in a site."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found of a site."""

    sum: str
    """Of its list of sums."""
    files: int
    words: int
    """Of the courts’, on all pages of the editions."""
    found: tuple[Problem, ...]


def verified(site: Path, wanted: str | None) -> Verified:
    """Hold `site` against its sums, these against the sum `wanted`, and its words against the
    source files that it carries."""
    if not (site / manifest.NAME).is_file():
        raise problem("site-missing", str(site))
    found = list(manifest.differences(site, EDITIONS, wanted))
    words = 0
    for folder in manifest.folders(site / EDITIONS):
        try:
            words += words_proved(folder)
        except Problem as each:
            found.append(each)
    files = sum(path.is_file() for path in site.rglob("*"))
    return Verified(manifest.sum_of_file(site / manifest.NAME), files, words, tuple(found))


def words_proved(folder: Path) -> int:
    """Return how many words of the court the pages of a published edition hold, all proved."""
    place = f"/{EDITIONS}/{folder.name}"
    count = 0
    for page, wanted in expected_words(opinion_in(folder, place)).items():
        path = next((path for path in pages(folder, page) if path.is_file()), None)
        if path is None:
            raise problem("site-changed.missing", f"{place}/{page}")
        compare(f"{place}/{page}", wanted, path.read_text(encoding="utf-8", errors="replace"))
        count += sum(len(stretch.words) for stretch in wanted)
    return count


def pages(folder: Path, page: str) -> Iterator[Path]:
    """Yield where a page stands in a site for hosts, and in one read from disk."""
    yield folder / page / "index.html"
    yield folder / f"{page.rstrip('/') or 'index'}.html"


@dataclass(frozen=True, slots=True)
class Reading:
    """An opinion as a published site lets anybody read it."""

    opinion: Opinion
    """As its editor settled it; its citations are not read."""
    corrections: EditorsFile[CorrectionsFile]
    addresses: Addresses


def opinion_in(folder: Path, place: str) -> Opinion:
    """Return the opinion of a published edition, read from the file that it carries."""
    return reading_of(folder, place).opinion


def reading_of(folder: Path, place: str) -> Reading:
    """Return the same with what its editor settled."""
    settled, data = source_downloads.received_opinion(folder, place)
    if sha256(data).hexdigest() != settled.sha256:
        raise problem("received-unreadable.sum", f"{place}/{source_downloads.FOLDER}")
    name = f"{place}/{source_downloads.FOLDER}/{source_downloads.SETTLED}"
    corrections = EditorsFile(name, CorrectionsFile(), None)
    if settled.corrections:
        text = settled.corrections.encode()
        corrections = read_editors_file(name, text, CorrectionsFile, BEGINNING)
    published = UNPUBLISHED
    if settled.addresses:
        published = addresses_file.read(name, settled.addresses.encode())
    opinion, _ = as_settled(
        recover(read(settled.file, data), settled.hints),
        corrections,
        lambda opinion: with_addresses(opinion, published),
    )
    return Reading(opinion, corrections, published)
