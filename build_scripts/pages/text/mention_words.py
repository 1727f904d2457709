"""What a writing takes from an authority where it cites it: the words to which a citation belongs.

A citation stands after what it supports (Bluebook rule 1.1): what is quoted directly before it,
else that sentence. What a parenthesis after it says is its own. A bare name stands within the
sentence that speaks of it, which goes on after the name.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Citation

QUOTED = re.compile(r"“([^“”]+)”")
AT_END = re.compile(r"[\s,.;:–—-]*\Z")
LEADS_OVER = re.compile(
    r"[\s,;:.)\]–—-]*(?:\b(?:see|also|generally|cf|but|accord|compare|e\.g|in|as|under|and|with|quoting|"
    r"citing)\b[\s,.]*)*",
    re.IGNORECASE,
)
"""What leads over to a citation and says nothing by itself."""
BEGINNING = re.compile(r"[\s,;:.)\]–—-]*")
IN_BRACKETS = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)")
"""What a parenthesis after a citation says, which is the citation’s own."""
REMARK = re.compile(
    r"(?:internal|citations?|quotation|emphasis|alterations?|gathering|collecting)\b"
)
"""How a parenthesis begins that speaks of the quotation or of further cases, not of this one."""
FEW = 3
"""Words below which a stretch says nothing by itself."""


def words_at(citation: Citation, words: str, others: Sequence[Citation]) -> str:
    """Return what `citation` belongs to in the passage `words`, which holds `others` too.

    Empty where nothing tells.
    """
    if citation.quotation:
        return citation.quotation.strip("“”").rstrip(",.;")
    before = [other for other in others if other.span.end <= citation.span.start]
    left = max((after_brackets(words, other.span.end) for other in before), default=0)
    if citation.kind != "reference" and (said := supported(words[left : citation.span.start])):
        return said
    for parenthetical in citation.parentheticals:
        if not REMARK.match(parenthetical):
            return parenthetical.strip("“” ") if parenthetical[0] == "“" else parenthetical
    if said := following(citation, words, others):
        return said
    earlier = max(before, key=lambda other: other.span.end, default=None)
    return words_at(earlier, words, before[:-1]) if earlier else ""


def supported(before: str) -> str:
    """Return what stands at the end of `before` a citation: a quotation, else a sentence."""
    quotations = [match for match in QUOTED.finditer(before) if enough(match[1])]
    if quotations and len(before[quotations[-1].end() :].split()) <= FEW:
        return quotations[-1][1].rstrip(",.;")
    for span in reversed(list(sentences(before))):
        said = before[span.start : span.end]
        if not LEADS_OVER.fullmatch(said):
            said = AT_END.sub("", BEGINNING.sub("", said, count=1))
            return said if enough(said) else ""
    return ""


def after_brackets(words: str, end: int) -> int:
    """Return where a citation that ends at `end` is over, with what brackets after it say."""
    while found := IN_BRACKETS.match(words, end):
        end = found.end()
    return end


def following(citation: Citation, words: str, others: Sequence[Citation]) -> str:
    """Return how the sentence of a bare name goes on, up to the next citation: all of it where the
    name comes late."""
    if citation.kind != "reference":
        return ""
    right = min((o.span.start for o in others if o.span.start >= citation.span.end), default=None)
    whole = next((s for s in sentences(words) if s.start <= citation.span.start < s.end), None)
    if whole and len(words[whole.start : citation.span.start].split()) > FEW:
        return AT_END.sub("", words[whole.start : min(whole.end, right or whole.end)])
    after = words[citation.span.end : right].lstrip("’s, ")
    first = next(sentences(after), None)
    said = AT_END.sub("", after[first.start : first.end]) if first else ""
    return said if enough(said) else ""


def enough(words: str) -> bool:
    """Say whether `words` say something by themselves."""
    return len(words.split()) >= FEW
