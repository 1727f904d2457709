"""`check`, `verify`: the proof that the pages of a build, or of a published site, hold the courts’
words."""

import sys
from pathlib import Path

import click
from rich.console import Console

from build_scripts import edition_loading
from build_scripts.audit import account
from build_scripts.library.moved_editions import Withheld, withheld
from build_scripts.model import Edition
from build_scripts.problems import problem
from build_scripts.problems.gathering import all_made
from build_scripts.publication import Publication
from build_scripts.site.proof import compare, proofs
from build_scripts.terminal import for_terminal, publication_here, reporting
from build_scripts.verification import verified


@click.command()
@click.argument("slug", required=False)
@click.option("--all", "every", is_flag=True, help="Check every edition, in a line each.")
@reporting
def check(slug: str | None, every: bool) -> None:
    """Print the proof that the built pages of the edition SLUG hold the court's words.

    Ends with the exit code 0 only where all of them do, the sources read anew.
    """
    home = publication_here()
    if every == (slug is not None):
        raise click.UsageError("Name an edition, or give --all.")
    edition_loading.site_settings(home)
    if slug is not None:
        if why := withheld(home.editions, slug):
            click.echo(nothing_to_prove(slug, why))
        else:
            show(home, slug, Console())
        return
    for line in all_made(lambda one: summary(home, one), edition_loading.slugs(home.editions)):
        click.echo(line)


def summary(home: Publication, slug: str) -> str:
    """Return in a line what is proved of an edition; raise `Problem` where it is not."""
    if why := withheld(home.editions, slug):
        return nothing_to_prove(slug, why)
    edition = edition_loading.loaded_edition(home.editions, slug, strict=True).edition
    words = sum(words_proved(home, edition).values())
    return f"{slug}: {words:,} words and labels in order; every character accounted for."


def nothing_to_prove(slug: str, why: Withheld) -> str:
    """Return in a line that the site has no words of an edition, and why."""
    return f"{slug}: {why}; there is nothing to prove."


def words_proved(home: Publication, edition: Edition) -> dict[str, int]:
    """Return how many words stand in order on each page of an edition, by its address."""
    counted: dict[str, int] = {}
    for proof in proofs(edition):
        address = f"/opinions/{edition.slug}/{proof.place}"
        compare(address, proof.wanted, built_page(home, edition, proof.place), proof.others)
        counted[address] = sum(len(stretch.words) for stretch in proof.wanted)
    return counted


def show(home: Publication, slug: str, console: Console) -> None:
    """Print the proof of one edition."""
    edition = edition_loading.loaded_edition(home.editions, slug, strict=True).edition
    figures = account(edition.opinion)
    lines = [
        f"{words:8,} words and labels in order on {address}"
        for address, words in words_proved(home, edition).items()
    ]
    lines.append(f"Words of the court on these pages: {figures.words:,}")
    lines.append(f"Marks of notes, printed as links:  {figures.marks:,}")
    lines += (f"Not reproduced, {reason}: {n:,}" for reason, n in removals(edition).items())
    lines.append(f"Every character of {edition.opinion.source.name} is accounted for.")
    lines += map(str, edition.notices)
    for line in lines:
        console.print(for_terminal(line), highlight=False, soft_wrap=True)


def built_page(home: Publication, edition: Edition, page: str) -> str:
    """Return the HTML of one of the edition's pages as it stands in the built site."""
    path = home.site / "opinions" / edition.slug / page / "index.html"
    if not path.is_file():
        raise problem("site-missing", path.relative_to(home.folder).as_posix())
    return path.read_text(encoding="utf-8")


def removals(edition: Edition) -> dict[str, int]:
    """Return how many stretches are not reproduced, by reason."""
    reasons = [removal.reason for removal in edition.opinion.removals]
    return {reason: reasons.count(reason) for reason in sorted(set(reasons))}


@click.command()
@click.argument("site", type=click.Path(path_type=Path))
@click.option("--sum", "wanted", metavar="HEX", help="The sum that the build printed.")
@reporting
def verify(site: Path, wanted: str | None) -> None:
    """Verify that nothing of a published SITE was changed, and that its words are the source's."""
    result = verified(site, wanted)
    for each in result.found:
        click.echo(str(each), err=True)
    if result.found:
        click.echo(f"{len(result.found):,} differences.", err=True)
        sys.exit(2)
    click.echo(f"{result.files:,} files are as the build wrote them.")
    click.echo(f"{result.words:,} words and labels are the source's, in order.")
    click.echo(f"Sum of the site: {result.sum}")
    if wanted is None:
        click.echo(
            "This proves that the site is consistent, not that it is the one that was built: give "
            "--sum with the sum that the build printed."
        )
