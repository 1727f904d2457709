"""Proposals written down as a draft of `coverage.yml`, for an editor to finish."""

import json
from collections.abc import Iterable, Iterator

from build_scripts.coverage.suggest import Stretch, Suggestion

HEAD = """\
# Proposed by the build from words, figures and names; every finding is still to be made. Give each
# claim a `finding:` (supported, paraphrase, differs, not in the opinion, contradicted) and a
# `reason:`, or say after `no claim:` why there is none. Strike the passages that do not fit.
author: ""
date: ""

claims:
"""


def draft(proposed: Iterable[tuple[Stretch, list[Suggestion]]]) -> str:
    """Return a draft of `coverage.yml` that the build refuses until an editor has finished it."""
    return HEAD + "\n".join("\n".join(entry(claim, found)) for claim, found in proposed) + "\n"


def entry(claim: Stretch, found: Iterable[Suggestion]) -> Iterator[str]:
    """Yield the lines of a claim. Text stands as JSON does, which YAML reads."""
    yield f"  - quote: {quoted(claim.words)}"
    yield f"    in: {quoted(claim.passage.place.removeprefix('story '))}"
    passages = list(found)
    if passages:
        yield "    passages:"
    for each in passages:
        yield f"      # {each.score:.2f}: {'; '.join(each.reasons)}"
        yield f"      - quote: {quoted(each.passage.words)}"
        yield f"        in: {quoted(each.passage.passage.place)}"


def quoted(words: str) -> str:
    """Return `words` as a value of YAML."""
    return json.dumps(words, ensure_ascii=False)
