"""Names the case: as the court or its reporter prints it, by its parties, or by its matter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from build_scripts.lexicon.capitals import PARTICLES, recased_name
from build_scripts.lexicon.courts.known import state_of
from build_scripts.lexicon.party_roles import SPANISH_ROLE
from build_scripts.lexicon.short_party_names import AND_OTHERS, TITLE, short_party
from build_scripts.lexicon.spanish_party_names import short_spanish_party
from build_scripts.model import CaptionLine, CaptionRole, Party
from build_scripts.structure.caption.by_record import names_agree
from build_scripts.structure.caption.case_short_name import Called
from build_scripts.structure.caption.cleaned_party_names import (
    BAR_NUMBER,
    ESTATE,
    ESTATE_OPENS,
    INLINE,
    MATTER_BELOW,
    MATTER_OPENS,
    OF_A_LETTER,
    ON_WHAT,
)
from build_scripts.structure.caption.party_mentions import Standing

PRINTED_NAME = re.compile(
    r"""
    (?P<first>(?:[A-Z][^\s]*|of|the|and|&|ex|rel\.)(?:\ [^\s]+){0,11}?)
    \ v\.?[ ]
    (?P<second>(?!Defendant\b)[^\s(]+(?:\ [^\s(]+){0,11}?)
    (?=,?\ \d|,?\ (?:C\.A\.\ )?Nos?\.|\s?\(|,?$)    # a cite, a docket number, a date, the end
    """,
    re.VERBOSE,
)


CITE_AS = re.compile(
    r"\W{0,2}(?:Cite as:?|Citation:) (?P<first>[A-Z][^\[\]]{1,80}?) vs?\.? "
    r"(?P<second>[A-Z][^\[\]]{1,80}?)(?: \(\d{4}\))?,? (?=\d)"
)
"""`[Cite as State v. Quill, 2031-Ohio-51.]`: the court says itself how its case is called."""


CITE_MATTER = re.compile(
    r"\W{0,2}(?:Cite as:?|Citation:) "
    r"(?P<name>(?:In re|Petition of|Appeal of|Matter of) [^\[\]]{2,80}?), (?=\d)"
)
"""`Citation: Petition of Quill, 2031 N.H. 7`, of a case without adversaries."""
TORN_CAPITALS = re.compile(r"[a-z][A-Z]\b")
"""`Smith v. MacK Trucks`: what a catalogue has made of `MACK`."""
AS_INDEXED = re.compile(
    r"\b\d{4,}\b|, (?:State|City|County|People|Commonwealth|Town|Village)(?: of)?$"
)
"""`Quill 213247 v. Arizona, State of`: a catalogue of dockets, by an inmate’s number and by the
word that tells most."""
GIVEN_NAMES = r"(?:[A-Z][\w’'-]+ )(?:[A-Z](?:\.|[\w’'-]+) ){0,2}"
"""`Kenneth L.`: the names before the one by which a case is called."""


def supported_name(
    printed: str | None, by_parties: str | None, standings: Sequence[Standing]
) -> str | None:
    """Return the name that a page’s title has `printed`, unless the parties of the caption, with
    their roles, say that it is another case’s."""
    if printed and by_parties and TORN_CAPITALS.search(printed):
        return by_parties if printed.casefold() == by_parties.casefold() else printed
    told = sum(bool(each.party.role) for each in standings) > 1
    if not printed or not by_parties or not told:
        return printed
    sides = printed.split(" v. ")
    if any(map(TITLE.search, sides)) or any(map(AS_INDEXED.search, sides)):
        return by_parties
    pairs = [*zip(by_parties.split(" v. "), printed.split(" v. "), strict=False)]
    if all(
        re.fullmatch(rf"(?:{GIVEN_NAMES})?{re.escape(short)}", side, re.IGNORECASE)
        for short, side in pairs
    ):
        return " v. ".join(side[-len(short) :] for short, side in pairs)
    if not names_agree(by_parties, printed):
        return by_parties
    return printed


OF_STATE = re.compile(r"(?:The )?(?:State|Commonwealth|People) of [A-Z]")
"""How a caption names a party, and no short name does: `State of Vermont v. Ada Quill`."""
ET_AL = re.compile(r",? et al\.?(?= v\. |$)")
IN_FULL = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\. ?[A-Z]{3}|[A-Z]{4})")
"""How reporters print a party: `Dora QUILL v. Hon. Eric D. HOLT, Judge`, which is no short name."""
LONGEST_NAME = 90


def printed_name(lines: Iterable[CaptionLine]) -> str | None:
    """Return the short name of the case where the court or the reporter prints one over the
    caption, in small letters: `Thurber v. Aetna Life Ins. Co.`"""
    names: list[str] = []
    for line in lines:
        words = OF_A_LETTER.sub("", line.text.words, count=1)
        if matter := CITE_MATTER.match(words):
            return matter["name"]
        if cited := CITE_AS.match(words):
            return f"{cited['first']} v. {cited['second']}"
        match = PRINTED_NAME.match(words) if line.role in ("party", "other") else None
        whole = any(map(OF_STATE.match, match.groups())) if match else False
        small = sum(map(str.islower, words)) > sum(map(str.isupper, words))
        if match and small and not whole and not IN_FULL.search(words):
            name = ET_AL.sub("", f"{match['first']} v. {match['second']}".rstrip(", "))
            names += [name] if len(name) <= LONGEST_NAME and not INLINE.match(words) else []
    return min(names, key=len, default=None)


FEDERAL = "United States"
"""What is no state, so that no state is called State before a federal court."""
SPANISH = re.compile(SPANISH_ROLE, re.IGNORECASE)


def name_of(parties: Sequence[Standing], court: str | None, called: Called) -> str | None:
    """Return the case’s short name by its first party on each side, as the text calls them."""
    if len(parties) < 2:
        return None
    first, adversaries = side_of(parties, 0), side_of(parties, 1)
    if not first or not adversaries:
        sides = [each for each in parties if not stands_beside(each.party)]
        first = sides if len(sides) > 1 else [*parties]
        adversaries = [p for p in first[1:] if p.party.role != first[0].party.role] or first[1:]
    if any(SPANISH.fullmatch(each.party.role or "") for each in parties):
        return " v. ".join(short_spanish_party(p.party.name) for p in (first[0], adversaries[0]))
    state = (state_of(court) or FEDERAL) if court else None
    return " v. ".join(
        as_a_side_begins(each.surname or short_party(each.party.name, state, called.surname))
        for each in (first[0], adversaries[0])
    )


def as_a_side_begins(called: str) -> str:
    """Return what a party is `called`, its first word with a capital: `De la Cruz`, which a caption
    and a text write `Ada de la Cruz`."""
    particle = called.partition(" ")[0].lower() in PARTICLES
    return called[0].upper() + called[1:] if particle else called


def side_of(parties: Sequence[Standing], side: int) -> list[Standing]:
    """Return the parties of a side, without those who only stand beside it unless all do."""
    on_it = [each for each in parties if each.side == side]
    return [each for each in on_it if not stands_beside(each.party)] or on_it


UNNAMED = re.compile(r"et al\b", re.IGNORECASE)
BESIDE = re.compile(r"interven|amic|movant|interested|^debtors?$", re.IGNORECASE)
APPEALS = re.compile(r"appell|petitioner", re.IGNORECASE)
"""`Intervenor-Appellant`: whose appeal it is."""


def stands_beside(party: Party) -> bool:
    """Say whether `party` stands beside those between whom the case is, and does not appeal, or is
    no more than `et al.`: parties whom New York counts and does not name."""
    role = party.role or ""
    beside = BESIDE.search(role) and not APPEALS.search(role)
    return bool(beside) or bool(UNNAMED.match(party.name))


CHILD = re.compile(r"\bpersons? coming under\b|, (?:an? )?(?:minor|child|juvenile)s?\b", re.I)


def name_of_child(lines: Sequence[CaptionLine], known: dict[str, str]) -> str | None:
    """Return the name of a matter about a child, which keeps its *In re* though parties stand
    under it: `In re P.Q., a Person Coming Under the Juvenile Court Law.`"""
    about = [line for line in lines if CHILD.search(line.text.words)]
    # The line itself, mostly in small letters, says nothing of how the name is written.
    return name_of_matter(about, {upper: form for upper, form in known.items() if form != upper})


MARRIAGE = re.compile(
    r"in (?:re|the matter of):? (?:the )?marriage of:? (?P<who>[^,;]+?)(?:,? and\b.*)?[.,]?",
    re.IGNORECASE,
)
"""`IN RE THE MARRIAGE OF PAULA ROE AND OTTO ROE`, over both as parties: Iowa, Colorado, Oregon."""


def name_of_marriage(lines: Iterable[CaptionLine], known: dict[str, str]) -> str | None:
    """Return the name of a matter between spouses, which keeps its *In re* though they stand under
    it as parties: `In re Marriage of Roe`."""
    words = [line.text.words for line in lines if line.role == "party"]
    over = (f"{above} {name}" for above, name in pairwise(words) if above.endswith(" of:"))
    match = next(filter(None, map(MARRIAGE.fullmatch, [*words, *over])), None)
    return f"In re Marriage of {short_party(recased_name(match['who'], known))}" if match else None


LONGEST_ESTATE = 3
"""Lines."""


def name_of_estate(lines: Iterable[CaptionLine], known: dict[str, str]) -> str | None:
    """Return the name of a matter that California’s courts title by the estate, ward or marriage
    and not by the parties under it: `Estate of Ahbez`, `Conservatorship of Anne S.` (California
    Style Manual, sections 6:20 to 6:27)."""
    named = [line.text.words for line in lines if line.role == "party"]
    first = next((i for i, words in enumerate(named) if ESTATE_OPENS.match(words)), len(named))
    ends = range(min(first + LONGEST_ESTATE, len(named)), first, -1)
    whole = (ESTATE.fullmatch(" ".join(named[first:end])) for end in ends)
    match = next(filter(None, whole), None)
    if not match:
        return None
    return f"{recased_name(match['what'], {})} of {short_party(recased_name(match['who'], known))}"


ARTICLE = re.compile(r"^An? (?=[A-Z])", re.IGNORECASE)
CONDUCT = r"complaint\ as\ to\ the\ conduct\ of"
"""What Oregon’s bar proceeds upon; a citation leaves it out."""
MATTER_OF = re.compile(
    rf"""
    (?P<how>{MATTER_OPENS.replace(" ", "[ ]")}):?\s+
    (?:the\ (?=estate\ of)|(?:the\ )?{CONDUCT}\ )?
    (?P<what>(?:[A-Z]\.\ ?)+                                       # In re A. B.
      |(?:[^.;]|(?<=\b[A-Z])\.|(?<=\bal)\.|(?<=\b[JS]r)\.)+?)      # In re Able, Jr.
    (?:,\ (?:an?\ |persons?\b|\w+\.?$).*                          # , a minor. , Debtor.
      |(?<!\.[A-Z])(?<!\ [A-Z])[,.;]*$)                            # the Welfare of A.B.
    """,
    re.IGNORECASE | re.VERBOSE,
)


def name_of_matter(lines: Iterable[CaptionLine], known: dict[str, str]) -> str | None:
    """Return the name of a case without adversaries: `In re Quill` (Bluebook rule 10.2.1(b))."""
    for role, printed in under_their_heads(lines):
        words = BAR_NUMBER.sub("", MATTER_BELOW.sub("", printed).rstrip(" ,"))
        match = MATTER_OF.match(words) if role in ("party", "other") else None
        if match:
            how = match["how"].lower()
            kept = ("in re", "ex parte", "appeal of", "petition of")
            head = how.capitalize() if how in kept else "Matter of"
            head = "In re" if "interest" in how else head
            what = ARTICLE.sub(lambda m: m[0].lower(), AND_OTHERS.sub("", match["what"]))
            return f"{head} {matter_in_short(what, known)}"
    return None


REQUEST = re.compile(
    r"(?:an? |the )?(?:(?:ex parte|joint|sealed) )?"
    r"(?:(?:application|request|motion|petition)s? (?:for|to)|(?:search|seizure) of)\b",
    re.IGNORECASE,
)
"""`In re APPLICATION FOR PEN REGISTER AND TRACE DEVICE`: what is asked for is no party, and its
“and” parts no two."""
LONGEST_REQUEST = 140
"""Characters."""
ABOUT = re.compile(rf"(?P<who>.{{3,60}}?) {ON_WHAT}", re.IGNORECASE)
"""`In re QUILL on Habeas Corpus`: a citation has the name alone."""


def matter_in_short(what: str, known: dict[str, str]) -> str:
    """Return whom or what a matter is about as a citation gives it."""
    about = ABOUT.fullmatch(what)
    if not about and len(what) <= LONGEST_REQUEST and REQUEST.match(what):
        return recased_name(what, known)
    if not about:
        return short_party(recased_name(what, known))
    return short_party(recased_name(about["who"], known))


MATTER_HEAD = re.compile(
    rf"{MATTER_OPENS}(?: the estate of)?\s*:?|in re (?:the )?{CONDUCT}",
    re.IGNORECASE,
)


def under_their_heads(lines: Iterable[CaptionLine]) -> Iterator[tuple[CaptionRole, str]]:
    """Yield the lines of a caption, each with its role; those under an “In the Matter of” that
    stands alone on its line in one with it."""
    head = ""
    for line in lines:
        words = line.text.words
        if head and line.role != "party":
            yield "party", head
            head = ""
        if line.role == "party" and (head or MATTER_HEAD.fullmatch(words)):
            head = f"{head} {words}".strip().removesuffix(":")
        else:
            yield line.role, words
    if head:
        yield "party", head


LITIGATION = re.compile(r"in re:?\s+(?P<what>.{3,120}?\blitigation)\b", re.IGNORECASE)


def name_of_litigation(lines: Iterable[CaptionLine], known: dict[str, str]) -> str | None:
    """Return the name of actions that were brought together and have one of their own, over the
    parties of the appeal: `In re Harbor Antitrust Litigation`."""
    named = " ".join(line.text.words for line in lines if line.role == "party")
    match = LITIGATION.match(named)
    return f"In re {recased_name(match['what'], known)}" if match else None
