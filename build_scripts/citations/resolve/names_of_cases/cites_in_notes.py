"""Names in the text whose cites stand in notes: `State v. Mata³⁰ (Mata I)`.

Courts that cite in notes name a case in the sentence and hang the note to it. Of several cases of
one name the note says which is meant, and the short name that the sentence gives is that case's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from build_scripts.citations.resolve.cases.known import Case, Known
from build_scripts.citations.resolve.cases.known_works import learn_name
from build_scripts.citations.resolve.cases.name_keys import RESERVED
from build_scripts.citations.resolve.cases.which_case import called_in_note
from build_scripts.citations.resolve.names_of_cases.bare_names import Mention
from build_scripts.model import Passage

REACH = 400
"""Characters: how far behind the name its note may hang, at the end of the sentence."""
GIVEN = re.compile(
    r"\s?\((?:hereinafter,?\s)?[“\"]?(?P<alias>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4})[”\"]?\)"
)


def follow_to_notes(
    passages: Sequence[Passage], named: Sequence[Sequence[Mention]], known: Known
) -> bool:
    """Ties each whole name to the case that its note cites; whether a short name was learned."""
    learned = False
    for place, (passage, mentions) in enumerate(zip(passages, named, strict=True)):
        whole = [mention for mention in mentions if mention.full]
        for at, mention in enumerate(whole):
            until = whole[at + 1].span.start if at + 1 < len(whole) else len(passage.text.words)
            case = _case_of_note(passage, mention, until, known)
            if case is None:
                continue
            known.noted[place, mention.span] = case
            if not case.names:
                learn_name(known, mention.name, case)
                learned = True
            given = GIVEN.match(passage.text.words, mention.span.end)
            if given and not RESERVED.fullmatch(given["alias"]):
                learned |= known.by_short_name.get(given["alias"]) != [case]
                known.by_short_name[given["alias"]] = [case]
    return learned


def _case_of_note(passage: Passage, mention: Mention, until: int, known: Known) -> Case | None:
    """The case of this name that the first note behind a mention cites, or with whose cite the
    note opens that hangs to the very name: `Roe v. State.³`, and there `310 S.W.3d 4.`"""
    hung = passage.text.references
    first = bisect_left(hung, mention.span.end, key=attrgetter("at"))
    for reference in hung[first : first + 1]:
        between = passage.text.words[mention.span.end : reference.at]
        if reference.at > until or len(between) > REACH:
            return None
        called = called_in_note(known, passage.writing, reference.label, mention.name)
        opens = known.opens_note.get((passage.writing, reference.label))
        return called or (None if between.strip(" .,") else opens)
    return None
