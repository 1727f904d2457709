"""Where a party begins, walking back from the `v.` or the cite behind it.

The first word that cannot be part of a party ends the walk.
"""

import re

from build_scripts.citations.grammar.party_words import (
    BEGINS,
    CORPORATE_ENDS,
    GUARDED,
    JOINING,
    LAW_WORDS,
    PARTICLES,
    QUOTED_LETTER,
    SUFFIX,
    WORD,
)
from build_scripts.citations.tokens.signals import SIGNALS
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.dates import MONTHS
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS

OF_A_BODY = re.compile(
    r"(?<![^\s(“\"])(?:(?:[A-Z][\w’]*\.?\s){0,4}(?:Dep[’']t|Department|Comm[’']n|Commission|Ministry|Bureau"
    r"|Secretary|Sec[’']y|Div\.|Division|Office|Board|Bd\.)\s(?:of|for|on)\s(?:[A-Z][\w’.&-]*,?\s){0,3}"
    r"[A-Z][\w’.&-]*,)$"
)
"""`Wis. Dep’t of Indus.,` before `Labor and Human Relations v. Roe`: a body called by all that it
has in its care."""
OF_A_STATE = re.compile(
    r"(?<![^\s(“\"])(?:State|Commonwealth|Territory|City|County)(?:\sof\s[A-Z][\w’]*(?:\s[A-Z][\w’]*)?)?,$"
)
ITS_BODY = re.compile(
    r"\s(?:Div|Division|Dep[’']t|Dept|Department|Comm[’']n|Commission|Bd|Board|Bureau|Office|Off|Agency|Workers)\b"
)
"""`State of Alaska, Div. of Elections v. Roe`: a body of a state, under the name of that."""
OF_A_FIRM = re.compile(
    r"[A-Z][\w’'-]+,\s(?:[A-Z][\w.’'-]+(?:\s[A-Z][\w’'-]+)?,\s){0,4}"
    r"[A-Z][\w.’'-]+(?:\s[A-Z][\w’'-]+)?,?\s&\s[A-Z][\w.’'-]+(?=[\s,]|$)"
)
"""`Less, Getz & Lipman`, `Liverpool, New York & Holyhead S. S. Co.`: partners, or the places that a
railroad joins, the last joined by a sign."""
OFFICER = re.compile(
    r"(?<!\S)(?:(?:Acting|Regional|Deputy|Executive|District)\s)?"
    + one_of(r"""
        Director Dir\. Secretary Sec[’']y Commissioner Comm[’']r Warden Superintendent Administrator
        Adm[’']r Comptroller Collector Attorney\sGeneral Att[’']y\sGen\. Sheriff Chairman
    """)
    + ",$"
)
"""`Director, Office of Workers’ Compensation Programs v. Roe`: an officer, and of what."""
CITY_BEFORE = re.compile(
    r"(?:City|County|Town|Village|Borough|Township)\sof\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2},\s$"
)
IN_STATE = re.compile("|".join(sorted(map(re.escape, {*STATES, *STATES.values()}))))
"""`City of Canton, Ohio v. Roe`: the one comma within a party’s name that no firm has."""


SPACED_SUFFIX = re.compile(r"(?:L\.\sL\.\s[CP]\.|N\.\sA\.|P\.\sC\.|S\.\sA\.|L\.\sP\.)(?=[\s,])")
"""`Star, L. L. C.`, as the Supreme Court prints it."""
SENTENCE_BEFORE = re.compile(
    r"""
    (?: \[\d{1,3}\]                                                # be seized.[1]State v. Perrone
      | (?<![\d.,]) \d{1,4} \. [”"’)]*                              # at ¶ 19.State v. Perrone
      | ^ \.                                       # behind what is cited: n.3 + .State v. Perrone
      | (?<![^\W\d_]) (?!rel\.) [a-z][a-z’'-]+ [.?!] [”"’)]*       # be seized.State v. Perrone
    )
    (?=[A-Z])
    """,
    re.VERBOSE,
)
"""The end of a sentence, or the mark of its note, with no space before the name: a web page or a
note’s mark that was taken out may have cost it."""
PART_OF_OPINION = re.compile(r"(?:Division|Headnote|Point|Part|Footnote|Note)s?\s\d[\w()]*\sof\s")
"""`Division 2 of Griggs, supra`: as Georgia counts the parts of its opinions."""


AT_SIGNAL = re.compile(
    r"(?<=\.)\s+(?=(?:But\s+see|See|Accord|Compare|Cf\.)\s+(?:also\s+|generally\s+)?(?!v\.)[A-Z$])"
)
"""`under Rule C. See United States v. Roe`: a letter may end the sentence before a signal as it may
begin a name."""


def party_before(words: str, floor: int, versus: int, *, partners: bool = False) -> int | None:
    """Where the party that ends at `versus` begins, not before `floor`; None if there is none.

    `partners` says that it stands before a `v.`, where a firm is called by all its partners.
    """
    place: int | None = None
    following = ""
    walked = list(WORD.finditer(words, max(floor, versus - 160), versus))
    for position in range(len(walked) - 1, -1, -1):
        word, start = walked[position][0], walked[position].start()
        if word in GUARDED and place is not None:
            if position and walked[position - 1][0] in GUARDED[word]:
                continue
            if word == "at" and position and SUFFIX.search(words[place:versus]):
                continue  # `Ridge at Red Hawk L.L.C.`
            break
        if partners and place is not None and word.endswith(","):
            opens = _body_or_officer(words, floor, walked[position])
            if opens is not None:
                place = opens
                break
        joined = place is not None and position and SUFFIX.search(words[place:versus])
        if joined and _joins_a_firm(walked[position - 1][0], word):
            continue
        bracket = (
            -1 if QUOTED_LETTER.fullmatch(word) else max(word.rfind(mark) for mark in '(“"—‘;:')
        )
        if ended := SENTENCE_BEFORE.search(word):
            bracket = max(bracket, ended.end() - 1)
        inner = word[bracket + 1 :]
        if not _may_belong(inner, following, place is None) and not (
            partners
            and place is not None
            and OF_A_FIRM.match(inner + words[start + len(word) : versus])
        ):
            break
        place = start + bracket + 1
        following = "LLC" if SPACED_SUFFIX.match(words, place) else inner
        if bracket >= 0 and not (inner.endswith(")") and "(" in word[: bracket + 1]):
            break
    if place is None or not re.search(r"[A-Za-zÀ-ÿ]", words[place:versus]):
        return None
    if part := PART_OF_OPINION.match(words, place, versus):
        place = part.end()
    for signal in AT_SIGNAL.finditer(words, place, versus):
        place = signal.end()
    if words[place] == "[" and "]" not in words[place:versus]:
        place += 1  # `[People v Roe, 293 Mich App 393 (2011).]`
    opens = _without_openers(words, place, versus)
    if opens is None or not IN_STATE.fullmatch(words, opens, versus):
        return opens
    city = CITY_BEFORE.search(words, floor, opens)
    return city.start() if city else opens


def _body_or_officer(words: str, floor: int, last: re.Match[str]) -> int | None:
    """Where the name of a body or an officer begins that goes on behind `last`, its word with the
    comma, with what is in the care of either."""
    start, end = last.span()
    if body := OF_A_BODY.search(words, max(floor, start - 80), end):
        return body.start()
    state = OF_A_STATE.search(words, max(floor, start - 40), end)
    if state and ITS_BODY.match(words, end):
        return state.start()
    officer = OFFICER.search(words, max(floor, start - 24), end)
    if officer and not words.endswith(("the ", "The "), 0, officer.start()):
        return officer.start()
    return None


def _joins_a_firm(before: str, word: str) -> bool:
    """Whether a dash stands within a company’s name: `Center Art Galleries — Hawaii, Inc.`"""
    plain = bool(BEGINS.match(before)) and before[-1].isalnum()
    return word in ("—", "–", "--") and plain and before not in LAW_WORDS


ENDS_IN_FIGURES = re.compile(r"\d+\.")
"""`Revision 8. League of Women Voters v. Roe`: the sentence before ends in figures."""


def _may_belong(word: str, following: str, nearest: bool) -> bool:
    """Whether `word`, before the word `following`, can be part of the same party's name."""
    if not word:
        return False
    bare = word.rstrip(",")
    if word.endswith(",") and not nearest and not SUFFIX.match(following) and following != "&":
        return False
    if QUOTED_LETTER.fullmatch(word) or (word.endswith("!") and following in CORPORATE_ENDS):
        return True
    if word.endswith((";", ":", "?", "!", "”", "’”", ".”", ".)")) and not nearest:
        return False
    if bare in JOINING:
        return not nearest or bare == "al."
    if bare.endswith(".") and not nearest and not is_abbreviation(bare):
        joined = following in ("of", "&", "and", "for") or following.rstrip(",") in CORPORATE_ENDS
        return joined and bool(BEGINS.match(bare))
    if bare in GUARDED or (ENDS_IN_FIGURES.fullmatch(word) and not nearest):
        return False
    return bool(BEGINS.match(bare)) and not re.fullmatch(r"\d{4}\),?|\[\d+\]|.*\)|[^\[]*\d\]", bare)


PARTICLE_FIRST = re.compile(rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s){{1,3}}[A-Z]")


NAME_FOLLOWS = re.compile(rf"\b{SIGNALS},?\s$")


OF_A_BANK = re.compile(r"(?:First|Second|Third|Fourth|Fifth)\s[A-Z]")
"""`First Nat’l City Bank v. Roe`: behind an ordinal that opens a sentence stands a comma."""


def _without_openers(words: str, place: int, end: int) -> int | None:
    """`place` moved past words that open a sentence rather than a name."""
    last: int | None = None
    for match in list(WORD.finditer(words, place, end)):
        word = match[0].rstrip(",")
        rest = words[match.start() : end]
        if word.isdigit() and NAME_FOLLOWS.search(words, max(0, match.start() - 12), match.start()):
            return match.start()  # `see also, e.g., 44 Spirits, Inc. v. Roe`
        if PARTICLE_FIRST.match(rest) or OF_A_BANK.match(rest):
            return match.start()
        if re.match(r"In\s(?:re|the\sMatter)\b", rest) or (word == "The" and match.end() < end):
            return match.start()
        if (
            word in OPENERS
            or word in JOINING
            or word in GUARDED
            or re.fullmatch(r"\d{1,2}[.)]?", word)
        ):
            last = match.start()
            continue
        return match.start()
    return last  # `He v. Holder`: a party may bear a word that opens sentences


OF_A_DATE = re.compile(
    rf"(?:{'|'.join(map(str.capitalize, MONTHS))})"
    r"\s(?:\d{1,2}|(?:1[6-9]|20)\d\d)$"
)
"""`filed in February 1981, 76 T.C. 252`."""


def short_name_before(words: str, floor: int, end: int) -> int | None:
    """Where the name of one party that ends at `end` begins: `Lim` before `, 224 F.3d at 936`."""
    start = party_before(words, floor, end)
    if start is None or end - start > 80:
        return None
    name = words[start:end]
    if OF_A_DATE.match(name):
        return None
    return None if name in OPENERS or name.split()[-1] in LAW_WORDS else start
