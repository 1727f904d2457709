"""Bare case names: *Navas* after *Navas v. INS* was cited, `Matter of K-A-` in a sentence.

Where the source keeps italics, a bare name is one that is italic. Where it has lost them, a name
known from the document's citations is taken by sense: courts use it as the name of a decision
(`in Weber`, `the Leon exception`, `Gates held`), or of the person (`Weber was suspected`).
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from build_scripts.citations.grammar.case_names import full_names
from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.italics import italic_stretches
from build_scripts.citations.resolve.known_works import Known, name_key
from build_scripts.citations.tokens.signals import without_signal
from build_scripts.lexicon.household_cases import AS_WORD, NOUNS
from build_scripts.lexicon.household_cases import NAMES as HOUSEHOLD
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A bare case name in a passage."""

    span: Span
    name: str
    full: bool
    pin: Span | None = None
    """The page of `*Rowan* at 155`."""


LAW_NOUN = (
    r"(?:holding|definition|exception|implication|reasoning|rule|test|standard|analysis|framework|dict(?:a|um)|discussion"
    r"|language|statement|requirement|conclusion|teaching|command|mandate|approach|progeny|factor|prong|logic|instruction"
    r"|rationale|interpretation|reading|limitation|distinction|majority|dissent|concurrence|footnote|presumption|plurality"
    r"|inquiry|principle|doctrine|deference|decision|opinion|case|precedent|treatment|emphasis|reliance|admonition|caution"
    r"|pronouncement|observation|refusal|rejection|recognition|application|construction|balancing|warning|scope|reach|core|facts)s?\b"
)
PERSON_BEFORE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sgt|Lt|Capt|Det|Hon|Sen|Rep|Gov|Gen|St)\.|\b(?:Officer|Officers|Detective|Agent|Agents|Sergeant|Lieutenant"
    r"|Judge|Justice|Justices|Attorney|Professor|Deputy|Sheriff|Chief|Captain|Trooper|Inspector|Warden|Senator|President|Secretary|Director"
    r"|Doctor|Mayor|Governor|[Dd]efendants?|[Pp]laintiffs?|[Pp]etitioners?|[Rr]espondents?|[Aa]ppellants?|[Aa]ppellees?|[Cc]laimants?|[Ww]itness"
    r"|[Mm]essrs\.?|and\sMr\.|convict|arrest(?:ed)?|told|asked|found|sentenced|convicted|acquitted|deemed|awarded|ordered|advised|informed|charged|indicted|detained|questioned|granted|denied))\s$"
)
NAMED_BEFORE = re.compile(r"(?:^|[\s“\"(])(?P<word>[A-Z][\w’'.-]*)\s$")
POSSESSIVE = re.compile(r"[’']s?\b")
OWNED_LAW = re.compile(rf"[’']s?\s(?:[\w’'“”\"-]+\s){{0,4}}?{LAW_NOUN}")
SAID = (
    r"(?:held|decided|established|concluded|recognized|made|clarified|said|stated|explained|noted|overruled|rejected|adopted|announced|set|settled"
    r"|left|resolved|applied|foreclosed|addressed|considered|required|involved|limited|reaffirmed|rested|created)"
)
PERSON_AFTER = re.compile(
    r",?\s(?:testified|argue[sd]?|allege[sd]?|claim(?:s|ed)?|contend(?:s|ed)?|told|asked|pled|pleaded|admit(?:s|ted)|filed|appeal(?:s|ed)|moved|sued|sought"
    r"|seeks|signed|died|drove|asserts?|asserted|maintain(?:s|ed)|replied|responded|received|lived|worked|entered|left\sthe|arrived|returned|fled|refused\sto"
    r"|did\snot\s(?:know|appear|testify|object|appeal|file|argue|consent|want|see|tell)|wanted|believed|knew|thought|saw|himself|herself|who\b|whose\b|whom\b)"
    rf"|\shad\s(?!{SAID})|\shas\s(?!(?:not\s)?(?:been\s(?:overruled|limited|superseded|abrogated|cited|read|interpreted|applied|followed|extended|understood|construed)|no\s|little\s|nothing\s|any\s|{SAID}))"
    r"|,\s(?:an?|the|who|whose|then|aged?)\s(?!(?:[\w-]+\s){0,3}(?:case|decision|opinion|Court|court|majority|plurality|dissent|panel))"
)
JUDGE_AFTER = re.compile(r",\s(?:C\.\s?|P\.\s?)?J(?:J|\.|udge|ustice)")
"""`(Stevens, J., concurring)`: the judge, whatever case bears the name."""
COPULA = re.compile(r"\s(?:was|is|were|are)\s")
COPULA_LAW = re.compile(
    r"\s(?:was|is|were|are)\s(?:(?:[\w’'“”\"-]+,?\s){0,6}?(?:case|suit|decision|decided|binding|opinion|precedent|distinguishable|inapposite|inapplicable|overruled"
    r"|controlling|wrong|correct|instructive|dispositive|silent|consistent|inconsistent|distinct|unpersuasive|persuasive|irrelevant|relevant|limited|not\son\spoint"
    r"|misplaced|contrary|directly|apt|analogous|applicable|authority|law|based\son|about|clear|unavailing|similar|different|of\sno\shelp|premised|satisfied|necessary|required"
    r"|good\slaw|superseded|abrogated|concerned|confined|grounded|predicated|cited|read|followed|at\sodds|unclear|no\sdifferent)\b)"
)
PROPER_AFTER = re.compile(
    r"\s(?!(?:Court|Courts|Panel|Motion|Notice|Hearing|Rule|Test|Majority|Board)\b)[A-Z][a-z]"
)
ROLE = re.compile(r"(?i)plaintiff|defendant|petitioner|respondent|appell|no\.\s\d|court of")
WITHIN = re.compile(r"\b(?:in|under|[Ii]n|[Uu]nder|overrul\w+|distinguish\w*|see)\s$")
"""`the officers in Dougherty, who …`: what follows is said of somebody else."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document names cases."""

    italic: bool
    """Its source keeps italics, and names of cases are italic."""
    own: frozenset[str]
    """Keys of the names of its own case and parties, which are no citations."""
    shorts: re.Pattern[str] | None
    """Its short names."""
    persons: frozenset[str] = frozenset()
    """Those of them that are rather people."""


def mentions(
    passage: Passage, clauses: list[Clause], known: Known, habits: Habits
) -> Iterator[Mention]:
    """The bare names of a passage that stand in no citation of it."""
    taken = [clause.span for clause in clauses]
    found = _italic(passage, known) if habits.italic else _by_sense(passage.text.words, habits)
    for mention in sorted(found, key=lambda mention: mention.span):
        own = name_key(mention.name) in habits.own
        if (
            own
            or (not mention.full and mention.name in habits.persons)
            or not _free(mention.span, taken)
            or _is_defined(passage, mention.span)
        ):
            continue
        if habits.italic or mention.full or not _is_explained(mention, clauses):
            yield _with_page(mention, passage.text.words)


AT_PAGE = re.compile(
    r",?\s(?:slip\sop\.,?\s)?at\s(?:pp?\.\s?)?(?P<pin>\d{1,4}(?:[-–]\d{1,4})?)(?=[\s,;.)]|$)"
)


def _with_page(mention: Mention, words: str) -> Mention:
    found = AT_PAGE.match(words, mention.span.end)
    if not found:
        return mention
    span = Span(mention.span.start, found.end())
    return replace(mention, span=span, pin=Span(*found.span("pin")))


def _is_explained(mention: Mention, clauses: list[Clause]) -> bool:
    """Whether it stands in the parenthetical of the very case: there it is the person's name."""
    return any(
        span.start <= mention.span.start < span.end
        for clause in clauses
        if clause.name and mention.name in clause.name
        for span in clause.parentheticals
    )


def _is_defined(passage: Passage, span: Span) -> bool:
    """`(“Leon”)` gives the name; it does not use it."""
    words = passage.text.words
    return bool(re.search(r"\([“\"]?$", words[: span.start][-2:])) and bool(
        re.match(r"[”\"]?\)", words[span.end : span.end + 2])
    )


def _free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether `span` meets none of those `taken`, which stand in order."""
    after = bisect_left(taken, span.end, key=attrgetter("start"))
    return all(other.end <= span.start for other in taken[max(0, after - 2) : after])


def _italic(passage: Passage, known: Known) -> Iterator[Mention]:
    words = passage.text.words
    for italic in italic_stretches(passage.text):
        start = without_signal(words, italic.start, italic.end)
        said = words[start : italic.end]
        start += len(said) - len(said.lstrip(" ,(“"))
        name = re.sub(r"[’']s?$", "", said.strip(" ,.;:()“”")) if said else ""
        end = start + len(name)
        if words[end : end + 1].isalnum():
            continue  # italics that end within a word
        full = list(full_names(words, start, italic.end))
        if full:
            for each in full:
                yield Mention(each.span, words[each.span.start : each.span.end], True)
        elif (
            name in known.by_short_name
            or _part_of_known(name, known)
            or _used_of_a_case(words, name, start, end)
        ):
            yield Mention(Span(start, end), name, False)
    for match in [*_surely(words, known), *AS_WORD.finditer(words)]:
        span = Span(*match.span("name"))
        if not _in_italics(passage, span):
            yield Mention(span, match["name"], False)


JOINED = re.compile(r"\s(?:and|or|&)\s(?=[A-Z])")
NEVER_CITED = re.compile(r"[A-Z][\w’'-]{2,}(?:\s(?:[A-Z&][\w.’'-]*|of|the|and)){0,4}")


def _used_of_a_case(words: str, name: str, start: int, end: int) -> bool:
    """Whether an italic name that the document never cites is used of a decision: it is joined to
    a case that is cited (`Knud and CIG Corp. v. Amar`) or qualifies a noun of the law."""
    if not NEVER_CITED.fullmatch(name) or name in OPENERS or (start == 0 and end == len(words)):
        return False
    joined = JOINED.match(words, end)
    if joined and next(full_names(words, joined.end(), joined.end() + 120), None):
        first = next(full_names(words, joined.end(), joined.end() + 120))
        return first.span.start == joined.end()
    return bool(name in HOUSEHOLD and NOUNS.match(words, end))


def _surely(words: str, known: Known) -> Iterator[re.Match[str]]:
    """Names of cases in upright letters where others are italic, if what they do no person does."""
    for match in SURELY.finditer(words):
        if match["name"] in known.by_short_name:
            yield match


SURELY = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]{2,})(?=\s(?:(?:squarely|expressly|explicitly)\s"
    r"(?:held|holds|rejected|rejects|forecloses|foreclosed|requires|overruled)|forecloses|controls\shere"
    r"|teaches\sthat)\b)"
)


def _in_italics(passage: Passage, span: Span) -> bool:
    return any(
        emphasis.style == "italic" and emphasis.start < span.end and span.start < emphasis.end
        for emphasis in passage.text.emphasis
    )


def _part_of_known(name: str, known: Known) -> bool:
    return len(name) > 2 and name[0].isupper() and party_of(name, known) is not None


def party_of(name: str, known: Known) -> str | None:
    """The one full name of which `name` is a party or the beginning of one."""
    wanted = name_key(name)
    hits = [full for full in known.by_full_name if full.startswith(wanted) or f"v{wanted}" in full]
    return hits[0] if len(hits) == 1 else None


def _by_sense(words: str, habits: Habits) -> Iterator[Mention]:
    full = list(full_names(words))
    for name in full:
        said = words[name.span.start : name.span.end]
        if not said.isupper() and not ROLE.search(said):  # a caption printed again
            yield Mention(name.span, said, True)
    taken = [name.span for name in full]
    for match in AS_WORD.finditer(words):
        span = Span(*match.span("name"))
        if _free(span, taken):
            insort(taken, span)
            yield Mention(span, match["name"], False)
    if habits.shorts is None:
        return
    for match in habits.shorts.finditer(words):
        span = Span(match.start(), match.end())
        if _free(span, taken) and names_a_case(words, span):
            yield Mention(span, match[0], False)


def short_pattern(known: Known, ordinary: frozenset[str]) -> re.Pattern[str] | None:
    """One pattern for every short name of the document, the longest first.

    A name that is also one of the document's `ordinary` words in small letters (*He*, *Grant*)
    counts only within a sentence, where its capital means something.
    """
    names = sorted(
        (name for name in known.by_short_name if name[0].isupper()), key=len, reverse=True
    )
    if not names:
        return None
    forms = [
        rf"(?<=[a-z,;]\s){re.escape(name)}" if name.lower() in ordinary else re.escape(name)
        for name in names
    ]
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(forms)})(?![\w-](?!-))")


LAW_BEFORE = re.compile(
    r"\b(?:(?:rule|test|holding|decision|opinion|standard|reasoning|teaching|mandate|doctrine|exception"
    r"|framework|rationale|command)s?\s(?:of|in|from)|[Aa]pplying|[Oo]verruling|[Ff]ollowing"
    r"|[Dd]istinguishing|[Ii]nterpreting|[Rr]elying\son|[Pp]ursuant\sto)\s$"
)
"""`the rule of Sereb`, `Applying Sereb`: nobody applies a person."""


def names_a_case(words: str, span: Span) -> bool:
    """Whether a name without italics is used for the decision rather than the person."""
    before, after = words[max(0, span.start - 40) : span.start], words[span.end : span.end + 120]
    if PERSON_BEFORE.search(before) or PROPER_AFTER.match(after) or JUDGE_AFTER.match(after):
        return False
    if (named := NAMED_BEFORE.search(before)) and not _opens(named["word"]):
        return False
    if POSSESSIVE.match(after):
        return bool(OWNED_LAW.match(after))
    if LAW_BEFORE.search(before):
        return True
    if WITHIN.search(before):
        return True
    if COPULA.match(after):
        return bool(COPULA_LAW.match(after))
    return not PERSON_AFTER.match(after)


def _opens(word: str) -> bool:
    """Whether the capitalised `word` before a name only opens its sentence or is a small word."""
    return word in OPENERS or word.rstrip(".,") in (
        "The",
        "A",
        "Both",
        "See",
        "Cf",
        "Instead",
        "Rather",
        "Neither",
        "Either",
        "Whatever",
        "Whereas",
    )
