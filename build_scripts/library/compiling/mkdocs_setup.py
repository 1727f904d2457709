"""The settings and templates of MkDocs as the site has them, whichever pages are compiled."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from build_scripts.account_memory import made_once
from build_scripts.library.compiling.compilers import brings_sheets_of_theme
from build_scripts.library.compiling.kept_templates import TEMPLATES
from build_scripts.model import DateForm
from build_scripts.publisher.brand import STYLE, style
from build_scripts.publisher.site_file import SiteFile
from build_scripts.site import theme_sheet
from build_scripts.site.allowed_scripts import Render
from build_scripts.site.hashed_names import Names, has_lasting_name, is_font
from build_scripts.site.markdown_extension import CourtMarkup
from build_scripts.site.minify_scripts import smaller

THEMES_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Files of the theme’s own search, for which the site has another."""
GENERATED = "opinions"
"""Folder of the editions’ pages, and of their addresses, below those of the site."""

BUNDLE = "assets/reading.js"
"""All scripts that every page has, in one file."""

LISTING = f"{GENERATED}/index.md"
"""The list of all opinions, to which the contents of an edition’s page lead back."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What of the site’s settings the person who builds it chooses at the moment."""

    file: str
    """Where the compiler’s settings stand, in the publisher’s folder."""
    address: str | None
    """Of the site on the web."""
    folders: bool
    """Whether a page is a folder with an index, as servers like it."""
    for_disk: bool = False
    """Whether it is opened from a disk, without a server."""
    dates: DateForm = "en-US"
    """The language in which dates are written."""
    names: Names = ()
    """Under which the site’s own scripts, style sheets and fonts are published; none in preview."""
    preview: bool = False
    """Whether `mkdocs serve` builds: it has scripts as they are written, and no policy."""


def set_brand(config: MkDocsConfig, site: SiteFile) -> None:
    """Have the site called, and look, as its publisher says."""
    config.extra["publisher"] = site
    if style(site):
        config.extra_css.append(STYLE)
    for name, file in {"logo": site.logo, "favicon": site.favicon}.items():
        if file:
            config.theme[name] = file
    config.site_name = site.name
    config.site_description = site.description


def with_court_markup(config: MkDocsConfig) -> None:
    """Put the extension for the court’s notes in the place of the common one."""
    extensions: list[Any] = config.markdown_extensions  # names, or extensions made already
    extensions[extensions.index("footnotes")] = CourtMarkup()


def set_bundles(config: MkDocsConfig) -> None:
    """Have pages name the one script that all the others are put into, and the one sheet that is
    left of the theme’s."""
    names = config.extra.get("names", {})
    whole = ExtraScriptValue(names.get(BUNDLE, BUNDLE))
    whole.defer = True
    config.extra_javascript = [whole]
    config.extra["theme_sheet"] = names.get(theme_sheet.PATH, theme_sheet.PATH)


def own_files(config: MkDocsConfig) -> dict[str, bytes]:
    """Return the site’s own scripts, style sheets and fonts, small, by their paths below it: those
    that pages ask for, and what is put together of others."""
    docs = Path(config.docs_dir)
    together = [str(script) for script in config.extra_javascript]
    found = sorted(path for path in docs.glob("assets/**/*") if path.is_file())
    files: dict[str, bytes] = {}
    for path in found:
        name = path.relative_to(docs).as_posix()
        if is_font(name):
            files[name] = path.read_bytes()
        elif has_lasting_name(name) and name not in together:
            files[name] = smaller(name, path.read_text(encoding="utf-8")).encode()
    scripts = (smaller(name, (docs / name).read_text(encoding="utf-8")) for name in together)
    files[BUNDLE] = "\n".join(scripts).encode()
    if brings_sheets_of_theme():
        files[theme_sheet.PATH] = one_sheet_of_theme(config).encode()
    if accents := style(config.extra["publisher"]):
        files[STYLE] = accents.encode()
    return files


def one_sheet_of_theme(config: MkDocsConfig) -> str:
    """Return the theme’s own style sheets as one."""
    sheets = sheets_of_theme(config)

    def make() -> str:
        return theme_sheet.theme_sheet(path.read_text(encoding="utf-8") for path in sheets)

    return made_once("theme-sheet", theme_sheet.__file__, sheets, str, make)


def sheets_of_theme(config: MkDocsConfig) -> list[Path]:
    """Return the theme’s own style sheets, in the order in which a page asks for them."""
    known = {
        at["name"]: path
        for folder in reversed(config.theme.dirs)
        for path in sorted(Path(folder).glob("assets/stylesheets/*.css"))
        if (at := theme_sheet.FILE.fullmatch(f"assets/stylesheets/{path.name}"))
    }
    return [known[name] for name in theme_sheet.SHEETS]


def with_lasting_names(config: MkDocsConfig, names: Mapping[str, str]) -> None:
    """Have pages ask for the site’s own files by the `names` that say what they hold. Templates
    find those that they name themselves in the settings."""
    config.extra["names"] = dict(names)
    config.extra_css = [names.get(str(each), str(each)) for each in config.extra_css]


def with_escaping(env: Environment) -> Environment:
    """Have every template escape whatever it prints, the theme’s as well as the site’s own.

    The compiler’s escape nothing by themselves, and case names hold quotation marks, ampersands and
    worse. What is HTML says so in the template: the page’s content.
    """
    env.autoescape = True
    env.bytecode_cache = TEMPLATES  # of templates that escape, as no others are compiled
    return env


def with_address(page: Page, config: MkDocsConfig) -> Page:
    """Have a page that is read from disk name the address it has on the web."""
    if config.site_url:
        on_web = File(page.file.src_uri, None, "", use_directory_urls=True)
        page.canonical_url = urljoin(config.site_url, on_web.url)
    return page


def root_path(config: MkDocsConfig) -> str:
    """Return the path of the site on its host."""
    return urlsplit(config.site_url or "/").path or "/"


def renderer(environment: Environment, config: MkDocsConfig) -> Render:
    """Return what renders a template of the theme or of the site with no page at hand."""
    features = config.theme["features"]

    def render(name: str, values: dict[str, Any]) -> str:
        template = environment.get_template(name)
        return str(template.render(config=config, features=features, **values))

    return render
