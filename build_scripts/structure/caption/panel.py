"""Tells who sat: which lines of a caption name the panel, and the judges without their offices."""

import re
from collections.abc import Iterable, Sequence

from build_scripts.lexicon.courts.court_lines import ORDINAL
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import CaptionLine
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.panel_lines import DONE_BEFORE, PANEL_HEAD
from build_scripts.structure.writings.judicial_offices import RANKS


def follows_before(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part before the one at `index` is “Before” or “Present” alone."""
    return index > 0 and bool(re.fullmatch(r"(?:before|present)\W*", parts[index - 1].words, re.I))


PRESIDING = re.compile(r"[A-Z][^,a-z]{2,40}, (?:P\.? ?J|J\.? ?P|C\.? ?J)\.,?$")
ALL_JUSTICES = re.compile(r"[A-Z][^,a-z]{2,40}, JJ\.$")
NAME_LINE = re.compile(r"[A-Z][A-Z.’' -]{2,40},?$")
NAMED = re.compile(f"{NAME_LINE.pattern}|{ALL_JUSTICES.pattern}")
LONGEST_PANEL = 9
"""Lines."""


def panel_list(parts: Sequence[Part], index: int) -> tuple[int, int]:
    """Return from where to where the list of judges runs in which the part at `index` stands."""
    first = index
    while first > max(0, index - LONGEST_PANEL) and NAMED.match(parts[first].words):
        first -= 1
    if not PRESIDING.match(parts[first].words):
        return (0, 0)
    for last in range(first + 1, min(len(parts), first + LONGEST_PANEL)):
        if ALL_JUSTICES.match(parts[last].words):
            return (first, last + 1)
        if not NAME_LINE.match(parts[last].words):
            break
    return (0, 0)


ALL_OF_THEM = re.compile(r"(?:\(?[^()]+\),? )?JJ\.")
LISTED_JUDGE = re.compile(
    r"[A-Z][\w’'-]+(?:, (?:[A-Z]\.|[A-Z][a-z]+)(?: [A-Z][\w.]*)*)?(?: \([a-z][^()]*\)?)?,?"
    r"|\([^()]+\),?|[a-z][a-z ]+\),?"
)
"""`Graeff,`, `Sharer, J. Frederick (retired,`, `specially assigned),`"""


LONGEST_LIST = 14
"""Lines."""


def list_over_office(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is one of the names that Maryland lists on its cover, line
    under line over `JJ.`, or that."""
    for place in range(index, min(len(parts), index + LONGEST_LIST)):
        if ALL_OF_THEM.fullmatch(parts[place].words):
            return place > 0 and bool(LISTED_JUDGE.fullmatch(parts[place - 1].words))
        if not LISTED_JUDGE.fullmatch(parts[place].words):
            return False
    return False


def judges_in(lines: Iterable[CaptionLine]) -> tuple[str, ...]:
    """Return the judges as the panel’s lines name them, without their office."""
    sat = (name for line in lines if line.role == "panel" for name in names_in(line.text.words))
    return each_once(sat)


def judges_told(lines: Iterable[CaptionLine]) -> tuple[str, ...]:
    """Return the judges of whom the lines of a caption tell what they wrote and joined."""
    return each_once(name for line in lines for name in told_in(line))


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return `names` without those named before, in capitals or small letters."""
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(name.casefold(), name)
    return tuple(once.values())


def told_in(line: CaptionLine) -> list[str]:
    """Return who wrote and who joined, as a line tells that stands in for a panel: `CAIN, J.,
    delivered the opinion of the court, in which CANTRELL, P.J., and COTTRELL, J., joined.`"""
    return told_in_words(line.text.words) if line.role == "attribution" else []


OTHER_JUSTICES = re.compile(r"(?<=[a-z]\.) (?=(?:(?:Presiding|Chief) )?Justices? [A-Z][a-z])")
"""`JUSTICE ABLE delivered the judgment of the court, with opinion. Justice Roe concurred …`"""
AUTHOR_OR_VOTE = re.compile(
    r"""
    (?:Opinion|Memorandum\ Decision)\ by\ (?:(?:Chief\ )?(?:Judge|Justice)\ )?
      (?P<name>[^,;]{3,30}?)[*†‡]*                                 # Opinion by JUDGE MÁRQUEZ
    | (?:Judges?|Justices?)\ (?P<others>[^,;]{3,60})\ concurs?\W*  # Judges Able and Roe concur
    | (?P<votes>[^,;]{3,40}),\ JJ?\.,\ concurs?\W*                 # Furman and Dunn, JJ., concur
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`Opinion by JUDGE MÁRQUEZ` over `Furman and Dunn, JJ., concur`: Colorado’s panel."""
DELIVERED = re.compile(
    r"\b(?:delivered|authored) (?:the (?:opinion|judgment|decision) of the court|this opinion)\b",
    re.IGNORECASE,
)
CONCURRED_WITH = re.compile(
    r"(?P<others>(?:(?:Presiding|Chief) )?Justices? [A-Z][^.;]{2,160}?)"
    r" (?:(?:specially )?concurred in|dissented,? (?:in part,? )?with)\b[^.;]{0,60}?"
    r"(?:,? joined by (?P<joined>[A-Z][^.;]{2,120}))?\.?$"
)
"""Under who delivered it, Illinois tells who else sat: `Justice Roe concurred in the judgment.`,
`Justice Poe dissented, with opinion, joined by Justice Doe.`"""
TELLS = re.compile(
    rf"""
    (?:^|(?<=[.;]\ )|(?<=Remanded\ )|(?<=Affirmed\ )|(?<=Reversed\ )|(?<=Dismissed\ ))
    {DONE_BEFORE}(?P<author>[A-Z][^:;]{{2,60}}?),?[ ]    # ROE, J.,
    (?:delivered|authored|filed|announced|wrote)\b
    (?:(?!(?<=[a-z])\.\ [A-Z])[^;]){{0,80}}?                # the opinion of the Court,
    (?:,?\ in\ which\ (?P<others>[A-Z][^;]{{3,300}}?),?\ (?:join(?:ed|s)?|concurr?(?:ed|s))\b
      |(?=[.;]))                                          # in which ABLE, J., joined.
    """,
    re.VERBOSE,
)
"""A sentence that tells who wrote, and who joined in that."""


def told_in_words(words: str) -> list[str]:
    """Return the judges of whom `words` tell that, or whose opinion they joined."""
    first, *rest = OTHER_JUSTICES.split(words)
    if rest:
        return [name for sentence in (first, *rest) for name in told_in_words(sentence)]
    if alone := AUTHOR_OR_VOTE.fullmatch(words):
        return names_in(alone["name"] or f"{alone['votes'] or alone['others']}, JJ.")
    if concurred := CONCURRED_WITH.match(words):
        return names_in(concurred["others"]) + names_in(concurred["joined"] or "")
    if not DELIVERED.search(words):
        return []
    return [
        name
        for match in TELLS.finditer(words)
        for group in (match["author"], match["others"])
        for name in names_in(group or "")
    ]


PANEL_OF_COUNSEL = re.compile(
    r"Before:? [A-Z](?:[^.]|(?<=\b[A-Z])\.|(?<=\bJr)\.){3,200}? (?:Judges|Justices)\.(?= [A-Z])"
)


def panel_among(counsel: Iterable[str]) -> tuple[str, ...]:
    """Return the judges with whom a paragraph of `counsel` begins: FindLaw sets both in one."""
    opened = (PANEL_OF_COUNSEL.match(words) for words in counsel)
    return tuple(name for match in opened if match for name in names_in(match[0]))


IN_SPANISH = re.compile(r"panel (?:integrado|compuesto) por ", re.IGNORECASE)
JUEZ = re.compile(
    r"\bJuez[a]? (?P<name>(?:(?:de|la|del) )*[A-ZÁÉÍÓÚÑ][\w’'-]+(?: [A-ZÁÉÍÓÚÑ][\w’'-]+)*)"
)
"""`el Juez Figueroa Pérez, la Jueza Méndez Soto y el Juez Ortiz Flores`"""
FORENAME_ALONE = re.compile(r"[A-Z][A-Za-z]+ [A-Z]")
"""`KARWACKI, ROBERT L.`, `Eyland, James R.`: a surname that stood before it is the judge’s name."""
STAR_PAGE = re.compile(r"\s*\*\d+$")
NOTE_MARK = re.compile(r" \(\d\)$")
"""`Wittig (1)`: the mark of a note, as Texas’s web pages print it."""
OFFICE_BEFORE = re.compile(
    r"\b(?:(?:VICE|CHIEF|ASSOCIATE|PRESIDING|SENIOR) )*(?:JUSTICE|JUDGE)(?: PRO TEMPORE)? (?=[A-Z])"
)
"""`ASSOCIATE JUSTICE ABLE B. COVE`, of whom each has a line."""
FORENAME_BEHIND = re.compile(r"(?<=[a-z]), [A-Z]\. [A-Z][a-z]+(?=,? \((?:Senior|Retired|Spec)|$)")
"""`Sharer, J. Frederick`, in a list by surname."""
SEPARATELY = re.compile(r"(?<=\.) (?:Concurring|Dissenting)(?: [a-z ]+)? Opinion: ")
"""Who of the bench wrote apart, as the Board of Immigration Appeals tells it in the same line."""
RETIRED = re.compile(
    r"(?:,| )\s?\((?:retired|ret\.|senior(?: judge)?)(?:,? (?:specially )?assigned)?\)"
    r"|\s?\((?:retired|ret\.|senior)\b[^()]*$"
    r"|\[[*∗†‡\d]+\]"
    r"|,? retired, specially assigned",
    re.IGNORECASE,
)
"""`J. (retired)`, `RODOWSKY (Retired, Specially Assigned)`; the mark of a note to a name."""
VOTE = re.compile(
    r",? (?:all )?(?:agree|concur|dissent|not participat|sitting)(?:s|ing|red)?\b[^,;]*$", re.I
)
"""How Georgia and Indiana end the line of those who sat: `BAKER, J., and COLE, J., concur.`"""
NO_NAME = re.compile(
    one_of(r"""
        (?:the\x20)?entire\x20bench\b (?:acting\x20)?(?:vice\x20)?chair(?:man|woman|person)?\b
        (?:alternate\x20|temporary\x20)?board\x20members?\b
        (?:C|Ch|P)\.\x20?J\b all\b (?:en|in)\x20banc\b per\x20curiam\b
        (?:the\x20)?(?:whole\x20|full\x20)?court\b not\x20participating Js$
        specially\x20assigned\b sitting\x20by\b
        \d [^\w’'] (?-i:[a-z]+\x20[a-z]+\x20)
    """),
    re.IGNORECASE,
)
"""What a publisher’s line of judges may say instead of a name. Connecticut writes `Js.` for
`JJ.`"""
VOTE_BETWEEN = re.compile(
    r",? (?:all )?(?:concur|dissent|did not participate)(?:s|red|ed)?\b[^.;,]{0,60}[.;] (?=[A-Z])"
)
"""`…, JJ., concur. COVE, J., dissents.`: the votes, as Lexis prints them with the bench."""


HONORABLE = re.compile(
    r"\b(?:the )?hon(?:orable|\.):? (?=[A-Z])|^special master (?=[A-Z])", re.IGNORECASE
)
PANEL_LINE = re.compile(
    rf"^(?:(?:(?:{PANEL_HEAD})\W*)+|Coram\b|By the Court \(|{ORDINAL} division\b)\W*"
    r"(?:(?:Board )?Panel:\s*|division \w+:\s*)?",
    re.IGNORECASE,
)


OFFICE = re.compile(
    rf",?[*∗†‡]*\s*(?i:(?:{RANKS}|Superior Court)\s+)*"
    r"(?:\b(?i:Judges?|Justices?)\b"
    r"|(?<=, )(?:(?:[AV]\. ?)?C\. ?J|(?:[AV]\. ?)?P\. ?J(?:\. ?E|\. ?A\. ?D)?"
    r"|J\. ?P|J\. ?A\. ?D|(?:S[RPrp]?|A)\. ?J|J[JSs]?)\.|(?<=, Presiding )J\."
    r"|(?<=, )(?:A\.? ?)?J\.? ?S\.? ?C\b|(?<=[a-zA-Z] )JJ?\.(?=,|$)"
    r"|(?<=, )(?i:(?:vice )?chair(?:man|woman|person)?|(?:board )?member)\b)"
    r"(?:, ?(?:[MWE]\. ?S|Sr)\.)?"
    r"(?: \(Ret\.\))?"
    r"[*∗†‡.\d]*(?i:,? (?:sitting by (?:designation|assignment)|specially assigned|presiding))?"
    r"[*∗†‡.]*"
)
"""A judge’s office, which is no part of the name."""
SEPARATOR = re.compile(
    r"[*∗†‡]*,?\s+(?i:and|&)\s+|[*∗†‡]*,(?!\s*(?:Jr|Sr|JR|SR|II|III|IV)\b)\s*|\s*;\s*"
)
SUBSTITUTED = re.compile(r",? in (?:the )?(?:place|stead) of .*")
"""For whom a judge sat: Hawai‘i names those who were recused in the panel’s line."""


def names_in(words: str) -> list[str]:
    """Return the judges whom a line names, without their office."""
    if IN_SPANISH.match(words):
        return [match["name"].strip() for match in JUEZ.finditer(words)]
    words = RETIRED.sub("", FORENAME_BEHIND.sub("", words))
    words = words.removesuffix(")") if words.startswith("(") else words
    words = VOTE_BETWEEN.sub(", ", OFFICE_BEFORE.sub(", ", SEPARATELY.sub(" ", words)))
    panel = VOTE.sub("", HONORABLE.sub("", PANEL_LINE.sub("", words)))
    names: list[str] = []
    for name in SEPARATOR.split(OFFICE.sub(",", SUBSTITUTED.sub("", panel))):
        bare = re.sub(r"^and\b\s*|\s+and$", "", name, flags=re.IGNORECASE).strip(" ,*∗†‡")
        bare = STAR_PAGE.sub("", NOTE_MARK.sub("", bare))
        bare = name_with_capitals_joined(bare)
        names.append(bare if bare.lower().endswith(("jr.", "sr.")) else bare.rstrip("."))
    return [
        name
        for name in names
        if name
        and name.lower() != "presiding"
        and not NO_NAME.match(name)
        and not FORENAME_ALONE.fullmatch(name)
    ]


TORN = re.compile(r"(?<![\w.])[A-Z] [A-Z]{2,}")


def name_with_capitals_joined(name: str) -> str:
    """Return a judge’s `name` with the small capitals that a text layer has torn from the first
    letters put to them again: `J OHN W. M CC LARTY`."""
    if not TORN.search(name):
        return name
    whole = re.sub(r"(?<![\w.])([A-Z]) (?=[A-Z]{2})", r"\1", name)
    return re.sub(r"\bMA?C([A-Z]?) (?=[A-Z]{3})", r"Mc\1", whole)
