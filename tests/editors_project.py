"""A publication of invented editions, for commands that are given in one."""

from collections.abc import Mapping
from pathlib import Path

from tests.addresses.editions import PLAIN


def project_of(folder: Path, opinions: Mapping[str, str]) -> Path:
    """Return `folder` as a publication that holds an edition of each opinion, by slug."""
    (folder / "site.yml").write_text("name: Opinions\n", encoding="utf-8")
    for slug, text in opinions.items():
        edition = folder / "editions" / slug
        edition.mkdir(parents=True)
        (edition / "edition.yml").write_text(PLAIN, encoding="utf-8")
        (edition / "opinion.md").write_text(text, encoding="utf-8")
    return folder
