"""The whole story on one screen: from an edition’s folder to its pages."""

from dataclasses import replace
from functools import partial

from build_scripts.addresses import file as addresses_file
from build_scripts.addresses.in_citations import with_citation_addresses
from build_scripts.addresses.in_text import with_addresses
from build_scripts.addresses.publication import gone_from, is_of_other_words, publication
from build_scripts.annotations.annotate import annotate
from build_scripts.annotations.holding import holding_of
from build_scripts.audit import audit, audit_story
from build_scripts.citations import cite_as_corrected
from build_scripts.citations.cut_by_edits import divided_citations
from build_scripts.citations.own import cited_as
from build_scripts.corrections.apply_corrections import settled_so_far
from build_scripts.corrections.list_of_settled import settled_later, settled_of_events
from build_scripts.corrections.people_places_terms import corrected_lists
from build_scripts.coverage import coverage_of
from build_scripts.edition_folder import Folder, ReadFile, VersionFile, read_folder
from build_scripts.model import (
    Addresses,
    Coverage,
    Edition,
    Holding,
    Layers,
    Look,
    Opinion,
    Version,
    Written,
)
from build_scripts.pages.apparatus_pages import apparatus_pages
from build_scripts.pages.edition import assets_of, pages_of
from build_scripts.pages.text.date_format import dates_in
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering
from build_scripts.read import read, read_saved_page
from build_scripts.structure.hints_without_effect import hints_without_effect
from build_scripts.structure.plausibility import without_settled_doubts
from build_scripts.structure.recover import recover
from build_scripts.versions.compare import compare_versions


def written_edition(
    slug: str, place: str, read_file: ReadFile, read_font: ReadFile, look: Look
) -> Written:
    """Return the edition in the folder `place` with its pages and assets.

    `read_font` reads the site’s fonts by their file names; `look` is the publisher’s.
    """
    edition = edition_of(slug, place, read_file)
    with dates_in(look.dates):
        return Written(edition, pages_of(edition), assets_of(edition, read_font, look))


def edition_of(slug: str, place: str, read_file: ReadFile) -> Edition:
    """Return the edition in the folder `place`, whose files `read_file` reads.

    An edition is built from its own folder alone: no stage reads the clock, the environment or
    another edition. Raises `Problem` for whatever an editor has to put right.
    """
    folder = read_folder(slug, place, read_file)
    found = Gathering()
    source = read(folder.opinion_file, folder.opinion_data)
    recovered = recover(source, folder.hints)
    idle = list(hints_without_effect(source, folder.hints, recovered))
    outcome = settled_so_far(
        recovered,
        folder.corrections,
        lambda opinion: with_addresses(opinion, folder.addresses),
    )
    found.add([*idle, *outcome.problems])
    doubted = without_settled_doubts(outcome.opinion)
    cited = found.need(lambda: cite_as_corrected(doubted, folder.corrections, found))
    found.add(divided_citations(doubted, outcome.divisions))
    opinion = with_citation_addresses(cited, folder.addresses)
    audit(opinion)
    versions = found.take(lambda: versions_of(folder, opinion, found)) or ()
    coverage, layers, holding = compared_and_annotated(folder, opinion, found)
    edition = Edition(
        slug=slug,
        title=folder.title or opinion.case.name or slug,
        citation=folder.citation or cited_as(folder.citations, opinion.case),
        opinion=opinion,
        documents=folder.documents,
        hints=len(folder.hints) - len(idle),
        settled=(
            *outcome.settled,
            *settled_later(folder.corrections.content),
            *settled_of_events(folder.annotations.content),
        ),
        layers=layers,
        coverage=coverage,
        holding=holding,
        accepted=folder.accepted,
        versions=versions,
        moved_from=folder.moved_from,
        reviewed=folder.reviewed,
        day=folder.day,
        topics=folder.topics,
        draft=folder.draft,
        notices=found.notices(),
    )
    published = with_kept_addresses(edition, folder.addresses)
    if is_of_other_words(folder.addresses, published.addresses):
        raise problem("addresses-of-another", f"{place}/{addresses_file.NAME}", 1)
    return published


def versions_of(folder: Folder, opinion: Opinion, found: Gathering) -> tuple[Version, ...]:
    """Return the versions of `opinion`, which is the newest, with what each changed.

    Adds to what is `found` what is wrong with the corrections of older ones.
    """
    versions: list[Version] = []
    before: Opinion | None = None
    for number, each in enumerate(folder.versions, 1):
        newest = number == len(folder.versions)
        now = opinion if newest else older_version(each, folder, found)
        audit(now)
        changes = compare_versions(before, now) if before else ()
        versions.append(Version(each.file, each.date, each.what, changes))
        before = now
    return tuple(versions)


def older_version(version: VersionFile, folder: Folder, found: Gathering) -> Opinion:
    """Return an older version of the opinion as its editor settled it; adds to what is `found`.

    Where nothing was settled of it alone, what was settled of the newest goes for it as far as it
    has the words: else what an editor did would be told as the court’s change.
    """
    read_so = recover(read(version.file, version.data))
    if not version.corrections.name:
        return settled_so_far(read_so, folder.corrections).opinion
    outcome = settled_so_far(read_so, version.corrections)
    found.add(outcome.problems)
    return outcome.opinion


def with_kept_addresses(edition: Edition, before: Addresses) -> Edition:
    """Return `edition` with all addresses that it publishes, and the gone of `before`."""
    others = [
        "index",
        *(page.path.removesuffix(".md") for page in apparatus_pages(edition)),
        "print",
    ]
    addresses = publication(edition.opinion, others, before)
    edition = replace(edition, addresses=addresses)
    return replace(edition, gone=gone_from(edition))


def compared_and_annotated(
    folder: Folder, opinion: Opinion, found: Gathering
) -> tuple[Coverage | None, Layers, Holding | None]:
    """Return what is laid over the opinion: the news story, and what editors say of its words and
    of what was held.

    Adds to what is `found`, and raises what of it keeps the edition out, at once.
    """
    article = folder.article
    coverage = found.take(lambda: coverage_of(article, opinion)) if article else None
    story = coverage.story.passages() if coverage else ()
    layers = found.take(lambda: annotate(opinion, folder.annotations, story))
    if layers:
        layers = found.take(partial(corrected_lists, layers, folder.corrections, opinion, found))
    holding = found.take(lambda: holding_of(folder.settings, opinion))
    if article and not coverage:  # a story that cannot be read is there all the same
        found.excuse("story-missing", article.file)
    found.end()
    return coverage, layers or Layers(), holding


def still_accounts_for(edition: Edition, read_file: ReadFile) -> bool:
    """Say whether `edition`, as somebody kept it, accounts for what its source files hold now.

    The files are read again: the proof rests on them, and on nothing that is remembered.
    """
    opinion = edition.opinion.source
    try:
        audit(edition.opinion)
        if edition.coverage:
            audit_story(edition.coverage.story)
            story = edition.coverage.story.source
            if story != read_saved_page(story.name, read_file(edition.documents[1].file)):
                return False
        return opinion == read(opinion.name, read_file(edition.documents[0].file))
    except Problem:
        return False
