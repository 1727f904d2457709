"""What the policy admits, and what the build refuses because no policy could."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from build_scripts.problems import Problem
from build_scripts.site.forbidden_markup import inline_of
from build_scripts.site.policy import Inline, headers, page_with_policy, policy, without_policy
from tests.conftest import mkdocs

SCRIPT = "let a = 1 < 2 && '§'"
STYLE = "p { top: 0 }"
PAGE = (
    f'<!doctype html><html><head><meta charset="utf-8"><style>{STYLE}</style>'
    f"<script>{SCRIPT}</script>"
    '<script src="/assets/mine.js"></script>'
    '<script type="application/ld+json">{"@type": "Thing"}</script>'
    "</head><body><p>Words.</p></body></html>"
)


def of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


LISTED = Inline(frozenset({of(SCRIPT)}), frozenset({of(STYLE)}))


def test_scripts_and_styles_are_admitted_by_hash_and_data_are_not_scripts() -> None:
    assert inline_of("/", PAGE, LISTED) == LISTED
    said = policy(LISTED)
    assert f"script-src 'self' {of(SCRIPT)};" in said
    assert f"style-src 'self' {of(STYLE)};" in said
    assert "unsafe" not in said
    assert "*" not in said


def test_the_policy_stands_before_all_that_it_governs() -> None:
    page = page_with_policy("/", PAGE, policy(LISTED))
    place = page.index("Content-Security-Policy")
    assert page.index("<meta charset") < place
    assert place < page.index("<style") < page.index("<script")
    with pytest.raises(Problem, match="policy-no-charset"):
        page_with_policy("/", PAGE.replace("charset", "name"), "…")


def test_a_page_without_its_policy_is_the_page_whatever_it_states_itself() -> None:
    stating = page_with_policy("/", PAGE, "img-src 'none'")
    for page in (PAGE, stating):
        assert without_policy(page_with_policy("/", page, policy(LISTED))) == page


def test_each_rule_for_hosts_ends_its_line() -> None:
    said = headers(Inline(), ["b", "a"])
    assert "\n/a\n  Cache-Control: public, max-age=31536000, immutable\n/b\n" in said
    assert said.endswith("immutable\n")


def test_no_line_for_hosts_is_longer_than_they_read(site: Path) -> None:
    lines = (site / "_headers").read_text().splitlines()
    assert max(map(len, lines)) <= 2000  # Cloudflare Pages
    assert "frame-ancestors 'none'" in lines[1]
    kept = [line for line in lines if line.startswith("/assets/")]
    assert kept
    assert all((site / line[1:]).is_file() for line in kept)


def test_a_page_that_the_policy_would_break_is_not_published(project: Path) -> None:
    guide = project / "docs" / "how-to-read.md"
    guide.write_text(guide.read_text() + '\n<p style="color: red">Read this.</p>\n')
    result = mkdocs(project, "build")
    assert result.returncode == 2
    said = result.stdout + result.stderr
    assert "[page-intruder] The attribute style=“color: red”" in said
    assert "/how-to-read/index.html:" in said
    assert "Traceback" not in said
    assert not (project / "site").exists()
