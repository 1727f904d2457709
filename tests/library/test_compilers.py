"""What comes out is the same whichever compiler makes the pages."""

import json
import re
from pathlib import Path

from build_scripts.library.editions import gathered
from tests.library.test_editions import begin, kept, workshop
from tests.processes import python

GATHER = """
import json, sys
from pathlib import Path
from build_scripts.library.compilers import in_use
from build_scripts.library.editions import gathered
from tests.library.test_editions import kept, workshop
shop = workshop(Path(sys.argv[1]))
(outcome,) = gathered(shop).outcomes
assert outcome.finished, outcome.problems
pages = {name: data.decode() for name, data in kept(shop, "doe").items() if name.endswith(".html")}
print(json.dumps([in_use(), pages]))
"""


def article(page: str) -> str:
    return page[page.index("<article") : page.index("</article>")]


def test_properdocs_makes_the_same_pages_of_an_edition(tmp_path: Path) -> None:
    for name in ("one", "other"):
        begin(tmp_path / name, "doe", "Doe v. Roe")
    shop = workshop(tmp_path / "one")
    gathered(shop)
    done = python("-c", GATHER, str(tmp_path / "other"), cwd=Path.cwd(), COMPILER="properdocs")
    assert not done.returncode, done.stderr
    made_with, pages = json.loads(done.stdout)
    assert re.fullmatch(r"properdocs \d+[.\d]+", made_with)
    ours = {name: data.decode() for name, data in kept(shop, "doe").items() if name in pages}
    assert "opinion/index.html" in ours
    assert {name: article(ours[name]) for name in ours} == {n: article(pages[n]) for n in pages}
