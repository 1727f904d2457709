"""Lets `mkdocs build` and `mkdocs serve` run the pipeline; all MkDocs glue is here."""

import json
import logging
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # `mkdocs` runs from its own folder
    sys.path.insert(0, str(ROOT))

from build_scripts import keeping, publish  # noqa: E402 - found by the path above
from build_scripts.annotations.web import annotations_json  # noqa: E402
from build_scripts.compiler import NAV, adopt  # noqa: E402 - found by the path above
from build_scripts.model import Edition, Written  # noqa: E402
from build_scripts.pages.apparatus import apparatus  # noqa: E402
from build_scripts.pages.gone import unlisted  # noqa: E402
from build_scripts.pages.listing import cards  # noqa: E402
from build_scripts.pages.metadata import Published, metadata  # noqa: E402
from build_scripts.pages.text.escaper import literal  # noqa: E402 - found by the path above
from build_scripts.pages.text.wording import name_of  # noqa: E402
from build_scripts.pages.whole import ADDRESS  # noqa: E402
from build_scripts.problems import Problem  # noqa: E402
from build_scripts.problems.gathering import each  # noqa: E402 - found by the path above
from build_scripts.problems.guide import guide, report  # noqa: E402 - found by the path above
from build_scripts.publication import TOOLS, Publication  # noqa: E402 - found by the path above
from build_scripts.publisher.brand import STYLE, style  # noqa: E402 - found by the path above
from build_scripts.publisher.site_file import SiteFile  # noqa: E402 - found by the path above
from build_scripts.site import finish as finishing  # noqa: E402 - found by the path above
from build_scripts.site import manifest, place  # noqa: E402
from build_scripts.site.admitted import Render, admitted  # noqa: E402
from build_scripts.site.court_markup import CourtMarkup  # noqa: E402
from build_scripts.site.minify import smaller  # noqa: E402
from build_scripts.site.proof import compare, proofs  # noqa: E402 - found by the path above
from build_scripts.site.search import Entry, as_script, entries_of  # noqa: E402

GENERATED = "opinions"
"""Folder of the pages, and of their addresses, below those of the site."""

BUNDLE = "assets/reading.js"
"""All scripts that every page has, in one file."""

BUILDING = place.Building()

LOG = logging.getLogger("mkdocs.editions")

CARDS = "<!-- editions -->"
"""Stands in a page written by hand where the cards of the editions belong."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Run the pipeline, and have the site built beside the last good one."""
    # Pages and archives bear no date of the build: the same sources make the same bytes.
    if not os.environ.get("SOURCE_DATE_EPOCH", "").isdecimal():
        os.environ["SOURCE_DATE_EPOCH"] = "315532800"
    home = publication(config)
    BUILDING.begin(home.memory / "lock", lambda: LOG.info("Waiting for another build to end."))
    try:
        if not home.is_tools:
            lay_out(config, home)
        brand(config, publish.site_of(home))
        written = load_editions(home, strict=config.strict)
        if keeping.frozen() and not in_preview(config):
            keeping.refuse_changes((each.edition for each in written), home.editions)
    except Problem as problem:
        raise stop(problem) from None
    publish.write_editions(written, Path(config.docs_dir) / GENERATED)
    editions = [each.edition for each in written]
    config.extra["editions"] = editions
    config.extra["final_site_dir"] = config.site_dir
    config.site_dir = str(BUILDING.beside(Path(config.site_dir)))
    extensions: list[Any] = config.markdown_extensions  # names, or extensions made already
    extensions[extensions.index("footnotes")] = CourtMarkup()
    config.nav = [*(config.nav or []), {"Opinions": navigation(editions)}]
    return config


def publication(config: MkDocsConfig) -> Publication:
    """Return the publication whose site is built: the folder of the compiler’s settings."""
    return Publication(Path(config.config_file_path).resolve().parent)


def brand(config: MkDocsConfig, site: SiteFile) -> None:
    """Have the site called, and look, as its publisher says."""
    config.extra["publisher"] = site
    if style(site):
        config.extra_css.append(STYLE)
    for name, file in {"logo": site.logo, "favicon": site.favicon}.items():
        if file:
            config.theme[name] = file
    config.site_name = site.name
    config.site_description = site.description
    if not in_preview(config):
        config.site_url = site.address and f"{site.address.rstrip('/')}/"


def lay_out(config: MkDocsConfig, home: Publication) -> None:
    """Put together what the site of a publication is made of: its own pages and the tools’."""
    adopt(config)
    docs = home.memory / "pages"
    publish.assemble(home, docs, GENERATED)
    config.docs_dir = str(docs)
    if not config.nav:
        begun = {"index.md", "how-to-read.md"}
        pages = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
        own = [name for name in pages if not name.startswith(f"{GENERATED}/")]
        config.nav = [*NAV, *(name for name in own if name not in begun)]


def load_editions(home: Publication, *, strict: bool) -> list[Written]:
    """Return every edition of a publication with its pages, by the names of the cases."""
    loaded = each(
        lambda slug: publish.load(home.editions, slug, strict=strict),
        publish.slugs(home.editions),
    )
    return sorted(loaded, key=lambda each: each.edition.title.casefold())


def navigation(editions: list[Edition]) -> list[Any]:
    """Return the editions, each with its parts in reading order."""
    entries: list[Any] = [f"{GENERATED}/index.md"]
    for edition in editions:
        base = f"{GENERATED}/{edition.slug}"
        writings = [w for w in edition.opinion.writings if w.kind != "counsel"]
        parts: list[Any] = [f"{base}/index.md"]
        parts += [{name_of(w, edition.opinion): f"{base}/{w.id}.md"} for w in writings]
        parts += [f"{base}/{each.path}" for each in apparatus(edition)]
        entries.append({edition.title: parts})
    return entries


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the editor’s notes as data, and leave out what no page asks for: two thirds of the
    site’s size.

    The theme’s source maps serve those who work on the theme, and its language files searches in
    languages other than English.
    """
    for edition in config.extra["editions"]:
        if edition.layers.annotations:
            base = f"{GENERATED}/{edition.slug}/"
            data = annotations_json(edition, urljoin(config.site_url or "", base))
            files.append(File.generated(config, f"{base}annotations.json", content=data))
        for page in unlisted(edition):
            if found := files.get_file_from_path(f"{GENERATED}/{edition.slug}/{page}"):
                found.inclusion = InclusionLevel.NOT_IN_NAV
    if accents := style(config.extra["publisher"]):
        files.append(File.generated(config, STYLE, content=accents))
    if publication(config).is_tools:
        files.append(File.generated(config, "problems.md", content=guide()))
    english = config.plugins["material/search"].config["lang"] == ["en"]
    for file in list(files):
        if file.src_uri.endswith(".map") or (english and "/javascripts/lunr/" in file.src_uri):
            files.remove(file)
    if not in_preview(config):
        bundle(files, config)
    config.extra["files"] = files
    return files


def bundle(files: Files, config: MkDocsConfig) -> None:
    """Have the scripts of every page fetched, and compressed, as one."""
    names = [str(script) for script in config.extra_javascript]
    sources = [(Path(config.docs_dir) / name).read_text(encoding="utf-8") for name in names]
    try:
        scripts = map(smaller, names, sources)
        files.append(File.generated(config, BUNDLE, content="\n".join(scripts)))
    except Problem as problem:
        raise stop(problem) from None
    for name in names:
        if file := files.get_file_from_path(name):
            files.remove(file)
    whole = ExtraScriptValue(BUNDLE)
    whole.defer = True
    config.extra_javascript = [whole]


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Have a page that is read from disk name the address it has on the web."""
    del files
    if config.site_url:
        on_web = File(page.file.src_uri, None, "", use_directory_urls=True)
        page.canonical_url = urljoin(config.site_url, on_web.url)
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the cards of the editions, and an edition’s address, where a page asks for them."""
    del files
    if page.file.src_uri == "index.md":
        page.meta.setdefault("title", config.site_name)
    base = "../" * page.file.src_uri.count("/") + f"{GENERATED}/"
    markdown = markdown.replace(CARDS, cards(config.extra["editions"], base))
    home = edition_address(page, config)
    by = f" {literal(f'Published by {config.site_name}.')}"
    return markdown.replace(ADDRESS, f"This edition: <{home}>.{by}" if home else by)


def edition_address(page: Page, config: MkDocsConfig) -> str | None:
    """Return where the edition of `page` stands on the web, if the site’s own address is known."""
    folder = page.file.src_uri.rpartition("/")[0]
    return urljoin(config.site_url, f"{folder}/") if config.site_url else None


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Have every template escape whatever it prints, the theme’s as well as the site’s own.

    The compiler’s escape nothing by themselves, and case names hold quotation marks, ampersands and
    worse. What is HTML says so in the template: the page’s content.
    """
    del files
    env.autoescape = True
    config.extra["environment"] = env
    return env


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    """Give the templates what the head of an edition’s page says to machines."""
    del nav
    folder, _, place = page.file.src_uri.partition("/")
    slug, _, path = place.partition("/")
    edition = next((each for each in config.extra["editions"] if each.slug == slug), None)
    if folder == GENERATED and edition:
        context["metadata"] = metadata(edition, published(page, path, config))
    return context


def published(page: Page, path: str, config: MkDocsConfig) -> Published:
    """Return `page`, which is `path` in its edition’s folder, as the site publishes it."""
    return Published(
        path=path,
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        site=config.site_name,
        language=str(config.theme["language"]),
        address=page.canonical_url,
        edition_address=edition_address(page, config),
    )


@event_priority(-100)  # after the search has written its index
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the built pages, prove them, and put the site in its place."""
    built = Path(config.site_dir)
    shape_index(config, built / "search")
    try:
        inline = finishing.inline_in(built, admitted(renderer(config), root(config)), root(config))
        if not in_preview(config):
            make = finishing.make_for_disk if from_disk(config) else finishing.make_for_hosts
            make(built, Path(config.docs_dir), inline)
        prove(config, built)
        place.refuse_incomplete(built, wanted(config))
        if not in_preview(config):
            offer_and_list(config, built)
    except Problem as problem:
        raise stop(problem) from None
    if not (config.strict and warnings_counted()):  # else MkDocs is about to stop the build
        if not keeping.frozen() and not in_preview(config):
            keeping.keep(config.extra["editions"], publication(config).editions)
        place.swap(built, Path(config.extra["final_site_dir"]))
    BUILDING.end()


def offer_and_list(config: MkDocsConfig, built: Path) -> None:
    """Add the opinions as received, and the sums of all files; print the sum of these."""
    home = publication(config).editions
    for edition in config.extra["editions"]:
        for name, data in publish.received(home, edition.slug, edition.addresses).items():
            publish.replace(built / GENERATED / edition.slug / name, data)
    LOG.info("Sum of the site, to be kept elsewhere: %s", manifest.write(built, GENERATED))


def wanted(config: MkDocsConfig) -> list[str]:
    """Return the files that a site must have, by their paths: all that the compiler was given."""
    gone = finishing.FOR_SERVERS if from_disk(config) else ()
    files: Files = config.extra["files"]
    names = {each.dest_uri for each in files if each.inclusion is not InclusionLevel.EXCLUDED}
    return sorted(names.difference(gone))


def on_build_error(error: Exception) -> None:
    """Leave nothing half done, and say without a traceback what the machine refuses."""
    BUILDING.end()
    if isinstance(error, OSError):
        raise stop(publish.refused(error)) from None


def root(config: MkDocsConfig) -> str:
    """Return the path of the site on its host."""
    return urlsplit(config.site_url or "/").path or "/"


def renderer(config: MkDocsConfig) -> Render:
    """Return what renders a template of the theme or of the site with no page at hand."""
    environment = config.extra["environment"]
    features = config.theme["features"]

    def render(name: str, values: dict[str, Any]) -> str:
        template = environment.get_template(name)
        return str(template.render(config=config, features=features, **values))

    return render


def from_disk(config: MkDocsConfig) -> bool:
    """Say whether the site is made to be opened from disk (`mkdocs.offline.yml`)."""
    return bool(config.extra.get("from_disk"))


def in_preview(config: MkDocsConfig) -> bool:
    """Say whether `mkdocs serve` builds: it gives the site its own address.

    It writes a script into every page it serves, which no policy of the build can know, and whoever
    is at work on a script wants to see it as written.
    """
    host, port = config.dev_addr
    return (config.site_url or "").startswith(f"http://{host}:{port}/")


def address(config: MkDocsConfig, edition: Edition, place: str) -> str:
    """Return the address below the site’s of a page, whose `place` is below the edition’s."""
    return built_file(config, edition, place).url


def built_file(config: MkDocsConfig, edition: Edition, place: str) -> File:
    """Return what MkDocs makes of a page: the edition’s front page (``), or `opinion/`."""
    source = f"{GENERATED}/{edition.slug}/{place.rstrip('/') or 'index'}.md"
    return File(source, None, "", config.use_directory_urls)


def prove(config: MkDocsConfig, site: Path) -> None:
    """Raise `Problem` unless the pages in `site` hold the courts’ words, and the press’s."""
    for edition in config.extra["editions"]:
        for proof in proofs(edition):
            file = built_file(config, edition, proof.place)
            page = (site / file.dest_uri).read_text(encoding="utf-8")
            compare(f"/{file.url}", proof.wanted, page, proof.others)


def shape_index(config: MkDocsConfig, folder: Path) -> None:
    """Replace what the search index holds of the editions’ writings."""
    path = folder / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    shaped: list[Entry] = []
    for edition in config.extra["editions"]:
        shaped += entries_of(edition, partial(address, config, edition))
    pages = {entry["location"].partition("#")[0] for entry in shaped}
    kept = [item for item in index["docs"] if item["location"].partition("#")[0] not in pages]
    index["docs"] = [*kept, *shaped]
    # A paragraph's title names its section: that must not count for more than what it says.
    index["config"]["fields"]["title"]["boost"] = 1
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
    if from_disk(config):
        path.with_suffix(".js").write_text(as_script(text), encoding="utf-8")


def warnings_counted() -> bool:
    """Say whether MkDocs, in strict mode, has counted a warning."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch what people write, and not the pages that the build writes: it would wake itself."""
    del builder
    home, docs = publication(config), Path(config.docs_dir)
    server.unwatch(str(docs))
    written = [home.editions, home.settings, TOOLS / "overrides"]
    if home.is_tools:
        server.watch(str(docs), recursive=False)
        written += [each for each in docs.iterdir() if each.is_dir() and each.name != GENERATED]
    else:
        written.append(home.pages)
    for path in sorted(written):
        if path.exists():
            server.watch(str(path))
    return server


class Stopped(Abort):
    """The end of a build that an editor has to look at."""

    exit_code = 2


def stop(problem: Problem) -> Stopped:
    """Return the end of the build: the problem's sentence, and no traceback."""
    said = report(problem.all())
    return Stopped(f"{said}\nNothing was published; the last good site stands.")
