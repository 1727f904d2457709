"""The command line: `python -m build_scripts`."""

import json
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from build_scripts import fidelity, publish
from build_scripts.citations import cite
from build_scripts.inspection import inspection
from build_scripts.model import Edition, Opinion
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover

ROOT = Path(__file__).resolve().parent.parent
EDITIONS = ROOT / "editions"
SITE = ROOT / "site"

Parameters = ParamSpec("Parameters")


def reporting(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Have `command` end with a problem's sentence and exit code 2 instead of a traceback."""

    @wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except Problem as problem:
            console = Console(stderr=True)
            console.print(f"[bold]{escape(problem.place)}[/]", highlight=False, soft_wrap=True)
            console.print(
                f"  [red]{problem.code}[/]  {escape(problem.sentence)}\n  {escape(problem.advice)}",
                highlight=False,
                soft_wrap=True,
            )
            sys.exit(2)

    return run


@click.group()
def main() -> None:
    """Make annotated editions of court opinions."""


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print everything, for machines.")
@reporting
def inspect(file: Path, as_json: bool) -> None:
    """Print what is recovered from the opinion in FILE."""
    opinion = cite(recover(read(str(file), publish.contents(file, str(file)))))
    if as_json:
        click.echo(json.dumps(inspection(opinion), ensure_ascii=False, indent=1))
    else:
        show(opinion, Console())


def show(opinion: Opinion, console: Console) -> None:
    """Print an opinion's outline and doubts for a person."""
    case = opinion.case
    console.print(f"[bold]{escape(case.name or 'Unnamed case')}[/]", highlight=False)
    for party in case.parties:
        console.print(f"  {escape(party.name)}, {escape(party.role or 'role unknown')}")
    table = Table("writing", "kind", "author", "paragraphs", "headings", "notes")
    for writing in opinion.writings:
        headings = sum(block.kind == "heading" for block in writing.blocks)
        paragraphs = len(writing.blocks) - headings
        notes = ", ".join(note.label for note in writing.notes)
        row = [writing.id, writing.kind, writing.author or "", str(paragraphs), str(headings)]
        table.add_row(*map(escape, [*row, notes]))
    console.print(table)
    for doubt in opinion.doubts:
        place = f"{opinion.source.name}:{doubt.line}"
        console.print(f"{place}: [yellow]{doubt.code}[/]  {escape(doubt.message)}", soft_wrap=True)


@main.command()
@click.argument("slug")
@reporting
def check(slug: str) -> None:
    """Print the proof that the built pages of the edition SLUG hold the court's words."""
    edition = publish.load(EDITIONS, slug).edition
    console = Console()
    figures = fidelity.account(edition.opinion)
    for proof in fidelity.proofs(edition):
        address = f"/opinions/{slug}/{proof.place}"
        fidelity.compare(address, proof.wanted, built(edition, proof.place), proof.others)
        words = sum(len(stretch.words) for stretch in proof.wanted)
        console.print(
            f"{words:8,} words and labels in order on {address}", highlight=False, soft_wrap=True
        )
    console.print(f"Words of the court on these pages: {figures.words:,}", highlight=False)
    console.print(f"Marks of notes, printed as links:  {figures.marks:,}", highlight=False)
    for reason, count in removals(edition).items():
        console.print(f"Not reproduced, {reason}: {count:,}", highlight=False)
    console.print(
        f"Every character of {escape(edition.opinion.source.name)} is accounted for.",
        highlight=False,
    )


def built(edition: Edition, page: str) -> str:
    """Return the HTML of one of the edition's pages as it stands in `site/`."""
    path = SITE / "opinions" / edition.slug / page / "index.html"
    if not path.is_file():
        raise Problem(
            "site-missing",
            "The site has no such page yet.",
            str(path.relative_to(ROOT)),
            None,
            "Build it first: make site.",
        )
    return path.read_text(encoding="utf-8")


def removals(edition: Edition) -> dict[str, int]:
    """Return how many stretches are not reproduced, by reason."""
    reasons = [removal.reason for removal in edition.opinion.removals]
    return {reason: reasons.count(reason) for reason in sorted(set(reasons))}


if __name__ == "__main__":
    main(prog_name="python -m build_scripts")
