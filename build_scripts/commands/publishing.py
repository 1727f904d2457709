"""`publish`: from the built site to a host."""

import os
import shutil
from pathlib import Path

import click

from build_scripts import disk
from build_scripts.problems import problem
from build_scripts.publication import Publication
from build_scripts.publisher.upload_plan import (
    POLICY,
    compressed_forms,
    nginx_headers,
    plan,
    sums_by_path,
)
from build_scripts.site import exchange, manifest
from build_scripts.terminal import publication_here, reporting

SERVED, HEADERS = "site", "headers.conf"
"""What a folder holds from which a server serves the site."""


@click.command()
@click.option("--plan", "planned", is_flag=True, help="Print what has to be sent, and deleted.")
@click.option("--done", is_flag=True, help="Remember that all of it was sent.")
@click.option("--to", "folder", type=click.Path(path_type=Path), help="Serve it from this folder.")
@click.option("--last", type=click.Path(path_type=Path), help="Remember in this file instead.")
@reporting
def publish(planned: bool, done: bool, folder: Path | None, last: Path | None) -> None:
    """Bring the built site to a host: what changed, or the whole into a folder on this machine."""
    if sum((planned, done, folder is not None)) != 1:
        raise click.UsageError("Give one of --plan, --done and --to.")
    home = publication_here()
    if not (home.site / manifest.NAME).is_file():
        raise problem("site-missing", f"{home.site.name}/")
    memory = last or home.memory / "published"
    if folder:
        put_whole(home, folder)
    elif planned:
        show_plan(home, memory)
    else:
        disk.replace_file(memory, sums_of_site(home))


def sums_of_site(home: Publication) -> bytes:
    """Return the list of all files of the built site, with their sums."""
    everything = sorted(path for path in home.site.rglob("*") if path.is_file())
    return manifest.sums_of_files(home.site, everything)


def show_plan(home: Publication, memory: Path) -> None:
    """Print in a line each what to send and what to delete since `memory` was written."""
    known = memory.read_text(encoding="utf-8") if memory.is_file() else ""
    found = plan(sums_by_path(sums_of_site(home).decode()), sums_by_path(known))
    for path in found.put:
        click.echo(f"put {path}")
    for path in found.delete:
        click.echo(f"delete {path}")
    size = sum((home.site / path).stat().st_size for path in found.put)
    said = f"{len(found.put):,} files to send, {size:,} bytes; {len(found.delete):,} to delete."
    click.echo(said, err=True)


def put_whole(home: Publication, folder: Path) -> None:
    """Put the site into `folder`, compressed beside as it is, in one step."""
    if folder.exists() and {path.name for path in folder.iterdir()} - {SERVED, HEADERS}:
        raise problem("folder-of-others", str(folder))
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        for path in sorted(path for path in home.site.rglob("*") if path.is_file()):
            name, data = path.relative_to(home.site).as_posix(), path.read_bytes()
            for served, content in [(name, data), *compressed_forms(name, data)]:
                disk.replace_file(beside / SERVED / served, content)
        policy = (home.site / POLICY).read_text(encoding="utf-8")
        disk.replace_file(beside / HEADERS, nginx_headers(policy).encode())
        exchange.swap_site(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    click.echo(f"{folder} holds the site.")
