"""Serves a built site as a good host does: compressed, over lasting connections, with caching."""

import gzip
import re
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from tests.processes import LONGEST

COMPRESSED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg")
HASHED = re.compile(r"\.[0-9a-f]{8}\.")
"""Stands in the name of a file that changes its name with its contents."""


class Host(SimpleHTTPRequestHandler):
    """Answers from the files below a folder, and writes no line for each answer."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, a folder's page, or the page that says there is none."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{self.path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path = path / "index.html" if path.is_dir() else path
        if path.is_file():
            self.answer(HTTPStatus.OK, path)
        else:
            self.answer(HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html")

    def answer(self, status: HTTPStatus, path: Path) -> None:
        """Send the file at `path`, compressed if it is text."""
        kind = self.guess_type(path)
        text = kind.startswith(COMPRESSED)
        data = compressed(path, path.stat().st_mtime_ns) if text else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        if text:
            self.send_header("Content-Encoding", "gzip")
        lasting = HASHED.search(path.name) or path.suffix == ".woff2"
        self.send_header("Cache-Control", f"max-age={31_536_000 if lasting else 600}")
        self.end_headers()
        with suppress(ConnectionError):  # a browser that goes on to another page hangs up
            self.wfile.write(data)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@cache
def compressed(path: Path, changed: int) -> bytes:
    """Return the contents of a file, last `changed` then, as a host keeps them for sending."""
    del changed
    return gzip.compress(path.read_bytes(), mtime=0)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` on this machine alone, and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    """Return a port of this machine at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(address: str) -> str:
    """Return what stands at `address`."""
    with urllib.request.urlopen(address, timeout=LONGEST) as answer:
        return str(answer.read().decode())
