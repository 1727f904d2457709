"""All editions of a publication as one build finds them: finished, kept as they were, kept out."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from build_scripts import disk, edition_loading
from build_scripts.library import build_register
from build_scripts.library.build_context import BuildContext, FolderState
from build_scripts.library.build_register import FinishedFiles, FolderSnapshot, Known, Register
from build_scripts.library.compiling.mkdocs_setup import GENERATED
from build_scripts.library.edition.across import told_to_each
from build_scripts.library.edition.outcome import EditionOutcome
from build_scripts.library.edition.remembered_facts import Remembered, told_by
from build_scripts.library.memory.changed_files import KeptFile, Made
from build_scripts.library.memory.finished import WORDS, Finished
from build_scripts.library.memory.finished import record as finished_record
from build_scripts.library.workers import HERE, Workers, at_once
from build_scripts.model import Summary
from build_scripts.model.across import NOTHING_TOLD, CitesAnother, ToldByOthers
from build_scripts.pages.library.edition_cards import listing_page
from build_scripts.problems import Problem, problem
from build_scripts.quotations.scripts import LIST, script_path


@dataclass(frozen=True, slots=True)
class Library:
    """What became of all editions that the site is to have."""

    outcomes: tuple[EditionOutcome, ...]
    """By the names of the cases."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """The editions that have stood elsewhere, or are withdrawn, each with what its folder is told
    by."""
    citing: tuple[CitesAnother, ...] = ()
    """Which of them cite which."""
    gone: tuple[str, ...] = ()
    """The editions that the build before this one published, of which there is no folder now."""

    def published(self) -> Iterator[tuple[EditionOutcome, Finished]]:
        """Yield each edition that the site has, by the names of the cases."""
        yield from ((each, each.finished) for each in self.outcomes if each.finished)

    def summaries(self) -> list[Summary]:
        """Return each edition that the site has, in short."""
        return [finished.summary for _, finished in self.published()]

    def broken(self) -> list[EditionOutcome]:
        """Return the editions that something keeps out as they stand now."""
        return [each for each in self.outcomes if each.problems]

    def lost(self) -> list[EditionOutcome]:
        """Return the editions of which no pages are left to stay."""
        return [each for each in self.outcomes if not each.finished]

    def problems(self) -> dict[str, list[Problem]]:
        """Return all that is wrong, by edition."""
        found = {each.slug: list(each.problems) for each in self.broken()}
        for each in self.lost():
            gone = f"/{GENERATED}/{each.slug}/ and all below it"
            kept_out = problem("edition-kept-out", f"editions/{each.slug}", addresses=gone)
            found.setdefault(each.slug, []).append(kept_out)
        return found


def gathered_editions(context: BuildContext, workers: Workers = HERE) -> Library:
    """Return all editions of a publication, each finished or with what keeps it out.

    `workers` make them; what they make is the same.
    """
    context.memory.mkdir(parents=True, exist_ok=True)
    clear_leftovers(context)
    known = build_register.recalled_register(context)
    slugs = edition_loading.slugs(context.home.editions)
    looked = {slug: build_register.looked_at(slug, context, known.get(slug)) for slug in slugs}
    wanted = {slug: each for slug, each in looked.items() if is_wanted(each.own, context)}
    for gone in {path.name for path in context.memory.iterdir()}.difference(wanted):
        shutil.rmtree(context.memory / gone)
    library, now = made_known(wanted, known, context, workers)
    if now != known:
        build_register.keep_register(now, context)
    write_listing(library, context)
    moved = moved_of({slug: looked[slug].own for slug in slugs})
    left = tuple(slug for slug in sorted(known.keys() - looked) if known[slug].stands)
    return replace(library, moved=moved, gone=left)


def clear_leftovers(context: BuildContext) -> None:
    """Remove what a build that died has left."""
    for left in context.memory.glob(".*"):
        shutil.rmtree(left, ignore_errors=True)
    for file in context.home.memory.glob(".*.edition.*"):
        file.unlink(missing_ok=True)


def is_wanted(own: FolderState, context: BuildContext) -> bool:
    """Say whether the site is to have an edition: drafts are shown in a preview alone."""
    return own.withheld is None or (own.withheld == "a draft" and context.site.preview)


def moved_of(owns: Mapping[str, FolderState]) -> dict[str, str]:
    """Return the editions that have stood elsewhere, or are withdrawn, each with what its folder is
    told by: pages lead on as that says."""
    return {slug: f"{own.sums} {own.addressed}" for slug, own in owns.items() if own.moved}


def made_known(
    wanted: Mapping[str, FolderSnapshot], known: Register, context: BuildContext, workers: Workers
) -> tuple[Library, Register]:
    """Return the editions, each made with what the others tell it, and what is known of them now.

    One of which nothing can be published is told of no more: those that cite it are made again.
    """
    remembered = all_told(wanted, known, context, workers)
    telling = {slug: each.facts for slug, each in remembered.items() if each}
    given: dict[str, ToldByOthers] = {}
    outcomes: dict[str, EditionOutcome] = {}
    stands: dict[str, FinishedFiles | None] = {}
    while True:
        tell = told_to_each(list(telling.values()))
        now = {slug: tell.get(slug, NOTHING_TOLD) for slug in wanted}
        due = [slug for slug in wanted if slug not in given or given[slug] != now[slug]]
        for slug in due:
            own = wanted[slug].own
            stands[slug] = build_register.what_stands(
                slug, context, known.get(slug), own, now[slug]
            )
        fallen = [slug for slug in due if not stands[slug]]
        awaited = {slug: put_off(slug, context, wanted[slug].own, now[slug]) for slug in fallen}
        outcomes |= {slug: each for slug, each in awaited.items() if each}
        unmade = [slug for slug in fallen if not awaited[slug]]
        made = made_now([(slug, context, now[slug]) for slug in unmade], workers)
        outcomes |= dict(zip(unmade, made, strict=True))
        given = now
        lost = [slug for slug in telling if slug in outcomes and not outcomes[slug].finished]
        if not lost:
            break
        for slug in lost:
            del telling[slug]
    for slug in wanted:
        if (outcome := outcomes.get(slug)) and outcome.finished and outcome.awaiting is None:
            anew = FinishedFiles(outcome.finished)
            stands[slug] = build_register.stands_now(slug, context, outcome.folder, anew)
    found = [
        seen_as(slug, context, outcomes.get(slug), stands[slug], each.own.addressed)
        for slug, each in wanted.items()
    ]
    sound = {each.slug for each in found if not each.problems}
    now_known = {
        slug: Known(looked, remembered[slug], stands[slug] if slug in sound else None)
        for slug, looked in wanted.items()
    }
    return Library(tuple(sorted(found, key=by_name)), citing=citing_in(given)), now_known


def put_off(
    slug: str, context: BuildContext, own: FolderState, given: ToldByOthers
) -> EditionOutcome | None:
    """Return the edition `slug` as a preview knows it whose pages are made when somebody asks for
    them: it has the words of the site’s. None where they are to be made, or recalled, now."""
    if not context.site.preview or context.strict:
        return None
    own_record = finished_record(context.memory / slug)
    if own_record and own_record.key == context.key(own, given):
        return None
    folder = context.memory_of_hosts / slug
    known = finished_record(folder)
    words = context.key_of_words(own, given)
    if not known or known.words != words or not known.addressed.holds(own.addressed):
        return None
    return EditionOutcome(slug, known.in_short(), folder, awaiting=given)


def made_now(
    unmade: list[tuple[str, BuildContext, ToldByOthers]], workers: Workers
) -> list[EditionOutcome]:
    """Return what becomes of editions that are made anew, each by its name, and what it is told."""
    if not unmade:
        return []
    # Imported here: a build that changes no edition does without all that reads and writes one.
    from build_scripts.library.edition.production import outcome_of_edition  # noqa: PLC0415

    return at_once(outcome_of_edition, unmade, workers)


def citing_in(given: Mapping[str, ToldByOthers]) -> tuple[CitesAnother, ...]:
    """Return which editions cite which, by what each is told."""
    pairs = sorted({(each.slug, slug) for slug, told in given.items() for each in told.by})
    return tuple(CitesAnother(by, cited) for by, cited in pairs)


def all_told(
    wanted: Mapping[str, FolderSnapshot], known: Register, context: BuildContext, workers: Workers
) -> dict[str, Remembered | None]:
    """Return what each edition tells the others."""
    found = {slug: known[slug].told for slug in wanted if slug in known}
    holding = {
        slug: each for slug, each in found.items() if each and each.hold(wanted[slug].own, context)
    }
    unknown = [slug for slug in wanted if slug not in holding]
    asked = [(slug, context, wanted[slug].own) for slug in unknown]
    new = dict(zip(unknown, at_once(told_by, asked, workers), strict=True))
    return {slug: holding.get(slug) or new.get(slug) for slug in wanted}


def seen_as(
    slug: str,
    context: BuildContext,
    made: EditionOutcome | None,
    stands: FinishedFiles | None,
    addressed: str,
) -> EditionOutcome:
    """Return what became of an edition, whose file of addresses was told by `addressed`: what was
    `made` of it, or what `stands` since before."""
    pages = stands.pages.word if stands else ""
    if made:
        return replace(made, addressed=addressed, pages=pages)
    assert stands  # else it was made
    return EditionOutcome(slug, stands.finished, context.memory / slug, (), addressed, pages)


def by_name(outcome: EditionOutcome) -> tuple[str, str]:
    """Return what editions are ordered by: the name of the case, then that of the folder."""
    title = outcome.finished.summary.title if outcome.finished else ""
    return title.casefold(), outcome.slug


def write_listing(library: Library, context: BuildContext) -> None:
    """Write the list of the editions, and remove what stands beside them in their folder."""
    folder = context.docs / GENERATED
    index = "" if context.site.folders else "index.html"
    page = listing_page(library.summaries(), library.citing, index)
    disk.replace_file(folder / "index.md", page.encode())
    there = {each.slug for each in library.outcomes} | {"index.md"}
    for path in folder.iterdir():
        if path.name not in there:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def words_of_editions(library: Library) -> Made:
    """Yield what quotations of each edition are held against, and the list of these."""
    # Imported here: where nothing has changed, nobody asks.
    from build_scripts.quotations.data import list_script  # noqa: PLC0415

    for outcome, finished in library.published():
        if total := finished.files.get(WORDS):  # a broken edition of a preview has none
            yield script_path(outcome.slug), KeptFile(outcome.folder / WORDS, total)
    yield LIST, list_script(library.summaries()).encode()
