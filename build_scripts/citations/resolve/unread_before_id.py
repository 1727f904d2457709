"""What may be a citation and was not read: between it and a case, *Id.* is not certain.

Bluebook rule 4.1 lets *Id.* mean only the citation just before. Where a place in some work is
printed that no production took, that may be what it means.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.history import WITHOUT_CITE
from build_scripts.model import Passage, Span

LOCATOR = re.compile(
    r"""
    (?=[¶§(,\dA-Zaphis]|\sManual\s)                     # how any of these begins
    (?: ¶{1,2}\s?\d                                        # ¶ 17
    | \bat\s\*?\d+(?:[:–-]\d+)*(?=[,;.)\]]|\s[(\[&]|\s*$)   # at 5, at 47:12
    | \bat\s\d+[A-Z]?[-–]\d                               # at 25A-198
    | (?:§{1,2}\s?|\b[Ss]ecs?\.\s)\d                      # McCarthy § 25, U.S.S.G. Sec. 4A1.2
    | (?<!\w)pp?\.\s?\d                                  # p. 36
    | \b\d{1,4}:\d{1,3}\s?[–-]\s?\d                      # 47:12–14
    | (?<!\w)(?:Exs?|Dkt|Doc|Tr|Vol|App)\.\s(?:\#\s?)?(?:\d|[A-Z]\b|[IVX]+\b)   # Ex. D
    | (?<!\w)Nos?\.\s?\d[\w:–-]*(?=,?\s(?:at|slip|pp?\.|¶|\(|\[))   # No. 12 (Nov. 21, 2007)
    | (?:\(|(?:Docket|Entry|Doc|Dkt|ECF|Filing|Exhibit)\.?\s)Nos?\.\s?\d   # (No. 12)
    | ,\s(?:folio|line|page|sheet|tab|item|sec\.|col\.)s?\s\d   # , folio 9
    | (?:,\s|\sManual\s)(?:arts?|chs?|pts?|tit|cl|subpt)\.\s   # , arts. 12-13
      (?:\d|[A-Z]\b|[IVX]+\b)
    | (?<![\w-])(?:post|ante|infra),\s                   # post, ante
    | \bas\sAmic(?:us|i)\sCuriae\s\d                     # Brief for Acme, Inc., as Amicus Curiae 8
    | (?<![\w-])(?:[A-Z]{2,12}[-_])?[A-Z]{2,12}[-_ ]?\d{5,8}(?![\w-])   # ROE-0001234
    | (?<=\d\s)\((?:hereinafter|hereafter),?\s[^()]{1,60}\)   # Brief for Acme 23–24 (hereinafter …)
    | https?://[^\s,;)]+                                 # the address of a web page
    | (?<!\bas\scorrected\s)(?<!\bas\samended\s)        # no date of a correction
      \((?:(?:[A-Z0-9][\w.’'&-]*,?|eds?\.,?|rev\.|text|of|the)\s){0,7}(?:1[6-9]|20)\d\d\)   # (2006)
    | (?<![\w$.,])\d{1,4}\s(?:[A-Z][\w’']*\.\s?){1,5}   # 12 Foo. Rptr. 55
      (?:\d+d\s|\d+th\s)?\d{1,5}(?![\w:]|[.,]\d)
    | (?<![\w$.,])\d{1,4}\s(?:(?:[a-z]{1,4}\.\s?){2,4}|[A-Za-z]{1,4}\.\s?(?:[A-Za-z]{1,4}\.\s?)?
      \d(?:[dD]|[tT][hH])\s)\d{1,5}(?![\w:]|[.,]\d)   # 100 f.3d 1, 12 s. ct. 5
    )
    """,
    re.VERBOSE,
)
COUNTED = re.compile(r"¶\s?\d+[\]}]?\.?\s(?=[A-Z“\"(*])")
"""`¶ 17. The court held`: a paragraph’s own number."""
DATE = re.compile(
    r"\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{4}$"
)


def barriers(passage: Passage, clauses: Sequence[Clause], names: Iterable[Span]) -> Iterator[Span]:
    """The locators of `passage` that stand in none of its `clauses` and bare `names`, in order."""
    if passage.kind == "blockquote":
        return
    words = passage.text.words
    known = [(clause.span.start, _end_with_history(words, clause)) for clause in clauses]
    known += [(name.start, name.end) for name in names]
    read = iter(_joined(sorted(known)))
    taken = next(read, None)
    for match in LOCATOR.finditer(words):
        while taken and taken.end <= match.start():
            taken = next(read, None)
        inside = taken is not None and taken.start < match.end()
        if not inside and not DATE.match(match[0]) and not _counts_paragraphs(words, match):
            yield Span(match.start(), match.end())


def _end_with_history(words: str, clause: Clause) -> int:
    """Where `clause` ends with what is told of the later fate of its case."""
    end = max(clause.span.end, clause.rest)
    told = WITHOUT_CITE.match(words, end) if clause.core.by_volume else None
    return told.end() if told else end


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Sorted `spans` as stretches that do not touch."""
    whole: Span | None = None
    for start, end in spans:
        if whole and start <= whole.end:
            whole = Span(whole.start, max(whole.end, end))
            continue
        if whole:
            yield whole
        whole = Span(start, end)
    if whole:
        yield whole


def _counts_paragraphs(words: str, match: re.Match[str]) -> bool:
    """Whether a court numbers its paragraph with it, rather than cites one."""
    opens = not words[: match.start()].rstrip(" [*{") or words[: match.start()].endswith(
        (". ", ".” ")
    )
    return opens and bool(COUNTED.match(words, match.start()))
