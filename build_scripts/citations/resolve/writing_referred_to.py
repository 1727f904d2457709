"""Which writing of the decision a cross reference leads to."""

import re
from dataclasses import replace
from functools import lru_cache

from build_scripts.citations.grammar.clause import Clause
from build_scripts.model import Writing

AUTHOR = re.compile(r"(?:opinion\sof\s)?(?P<author>[A-Z][\w.’' -]*?),\s(?:C\.\s?)?JJ?\.")
LEAD = ("majority", "per-curiam", "plurality", "memorandum", "order")
KINDS = {
    "maj": LEAD,
    "lea": LEAD,
    "plu": ("plurality",),
    "dis": ("dissent", "concurrence-in-part"),
    "con": ("concurrence", "concurrence-in-part"),
}
"""By the first letters of the word that names a writing."""


OPINION = re.compile(
    r"(?P<document>(?:Majority|Dissent(?:ing)?|Concurr\w+|Lead)\s(?:Opinion|Op\.)),?\s"
)


def of_the_record(clause: Clause, writings: tuple[Writing, ...]) -> Clause:
    """`Majority Opinion, p. 7254` where this decision has no other writing: it is an opinion of the
    court below, and of the record."""
    named = OPINION.match(clause.text)
    if clause.kind != "internal" or not named or writing_meant(clause, writings):
        return clause
    core = replace(
        clause.core, kind="record", authority=named["document"], document=named["document"]
    )
    return replace(clause, kind="record", core=core, cites=(core,))


PAGES_OF_THE_OPINION = re.compile(r"Pp?\.\s")


def writing_meant(clause: Clause, writings: tuple[Writing, ...]) -> str | None:
    """The `id` of the writing that `clause` leads to; None where that cannot be told."""
    ids = [writing.id for writing in writings]
    here = clause.passage.writing
    if here not in ids:
        return None
    if PAGES_OF_THE_OPINION.match(clause.text):
        return _by_syllabus(clause, writings) if is_syllabus(here, writings) else None
    word = re.sub(r"^[Tt]he\s", "", clause.text)[:3].lower()
    if re.match(r"(?:sup|inf|abo|bel|par|sec|n\.|nn|not|foo)", word) and not re.search(
        r"(?:ante|post)$", clause.text
    ):
        return here
    if is_of_another_case(clause, writings):
        return None
    if author := _author(clause):
        return _only([w for w in writings if _is_by(w, author)])
    if kind := _kind_told(clause):
        place = ids.index(here)
        beside = {"pos": writings[place + 1 :], "ant": writings[:place]}.get(word, writings)
        told = [w for w in beside if w.kind in KINDS[kind] and w.id != here]
        return _only(told) or _only(_named_before(clause, told))
    if word in KINDS:
        return _only([w for w in writings if w.kind in KINDS[word] and w.id != here])
    if word == "pos":
        after = [w for w in writings[ids.index(here) + 1 :] if w.author]
        return _only(after) or _only(_named_before(clause, after))
    earlier = writings[: ids.index(here)]
    if named := _named_before(clause, [w for w in earlier if w.author], in_sentence=True):
        return _only(named)
    return _only([w for w in earlier if w.kind in LEAD])


CONCLUDES = re.compile(
    r"J(?:USTICE|ustice)\s(?P<author>[A-Z][A-Za-z’'-]+),?\s(?:joined\sby\s.{3,160}?,\s)?"
    r"(?:[a-z][\w\s,]{0,80}\s)?(?:concluded|concluding|agreed)\b"
)
"""`JUSTICE ROE, joined by …, concluded:`; pages named from there are of that justice's."""


def _by_syllabus(clause: Clause, writings: tuple[Writing, ...]) -> str | None:
    """The writing of which a syllabus names pages: the Court's, or that of the justice who is last
    said to conclude; of several by one justice none."""
    here = next(w for w in writings if w.id == clause.passage.writing)
    texts = [block.text.words for block in here.blocks]
    at = texts.index(clause.passage.text.words) if clause.passage.text.words in texts else -1
    if at < 0 and any(map(CONCLUDES.search, texts)):
        return None
    said = [*texts[: max(at, 0)], clause.passage.text.words[: clause.span.start]]
    named = [match["author"] for words in said for match in CONCLUDES.finditer(words)]
    if named:
        return _only([w for w in writings if _is_by(w, named[-1])])
    return _only([w for w in writings if w.kind in LEAD])


def is_syllabus(writing: str, writings: tuple[Writing, ...]) -> bool:
    """Whether the writing with that `id` is the Reporter's syllabus."""
    return any(each.id == writing and each.kind == "syllabus" for each in writings)


OF_ANOTHER = re.compile(r"(?:\sv\.\s[^;:()]{2,80}|(?P<name>[A-Z][A-Za-z’'-]+\.?)),\s$")


def is_of_another_case(clause: Clause, writings: tuple[Writing, ...]) -> bool:
    """Whether a case decided with this one is named before it: `see also Perez, post, at 7`."""
    words = clause.passage.text.words
    named = OF_ANOTHER.search(words[max(0, clause.span.start - 100) : clause.span.start])
    if not named or not named["name"]:
        return named is not None
    party = named["name"]
    return any(
        _is_decided_with(party, block.text.words) for each in writings for block in each.blocks
    )


@lru_cache(maxsize=1024)
def _is_decided_with(party: str, words: str) -> bool:
    """Whether `words` cite a case of `party` by the pages before or after these."""
    named = re.escape(party)
    case = re.compile(
        rf"(?:\b{named}\sv\.\s[^;:()]{{2,80}}|\sv\.\s[^;:()]{{0,60}}\b{named}[^;:()]{{0,40}}),\s"
        r"(?:post|ante),"
    )
    return bool(case.search(words))


WRITING_NAMED = re.compile(
    r"\b[Tt]he\s(?P<kind>dissent|concurrence)\b|\bJ(?:USTICE|ustice)\s(?P<author>[A-Z][A-Za-z’'-]+)"
)


SENTENCE = re.compile(r"(?:[a-z]{3}|\))[.?!][”’\"]*\s(?=[A-Z“])")

ALONE = re.compile(r"(?:(?:See(?:\salso)?|Cf\.|But\ssee)\s)?")


def _named_before(
    clause: Clause, writings: list[Writing], *, in_sentence: bool = False
) -> list[Writing]:
    """Those of `writings` that the passage named last before `clause`: the dissent, a justice."""
    words = clause.passage.text.words
    begin = max(0, clause.span.start - 400)
    if in_sentence:
        ends = [match.end() for match in SENTENCE.finditer(words, begin, clause.span.start)]
        if ends and ALONE.fullmatch(words, ends[-1], clause.span.start):
            ends.pop()  # of the sentence before: `… . See ante, at 11.`
        begin = ends[-1] if ends else begin
    named = list(WRITING_NAMED.finditer(words, begin, clause.span.start))
    if not named:
        return []
    if author := named[-1]["author"]:
        return [writing for writing in writings if _is_by(writing, author)]
    return [w for w in writings if w.kind in KINDS[named[-1]["kind"][:3]]]


def _author(clause: Clause) -> str | None:
    words = clause.passage.text.words
    for span in clause.parentheticals:
        if match := AUTHOR.match(words, span.start, span.end):
            return match["author"]
    return None


KIND_TOLD = re.compile(
    r"(?:(?:separate\s)?opinion\s)?(?P<kind>concurr|dissent|plural|major)[a-z]+"
    r"(?:\s(?:opinion|op\.))?(?:\sin\s(?:the\s)?(?:part|judgments?|result))?(?:\sand\s[a-z\s]{4,40})?"
)
"""`(concurring opinion)`, `(opinion dissenting in part)`."""


def _kind_told(clause: Clause) -> str | None:
    """The beginning of the word by which a parenthetical tells the kind of writing."""
    words = clause.passage.text.words
    told = (KIND_TOLD.fullmatch(words, span.start, span.end) for span in clause.parentheticals)
    return next((match["kind"][:3] for match in told if match), None)


def _is_by(writing: Writing, author: str) -> bool:
    fold = re.compile(r"[\s.’']")
    return fold.sub("", author).lower() in fold.sub("", writing.author or "").lower()


def _only(writings: list[Writing]) -> str | None:
    return writings[0].id if len(writings) == 1 else None
