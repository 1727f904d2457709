"""What is done to built pages before they are proved: small files, a policy on every page."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from pathlib import Path

from build_scripts.site import policy
from build_scripts.site.forbidden_markup import inline_of
from build_scripts.site.hashed_names import is_font, with_lasting_names
from build_scripts.site.minify_scripts import smaller
from build_scripts.site.policy import Inline

FOR_SERVERS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What has no use on a disk."""

NAMED_BY_CONTENT = ("assets/**/*.????????.min.*", "assets/fonts/*.????????.woff2")
"""Files that bear a sum of what they hold: the theme’s, and the site’s own."""


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


def inline_of_all(inline: Iterable[Inline]) -> Inline:
    """Return what stands within any of several pages."""
    return reduce(or_, inline, Inline())


def shrink_assets(docs: Path, site: Path) -> None:
    """Make the scripts and style sheets of `docs` smaller where they stand in `site`."""
    for source in sorted([*docs.glob("assets/**/*.js"), *docs.glob("assets/**/*.css")]):
        name = source.relative_to(docs).as_posix()
        if (site / name).is_file():
            text = source.read_text(encoding="utf-8")
            (site / name).write_text(
                smaller(f"{docs.name}/{name}", text), encoding="utf-8", newline="\n"
            )


def name_by_content(site: Path, files: Mapping[str, bytes], names: Mapping[str, str]) -> None:
    """Put `files` into `site` under the `names` that say what they hold, instead of their own."""
    for path, name in names.items():
        data = files[path]
        if not is_font(path):
            data = with_lasting_names(path, data.decode(), names).encode()
        (site / path).unlink(missing_ok=True)
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(data)


def guard_pages(site: Path, inline: Mapping[Path, Inline], own: str) -> None:
    """State in every page of `site` what it may load and run: files of `own`, and its `inline`."""
    for path, within in inline.items():
        html = path.read_text(encoding="utf-8")
        stated = policy.policy(within, own)
        name = f"/{path.relative_to(site).as_posix()}"
        path.write_text(policy.page_with_policy(name, html, stated), encoding="utf-8", newline="\n")


def make_for_hosts(site: Path, docs: Path, inline: Mapping[Path, Inline], others: Inline) -> None:
    """Finish a `site` that a server serves; `others` is what stands within editions’ pages."""
    shrink_assets(docs, site)
    guard_pages(site, inline, policy.OWN)
    found = (path for pattern in NAMED_BY_CONTENT for path in site.glob(pattern))
    lasting = [path.relative_to(site).as_posix() for path in found]
    everywhere = inline_of_all([*inline.values(), others])
    (site / "_headers").write_text(
        policy.headers(everywhere, lasting), encoding="utf-8", newline="\n"
    )


def make_for_disk(site: Path, docs: Path, inline: Mapping[Path, Inline], others: Inline) -> None:
    """Finish a `site` that is opened from disk."""
    del others  # each page states its own policy; nothing on a disk states one for all
    shrink_assets(docs, site)
    guard_pages(site, inline, policy.ON_DISK)
    for name in FOR_SERVERS:
        (site / name).unlink(missing_ok=True)
