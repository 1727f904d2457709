"""What is neither a reporter's case nor a provision: agency decisions, books, the record.

Also the words that stand for an authority already cited: *Id.* and *supra* (Bluebook rule 4).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.cross_references import PART_NUMBER
from build_scripts.citations.tokens.defined_terms import NO_TERMS, Terms
from build_scripts.citations.tokens.papers.bracketed_docket_numbers import numbered_cites
from build_scripts.citations.tokens.papers.defined_papers import defined_cites
from build_scripts.citations.tokens.papers.docket_entries import RecordCite
from build_scripts.citations.tokens.papers.papers_of_other_cases import papers_of_other_cases
from build_scripts.citations.tokens.papers.record import record_cites
from build_scripts.citations.tokens.places import (
    GUIDELINE,
    OF_A_SET,
    OF_AN_ACT,
    SECTION,
    SPELLED,
    SUBDIVISION,
    UNSIGNED,
    without_lead,
)
from build_scripts.citations.tokens.signals import without_signal
from build_scripts.citations.tokens.works.books import Work, after_sentence, can_be_title, works
from build_scripts.citations.tokens.works.legislative_history import (
    bills_and_hearings,
    report_name,
    reports_in_short,
    state_analyses,
)
from build_scripts.citations.tokens.works.manuals_and_dictionaries import manuals
from build_scripts.citations.tokens.works.patents import patent_cites
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import CitationKind

AGENCY_REPORTERS = frozenset(
    re.split(
        r"\s*[|\n]\s*",
        """I. & N. Dec. | N.L.R.B. | NLRB | F.T.C. | F.C.C. | F.C.C.2d | F.C.C.R.
        FCC Rcd. | FCC Rcd
        S.E.C. | F.E.R.C. | FERC | M.S.P.B. | M.S.P.R. | I.B.L.A. | IBLA | Interior Dec.
        Pub. Lands Dec. | Comp. Gen. | I.C.C. | I.C.C.2d | C.A.B. | F.P.C. | F.M.C. | Op. O.L.C.
        O.L.C. | Op. Att'y Gen. | O.S.H. Cas. (BNA) | OSAHRC | E.A.D. | Agric. Dec. | F.L.R.A.
        NTSB | N.T.S.B. | Trade Cas. | Rev. Rul. | C.B. | S.S.R. | N.R.C. | Or LUBA | Van Natta
        B.R.B.S. | BRBS | Copy. Dec. | Dec. Comm'r Pat. | O.I.C. | Cal. P.U.C. | Cal. P.U.C.2d
        N.J.A.R. | N.J.A.R.2d""",
    )
)
"""Reporters of agencies' decisions (Bluebook table T1.2), as reporters-db names them."""


@dataclass(frozen=True, slots=True)
class Source:
    """A book, a paper of the record, or a word that stands for something cited before."""

    start: int
    end: int
    kind: CitationKind
    authority: str | None
    pin: tuple[int, int] | None = None
    document: str | None = None
    """The name of a document of the record."""


ID = re.compile(
    r"(?<![\w.])(?:[IiÍí]d\s?\.|[Ii]bid\s?\.)(?:,\s\d{2,4}-\d{2,5}(?=,?\s(?:at\s)?pp?\.\s?\d))?"
)
"""In Louisiana with the docket: `Id., 19-1555 at p. 2`."""
ID_SECTION = re.compile(
    rf",?\s(?:at\s)?(?P<pin>(?:{GUIDELINE}|{SECTION}|{SPELLED}|(?<!at\s){UNSIGNED}|{OF_AN_ACT}|{OF_A_SET}|(?<=at\s)\([a-z]\)(?:\s?\(\w{{1,4}}\))*)(?:,\s{SUBDIVISION})?(?:,\sat\s\d+(?:[-–]\d+)*(?![\w.]*\w))?)"
)
"""A section is the place of *Id.*, and no citation beside it."""
SUPRA = re.compile(
    r"(?<!\w)[Ss]upra\b(?:,?\s(?P<pin>(?:at\s)?(?:nn?\.|notes?)\s?\d+(?:[-–]\d+)?(?:\s&\sn\.\s?\d+)?"
    r"(?:,\s§§?\s?[\w.:-]*\w(?:\(\w{1,3}\))*(?:,?\sat\s\d+(?:[-–]\d+)*)?)?"
    rf"|(?:Parts?|pts?\.)\s{PART_NUMBER}"
    r"|(?:at\s)?(?:§§?|¶¶?)\s?[\w.:-]*\w(?:\(\w{1,3}\)|\[\w{1,3}\])*"
    r"(?:,\s(?:(?:at|pp?\.)\s)?\d+(?:[-–]\d+)*(?![\w.]*\w))?))?"
)
"""Of a treatise the section, and the page: `1 Roe, supra, § 145, at 593`."""
EDITION = (
    r"(?:\s?\[(?:[A-Z][\w.]*\s)?\d{1,2}\w{1,2}\sed\.?(?:\s\d{4})?\]"
    r"|\s\((?:[^()]{0,80}\beds?\.,\s)?\d{1,2}\w{1,2}\sed\.(?:\srev\.)?\)"
    r"|\s?\((?:[^()]{0,60}?\s)?(?:(?:1[4-9]|20)\d\d)(?:\s?(?:&\s)?Supp\.[^()]{0,20})?\))"
)
SECTIONS = (
    r"(?:§§?|¶¶?|[Ss]ecs?\.)\s?[\w.:–-]*\w(?:\([a-zA-Z0-9]+\))*(?:\[\w{1,2}\])*(?:[-–][\d.:]+)?"
)
BY_PARAGRAPH = one_of(r"""
    (?:(?:[A-Z][\w’'.]*\s(?:&\s)?){0,3})?Collier(?:\son\sBankruptcy)?
    Moore[’']s(?:,)?\sFederal\sPractice(?:\s\d[dD])? Areeda(?:\s(?:&|and)\s[A-Z]\w+)?
    Nimmer\son\sCopyright
""")
"""Treatises that are divided into paragraphs."""
MONTH_NAME = one_of(
    "January February March April May June July August September October November December"
)
CMT = r"(?:cmts?\.|comments?(?=\s[a-z](?![\w’'])))\s\w+(?:\(\w{1,4}\))*"
"""Of a restatement, in Massachusetts `comment d`; of guidelines `cmt. 1(B)(iii)`."""
PIN_PLACE = (
    rf"(?:,?\s(?:at\s|&\s)?(?:{SECTIONS}|\*?\d+[A-Z]?(?:[-–]\d+)?(?!\w|\.\d|\s[A-Z])"
    rf"|pp?\.\s?\d+(?:[-–]\d+)?|pts?\.\s?\d+|{CMT}|ill(?:us)?\.\s\w+"
    r"|ch\.\s\w+))"
)
TITLE_WORD = r"(?:[A-Z][\w’'.-]*|of|the|and|&|on|in|for|to|a|an|de|la)"
NAME_WORD = r"(?:[A-Z][\w’'-]*\.?|&|and|et\sal\.|Jr\.|von|van|de)"

TREATISE_NOUN = one_of(r"""
    Law Evidence Procedure Prac(?:tice|\.|(?=\s§)) Commentaries Treatise Jurisprudence Immunity
    Copyright Patents? Contracts Torts Crimes Seizure
""")
"""What the title of a treatise has in it, or else `on`, `of`, `in` before a word."""
OF_A_TREATISE = (
    rf"(?:{TREATISE_NOUN}(?:[:\s](?:{TITLE_WORD})){{0,7}}"
    rf"|(?:on|of|in|and|&)(?:[:\s](?:{TITLE_WORD})){{1,7}})"
    r"(?<!\sAct)(?<!\sCode)(?<!\sCourt)(?<!\sAppeals)(?<!\sStatutes)(?<!\sConstitution)"
    r"(?<!\sCongress)(?<!\sand)(?<!\sof)(?<!\sin)(?<!\sto)(?<!\son)"
)
OF_LAW = one_of(
    "Ev Eq Jur Com Comm Const Crim Law Cont Prop Pl Pr Corp Lim Neg Tr Ag Ins Mort Bail"
)
OLD_TREATISE = (
    r"(?:\d{1,2}\s[A-Z][a-z]+\.?(?:[’']s?)?,?\s(?:on\s)?|[A-Z][a-z]+,\s)"
    rf"(?:{OF_LAW}\.\s?){{0,2}}{OF_LAW}\.(?:\s\([^()]{{2,16}}\bed\.\),?)?(?={PIN_PLACE})"
)
"""As books were cited before they had editions of our day: author and subject, both shortened."""
CONGRESS = r"\s\d{1,3}(?:st|n?d|r?d|th)\sCong\.(?:,?\s\d(?:st|n?d|r?d)\sSess\.)?"
"""` 100th Cong., 2d Sess.`"""
SECONDARY = re.compile(
    rf"""
    (?<![\w.])
    (?P<head>
      # Restatement (Second) of Torts § 402A, 1 Restatement (Second), Contracts § 90
        (?:\d\s)?Rest(?:atement|\.)\s?
          (?:\((?:First|Second|Third|Fourth)\)|[2-4](?:d|nd|rd|th)\.?)?(?:\sof\s(?:the\sLaw\sof\s)?|,\s|\s)
          (?:[A-Z]\w+\.?(?:\s|,\s|(?=:))?(?:(?:of|the|and|&)\s)?){{1,6}}
          (?::[^§\d]{{3,60}})?(?={PIN_PLACE}|{EDITION})
      # 17A Am. Jur. 2d Contracts § 1
      | (?:\d+[A-Z]?\s)?
          (?: Am\.\s?Jur\.(?:\s?2d)? | C\.\s?J\.\s?S\. | A\.\s?L\.\s?R\.(?:\s?Fed\.|\s?\d(?:th|d))?
            | (?:Cal|Tex|Ohio|Fla)\.\s?Jur\.(?:\s?\dd)? )
          (?:,?\s(?:[A-Z]\w+|and|&|of|the)){{0,5}}(?=\s§|,\s§)
      # 5 Roe & Doe, Federal Practice and Procedure § 1357; 4 Roe, Commentaries *67
      | (?:\d+[A-Z]?\s)?(?:{NAME_WORD},?\s){{1,10}}?(?:{TITLE_WORD}\s){{0,6}}?{OF_A_TREATISE}
          (?:,\s(?:[A-Z][a-z]+|\d+\w\w)\s[Ee]d\.)?(?=,?\s(?:§|[Ss]ecs?\.\s)|(?<=Commentaries)\s\*\d)
      # 2 W. LaFave § 4.6(a)
      | \d{{1,2}}\s(?:[A-Z]\.\s?){{1,2}}[A-Z][\w’'-]+(?=,?\s§)
      # 3 McCarthy § 19:8, 10 Collier on Bankruptcy ¶ 6003.02, D. Boerner § 4.5, at 4-6
      | \d{{1,2}}[A-Z]?\s(?!{MONTH_NAME})[A-Z][a-z][\w’'-]+(?:\s(?:&|and)\s[A-Z][\w’'-]+)?
          (?=,?\s§\s?\d+[A-Z]?[.:]\d)
      | (?:\d{{1,2}}[A-Z]?\s)?{BY_PARAGRAPH}(?=,?\s¶)
      | [A-Z]\.\s[A-Z][a-z][\w’'-]+(?=\s§\s\d+\.\d+,\sat)
      # United States Attorneys’ Manual § 9-11.151
      | (?:U\.\s?S\.\s)?(?:[A-Z][\w’']+\s){{1,4}}(?:Manual|Handbook)(?=,?\s§)
      # 1 Greenl. Ev. § 49, 4 Kent’s Com. 54
      | (?P<old>{OLD_TREATISE})
      # H.R. Rep. No. 104-469, S. Rept. 105-174
      | (?P<paper>(?:H\.(?:\s?R\.)?|S\.)\s?
          (?:(?:Conf\.\s|Exec\.\s)?Rept?|(?:Exec\.\s|Treaty\s)?Doc)\.\s?(?:No\.\s?)?\d+[-–]\s?\d+
          (?:\([IVX]{{1,4}}\))?
          (?:,{CONGRESS})?)
      # S. Treaty Doc. No. 20, 100th Cong., 2d Sess.
      | (?P<older>(?:H\.(?:\s?R\.)?|S\.)\s?(?:Rept?|(?:Exec\.\s|Treaty\s)?Doc)\.\s(?:No\.\s)?
          \d+(?:\([IVX]{{1,4}}\))?,
          {CONGRESS})
      # H.R. Conf. Rep. No. 104-828
      | H\.R\.\sConf\.\sRep\.\s(?:No\.\s)?\d+[-–]\d+
      # 142 Cong. Rec. H11,071
      | \d{{2,3}}\sCong\.\s?(?:Rec|Globe)\.?\s
          (?:[HSE]?\d{{1,3}}(?:,\d{{3}})+|[HSE]?\d+)(?:[-–]\d+)?
      # The Federalist No. 78
      | The\sFederalist(?:\sNo\.\s\d+|,?\sNo\.\s\d+)
      # Model Penal Code § 2.02
      | Model\sPenal\sCode(?=\s§)
    )
    (?P<tail>(?:{PIN_PLACE})*(?:,?\s(?:[A-Z][\w.]*\s){{0,3}}ed\.)?(?:{EDITION})?)""",
    re.VERBOSE,
)
"""Restatements, dictionaries, encyclopedias, treatises by section, legislative history."""

PAPER = re.compile(
    r"""
    (?<![\w.])[A-Z][\w.’'&-]*(?:\s(?:[A-Z&][\w.’'-]*|of|the|and|for)){0,7},\s   # Jane Q. Roe,
    [“"][A-Z][^”"]{6,160},[”"]\s                                            # “A History,”
    (?:[A-Z][\w.’'&\s-]{2,50},\s)?                                           # Daily News,
    (?:[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?)?(?:19|20)\d\d(?!\w)                  # Mar. 3, 2010
    """,
    re.VERBOSE,
)
"""A paper by its title in quotation marks and its date (rule 16.6, 17.2): a report, a newspaper."""


TORN_ORDINAL = re.compile(r"(?<=\d)\s(?=(?:st|nd|rd|th)\s)")
"""`9 th ed.`, of a mark that was set high."""


def _of_work(work: Work) -> Source:
    authority = TORN_ORDINAL.sub("", report_name(work.authority))
    return Source(work.start, work.end, "secondary", authority, work.pin)


def _of_record(cite: RecordCite) -> Source:
    return Source(cite.start, cite.end, "record", cite.authority, cite.pin, cite.document)


COMMENT = re.compile(rf"{CMT}(?:,?\sill(?:us)?\.\s\w+)?|ill(?:us)?\.\s\w+")
PAGE_IN_TAIL = re.compile(
    r"(?<=\sat\s)\d+[A-Z]?(?:[-–]\d+)?|(?<=p\.\s)\d+(?:[-–]\d+)?|\*\d+"
    r"|(?<![§¶]\s)(?<=\s)\d+(?=\s\()"
    r"|(?<=^\s)\d+(?:[-–]\d+)?$"
)
PARTS_OF_REPORT = re.compile(r"pts?\.\s?\d+,?\s(?:at\s|pp?\.\s?)\d+(?:[-–]\d+)?")
"""`pt. 2, p. 17`: each part of a committee’s report counts its own pages."""
PAGE_ALONE = re.compile(r"(?<=\s)\*?\d+(?:[-–]\d+)?$")
LEGISLATIVE = re.compile(r"(?:H\.(?:\s?R\.)?|S\.)\s?(?:Rep|Conf|Doc|Exec|Treaty)")
RESTATEMENT = re.compile(r"(?:\d\s)?Rest(?:atement|\.)")
UNSIGNED_SECTION = re.compile(r"\s(?P<section>\d{1,3}[A-Z]?)(?![\w-])")


def _work(words: str, start: int, match: re.Match[str]) -> str:
    """What is cited, without the place in it: a committee’s report, a section of a restatement."""
    head, tail = words[start : match.end("head")], match["tail"]
    section = re.match(rf",?\s{SECTIONS}", tail)
    if LEGISLATIVE.match(head):
        return report_name(head + (section[0] if section else ""))
    if RESTATEMENT.match(head):
        place = section[0] if section else ""
        if unsigned := UNSIGNED_SECTION.match(tail):
            place = f" § {unsigned['section']}"  # the sign is lost
        return head + (place if re.search("[-–]", place) else place.replace("§§", "§"))
    edition = re.search(rf"{EDITION}$", tail)
    return head + (section[0] if section else "") + (edition[0] if edition else "")


MORE_SECTIONS = re.compile(
    r"(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)(?P<section>\d+[A-Z]?(?:\.\d+)?)(?!\w|\.\d|\s[A-Z])"
)
"""`, 2.03` after `Restatement (Third) of Agency §§ 2.01`."""
FIRST_OF_LIST = re.compile(rf",?\s(?=§§){SECTIONS}")


def _more_sections(words: str, head: str, place: int) -> Iterator[Source]:
    """The further sections of a restatement whose first ends at `place`: `, 2.03, and 4.01` after
    `§§ 2.01`."""
    while more := MORE_SECTIONS.match(words, place):
        place = more.end()
        yield Source(*more.span("section"), "secondary", f"{head} § {more['section']}")


def _ends_sentence(head: str) -> bool:
    """Whether a sentence ends before the place: `in Louisiana and Florida. § 5(c)`."""
    last = head.rstrip(" ,").rpartition(" ")[2]
    return last.endswith(".") and len(last) > 6 and not is_abbreviation(last)


NAMES_A_PAPER = re.compile(
    r"(?:Exh?s?|Tab|Appx?|Add|Compl|Ans|Mot|Br|Opp[’']n|Mem|Decl|Aff|Pet|Obj|Resp|Tr|Dep|Stip)\."
    r"|Exhibit\s[A-Z]\b"
)
"""Without any figure only what is shortened so is a paper that is cited."""


def other_sources(words: str, terms: Terms = NO_TERMS) -> Iterator[Source]:
    """Books, papers of the record, *Id.* and *supra* in `words`, in no order; `terms` are the
    names that the document gives."""
    for match in ID.finditer(words):
        section = ID_SECTION.match(words, match.end())
        place = section.span("pin") if section else None
        yield Source(match.start(), place[1] if place else match.end(), "id", None, place)
    for match in SUPRA.finditer(words):
        note = without_lead(words, *match.span("pin")), match.end()
        yield Source(match.start(), match.end(), "supra", None, note if match["pin"] else None)
    yield from (_of_work(each) for each in manuals(words))
    numbered = any(char.isdigit() for char in words)
    if numbered or NAMES_A_PAPER.search(words):
        for cite in [*record_cites(words), *defined_cites(words, terms.papers)]:
            yield _of_record(cite)
    yield from (_of_work(each) for each in works(words))
    if not numbered:
        return
    for cite in [
        *papers_of_other_cases(words),
        *numbered_cites(words, bracketed=terms.bracketed_entries),
    ]:
        yield _of_record(cite)
    for paper in (*bills_and_hearings(words), *state_analyses(words), *reports_in_short(words)):
        yield Source(paper.start, paper.end, "secondary", paper.authority, paper.pin)
    for match in SECONDARY.finditer(words):
        if match["tail"]:
            start = without_signal(words, match.start(), match.end())
            if not (match["old"] or match["paper"]):
                start = after_sentence(words, start, match.end("head"))
            head, end = words[start : match.end("head")], match.end()
            if not can_be_title(head) or _ends_sentence(head):
                continue
            pin = COMMENT.search(match["tail"]) or PARTS_OF_REPORT.search(match["tail"])
            pin = pin or PAGE_IN_TAIL.search(match["tail"])
            pin = pin or (PAGE_ALONE.search(match["tail"]) if match["old"] else None)
            at = match.start("tail")
            span = (at + pin.start(), at + pin.end()) if pin else None
            first = FIRST_OF_LIST.match(words, at) if RESTATEMENT.match(head) else None
            more = list(_more_sections(words, head, first.end())) if first else []
            if first and more:
                end, span = first.end(), None
            yield Source(start, end, "secondary", _work(words, start, match), span)
            yield from more
        elif re.match(r"The Fed|H\.|S\.|\d+ Cong", match[0]):
            yield Source(match.start(), match.end(), "secondary", report_name(match[0]))
    for patent in patent_cites(words):
        yield Source(patent.start, patent.end, "secondary", patent.authority, patent.pin)
    for match in PAPER.finditer(words):
        start = without_signal(words, match.start(), match.end())
        yield Source(start, match.end(), "secondary", words[start : match.end()])
