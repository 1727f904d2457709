"""Whether an entry of an editor’s divides a citation, of which then neither half cites anything."""

from collections.abc import Iterable, Iterator

from build_scripts.citations.assemble import citations_alone
from build_scripts.corrections.divisions import Division
from build_scripts.corrections.places import start_of
from build_scripts.model import Citation, Opinion, Text
from build_scripts.model.cutting import texts_joined
from build_scripts.problems import Problem, excerpt, problem


def divided_citations(opinion: Opinion, divisions: Iterable[Division]) -> Iterator[Problem]:
    """Yield the problem, which only tells, of each of `divisions` that goes through a citation."""
    for each in divisions:
        for citation in citations_over(opinion, each.at):
            words = excerpt(citation.text)
            yield problem("correction-divides-citation", each.file, each.line, words=words)


def citations_over(opinion: Opinion, start: int) -> list[Citation]:
    """Return what would be read as a citation over the place in the file at which a text begins,
    were it one with the text before it."""
    texts = [passage.text for passage in opinion.passages() if passage.text.origin]
    after = next((each for each in texts if start_of(each) == start), None)
    before = max((each for each in texts if end_of(each) <= start), key=end_of, default=None)
    if not (before and after):
        return []
    found = citations_alone(texts_joined(before, after), opinion.case.court)
    place = len(before.words)
    return [each for each in found if each.span.start < place < each.span.end]


def end_of(text: Text) -> int:
    """Return where in the file a text ends."""
    return text.source_of(len(text.words)) + 1
