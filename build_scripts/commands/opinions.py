"""`inspect`, `new`, `review`, `suggest`: an opinion, and what an editor makes of it."""

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from build_scripts import COMMAND, disk, edition_loading
from build_scripts.citations import cite
from build_scripts.corrections.proposals import Proposal
from build_scripts.corrections.review import Question, passage_shown, questions, with_entry
from build_scripts.coverage.draft import draft
from build_scripts.coverage.quality_of_proposals import measure
from build_scripts.coverage.suggest import Stretch, Suggestion, suggestions
from build_scripts.edition_folder import COVERAGE, coverage_begun
from build_scripts.editors.slugs import check_slug
from build_scripts.inspection import caption_facts, inspection
from build_scripts.model import Opinion
from build_scripts.new_edition import name_in_folder, outline, starting_files
from build_scripts.problems import excerpt, problem, visible_text
from build_scripts.problems.wording import HIDDEN
from build_scripts.read import read
from build_scripts.structure.recover import recover
from build_scripts.terminal import for_terminal, publication_here, reporting

IN_EDITION = "in the edition"
"""Where `suggest --write` writes that names no file."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print everything, for machines.")
@reporting
def inspect(file: Path, as_json: bool) -> None:
    """Print what is recovered from the opinion in FILE."""
    opinion = cite(recover(read(str(file), disk.contents(file, str(file)))))
    if as_json:
        text = json.dumps(inspection(opinion), ensure_ascii=False, indent=1)
        click.echo(HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
    else:
        show(opinion, Console())


def show(opinion: Opinion, console: Console) -> None:
    """Print an opinion's outline and doubts for a person."""
    console.print(f"[bold]{for_terminal(opinion.case.name or 'Unnamed case')}[/]", highlight=False)
    facts = Table.grid(padding=(0, 2))
    for field, said in caption_facts(opinion.case):
        facts.add_row(f"[dim]{field}[/]", for_terminal(said) if said else "[yellow]unknown[/]")
    console.print(facts, highlight=False)
    table = Table("writing", "kind", "author", "paragraphs", "headings", "notes")
    for writing in opinion.writings:
        headings = sum(block.kind == "heading" for block in writing.blocks)
        paragraphs = len(writing.blocks) - headings
        notes = ", ".join(note.label for note in writing.notes)
        row = [writing.id, writing.kind, writing.author or "", str(paragraphs), str(headings)]
        table.add_row(*map(for_terminal, [*row, notes]))
    console.print(table)
    for doubt in opinion.doubts:
        place = f"{opinion.source.name}:{doubt.line}"
        console.print(
            f"{place}: [yellow]{doubt.code}[/]  {for_terminal(doubt.message)}", soft_wrap=True
        )


@click.command()
@click.argument("slug")
@click.option("--opinion", required=True, type=click.Path(path_type=Path), help="As received.")
@click.option("--article", type=click.Path(path_type=Path), help="The news story, if any.")
@reporting
def new(slug: str, opinion: Path, article: Path | None) -> None:
    """Begin the edition SLUG with the opinion in a file, and with a news story about the case."""
    home = publication_here()
    check_slug(slug, f"editions/{slug}")
    data = {name_in_folder("opinion", opinion): disk.contents(opinion, str(opinion))}
    recovered = recover(read(str(opinion), data[name_in_folder("opinion", opinion)]))
    if article:
        data[name_in_folder("article", article)] = disk.contents(article, str(article))
    texts = starting_files(slug, recovered, *data, today=edition_loading.today())
    files = data | {name: text.encode() for name, text in texts.items()}
    disk.start_folder(home.editions / slug, f"editions/{slug}", files)
    for line in outline(recovered):
        click.echo(visible_text(line))
    click.echo(f"editions/{slug}/ holds {', '.join(sorted(files))}.")
    click.echo(f"Look over edition.yml, then run {COMMAND} preview.")


@click.command()
@click.argument("slug")
@click.option(
    "--write",
    "file",
    is_flag=False,
    flag_value=IN_EDITION,
    help="Write a draft to FILE, or into the edition.",
)
@click.option("--measure", "measured", is_flag=True, help="Measure against coverage.yml.")
@reporting
def suggest(slug: str, file: str | None, measured: bool) -> None:
    """Propose passages of the opinion for what the news story of the edition SLUG says.

    Nothing is written unless you say --write, and then only comments, which you finish.
    """
    edition = edition_loading.loaded_edition(publication_here().editions, slug).edition
    if not edition.coverage:
        raise problem("article-missing", f"editions/{slug}/edition.yml")
    console = Console()
    if measured:
        for label, score in zip(
            ("by clause", "by claim"), measure(edition, edition.coverage), strict=True
        ):
            console.print(f"{label}: {score}", highlight=False)
        return
    begun = comments_of_coverage(slug) if file == IN_EDITION else ""
    proposed = list(suggestions(edition.coverage, edition.opinion, edition.layers.terms))
    if file == IN_EDITION:
        path = publication_here().editions / slug / COVERAGE
        disk.replace_file(path, draft(proposed, begun).encode())
        click.echo(f"editions/{slug}/{COVERAGE} holds {len(proposed)} proposals, as comments.")
    elif file:
        disk.write_new(Path(file), draft(proposed))
    else:
        for claim, found in proposed:
            show_suggestions(claim, found, console)


def comments_of_coverage(slug: str) -> str:
    """Return the comments in an edition’s `coverage.yml`; raise `Problem` where there is more."""
    path = publication_here().editions / slug / COVERAGE
    begun = disk.contents(path, COVERAGE) if path.exists() else b""
    if coverage_begun(begun):
        raise problem("file-exists", f"editions/{slug}/{COVERAGE}")
    return begun.decode()


def show_suggestions(claim: Stretch, found: list[Suggestion], console: Console) -> None:
    """Print what is proposed for one claim."""
    console.print(
        f"\n[bold]{for_terminal(claim.passage.place)}[/]  {for_terminal(claim.words)}",
        highlight=False,
    )
    for each in found:
        words = excerpt(each.passage.words, 90)
        place = each.passage.passage.place
        console.print(
            f"  {each.score:5.2f}  {for_terminal(place)}: {for_terminal(words)}", highlight=False
        )
        console.print(
            f"         {for_terminal('; '.join(each.reasons))}", style="dim", highlight=False
        )
    if not found:
        console.print("  Nothing in the opinion is like it.", style="dim")


@click.command()
@click.argument("slug")
@click.option("--write", "numbers", type=int, multiple=True, help="Write the entry of doubt N.")
@click.option("--accept", "right", type=int, multiple=True, help="Write that N is right as read.")
@reporting
def review(slug: str, numbers: tuple[int, ...], right: tuple[int, ...]) -> None:
    """Go through what is doubted of the edition SLUG, the worst first, and what would settle it.

    Nothing is written unless --write or --accept names a doubt by its number; look over what was
    written.
    """
    edition = edition_loading.loaded_edition(publication_here().editions, slug).edition
    asked = list(questions(edition.opinion, edition.accepted))
    if missing := {*numbers, *right} - {question.number for question in asked}:
        listed = ", ".join(map(str, sorted(missing)))
        raise click.UsageError(f"No doubt has the number {listed}; there are {len(asked)}.")
    console = Console()
    for notice in edition.notices:
        console.print(for_terminal(str(notice)), highlight=False, soft_wrap=True)
    if not asked:
        console.print("Nothing is doubted.")
    for question in asked:
        if (numbers or right) and question.number not in (*numbers, *right):
            continue
        show_question(question, console)
        if question.number in numbers:
            write_entry(slug, question.proposal, console)
        if question.number in right:
            write_entry(slug, question.as_read, console)


def show_question(question: Question, console: Console) -> None:
    """Print one doubt: the source, the reading, and the lines that would settle it."""
    doubt = question.doubt
    console.print(f"\n[bold]{question.number}. {for_terminal(doubt.code)}[/]", highlight=False)
    console.print(f"   {for_terminal(doubt.message)}", highlight=False, soft_wrap=True)
    for line, words in question.source:
        style = "bold" if line == doubt.line else "dim"
        console.print(f"   {line:6} │ {for_terminal(words)}", style=style, highlight=False)
    console.print(f"   read as  {for_terminal(passage_shown(question.passage))}", highlight=False)
    if question.proposal != question.as_read:
        show_entry("else", question.proposal, console)
    show_entry("where it is right as read", question.as_read, console)


def show_entry(when: str, proposal: Proposal, console: Console) -> None:
    """Print the lines of an entry, when it holds, and in which file it goes."""
    for line in (f"   {when}: {proposal.file}", f"     {proposal.key}:"):
        console.print(line, style="green", highlight=False)
    for line in proposal.lines:
        console.print(f"     {for_terminal(line)}", style="green", highlight=False, soft_wrap=True)


CORRECTIONS_HEAD = """\
# yaml-language-server: $schema=../../schemas/corrections.json
# What the build read wrong, put right. Each entry quotes words of the page and says what they are,
# where they belong, or what they cite; the court’s text stays as it is.
"""


def write_entry(slug: str, proposal: Proposal, console: Console) -> None:
    """Put the entry of `proposal` into its file of the edition."""
    path = publication_here().editions / slug / proposal.file
    text = path.read_text(encoding="utf-8") if path.exists() else CORRECTIONS_HEAD
    disk.replace_file(path, with_entry(text, proposal).encode())
    console.print(f"   Written to editions/{slug}/{proposal.file}: look it over.", highlight=False)
