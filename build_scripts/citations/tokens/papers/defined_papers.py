"""Names that this document gives to papers of the record: `Statement of Facts (“PSUF”)`.

A name so given is a document's wherever a place in it follows, whatever words it is made of.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from build_scripts.citations.tokens.papers.docket_entries import ENTRY, RecordCite
from build_scripts.citations.tokens.papers.paper_names import names_paper
from build_scripts.citations.tokens.papers.paper_patterns import NOT_OF_A_CITE
from build_scripts.citations.tokens.papers.record import TIME
from build_scripts.citations.tokens.places import PAGES, places_behind, without_lead

GIVEN = re.compile(
    r"""
    (?:[(\[]|,\s|\sor\s)(?:(?:the|hereinafter|hereafter|collectively),?\s)*
    [“"](?P<name>[A-Z][\w.’'&-]*(?:\s(?:[A-Z\d][\w.’'&-]*|of|&)){0,5}?)[,.]?[”"]
    """,
    re.VERBOSE,
)
"""`(“PSUF”)`, `[hereinafter “Roe Decl.”]`, `, the “Resolution”`."""
REACH = 90
"""Characters before a name in which what it names is called."""
INITIALS = re.compile(r"[A-Z.&’']{2,}")
"""Of a statement of facts: the facts are cited by their numbers alone, `PSUF 5`."""
OF_A_CASE = re.compile(r"(?:1[6-9]|20)\d\d\)\s?$|\sv\.\s")
SENTENCE = re.compile(r";\s|(?<=[a-z]{4}[.”\")])\s(?=[A-Z])")
PAPER = re.compile(rf"\b(?:{ENTRY}|Exs?\.)[^()]{{0,14}}\)?\s?$")


def papers_defined(texts: Iterable[str]) -> tuple[str, ...]:
    """The names that `texts` give to papers of the record, the longest first."""
    found: set[str] = set()
    for words in texts:
        for match in GIVEN.finditer(words):
            before = SENTENCE.split(words[max(0, match.start() - REACH) : match.start()])[-1]
            if not OF_A_CASE.search(before) and (
                PAPER.search(before) or names_paper(before.rstrip().rpartition(" ")[2])
            ):
                found.add(match["name"])
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=8)
def _pattern(papers: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in papers)
    initials = "|".join(re.escape(name) for name in papers if INITIALS.fullmatch(name)) or "(?!)"
    return re.compile(
        rf"""
        (?<![\w“"’'-])
        (?: (?P<document>{names})(?=,?\s[¶apA§E])                                     # PSUF ¶ 5
          | (?P<initials>{initials})(?:\s(?:Nos?\.\s)?(?=\d){PAGES}{NOT_OF_A_CITE})   # PSUF 5
        )""",
        re.VERBOSE,
    )


def defined_cites(words: str, papers: tuple[str, ...]) -> Iterator[RecordCite]:
    """The places of `words` in papers that go by one of the names `papers`."""
    if not papers:
        return
    for match in _pattern(papers).finditer(words):
        document = match["document"] or match["initials"]
        places = places_behind(words, match.end()) if match["document"] else None
        end = places.end if places else match.end()
        if (match["document"] and not places) or TIME.match(words, end):
            continue
        start = match.end("document" if match["document"] else "initials")
        while words[start] in " ,":
            start += 1
        pin = without_lead(words, start, end), end
        yield RecordCite(match.start(), end, document, pin, document)
