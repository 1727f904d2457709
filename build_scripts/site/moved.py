"""Pages at addresses that an edition has left: each leads on, whatever paragraph one came for.

No compiler makes them: they say one sentence. A host that knows `_redirects` answers at once, and
browsers carry the fragment of an address over by themselves (RFC 9110, section 10.2.2); elsewhere a
script does, and without scripts there is a link to follow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from build_scripts.model import Addresses
from build_scripts.site import policy
from build_scripts.site.policy import Inline

SCRIPT = "assets/moved.js"
ON_FRONT = ("caption", "counsel")
"""Parts that have no page of their own."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An edition that has left its address."""

    slug: str
    """Its address of old."""
    title: str
    pages: tuple[str, ...]
    """What it published there: `index`, `opinion`, …"""
    to: str | None = None
    """The slug to which its pages lead, None where it is withdrawn and none takes its place."""
    withdrawn: str | None = None
    """Why it is no longer published."""


def pages_in(addresses: Addresses) -> tuple[str, ...]:
    """Return the names of all pages that an edition has ever published."""
    parts = [page.name for page in addresses.pages if not page.name.startswith(ON_FRONT)]
    others = [other.anchor for other in addresses.others]
    return tuple(dict.fromkeys(["index", *parts, *others]))


def files_of(
    moved: Moved, folder: str, site: str | None, *, directories: bool, disk: bool = False
) -> dict[str, bytes]:
    """Return the pages at the addresses that `moved` has left, by their paths in the site.

    `folder` is that of all editions; `site` the address of the site, where it has one;
    `directories` says whether a page's address is that of a folder, `disk` whether it is opened
    without a server. Each page states what it may load: one script.
    """
    files: dict[str, bytes] = {}
    stated = policy.policy(Inline(), policy.ON_DISK if disk else policy.OWN)
    for name in moved.pages:
        path = path_of(f"{folder}/{moved.slug}", name, directories=directories)
        html = page(moved, folder, name, site, directories=directories)
        files[path] = policy.page_with_policy(f"/{path}", html, stated).encode()
    return files


def path_of(base: str, name: str, *, directories: bool) -> str:
    """Return the path of the page `name` in the folder `base`."""
    if name == "index":
        return f"{base}/index.html"
    return f"{base}/{name}/index.html" if directories else f"{base}/{name}.html"


def page(moved: Moved, folder: str, name: str, site: str | None, *, directories: bool) -> str:
    """Return the page that stands where the page `name` stood."""
    depth = "../../" + ("../" if directories and name != "index" else "")
    said = f"<cite>{escape(moved.title)}</cite>"
    lead, heading, head = "", "This page has moved", ""
    if moved.to:
        target = name if not moved.withdrawn else "index"
        there = path_of(f"{folder}/{moved.to}", target, directories=directories)
        shown = there.removesuffix("index.html") if directories else there
        carries = "" if moved.withdrawn else ' class="moved-to"'
        lead = f'<p><a href="{depth}{shown}"{carries}>Go to where it stands now</a></p>'
        if site:
            head = f'<link rel="canonical" href="{escape(site)}{shown}">\n'
        if not moved.withdrawn:
            head += f'<script src="{depth}{SCRIPT}" defer></script>\n'
    if moved.withdrawn:
        heading = "This edition is withdrawn"
        said += f" is no longer published here: {escape(moved.withdrawn)}"
        lead = lead.replace("where it stands now", "the edition that takes its place")
    else:
        said += " is published at another address now."
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{heading}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"{head}</head>\n<body>\n<main>\n<h1>{heading}</h1>\n<p>{said}</p>\n{lead}\n"
        "</main>\n</body>\n</html>\n"
    )


def redirects(moved: Sequence[Moved], folder: str) -> Iterator[str]:
    """Yield the lines of `_redirects`, as hosts such as Netlify and Cloudflare Pages read them."""
    for each in moved:
        if each.to and not each.withdrawn:
            yield f"/{folder}/{each.slug}/* /{folder}/{each.to}/:splat 301"
