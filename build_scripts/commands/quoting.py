"""`quotes`: does the opinion say that?"""

import json
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

import click
from rich.console import Console

from build_scripts import disk, edition_loading
from build_scripts.problems import excerpt, problem
from build_scripts.terminal import for_terminal, publication_here, reporting

SHOWN = 100
"""Characters of a quotation that head its verdict."""


@click.command()
@click.argument("slug")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print everything, for machines.")
@reporting
def quotes(slug: str, file: Path, as_json: bool) -> None:
    """Check each quotation in FILE against the opinion of the edition SLUG.

    Word for word, with changes, nearest or not in the opinion; where, and whose words; whether the
    page that the text gives is right. Ends with the exit code 1 where a quotation does not hold.
    """
    home = publication_here()
    edition = edition_loading.loaded_edition(home.editions, slug).edition
    text = pasted_text(str(file), disk.contents(file, str(file)))
    from build_scripts.quotations.check import LARGEST, verdicts_on  # noqa: PLC0415 - no other command needs it
    from build_scripts.quotations.wording import as_data, verdict_lines  # noqa: PLC0415 - likewise

    found = verdicts_on(text, edition)
    if as_json:
        click.echo(json.dumps([as_data(each) for each in found], ensure_ascii=True, indent=1))
    else:
        console = Console()
        for verdict in found:
            words = for_terminal(excerpt(verdict.quote.words, SHOWN))
            console.print(f"\n[bold]“{words}”[/]", highlight=False, soft_wrap=True)
            for line in verdict_lines(verdict):
                style = "green" if verdict.holds else "yellow"
                console.print(
                    f"  {for_terminal(line)}", style=style, highlight=False, soft_wrap=True
                )
        if not found:
            console.print("Nothing is quoted.")
    if len(text) > LARGEST:
        click.echo(f"Only the first {LARGEST:,} characters were read.", err=True)
    if not all(each.holds for each in found):
        sys.exit(1)


def pasted_text(name: str, data: bytes) -> str:
    """Return the text of a file, in whichever of the usual encodings: marks of quotation differ by
    it. Raises `Problem` where it is no text."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data or data.startswith(b"%PDF-"):
        raise problem("source-binary", name, 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
