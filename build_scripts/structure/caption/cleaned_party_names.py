"""The words of a party in a caption: its name whole, without what leads it or tells its role."""

import re
from collections.abc import Sequence

from build_scripts.lexicon.capitals import recased_name
from build_scripts.lexicon.english import is_one_word
from build_scripts.lexicon.party_roles import ROLES
from build_scripts.lexicon.short_party_names import HONORABLE, OF_A_BODY
from build_scripts.model import Party

INLINE = re.compile(
    rf"\s*(?P<name>\S.*?)[,;]?\s*,\s+(?P<role>{ROLES})(?: \({ROLES}\))?(?:[.,;]+|$)", re.IGNORECASE
)
"""A party and its role in one line, as New York and reporters print them."""
ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Co|Corp|Ltd|Jr|Sr|al|ux|vir|Assn|Ass’n|Bros|etc)|[A-Z]\.[A-Z]|&c|(?<=\s)[A-Z])\.$",
    re.IGNORECASE,
)
AGAINST = re.compile(r"^vs?\. ")
MATTER_OPENS = (
    r"(?:in (?:the )?(?:matter|interests?) of|matter of|in re|ex parte|(?:appeal|petition) of)"
)
"""What stands before the person or body whom a matter is about."""
MATTER_BELOW = re.compile(
    r"\s*\((?:In re:? .*|[^()]*\b(?:Board|Commission|Commissioner|Department|Court|Division"
    r"|Authority|Agency|Tribunal)\b[^()]*\))$",
    re.IGNORECASE,
)
"""Alabama names in brackets the case below: `Ex parte Jane Roe (In re: Jane Roe v. State)`, New
Hampshire who decided it: `Appeal of Jane Roe (Compensation Appeals Board)`."""
ON_WHAT = r"on (?:habeas corpus|discipline|disbarment|suspension)"
"""What California’s courts print under the name of such matters: `In re QUILL on Discipline`."""
MATTER = re.compile(
    r"(?:In the )?Matter of:? (?:a Proceeding (?:for \w+ )?Under Article \w+ of the [\w ]{3,40}?"
    r" (?:Act|Law) |(?:the )?marriage of:? |the )?|In re:? "
    r"(?:the )?marriage of:? (?!.* and )|In re the (?=State)|In re:\s+|Ex parte ",
    re.IGNORECASE,
)
CHILD_OVER = re.compile(
    r"(?:in the )?interests? of .{1,80}?, (?:an? )?(?:alleged )?(?:minor|juvenile|child)\w*"
    r"(?: child(?:ren)?)?[.,]+ (?=\S)",
    re.IGNORECASE,
)
"""`IN THE INTEREST OF P.Q., Minor Child,`, over the parent who appeals."""
PROCEEDING = re.compile(r"(?:In re )?(?:the )?Complaint as to the Conduct of ", re.IGNORECASE)
"""What Oregon’s bar proceeds upon, before the name of the lawyer."""
VICE_VERSA = re.compile(
    r"[;,] and vice versa$|,? \((?:two|three|four|five|six|seven|\d) cases\)$", re.IGNORECASE
)
"""Of an appeal and a cross-appeal, in Georgia’s reports: `QUILL v. HOLT; and vice versa.`, and of
several: `QUILL v. HOLT et al. (two cases).`"""
BAR_NUMBER = re.compile(
    r",? (?:[A-Z]{2,4} |(?:Attorney )?Bar |Atty\. Reg\. )(?:No\.|#) ?[\d-]+$", re.IGNORECASE
)
"""`Ada Quill, OSB No. 871552`: a lawyer’s number on the roll is none of the name."""
DISTRICT_BELOW = re.compile(r" \((?:[NSEWMC]\. ?)?D\. ?[A-Z][A-Za-z. ]{0,12}\)")
"""`(D. N.M.)`, beside the parties in the Tenth Circuit, where a text has lost the columns."""
IN_RE = re.compile(r"In re\s+", re.IGNORECASE)


JUDGE_ALONE = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z][\w.’'-]*){0,3}, (?:Ch\. ?)?[JS]\.")
"""`Gomez, J.`, `Kelly, S.`: the judge whom New York’s reporter names under the title."""
LAWYER = re.compile(
    r"\b(?:attorneys?|counsel) for\b|\bof counsel\b|, (?:appearing )?pro se\W*$", re.IGNORECASE
)
OF_A_LETTER = re.compile(
    r"(?:^|(?<=\s))(?<!\bIn )(?<!\bIN )R[eE]:(?!\s*(?:MOTION|APPLICATION|OBJECTION"
    r"|DEMURRER)S?\b)\s*"
)
"""What a letter is about, under the addresses of counsel: Delaware’s courts decide by letter."""
FOR_PARTY = re.compile(r", for (?P<who>[A-Z][^:]+)$")
"""`Ira Hall, Hall & Gant, Erie, for Harbor Investments, Ltd.`: counsel, not a party."""


ESTATE_OPENS = re.compile(
    r"(?P<what>(?:In re (?:the )?)?(?:Conservatorship|Guardianship|Estate|Adoption|Marriage)) of\b"
)
ESTATE = re.compile(
    rf"{ESTATE_OPENS.pattern} (?:the )?"
    r"(?:(?:Persons?|Estates?) (?:and (?:the )?(?:Persons?|Estates?) )?of )?"
    r"(?P<who>[A-Z][^.,;]{2,60}? [A-Z]\.|[A-Z][^.,;]{2,60}?(?=[.,;]|$))"
    r"(?:, (?:Deceased|Conservatee|an? \w+|a Proposed \w+))?[.;]?"
)
"""How California titles what is about an estate, a ward or a marriage, over the parties."""
ROLE_ENDS = re.compile(r"[\s,.;*∗†‡\ue000-\uf8ff]+$")
"""What stands behind a role: a stop, the mark of a note, a piece of a tall brace as the symbol
fonts of PDFs have it."""
ENDS_WITH_VERSUS = re.compile(r",?\s+vs?\.$")
"""`The People, Plaintiff and Respondent, v.`, the adversary on the next line."""
SIDE_OPENS = r"(?:upon the petition of|and concerning)"
OPENS_SIDE = re.compile(rf"{SIDE_OPENS}\b", re.IGNORECASE)
"""What Iowa prints over each of the two sides of what is between a family."""
LED = re.compile(
    rf"^(?:(?i:{SIDE_OPENS}) |(?:and|AND) (?=[A-Z])"
    r"|\d{4,6}[A-Z]?(?:-\d+)? (?=In re |The People)"
    r"|\d{3,5}-\s?\d{3,5}[A-Z]? (?=[A-Z]))"
)
"""What stands before a party: an “and”, what opens a side, or the number that New York gives the
appeal."""
PAGE = re.compile(
    r"^(?:\d+ [A-Z][\w. ]{1,12} \d+ \((?:18|19|20)\d\d\) "
    r"|\[\*\d+\]|\) |\[(?:D\.E\.|Dkt\.|Doc\.|ECF)[^\[\]]*\] )+"
)
"""What stands before a name where a page begins, what is left of a bracket, the case’s citation."""
INDEX = re.compile(r",? Ind(?:ex|\.) (?:Nos?\. )?\d+[A-Z]?/\d+\W*$", re.IGNORECASE)


def without_leading_word(words: str) -> str:
    """Return a party’s `words` without the “v.” or “and” that parts it from the one before."""
    return INDEX.sub("", LED.sub("", AGAINST.sub("", PAGE.sub("", words))))


def is_matter(name: Sequence[str]) -> bool:
    """Say whether the lines of a `name` are that of a matter, whole as it stands."""
    matter = re.match(r"in re\b|(?:in the )?matter of\b", name[0], re.IGNORECASE)
    return bool(matter) and not is_unfinished(name[-1], "")


def is_over_another(name: Sequence[str]) -> bool:
    """Say whether the first of the lines of a `name` is a matter, whole with its stop, and another
    line names the party: `In re QUILL HEALTH, INC.` over `IRA HOLT,` over `Appellant,`."""
    return len(name) > 1 and name[0].rstrip().endswith(".") and is_matter(name[:1])


PARTICLE = "(?:De|Del|De La|La|Las|Los|Van|Von|Der)"
SURNAME = re.compile(
    r"(?=(?:[A-Z]\. ?)*[A-Z][a-zà-ÿ])"  # `H. LYNN DOVE` is all in capitals
    rf"(?:(?!{PARTICLE} )[A-Z][a-zà-ÿ][\w’'-]* |[A-Z]\. ?)+"
    rf"(?P<surname>(?:{PARTICLE} )*"
    r"[^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ’'-]*(?:[ ’'-]+[^\W\d_a-zà-ÿ]{2,})+)(?=[,;]|$)"
)
"""`Carlos CONCEPCIÓN CHAPARRO`: more than one word in capitals after first names."""


def surname_in(name: str, known: dict[str, str]) -> str | None:
    """Return the surname in a person’s `name` whose first names alone are in small letters."""
    match = None if OF_A_BODY.search(re.split("[,;]", name)[0]) else SURNAME.match(name)
    return recased_name(match["surname"], known) if match else None


SOVEREIGN = re.compile(r"(?:STATE|COMMONWEALTH|PEOPLE) of (?:the )?[A-Z][a-z]")
"""`STATE of Louisiana`"""
PERSON = re.compile(r"(?:[A-Z][a-zà-ÿ]+ |[A-Z]\. )+[A-Z]{2,}(?=[,;]|$)")
"""`Eric K. SHINSEKI, Secretary of Veterans Affairs`"""
REST_OF_NAME = re.compile(r"[A-Z][A-Z’'&-]+(?: [A-Z][A-Z’'&-]+){0,2},")
"""`DEPARTMENT OF HOMELAND` over `SECURITY,`: a comma ends a name before its role."""


FIRST_NAME = re.compile(r"(?:^|[,;&] |\b(?:and|AND) )[A-Z][A-Z’'-]+$")
INITIAL = re.compile(r"[A-Z]\. [A-Z]{2}")
"""`… RENEWAL I, L.L.C., WALTER` over `G. ALEXANDER VILLAGE`; but `ADA QUILL` over `B. HOLT` are
two, in a list."""


def is_unfinished(above: str, below: str) -> bool:
    """Say whether a party’s name breaks off after `above`, so that `below` is the rest of it."""
    initial = FIRST_NAME.search(above) and INITIAL.match(below)
    rest = above[-1:].isalpha() and (REST_OF_NAME.fullmatch(below) or initial)
    return (
        below[:1].islower()
        or bool(rest)
        or bool(re.search(r"(?:[,;&]| (?:and|of|the|in|as|for|by))$", above))
    )


ROLE_RUN_IN = re.compile(r"(?<=\w\w) (?:Plaintiff|Defendant|Petitioner|Respondent)s?$")
APPEALING = re.compile(r"(?:Cross-)?Appell(?:ant|ee)s?", re.IGNORECASE)
"""`Ada Quill, a/k/a Addie Defendant, Appellant`: the First Circuit’s double role, of which a file
has lost the comma."""


RANKED = re.compile(r"(?<=[A-Z]{2}) (?=(?:[A-Z][a-z]+ ){1,4}\([EOW]-\d{1,2}\), )")
"""Between the name of one in the armed forces and the rank, in a line of its own under it:
`Robert D. HALE` over `Corporal (E-4), U.S. Marine Corps`."""


def party(*name: str, role: str | None, known: dict[str, str]) -> Party:
    """Return a party of the given `role` whose name stands in one or more lines."""
    whole = CHILD_OVER.sub("", name_mended(RANKED.sub(", ", " ".join(name)), known))
    whole = MATTER.sub("", name_without_stop(whole), count=1)
    for no_name in (VICE_VERSA, PROCEEDING, BAR_NUMBER, DISTRICT_BELOW):
        whole = no_name.sub("", whole)
    if role and role.lower().startswith(("debtor", "relator")):
        whole = IN_RE.sub("", whole, count=1)
    if role and ")" not in whole:
        whole = whole.removeprefix("(")  # Illinois: `(Quill, Inc., Third-Party Defendant).`
    if role and (run_in := ROLE_RUN_IN.search(whole)) and APPEALING.fullmatch(role):
        whole, role = whole[: run_in.start()].rstrip(" ,"), f"{run_in[0].strip()}, {role}"
    if PERSON.match(HONORABLE.sub("", whole)) or SOVEREIGN.match(whole):
        # reporters set surnames so, and captions quote them in running text
        known = {upper: form for upper, form in known.items() if upper != form}
    return Party(recased_name(whole, known), role_as_written(role) if role else None)


LITTLE = re.compile(r"\b(?:And|In|On|Of|The)\b")


def role_as_written(role: str) -> str:
    """Return a `role` in capitals as it is written: `PLAINTIFF AND RESPONDENT` as `Plaintiff and
    Respondent`."""
    words = " ".join(role.split())
    return LITTLE.sub(lambda match: match[0].lower(), words.title()) if words.isupper() else words


TORN = re.compile(r"\b([A-Z]) ([A-Z]{2,})\b")


BROKEN = re.compile(r"\b([^\W\d_]{2,})-(?P<apart>\s?)([^\W\d_]{2,})\b")


def name_mended(name: str, known: dict[str, str]) -> str:
    """Return a party’s `name` with each small capital that a text layer has torn from its word put
    to it again, where the text has that word: `J ACK PIDGEON`; and each word whole that a line’s
    end has broken: `GALVE-` over `STON`."""
    whole = TORN.sub(lambda m: m[1] + m[2] if (m[1] + m[2]) in known else m[0], name)
    return BROKEN.sub(lambda m: word_mended(m, known), whole)


def word_mended(broken: re.Match[str], known: dict[str, str]) -> str:
    """Return the word whose halves stand around the hyphen of `broken`: one word, where the text
    has that or only together the halves are English; else the compound."""
    first, second = broken[1], broken[3]
    one = is_one_word(first.lower(), second.lower())
    told = (first + second).upper() in known and broken["apart"]
    return first + second if one or told else f"{first}-{second}"


RAIL_LEFT = re.compile(r"(?:,?\s+[)§|:*]+)+$|(?<=[\w.])\*{1,2}$")
"""What is left, behind a name, of the signs between two columns: `QUILL HARBOR BOROUGH, )`; the
star by which Vermont tells who appeals."""


def name_without_stop(name: str) -> str:
    """Return a party’s name without the stop that ends its line, unless an abbreviation’s."""
    bare = re.sub(r" (?=,)", "", RAIL_LEFT.sub("", name)).rstrip(" ,;")
    bare = re.sub(r",(?=(?:JR|Jr|SR|Sr|INC|Inc|LLC|LTD|Ltd)\b)", ", ", bare)
    bare = re.sub(r"\.\.$", ".", bare)  # an abbreviation’s and, behind a note’s mark, the line’s
    return bare if ABBREVIATED.search(bare) else bare.rstrip(".")
