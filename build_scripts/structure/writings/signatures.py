"""Tells a judge's signature under an opinion from a byline over one.

California, Washington and Illinois have the judges sign at the end: the author, then “We concur:”
and the others. The Tenth Circuit prints “Entered for the Court” and the judge's name, district
courts the name and the office. A byline has the writing below it; a signature has nothing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from build_scripts.lexicon.capitals import recased_name
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.byline_forms import (
    JOINS,
    LONGEST_VOTE,
    PARAGRAPH_NUMBER,
    SIGNED_WITH_VOTE,
    VOTES,
)
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.judicial_offices import RANKS, SPACED_RANKS
from build_scripts.structure.writings.part_titles import SEPARATE_KINDS, title_of
from build_scripts.structure.writings.writing_section import text_above, text_under

CONCUR = re.compile(
    r"(?:we|i)(?: all)? (?:fully )?(?:concur|agree)\b[^.]{0,40}[.:]?|concur(?:red|ring)?:"
    r"|(?:we|i) concur: [^:;]{3,100}|so ordered\W*",
    re.IGNORECASE,
)
"""The line over the signatures of those who join, which may go on with them: `I concur: Cove,
Acting P.J.`, as FindLaw sets California’s."""
BOXES = re.compile(
    r"(?=.*(?:\bfinal|_|\bx\b|\bcheck|^date\b))"
    r"(?:\W|_|x\b|check (?:one|if)\b.*|(?:non-?\s?)?(?:final )?disposition|(?:case )?disposed"
    r"|granted|denied|in part|other|settle order|submit order|date\b)+",
    re.IGNORECASE,
)
"""What New York’s form has under the signature, to be ticked: `___ FINAL DISPOSITION`."""
CLOSING = re.compile(
    r"(?:it is )?so ordered\b|dated?\b|(?:opinion )?(?:filed|delivered|decided)\b|"
    r"(?:[a-z]+ ){0,3}(?:judge|justice)\W*$",
    re.IGNORECASE,
)
TELLS = re.compile(r"\b(?:delivered|announced|with whom|joined by)\b", re.IGNORECASE)
SIGNED = re.compile(
    rf"""
    (?:(?:(?i:entered\ for\ the\ court|for\ the\ court|by\ the\ court|by
      |dated?:?\ .{{6,40}}?)):?,?\s+)?                                  # Entered for the Court
    (?:/s/\ ?)?(?i:(?:the\ )?hon(?:orable|\.)\ )?
    (?P<name>
      (?!(?i:{SPACED_RANKS}|(?:superior|district|circuit|county)\ court)\b)
      (?:[A-Z]\.\ [A-Z][\w’'-]+(?=,?\ (?i:{SPACED_RANKS})\b)                # M. Hyland
      |(?:[A-Z]\.\ )?[A-Z][\w’'-]+                                     # Bobby R. Baldock
      (?:\ (?:[A-Z]\.|St\.|(?!(?i:{SPACED_RANKS})\b)[A-Z][\w’'-]+)){{1,4}})
      (?:,?\ (?:Jr|JR|III|II)\.?)?
    ),?\s+
    (?i:
      (?:(?:{SPACED_RANKS}|(?:superior|district)\ court)\ )*
      (?:judge|justice|special\ master|(?:vice\ )?chancellor|chair)
      (?:,\ board\ of\ veterans[’']\ appeals
        |\ of\ the\ (?:[a-z]+\ ){{1,2}}court(?:,\ [a-z]+\ division)?
        |,?\ (?:united\ states\ (?:district|bankruptcy)|[a-z]+\ superior)\ court)?
    )\W*$                                                              # Circuit Judge
    """,
    re.VERBOSE,
)
"""`Entered for the Court Bobby R. Baldock Circuit Judge`; the court of a district judge prints
the name in capitals over the office."""
ALL_VOTE = re.compile(
    r"(?:All|The other|Both) (?:the )?(?:other )?(?:of the )?(?:justices|judges|members)\b"
    r"[^.]{0,40}\b(?:concur|join)\b|[^.:]{3,160}, JJ?\., (?:and [^.:]{3,60}, JJ?\., )?concurs?\b",
    re.IGNORECASE,
)
"""`All the Justices concur, except Baker, J., who dissents.`; `BAKER and COVE, JJ., concur.`"""
IN_LETTER = re.compile(
    r"^(?:very truly yours|yours (?:very )?truly|sincerely(?: yours)?|respectfully(?: yours)?),?\s+"
    r"/?s/ ?(?P<name>(?-i:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}))",
    re.IGNORECASE,
)
"""`Very truly yours, /s/ Richard R. Cooch`: letter opinions of Delaware and New Jersey."""
TWICE = re.compile(
    r"(?:/?s/\s*)?(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,4}) (?=(?P=name)\b)",
    re.IGNORECASE,
)
"""`s/Ann B. Cove` over `Ann B. Cove`: the sign in place of a hand, and the name."""
LAST = 7
"""Parts at the end of a writing among which a signature may stand: Texas prints the panel, and
whether to publish, under it."""
BESIDE_DAY = re.compile(r"^DATE\s+(?=[A-Z.]+ )")
"""`DATE    ADA R. HOLT, J.S.C.`: what New York prints under the day, beside the signature."""
LONGEST_SIGNATURE = 4
LONGEST_END = 12
"""Parts among which the judges of a panel sign, each in two lines."""
NEAR = 200
"""Parts above a signature among which running text stands: a table may part the two."""
BARE_NAME = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z]\.| [A-Z][\w’'-]+){1,3}(?:,? (?:Jr|Sr)\.|,? I{2,3})?"
)
LONGEST_NAMES = 120
"""Characters of a line of names."""


PANEL_BELOW = re.compile(r"(?:Before|Panel consists of) (?:Chief )?Justices? [A-Z]")
"""Those who sat, whom Texas names under the signature."""


SIGNS_BY = re.compile(r"(?:(?:for|by) the court\W*)?\bby:?[\s_]*", re.IGNORECASE)
"""`For the Court` and `BY: ________`, over the name, in Ohio’s judgment entries."""


def signature_at(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the part at `index` is a judge's bare name that signs what stands above it."""
    if votes_over_lines(parts, index) or closes_for_court(parts, index):
        return True
    if not is_bare(parts[index], known):
        return False
    if not any(map(is_prose, parts[max(0, index - NEAR) : index])):
        return False
    above = text_above(parts, index)
    if above is not None and SIGNS_BY.fullmatch(parts[above].words):
        return True
    if above is not None and title_of(parts[above]):
        return False
    if joins_signatures(parts, index, known):
        return True
    under = text_under(parts, index)
    following = None if under is None else parts[under]
    if following is None or CONCUR.fullmatch(following.words):
        return True
    if (
        CLOSING.match(following.words)
        or BOXES.fullmatch(following.words)
        or PANEL_BELOW.match(following.words)
    ):
        return True
    told = VOTES.search(following.words) or JOINS.match(following.words)
    votes = told and len(following.words) < LONGEST_NAMES
    if BARE_NAME.fullmatch(following.words) and (
        PARAGRAPH_NUMBER.match(parts[index].words) or only_names_below(parts, index)
    ):
        return True  # of more judges, without their office: North Dakota numbers the signatures
    if votes or (under is not None and votes_over_lines(parts, under)):
        return True
    ahead = byline_at(following.words, known)
    court = role_of(following.words) == "court"
    last = court and not any(map(is_prose, parts[index + 1 :]))  # the court, under the office
    return bool(ahead or title_of(following) or (court and following.words.isupper()) or last)


MOST_WHO_JOIN = 10


def only_names_below(parts: Sequence[Part], index: int) -> bool:
    """Say whether all that stands under the part at `index` are names, more than one."""
    under = [part.words for part in parts[index + 1 :] if part.kind != "note"]
    return 1 < len(under) <= MOST_WHO_JOIN and all(map(BARE_NAME.fullmatch, under))


def joins_signatures(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether over the name at `index` stand only names, and over them “We concur:”."""
    above = index - 1
    while above >= max(0, index - MOST_WHO_JOIN) and is_bare(parts[above], known):
        above -= 1
    return above >= 0 and bool(CONCUR.fullmatch(parts[above].words))


FOR_COURT = re.compile(r"(?:by|for) the court\W*(?:[A-Z][\w. ]+, Clerk)?", re.IGNORECASE)
OFFICE_OVER = re.compile(r"[,_\s]*(?:[CPA]\. ?)*J\.")
"""`____, A.C.J.`: the office at the end of the line for a signature, the name under it, as Nevada
prints it."""
OFFICE_UNDER = re.compile(r"(?:(?:Acting |A\. ?)?P\. ?)?J\.")
"""`Acting P. J.`, in a line of its own under the name, in California’s Fourth District."""
NAME_OVER = re.compile(r"(?:Mc|Mac|De|O’)?[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+)?")
FOR_ALL = re.compile(r"per curiam\W*", re.IGNORECASE)


def closes_for_court(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is the line over the signatures with which all of the text
    ends: `BY THE COURT:`, as Vermont prints it under an order; the clerk may attest it. The
    District of Columbia Circuit has `Per Curiam` over `FOR THE COURT:`, Tennessee alone."""
    words = parts[index].words
    for_all = FOR_ALL.fullmatch(words)
    if not for_all and not FOR_COURT.fullmatch(words):
        return False
    under = [part for part in parts[index + 1 :] if part.kind != "note"]
    if for_all and under and not FOR_COURT.fullmatch(parts[index + 1].words):
        return False
    if len(under) > MOST_WHO_JOIN:
        return False
    above = any(map(is_prose, parts[max(0, index - NEAR) : index]))
    attest = next((i for i, p in enumerate(under) if p.words.startswith("ATTEST")), len(under))
    signed = under[:attest]
    return above and not any(is_prose(part) or len(part.words) > LONGEST_NAMES for part in signed)


ENDS_AMONG_NAMES = re.compile(r"(?:\bJJ?\.|\b(?:Judges?|Justices?))?(?:,| and|, and)$")


def votes_over_lines(parts: Sequence[Part], index: int) -> bool:
    """Say whether the names at `index` and under it are those of judges who concur or dissent:
    `Angela T. Quigless, P.J., and`, `Kurt S. Odenwald, J., concur.`"""
    if not ENDS_AMONG_NAMES.search(parts[index].words) or len(parts[index].words) > LONGEST_NAMES:
        return False
    following = [part for part in parts[index + 1 : index + 4] if part.kind != "note"]
    words = parts[index].words
    for part in following:
        words = f"{words} {part.words}"
        if len(words) > LONGEST_VOTE or is_prose(part):
            return False
        if VOTES.search(words):
            return True
    return False


def is_bare(part: Part, known: dict[str, str]) -> bool:
    """Say whether `part` is a judge's name and office, and nothing else."""
    if part.kind == "note" or title_of(part) or TELLS.search(part.words):
        return False
    byline = byline_at(part.words, known)
    whole = byline and not part.words[byline.end :].strip(" .:*†‡")
    return bool(whole and byline and byline.author and byline.kind == "majority")


def signer_of(body: Sequence[Part], known: dict[str, str]) -> str | None:
    """Return who signed the writing with `body`: the first name at its end."""
    text = without_votes([part for part in body if part.kind != "note"])
    while text and writes_apart(text[-1].words, known):
        text = text[:-1]
    if several_sign_for_court(text):
        return None
    with_votes = (SIGNED_WITH_VOTE.fullmatch(part.words) for part in text[-LONGEST_END:])
    if first_vote := next(filter(None, with_votes), None):
        return recased_name(first_vote["name"], known)
    pairs = pairwise(text[-LONGEST_END:])
    if over := next((name for pair in pairs if (name := name_over_office(*pair))), None):
        return recased_name(over, known)
    first = len(text)
    while first and (is_bare(text[first - 1], known) or CONCUR.fullmatch(text[first - 1].words)):
        first -= 1
    last = BESIDE_DAY.sub("", text[first].words) if first < len(text) else ""
    signed = byline_at(last, known)
    if signed:
        others = [part.words for part in text[first + 1 : first + 2]]
        together = others and not CONCUR.fullmatch(others[0])  # as Nevada’s panels sign an order
        return None if together else signed.author
    if letter := next(filter(None, (IN_LETTER.search(part.words) for part in text[-LAST:])), None):
        return recased_name(letter["name"], known)
    first = max(0, len(text) - LAST)
    for end in range(first + 1, len(text) + 1):
        for start in range(end - 1, max(first, end - LONGEST_SIGNATURE) - 1, -1):
            signed_twice = " ".join(part.words for part in text[start:end])
            match = SIGNED.fullmatch(TWICE.sub("", signed_twice))
            if match:
                return recased_name(match["name"], known)
    return None


def writes_apart(words: str, known: dict[str, str]) -> bool:
    """Say whether `words` are the byline of a separate opinion, and no more: FindLaw names under
    all of the text who wrote what, the author first."""
    byline = byline_at(words, known)
    return bool(byline and byline.kind in SEPARATE_KINDS and byline.end == len(words))


def name_over_office(part: Part, under: Part) -> str | None:
    """Return the name of the judge who signs with `part`, the office `under` it."""
    signs = NAME_OVER.fullmatch(part.words) and OFFICE_UNDER.fullmatch(under.words)
    return part.words if signs else None


def without_votes(text: Sequence[Part]) -> Sequence[Part]:
    """Return `text` without the votes under a signature: `ABLE, Justice.`, `All the Justices
    concur.`, as FindLaw sets both under the opinion; and without the boxes of a form."""
    end = len(text)
    while end and is_under_signature(text[end - 1].words):
        end -= 1
    return text[:end]


def is_under_signature(words: str) -> bool:
    """Say whether `words` are votes, or boxes to be ticked."""
    told = ALL_VOTE.match(words) or BOXES.fullmatch(words)
    return len(words) <= LONGEST_VOTE and bool(told)


OFFICE_ONLY = re.compile(
    rf"(?i:(?:(?:{RANKS})(?: court)? )*(?:judge|justice|(?:vice )?chancellor)\W*)"
)


def several_sign_for_court(text: Sequence[Part]) -> bool:
    """Say whether more than one name stands under `BY THE COURT:` at the end of `text`."""
    for place in range(max(0, len(text) - LAST), len(text)):
        if closes_for_court(text, place):
            lines = (part.words.removeprefix("/s/").strip() for part in text[place + 1 :])
            names = {line.casefold() for line in lines if not OFFICE_ONLY.fullmatch(line)}
            return sum(any(map(str.isalpha, name)) for name in names) > 1
    return False
