"""What puts a publication on the web: a recipe for each kind of host, as files to begin with."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

RECIPES = Path(__file__).resolve().parent / "recipes"
"""A folder for each host. A name that begins with `dot-` stands for one that begins with a dot."""

HOSTS = tuple(sorted(path.name for path in RECIPES.iterdir() if path.name != "check"))
WITHOUT = "check"
"""The recipe of who has no host yet: a check at each change."""

ALSO = {"container": ("nginx",)}
"""Recipes whose files another one needs."""


def recipe(host: str | None, slug: str, address: str | None) -> dict[str, str]:
    """Return the files of the recipe for `host` by their paths below the publication."""
    parts = urlsplit(address or "")
    where = parts.hostname or "opinions.example.org"
    below_root = f"{parts.path.rstrip('/')}/"
    files: dict[str, str] = {}
    for name in (*ALSO.get(host or "", ()), host or WITHOUT):
        for path in below(RECIPES / name):
            text = path.read_text(encoding="utf-8")
            place = path.relative_to(RECIPES / name).as_posix()
            for name_of, value in (("@SLUG@", slug), ("@HOST@", where), ("@PATH@", below_root)):
                text = text.replace(name_of, value)
            files[place.replace("dot-", ".")] = text
    if host == "container":
        del files["publish.sh"]
        files["nginx.conf"] = without_brotli(files["nginx.conf"])
    return files


def without_brotli(text: str) -> str:
    """Return settings of nginx for one that has no module for brotli: that of the image."""
    return "".join(line for line in text.splitlines(keepends=True) if "brotli" not in line)


def below(folder: Path) -> Iterator[Path]:
    """Yield the files below `folder`, in order."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file())
