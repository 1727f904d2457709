"""Zensical, which goes on where Material for MkDocs ends, compiles the pages of a site.

It takes a folder of Markdown, templates and a file of settings, and calls nobody back. So the pages
are written out with all that other compilers ask for in callbacks: what their front matter says
more, their contents, the cards of editions. The templates are the same: they keep to what Jinja
and MiniJinja share. Its theme has a classic variant, which is that of Material.
"""

import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

import msgspec
import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from build_scripts.library.compiling import callback_order
from build_scripts.library.compiling.callback_order import Source, sources
from build_scripts.library.compiling.compilers import brings_sheets_of_theme, name_in_use
from build_scripts.library.compiling.stand_in_pages import OfEdition
from build_scripts.publication import PROGRAM, TOOLS
from build_scripts.site import theme_sheet
from build_scripts.site.allowed_scripts import collected_inline
from build_scripts.site.policy import Inline

DOCS, SITE, TEMPLATES, SETTINGS = "docs", "site", "overrides", "mkdocs.yml"
FOOTNOTES, OURS = "footnotes", "build_scripts.site.markdown_extension"
NOTHING_WRONG = "No issues found"
FORTHCOMING = re.compile(r"\x1b\[[0-9;]*m")
"""What colors a terminal."""
DEEPEST = 5
"""In how many folders a page of the site stands at most."""
SKIP = re.compile(r'\s*<a id="__skip" tabindex="-1"></a>')
"""What the theme puts before the words of a page, for the link that skips the header: here it leads
to the page’s first heading, as Material’s does."""
PLACE = re.compile(r"\.md#([\w.:-]+)")
"""The place of another page to which a link leads."""
FILE_OF_MARKDOWN = re.compile(r'(<a href="[^"<>]*\.md)(?=")')
"""A link to a file that is offered as Markdown, which stands in HTML: the compiler would have it
lead to a page."""
OFFERED = ".offered"
"""What such a link ends with until the page is compiled."""
SHEETS = "assets/stylesheets"
CLASSIC = re.compile(r"(?P<name>main|palette)\.[0-9a-f]{8}\.min\.css")
THEMES_WORKERS = "assets/javascripts/workers"
WITHHELD = frozenset({"own_files"})
"""What no template asks for."""
PLAIN = (str, int, bool, list, dict)


Compile = Callable[[MkDocsConfig, Files, Path], list[Page]]
"""Compiles the pages among files into a folder, where the others are copied to; returns them."""


def build(config: MkDocsConfig, **_: object) -> None:
    """Build a site by this compiler."""
    build_by(compiled_pages, config)


def build_by(compiled: Compile, config: MkDocsConfig) -> None:
    """Build a site whose pages are `compiled` by a program that calls nobody back."""
    try:
        site = callback_order.begun(config)
        built = Path(site.config.site_dir)
        shutil.rmtree(built, ignore_errors=True)
        callback_order.end(site, compiled(site.config, site.files, built), built)
    except Exception as error:
        callback_order.leave(config, error)
        if isinstance(error, BuildError):
            raise Abort(str(error)) from None
        raise


def compiled_pages(config: MkDocsConfig, files: Files, into: Path) -> list[Page]:
    """Compile the pages among `files` into the folder `into`, where the other files are copied to;
    return the pages. What the compiler warns of is logged."""
    found = list(sources(config, files))
    with tempfile.TemporaryDirectory(prefix="opinions-") as name:
        folder = Path(name)
        for source in found:
            write_file(folder / DOCS / source.page.file.src_uri, text_of(source).encode())
        elsewhere = stand_in(found)
        for file in files:
            if isinstance(file, OfEdition):  # so that links to it lead there
                write_file(folder / DOCS / file.src_uri, elsewhere)
        for said in run_compiler(config, folder):
            logging.getLogger(name_in_use()).warning(said)
        clean_site(folder / SITE, files)
        shutil.copytree(folder / SITE, into, dirs_exist_ok=True)
    copy_others(files, into)
    with_one_sheet(config, into)
    return [source.page for source in found]


def stand_in(sources: Iterable[Source]) -> bytes:
    """Return what stands for a page that is compiled elsewhere: a heading at each place of another
    page to which the `sources` lead."""
    places = {"elsewhere", *(at for each in sources for at in PLACE.findall(each.markdown))}
    return "".join(f"# Elsewhere {{#{place}}}\n\n" for place in sorted(places)).encode()


def with_one_sheet(config: MkDocsConfig, into: Path) -> None:
    """Put the theme’s sheets in the folder `into` together, where pages ask for one."""
    if config.extra.get("theme_sheet"):
        if not brings_sheets_of_theme():
            write_file(into / theme_sheet.PATH, one_sheet(into / SHEETS).encode())
        shutil.rmtree(into / SHEETS, ignore_errors=True)


def copy_others(files: Files, into: Path) -> None:
    """Put the files that are no pages into the folder `into`."""
    for file in files:
        if not file.is_documentation_page() and not isinstance(file, OfEdition):
            write_file(into / file.dest_uri, file.content_bytes)


def text_of(source: Source) -> str:
    """Return the file of a page as the compiler is given it: front matter, in JSON, which is YAML
    too, and Markdown."""
    meta = {name: plain_value(value) for name, value in source.page.meta.items()}
    if "description" in meta:  # the theme prints it as it is
        meta["description"] = escape(str(meta["description"]))
    meta.setdefault("title", str(source.page.title))
    text = FILE_OF_MARKDOWN.sub(rf"\1{OFFERED}", source.markdown)
    return f"---\n{json.dumps(meta, default=str, indent=0)}\n---\n\n{text}"


def run_compiler(config: MkDocsConfig, folder: Path) -> list[str]:
    """Have the compiler compile what stands in `folder`; return what it warns of."""
    shutil.copytree(TOOLS / TEMPLATES, folder / TEMPLATES)
    (folder / SETTINGS).write_text(settings(config), encoding="utf-8", newline="\n")
    path = os.pathsep.join([str(PROGRAM.parent), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "-f", str(folder / SETTINGS)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path.strip(os.pathsep), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = FORTHCOMING.sub("", done.stdout + done.stderr)
    if done.returncode:
        raise BuildError(f"Zensical: {said.strip().splitlines()[-1]}")
    return [] if NOTHING_WRONG in said else [said.strip()]


def settings(config: MkDocsConfig) -> str:
    """Return the file of settings, with those of the site and the extensions of Markdown that the
    tools name in theirs."""
    theme = {name: config.theme[name] for name in config.theme if is_plain(config.theme[name])}
    asked = {name: each for name, each in config.extra.items() if name not in WITHHELD}
    extra = {name: plain_value(each) for name, each in asked.items() if is_plain(each)}
    extra |= {"feed": bool(config.extra.get("feed")), "generator": True}
    extra["publisher"] = plain_value(config.extra["publisher"])
    stated = {
        "site_name": config.site_name,
        "site_url": config.site_url,
        "site_description": config.site_description and escape(config.site_description),
        "docs_dir": DOCS,
        "site_dir": SITE,
        "use_directory_urls": config.use_directory_urls,
        "theme": theme | {"name": "material", "variant": "classic", "custom_dir": TEMPLATES},
        "extra": extra,
        "extra_css": list(config.extra_css),
        "extra_javascript": [
            {"path": str(script), "defer": True} for script in config.extra_javascript
        ],
        "nav": config.nav or [],
        "plugins": [],
    }
    return f"{yaml.safe_dump(stated, allow_unicode=True)}{extensions()}"


@lru_cache(maxsize=1)
def extensions() -> str:
    """Return what the tools’ settings say of the extensions of Markdown, ours in its place."""
    with (TOOLS / SETTINGS).open(encoding="utf-8") as file:
        whole = yaml.compose(file)
    assert isinstance(whole, yaml.MappingNode)
    pairs = [pair for pair in whole.value if pair[0].value == "markdown_extensions"]
    for each in pairs[0][1].value:
        if each.value == FOOTNOTES:
            each.value = OURS
    return str(yaml.serialize(yaml.MappingNode("tag:yaml.org,2002:map", pairs)))


def is_plain(value: object) -> bool:
    """Say whether a value is one of a file of settings."""
    return value is None or isinstance(value, PLAIN)


def plain_value(value: object) -> Any:
    """Return a value as files of settings have it."""
    return msgspec.to_builtins(value, enc_hook=str)


def clean_site(site: Path, files: Files) -> None:
    """Remove from a compiled site what is none of it: what stood for pages elsewhere, and what the
    theme brings that no page asks for."""
    for file in files:
        if isinstance(file, OfEdition):
            (site / file.dest_uri).unlink(missing_ok=True)
    for path in site.rglob("*.map"):
        path.unlink()
    shutil.rmtree(site / THEMES_WORKERS, ignore_errors=True)
    for path in site.rglob("*.html"):
        html = as_ours(path.read_text(encoding="utf-8"))
        path.write_text(html, encoding="utf-8", newline="\n")


def as_ours(html: str) -> str:
    """Return a compiled page without what the theme puts in for itself, its links as they were
    meant."""
    return SKIP.sub("", html, count=1).replace(f'.md{OFFERED}"', '.md"')


def one_sheet(folder: Path) -> str:
    """Return the theme’s sheets in `folder` as one."""
    named = {
        found["name"]: path
        for path in (folder / "classic").iterdir()
        if (found := CLASSIC.fullmatch(path.name))
    }
    texts = (named[name].read_text(encoding="utf-8") for name in theme_sheet.SHEETS)
    return theme_sheet.theme_sheet(texts)


def admitted_inline(config: MkDocsConfig) -> Inline:
    """Return the scripts and style sheets that the templates write into a page, with nothing of
    any edition at hand, for each depth at which a page can stand."""
    with tempfile.TemporaryDirectory(prefix="opinions-") as name:
        folder = Path(name)
        for depth in range(DEEPEST):
            for voice, file in (("court", "index.md"), ("build", "another.md")):
                path = "deeper/" * depth + file
                meta = json.dumps({"title": "None", "voice": voice})
                write_file(folder / DOCS / path, f"---\n{meta}\n---\n\nNothing.\n".encode())
        run_compiler(config, folder)
        pages = [path.read_text(encoding="utf-8") for path in (folder / SITE).rglob("*.html")]
    return collected_inline(pages)


def write_file(path: Path, data: bytes) -> None:
    """Write a file, and the folders in which it stands."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
