"""Whether a name without italics is used for a decision or for a person.

Courts say of a decision what they say of no person (`the rule of Weber`, `Weber held`), and of a
person what they say of no decision (`Weber was suspected`, `Weber, who`).
"""

import re

from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import Span

LAW_NOUN = one_of(r"""
    holding definition exception implication rule test standard framework dict(?:a|um) discussion
    command mandate progeny factor prong logic instruction rationale distinction majority dissent
    concurrence footnote presumption plurality inquiry principle doctrine deference precedent
    admonition caution pronouncement observation balancing scope core analysis teaching
""")
"""What decisions have, and people do not: `Weber’s holding`."""
HUMAN_NOUN = one_of(r"""
    reasoning language statement requirement conclusion approach interpretation reading limitation
    decision opinion case treatment emphasis reliance refusal rejection recognition application
    construction warning reach facts
""")
"""What people have, too: `Weber’s refusal`, `Weber’s case`."""
ABBREVIATED_TITLE = one_of("Mr Mrs Ms Dr Prof Sgt Lt Capt Det Hon Sen Rep Gov Gen St") + r"\."
TITLE = one_of(r"""
    Officer Officers Detective Agent Agents Sergeant Lieutenant Judge Justice Justices Attorney
    Professor Deputy Sheriff Chief Captain Trooper Inspector Warden Senator President Secretary
    Director Doctor Mayor Governor
    [Dd]efendants? [Pp]laintiffs? [Pp]etitioners? [Rr]espondents? [Aa]ppellants? [Aa]ppellees?
    [Cc]laimants? [Ww]itness [Mm]essrs\.? and\sMr\. convict
""")
DONE_TO_A_PERSON = one_of(r"""
    arrest(?:ed)? told asked found sentenced convicted acquitted deemed awarded ordered advised
    informed charged indicted detained questioned granted denied
""")
PERSON_BEFORE = re.compile(
    rf"""
    (?: \b{ABBREVIATED_TITLE}           # Mr. Weber
      | \b(?:{TITLE}|{DONE_TO_A_PERSON}) # Officer Weber, the jury convicted Weber
    )\s$""",
    re.VERBOSE,
)
NAMED_BEFORE = re.compile(r"(?:^|[\s“\"(])(?P<word>[A-Z][\w’'.-]*)\s$")
POSSESSIVE = re.compile(r"[’']s?\b")
OWNED = r"[’']s?\s(?:[\w’'“”\"-]+\s){0,4}?"
OWNED_LAW = re.compile(rf"{OWNED}(?:{LAW_NOUN}|{HUMAN_NOUN})s?\b")
OWNED_LAW_ALONE = re.compile(rf"{OWNED}{LAW_NOUN}s?\b")

SAID = one_of("""
    held decided established concluded recognized made clarified said stated explained noted
    overruled rejected adopted announced set settled left resolved applied foreclosed addressed
    considered required involved limited reaffirmed rested created
""")
"""What decisions do."""
ACTED = one_of(r"""
    testified argue[sd]? allege[sd]? claim(?:s|ed)? contend(?:s|ed)? told asked pled pleaded
    admit(?:s|ted) filed appeal(?:s|ed) moved sued sought seeks signed died drove asserts? asserted
    maintain(?:s|ed) replied responded received lived worked entered left\sthe arrived returned
    fled refused\sto
    did\snot\s(?:know|appear|testify|object|appeal|file|argue|consent|want|see|tell)
    wanted believed knew thought saw himself herself who\b whose\b whom\b
""")
"""What people do, and decisions do not."""
BEFALLEN = one_of("""
    overruled limited superseded abrogated cited read interpreted applied followed extended
    understood construed
""")
"""What befalls decisions."""
PERSON_AFTER = re.compile(
    rf"""
      ,?\s(?:(?:also|further|then|again|now|never|next|first|later)\s)?{ACTED}  # Weber testified
    | \shad\s(?!{SAID})                     # Weber had gone home; not: had held
    | \shas\s(?!                           # Weber has lost; not: has not been overruled
          (?:not\s)?(?:been\s{BEFALLEN} | no\s | little\s | nothing\s | any\s | {SAID}))
    | ,\s(?:an?|the|who|whose|then|aged?)\s # Weber, a passenger; not: Weber, a recent case
      (?!(?:[\w-]+\s){{0,3}}
         (?:case|decision|opinion|Court|court|majority|plurality|dissent|panel))
    """,
    re.VERBOSE,
)
JUDGE_AFTER = re.compile(r",\s(?:C\.\s?|P\.\s?)?J(?:J|\.|udge|ustice)")
"""`(Stevens, J., concurring)`: the judge, whatever case bears the name."""
COPULA = re.compile(r"\s(?:was|is|were|are)\s")
LAW_TRAIT = one_of(r"""
    case suit decision decided binding opinion precedent distinguishable inapposite inapplicable
    overruled controlling wrong correct instructive dispositive silent consistent inconsistent
    distinct unpersuasive persuasive irrelevant relevant limited not\son\spoint misplaced contrary
    directly apt analogous applicable authority law based\son about clear unavailing similar
    different of\sno\shelp premised satisfied necessary required good\slaw superseded abrogated
    concerned confined grounded predicated cited read followed at\sodds unclear no\sdifferent
""")
"""What is said of decisions: `Weber is not on point`."""
COPULA_LAW = re.compile(rf"{COPULA.pattern}(?:(?:[\w’'“”\"-]+,?\s){{0,6}}?{LAW_TRAIT}\b)")
PROPER_AFTER = re.compile(
    r"\s(?!(?:Court|Courts|Cases?|Decision|Panel|Motion|Notice|Hearing|Rule|Test|Majority|Board)\b)[A-Z][a-z]"
)
MORE_OF_A_NAME = re.compile(
    rf"(?:,?\s{one_of('LLC LLP LP PLLC PC Inc Corp Co Ltd')}\b|,?\s(?:[LP]\.){{1,2}}[LCP]\.)"
)
"""`Weber LLC` is the company."""
WITHIN = re.compile(r"\b(?:in|under|[Ii]n|[Uu]nder|overrul\w+|distinguish\w*|see)\s$")
"""`the officers in Dougherty, who …`: what follows is said of somebody else."""
LAW_OF = one_of("""
    rule test holding decision opinion standard reasoning teaching mandate doctrine exception
    framework rationale command
""")
LAW_BEFORE = re.compile(
    rf"""
    \b(?: {LAW_OF}s?\s(?:of|in|from)
      | [Aa]pplying | [Oo]verruling | [Ff]ollowing | [Dd]istinguishing | [Ii]nterpreting
      | [Rr]elying\son | [Pp]ursuant\sto | survives?
    )\s$""",
    re.VERBOSE,
)
"""`the rule of Sereb`, `Applying Sereb`: nobody applies a person."""


SINCE = re.compile(r"\b(?:[Aa]fter|[Ss]ince|[Bb]efore)\s$")
MAIN_CLAUSE = re.compile(r",\s(?!who\b|whose\b|aged?\b)[a-z]+\s(?!(?:[\w-]+\s){0,2}[\w-]+,)")
"""`after Bowles, the doctrine cannot`; not `after Bowles, the driver, fled`."""
MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)
"""`the week of August 20`: a month, whatever case bears its name."""


def names_a_case(words: str, span: Span, *, person: bool = False) -> bool:
    """Whether a name without italics is used for the decision rather than the person.

    `person` says that the document uses the name of a person as well.
    """
    said, after = words[span.start : span.end], words[span.end : span.end + 120]
    if said in MONTHS and not OWNED_LAW.match(after):
        return False
    before = words[max(0, span.start - 40) : span.start]
    if (
        MORE_OF_A_NAME.match(after)
        or PERSON_BEFORE.search(before)
        or (PROPER_AFTER.match(after) and not _ends_sentence(said, after))
        or JUDGE_AFTER.match(after)
    ):
        return False
    if (named := NAMED_BEFORE.search(before)) and not _opens_sentence(named["word"]):
        return False
    if POSSESSIVE.match(after):
        return bool((OWNED_LAW_ALONE if person else OWNED_LAW).match(after))
    if LAW_BEFORE.search(before):
        return True
    if WITHIN.search(before) or (SINCE.search(before) and MAIN_CLAUSE.match(after)):
        return True
    if COPULA.match(after):
        return bool(COPULA_LAW.match(after))
    return not PERSON_AFTER.match(after)


OPENS = r"(?:^|[.?!][”\"’)]*\s)"
IN_OPENS = re.compile(rf"{OPENS}In\s$")
NAME_OPENS = re.compile(rf"{OPENS}$")
TELLS = re.compile(rf"\s(?:(?:also|further|then|itself)\s)?(?:{SAID}|did\snot)\b")


def tells_of(words: str, span: Span) -> bool:
    """Whether a sentence begins to tell of the case so named: `In Weber, we`, `Weber held`."""
    before = words[max(0, span.start - 12) : span.start]
    if IN_OPENS.search(before):
        return words[span.end : span.end + 1] == ","
    return bool(NAME_OPENS.search(before) and TELLS.match(words, span.end))


def _ends_sentence(said: str, after: str) -> bool:
    """Whether a name that ends in a full stop ends its sentence too: `overruled Mario W. The`."""
    following = after.split(maxsplit=1)[:1]
    return said.endswith(".") and bool(following) and _opens_sentence(following[0])


def _opens_sentence(word: str) -> bool:
    """Whether the capitalised `word` before a name only opens its sentence or is a small word."""
    return word in OPENERS or word.rstrip(".,") in (
        "The",
        "A",
        "Both",
        "See",
        "Cf",
        "Instead",
        "Rather",
        "Neither",
        "Either",
        "Whatever",
        "Whereas",
    )
