"""Tells the date of something that happened from the date of a source, a law or a deadline.

Each rule leaves out what may be no event of the case.
"""

import re
from collections.abc import Sequence

from build_scripts.model import Citation, CitationKind, PartialDate, Span

OF_A_CASE: frozenset[CitationKind] = frozenset({"case", "case-short", "supra", "reference"})
"""What is said behind such a citation may be what happened in the case cited."""

OF_A_PARTY = re.compile(
    r"\W*(?:Petitioner|Plaintiff|Appellant|Respondent|Defendant|Appellee|Relator)s?\b"
)
"""How a sentence begins that speaks of a party of this case, which needs no article."""

PAGE_OF_A_SOURCE = re.compile(r"\s?[)\]]|,? (?:at (?:\d|¶)|¶|§|pp?\. ?\d)")
"""What follows the date of a source: the end of its parenthesis, or a pin (Bluebook rule B10.1)."""
LAWS = (
    "Acts? Laws? Code [Aa]mendments? Rules? Statutes? Bill Ordinance Constitution Treaty"
    " Regulations? Guidelines Compact Convention"
).split()
OF_A_LAW = re.compile(rf"\b(?:{'|'.join(LAWS)})(?:,? (?:of|approved|effective|enacted))? $")
"""Before the date of a law: `the Harbor Act of 1986`, `amendments effective May 3, 2001`."""
LAW_NEXT = re.compile(
    r"\s(?:\w+\s)?(?:[Aa]mendments?|versions?|Act|statute|edition|revision|Guidelines|Manual|Code"
    r"|term)\b"
)
"""After the date of a law: `the July 1983 amendments`."""
OF_A_DEADLINE = re.compile(
    r"""
    (?: \b(?: due(?!\ to\b) | deadline | expir\w+ | (?:set|scheduled|calendared)\ for | effective
           | enact\w+ )\b [^.;]{0,30}
      | \b(?: on\ or\ before | (?:no|not)\ (?:later|earlier|sooner)\ than | prior\ to
           | by\ the\ end\ of | not\ to\ [^.;]{1,40}until )\s
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Before the day on which something was to be, or a law to govern."""
HYPOTHETICAL = re.compile(
    r"^\W*(?:But |And |Even )?(?:[Ee]ven )?(?:[Ii]f|Suppose|Unless|Whether)\b"
)
IS_TO_BE = re.compile(r"\b(?:shall|will|is to be|are to be)\b")
MAY_BE = re.compile(r"\b(?:shall|will|must|may|might|would|should|is to be|are to be)\b")
SAYS_THAT = re.compile(
    r"[“\"]|(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\bby )(?<!\bon )\bthat\b"
    r"|\b(?:whether|if|because|who|which|arguing|alleging|claiming)\b"
)
"""What is said behind these is not the sentence’s own statement."""
IN_A_CLAUSE_OF_WHAT_MAY_BE = re.compile(
    r"\b(?:shall|will|would|should|must|may|might|could)\b[^.,;:]{0,60}$"
)
"""Before a date, with nothing between that ends its clause: `that the trial would be held on`."""
LAWMAKERS = re.compile(
    r"\b(?:Congress|[Ll]egislatures?|General Assembly|Senate|Framers|ratified"
    r"|(?:the|all|many|most|several|\d+) States)\b"
)
HELD_IN = re.compile(
    r"\b(?:held|decided|ruled|announced|recognized|concluded|explained|said|stated|observed)"
    r" in $"
)
"""Before the citation of the case in which a court said so: `the Court held in Quill v. Lee`."""
SIGNED_ON = re.compile(
    r"^\W*(?:IT IS SO ORDERED\W+)?(?:dated?|filed|entered|decided|signed|done)\b", re.IGNORECASE
)
"""How the line begins under which the court signs."""
LONGEST_SIGNED_LINE = 60
"""Characters of such a line; a longer one is a sentence that tells something."""
ATTRIBUTE = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|this|that|our|both)|[’']s?)\s(?:\w+\s)?$", re.IGNORECASE
)
"""Before a date that says which of several something is: `the court’s March 20, 2020 order`."""
PREPOSITION = re.compile(r"\b(?:on|in|since|until|from|of|between|to|during|dated|filed)\s$")
PAPERS = (
    "orders? judgments? decisions? opinions? rulings? injunctions? decrees? letters? notices?"
    " motions? reports? agreements? contracts? leases? hearings? memorandum memoranda complaints?"
    " affidavits? verdicts? sentences? stays?"
).split()
OF_A_PAPER = re.compile(
    rf"""
    \b(?:{"|".join(PAPERS)}) \s
    (?: of | dated
      | (?:entered|granted|issued|filed|signed|rendered|made|sent|held|imposed)
        (?:\ by\ [^,.;]{{1,40}})? \ on
    ) \s$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Before a date that says which of several it is: `its order of May 1, 2030`, `the judgment entered
by the trial court on May 1, 2030`."""
NOUN_NEXT = re.compile(
    r"\s(?!(?:and|or|to|by|in|on|at|for|with|when|that|as|he|she|it|they|but|the|an?)\b)[a-z]"
    rf"|,?\s(?:[a-z]+\s){{0,2}}(?i:{'|'.join(PAPERS)})\b"
)
"""After such a date: `March 20, 2020 order`, `May 1, 2030, preliminary injunction`."""
DATE_NEXT = re.compile(r"(?:,|,? and|,? or) (?=[A-Z][a-z]{2,8}\.? \d)")
JOINED_ATTRIBUTE = re.compile(r"(?:\d|,)\s(?:and|or)\s$")


def is_within(span: Span, others: Sequence[Span]) -> bool:
    """Say whether `span` lies in one of `others`."""
    return any(each.start <= span.start and span.end <= each.end for each in others)


def is_of_a_source(words: str, span: Span, cited: Sequence[Span]) -> bool:
    """Say whether the date at `span` is that of a source: it stands within a citation, ends a
    parenthesis (`(last visited June 16, 2017)`, `(W.D. Wash. Nov. 19, 2009)`) or is first in one
    (`(Feb. 6, 2016, 05:49 PM)`), or has a pin."""
    in_brackets = PAGE_OF_A_SOURCE.match(words, span.end) or words[: span.start].endswith("(")
    return is_within(span, cited) or bool(in_brackets)


def is_no_event(words: str, span: Span, *, in_the_facts: bool) -> bool:
    """Say whether the date at `span` of a sentence is a law’s, that of a deadline, or of something
    that the sentence does not say happened; outside `in_the_facts` also what may be so."""
    before = words[: span.start]
    is_a_law = OF_A_LAW.search(before) or LAW_NEXT.match(words, span.end)
    is_law = is_a_law or (LAWMAKERS.search(words) and not in_the_facts)
    is_alone = not re.search(r"\w", before + words[span.end :])
    is_signed = is_alone or (SIGNED_ON.match(words) and len(words) <= LONGEST_SIGNED_LINE)
    is_due = OF_A_DEADLINE.search(before) or is_signed
    said = SAYS_THAT.split(words)[0]
    modal = (IS_TO_BE if in_the_facts else MAY_BE).search(said)
    modal = modal or IN_A_CLAUSE_OF_WHAT_MAY_BE.search(before)
    return bool(is_law or is_due or modal or HYPOTHETICAL.match(words))


def is_in_quotation(before: str) -> bool:
    """Say whether a quotation is open behind the words `before`."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def is_attribute(words: str, span: Span) -> bool:
    """Say whether the date at `span` tells which order, letter or talk is meant."""
    before = words[: span.start]
    if PREPOSITION.search(before):
        return False
    follows_another = JOINED_ATTRIBUTE.search(before)
    noun = NOUN_NEXT.match(words, span.end)
    another = DATE_NEXT.match(words, span.end)
    said = ATTRIBUTE.search(before)
    return bool((noun and (said or follows_another)) or (another and said))


def is_of_a_paper(words: str, span: Span) -> bool:
    """Say whether the date at `span` follows the paper, ruling or hearing that it tells from
    others."""
    return bool(OF_A_PAPER.search(words[: span.start]))


def is_of_another_case(citations: Sequence[Citation], since: int, until: int) -> bool:
    """Say whether a case is cited in a passage between `since` and `until`."""
    return any(
        each.kind in OF_A_CASE and since <= each.span.start and each.span.end <= until
        for each in citations
    )


def tells_of_a_case_cited(words: str, cited: Sequence[Span]) -> bool:
    """Say whether a sentence tells what a court did in a case that it cites."""
    return any(HELD_IN.search(words[: span.start]) for span in cited)


def is_later(date: PartialDate, day: PartialDate | None) -> bool:
    """Say whether `date` comes after `day`, as far as both are known."""
    if not day:
        return False
    if not date.month:
        return date.year > day.year
    if not date.day:
        return (date.year, date.month) > (day.year, day.month)
    return date > day
