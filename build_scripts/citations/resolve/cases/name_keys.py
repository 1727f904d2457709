"""The names of cases: how they are compared, and by which a case may be called.

Bluebook rules 10.2 (names) and 10.9 (short forms).
"""

import re

from build_scripts.citations.grammar.party_words import SUFFIX, VERSUS
from build_scripts.lexicon.codes.states import STATES

GOVERNMENTS = frozenset(
    {
        "United States",
        "U.S.",
        "State",
        "People",
        "Commonwealth",
        "Government",
        "INS",
        "I.N.S.",
        "NLRB",
        "N.L.R.B.",
    }
    | {
        "SEC",
        "S.E.C.",
        "FTC",
        "EPA",
        "FCC",
        "EEOC",
        "OSHA",
        "FDIC",
        "IRS",
        "DHS",
        "NASA",
        "FERC",
        "FDA",
        "CIA",
        "FBI",
    }
    | {
        "Commissioner",
        "Comm’r",
        "Comm'r",
        "Secretary",
        "Sec’y",
        "Attorney General",
        "Att’y Gen.",
        "District of Columbia",
    }
    | {
        "Holder",
        "Ashcroft",
        "Gonzales",
        "Mukasey",
        "Lynch",
        "Sessions",
        "Whitaker",
        "Barr",
        "Garland",
        "Reno",
    }
    | {
        "Astrue",
        "Colvin",
        "Berryhill",
        "Saul",
        "Kijakazi",
        "Barnhart",
        "Apfel",
        "Sullivan",
        "Shalala",
        "Heckler",
        "Burwell",
    }
    | set(STATES)
    | set(STATES.values())
)
"""Litigants too frequent to be a short name (rule 10.9(a)(i)): governments, agencies and the
officers in whose name they sue and are sued."""
CORPORATE = re.compile(
    r",?\s(?:Inc|LLC|L\.L\.C|LLP|L\.L\.P|L\.P|LP|Ltd|Co|Corp|Cos|N\.A|P\.C|S\.A|U\.S\.A|USA"
    r"|Ass[’']n|Bros|Indus|Int[’']l|Sys|Techs|Servs|&\sCo|et\sal)\b.*$"
)
LEADING = re.compile(
    r"^(?:In re(?: Marriage of| Estate of)?:?|Ex parte|(?:In the )?Matter of|Estate of"
    r"|(?:State|United States|Commonwealth|People)(?: of \w+)? ex rel\.)\s"
)


def comparison_key(text: str) -> str:
    """A name or cite without what printers vary: case, spaces, full stops, kinds of apostrophe."""
    if "§" in text:
        text = text.replace(" Ann.", "")  # an annotated edition of the same code
    folded = re.sub(r"[\s.,'’‘]", "", text).replace("–", "-").lower()
    return _one_spelling(folded) if folded[:1].isdigit() else folded


LONGER = re.compile(r"^(?P<volume>\d+)(?:fed(?=appx|supp|[234]d)|(?P<supreme>sup)(?=ct))")
OF_A_STATE = re.compile(r"[\[(](?!\d)[a-z]{2,5}[\])](?=\d+$)")


def _one_spelling(cite: str) -> str:
    """`123 Fed. Appx. 1` is `123 F. App’x 1`, `5 Cush. (Mass.) 281` is `5 Cush. 281`."""
    short = LONGER.sub(lambda m: m["volume"] + ("s" if m["supreme"] else "f"), cite)
    return OF_A_STATE.sub("", short)


def name_key(name: str) -> str:
    """A case name to compare by; *INS* and *I.N.S.*, `v` and `v.` are the same."""
    return comparison_key(VERSUS.sub(" v ", name).replace("[", "").replace("]", ""))


def parties_key(name: str) -> str | None:
    """The first word of each party of `X v. Y`; None where there are not two."""
    parties = VERSUS.split(name, maxsplit=1)
    if len(parties) < 2:
        return None
    return " ".join(comparison_key(re.split(r"[\s,]", party)[0]) for party in parties) + (
        comparison_key(parties[1]) if parties[0] in GOVERNMENTS else ""
    )


RESERVED = re.compile(r"(?i)(?:post|ante|supra|infra|ibid|id|see|cf|accord|contra|compare|with)\.?")
"""Words of the form of citation, which name no case, whatever case is called *Post*."""
NO_NAME = re.compile(rf"(?:(?:{SUFFIX.pattern}|Inc|Co|Corp|LLC|Ltd)[.,]*\s?)+|\W*\w?\W*")
"""What is left of a name that was torn: `Inc.`"""
SMALL_WORDS = frozenset(
    "of the and for in re ex parte matter vs inc co corp llc ltd de la el".split()
)


def telling_words(name: str) -> list[str]:
    """The words of a name that tell it from others, folded."""
    torn = re.sub(r"\b([A-Z])\s(?=[A-Z]{2,}\b)", r"\1", name)
    words = [comparison_key(word) for word in re.split(r"[\s–—-]+", torn)]
    return [word for word in words if len(word) > 1 and word not in SMALL_WORDS]


OF_A_DEBTOR = re.compile(r"(?P<suit>.+?)\s\((?P<bankruptcy>In\sre\s[^()]+)\)")


def suit_and_bankruptcy(name: str) -> tuple[str, ...]:
    """The two names of `Roe v. Poe (In re Poe)`, a suit and the bankruptcy in which it is brought
    (Bluebook rule 10.2.1(a)): a court then writes either. None where there is one name."""
    match = OF_A_DEBTOR.fullmatch(name)
    return (match["suit"], match["bankruptcy"]) if match else ()


REAL_PARTY = re.compile(
    r"(?:Court|Bd\.|Board|Com\.|Commission)\s\((?P<party>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\)$"
)
"""Whom a writ concerns, after whom California calls the case: `People v. Superior Court (Roe)`."""


def short_names(name: str) -> list[str]:
    """The names by which a case may be called after it was cited in full (rule 10.9(a)(i)).

    The first party unless it is a government or an officer; then the second. An organisation is
    called by its name without corporate ending.
    """
    real = REAL_PARTY.search(name)
    parties = [part.strip(" ,") for part in VERSUS.split(name, maxsplit=1)]
    parties = [LEADING.sub("", party) for party in parties]
    names = [real["party"]] if real else []
    for party in parties:
        short = CORPORATE.sub("", party).strip(" ,")
        if short in GOVERNMENTS or re.match(
            r"(?:City|County|Town|Village|Board|Bd\.|Dep[’']t|Department)\b", short
        ):
            continue
        names.append(short)
        if " & " in short or re.search(r"\b(?:v\.|of)\b", short):
            continue
        break
    return [short for short in names if 2 <= len(short) <= 40]
