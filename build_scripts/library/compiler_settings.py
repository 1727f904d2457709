"""What the compiler’s settings say of a build: whose site it is, where it stands, for whom."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from build_scripts import edition_loading
from build_scripts.library.compiler import NAV, adopt_settings
from build_scripts.library.compiling.mkdocs_setup import GENERATED, SiteSettings
from build_scripts.library.memory.seen import stamps
from build_scripts.publication import Publication


def publication(config: MkDocsConfig) -> Publication:
    """Return the publication whose site is built: the folder of the compiler’s settings."""
    return Publication(Path(config.config_file_path).resolve().parent)


def lay_out(config: MkDocsConfig, home: Publication) -> None:
    """Put together what the site of a publication is made of: its own pages and the tools’."""
    adopt_settings(config)
    docs = home.memory / "pages"
    edition_loading.assemble_pages(home, docs, GENERATED)
    config.docs_dir = str(docs)
    if not config.nav:
        begun = {"index.md", "how-to-read.md"}
        own = [name for name in stamps(docs, but=GENERATED) if name.endswith(".md")]
        config.nav = [*NAV, *(name for name in own if name not in begun)]


def settings(config: MkDocsConfig) -> SiteSettings:
    """Return what of the settings is chosen for this build."""
    return SiteSettings(
        file=config.config_file_path,
        address=None if in_preview(config) else config.site_url,  # it stands nowhere on the web
        folders=config.use_directory_urls,
        for_disk=from_disk(config),
        dates=config.extra["publisher"].dates,
        names=tuple(config.extra["names"].items()),
        preview=in_preview(config),
    )


def in_preview(config: MkDocsConfig) -> bool:
    """Say whether `mkdocs serve` builds: it gives the site its own address.

    It writes a script into every page it serves, which no policy of the build can know, and whoever
    is at work on a script wants to see it as written.
    """
    host, port = config.dev_addr
    return (config.site_url or "").startswith(f"http://{host}:{port}/")


def from_disk(config: MkDocsConfig) -> bool:
    """Say whether the site is made to be opened from disk (`mkdocs.offline.yml`)."""
    return bool(config.extra.get("from_disk"))
