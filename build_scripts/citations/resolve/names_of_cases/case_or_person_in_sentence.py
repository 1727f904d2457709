"""Whether a name without italics is used for a decision or for a person.

Courts say of a decision what they say of no person (`the rule of Weber`, `Weber held`), and of a
person what they say of no decision (`Weber was suspected`, `Weber, who`).
"""

import re

from build_scripts.citations.resolve.names_of_cases.said_of_decisions import (
    HUMAN_NOUN,
    JUDGED,
    LAW_NOUN,
    LAW_TRAIT,
    SAID,
)
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import Span

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
    ask tell inform question arrest
""")
GIVEN = one_of("sent send sends mailed delivered sold spoke talked wrote handed shipped")
RECEIVER = rf"{GIVEN}\s(?:[^.;:]{{0,60}}?\s)?to(?:\s[A-Z][\w’'-]+,?(?:\sand)?){{0,2}}"
"""`sent its decisions to Weber and Lund`: whoever gets something is no decision."""
PERSON_BEFORE = re.compile(
    rf"""
    (?: \b{ABBREVIATED_TITLE}           # Mr. Weber
      | \b(?:{TITLE}|{DONE_TO_A_PERSON}) # Officer Weber, the jury convicted Weber
      | \b{RECEIVER}
    )\s$""",
    re.VERBOSE,
)
NAMED_BEFORE = re.compile(r"(?:^|[\s“\"(])(?P<word>[A-Z][\w’'.-]*)\s$")
OWNER = re.compile(r"[’']s?$")
"""`Petitioners’ Weber claims`: whose they are."""
POSSESSIVE = re.compile(r"[’'](?:s\b|(?=\s[a-z]))")
"""`Weber’s`, `General Motors’ plant`."""
OWNED = r"[’']s?\s(?:[\w’'“”\"-]+\s){0,4}?"
OWNED_LAW = re.compile(rf"{OWNED}(?:{LAW_NOUN}|{HUMAN_NOUN})s?\b")
OWNED_LAW_ALONE = re.compile(rf"{OWNED}{LAW_NOUN}s?\b")

DONE_BY_DECISIONS = re.compile(rf"\s(?:(?:also|never|[a-z]+ly)\s)?(?:{SAID}|{JUDGED})\b")
UNDONE = re.compile(
    rf"""
    \s(?:(?:also|further|then|again|later|first|never|once|soon|[a-z]+ly)\s)?
    (?!{SAID}|{JUDGED})
    (?: [a-z]{{2,}}ed(?!\sby\b)
      | sold|bought|built|ran|fell|paid|sent|kept|lost|won|hit|shot|sat|stood|spoke|grew|met|told
      | owns?|sells?|operates?|manufactures?|lives?|works?|employs?|produces?
    )\b""",
    re.VERBOSE,
)
"""What no decision does: `General Motors closed its plant`, `Weber sold the car`."""
ACTED = one_of(r"""
    testified argue[sd]? allege[sd]? claim(?:ed|s?(?=\s(?:that|to|he|she|they|the)\b))
    contend(?:s|ed)? told asked pled pleaded
    admit(?:s|ted) filed appeal(?:s|ed) moved sued sought seeks signed died drove asserts? asserted
    maintain(?:s|ed) replied responded received lived worked entered left\sthe arrived returned
    fled refused\sto
    did\snot\s(?:know|appear|testify|object|appeal|file|argue|consent|want|see|tell|dispute)
    did\snot\s(?:challenge|contest|deny|seek|raise|resist|comply|respond|preserve)\b
    wanted believed knew thought saw himself herself who\b whose\b whom\b
""")
"""What people do, and decisions do not."""
WOULD = one_of("could would should must might shall may cannot can")
RECOVER = one_of("recover sue pay plead prevail testify appeal sell collect receive be\\sheard")
"""What is for parties to do."""
BEFALLEN = one_of("""
    overruled limited superseded abrogated cited read interpreted applied followed extended
    understood construed
""")
"""What befalls decisions."""
PERSON_AFTER = re.compile(
    rf"""
      ,?\s(?:(?:also|further|then|again|now|never|next|first|later)\s)?{ACTED}  # Weber testified
    | \s[“"]?{WOULD}\s(?:not\s)?{RECOVER}\b  # Weber “should recover his damages”
    | \sfor\s(?:his|her)\b                # ask Weber for her name
    | \shad\s(?!{SAID}|{JUDGED}|nothing\b|little\b)   # Weber had gone home; not: had held
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
    framework rationale command requirement element factor prong dictate limit spirit letter
    language meaning import progeny principle logic purpose
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


THING_BEFORE = re.compile(
    r"\b(?:[SM][./]?[SVTY]\.?|U\.?S\.?S\.?|H\.?M\.?S\.?|vessels?|ships?|barge|tug|schooner|steamer|yacht"
    r"|film|movie|novel|newspaper|magazine|album|song|play|musical|opera|painting|book|journal)\s$"
)
"""What is printed in italics as cases are: ships, works of art, newspapers."""
ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s$")
"""Before a case it leads to a noun: `the Weber court`; `aboard the Titanic.` names a ship."""


HIMSELF = re.compile(r"\s(?:himself|herself)\b")
"""`Puckett himself failed`: the man, in italics or not."""


def is_of_another_kind(words: str, span: Span) -> bool:
    """Whether a short name in italics is a person’s, a ship’s or a newspaper’s."""
    said = words[span.start : span.end]
    before, after = words[max(0, span.start - 40) : span.start], words[span.end : span.end + 2]
    alone = bool(ARTICLE_BEFORE.search(before)) and (not after or after[0] in ".;)")
    titled = re.search(rf"\b{ABBREVIATED_TITLE}\s$", before) or HIMSELF.match(words, span.end)
    return bool(titled or THING_BEFORE.search(before) or (alone and "Case" not in said))


COMPOUNDED = r"(?:based|style|type|like|era|related|specific|compliant)\b"
COMPOUND = re.compile(rf"-{COMPOUNDED}")
"""`a Weber-based argument`."""
DONE_BY_PARTIES = one_of("""
    relied cited quoted invoked presented abandoned acknowledged refused declined agreed disagreed
    suggested indicated answered confronted ignored took drew gave came went began focused failed
""")
UNSURE = re.compile(rf"\s(?:(?:also|[a-z]+ly)\s)?(?:had\s)?{DONE_BY_PARTIES}\b(?!\sby\b)")
"""What a decision does, and a party: `Weber relied on`. Where the document uses the name of a
person too, it is neither."""
WITH_HIS = re.compile(
    rf"\s(?:(?:also|[a-z]+ly)\s)?{DONE_BY_PARTIES}\s(?:[a-z]+\s){{0,3}}(?:his|her)\b"
)
"""`Weber relied on his brother`."""
BIDDEN = re.compile(r"\b(?:for|told|asked|ordered|allowed|required|directed|wanted|forced)\s$")
"""`called for Weber to come`."""
JOINED_BEFORE = re.compile(r"\b[A-Z][\w’'-]+,?\s(?:and|or)\s$")
"""`Crosby and Garamendi show`: a verb of several."""
OF_ANOTHER = re.compile(r"\b(?:of|by|from|for|against|to|with)\s$")
"""`the order of Weber is wrong`: what is said is said of the order."""


def names_a_case(words: str, span: Span, *, person: bool = False) -> bool:
    """Whether a name without italics is used for the decision rather than the person.

    `person` says that the document uses the name of a person as well, or that a company bears it.
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
    if (named := NAMED_BEFORE.search(before)) and not (
        _opens_sentence(named["word"]) or OWNER.search(named["word"])
    ):
        return False
    if POSSESSIVE.match(after):
        return bool((OWNED_LAW_ALONE if person else OWNED_LAW).match(after))
    if LAW_BEFORE.search(before):
        return True
    if WITHIN.search(before) or (SINCE.search(before) and MAIN_CLAUSE.match(after)):
        return True
    if COPULA.match(after):
        return bool(COPULA_LAW.match(after)) and not OF_ANOTHER.search(before)
    if COMPOUND.match(after):
        return True
    if (
        (person and UNSURE.match(after))
        or WITH_HIS.match(after)
        or (BIDDEN.search(before) and after.startswith(" to "))
    ):
        return False
    owned = person and not JOINED_BEFORE.search(before) and _qualifies(after)
    return not (PERSON_AFTER.match(after) or UNDONE.match(after) or owned)


OF_A_DECISION = re.compile(
    rf"""
    \s(?:(?:also|[a-z]+ly)\s)?
    (?: (?:relied|failed|refused|declined|focused|drew|invoked|cited|quoted)\b
        (?:\s(?!his\b|her\b|their\b)[\w’'“”"-]+){{1,9}}?
        \s(?: its\s                                   # relied on Weber for its analysis
           | (?:our|this\s[Cc]ourt[’']s|the\s[Cc]ourt[’']s|the\sSupreme\sCourt[’']s)\s
             (?:[a-z]+\s){{0,3}}{HUMAN_NOUN}\b )         # failed to consider our en banc decision
    )
    """,
    re.VERBOSE,
)
"""What parties do as well as decisions, but not with *its* or for a court’s precedent."""


def is_said_of_decision(words: str, span: Span) -> bool:
    """Whether what follows a name of one man or woman is said of the decision so called."""
    return bool(OF_A_DECISION.match(words, span.end))


NOUN_AFTER = re.compile(r"\s(?P<noun>[a-z]{3,}[b-rt-z]|[a-z]{3,}s)(?=[\s,.;)])")
NO_NOUN = frozenset(
    """
    and nor but not yet has had have does did was were are can may might must will would should
    could cannot also still never once too thus therefore there here itself themselves nonetheless
    nevertheless
    with without that this these those because where when which what whether while who whom since
    from than though although unless until under before after above below into onto upon over about
    against among between through throughout during within beyond toward towards only even just
    merely simply then now again further instead rather either neither both for all any some such
    like unlike via per its their his her our your one two three cases line decision
    """.split()
)
"""What may follow a name without being qualified by it."""
PLURAL_AFTER = re.compile(r"\s[a-z]{3,}s\s(?:were|had|have|who|are|left|[a-z]{2,}ed)\b")
"""`Standard Oil executives left`; not `Weber holds that`."""
TRAIT_AFTER = re.compile(rf"\s(?:[\w-]+\s)?{LAW_TRAIT}\b")
OF_LAW = one_of(r"""
    courts? panels? lines? cases? holdings? decisions? opinions? suits? litigation claims?
    violations? hearings? waivers? motions? challenges? objections? errors? issues? questions?
    arguments? theor(?:y|ies) instructions? materials? letters? briefs? inquir(?:y|ies) jurispr\w+
    stops? frisks? searche?s? rights? warnings? advisements? colloqu\w+ pleas? remands? analys\w+
    defenses? remed(?:y|ies) schemes? regimes? era dissents? plaintiffs? defendants? criteri\w+
    elements? formulas? formulations? guidelines? guideposts? hurdles? thresholds? safeguards?
    considerations? situations? scenarios? context paradigms? trilogy steps? stages? tests?
    grounds? bars? immunity abstention removal evidence disclosures? obligations? dut(?:y|ies)
    majorit(?:y|ies) justices? information type types sentencing departures?
""")
"""What a decision’s name qualifies: `a Batson challenge`, `Miranda warnings`."""


OF_DECISIONS = re.compile(
    rf"\s(?:[\w’'“”\"-]+\s){{0,4}}?(?:{LAW_NOUN}|{HUMAN_NOUN}|{LAW_OF}|{OF_LAW})s?\b"
)


def _qualifies(after: str) -> bool:
    """Whether the name qualifies a noun that no decision does: `Standard Oil executives`."""
    if PLURAL_AFTER.match(after):
        return not OF_DECISIONS.match(after)
    noun = NOUN_AFTER.match(after)
    if not noun or DONE_BY_DECISIONS.match(after) or TRAIT_AFTER.match(after):
        return False
    plain = noun["noun"] in NO_NOUN or noun["noun"].endswith(("s", "ed", "ly", "ing"))
    return not plain and not OF_DECISIONS.match(after)


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
        "Each",
        "Every",
        "Any",
        "All",
    )
