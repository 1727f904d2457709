"""What no finished page may hold is found, whoever put it there; what pages need is let through."""

import html
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from lxml import etree
from mkdocs.config import load_config

from build_scripts.library.compiling.mkdocs_setup import with_escaping
from build_scripts.problems import Problem
from build_scripts.site.allowed_scripts import admitted_inline
from build_scripts.site.forbidden_markup import inline_of
from build_scripts.site.policy import Inline
from tests.conftest import ROOT, mkdocs

HEAD = '<!doctype html><html><head><meta charset="utf-8"></head><body><article>'
PLACE = "/opinions/quill-v-harbor/opinion/index.html"

INTRUDERS = (
    "<script>alert(7)</script>",
    "<SCRIPT>alert(7)</SCRIPT>",
    "<script type=module>alert(7)</script>",
    "<script type=' application/json'>alert(7)</script>",
    "<script src=//198.51.100.7/x.js></script>",
    "<script src=/opinions/quill-v-harbor/opinion.txt></script>",
    "<script src=../assets/x.js></script>",
    "<script src=../../../assets/../opinions/x.txt></script>",
    "<script src=data:,alert(7)></script>",
    "<style>p { top: 0 }</style>",
    "<p style='top: 0'>",
    "<p onclick='go()'>",
    "<img src=x onError='go()'>",
    "<img src=//198.51.100.7/x.png>",
    "<img src=https://example.org/x.png>",
    "<img src='\\\\198.51.100.7/x.png'>",
    "<img srcset='a.png 1x, https://example.org/x.png 2x'>",
    "<a href=javascript:alert(7)>x</a>",
    "<a href='  JaVa\tScRiPt:alert(7)'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<form action=javascript:alert(7)></form>",
    "<button formaction=javascript:alert(7)>x</button>",
    "<link rel=stylesheet href=//198.51.100.7/x.css>",
    "<link rel='canonical stylesheet' href=https://example.org/x.css>",
    "<meta http-equiv=refresh content='0;url=/'>",
    "<base href=/>",
    "<iframe src=x></iframe>",
    "<object data=x></object>",
    "<noscript><p title='</noscript><img src=x onerror=alert(7)>'></noscript>",
    "<math><mtext>x</mtext></math>",
    "<svg><animate attributeName=href to=javascript:alert(7) /></svg>",
    "<svg><foreignObject>x</foreignObject></svg>",
    "<svg><a xlink:href=javascript:alert(7)><text>x</text></a></svg>",
    "<!-- <script>alert(7)</script> -->",
)


@pytest.mark.parametrize("intruder", INTRUDERS)
def test_what_no_page_may_hold_is_found_and_its_place_is_said(intruder: str) -> None:
    page = f"{HEAD}<p id=p12>Words.</p>\n{intruder}</article></body></html>"
    with pytest.raises(Problem) as found:
        inline_of(PLACE, page, Inline())
    assert found.value.code == "page-intruder"
    assert found.value.file == PLACE


def test_the_place_is_the_line_and_the_nearest_address() -> None:
    page = f"{HEAD}\n<p id=p12>Words.</p>\n<p onclick='go()'>More.</p></article></body></html>"
    with pytest.raises(Problem) as found:
        inline_of(PLACE, page, Inline())
    assert found.value.line == 3
    assert "at #p12" in found.value.sentence


GUESTS = (
    "<a href=https://example.org/>x</a>",
    "<a href=mailto:clerk@example.org>x</a>",
    "<a href=../p12>x</a>",
    "<a href='#p12'>x</a>",
    "<img src=preview.png>",
    "<script src=../../../assets/reading.js defer></script>",
    "<script type=application/ld+json>{}</script>",
    "<link rel=canonical href=https://example.org/>",
    "<link rel=stylesheet href=../print.css>",
    "<svg><title>x</title><path d=M0 /></svg>",
)


@pytest.mark.parametrize("guest", GUESTS)
def test_what_pages_need_is_let_through(guest: str) -> None:
    assert inline_of(PLACE, f"{HEAD}{guest}</article></body></html>", Inline()) == Inline()


def test_a_site_below_a_folder_of_its_host_knows_its_own_scripts() -> None:
    page = f"{HEAD}<script src=/law/assets/x.js></script></article></body></html>"
    assert inline_of("/404.html", page, Inline(), "/law/") == Inline()
    with pytest.raises(Problem):
        inline_of("/404.html", page, Inline())


HOSTILE = "\"'><script>alert(7)</script><img src=x onerror=alert(7)>"


def environment() -> Environment:
    """Return the environment of the templates as the build has it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return with_escaping(config.theme.get_env())


@pytest.mark.parametrize("name", ["main.html", "404.html"])
def test_no_template_prints_a_value_as_mark_up(name: str) -> None:
    """Every field of a page, of its neighbors and of what is listed beside it is hostile."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    env = environment()
    item = {
        "title": HOSTILE, "url": HOSTILE, "active": True, "is_index": False, "is_section": False,
        "children": [],
    }  # fmt: skip
    meta = {
        "title": HOSTILE, "description": HOSTILE, "author": HOSTILE, "voice": "court",
        "facts": {"name": HOSTILE, "edition": HOSTILE}, "robots": HOSTILE,
        "edition": HOSTILE, "paper": HOSTILE,
        "head": {
            "tags": [{"attribute": "name", "key": "DC.title", "content": HOSTILE}],
            "linked_data": {"name": HOSTILE}, "records": {HOSTILE: HOSTILE},
        },
    }  # fmt: skip
    page = {
        "meta": meta, "title": HOSTILE, "content": "<p>Words.</p>", "canonical_url": HOSTILE,
        "previous_page": item, "next_page": item, "parent": item, "is_homepage": False,
        "toc": [{"title": html.escape(HOSTILE), "url": HOSTILE, "level": 2, "children": []}],
        "file": SimpleNamespace(src_uri="opinions/x/index.md"),
        "url": "opinions/x/", "ancestors": [{"title": HOSTILE, "children": [item]}],
    }  # fmt: skip
    section = {**item, "children": [{**item, "is_index": True}, item]}
    config.extra["publisher"] = dict.fromkeys(("imprint", "rights", "contact", "errors"), HOSTILE)
    rendered = env.get_template(name).render(
        config=config,
        page=SimpleNamespace(**page),
        base_url="..",
        nav=SimpleNamespace(items=[section], homepage=SimpleNamespace(url=".")),
        extra_css=[],
        mkdocs_version="1",
    )
    root = etree.HTML(rendered)
    assert "alert(7)" in rendered
    assert [one.text for one in root.iter("script") if "alert" in (one.text or "")] == [
        one.text for one in root.iter("script") if one.get("type") == "application/ld+json"
    ]
    assert root.xpath("//*[@onerror]") == []


def test_the_list_is_the_same_whatever_the_editions_are() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    env = environment()

    def render(name: str, values: dict[str, object]) -> str:
        features = config.theme["features"]
        return env.get_template(name).render(config=config, features=features, **values)

    listed = admitted_inline(render, "/")
    assert 4 < len(listed.scripts) < 20
    assert listed.styles == frozenset()


def test_a_script_of_a_page_written_by_hand_stops_the_build(project: Path) -> None:
    guide = project / "docs" / "how-to-read.md"
    guide.write_text(guide.read_text() + "\n<script>console.log(1)</script>\n")
    result = mkdocs(project, "build")
    assert result.returncode == 2
    said = result.stdout + result.stderr
    assert "/how-to-read/index.html:" in said
    assert "[page-intruder] The script “console.log(1)” stands" in said
    assert not (project / "site").exists()
