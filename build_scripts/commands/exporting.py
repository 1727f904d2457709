"""`exports`: the files of an edition that readers take along, without the site around them."""

import click

from build_scripts import disk, edition_loading
from build_scripts.exports.names import ENDINGS
from build_scripts.pages.text.date_format import dates_in
from build_scripts.problems import visible_text
from build_scripts.terminal import publication_here, reporting

FOLDER = "exports"
"""Where they are written, in the publication’s folder."""


@click.command()
@click.argument("slug", required=False)
@reporting
def exports(slug: str | None) -> None:
    """Write the files of the edition SLUG, or of every edition, into exports/.

    PDF, Word, EPUB, text, Markdown, JSON, XML and citations, as `build` publishes them: each is
    read back, and the court's words in it are held against the source.
    """
    home = publication_here()
    from build_scripts.exports.write import exported_files  # noqa: PLC0415 - no other command needs it

    address = edition_loading.site_settings(home).address
    for each in [slug] if slug else edition_loading.slugs(home.editions):
        base = f"{address.rstrip('/')}/opinions/{each}/" if address else None
        with dates_in(edition_loading.branding_of(home).dates):
            made = exported_files(
                edition_loading.loaded_edition(home.editions, each),
                base,
                edition_loading.wanted_in_pdf(home),
            )
        folder = home.folder / FOLDER / each
        disk.synchronise(folder, {file.path: file.data for file in made.files})
        click.echo(f"{FOLDER}/{each}/ holds {', '.join(file.path for file in made.files)}.")
        for missing in made.withheld:
            reason = visible_text(missing.reason)
            click.echo(f"There is no {ENDINGS[missing.ending]} of it: {reason}.")
