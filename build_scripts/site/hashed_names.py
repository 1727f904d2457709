"""The names under which the site’s own scripts, style sheets and fonts are published: each bears a
sum of what the file holds, so that a browser may keep it for ever.

A file is asked for by its plain name wherever pages and templates name it; what leads to it has the
lasting name. A file whose name is in another one is named first.
"""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

Names = tuple[tuple[str, str], ...]
"""The plain name and the lasting one of each file, by their paths below the site."""

KINDS = frozenset({".css", ".js", ".woff2"})
PLAIN = frozenset({"assets/moved.js"})
"""What keeps its plain name: pages that stand at addresses of old ask for it."""
NAMED = re.compile(
    r"""
    (?P<before>url\("?|")                     # url("   in a style sheet; " in a script
    (?P<path>(?:assets|fonts)/[\w./-]+)
    (?P<after>"?\)|")
    """,
    re.VERBOSE,
)
"""`url("fonts/book.woff2")`, which a style sheet names beside itself; `"assets/search-find.js"`,
which a script names below the site."""


def lasting_names(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the lasting name of each of `files`, which are given by their paths, made small."""
    known: dict[str, str] = {}

    def name(path: str) -> str:
        if path not in known:
            known[path] = path  # two that name one another would never end
            data = files[path] if is_font(path) else with_names(path, files, name).encode()
            known[path] = lasting_name(path, data)
        return known[path]

    return {path: name(path) for path in sorted(files) if has_lasting_name(path)}


def with_lasting_names(path: str, text: str, names: Mapping[str, str]) -> str:
    """Return the style sheet or script `text` at `path` with the names that files are published
    under."""

    def named(found: re.Match[str]) -> str:
        whole = path_named(path, found["path"])
        if whole not in names:
            return found[0]
        new = names[whole].removeprefix(whole.removesuffix(found["path"]))
        return f"{found['before']}{new}{found['after']}"

    return NAMED.sub(named, text)


def with_names(path: str, files: Mapping[str, bytes], name: Callable[[str], str]) -> str:
    """Return the text of a file with the lasting names of those that it names."""
    text = files[path].decode()
    within = {path_named(path, found["path"]) for found in NAMED.finditer(text)} - {path}
    names = {each: name(each) for each in sorted(within) if each in files}
    return with_lasting_names(path, text, names)


def path_named(path: str, named: str) -> str:
    """Return the path below the site of what the file at `path` names."""
    return named if named.startswith("assets/") else f"{PurePosixPath(path).parent}/{named}"


def has_lasting_name(path: str) -> bool:
    """Say whether a file is one of those that are named by what they hold."""
    return PurePosixPath(path).suffix in KINDS and path not in PLAIN


def is_font(path: str) -> bool:
    """Say whether a file is a font, in which no other is named."""
    return path.endswith(".woff2")


def lasting_name(path: str, data: bytes) -> str:
    """Return the lasting name of the file at `path` that holds `data`."""
    stem, _, kind = path.rpartition(".")
    return f"{stem}.{sha256(data).hexdigest()[:8]}.{'' if is_font(path) else 'min.'}{kind}"
