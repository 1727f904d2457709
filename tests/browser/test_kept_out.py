"""What a preview shows in the place of an edition that cannot be published."""

import shutil
from pathlib import Path

from tests.browser.conftest import Open
from tests.browser.test_notes import views
from tests.conftest import ROOT, command
from tests.host import free_port
from tests.processes import running

LOST = "bad-holding-not-found"


def test_a_holding_whose_anchor_is_lost_is_told_with_its_line_at_three_widths(
    open_page: Open, tmp_path: Path, accept: bool
) -> None:
    project = tmp_path / "ours"
    assert command("init", str(project)).returncode == 0
    case = ROOT / "tests" / "cases" / LOST
    ignored = shutil.ignore_patterns("expected")
    shutil.copytree(case, project / "editions" / LOST, ignore=ignored)
    address = f"http://127.0.0.1:{(port := free_port())}/"
    arguments = ("build_scripts", "--publication", str(project), "preview", "--port", str(port))
    with running(*arguments, cwd=ROOT) as preview:
        preview.until(f"Serving on {address}")
        page = open_page(base_url=address)
        made = "\n\n".join(views(page, f"{LOST}/")) + "\n"
        page.close()
    golden = Path(__file__).with_name("kept_out.txt")
    if accept:
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
