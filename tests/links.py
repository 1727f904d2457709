"""What an opinion's citations lead to, for a reader to judge: `python -m tests.links [NUMBER]`.

Of the opinions kept beside the project a sample of fixed seed is shown: the sentence as far as it
tells, the citation in it, what it is taken to mean, where in it, and the first link. A link is
wrong if it leads to another work, another place in it, or another paragraph of the decision.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from build_scripts.citations import cite
from build_scripts.model import Authority, Citation, Opinion
from build_scripts.pages.parts.cards import free_texts
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.conftest import ROOT

FOLDER = ROOT.parent / "shared" / "opinions"
SEED = 1969
REACH = 70
"""Characters of the sentence that are shown before and after."""


def opinions(folder: Path) -> Iterator[tuple[str, Opinion]]:
    for path in sorted(folder.rglob("*.*")):
        if path.suffix in (".pdf", ".txt", ".html", ".json"):
            try:
                yield path.stem, cite(recover(read(path.name, path.read_bytes()), ()))
            except Problem:
                continue


def shown(name: str, opinion: Opinion) -> Iterator[str]:
    """One line for each citation that has a link or leads within the decision."""
    words = {p.passage_key: p.text.words for p in opinion.passages()}
    authorities = {authority.id: authority for authority in opinion.authorities}
    for citation in opinion.citations:
        authority = authorities.get(citation.authority_id or "")
        if citation.unresolved or not (authority or citation.kind == "internal"):
            continue
        span, passage = citation.span, words[citation.passage_key]
        before = passage[max(0, span.start - REACH) : span.start]
        after = passage[span.end : span.end + REACH // 2]
        meant = _meant(citation, authority, opinion)
        yield f"{name[:28]} | …{before}[[{citation.text}]]{after}…\n    {meant}"


def _meant(citation: Citation, authority: Authority | None, opinion: Opinion) -> str:
    if authority is None:
        return f"→ {citation.authority}, {citation.pin}"
    links = free_texts(citation, authority, opinion.case.date_filed)
    url = links[0].url if links else "no link"
    return f"→ {authority.name or ''} {authority.cite} ({authority.year}) @ {citation.pin} · {url}"


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    lines = [line for name, opinion in opinions(FOLDER) for line in shown(name, opinion)]
    chance = random.Random(SEED)
    for place, line in enumerate(chance.sample(lines, min(number, len(lines))), 1):
        print(f"{place}. {line}")


if __name__ == "__main__":
    main()
