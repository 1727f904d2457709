"""`init`, `preview`, `build` and others: a publication from its first file to its site."""

from pathlib import Path

import click

from build_scripts import COMMAND, disk
from build_scripts.problems import problem, visible_text
from build_scripts.publication import SETTINGS, TOOLS
from build_scripts.publisher.beginning import WHEEL, beginning
from build_scripts.publisher.hosts import HOSTS, recipe
from build_scripts.publisher.site_file import read_site
from build_scripts.schemas import schemas as schemas_by_name
from build_scripts.terminal import publication_here, reporting


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="What the site is called; else the folder's name.")
@click.option("--address", help="Where it will stand on the web, if you know it.")
@click.option("--host", type=click.Choice(HOSTS), help="Add what puts the site on the web there.")
@click.option("--tools", help="The wheel of the tools, or what else pip can install them from.")
@reporting
def init(
    folder: Path, name: str | None, address: str | None, host: str | None, tools: str | None
) -> None:
    """Begin a publication in FOLDER. What is there already stays as it is."""
    wheel = wheel_of(tools)
    title = name or folder.resolve().name.replace("-", " ").capitalize()
    wanted = f"./tools/{wheel.name if wheel else WHEEL}"
    if tools and not wheel:
        wanted = tools
    begun = (folder / SETTINGS).exists()
    if begun:
        site = read_site(SETTINGS, disk.contents(folder / SETTINGS, SETTINGS)).content
        address = address or site.address
    for_host = recipe(host, folder.resolve().name.lower(), address)
    texts = beginning(title, address, wanted, schemas_by_name()) | for_host
    files = {path: text.encode() for path, text in texts.items()}
    read_site(SETTINGS, files[SETTINGS])
    if wheel:
        files[f"tools/{wheel.name}"] = disk.contents(wheel, str(wheel))
    for path, data in files.items():
        if not (folder / path).exists():
            disk.replace_file(folder / path, data)
            if path.endswith(".sh"):
                (folder / path).chmod(0o755)
            click.echo(f"  {path}")
        elif host and path in for_host and (folder / path).read_bytes() != data:
            click.echo(f"  {path} stays as it is. Take it away first for that of {host}.")
    if begun:
        return
    click.echo(
        f"{visible_text(str(folder))} is a publication. Say in site.yml what the site is called."
    )
    if wanted.startswith("./") and not (folder / wanted).is_file():
        click.echo(f"Put the wheel of the tools, {WHEEL}, into its folder tools/.")
    click.echo(f"Next: {COMMAND} new smith-v-jones --opinion opinion.pdf, in that folder.")


def wheel_of(tools: str | None) -> Path | None:
    """Return the file of the tools that a publication keeps with itself, where there is one."""
    path = Path(tools) if tools else TOOLS / "dist" / WHEEL
    if tools and tools.endswith(".whl") and "://" not in tools and not path.is_file():
        raise problem("file-missing", tools)
    return path if path.is_file() else None


@click.command()
@click.option("--port", default=8000, show_default=True, help="Where to serve on this machine.")
@reporting
def preview(port: int) -> None:
    """Serve the site on this machine, and follow each save. Stop with Ctrl+C."""
    home = publication_here()
    click.echo(f"Serving at http://127.0.0.1:{port}/ (stop with Ctrl+C)")
    from build_scripts.library import compiler  # noqa: PLC0415 - no other command needs it

    compiler.serve(home, f"127.0.0.1:{port}")


@click.command()
@click.option("--for-disk", is_flag=True, help="Build what is opened from disk, in site.offline/.")
@click.option("--frozen", is_flag=True, help="End where an addresses.yml would have to change.")
@click.option("--anew", is_flag=True, help="Read and prove all again, whatever is remembered.")
@click.option("--jobs", type=int, help="Have so many processes make the editions.")
@click.option("--scheduler", metavar="ADDRESS", help="Have a Dask cluster make the editions.")
@reporting
def build(
    for_disk: bool, frozen: bool, anew: bool, jobs: int | None, scheduler: str | None
) -> None:
    """Build the site, and prove every edition in it that has changed."""
    home = publication_here()
    from build_scripts.library import compiler  # noqa: PLC0415 - no other command needs it
    from build_scripts.library.build_options import asked_of_build  # noqa: PLC0415 - likewise

    wanted = asked_of_build(scheduler or "", jobs, frozen=frozen, anew=anew)
    compiler.build(home, wanted, for_disk=for_disk)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@reporting
def tree(folder: Path) -> None:
    """Write all that any compiler needs into the new FOLDER: pages, templates, settings."""
    home = publication_here()
    from build_scripts.library import other_compilers  # noqa: PLC0415 - no other command needs it

    other_compilers.write_tree(home, folder.resolve())
    click.echo(
        f"{visible_text(str(folder))} holds the site for any compiler: have it make the pages,"
    )
    click.echo(f"then run {COMMAND} finish with the folder that it made.")


@click.command()
@click.argument("site", type=click.Path(path_type=Path))
@reporting
def finish(site: Path) -> None:
    """Finish the SITE that any compiler has made of what `tree` wrote: policy, search, proof."""
    home = publication_here()
    from build_scripts.library import compiler  # noqa: PLC0415 - no other command needs it

    compiler.finish(home, site)


@click.command()
@click.argument("archive", type=click.Path(path_type=Path))
@reporting
def pack(archive: Path) -> None:
    """Put the site made for reading from disk into the ZIP file ARCHIVE."""
    disk.pack_site(publication_here().site_from_disk, archive)
    size = archive.stat().st_size / 1000
    click.echo(f"{archive}: {size:,.0f} kB; unzip it anywhere and open index.html.")


@click.command()
@reporting
def schemas() -> None:
    """Write the JSON Schemas of the files that editors write."""
    for name, text in schemas_by_name().items():
        disk.replace_file(publication_here().folder / "schemas" / name, text.encode())
