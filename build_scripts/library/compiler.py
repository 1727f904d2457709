"""Has the compiler build or serve a publication, with the tools’ settings under its own."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils.yaml import yaml_load

from build_scripts.library.build_options import KEY, Asked, Unchanged, asked_of_build
from build_scripts.library.compiling.compilers import (
    COMPILED,
    builder,
    chosen_compiler,
    name_in_use,
    refuse_unknown,
)
from build_scripts.library.compiling.page_warnings import Noting
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering
from build_scripts.publication import PROGRAM, TOOLS, Publication

PLUGIN = "annotated-opinions"
"""What the `mkdocs.yml` of a publication calls the tools, where they are installed."""

FOR_SERVERS, FOR_DISK = "mkdocs.yml", "mkdocs.offline.yml"

NAV = ({"Home": "index.md"}, {"How to read an edition": "how-to-read.md"})
"""How the contents of every publication begin."""


def build(
    home: Publication,
    wanted: Asked | None = None,
    *,
    for_disk: bool = False,
    site: Path | None = None,
) -> None:
    """Build the site of a publication as it is `wanted`, in the folder `site` if one is named, and
    let no warning pass."""
    refuse_unknown(chosen_compiler())
    with compiler_speaks():
        with settings_refusals(home):
            config = load_config(strict=True, **settings(home, for_disk=for_disk))
        config.extra[KEY] = wanted
        if site:
            config.site_dir = str(site)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with suppress(Unchanged):
                builder()(config)
        finally:
            config.plugins.on_shutdown()


def finish(home: Publication, site: Path) -> None:
    """Finish, prove and list what a compiler has made in the folder `site` of a written tree."""
    if not (site / "index.html").is_file():
        raise problem("site-missing", str(site))
    os.environ[COMPILED] = str(site.resolve())
    build(home, asked_of_build(anew=True), site=site.resolve())


def serve(home: Publication, address: str) -> None:
    """Serve the site of a publication at `address`, as in 127.0.0.1:8000, and follow each save."""
    # Imported here: no build needs it.
    from mkdocs.commands import serve as serving  # noqa: PLC0415

    refuse_unknown(chosen_compiler())
    with compiler_speaks():
        with settings_refusals(home):
            load_config(**settings(home, for_disk=False))
        serving.build = builder()  # type: ignore[attr-defined] # which it has imported
        serving.serve(dev_addr=address, **settings(home, for_disk=False))


@contextmanager
def compiler_speaks() -> Iterator[None]:
    """Have the compiler say what it does, as its own command does."""
    logger, shown = logging.getLogger(name_in_use()), logging.StreamHandler()
    shown.setFormatter(logging.Formatter("%(levelname)s - %(message)s"))
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(shown)
    try:
        yield
    finally:
        logger.removeHandler(shown)


@contextmanager
def settings_refusals(home: Publication) -> Iterator[None]:
    """Raise `Problem`, with its line, for what the compiler refuses of a publication’s settings."""
    said: list[str] = []
    heard = Noting(said)
    logger = logging.getLogger(name_in_use())
    before, logger.handlers = logger.handlers, [heard]
    try:
        yield
    except Abort:
        found = Gathering()
        found.add(refused_setting(each, home) for each in said)
        found.end()
        raise
    finally:
        logger.handlers = before


SETTING = re.compile(r"Config value '(?P<key>[^']+)': (?P<reason>[^\n]*?)\.?\s*(?:\n|$)")
"""`Config value 'plugins': The "ours" plugin is not installed`, as MkDocs 1.6 says it."""
ABSENT = re.compile(
    r"""
    The\ "(?P<plugin>[^"]+)"\ plugin\ is\ not\ installed
    | Failed\ to\ load\ extension\ '(?P<extension>[^']+)'
    """,
    re.VERBOSE,
)


def refused_setting(said: str, home: Publication) -> Problem:
    """Return as a problem what the compiler says of one setting."""
    about = SETTING.match(said)
    key, reason = (about["key"], about["reason"]) if about else ("", said.partition("\n")[0])
    reason = reason.replace(f"{home.folder}{os.sep}", "")
    file = home.folder / FOR_SERVERS
    lines = file.read_text(encoding="utf-8").splitlines()
    named = ABSENT.search(reason)
    where = (named[named.lastgroup] if named and named.lastgroup else "", f"{key}:")
    line = next((n for word in where if word for n, text in enumerate(lines, 1) if word in text), 1)
    if named and named["plugin"]:
        return problem("settings-refused.plugin", file.name, line, name=named["plugin"])
    if named and named["extension"]:
        return problem("settings-refused.extension", file.name, line, name=named["extension"])
    return problem("settings-refused", file.name, line, key=key or "settings", reason=reason)


def settings(home: Publication, *, for_disk: bool) -> dict[str, Any]:
    """Return what the compiler is told: the file of its settings, and what stands over it.

    The names of what is installed are resolved here, so that a copy of the project that is not
    installed builds a publication as well.
    """
    if home.is_tools:
        return {"config_file": str(TOOLS / (FOR_DISK if for_disk else FOR_SERVERS))}
    file = home.folder / FOR_SERVERS
    own = of_file(file)
    refuse_theme(own, file.name)
    docs = home.memory / "pages"  # `adopt` has them put together there
    docs.mkdir(parents=True, exist_ok=True)
    over = yaml.safe_load((TOOLS / FOR_DISK).read_text(encoding="utf-8"))
    del over["INHERIT"]
    return {
        "config_file": str(file),
        "docs_dir": str(docs),
        "theme": {"name": "material"},
        "plugins": [each for each in listed_settings(own, "plugins", file.name) if each != PLUGIN],
        "hooks": [str(PROGRAM / "hook.py"), *listed_settings(own, "hooks", file.name)],
        **(over if for_disk else {}),
    }


def of_file(file: Path) -> dict[str, Any]:
    """Return the settings in `file`."""
    if not file.is_file():
        raise problem("settings-missing", file.name)
    try:
        with file.open("rb") as opened:
            own = yaml_load(opened) or {}
    except (ConfigurationError, UnicodeDecodeError) as error:
        said = error.__context__
        if not isinstance(said, yaml.MarkedYAMLError) or not said.problem_mark:
            raise problem("settings-wrong", file.name, 1) from None
        line, reason = said.problem_mark.line + 1, said.problem
        raise problem("settings-wrong.yaml", file.name, line, reason=reason) from None
    if not isinstance(own, dict):
        raise problem("settings-wrong", file.name, 1)
    return own


def refuse_theme(own: dict[str, Any], name: str) -> None:
    """Raise `Problem` where the settings in the file `name` ask for another theme."""
    theme = own.get("theme")
    asked = theme.get("name") if isinstance(theme, dict) else theme
    if asked not in (None, PLUGIN):
        raise problem("settings-wrong.theme", name, 1, theme=str(asked))


def listed_settings(own: dict[str, Any], key: str, name: str) -> list[Any]:
    """Return the list that stands at `key` of the settings in the file `name`, or none."""
    found = own.get(key) or []
    if not isinstance(found, list):
        raise problem("settings-wrong.list", name, 1, key=key)
    return found


def adopt_settings(config: MkDocsConfig) -> None:
    """Give a publication’s site the settings of the tools; what it adds itself is kept."""
    name = FOR_DISK if config.extra.get("from_disk") else FOR_SERVERS
    tools = load_config(str(TOOLS / name), hooks=[])
    config.theme = tools.theme
    config.validation = tools.validation
    config.validation.nav.omitted_files = logging.DEBUG  # a publisher’s contents are as they like
    config.exclude_docs = tools.exclude_docs
    config.not_in_nav = tools.not_in_nav
    for key, value in tools.extra.items():
        config.extra.setdefault(key, value)
    config.mdx_configs = {**tools.mdx_configs, **config.mdx_configs}
    for key in ("extra_css", "extra_javascript", "markdown_extensions"):
        own = [each for each in config[key] if each not in tools[key]]
        config[key] = [*tools[key], *own]
    for plugin_name, plugin in tools.plugins.items():
        if plugin_name not in config.plugins:
            config.plugins[plugin_name] = plugin
