"""Proposals written down for an editor, as comments of `coverage.yml`: the editor decides."""

from collections.abc import Iterable, Iterator

from build_scripts.coverage.suggest import Stretch, Suggestion
from build_scripts.editors.yaml_text import yaml_text

HEAD = """\
# yaml-language-server: $schema=../../schemas/coverage.json
"""

BEGIN = """\
# Proposed from words, figures and names. Until you take away a `#` all of it counts for nothing. A
# claim has a `finding:` and a `reason:`, or says after `no claim:` why there is none; strike the
# passages that do not fit. Once there is one claim, every sentence of the story needs one.

# author: The editors
# date: 2026-01-31

# claims:
"""


def draft(proposed: Iterable[tuple[Stretch, list[Suggestion]]], before: str = "") -> str:
    """Return `coverage.yml` with proposals in comments, after what stands in it `before`."""
    entries = ("\n".join(lines_of_claim(claim, found)) for claim, found in proposed)
    return (
        (f"{before.rstrip()}\n\n" if before.strip() else HEAD) + BEGIN + "\n".join(entries) + "\n"
    )


def lines_of_claim(claim: Stretch, found: Iterable[Suggestion]) -> Iterator[str]:
    """Yield the lines of a claim. Text stands as JSON does, which YAML reads."""
    passages = list(found)
    yield f"#   - quote: {yaml_text(claim.words)}"
    yield f"#     within: {yaml_text(claim.passage.place.removeprefix('story '))}"
    if passages:
        yield "#     finding: supported     # or: paraphrase, differs, contradicted"
    else:
        yield "#     finding: not in the opinion"
    yield "#     reason: Why, in a sentence."
    if passages:
        yield "#     passages:"
    for each in passages:
        yield f"#       # {each.score:.2f}: {'; '.join(each.reasons)}"
        yield f"#       - quote: {yaml_text(each.passage.words)}"
        yield f"#         within: {yaml_text(each.passage.passage.place)}"
