"""The site’s templates keep to what Jinja and MiniJinja share, so that any compiler has them."""

import re
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, StrictUndefined
from lxml import etree
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from build_scripts.library.compiling.mkdocs_setup import with_escaping
from tests.conftest import ROOT, SLUG

OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html"))
BLOCKS = ("htmltitle", "styles", "extrahead", "site_nav", "content", "scripts")
BASE = "".join(f"{{% block {name} %}}{{% endblock %}}" for name in BLOCKS)
"""Stands for the theme’s own base, which is not ours to change."""
METHODS = {"lang.t", "editions.of_page", "item.render", "super"}
"""What looks like a method of Python and is a macro."""
HEAD = {
    "tags": [{"attribute": "name", "key": "k", "content": "c"}],
    "linked_data": {},
    "records": {"ris": "TY"},
}
METAS: list[dict[str, Any] | None] = [
    None,
    {},
    {"title": "T", "voice": "court", "facts": {"name": "Doe"}, "edition": "Doe v. Roe",
     "paper": "p.css", "head": HEAD, "robots": "noindex", "hide": ["toc"], "styles": ["s.css"]},
]  # fmt: skip
ASK_A_PAGE = {"partials/content.html", "partials/toc.html"}
ASK_A_HEAD = {"partials/metadata.html", "partials/records.html"}
FILLED = {"partials/before-and-after.html", "partials/cites.html", "partials/list.html"}
"""What the build renders itself."""


@cache
def strict() -> tuple[MkDocsConfig, Environment]:
    """Return the settings, and templates in which what is not there is an error."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.extra["publisher"] = dict.fromkeys(("imprint", "rights", "contact", "errors"), "x")
    env = with_escaping(config.theme.get_env())
    assert env.loader
    stubs = {
        "base.html": BASE,
        "partials/palette.html": "",
        "partials/javascripts/palette.html": "",
    }
    env.loader = ChoiceLoader([DictLoader(stubs), env.loader])
    env.undefined = StrictUndefined
    return config, env


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_asked_of_what_may_not_be_there(name: str) -> None:
    config, env = strict()
    entry = {"title": "T", "url": "x/", "active": True, "is_index": True, "children": []}
    section = {"title": "S", "active": True, "children": [entry]}
    lang = env.get_template("partials/language.html").make_module({"config": config})
    for meta in METAS if name not in FILLED else ():
        if (meta is None and name in ASK_A_PAGE) or (not meta and name in ASK_A_HEAD):
            continue
        page = meta is not None and SimpleNamespace(
            meta=meta, title="T", content="<p>Words.", canonical_url="https://a.example/",
            previous_page=None, next_page=entry, toc=[], url="x/",
            ancestors=[section] if meta else [],
        )  # fmt: skip
        nav = SimpleNamespace(items=[section, entry], homepage=SimpleNamespace(url="."))
        env.get_template(name).render(
            config=config, page=page or None, nav=nav, lang=lang, base_url="."
        )


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_method_of_python_is_called(name: str) -> None:
    text = re.sub(r"\{#.*?#\}", "", Path(OVERRIDES / name).read_text(encoding="utf-8"), flags=re.S)
    inside = " ".join(re.findall(r"\{[{%](.*?)[%}]\}", text, flags=re.S))
    called = set(re.findall(r"([\w.]*\.\w+|super)\(", inside))
    assert called <= METHODS


def test_the_page_for_paper_shows_the_parts_of_its_edition_as_every_other_page(site: Path) -> None:
    def listed(page: str) -> list[str]:
        root = etree.parse(site / "opinions" / SLUG / page / "index.html", etree.HTMLParser())
        (contents,) = (nav for nav in root.iter("nav") if nav.get("data-md-level") == "0")
        links = (link for link in contents.iter("a") if not link.get("href", "#").startswith("#"))
        return [" ".join("".join(map(str, link.itertext())).split()) for link in links]

    assert listed("print") == listed("about")
