"""What a writing takes from an authority where it cites it: the words to which a citation belongs.

A citation stands after what it supports (Bluebook rule 1.1): what is quoted directly before it,
else that sentence. What a parenthesis after it says is its own. A bare name stands within the
sentence that speaks of it, which goes on after the name; and a provision or case that is itself a
word of a sentence (“whether the First Amendment shields …”) has the whole of it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Citation, Span

QUOTED = re.compile(r"“([^“”]+)”")
AT_END = re.compile(r"[\s,.;:([–—-]*\Z")
LEADS_OVER = re.compile(
    r"[\s,;:.)\]–—-]*(?:\b(?:see|also|generally|cf|but|accord|compare|e\.g|in|as|under|and|with|quoting|"
    r"citing)\b[\s,.]*)*",
    re.IGNORECASE,
)
"""What leads over to a citation and says nothing by itself."""
SIGNAL = re.compile(
    r"(?:[\s,;:(—–-]+(?:see|also|e\.g|cf|accord|compare|quoting|citing)\b[\s,.]*)+\Z", re.IGNORECASE
)
"""A signal at the end of what stands before a citation, which it introduces."""
BEGINNING = re.compile(r"[\s,;:.)\]–—-]*")
IN_BRACKETS = re.compile(r"\s*(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])")
"""What a parenthesis after a citation says, which is the citation’s own; California sets it in
square brackets (California Style Manual § 1:6, from memory)."""
REMARK = re.compile(
    r"""
    (?: internal|citations?|quotation|emphasis|alterations?   # of the quotation
      | (?:foot)?notes?|brackets?|ellips[ei]s|italics         # (footnote omitted)
      | gathering|collecting                                  # of further cases
      | en\ banc|per\ curiam|plurality|unpublished|mem|table   # of how it was decided
      | opinion\ of
    )\b
    | [A-Z][\w’'-]+(?:(?:,|,?\ and)\ [A-Z][\w’'-]+)*,\ (?:C\.\ ?)?JJ?\.  # (Fox and Hare, JJ.)
    """,
    re.VERBOSE,
)
"""How a parenthesis begins that says nothing of what a case is cited for."""
STANDING_AFTER = ("reference", "record", "internal")
"""What is no word of a sentence, or has a rule of its own."""
CLOSED = re.compile(r"[,;:.?!—–”)]\s*(?:[A-Za-z]+\s*){0,2}$")
"""How the words end before a citation that stands apart from them: `in part, see also `."""
GOES_ON = re.compile(
    r"\s*(?:[,;]\s*)?(?:[’']s\s+)?(?:(?:and|or)\s+)?(?!(?:and|or|but|see|cf|quoting|citing|accord)\b)[a-z]{2,}"
)
"""How a sentence goes on after a word of it."""
LEADS_IN = re.compile(
    r"""
    \b(?: the|an?|its?|their|his|her|our|this|that|both              # contrary to the
      | of|by|under|in|into|to|on|with|within|from|against|for|than  # the burden of
      | and|or
      | violat\w+|satisf\w+|interpret\w*|appl(?:y|ies|ied|ying)       # the statute violates
    )\s*\[?\Z                                                      # under [subsection (a)]
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How the words end before a citation without which they are no sentence: `contrary to the `."""
ARTICLE = re.compile(r"\b(?:the|an?|its|their|this|that)\s+\Z", re.IGNORECASE)
"""How they end before a name of the sentence itself, whatever came before: `, and the `."""
MASK = "\0"
MASKED = re.compile(rf"X{MASK}+")
FEW = 3
"""Words below which a stretch says nothing by itself."""


def words_at(citation: Citation, words: str, others: Sequence[Citation]) -> str:
    """Return what `citation` belongs to in the passage `words`, which holds `others` too.

    Empty where nothing tells.
    """
    if citation.quotation:
        return citation.quotation.strip("“”").rstrip(",.;")
    masked = words_without_citations(words, others)
    if of := sentence_around(citation, masked):
        return AT_END.sub("", words[of.start : of.end])
    before = [other for other in others if other.span.end <= citation.span.start]
    apart = [other for other in before if not sentence_around(other, masked)]
    left = max((after_brackets(words, other.span.end) for other in apart), default=0)
    if citation.kind != "reference" and (
        said := words_before_citation(words[left : citation.span.start])
    ):
        return said
    for parenthetical in citation.parentheticals:
        if not REMARK.match(parenthetical):
            return parenthetical.strip("“” ") if parenthetical[0] == "“" else parenthetical
    if said := words_after_name(citation, words, others):
        return said
    earlier = max(before, key=lambda other: other.span.end, default=None)
    if not earlier:
        return ""
    alone = replace(earlier, parentheticals=())  # they are of that citation, and of no further one
    return words_at(alone, words, before[:-1])


def sentence_around(citation: Citation, masked: str) -> Span | None:
    """Return the sentence of which `citation` is a word: one that goes on after it or leads into
    it, and that nothing before it closes."""
    if citation.kind in STANDING_AFTER:
        return None
    start, end = citation.span.start, citation.span.end
    whole = next((s for s in sentences(masked) if s.start <= start < s.end), None)
    if not whole:
        return None
    before = masked[whole.start : start]
    if CLOSED.search(before) and not ARTICLE.search(before):
        return None
    led = LEADS_OVER.sub("", MASKED.sub("", masked[whole.start : start]), count=1)
    goes_on = GOES_ON.match(MASKED.sub("", masked[end : whole.end].lstrip(MASK)))
    belongs = goes_on or LEADS_IN.search(masked[whole.start : start])
    return whole if led.strip() and belongs else None


def words_without_citations(words: str, cited: Sequence[Citation]) -> str:
    """Return `words` with each citation, and what brackets after it say, hidden, so that its full
    stops end no sentence; it can begin one."""
    for each in cited:
        start, end = each.span.start, after_brackets(words, each.span.end)
        words = f"{words[:start]}X{MASK * (end - start - 1)}{words[end:]}"
    return words


def words_before_citation(before: str) -> str:
    """Return what stands at the end of `before` a citation: a quotation, else a sentence."""
    quotations = [match for match in QUOTED.finditer(before) if says_something(match[1])]
    if quotations and len(before[quotations[-1].end() :].split()) <= FEW:
        return quotations[-1][1].rstrip(",.;")
    for span in reversed(list(sentences(before))):
        said = before[span.start : span.end]
        if not LEADS_OVER.fullmatch(said):
            said = AT_END.sub("", SIGNAL.sub("", BEGINNING.sub("", said, count=1)))
            return said if says_something(said) else ""
    return ""


def after_brackets(words: str, end: int) -> int:
    """Return where a citation that ends at `end` is over, with what brackets after it say."""
    while found := IN_BRACKETS.match(words, end):
        end = found.end()
    return end


def words_after_name(citation: Citation, words: str, others: Sequence[Citation]) -> str:
    """Return how the sentence of a bare name goes on, up to the next citation: all of it where the
    name comes late, or where what follows only leads over to that citation."""
    if citation.kind != "reference":
        return ""
    right = min((o.span.start for o in others if o.span.start >= citation.span.end), default=None)
    whole = next((s for s in sentences(words) if s.start <= citation.span.start < s.end), None)
    if whole and len(words[whole.start : citation.span.start].split()) > FEW:
        return AT_END.sub("", words[whole.start : min(whole.end, right or whole.end)])
    after = words[citation.span.end : right].lstrip("’s, ")
    if whole and right and right < whole.end and LEADS_IN.search(after):
        return AT_END.sub("", words[whole.start : whole.end])
    first = next(sentences(after), None)
    said = AT_END.sub("", after[first.start : first.end]) if first else ""
    return said if says_something(said) else ""


def says_something(words: str) -> bool:
    """Say whether `words` say something by themselves."""
    return len(words.split()) >= FEW
