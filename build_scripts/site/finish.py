"""What is done to built pages before they are proved: small files, a policy on every page."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from pathlib import Path

from build_scripts.site import policy
from build_scripts.site.intruders import inline_of
from build_scripts.site.minify import smaller
from build_scripts.site.policy import Inline

FOR_SERVERS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What has no use on a disk."""

NAMED_BY_CONTENT = "assets/**/*.????????.min.*"
"""The theme’s own files, which bear a hash of what they hold."""


def inline_in(site: Path, folder: Path, admitted: Inline, root: str) -> dict[Path, Inline]:
    """Return what stands within each page below `folder`, which is `site` or a part of it.

    `root` is the path of the site on its host. Raises `Problem` for what no page may hold.
    """
    return {
        path: inline_of(
            f"/{path.relative_to(site).as_posix()}",
            path.read_text(encoding="utf-8"),
            admitted,
            root,
        )
        for path in sorted(folder.rglob("*.html"))
    }


def together(inline: Iterable[Inline]) -> Inline:
    """Return what stands within any of several pages."""
    return reduce(or_, inline, Inline())


def shrink(docs: Path, site: Path) -> None:
    """Make the scripts and style sheets of `docs` smaller where they stand in `site`."""
    for source in sorted([*docs.glob("assets/**/*.js"), *docs.glob("assets/**/*.css")]):
        name = source.relative_to(docs).as_posix()
        if (site / name).is_file():
            text = source.read_text(encoding="utf-8")
            (site / name).write_text(
                smaller(f"{docs.name}/{name}", text), encoding="utf-8", newline="\n"
            )


def guard(site: Path, inline: Mapping[Path, Inline], own: str) -> None:
    """State in every page of `site` what it may load and run: files of `own`, and its `inline`."""
    for path, within in inline.items():
        html = path.read_text(encoding="utf-8")
        stated = policy.policy(within, own)
        name = f"/{path.relative_to(site).as_posix()}"
        path.write_text(policy.guarded(name, html, stated), encoding="utf-8", newline="\n")


def make_for_hosts(site: Path, docs: Path, inline: Mapping[Path, Inline], others: Inline) -> None:
    """Finish a `site` that a server serves; `others` is what stands within editions’ pages."""
    shrink(docs, site)
    guard(site, inline, policy.OWN)
    lasting = [path.relative_to(site).as_posix() for path in site.glob(NAMED_BY_CONTENT)]
    everywhere = together([*inline.values(), others])
    (site / "_headers").write_text(
        policy.headers(everywhere, lasting), encoding="utf-8", newline="\n"
    )


def make_for_disk(site: Path, docs: Path, inline: Mapping[Path, Inline], others: Inline) -> None:
    """Finish a `site` that is opened from disk."""
    del others  # each page states its own policy; nothing on a disk states one for all
    shrink(docs, site)
    guard(site, inline, policy.ON_DISK)
    for name in FOR_SERVERS:
        (site / name).unlink(missing_ok=True)
