"""Each recipe puts on the web what was built and proved, and nothing where that failed."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from click import Context
from click.testing import CliRunner

from build_scripts.__main__ import main
from build_scripts.publisher.hosts import HOSTS, RECIPES, recipe
from build_scripts.publisher.upload_plan import Plan, plan
from tests.conftest import ROOT, command, snapshot
from tests.processes import LONGEST

NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
ADDRESS = "https://law.example.org/opinions"
SCRIPTS = sorted(RECIPES.rglob("publish.sh"))

WRAPPER = f"""\
#!/bin/sh
case $1 in
  build) echo build >> "$CALLS"; exit "${{BUILD:-0}}" ;;
  check) echo check >> "$CALLS"; exit "${{CHECK:-0}}" ;;
esac
PYTHONPATH={ROOT} exec {sys.executable} -m build_scripts "$@"
"""
"""The tools, whose builds and checks end as the test wants."""
AWS = '#!/bin/sh\necho "$2 $4 $5${7:+ $7}" >> "$CALLS"\n'


@pytest.mark.parametrize("host", [*HOSTS, None])
def test_a_recipe_says_where_the_site_stands_and_can_be_read(host: str | None) -> None:
    files = recipe(host, "our-opinions", ADDRESS)
    assert files
    for name, text in files.items():
        assert "@" not in text.replace("actions/", "").replace("@v", ""), name
        if name.endswith(".yml"):
            assert yaml.safe_load(text)["jobs"]
        if name.endswith(".toml"):
            assert tomllib.loads(text)


@pytest.mark.parametrize("host", HOSTS)
def test_a_recipe_deploys_only_what_was_built_and_proved(host: str) -> None:
    (script,) = (
        text
        for name, text in recipe(host, "our-opinions", ADDRESS).items()
        if "annotated-opinions build" in text and not name.startswith(".dockerignore")
    )
    orders = [
        line for line in script.splitlines() if not line.lstrip().startswith("#") and line.strip()
    ]
    text = "\n".join(orders)
    sent = ("upload-pages", "pages deploy", "publish --", 'publish = "site"')
    first = min(text.index(each) for each in sent if each in text)
    assert text.index("annotated-opinions build") < text.index("check --all") < first
    assert host in ("github-pages", "netlify", "container") or "set -eu" in text


def run(script: Path, folder: Path, **environment: str) -> tuple[int, list[str]]:
    """Run a recipe’s script; return how it ended, and what was called."""
    programs, calls = folder / "programs", folder / "calls"
    programs.mkdir(exist_ok=True)
    calls.write_text("")
    for name, text in {"annotated-opinions": WRAPPER, "aws": AWS, "npx": AWS, "nginx": AWS}.items():
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    path = f"{programs}:{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", str(script)],
        env=os.environ | {"PATH": path, "CALLS": str(calls), "BUCKET": "s3://b"} | environment,
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    return done.returncode, calls.read_text().splitlines()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("step", ["BUILD", "CHECK"])
def test_nothing_is_sent_where_a_step_failed(script: Path, step: str, tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("name: Ours\n")
    copy = Path(shutil.copy(script, tmp_path))
    code, calls = run(copy, tmp_path, **{step: "2"})
    assert code == 2
    assert calls == ["build", "check"][: 1 if step == "BUILD" else 2]


def test_an_object_store_is_sent_what_changed(publication: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(publication, tmp_path / "copy"))
    script = Path(shutil.copy(RECIPES / "object-store" / "publish.sh", copy))
    code, calls = run(script, copy)
    assert code == 0
    sent = [call.split()[1].removeprefix("site/") for call in calls if call.startswith("cp ")]
    kept = [call for call in calls if call.endswith(" public, max-age=31536000, immutable")]
    assert {Path(call.split()[1]).suffix for call in kept} == {".css", ".js", ".woff2"}
    assert sorted(sent) == sorted(snapshot(copy / "site"))
    order = [name.endswith(".html") for name in sent if not name.endswith("SHA256SUMS")]
    assert order == sorted(order), "A page is sent after what it loads."

    page = copy / "site" / "how-to-read" / "index.html"
    page.write_text(page.read_text().replace("The parts", "Its parts"))
    (copy / "site" / "404.html").unlink()
    planned = command("publish", "--plan", cwd=copy)
    (count,) = re.findall(r"1 files to send, ([\d,]+) bytes; 1 to delete", planned.stderr)
    assert int(count.replace(",", "")) <= 1.1 * page.stat().st_size
    code, calls = run(script, copy)
    assert code == 0
    assert calls[2:] == [
        "cp site/how-to-read/index.html s3://b/how-to-read/index.html no-cache",
        "rm s3://b/404.html ",
    ]


def test_a_plan_sends_nothing_twice() -> None:
    found = plan({"a.html": "1", "b.css": "2", "c": "3"}, {"a.html": "0", "c": "3", "d": "4"})
    assert (found.put, found.delete) == (("b.css", "a.html"), ("d",))
    assert plan({"a": "1"}, {"a": "1"}) == Plan((), ())


def test_a_container_is_made_of_what_a_publication_holds(wheel: Path, tmp_path: Path) -> None:
    begun = command("init", "ours", "--host", "container", "--tools", str(wheel), cwd=tmp_path)
    assert begun.returncode == 0, begun.stderr
    text = (tmp_path / "ours" / "Containerfile").read_text().replace("\\\n", " ")
    steps = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    stages = {step[3] for step in steps if step[0] == "FROM" and len(step) > 2}
    for step in steps:
        if step[0] == "COPY" and step[1].startswith("--from="):
            assert step[1].removeprefix("--from=") in stages
            assert " --to " + step[2] in text, "What is copied is what was put there."
        elif step[0] == "COPY":
            assert all((tmp_path / "ours" / each).exists() for each in step[1:-1]), step
    given = re.findall(r"annotated-opinions (\w+)", text)
    assert given == ["build", "check", "publish"]
    assert set(given) <= set(main.list_commands(Context(main)))
    ignored = (tmp_path / "ours" / ".dockerignore").read_text().split()
    assert {".build", "site", "exports", ".venv", ".git"} < set(ignored)


def invoke(*arguments: str) -> str:
    done = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_a_folder_of_others_is_left_alone(publication: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("Dear Sir")
    done = CliRunner().invoke(
        main, ["--publication", str(publication), "publish", "--to", str(tmp_path / "letters")]
    )
    assert done.exit_code == 2
    assert "folder-of-others" in done.output
    assert snapshot(tmp_path) == {"letters/letter.txt": b"Dear Sir"}


SETTINGS = """\
{modules}
pid {folder}/pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 64; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  include {folder}/nginx.conf;
}}
"""


@pytest.fixture(scope="module")
def served(publication: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The socket at which nginx serves the publication, as its recipe says."""
    if not NGINX:
        pytest.skip("NOT TRIED: there is no nginx")
    folder = tmp_path_factory.mktemp("nginx")
    copy = Path(shutil.copytree(publication, folder / "copy"))
    (copy / "site" / "assets" / "engine.wasm").write_bytes(b"\0asm\1\0\0\0" + bytes(999))
    invoke("--publication", str(copy), "publish", "--to", str(folder / "opinions"))
    with_brotli = list(Path("/etc/nginx/modules-enabled").glob("*brotli*"))
    text = recipe("nginx" if with_brotli else "container", "ours", ADDRESS)["nginx.conf"]
    place = folder / "socket"
    text = text.replace("/srv/opinions", str(folder / "opinions"))
    (folder / "nginx.conf").write_text(text.replace("listen 80;", f"listen unix:{place};"))
    modules = "".join(f"include {path};\n" for path in with_brotli)
    (folder / "main.conf").write_text(SETTINGS.format(folder=folder, modules=modules))
    folder.chmod(0o755)
    running = subprocess.Popen(
        [NGINX, "-c", str(folder / "main.conf"), "-g", "daemon off; user root;"]
    )
    try:
        while not answers(place):
            assert running.poll() is None, (folder / "error.log").read_text()
        yield place
    finally:
        running.terminate()
        running.wait(LONGEST)


def answers(path: Path) -> bool:
    """Say whether a server listens at a socket: it is there some moments before."""
    with socket.socket(socket.AF_UNIX) as tried:
        return tried.connect_ex(str(path)) == 0


class OverSocket(HTTPConnection):
    """A connection to a server that listens at a socket of this machine."""

    def connect(self) -> None:
        """Connect to the path that stands in the place of a host."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.host)


def get(served: Path, path: str, **fields: str) -> tuple[HTTPResponse, bytes]:
    """Return what is answered for a `path` below the address of the site."""
    connection = OverSocket("localhost")
    connection.host = str(served)
    headers = {name.replace("_", "-"): value for name, value in fields.items()}
    whole = f"{urlsplit(ADDRESS).path}{path}"
    connection.request("GET", whole, headers={"Host": "law.example.org"} | headers)
    answer = connection.getresponse()
    return answer, answer.read()


def test_nginx_sends_the_policy_with_every_answer(served: Path, publication: Path) -> None:
    for path, status in {"/": 200, "/how-to-read/": 200, "/nowhere": 404}.items():
        answer, data = get(served, path)
        assert answer.status == status
        assert "frame-ancestors 'none'" in str(answer.getheader("Content-Security-Policy"))
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
        assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
        assert b"Law Library of Springfield" in data
    stated = (publication / "site" / "_headers").read_text()
    policy = answer.getheader("Content-Security-Policy")
    assert f"Content-Security-Policy: {policy}\n" in stated


def test_nginx_serves_a_page_at_the_address_that_it_names_as_its_own(served: Path) -> None:
    _, data = get(served, "/how-to-read/")
    (address,) = re.findall(r'<link rel="canonical" href="([^"]+)"', data.decode())
    assert get(served, address.removeprefix(ADDRESS))[0].status == 200


def test_nginx_redirects_to_folders_and_keeps_hashed_files_for_a_year(
    served: Path, publication: Path
) -> None:
    answer, _ = get(served, "/how-to-read")
    assert (answer.status, answer.getheader("Location")) == (301, "/opinions/how-to-read/")
    lasting = next((publication / "site").rglob("*.????????.min.js"))
    answer, _ = get(served, f"/{lasting.relative_to(publication / 'site')}")
    assert answer.getheader("Cache-Control") == "public, max-age=31536000, immutable"
    assert "frame-ancestors" in str(answer.getheader("Content-Security-Policy"))


def test_nginx_sends_what_is_asked_for(served: Path, publication: Path) -> None:
    page = (publication / "site" / "how-to-read" / "index.html").read_bytes()
    assert get(served, "/how-to-read/")[1] == page
    answer, data = get(served, "/how-to-read/", Accept_Encoding="gzip")
    assert answer.getheader("Content-Encoding") == "gzip"
    assert len(data) < len(page) / 2
    if list(Path("/etc/nginx/modules-enabled").glob("*brotli*")):
        answer, smaller = get(served, "/how-to-read/", Accept_Encoding="br, gzip")
        assert answer.getheader("Content-Encoding") == "br"
        assert len(smaller) < len(data)
    answer, data = get(served, "/assets/engine.wasm", Range="bytes=0-3")
    assert (answer.status, data) == (206, b"\0asm")
    assert answer.getheader("Content-Type") == "application/wasm"
