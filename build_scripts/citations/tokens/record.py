"""The record: a document of the case, or its docket entry, with the places in it.

An open production after Bluebook rule 10.8.3 and table BT1: what ends in the noun of a court paper
and has a place is a document, whoever filed it. What is cited is the document, by its docket entry
where one is printed; the place is a pin.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.places import AT, DASH, PAGES, PARAGRAPHS, PLACES, without_lead
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS


@dataclass(frozen=True, slots=True)
class RecordCite:
    """A document of the record as cited."""

    start: int
    end: int
    authority: str
    """Its docket entry where one is printed, else its name."""
    pin: tuple[int, int] | None
    document: str | None
    """Its name where one is printed."""


SHORT_NOUNS = frozenset(
    "Compl Ans Decl Dep Depo Aff Br App Appx Add Tr Mot Mem Opp’n Resp Stip Obj Pet Cert Op Hr’g "
    "Stmt Rec Ind Rep Interrog Agmt Arg Rpt".split()
)
"""Nouns of court papers as table BT1 abbreviates them: a page may follow without a word."""
NOUNS = SHORT_NOUNS | frozenset(
    "Complaint Answer Declaration Deposition Affidavit Brief Motion Memorandum Opposition Reply "
    "Response Transcript Appendix Record Order Opinion Report Recommendation Stipulation Facts "
    "Statement Objections Objection Notice Indictment Information Judgment Minutes Agreement "
    "Contract Policy Petition Letter Decision Testimony Interrogatories Interrogatory Admissions "
    "Application Addendum Submission Exhibit Exhibits Ledger Verdict Proceedings Counterclaim "
    "Papers Lease Invoice Hearing Findings R&R Ruling "
    "Argument MIL "
    "FAC SAC TAC SOF SUF SUMF PSOF DSOF UMF RSOF PSR PSI JA SA RA ROA AR CAR TT".split()
)
LEADING = frozenset("Term Sanc Disc Summ Prelim Jt Suppl Concl".split())
"""Words before such a noun, as courts shorten them: `Sanc. Mot.`, `Disc. Order`."""
LEGISLATIVE = re.compile(r"(?:S|H|H\.\s?R|Sen|Senate|House|Conf|Cong|Restatement)\b")
"""A committee's report is no paper of the record."""
SMALL = frozenset("of to for in the and & re on from with as by".split())
LIMIT = 120
"""Characters: no document's name is longer."""

DOCKET_NAME = one_of(r"""
    Dkt Docket Docs? (?:R|Rec|Tr)\.\s?Doc CM/ECF ECF D\.\s?E DE D\.\s?I DI DN D\.\s?N Filing
""")
NO_DATE_OR_CASE = r"(?![\w-]|–\d|,\d{3}|:\d\d-|\.\d|\s?[ap]\.\s?m\.)"
ENTRY = (
    rf"(?:{DOCKET_NAME}\.?(?:\sEntry|\sEntries)?(?:\sNos?\.?|\s?\#)*"
    rf"\s?\d{{1,4}}(?:[-–]\d{{1,3}})?{NO_DATE_OR_CASE})"
)
"""`Dkt. # 78`, `ECF No. 5-2`, `Docket Entry 12`, `Filing No. 12`, `DN 5`, `Rec. Doc. 3`."""
SIXTH_CIRCUIT = (
    r"R(?:\.\s?(?:Entry\s)?|E\s)\d{1,4}(?:-\d{1,3})?"
    r"(?=,\s(?:[A-Z][^,;()\d]{2,40}(?:\sat\s\d+)?,\s)?(?:PID|P[Aa][Gg][Ee]\s?I[Dd])|,?\s\([A-Z])"
)
"""`R.61, PID 360` (6th Cir. R. 28)."""
CLERKS_RECORD = r"Clerk[’']s\sRecord\s\d{1,4}(?:-\d{1,3})?(?=\s(?:at|p\.))"
ENTRIES = re.compile(
    rf"""
    (?<![\w.\#-])(?P<entry>{ENTRY}|{SIXTH_CIRCUIT}|{CLERKS_RECORD})
    (?: (?: \s?[(\[][“"]?(?P<document>[A-Z][^()\[\];“”"]{{2,70}})[”"]?[)\]]   # (Roe Decl.)
          | ,\s(?:the\s)?[“"](?P<quoted>[A-Z][^()\[\];“”"]{{2,70}}?),?[”"],?     # the “Roe Decl.,”
          | ,\s(?P<named>[A-Z][^()\[\];“”"\d]{{2,60}}?(?=,?\s(?:¶|at\s|Exs?\.)))  # , Answer ¶ 3
        )?
        (?P<places>,?\s{PLACES})                                           # at 5
    )?
    """,
    re.VERBOSE,
)
CASE_NUMBER = re.compile(r"Docket(?:\sNos?\.?|\s?#)?\s?\d+-\d+$")
"""`Docket No. 12-345` numbers a case, unless a place follows."""
TIE = rf"(?:,?\s?(?P<tie>[(\[]{ENTRY}[)\]]|(?<=,\s){ENTRY}))"
"""The docket entry of the document named before it: `Roe Decl. (Dkt. # 78) ¶ 3`."""
LATE = rf"(?:,\s(?P<late>{ENTRY})(?!,?\s(?:at\s|¶|pp?\.)))?"
"""The docket entry behind the place: `Roe Decl. at 5, ECF No. 78`."""
PLACED = re.compile(rf"{TIE}?(?P<places>,?\s(?=[¶ap§PEATVvCcl]|\d{{1,4}}:\d){PLACES}){LATE}")
NOT_OF_A_CITE = r"(?![\w%(]|,\d|\.\d|\s(?:[A-Z][a-z]*\.\s?){1,3}\d)"
"""What follows a bare page: no further figure, and no reporter, of which the page is a volume."""
BARE_PAGE = re.compile(
    rf"""
    \s
    (?P<places>(?:Vol\.\s[IVX\d]+(?:,\spp?\.|\sat)?\s)?(?=[\d*]){PAGES})   # Tr. Vol. I, p. 45
    {NOT_OF_A_CITE}{LATE}
    """,
    re.VERBOSE,
)
INITIALS = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
      (?: ROA|AOR|PSR|PSI|VRP|AR|CAR|ER|SER|FER|RT|CT|JA|SA|RA|CP|RP|CR|RR|NT
        | S\.E\.R\.|E\.R\.|C\.A\.R\.|A\.R\.|J\.\s?A\.|C\.T\.|R\.T\.|C\.P\.|R\.P\.
        | S\.A\.|N\.T\.|C\.R\.|R\.R\.|T\.R\.|R\.
      )
      (?:\sVol\.\s[IVX\d]+|\s\([A-Z][a-z]+\.?\s\d{{1,2}},\s\d{{4}}\))?
    )
    (?P<places>
      [.,]?\s?(?:{PARAGRAPHS}|{AT}|(?=[\d*A-Z]){PAGES})
      (?:,\sPage\s?ID\s?\#?:?\s?\d+(?:[-–]\d+)?)?
    )
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""Papers that a court calls by initials: `ER 12`, `J.A. 45`, `ROA.123`, `PSR ¶ 4`."""
VOLUMED = re.compile(
    r"(?<![\w.-])(?:\d{1,3}(?:-|\s))"
    r"(?P<document>(?:S|F|A)?ER|RT|CT|C\.?R\.?|R\.?R\.?|S\.?C\.?R\.?|VRP|Tr\.)"
    rf"(?P<places>(?:-|\s(?:at\s)?){PAGES}){NOT_OF_A_CITE}"
)
"""`3-ER-412`, `2 RT 145`: a volume before the record’s name."""
BRIEF = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
        (?:(?:Reply|Supp(?:\.|lemental)|Opening|Answering|Amicus|Joint)\s)*(?:Brief|Br\.)
        (?:\s(?:for|of|in)(?:\s(?:[A-Z][\w.’']*|et\sal\.|as|the|of|and|&|in|appell\w+|petitioners?|respondents?|amic\w+))+?)?
      | (?:App\.\sto\s)?(?:Pet\.|Petition)\sfor\s(?:Cert\.|Certiorari)
      | Tr\.\sof\s(?:Oral\s)?Arg\.
      | App\.\s(?:to\s[^;.()]{{3,60}}\s)?in\sNos?\.\s[\d–-]+(?:\s\(\w+\))?
      | (?:Clerk[’']s\sPapers|Reports?\sof\sProceedings)\s\(\w+\)
      | Record\sin\sNo\.\s[\w–-]+\s\([^()]{{2,14}}\)
          (?:,\sDoc\.\s\d+(?:[–-]\d+)?)?(?:\s\([^()]{{2,24}}\))?
      | Record
    )
    (?P<places>,?\s(?:at\s(?:pp?\.\s?)?|pp?\.\s?)?(?=[\d*]|[ivx]+[,.;)]){PAGES})
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""The Supreme Court’s own forms, a page without `at`: `Brief for Petitioner 12`, `App. to Pet. for
Cert. 5a`, `Tr. of Oral Arg. 33`, `App. to Brief for Appellants in No. 08–1026 (CA4), pp. 3, 4`."""
EXHIBIT_ALONE = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
      (?: (?:Gov[’']t|Govt\.|Pls?\.|Defs?\.|Pet\.|Resp\.|Trial|Joint|Tr\.|Hr[’']g|Dep\.)
          (?:[’']s?)?\s )?
      Exs?\.\s(?:[A-Z]{{1,3}}(?![a-z])|\d{{1,4}})(?:{DASH}[A-Z\d]{{1,3}})?(?![\w’'])
    )
    (?P<places>,?\s{PLACES})?
    """,
    re.VERBOSE,
)
"""`Gov’t Ex. 4`, `Ex. D ¶ 15`."""
STAMP = re.compile(
    r"(?<![\w-])(?:[A-Z]{2,12}[-_ ]){0,2}[A-Z]{2,12}[-_ ]?\d{5,8}"
    r"(?:\s?[–-]\s?(?:[A-Z_-]{2,14})?\d{2,8})?(?![\w-])"
)
"""The number stamped on a page that was produced: `ROE-0001234`, `BATES000123–125`."""
TIME = re.compile(
    r"\s?(?:[ap]\.?\s?m\b|percent|o[’']clock|(?:years|days|months|hours|miles|feet|degrees)\b)"
)
BY_NUMBER = re.compile(
    r"(?<![\w.])(?:(?:Compl|Ans|Decl|Dep|Depo|Aff|Br|App|Appx|Add|Tr|Mot|Mem|Opp[’']n|Resp|Stip|Obj"
    r"|Pet|Cert|Hr[’']g|Rec|Arg)\.(?=\s)|(?:Opp|Hr)[’'][ng](?=\s\d))"
)
"""What a bare page may follow: `Tr. 45`, `Lund Dep. 47:12–14`."""
WORD = re.compile(r"\S+")
SEVERAL = re.compile(r"\b(?:Nos|Docs|Dkts)\b|##")
ONE_OF_SEVERAL = {"Nos": "No", "Docs": "Doc", "Dkts": "Dkt", "##": "#"}
ENDS_IN_A_PLACE = re.compile(r"(?<!No\.)\s[\d:–-]+$")
"""`Lund Dep. 47:12–14` before its entry is a document and a place in it."""


def record_cites(words: str) -> Iterator[RecordCite]:
    """Every document of the record cited in `words`, in no order; some may overlap."""
    for match in ENTRIES.finditer(words):
        places = match["places"]
        if places or not CASE_NUMBER.match(match["entry"]):
            name, start = match["document"] or match["quoted"], match.start()
            end = match.end()
            if match["named"] and names_paper(match["named"]):
                name = match["named"]
            elif match["named"]:
                places, end = None, match.end("entry")
            pin = _pin_without_lead(words, *match.span("places")) if places else None
            if not name and (lead := TO_ENTRY.search(words, max(0, start - 5), start)):
                begun = _document_before(words, lead.start())
                if begun is not None and not ENDS_IN_A_PLACE.search(words[begun : lead.start()]):
                    name, start = words[begun : lead.start()], begun
            if not name and not places and (begun := _before_bracket(words, start, end)):
                name = words[begun : start - 2]
                if OPENS_A_CITATION.search(words[max(0, begun - 24) : begun]):
                    start, end = begun, end + 1
            if not name and (defined := DEFINED.match(words, end)):
                name = defined["name"]
            entry = SEVERAL.sub(lambda many: ONE_OF_SEVERAL[many[0]], match["entry"])
            yield RecordCite(start, end, entry, pin, name)
            if not places and not name and SEVERAL.search(match["entry"]):
                yield from _more_entries(words, entry, end)
    for match in PLACED.finditer(words):
        if not TIME.match(words, match.end()):
            yield from _named(words, match)
    for noun in BY_NUMBER.finditer(words):
        if page := BARE_PAGE.match(words, noun.end()):
            yield from _named(words, page)
    for match in STAMP.finditer(words):
        if OPENS_A_CITATION.search(words[max(0, match.start() - 24) : match.start()]):
            yield RecordCite(match.start(), match.end(), match[0], None, match[0])
    for pattern in (INITIALS, VOLUMED, BRIEF, EXHIBIT_ALONE):
        for match in pattern.finditer(words):
            yield _by_form(words, match)


OPENS_A_CITATION = re.compile(
    r"(?:[(\[]|;\s|\b(?:[Ss]ee(?:,?\s(?:also|generally|e\.g\.))?|[Cc]f\.),?\s)$"
)
"""What stands before a document that is cited rather than mentioned: `(Compl. (Doc. 1))`."""


def _before_bracket(words: str, start: int, end: int) -> int | None:
    """Where the document’s name begins whose entry stands in brackets behind it."""
    bracketed = words[start - 2 : start] in (" (", " [") and words[end : end + 1] in (")", "]")
    begun = _document_before(words, start - 2) if bracketed else None
    return None if begun is None or ENDS_IN_A_PLACE.search(words[begun : start - 2]) else begun


TO_ENTRY = re.compile(r"(?:,|\sat)\s$")
"""Between a document and its entry: `Roe Decl., Dkt. 5`, `Order at Doc. No. 64`."""
DEFINED = re.compile(
    r",?\s(?:\(|\[)?(?:the\s|hereinafter\s|hereafter\s)?[“\"](?P<name>[A-Z][^()\[\];“”\"]{2,60}?)[,.]?[”\"]"
)
"""`Docket Entry No. 1, the “Complaint”`: what the entry is called from there on."""
ONE_MORE = re.compile(
    r"(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)(?P<number>\d{1,4}(?:-\d{1,3})?)(?![\w-]|:\d|[,.]\d|\s[A-Z]\w*\.)"
)


def _more_entries(words: str, entry: str, end: int) -> Iterator[RecordCite]:
    """Each further entry of `Dkt. Nos. 626, 627`, as for sections (rule 3.3)."""
    while more := ONE_MORE.match(words, end):
        start, end = more.span("number")
        authority = re.sub(r"\d[\d-]*$", more["number"], entry)
        yield RecordCite(start, end, authority, None, None)


def _by_form(words: str, match: re.Match[str]) -> RecordCite:
    pin = _pin_without_lead(words, *match.span("places")) if match["places"] else None
    return RecordCite(match.start(), match.end(), match["document"], pin, match["document"])


def _named(words: str, place: re.Match[str]) -> Iterator[RecordCite]:
    """The document whose name ends where `place` begins, if its words name a court paper."""
    start = _document_before(words, place.start())
    if start is None:
        return
    document = words[start : place.start()].rstrip(" ,")
    groups = place.groupdict()
    tie = (groups.get("tie") or groups.get("late") or "").strip("()[]")
    pin = _pin_without_lead(words, *place.span("places"))
    yield RecordCite(start, place.end(), tie or document, pin, document)


def _document_before(words: str, end: int) -> int | None:
    """Where the document’s name that ends at `end` begins; None where no court paper is named."""
    walked: list[tuple[int, str]] = []
    for match in reversed(list(WORD.finditer(words, max(0, end - LIMIT), end))):
        word, start = match[0], match.start()
        whole = RULE_OF_PAPER.fullmatch(word)
        bracket = -1 if whole else max(word.rfind(mark) for mark in '([“"—')
        inner = word[bracket + 1 :]
        if not _in_title(inner, nearest=not walked):
            break
        walked.append((start + bracket + 1, inner))
        if bracket >= 0:
            break
    walked.reverse()
    while walked and _opens_sentence([word for _, word in walked]):
        walked.pop(0)
    if not walked or LEGISLATIVE.match(walked[0][1]):
        return None
    is_paper = any(_noun(word) in NOUNS for _, word in walked)
    is_paper |= bool(OF_A_PARTY.match(walked[0][1])) and words[end : end + 2] == " ¶"
    is_paper |= _noun(walked[0][1]) != walked[0][1].strip(".,") and any(
        re.fullmatch(r"[A-Z]{2,6}", word) for _, word in walked[1:]
    )  # `Finjan’s MIL No. 1 at 3-4`
    by_paragraph = re.fullmatch(r"[A-Z]{2,6}s?", walked[-1][1]) and words[end : end + 2] == " ¶"
    return walked[0][0] if is_paper or (by_paragraph and len(walked) == 1) else None


OF_A_PARTY = re.compile(
    r"(?:Pls?|Plfs?|Plaintiffs?|Defs?|Dfts?|Defendants?|Pet|Petitioners?|Resp|Respondents?|Appellants?"
    r"|Appellees?|Debtors?|Trustees?|Movants?|Claimants?|Gov[’']t|Govt)\.?[’'](?:s\b)?"
)
"""`Pl.’s 56(b) ¶ 1`, `Defs.’ 56.1 ¶ 22`: whatever a party files has paragraphs."""
RULE_OF_PAPER = re.compile(r"\d{1,2}(?:\.\d{1,2})?(?:\(\w\))*,?")


def names_paper(words: str) -> bool:
    """Whether `words` call something a court paper: `Answer and Counterclaims`, `the statement`."""
    nouns = ({_noun(word), _noun(word).capitalize()} for word in words.split())
    return any(each & NOUNS for each in nouns) and " v. " not in words


def _in_title(word: str, *, nearest: bool) -> bool:
    if RULE_OF_PAPER.fullmatch(word) and ("(" in word or "." in word):
        return True
    if word.endswith((";", ":", "?", "!", "”", '"', ")", "]")) or (
        not nearest and word[-1:] == ","
    ):
        return False
    bare = word.rstrip(",")
    if bare.endswith(".") and not nearest and not _abbreviates(bare):
        return False
    return bare in SMALL or (
        bool(re.match(r"[A-Z0-9]|#\d", bare)) and (nearest or not re.fullmatch(r"\d+\.?", bare))
    )


def _abbreviates(word: str) -> bool:
    return is_abbreviation(word) or _noun(word) in SHORT_NOUNS | LEADING


def _noun(word: str) -> str:
    return re.sub(r"[’']s?$", "", word.replace("'", "’").strip(".,"))


PARTIES = frozenset(
    "Plaintiff Plaintiffs Defendant Defendants Petitioner Respondent Appellant Appellee "
    "Appellants Appellees Opinion Decision Rule Court Judge Note".split()
)
"""Words that open a sentence, and a document’s name as well."""


def _opens_sentence(title: list[str]) -> bool:
    """Whether the first word of `title` opens the sentence rather than a title; `First Am. Compl.`
    is one."""
    bare = title[0].rstrip(",")
    counted = len(title) > 1 and title[1].startswith(("Am", "Supp", "Set"))
    opens = bare in OPENERS - PARTIES and len(title) > 1 and not counted
    return bare in SMALL or bare == "The" or opens


def _pin_without_lead(words: str, start: int, end: int) -> tuple[int, int]:
    """The places without what leads to them: of `, at 36` the pin is `36`."""
    while start < end and words[start] in " ,.-":
        start += 1
    return without_lead(words, start, end), end
