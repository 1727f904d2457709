"""Tells the lists of counsel from what stands around them.

Reporters name counsel in sentences or lines before the opinion, the Second Circuit one under
another in the right half of the page, the Third by address, with the party at the end.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.party_roles import COUNSEL_FOR, PARTY_END
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import COUNSEL, SIDE, is_prose
from build_scripts.structure.line_roles import role_of

OTHER_SIDE = r"debtor|(?:\w+ )?trustee|(?:\w+ ){0,2}creditor|movant|claimant|applicant|relator"
"""Whom else counsel appears for: in a bankruptcy court, and in Louisiana on writs."""
APPEARANCE = re.compile(
    r"(?!.*\b(?:trustee|guardian|receiver|executor|representative|as)\b.* for )[A-Z].{3,120}"
    rf" for (?:the )?(?:\w+[ -]){{0,3}}(?:{SIDE})[\w/-]*(?: in error)?\.(?:\s|$)"
    rf"|[A-Z].{{3,120}}, for (?:the )?(?:{OTHER_SIDE})s?"
    rf"(?:[-/ ](?:in[- ]possession|{SIDE})\w*)?\.$",
    re.IGNORECASE,
)
"""How a reporter names counsel in a line: `John Gant, for appellant.`"""
APPEARING_FOR = re.compile(
    rf"(?:(?:appearing )?for|representing) (?:the )?(?:\w+[ -]){{0,3}}?"
    rf"(?:{SIDE}|interven|amic|department|government"
    r"|state|united states|people|commonwealth)[\w-]*(?: [\w-]+){0,4}:",
    re.IGNORECASE,
)
"""`FOR PLAINTIFF-APPELLANT:` before the names, as the Second Circuit prints it; Wyoming has
`Representing Appellant:`."""
APPEARING_LAST = re.compile(
    rf", for (?:the )?(?:{SIDE})[\w-]*(?: and (?:{SIDE})[\w-]*)?(?: in error)?\.?$"
    rf"|\(for (?:the )?(?:\w+[ -]){{0,3}}?(?:{SIDE}|interven|amic|relator|state)[\w/-]*"
    r"(?: [\w-]+){0,3}\)\W*$",
    re.IGNORECASE,
)
"""`(for respondent)` after the names, as Minnesota prints it."""
ADVOCATE = re.compile(
    r"""
    [A-Z][A-Z.’'-]*(?:\ [A-Z][A-Z.’'-]+){1,4}(?:,\ (?:Jr|JR)\.)?,?\ .{0,300}  # JANE D. ROE, …
    \b(?:Attorney|Defender|Solicitor|Counsel|LLP|Law|Esq|pro\ se)\b.{0,200}   # Able & Roe LLP
    ,\ [A-Z][\w.\ ]+\.                                                        # , New York, NY.
    (?:\ \(.{5,80}\)\.?)?                                                     # (Ann Poe)
    """,
    re.VERBOSE,
)
"""A lawyer’s name in capitals, office or firm, and place, as the Second Circuit lists counsel in
the right half of the page, for whom being left to be understood."""
NAMES = r"(?:[A-Z][\w.’'-]*|and|of|on|the|briefs?|&|[a-z]{2,3})"
FURTHER_APPEARANCE = re.compile(
    rf"[A-Z][\w.’'-]*(?:,? {NAMES}){{1,20}}"
    rf"(?:, amic(?:us|i) curiae|,? for (?:the )?[A-Z][\w.’'-]*(?:,? {NAMES}){{0,12}})\."
)
"""Among such lines, one for a party by name, or a friend of the court, who may be counsel."""


PRO_SE = re.compile(
    r"[A-Z][a-z].{3,100},? (?:on brief )?(?i:pro se|(?:self-represented|unrepresented)"
    rf"(?: (?:{SIDE})\w*)?)(?:\.$|, [A-Z][\w .]+, .{{2,80}}$)"
)
"""A party who appears without counsel: `Paula Quill, Pro se, Playa del Rey, CA, plaintiff.`, and
in Iowa `Paula Quill, Des Moines, self-represented appellant.`"""


CONTRA = re.compile(
    r"(?:(?:M(?:r|essrs)\. )?(?:[A-Z][\w.’'-]*,? |and |& ){1,8}),? ?(?:e ?)?contra\."
)
"""`Baker and Cove, contra.`, who argued for the other side, in old reports."""
NOBODY = re.compile(
    r"(?:(?:appell|petition|respond|plaint|defend)\w+(?: and \w+)?, )?pro se\."
    r"|no (?:response|briefs?|appearances?|counsel)(?: filed)?"
    r"(?:,? (?:of counsel )?for (?:the )?[\w ]{3,40})?\.",
    re.IGNORECASE,
)
"""`Appellant, pro se.`, `No response.`, `No brief filed for appellee.`: Arkansas’s list of counsel
where a party has none."""


CONSIDERED = re.compile(
    r"(?:This|The|These) (?:case|appeal|petition|cause|matter)s? (?:was|were) (?:considered"
    r"|heard)\b"
)
"""`This case was considered on the record and on the briefs of the parties.`: an order opens so."""


TELLS_OF_HEARING = re.compile(
    r"On (?:[A-Z][a-z]+ \d{1,2}(?:[-–]\d{1,2})?,? \d{4},? )?.{0,80}"
    r"\b(?:held|conducted|presided over|convened)\b"
)
"""`On March 3, 2031, the Presiding Disciplinary Judge held a hearing at which Ada Roe appeared for
the People`: how a trial judge’s opinion opens."""
OF_FIRM = re.compile(
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+(?: and [A-Z][^,]{3,40})? of [A-Z][^:;]{3,80}, "
    r"for [A-Z][^:]{2,80}\.|[^:;]{3,60}, Trademark Examining Attorney, Law Office \d+\b.{0,80}"
)
"""`Ada Holt of Holt Law PLLC, for Harbor Lights LLC.`, as the trademark board lists counsel."""


LABELLED = re.compile(
    rf"COUNSEL: |(?:COUNSEL: )?For [A-Z][^:;]{{2,300}}, (?:[A-Z][a-z]+ )?(?i:{SIDE})\w*: "
)
"""`COUNSEL: For Ada Holt, Plaintiff: Otto Cove, LEAD ATTORNEY, …`, as Lexis lists counsel."""


def is_counsel(part: Part) -> bool:
    """Say whether `part` by itself lists counsel."""
    if LABELLED.match(part.words):
        return True
    if any(form.fullmatch(part.words) for form in (NOBODY, CONTRA, OF_FIRM)):
        return True
    if PRO_SE.match(part.words):
        return True
    if ADVOCATE.fullmatch(part.words) and not PARTY_END.search(part.words):
        return True
    if is_prose(part):
        if CONSIDERED.match(part.words) or TELLS_OF_HEARING.match(part.words):
            return False
        return says_who_appears(part.words) and role_of(part.words) != "dates"
    if APPEARING_FOR.match(part.words):
        return True
    if APPEARING_LAST.search(part.words):
        return True
    named = APPEARANCE.match(part.words) and not part.words.isupper()
    return bool(named) and role_of(part.words) == "party"


FINDS = re.compile(
    r"\b(?:found|finding|verdict|judge?ment|ruled|ruling|decided|decision|favor|damages|awarded|suit)"
    r"(?: entered| rendered)?,? $",
    re.IGNORECASE,
)
"""What a court or a jury does for a side: `The jury found for the plaintiffs`, in a summary."""


def says_who_appears(words: str) -> bool:
    """Say whether `words` tell who appears for whom: names stand before the side. A syllabus
    speaks of “other systems of government” too, after common words."""
    sides = (words[: found.start()] for found in COUNSEL.finditer(words))
    return any(follows_names(before) and not FINDS.search(before) for before in sides)


WORD = re.compile(r"[^\W\d_][\w’'.-]{2,}")
NEAR = 15
"""Words of three letters and more."""
LEAST_SHARE = 0.2
"""How many of them begin with a capital. In lists of counsel a third do, or a quarter where offices
are named in small letters; in the sentences of a syllabus a tenth."""


def follows_names(before: str) -> bool:
    """Say whether what stands `before` a side holds names, or is too short to tell."""
    near = WORD.findall(before)[-NEAR:]
    capitals = sum(word[0].isupper() for word in near)
    return len(near) < NEAR or capitals >= LEAST_SHARE * len(near)


def lists_counsel(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` lists counsel, by itself or among those before it that do."""
    while FURTHER_APPEARANCE.fullmatch(parts[index].words) and not is_counsel(parts[index]):
        if not index or parts[index].kind == "note":
            return False
        index -= 1
    joined = parts[index].words.endswith("; and") and index + 1 < len(parts)
    return is_counsel(parts[index + joined])


APPEARS_FOR = re.compile(rf"{COUNSEL_FOR}|for (?:{SIDE})\w*(?:[-/ ]\w+)?\W*$", re.IGNORECASE)


IN_SENTENCE = re.compile(r"\b(?!(?:of|and|the|for|at|by|in|on|to|se)\b)[a-z]{2,}")
"""A word that stands in no name and no address."""
OF_ADDRESS = frozenset({"party", "other", "docket", "court"})
"""What the lines of an address may be taken for: `P.O. Box 1945`, `United States Courthouse`."""


def is_address(words: str) -> bool:
    """Say whether `words` are names, offices and places, and no sentence."""
    return not IN_SENTENCE.search(words)


def named_counsel(parts: Sequence[Part], below: Part | None) -> list[Part]:
    """Return those of a caption's `parts` that list counsel: sentences that say so, and the
    addresses under the panel that end with “Counsel for …” (Third Circuit), or under the judge
    below and end with “for Appellant” (New Mexico), there or in the part `below` the caption."""
    roles = [role_of(part.words) for part in parts]
    courts = [place for place, role in enumerate(roles) if role == "lower-court"]
    panel = roles.index("panel") if "panel" in roles else min(courts, default=len(parts))
    named = [
        place
        for place in range(panel + 1, len(parts))
        if parts[place].kind != "note" and roles[place] == "party"
    ]
    if below and APPEARS_FOR.match(below.words):
        lines = range(min(named, default=len(parts)), len(parts))
    elif any(APPEARS_FOR.match(parts[place].words) for place in named):
        lines = range(named[0], named[-1] + 1)
    else:
        lines = range(0)
    return [
        part
        for index, part in enumerate(parts)
        if part.kind != "note"
        and (
            (index in lines and roles[index] in OF_ADDRESS)
            or (not part.stated and lists_counsel(parts, index))
        )
    ]
