"""What comes out is the same whichever compiler makes the pages."""

import json
import re
from pathlib import Path

from lxml import etree

from build_scripts.verification import verified
from tests.conftest import SLUG, copy_project
from tests.library.test_editions import begin_two
from tests.processes import python
from tests.searched import searched
from tests.trials import Trials

GATHER = """
import json, sys
from pathlib import Path
from build_scripts.library.compiling.compilers import in_use
from build_scripts.library.editions import gathered_editions
from tests.library.test_editions import kept, build_context
context = build_context(Path(sys.argv[1]))
for outcome in gathered_editions(context).outcomes:
    assert outcome.finished, outcome.problems
found = {slug: kept(context, slug) for slug in ("doe", "lim")}
pages = {
    f"{slug}/{name}": data.decode()
    for slug, files in found.items()
    for name, data in files.items()
    if name.endswith(".html")
}
print(json.dumps([in_use(), pages]))
"""


def article(page: str) -> list[str]:
    """Return the tags, with their attributes in order, and the words of a page’s article."""
    found = etree.HTML(page).find(".//article")
    assert found is not None
    return [
        f"<{each.tag} {sorted(each.items())}> {' '.join(f'{each.text} {each.tail}'.split())}"
        for each in found.iter(etree.Element)
    ]


def test_other_compilers_make_the_same_pages_of_an_edition(tmp_path: Path) -> None:
    found: dict[str, dict[str, list[str]]] = {}
    for compiler in ("mkdocs", "properdocs", "zensical"):
        begin_two(tmp_path / compiler)
        done = python("-c", GATHER, str(tmp_path / compiler), cwd=Path.cwd(), COMPILER=compiler)
        assert not done.returncode, done.stderr
        made_with, pages = json.loads(done.stdout)
        assert re.fullmatch(rf"{compiler} \d+[.\d]+", made_with)
        found[compiler] = {name: article(page) for name, page in pages.items()}
    assert "doe/opinion/index.html" in found["mkdocs"]
    assert any("../doe/opinion/#c1'" in line for line in found["mkdocs"]["lim/index.html"])
    assert found["properdocs"] == found["zensical"] == found["mkdocs"]


def test_zensical_builds_the_whole_site(trials: Trials, site: Path, tmp_path: Path) -> None:
    """It compiles for a while: `make trials` tries it."""
    for _ in trials(0, whole=1):
        project = copy_project(tmp_path / "project")
        done = python("-m", "build_scripts", "build", cwd=project, COMPILER="zensical")
        assert not done.returncode, done.stderr
        editions = [path.relative_to(site) for path in (site / "opinions" / SLUG).rglob("*.html")]
        assert len(editions) > 10
        for path in (*editions, Path("cites/index.html"), Path("how-to-read/index.html")):
            html = (project / "site" / path).read_text()
            assert article(html) == article((site / path).read_text()), path
            assert "Content-Security-Policy" in html
        assert searched(project / "site") == searched(site)
        assert not verified(project / "site", None).found
