"""What court papers are called: a document of the record by its name.

An open production after Bluebook table BT1: what ends in the noun of a court paper is a document,
whoever filed it.
"""

import re

from build_scripts.citations.tokens.cross_references import KIND_OF_WRITING
from build_scripts.citations.tokens.places import without_lead
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS

SHORT_NOUNS = frozenset(
    "Compl Ans Decl Dep Depo Aff Br App Appx Add Tr Mot Mem Opp’n Opp Resp Stip Obj Pet Cert Op "
    "Certif Hr’g Stmt Rec Ind Rep Interrog Agmt Arg Rpt".split()
)
"""Nouns of court papers as table BT1 abbreviates them: a page may follow without a word."""
NOUNS = SHORT_NOUNS | frozenset(
    "Complaint Answer Declaration Deposition Affidavit Brief Motion Memorandum Opposition Reply "
    "Response Transcript Appendix Record Order Opinion Report Recommendation Stipulation Facts "
    "Statement Objections Objection Notice Indictment Information Judgment Minutes Agreement "
    "Contract Policy Petition Letter Decision Testimony Interrogatories Interrogatory Admissions "
    "Application Addendum Submission Exhibit Exhibits Ledger Verdict Proceedings Counterclaim "
    "Papers Protest Comments Lease Invoice Hearing Findings R&R Ruling "
    "Certification Demurrer Argument Colloquy MIL Award Return Traverse "
    "FAC SAC TAC SOF SUF SUMF PSOF DSOF UMF RSOF SMF PSMF DSMF SSUF PSUF DSUF UDF RJN "
    "PSR PSI JA SA RA ROA AR CAR TT "
    "File Notes IAF N.T NT".split()
)
LEADING = frozenset("Aplt Aplee Aple Sent Term Sanc Disc Summ Prelim Jt Suppl Concl".split())
"""Words before such a noun, as courts shorten them: `Sanc. Mot.`, `Disc. Order`."""
LEGISLATIVE = re.compile(r"(?:ABA|S|H|H\.\s?R|Sen|Senate|House|Conf|Cong|Restatement)\b")
"""A committee's report is no paper of the record."""
OF_A_WRITING = re.compile(KIND_OF_WRITING)
"""`Majority Op. 5` leads to another writing of the same decision."""
OF_NEW_YORK = frozenset("aff affirm affirmation affidavit tr".split())
"""`Kranz aff, NYSCEF Doc No. 58`: behind the name of who swears, without a capital."""
SMALL = frozenset("of to for in the and or & re on from with as by".split())
LIMIT = 120
"""Characters: no document's name is longer."""
WORD = re.compile(r"\S+")


HEADING_LETTER = re.compile(r"(?:[A-Z]|[IVX]{1,4}|\d{1,2})\.")
"""`B. Rules Violation Report`: of a heading, and not of the document it names."""
OF_A_PARTY = re.compile(
    one_of(r"""
        Pls? Plfs? Plaintiffs? Defs? Dfts? Defendants? Pet Petitioners? Resp Respondents?
        Appellants? Appellees? Debtors? Trustees? Movants? Claimants? Gov[’']t Govt
    """)
    + r"\.?[’'](?:s\b)?"
)
"""`Pl.’s 56(b) ¶ 1`, `Defs.’ 56.1 ¶ 22`: whatever a party files has paragraphs."""
PARTYS_STATEMENT = re.compile(r"(?:Pls?|Defs?)\.\s56\.1$")
"""`Pl. 56.1 ¶ 12`: a statement under that rule."""
OF_A_PARTY_SMALL = re.compile(
    r"(?:plaintiff|defendant|petitioner|respondent|claimant)s?[’'](?:s\b)?"
)
"""`plaintiff’s tr at 20`, as New York writes it."""
RULE_OF_PAPER = re.compile(r"\d{1,2}(?:\.\d{1,2})?(?:\(\w\))*,?")


def document_before(words: str, end: int) -> int | None:
    """Where the document’s name that ends at `end` begins; None where no court paper is named."""
    walked: list[tuple[int, str]] = []
    for match in reversed(list(WORD.finditer(words, max(0, end - LIMIT), end))):
        word, start = match[0], match.start()
        whole = RULE_OF_PAPER.fullmatch(word)
        bracket = -1 if whole else max(word.rfind(mark) for mark in '([“"—')
        inner = word[bracket + 1 :]
        if _ends_exhibit(words, start, inner):
            break
        of_party = walked and walked[0][1] in OF_NEW_YORK and OF_A_PARTY_SMALL.fullmatch(inner)
        if not of_party and not _in_title(inner, nearest=not walked):
            break
        walked.append((start + bracket + 1, inner))
        if bracket >= 0:
            break
    walked.reverse()
    if len(walked) > 1 and walked[0][0] == 0 and HEADING_LETTER.fullmatch(walked[0][1]):
        walked.pop(0)
    while walked and _opens_sentence([word for _, word in walked]):
        walked.pop(0)
    if len(walked) > 2 and walked[0][1] == "Court" and walked[1][1] in SMALL:
        del walked[:2]  # `before the Court on Defendant’s Motion, ECF No. 14`
    if not walked or LEGISLATIVE.match(walked[0][1]):
        return None
    if OF_A_WRITING.fullmatch(walked[0][1]) and _noun(walked[-1][1]) in ("Op", "Opinion"):
        return None
    is_paper = any(_noun(word) in NOUNS for _, word in walked)
    is_paper |= len(walked) > 1 and walked[-1][1] in OF_NEW_YORK
    is_paper |= bool(OF_A_PARTY.match(walked[0][1])) and words[end : end + 2] == " ¶"
    is_paper |= len(walked) == 2 and bool(PARTYS_STATEMENT.match(words, walked[0][0], end))
    is_paper |= _noun(walked[0][1]) != walked[0][1].strip(".,") and any(
        re.fullmatch(r"[A-Z]{2,6}", word) for _, word in walked[1:]
    )  # `Finjan’s MIL No. 1 at 3-4`
    # `Comp. ¶ 8` is the complaint; `Mich. Comp. Laws § 8` and `Comp. 12` are not
    is_paper |= _noun(walked[-1][1]) == "Comp" and words.startswith((" ¶", ", ¶"), end)
    marked = words[end : end + 2] == " ¶" or words.startswith(", Tab ", end)
    by_paragraph = re.fullmatch(r"[A-Z]{2,6}s?", walked[-1][1]) and marked
    return walked[0][0] if is_paper or (by_paragraph and len(walked) == 1) else None


LETTER = re.compile(r"[A-Z]{1,2}\.")
EXHIBIT_BEFORE = re.compile(r"\b(?:Exh?s?|Tabs?|Atts?|Apps?|Exhibits?)\.?\s$")


def _ends_exhibit(words: str, start: int, word: str) -> bool:
    """Whether a letter with a stop is an exhibit’s, with which the sentence before ends: `Ex. B.
    Joint Stip. at 3`."""
    return bool(LETTER.fullmatch(word) and EXHIBIT_BEFORE.search(words[max(0, start - 10) : start]))


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
    return (
        bare in SMALL
        or (nearest and bare in OF_NEW_YORK)
        or (
            bool(re.match(r"[A-Z0-9]|#\d", bare)) and (nearest or not re.fullmatch(r"\d+\.?", bare))
        )
    )


def _abbreviates(word: str) -> bool:
    return is_abbreviation(word) or _noun(word) in SHORT_NOUNS | LEADING


COMPOUNDED = re.compile(r"^(?:Cross|Counter|Sur|Post|Pre)-(?=[A-Z])")
"""`Cross-Mot.`, `Sur-Reply`."""


def _noun(word: str) -> str:
    bare = re.sub(r"[’']s?$", "", word.replace("'", "’").strip(".,"))
    return COMPOUNDED.sub("", bare)


PARTIES = frozenset(
    "Plaintiff Plaintiffs Defendant Defendants Petitioner Respondent Appellant Appellee "
    "Appellants Appellees Opinion Decision Rule Court Judge Note".split()
)
"""Words that open a sentence, and a document’s name as well."""


COUNTED = frozenset("First Second Third".split())
"""Words that open a sentence, and the title of a pleading that was amended."""


def _opens_sentence(title: list[str]) -> bool:
    """Whether the first word of `title` opens the sentence rather than a title; `First Am. Compl.`
    is one."""
    bare = title[0].rstrip(",")
    counted = bare in COUNTED and len(title) > 1 and title[1].startswith(("Am", "Supp", "Set"))
    opens = bare in OPENERS - PARTIES and len(title) > 1 and not counted
    return bare in SMALL or bare == "The" or opens


def pin_without_lead(words: str, start: int, end: int) -> tuple[int, int]:
    """The places without what leads to them: of `, at 36` the pin is `36`."""
    while start < end and words[start] in " ,.-":
        start += 1
    return without_lead(words, start, end), end
