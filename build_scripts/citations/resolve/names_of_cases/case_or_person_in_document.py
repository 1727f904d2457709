"""Whether a name is a case's or a person's, by how the whole document uses it.

Courts call a decision by a party's name, and so they call the party. The parties of the case
itself are never cited under their bare names; of other names those count as persons' that the
document uses of a person at least once and of a decision less often.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.citations.grammar.party_words import VERSUS
from build_scripts.citations.resolve.cases.known import Case as CitedCase
from build_scripts.citations.resolve.cases.known import Known
from build_scripts.citations.resolve.cases.name_keys import GOVERNMENTS, LEADING, name_key
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Case

TORN = re.compile(r"\b([A-Z])\s(?=[A-Z]{2,}\b)")
"""Small capitals that came apart: `R ODMAN`."""
GENERATION = re.compile(r",?\s(?:Jr|Sr|II|III|IV)\.?$")
ORGANIZATION = re.compile(
    r"\b"
    + one_of("""
        Inc LLC Corp Co Ltd Company Corporation Association Ass[’']n University Bank County City of
        & Department Board District Union Trust Fund Foundation Services Group
    """)
    + r"\b",
    re.IGNORECASE,
)
NOT_DONE = one_of("comply know appear testify object appeal file consent see tell stop")
BEFALLEN = one_of(r"""
    born arrested stopped convicted sentenced charged indicted driving riding walking carrying
    on\sfoot searched detained taken employed hired fired injured killed shot released admitted
""")
ACTS = one_of(rf"""
    testified argue[sd]? allege[sd]? claim(?:ed|s(?=\s(?:that|to|he|she|they)\b))
    contend(?:s|ed)? told asked pled pleaded
    admit(?:s|ted) filed appeal(?:s|ed) moved sued sought signed died drove asserts? asserted
    maintain(?:s|ed) replied responded lived worked arrived returned fled wanted believed knew
    thought saw himself herself walked
    (?:did|does|had|has|could|was|is)\snot\s{NOT_DONE} was\s{BEFALLEN}
""")
"""What people do, and what befalls them, but not decisions."""
BELONGINGS = one_of(r"""
    motions? petition appeal trial arrest conviction sentence rights testimony detention counsel
    attorneys? lawyer home house car vehicle truck apartment wife husband son daughter employment
    guilt death claims? complaint cell(?:mate)? body person pockets? privacy
""")
"""What people have, and decisions do not: `Weber’s motion`."""
DONE_TO = one_of(r"""
    stopped arrested convicted searched handcuffed told asked charged indicted detained sentenced
    killed shot hired fired employed deported questioned interviewed followed sued injured met
    Mr\. Mrs\. Ms\. Dr\. Officer Detective Agent Sergeant Deputy
    defendant plaintiff petitioner respondent appellant appellee
""")
"""What is done to people, and what they are called, before their names."""
LAW_OF = one_of("""
    decisions? opinions? holdings? rulings? rule test standard reasoning teaching mandate doctrine
    rationale
""")
DEALING_WITH = one_of("""
    [Uu]nder [Aa]pplying [Oo]verruling [Ff]ollowing [Dd]istinguishing [Cc]iting [Rr]eading [Ss]ince
    [Pp]ost- [Pp]re- [Ii]n
""")
OF_A_CASE = rf"(?:{LAW_OF}\s(?:in|of)|{DEALING_WITH})\s?"
"""What stands before a decision: `the holding of Weber`, `Under Weber`, `post-Weber`."""
HELD = (
    r"(?:,?\s(?:supra|held|requires|forecloses|controls|teaches|governs|dictates|instructs)\b"
    r"|,\s\d+\s[A-Z]|\sat\s\d)"
)
"""What stands behind one: `Weber controls`, `Weber, 12 F.3d`, `Weber at 5`."""


def own_names(case: Case) -> frozenset[str]:
    """The keys of every name by which the parties of the case itself may be called.

    The whole name, each word of a person's, the first two of an organization's.
    """
    named = [case.name or "", *(party.name for party in case.parties)]
    found: set[str] = set()
    for name in named:
        for party in [name, *VERSUS.split(name)]:
            whole = GENERATION.sub("", LEADING.sub("", TORN.sub(r"\1", party))).strip(" ,.")
            words = [word for word in re.split(r"[\s,]+", whole) if len(word) > 2]
            first = words[:2] if ORGANIZATION.search(whole) else words
            pair = " ".join(words[:2])
            hyphened = [part for word in first for part in word.split("-") if len(part) > 2]
            found |= {party, whole, pair, *first, *hyphened}
    return frozenset(name_key(name) for name in found if name and name not in GOVERNMENTS)


@dataclass(frozen=True, slots=True)
class People:
    """The short names of a document that are names of people."""

    rather: frozenset[str] = frozenset()
    """Used more of a person than of a decision."""
    also: frozenset[str] = frozenset()
    """Used of a person at all, or a company’s."""
    companies: frozenset[str] = frozenset()
    """Those that are a company’s or the like, of which one may say *its*."""


def people(known: Known, texts: Iterable[str]) -> People:
    """The short names of `known` that the document uses of people."""
    names = sorted((name for name in known.by_short_name if name[:1].isupper()), key=len)
    if not names:
        return People()
    any_name = "|".join(map(re.escape, reversed(names)))
    of_person = re.compile(
        rf"\b{DONE_TO}\s(?P<one>{any_name})(?![\w-])"
        rf"|(?<![\w-])(?P<other>{any_name})(?:,?\s(?:who\b|whose\b)|\s{ACTS}\b|[’']s?\s{BELONGINGS}\b)"
    )
    of_case = re.compile(
        rf"\b{OF_A_CASE}(?P<one>{any_name})(?![\w-])(?![’']s?\s(?!(?:holding|reasoning|rule|test)))"
        rf"|(?<![\w-])(?P<other>{any_name}){HELD}"
    )
    person: Counter[str] = Counter()
    decision: Counter[str] = Counter()
    for text in texts:
        person.update(match["one"] or match["other"] for match in of_person.finditer(text))
        decision.update(match["one"] or match["other"] for match in of_case.finditer(text))
    rather = frozenset(name for name, count in person.items() if count > decision[name])
    firms = [
        each for each in names if any(_is_firm(each, case) for case in known.by_short_name[each])
    ]
    return People(rather, frozenset([*person, *firms]), frozenset(firms))


def _is_firm(name: str, case: CitedCase) -> bool:
    """Whether the party after which the case is called is a company or the like."""
    parties = [party for whole in case.names for party in VERSUS.split(whole)]
    return any(party.startswith(name) and ORGANIZATION.search(party) for party in parties)
