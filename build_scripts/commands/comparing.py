"""`compare`, `changes`: what changed of an opinion, and what is read otherwise since."""

from pathlib import Path

import click
from rich.console import Console

from build_scripts import VERSION, disk, edition_loading
from build_scripts.addresses.changes import reading_changes
from build_scripts.edition_folder import read_folder
from build_scripts.library.moved_editions import withheld
from build_scripts.model import Change, Opinion
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
from build_scripts.terminal import for_terminal, publication_here, reporting, show_problems
from build_scripts.versions.compare import compare_versions
from build_scripts.versions.wording import what_happened, words_of_change

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("older", type=FILE)
@click.argument("newer", type=FILE)
@reporting
def compare(older: Path, newer: Path) -> None:
    """Print what the court changed from the opinion in OLDER to the one in NEWER.

    Words that were struck out stand in [-…-], words that were put in {+…+}.
    """
    found = compare_versions(opinion_in(older), opinion_in(newer))
    console = Console()
    for change in found:
        show_change(change, console)
    count = f"{len(found):,} change{'' if len(found) == 1 else 's'}" if found else "No word changed"
    click.echo(f"{count}.")


def opinion_in(file: Path) -> Opinion:
    """Return the opinion in a file, as it is read."""
    return recover(read(str(file), disk.contents(file, str(file))))


def show_change(change: Change, console: Console) -> None:
    """Print one change: what happened where, and its words."""
    console.print(
        f"[bold]{for_terminal(what_happened(change))}[/]", highlight=False, soft_wrap=True
    )
    console.print(f"  {for_terminal(words_of_change(change))}\n", highlight=False, soft_wrap=True)


@click.command()
@click.argument("slugs", nargs=-1)
@click.option("--reviewed", is_flag=True, help="Note that you have looked over what is listed.")
@reporting
def changes(slugs: tuple[str, ...], reviewed: bool) -> None:
    """Say of each edition, or of those named, what is read otherwise than it was last published.

    Nothing is written, but with --reviewed, which sets `reviewed:` in each edition.yml listed.
    """
    editions = publication_here().editions
    console = Console()
    wrong = False
    for slug in slugs or edition_loading.slugs(editions):
        try:
            said = said_of(editions, slug)
        except Problem as problem:
            wrong = True
            show_problems(problem.all(), Console(stderr=True))
            continue
        console.print(f"[bold]{for_terminal(slug)}[/]", highlight=False)
        for line in said:
            console.print(f"  {for_terminal(line)}", highlight=False, soft_wrap=True)
        if reviewed:
            note_review(editions / slug / "edition.yml")
    if wrong:
        raise click.exceptions.Exit(2)


def said_of(editions: Path, slug: str) -> list[str]:
    """Return what is read otherwise of one edition, a line for each thing. Of one that is
    withdrawn the folder need not hold the opinion any more."""
    if withheld(editions, slug) == "withdrawn":
        return ["withdrawn"]
    edition = edition_loading.loaded_edition(editions, slug).edition
    place = f"{editions.name}/{slug}"
    folder = read_folder(
        slug, place, lambda name: disk.contents_within(editions / slug, name, place)
    )
    if not folder.addresses.pages:
        return ["never published"]
    lines = reading_changes(folder.addresses, edition.addresses) or ["read as it was published"]
    lines += map(str, edition.notices)
    if edition.reviewed != VERSION:
        by = f"with {edition.reviewed}" if edition.reviewed else "with no version on record"
        lines.append(f"last looked over {by}; the tools are {VERSION}")
    return lines


def note_review(path: Path) -> None:
    """Set `reviewed:` in the file `path` to the version of the tools; all else stays as it was."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("reviewed:")]
    while kept and not kept[-1].strip():
        kept.pop()
    disk.replace_file(path, "\n".join([*kept, f'reviewed: "{VERSION}"', ""]).encode())
