"""Papers that were filed in another case: `Brief for Appellee in Roe v. Poe, O. T. 1966, No. 395,
pp. 28-29`.

They cite the paper and not the case, whose name belongs to the paper’s. So the Supreme Court prints
them, with the term in which the case was heard and its number (Supreme Court Style Guide; Bluebook
rule 10.8.3).
"""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.papers.docket_entries import RecordCite
from build_scripts.citations.tokens.places import PAGES, without_lead
from build_scripts.lexicon.patterns import one_of

PAPER = one_of(r"""
        (?:(?:Supp\.|Supplemental|Reply|Letter)\s)?Br(?:ief|\.)(?:\s(?:for|of|on|in)\s[^.;()]{2,110}?)?
        Tr\.\sof\sOral\sArg\. Pet\.\sfor\sCert\. App\.(?:\sto\sPet\.\sfor\sCert\.)? Record
        Juris\.\sStatement
    """)
FILED_IN = re.compile(
    rf"""
    (?<![\w.])(?P<paper>{PAPER})
    (?:\s(?P<first>{PAGES}),?)?                                       # Brief for Appellant 28–29
    (?P<case>\sin\s[A-Z][^;()]{{1,70}}?\sv\.\s[^;()]{{2,80}}?,\s        # in Roe v. Poe,
      (?:O\.\s?T\.\s\d{{4}},\s)?Nos?\.\s\w[\w–-]*)                       # O. T. 1966, No. 395
    (?:,\s(?:etc\.,\s)?(?P<places>(?:pp?\.|at)\s{PAGES}))?             # , pp. 28-29
    """,
    re.VERBOSE,
)


def papers_of_other_cases(words: str) -> Iterator[RecordCite]:
    """Yield each paper of another case in `words`."""
    for match in FILED_IN.finditer(words):
        group = "places" if match["places"] else "first"
        start, end = match.span(group)
        pin = (without_lead(words, start, end), end) if match[group] else None
        document = match["paper"] + match["case"]
        yield RecordCite(match.start(), match.end(), document, pin, document)
