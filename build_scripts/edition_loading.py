"""Editions as they are read from their folders, with what their publisher says beside them."""

import datetime
import os
from contextlib import suppress
from dataclasses import replace as replace_fields
from functools import partial
from pathlib import Path

from build_scripts import disk
from build_scripts.addresses import file as addresses_file
from build_scripts.cache import FONTS, recalled_or_made
from build_scripts.edition_folder import CORRECTIONS, coverage_begun, hints_of, if_there
from build_scripts.editors.edition_file import EditionFile
from build_scripts.editors.future_dates import refuse_future_dates
from build_scripts.editors.topics_file import BEGINNING as BEGINNING_OF_TOPICS
from build_scripts.editors.topics_file import NAME as TOPICS
from build_scripts.editors.topics_file import TopicsFile, refuse_unknown_topic
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.editors.yaml_nodes import nodes_of
from build_scripts.exports.book import Wanted
from build_scripts.model import Edition, Look, Written
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering
from build_scripts.publication import SETTINGS, TOOLS, Publication
from build_scripts.publisher.beginning import HOME
from build_scripts.publisher.brand import refuse_illegible, refuse_no_picture
from build_scripts.publisher.portable_names import refuse_names
from build_scripts.publisher.site_file import SiteFile, read_site
from build_scripts.site.source_downloads import FOLDER, SETTLED, Settled, files

AROUND = frozenset({"cites", "data", "filled", "licenses", "list", "says", "search"})
"""Where, beside the editions, the build writes pages of its own."""

EDITORS_FILES = ("edition.yml", "annotations.yml", "corrections.yml", "coverage.yml")


def site_settings(home: Publication) -> SiteFile:
    """Return what the publisher says of the site; raise `Problem` for all that is wrong with it."""
    file = read_site(SETTINGS, disk.contents_within(home.folder, SETTINGS, SETTINGS))
    found = Gathering()
    found.add(refuse_illegible(file))
    for key, name in {"logo": file.content.logo, "favicon": file.content.favicon}.items():
        if name:
            found.take(partial(look_at_picture, home, name, (SETTINGS, file.line(key))))
    found.end()
    return file.content


def wanted_in_pdf(home: Publication) -> Wanted:
    """Return what the publisher wants in the PDF of each edition."""
    asked = site_settings(home).exports.pdf
    return Wanted(notes=asked.notes, coverage=asked.coverage)


def branding_of(home: Publication) -> Look:
    """Return what the pictures of a publication’s editions have of their publisher, if any is
    known."""
    if not home.settings.exists():
        return Look()
    site = read_site(SETTINGS, disk.contents_within(home.folder, SETTINGS, SETTINGS)).content
    return Look(site.name, site.colors.light or Look().accent, site.dates)


def look_at_picture(home: Publication, name: str, where: tuple[str, int]) -> None:
    """Raise `Problem` unless `name`, which stands in `where`, is a picture in the pages’ folder."""
    if not (home.pages / name).is_file():
        raise problem("file-missing.named", *where, name=f"{home.pages.name}/{name}")
    refuse_no_picture(
        name, disk.contents_within(home.pages, name, f"{home.pages.name}/{name}"), where
    )


def slugs(editions: Path) -> list[str]:
    """Return the names of the editions’ folders, in order."""
    if not editions.is_dir():
        return []
    folders = (path for path in editions.iterdir() if path.is_dir())
    return sorted(path.name for path in folders if not path.name.startswith("."))


def loaded_edition(editions: Path, slug: str, *, strict: bool = False) -> Written:
    """Return the edition `slug` from its folder below `editions`, with its pages.

    A `strict` look reads the source files again and holds what is remembered of them against it.
    """
    folder = editions / slug
    place = f"{editions.name}/{slug}"
    if not folder.is_dir():
        known = ", ".join(slugs(editions)) or "none"
        raise problem("edition-missing", place, known=known)

    home = Publication(editions.parent)
    if addresses_lost(home, slug):
        raise problem("addresses-lost", f"{place}/{addresses_file.NAME}", slug=slug)
    look, named = branding_of(home), names_topics(folder)

    def read_file(name: str) -> bytes:
        return disk.contents_within(folder, name, f"{place}/{name}")

    def make() -> Written:
        # Imported here: a build that changes no edition does without the whole pipeline.
        from build_scripts.pipeline import written_edition  # noqa: PLC0415

        def read_font(name: str) -> bytes:
            return disk.contents(FONTS / name, f"docs/assets/fonts/{name}")

        found = Gathering()
        found.take(lambda: refuse_future(folder, place))
        if named:
            found.take(lambda: refuse_topics(home, folder, place))
        made = found.take(lambda: written_edition(slug, place, read_file, read_font, look))
        found.end()
        assert made  # else there was a problem
        return made

    def holds(kept: Written) -> bool:
        from build_scripts.pipeline import still_accounts_for  # noqa: PLC0415 - as above

        return not strict or still_accounts_for(kept.edition, read_file)

    try:
        memory = editions.parent / ".build" / f"{slug}.edition"
        besides = f"{look!r}{topics_beside(home)!r}" if named else repr(look)
        return recalled_or_made(memory, folder, make, holds, besides)
    except OSError as error:
        raise disk.problem_of_refusal(error) from None


def addresses_lost(home: Publication, slug: str) -> bool:
    """Say whether the site as it is served has the edition `slug`, whose folder no longer says
    which addresses it has there. Its data tell: what an edition that moved left there leads on, and
    has none."""
    kept = home.editions / slug / addresses_file.NAME
    published = home.site / "opinions" / slug / FOLDER / SETTLED
    return not os.path.lexists(kept) and published.is_file()


def today() -> datetime.date:
    """Return the day of whoever builds."""
    return datetime.datetime.now(datetime.UTC).date()


def refuse_future(folder: Path, place: str) -> None:
    """Raise `Problem` where files that an editor wrote bear dates that have not come yet."""
    found = Gathering()
    for name in EDITORS_FILES:
        known = f"{place}/{name}"
        with suppress(Problem):  # what cannot be read is named by who reads it for its words
            root = nodes_of(known, disk.contents_within(folder, name, known))
            found.take(partial(refuse_future_dates, known, root, today()))
    found.end()


def names_topics(folder: Path) -> bool:
    """Say whether the edition in `folder` may name topics; most do without those of others."""
    file = folder / "edition.yml"
    return file.is_file() and b"topics" in file.read_bytes()


def topics_beside(home: Publication) -> bytes:
    """Return the file of the topics of a publication, nothing where there is none."""
    return disk.contents_within(home.folder, TOPICS, TOPICS) if home.topics.exists() else b""


def topics_of(home: Publication) -> EditorsFile[TopicsFile]:
    """Return the topics of a publication; raise `Problem` for what is wrong with their file."""
    return read_editors_file(TOPICS, topics_beside(home), TopicsFile, BEGINNING_OF_TOPICS)


def refuse_topics(home: Publication, folder: Path, place: str) -> None:
    """Raise `Problem` where an edition names a topic that its publication does not have."""
    name = f"{place}/edition.yml"
    found = Gathering()
    with suppress(Problem):  # what is wrong with the file is said by who reads it
        file = read_editors_file(
            name, disk.contents_within(folder, "edition.yml", name), EditionFile, ""
        )
        if known := found.take(partial(topics_of, home)):
            for index, topic in enumerate(file.content.topics):
                line = file.line("topics", index)
                found.take(partial(refuse_unknown_topic, topic, name, line, known))
    found.end()


def received_files(editions: Path, edition: Edition) -> dict[str, bytes]:
    """Return what the site offers of the opinion of an `edition` as it was received, with all
    without which it cannot be read as it was."""
    place = f"{editions.name}/{edition.slug}"

    def read_file(name: str) -> bytes:
        return disk.contents_within(editions / edition.slug, name, f"{place}/{name}")

    file = read_editors_file(f"{place}/edition.yml", read_file("edition.yml"), EditionFile, "")
    written = coverage_begun(if_there(read_file, CORRECTIONS)) or b""
    document = edition.documents[0]
    settled = Settled(
        file=document.file,
        sha256=document.sha256,
        hints=tuple(replace_fields(hint, file="", line=None) for hint in hints_of(file)),
        corrections=written.decode(),
        addresses=addresses_file.addresses_text(edition.addresses),
    )
    return files(settled, read_file(document.file))


def is_draft(editions: Path, slug: str) -> bool:
    """Say whether the edition `slug` is not yet for the site: its editor says so."""
    place = f"{editions.name}/{slug}/edition.yml"
    try:
        data = disk.contents_within(editions / slug, "edition.yml", place)
        said = b"draft" in data  # else it need not be read twice
        return said and read_editors_file(place, data, EditionFile, "").content.draft
    except Problem:  # which whoever makes the edition hears of
        return False


def assemble_pages(home: Publication, folder: Path, apart: str) -> None:
    """Make `folder` hold the pages of a publication with what every site of the tools has.

    The publisher’s page stands before the tools’ of that name. What stands in its folder `apart` is
    the editions’.
    """
    docs = TOOLS / "docs"
    tools = [docs / "how-to-read.md", *(docs / "assets").rglob("*")]
    files = {"index.md": HOME.encode()} | disk.read_below(docs, tools, "docs")
    own = disk.read_below(home.pages, sorted(home.pages.rglob("*")), home.pages.name)
    found = Gathering()
    found.add(refuse_names(own, home.pages.name))
    found.end()
    for name in own:
        refuse_clash(name, f"{home.pages.name}/{name}", apart)
    disk.synchronise(folder, files | own, apart)


def refuse_clash(name: str, place: str, apart: str) -> None:
    """Raise `Problem` where the page `name`, known as `place`, has an address of the editions,
    which stand `apart`, or of what the build writes around them."""
    address = name.partition("/")[0].partition(".")[0].casefold()
    if address == apart:
        raise problem("page-clashes", place)
    if address in AROUND:
        raise problem("page-clashes.around", place, address=address)
