"""Finds the hints without which an opinion is read as it is with them."""

from collections.abc import Iterator, Sequence

from build_scripts.corrections.hints import Hint
from build_scripts.model import Opinion, Source
from build_scripts.problems import Problem, excerpt, problem
from build_scripts.structure.recover import recover


def hints_without_effect(
    source: Source, hints: Sequence[Hint], opinion: Opinion
) -> Iterator[Problem]:
    """Yield the problem, which only tells, of each of `hints` that leaves the `opinion` recovered
    with them as it is: of two that say the same, of the second."""
    needed = list(hints)
    for hint in reversed(hints):
        others = [each for each in needed if each is not hint]
        if recover(source, others) == opinion:
            needed = others
            words = excerpt(hint.quotation)
            yield problem("hint-no-effect", hint.file, hint.line, words=words, kind=hint.kind)
