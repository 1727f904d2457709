"""The words of which the names of parties are made, and what joins them (Bluebook rule 10.2)."""

import re

from build_scripts.lexicon.patterns import one_of

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
    (?<=[\w.,’'”)\]&-])\s\[?(?:v(?:\s?\.)?|vs\.?)\]?\s
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
    (?<!\b[Aa]s\s[Aa]\s)                                       # not: Judgment as a Matter of Law
    \b(?: (?:In\sthe\s|(?<=,\s)In\s|(?<=;\s)In\s|(?<=[Ss]ee\s)In\s)?Matter\sof   # Matter of
        | In\sre(?:\s(?:Marriage|Estate|Guardianship|Conservatorship|Adoption|Petition|Application
            |Appeal|Interest)\sof)?:?                              # In re Marriage of
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
