"""The name of a party as a citation gives it (Bluebook rule 10.2.1)."""

import re
from collections.abc import Callable

from build_scripts.lexicon.codes.states import STATE, STATES
from build_scripts.lexicon.party_roles import ROLES

AND_OTHERS = re.compile(r",? (?:et al\.?|(?:&|and) (?:others|another))$", re.IGNORECASE)
OFFICES = re.compile(r"(?<= et al\.),? [A-Z].*$", re.IGNORECASE)
"""What parties are of whom one is named: `Quill et al., Executors`."""
UNNAMED = re.compile(r"et al\.?", re.IGNORECASE)
"""Parties whom New York’s captions count and do not name."""
SUFFIX = re.compile(r",?\s+(?:Jr|Sr)\.?$|,?\s+(?:II|III|IV)$", re.IGNORECASE)

FIRMS = """
    Inc Incorporated Ltd Limited Co Corp LLC LLP LP PLLC PLC PC L.L.C L.L.P L.P P.C P.L.L.C
    S.A.R.L S.à.r.l GmbH B.V N.V S.p.A Pty Chtd
"""
FIRMS_LIKE_NAMES = "PA NA SA P.A N.A S.A"
"""What a firm is, as its name ends; the latter are surnames too."""
BODIES = """
    Company Corporation Association Assn Ass’n Bank Trust Fund Plan Group Partners Associates
    Holdings Enterprises Properties Investments Realty Servicing Services Service Management
    Administration Insurance Industries Manufacturing Laboratories Systems Solutions Technologies
    Construction Development Builders Railway Railroad Airlines International
    University College School Academy Institute Seminary
    Conference Diocese Temple Hospital Clinic Foundation Society Center Church Chapel Library Museum
    Club League Council Coalition Alliance Union
    Board Department Commission Committee Agency Authority Bureau Office Division Patrol Police
    Court Circuit City County Town Township Village Borough Parish Municipality District
    State Commonwealth People Republic Nation Tribe Estate Matter
    Security Revenue Treasury Corrections Prison Penitentiary Jail
"""
"""Words that no person’s name has, so that the party is cited whole (Bluebook rule 10.2.1(h))."""


def any_of(words: str) -> str:
    """Return the pattern of any of `words`, whatever stops they have."""
    letters = re.sub(r"\\\.(?=\w)", r"\\. ?", "|".join(map(re.escape, words.split())))
    return f"(?:{letters})"


FIRM = rf"{any_of(f'{FIRMS} {FIRMS_LIKE_NAMES}')}\b"
OF_A_BODY = re.compile(rf"\b{any_of(f'{FIRMS} {BODIES}')}\b\.?", re.IGNORECASE)
BODY_END = re.compile(rf"{OF_A_BODY.pattern}$", re.IGNORECASE)
FIRM_NEXT = re.compile(FIRM, re.IGNORECASE)
FIRM_END = re.compile(rf"{FIRM}\.?$", re.IGNORECASE)
PUBLIC_BODY = re.compile(
    rf"\b{any_of('City County Town Township Village Borough')}\b(?: of [\w ]+)?$", re.IGNORECASE
)
FIRM_AND_OTHER = re.compile(rf"(?P<firm>\b{FIRM}\.?)(?:,? and |, )(?!{FIRM})", re.IGNORECASE)
"""A firm’s end with another party after it."""

OF_A_PLACE = re.compile(
    rf"(?:the )?{any_of('State City County Town Village Commonwealth')} of [A-Z]"
)
"""Another body after an “and”: `Harbor Commission and State of Maine`, but `City and County of`."""
PERSON = re.compile(r"(?:[A-Z][\w’'-]+ |[A-Z]\. ?)+[A-Z][\w’'-]+(?:,? (?:Jr|Sr)\.(?=,|$)|(?=,|$))")
"""The head of an agency after it: `Environmental Protection Agency and Paula Roe`."""
FORENAME_AND_INITIAL = re.compile(r"[A-Z][\w’'-]+ [A-Z]\. ")
EX_REL = re.compile(
    r",?\s+(?:ex rel(?:\.|atione)?|(?:up)?on (?:the )?relation of),?\s+(?P<who>.+)$", re.IGNORECASE
)
"""On whose relation a party sues or is sued; the one procedural phrase that a name keeps beside
an adversary (Bluebook rule 10.2.1(b))."""

AND_HONORABLE = re.compile(r" and (?:the )?Hon(?:orable|\.) .*$", re.IGNORECASE)
"""A second relator: `ex rel. Bay Circuit and the Honorable Ada Holt`."""

OFFICE = (
    "Attorney|Secretary|Commissioner|Director|Warden|Governor|Sheriff|Administrator|Superintendent"
    "|President|Mayor|Chief"
)
TITLE = re.compile(
    rf"""
    ,\s*
    (?: U\.\s?S\.\s                                   # , U.S. Attorney General
      | (?: United\ States | Acting | {OFFICE}
          | in\ (?:his|her|their)                      # , in his official capacity
        )\b
      | an?\ | as\ | doing\                            # , a minor; , as trustee
      | also\ known | a/?k/?a\b | d/?b/?a\b
      | et\ al | individually | on\ behalf | by\ and\ through
    ) .*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What follows a party’s name without being part of it (Bluebook rule 10.2.1(e))."""

OF_A_STATE = rf"(?:of |the )?(?:United States|{STATE})\b.*"
HONORABLE = re.compile(r"^(?:the )?hon(?:orable|\.) ", re.IGNORECASE)
"""How captions name an official: the judge below, or a party."""
OFFICE_ALONE = re.compile(rf"(?:{OFFICE})(?: General)?,? (?:.* )?(?:{OF_A_STATE}|[A-Z]{{3}})")
"""`Attorney General New Jersey`, `Superintendent Bay SCI`: the Third Circuit names a party by the
office alone, which no comma parts from whose it is."""

SOVEREIGN = re.compile(
    r"(?:the )?(?P<who>state|commonwealth|people) of (?:the (?:state of )?)?(?P<state>[a-z ]+?)"
    r"(?=[,;]| and |$)",
    re.IGNORECASE,
)
BARE_SOVEREIGN = re.compile(
    r"(?:the )?(?P<who>people|state|commonwealth)(?:,? (?:&c|etc)\.?)?", re.IGNORECASE
)
OKINA = re.compile(r"[‘’ʻ`'](?=i\b)", re.IGNORECASE)
"""In `Hawai‘i`, which lists of states write without."""
LONGEST_REST = 2
"""Words of a body’s name after an “and”: `Sewer Authority`, `Human Services`."""

SURNAME = re.compile(
    r"\S+ No\. ?\d+$|\S+ \d+$"
    r"|(?<=\s)(?:(?i:de|del|la|las|los|van|von|der|den|di|da|du|le|st\.) )*\S+$|^\S+$"
)
"""`Doe No. 1`; `De la Paz-Rentas`, `Van Dorn`: particles belong to the name."""


def last_word(_: str, last: str) -> str | None:
    """Return the `last` word of a person’s name as the surname, whatever it is."""
    return last


ENDS_WITH_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.?$")
"""`R. A. V.`, `Anne S.`"""
OF_INDONESIA = re.compile(r"^P\.? ?T\.? .*(?:\(Persero\)|\bTbk\b)|\(Persero\)$", re.IGNORECASE)
"""`P.T. Jamsostek (Persero)`, a firm owned by the state: `P.T.` are no first names. Other brackets
behind a name say what it is called besides."""
ROLE_WORDS = re.compile(ROLES, re.IGNORECASE)
"""`Anonymous Defendant` is called so."""
COUPLE = re.compile(
    r"[A-Z][a-zà-ÿ]+(?: [A-Z]\.)? (?:and|&) (?P<second>[A-Z][\w’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]+)"
)
"""`Lee and Pearl Austin`: of two who share a surname, the first bears only the first name."""
OF_OFFICE = re.compile(
    rf",\s*(?:U\.\s?S\.\s|United States |Acting |(?:{OFFICE})\b|in (?:his|her) )",
    re.IGNORECASE,
)
"""What a person is, after the name: `, U.S. Attorney General`."""
OF_A_PERSON = re.compile(
    r"(?P<what>(?:the )?(?:Estate|Succession|Heirs)) of (?:the late )?"
    r"(?P<who>(?:[A-Z][\w’'-]+|[A-Z]\.)(?: (?:[A-Z][\w’'-]+|[A-Z]\.))+"
    r"(?:,? (?:Jr|Sr)\.|,? I{2,3})?)",
    re.IGNORECASE,
)
"""`Estate of Jeffrey L. Davis`: of the person’s name a citation gives the surname."""
FEDERATION = re.compile(
    r"(?:(?:the )?United States(?: of America)?|U\. ?S\. ?A\.)"
    r"(?=$|\W*\b(?:on behalf|by|for|and|through)\b|\s*[;(]|,(?! ex rel\b))",
    re.IGNORECASE,
)
"""The United States, and not what is called after them: `United States Steel Corporation`."""
OF_A_KIND = re.compile(
    rf",\s*an? (?:(?:{STATE}|[a-z-]+) ){{0,4}}"
    r"(?:corporation|company|cooperative|partnership|association|nonprofit|firm|trust|municipality|union|organization|instrumentality|subdivision)\b",
    re.IGNORECASE,
)
"""What a body is, after the name: `, a Washington cooperative`."""
POSSESSIVE = re.compile(r"[A-Z]\w+[’']s [A-Z]")
"""`Bob’s Big Boy Restaurants`: what is somebody’s is no person."""
SERVICE = re.compile(
    r"(?:(?<=\w),? [A-Z][\w ]+?(?: \([EOW]-\d{1,2}\))?,|(?<=\w), [A-Z][\w ]+|,?)"
    r" (?:United States|U\. ?S\.)"
    r" (?:Army|Navy|Air Force|Marine Corps|Coast Guard|Space Force)(?: Reserve)?$",
    re.IGNORECASE,
)
"""In which service the accused is, after the name: `Sergeant ERIC F. KELLY United States Army`."""


def short_party(
    name: str,
    own_state: str | None = None,
    surname_as_called: Callable[[str, str], str | None] = last_word,
) -> str:
    """Return a party’s name as a citation gives it (Bluebook rule 10.2.1).

    A person is cited by surname; the United States without “of America”; the state whose court
    decides, `own_state`, as State, Commonwealth or People (10.2.1(f)); the Commissioner of
    Internal Revenue as Commissioner (10.2.1(j)); other states without “State of”; others whole, so
    whoever is something “of” or “for” something. `surname_as_called` tells of a person and the
    last word of the name by how much of it the text calls that person.
    """
    name = re.sub(r",?\s+and$", "", AND_OTHERS.sub("", OFFICES.sub("", name)), flags=re.IGNORECASE)
    name = SERVICE.sub("", name)
    name = re.sub(r"^The (?=[A-Z\d])", "", name)  # rule 10.2.1(d)
    name = re.sub(r"\s+[df]/[bk]/a\b.*$", "", name, flags=re.IGNORECASE)
    if FEDERATION.match(name):
        return "United States"
    if relation := EX_REL.search(name):
        sides = name[: relation.start()], AND_HONORABLE.sub("", relation["who"])
        return " ex rel. ".join(short_party(side, own_state) for side in sides)
    if bare_sovereign := BARE_SOVEREIGN.fullmatch(name):
        return bare_sovereign["who"].title()
    sovereign = SOVEREIGN.match(OKINA.sub("", name))
    if sovereign and own_state:
        own = sovereign["state"].lower() == own_state.lower()
        return sovereign["who"].title() if own else sovereign["state"]
    first = name.split(";")[0]
    bare = TITLE.sub("", first).strip(" ,")
    bare = before_its_head(bare) if OF_OFFICE.search(first) else bare
    bare = first_named(bare)
    bare = re.sub(r" and$", "", bare, flags=re.IGNORECASE)
    bare = bare if OF_INDONESIA.search(bare) else re.sub(r"(?<=\S)\s+\([^()]*\)$", "", bare)
    if (held := OF_A_PERSON.fullmatch(bare)) and not OF_A_BODY.search(held["who"]):
        return f"{held['what']} of {SUFFIX.sub('', held['who']).split()[-1]}"
    if re.match(r"Commissioner of Internal Revenue\b", bare, re.IGNORECASE):
        return "Commissioner"
    if OFFICE_ALONE.fullmatch(bare):
        return bare
    if (
        OF_A_BODY.search(bare)
        or re.search(r"&|\b(?:of|for|to|with|against|on|from)\b", bare)
        or bare.title() in STATES
        or OF_INDONESIA.search(bare)
    ):
        return bare
    if (
        OF_A_KIND.match(name, len(bare))
        or POSSESSIVE.match(bare)
        or re.match(r"(?:United States|U\. ?S\.) ", bare)
    ):
        return bare
    if re.search(rf", {FIRM}\.?$", bare):
        return bare  # a bank may be an `N.A.` and nothing else that a body is called
    if bare.lower() == bare.upper():
        return bare  # a script without capitals does not tell which word is the surname
    couple = COUPLE.fullmatch(bare)
    alone = (
        couple["second"] if couple else re.split(r",? and (?=[A-Z])|, (?=[A-Z]\w+ [A-Z])", bare)[0]
    )
    person = SUFFIX.sub("", alone)
    surname = SURNAME.search(person)
    if ENDS_WITH_INITIAL.search(person):
        return person
    if not surname or ROLE_WORDS.fullmatch(surname[0]):
        return bare
    return surname_as_called(person, surname[0]) or bare


FULL_NAME = re.compile(r"(?:[A-Z][\w’'-]+|[A-Z]\.)(?: (?:[A-Z][\w’'-]+|[A-Z]\.)){1,3}")


def before_its_head(names: str) -> str:
    """Return the agency of two parties the last of whom, named with an office, is its head: `U.S.
    Department of Justice and Merrick Garland`."""
    agency, _, person = names.rpartition(" and ")
    alone = FULL_NAME.fullmatch(person) and not OF_A_BODY.search(person)
    return agency if alone and OF_A_BODY.search(agency) else names


NAMED_PERSON = re.compile(r"[A-Z][\w’'-]+ [A-Z]\. [A-Z][\w’'-]+")
"""`Geoffrey N. Fieger, Fieger, Kenny & Johnson, P.C.`: the first is no partner’s name."""


def first_named(names: str) -> str:
    """Return the first of several parties on one side (Bluebook rule 10.2.1(a)).

    A firm may have a comma before what it is (`Acme, Inc.`) and between its partners, of whom
    the last stands after an “&”.
    """
    pieces = names_between_commas(names)
    if len(pieces) > 1 and NAMED_PERSON.fullmatch(pieces[0]):
        return pieces[0]
    if len(pieces) > 1 and PUBLIC_BODY.search(pieces[0]) and not FIRM_NEXT.match(pieces[1]):
        return pieces[0]
    further = len(pieces) > 2 and BODY_END.search(pieces[0]) and not OF_A_BODY.search(pieces[1])
    if further:
        return pieces[0]
    if several := FIRM_AND_OTHER.search(names):
        return names[: several.end("firm")]
    agency, _, person = names.partition(" and ")
    body = BODY_END.search(agency) or PUBLIC_BODY.search(agency)
    if body and FEDERATION.match(person):
        return agency
    if PERSON.match(person) and (body or FORENAME_AND_INITIAL.match(person)):
        return agency
    if OF_A_PLACE.match(person) and not OF_A_PLACE.match(agency.rpartition(" ")[2] + " of A"):
        return agency
    firm = "&" in names or (len(pieces) > 1 and FIRM_NEXT.match(pieces[1]))
    first = names if firm else pieces[0]
    person, _, other = first.partition(" and ")
    if is_rest_of_name(person, other) or (POSSESSIVE.match(person) and OF_A_BODY.search(other)):
        return first
    return person if other and " " in person and not OF_A_BODY.search(person) else first


NUMERAL = re.compile(r"I{1,3}|IV|VI{0,3}|IX|X")
UNIVERSITY = re.compile(r"\bUniversity of [A-Z][\w ]+$", re.IGNORECASE)
COLLEGE = re.compile(r"(?:[\w’'-]+ ){0,3}(?:College|School)\b", re.IGNORECASE)


def names_between_commas(names: str) -> list[str]:
    """Return what the commas in `names` part; a numeral, as in `Taber Partners, I`, and a college
    of the university before it go on with the name."""
    pieces: list[str] = []
    for piece in names.split(", "):
        goes_on = pieces and (
            NUMERAL.fullmatch(piece) or (COLLEGE.match(piece) and UNIVERSITY.search(pieces[-1]))
        )
        if goes_on:
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return pieces


def is_rest_of_name(before: str, after: str) -> bool:
    """Say whether the words `after` an “and” go on with the name of one body: `Puerto Rico Aqueduct
    and Sewer Authority`. A further party has more of a name, or stands after a person’s initial."""
    body = BODY_END.search(after) and not FIRM_END.search(after)
    return (
        bool(body) and len(after.split()) <= LONGEST_REST and not re.search(r"\b[A-Z]\. ", before)
    )
