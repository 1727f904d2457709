"""Case names in running text: which words before, around or without a cite make one.

Bluebook rule 10.2 says what a case name may hold: parties in capitals, joined by a few small
words, abbreviated after table T6. Walking outwards from the `v.`, the first word that cannot be
part of a party ends it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import Span

PARTICLES = frozenset(
    "de del della dela la las los el van von der den ten ter da di du dos".split()
)
"""Small words with which a surname begins: `de la Cruz`, `dela Vergne`."""
SMALL_FIRST = r"""
    (?: [a-z]{2,8}\d{1,3}\b                                         # ev3, net2phone
      | [a-z][\w-]*(?:\.com)?(?:\s[A-Z][\w.’'-]*){0,2},?\s          # adidas America, Inc.
        (?:Inc|LLC|L\.L\.C|Corp|Ltd|N\.V|S\.A|AG|plc|PLC)\b
    )"""
"""A company that writes its own name small."""
VERSUS = re.compile(
    rf"""
    (?<=[\w.,’'”)\]&-])\s\[?(?:v\.?|vs\.?)\]?\s
    (?= [“"$\[(]?(?:[A-Z0-9]|[a-z]{{1,3}}[A-Z])
      | (?:(?:{"|".join(sorted(PARTICLES))})\s){{1,3}}[A-Z]
      | {SMALL_FIRST}
    )
    """,
    re.VERBOSE,
)
WRITES_SMALL = re.compile(SMALL_FIRST, re.VERBOSE)
PREFIX = re.compile(
    r"""
    \b(?: (?:In\sthe\s|(?<=,\s)In\s|(?<=;\s)In\s|(?<=[Ss]ee\s)In\s)?Matter\sof   # Matter of
        | In\sre(?:\sMarriage\sof|\sEstate\sof|\sGuardianship\sof)?:?   # In re Marriage of
        | In\sthe\sInterest\sof
        | Ex\sparte
        | (?:Will|Petition|Application|Estate|Succession|Marriage|Guardianship|Adoption|Interest
            |Appeal|Claim)\sof                                        # Estate of
    )\s(?=[“"$\[A-Z0-9])""",
    re.VERBOSE,
)
WORD = re.compile(r"\S+")
BEGINS = re.compile(r"[A-Z0-9$#\[&ÁÉÍÓÚÑÖÜ]|[a-z]{1,3}[A-Z]")
"""How a word of a name begins: in a capital, a figure or a sign, or like `eBay` and `hiQ`."""
QUOTED_LETTER = re.compile(r"[“\"][A-Z][”\"]")
"""`Toys "R" Us`."""
CORPORATE_ENDS = frozenset("Inc. Inc LLC L.L.C. Corp. Co. Ltd. Holdings".split())
"""What shows that `Yahoo!` before it ends no sentence."""
JOINING = (
    frozenset(
        "of and & for ex ex. rel rel. d. dem. d/b/a a/k/a f/k/a al y et al. the re do bin "
        "ibn ’N 'N ’n 'n ’n’ 'n'".split()
    )
    | PARTICLES
)
"""Small words that may stand inside a party's name."""

GUARDED: dict[str, frozenset[str]] = {
    "to": frozenset(
        "Citizens Comm. Committee Coalition Campaign Right Ams. Californians Parents Comm’n".split()
    ),
    "on": frozenset(
        "Comm’n Commission Comm. Council Committee Conference Force Ctr. Center Bd. Board".split()
    ),
    "in": frozenset("Involved Born Reform Fairness Accuracy Truth Women Americans Christ".split()),
    "against": frozenset("Mothers Citizens Coalition Students People All".split()),
    "by": frozenset(),
    "with": frozenset(),
    "at": frozenset("Univ. University Coll.".split()),
}
"""Small words that stand in a name only after certain words: `Citizens to Preserve …`."""

SUFFIX = re.compile(
    one_of(r"""
        Inc LLC L\.L\.C LLP L\.L\.P L\.P LP Ltd Co Corp N\.A P\.C P\.A S\.A N\.V B\.V A\.G GmbH PLC
        Jr Sr II III IV et U\.S\.A LTD INC Esq M\.D Local No Dist Bd AFL
    """)
    + r"\b"
)
"""What may follow a comma inside a name."""

LAW_WORDS = frozenset("Court Courts Circuit Panel Congress Board Justice Judge Appeals".split())
"""What decides cases is no party: *the Court of Appeals, 268 N.C. App. 1*."""


DOCKET_AHEAD = re.compile(r",\sNos?\.$")
"""What leads to a docket number behind a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A case name in a passage."""

    span: Span
    full: bool
    """Has both parties, or is one of the forms without: `In re`, `Matter of`, `Ex parte`."""


def full_names(words: str, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """Every `X v. Y`, `In re X`, `Matter of X` and `Ex parte X` between `start` and `end`."""
    stop = len(words) if end is None else end
    floor = start
    marks = [(m.start(), m.end(), True) for m in VERSUS.finditer(words, start, stop)]
    marks += [(m.start(), m.end(), False) for m in PREFIX.finditer(words, start, stop)]
    for begin, after, adversary in sorted(marks):
        if begin < floor:
            continue
        first = party_before(words, floor, begin, partners=True) if adversary else begin
        last = party_after(words, after, stop, whole=end is not None)
        if first is None or last is None:
            continue
        if numbered := DOCKET_AHEAD.search(words, after, last):
            last = numbered.start()
        if not adversary and VERSUS.match(words, last):
            continue  # `Estate of Smith v. Jones`: the `v.` finds it
        if not re.search(r"[A-Za-zÀ-ÿ]|\$", words[after:last]) and adversary:
            continue  # a docket number beside the caption's `v.`
        yield Name(Span(first, last), full=True)
        floor = last


OF_A_FIRM = re.compile(
    r"[A-Z][\w’'-]+,\s(?:[A-Z][\w’'-]+,\s){0,4}[A-Z][\w’'-]+,?\s&\s[A-Z][\w’'-]+(?=[\s,]|$)"
)
"""`Less, Getz & Lipman`: partners, the last joined by a sign."""


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
    opens = _without_openers(words, place, versus)
    if opens is None or not IN_STATE.fullmatch(words, opens, versus):
        return opens
    city = CITY_BEFORE.search(words, floor, opens)
    return city.start() if city else opens


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
      | (?<![^\W\d_]) (?!rel\.) [a-z][a-z’'-]+ [.?!] [”"’)]*       # be seized.State v. Perrone
    )
    (?=[A-Z])
    """,
    re.VERBOSE,
)
"""The end of a sentence, or the mark of its note, with no space before the name: a web page or a
note’s mark that was taken out may have cost it."""


def _joins_a_firm(before: str, word: str) -> bool:
    """Whether a dash stands within a company’s name: `Center Art Galleries — Hawaii, Inc.`"""
    plain = bool(BEGINS.match(before)) and before[-1].isalnum()
    return word in ("—", "–", "--") and plain and before not in LAW_WORDS


PART_OF_OPINION = re.compile(r"(?:Division|Headnote|Point|Part|Footnote|Note)s?\s\d[\w()]*\sof\s")
"""`Division 2 of Griggs, supra`: as Georgia counts the parts of its opinions."""


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


ENDS_IN_FIGURES = re.compile(r"\d+\.")
"""`Revision 8. League of Women Voters v. Roe`: the sentence before ends in figures."""
PARTICLE_FIRST = re.compile(rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s){{1,3}}[A-Z]")


NAME_FOLLOWS = re.compile(r"(?:\be\.\s?g\.,|\b[Ss]ee|\b[Ss]ee\salso,?|\b[Cc]f\.|\bAccord)\s$")


OF_A_BANK = re.compile(r"(?:First|Second|Third|Fourth|Fifth)\s[A-Z]")
"""`First Nat’l City Bank v. Roe`: behind an ordinal that opens a sentence stands a comma."""


def _without_openers(words: str, place: int, end: int) -> int | None:
    """`place` moved past words that open a sentence rather than a name."""
    last: int | None = None
    for match in list(WORD.finditer(words, place, end)):
        word = match[0].rstrip(",")
        rest = words[match.start() : end]
        if word.isdigit() and NAME_FOLLOWS.search(words, 0, match.start()):
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
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
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


def party_after(words: str, start: int, end: int, *, whole: bool = False) -> int | None:
    """Where the party that begins at `start` ends, at or before `end`; None if there is none.

    `whole` says that `end` is known to be the end of a name, as that of italics is: then a
    possessive with more behind it is the name's own (`Madsen v. Women’s Health Center`).
    """
    last: int | None = None
    previous = ""
    for match in WORD.finditer(words, start, min(end, start + 200)):
        word = match[0]
        if word in GUARDED:
            if previous.rstrip(",") not in GUARDED[word]:
                break
            previous = word
            continue
        if previous.endswith(",") and word in JOINING and word not in ("&", "et", "d/b/a"):
            break
        if word in JOINING and (last is not None or word in PARTICLES):
            if word in ("al.",):
                last = match.end()
            previous = word
            continue
        trimmed = re.split(r"[—;:(“\"”?)]|!(?!\s[A-Z])", word, maxsplit=1)[0]
        if (
            not (BEGINS.match(trimmed) or (not previous and WRITES_SMALL.match(words, start)))
            or _opens_bracket(words, match.start())
            or (previous.endswith(",") and not SUFFIX.match(word) and word != "&")
        ):
            break
        possessive = re.search(r"[’']s?[,.]?$", trimmed)
        inside = whole and re.match(r"\s[A-Z]", words[match.end() : end])
        if possessive and trimmed.endswith(("’s", "'s", "’s,", "'s,")) and not inside:
            return match.start() + possessive.start()
        cut = len(trimmed.rstrip(","))
        ends = trimmed.endswith(".") and not is_abbreviation(trimmed)
        last = match.start() + cut - (1 if ends else 0)
        if ends or trimmed != word:
            break
        previous = word
    return last


def _opens_bracket(words: str, place: int) -> bool:
    """Whether a square bracket opens at `place` that the name does not close: `[The Underwriter],`
    tells another name of the case."""
    closes = words.find("]", place, place + 60)
    return words[place] == "[" and " " in words[place:closes]


def reads_as_party(words: str, start: int, end: int) -> bool:
    """Whether all of `start..end`, which a cite follows, can be one party's name."""
    previous, numbers = "", NUMBER_OF_PROPERTY
    for match in WORD.finditer(words, start, end):
        word = match[0]
        if numbers.match(word) and OF_PROPERTY.search(words, start, match.start()):
            continue
        if re.search(r"[;?!”]|[.,]\d", word):
            return False
        if previous and _ends_sentence(previous) and word.rstrip(",") not in CORPORATE_ENDS:
            return False  # `Indep. Oil. Co.` has a stop too many
        bare = word.strip(".,()“\"‘’'[]")
        small = bare in JOINING or bare in GUARDED or word in JOINING or bare in ("a", "an", "or")
        small = small or bool(WRITES_SMALL.match(words, match.start()))
        if bare and bare[0].islower() and not small and not BEGINS.match(bare):
            return False
        previous = word
    return 0 < end - start < 200 and not re.search(r"\d{4}\.$", previous)


NUMBER_OF_PROPERTY = re.compile(r"[\d.,-]*\d[\d.,-]*$")
OF_PROPERTY = re.compile(r"\b(?:Accounts?|Numbers?|Nos?\.|Serial|VIN)\s")
"""`Contents of Account Numbers 30345.504. and 144-07143`: what is sued in rem."""


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and word not in JOINING and not is_abbreviation(word)
