"""Tells the caption from the parts that stand before the court's first writing.

Courts differ in what comes before the byline: the Ninth Circuit titles its summary and counsel,
the Second prints a digest and the list of counsel without titles, the Tenth names counsel before
the panel, the Supreme Court repeats the caption over each writing.
"""

import re
from collections.abc import Sequence, Set

from build_scripts.model import CaptionRole, Doubt, Source, SourceRecord, WritingKind
from build_scripts.problems import Problem
from build_scripts.structure.bylines import DELIVERED_BY, OPINION_OF, byline_at
from build_scripts.structure.parts import Part, extended
from build_scripts.structure.roles import NOTICE, PARTY_END, WHOLE_PANEL, goes_on, role_of
from build_scripts.structure.titles import FRONT, title_of

SENTENCE = re.compile(r"\w[^.?!]{30,}(?<!\bNo)(?<!\bNos)[.?!](?!\s+vs?\.\s)(?:[”’\"')\]]|\s|$)")
COUNSEL = re.compile(
    r"\b(?:for|on behalf of) (?:the )?(?:(?:\w+[ -]){0,3})(?:plaintiff|defendant|petitioner|"
    r"respondent|appell|interven|amic|united states|state\b|government|commonwealth|people|debtor)"
    r"|\bfor (?:the )?(?:plaintiff|defendant|petitioner|respondent|appell)\w*[ -]"
    r"|\bargued for\b|\balso represented by\b|\bof counsel\b|\bon (?:the )?briefs?\b"
    r"|\bargued the cause\b|\bamic(?:us|i) curiae\b",
    re.IGNORECASE,
)
"""What a list of counsel says of whom it lists."""
APPEARANCE = re.compile(
    r"(?!.*\b(?:trustee|guardian|receiver|executor|representative|as)\b.* for )[A-Z].{3,120}"
    r" for (?:the )?(?:\w+[ -]){0,3}(?:plaintiff|defendant|petitioner|respondent|appell)"
    r"[\w-]*\.(?:\s|$)",
    re.IGNORECASE,
)
"""How a reporter names counsel in a line: `John Gant, for appellant.`"""
APPEARING_FOR = re.compile(
    r"(?:appearing )?for (?:the )?(?:\w+[ -]){0,3}?(?:plaintiff|defendant|petitioner|respondent|"
    r"appell|interven|amic|department|government|state|united states|people"
    r"|commonwealth)[\w-]*(?: [\w-]+){0,4}:",
    re.IGNORECASE,
)
"""`FOR PLAINTIFF-APPELLANT:` before the names, as the Second Circuit prints it."""
APPEARING_LAST = re.compile(
    r", for (?:the )?(?:plaintiff|defendant|petitioner|respondent|appell)[\w-]*$|"
    r"\(for (?:the )?(?:\w+[ -]){0,3}?(?:plaintiff|defendant|petitioner|respondent|appell|interven"
    r"|amic|relator|state)[\w/-]*(?: [\w-]+){0,3}\)\W*$",
    re.IGNORECASE,
)
"""`(for respondent)` after the names, as Minnesota prints it."""
ADVOCATE = re.compile(
    r"[A-Z][A-Z.’'-]*(?: [A-Z][A-Z.’'-]+){1,4}(?:, (?:Jr|JR)\.)?,? .{0,300}"
    r"\b(?:Attorney|Defender|Solicitor|Counsel|LLP|Law|Esq|pro se)\b.{0,200}, [A-Z][\w. ]+\."
    r"(?: \(.{5,80}\)\.?)?"
)
"""A lawyer’s name in capitals, office or firm, and place, as the Second Circuit lists counsel in
the right half of the page, for whom being left to be understood."""
NAMES = r"(?:[A-Z][\w.’'-]*|and|of|on|the|briefs?|&|[a-z]{2,3})"
FURTHER_APPEARANCE = re.compile(
    rf"[A-Z][\w.’'-]*(?:,? {NAMES}){{1,20}}"
    rf"(?:, amic(?:us|i) curiae|,? for (?:the )?[A-Z][\w.’'-]*(?:,? {NAMES}){{0,12}})\."
)
"""Among such lines, one for a party by name, or a friend of the court, who may be counsel."""


def caption_end(source: Source, parts: Sequence[Part], known: dict[str, str]) -> int:
    """Return how many of `parts` belong to the caption.

    It ends at the first part that a caption cannot hold: a byline, the title of a part that
    follows captions (SUMMARY, COUNSEL), or running prose. OPINION is a line of the caption as
    long as the panel is still to come; counsel may be named before the panel.
    """
    roles: set[str] = set()
    end = first_own(source, parts)
    for index, part in enumerate(parts[:end]):
        if part.kind == "note":
            continue
        if ends_caption(parts, index, roles, known):
            end = index
            break
        role = role_at(parts, index)
        roles |= {role, "versus" if role == "party" and VERSUS.search(part.words) else role}
    while end and end < len(parts) and heads(parts[end - 1]) and is_prose(parts[end]):
        end -= 1  # a title over running text is that text's
    if end and end < len(parts) and DELIVERED_BY.fullmatch(parts[end - 1].words):
        end -= 1
    if not roles & {"court", "versus", "docket"}:
        refuse_missing_caption(source, parts, known)
    return end


def names_judge_below(part: Part, roles: Set[str]) -> bool:
    """Say whether `part` names the judge whose ruling is appealed: under the posture, over the
    panel, as the Fourth Circuit prints it."""
    below = role_of(part.words) == "lower-court" and "posture" in roles
    return below and not roles & {"panel", "attribution"}


def heads(part: Part) -> bool:
    """Say whether `part` heads running text: the title of a writing, or its first section’s."""
    return bool(title_of(part) or FIRST_SECTION.fullmatch(part.words))


FIRST_SECTION = re.compile(
    r"(?:(?:I|1|A)\.\s+)?(?:INTRODUCTION|BACKGROUND|OVERVIEW|PRELIMINARY STATEMENT|SUMMARY|FACTS|"
    r"FACTUAL [A-Z ]+)|I\.?",
    re.IGNORECASE,
)


def ends_caption(parts: Sequence[Part], index: int, roles: set[str], known: dict[str, str]) -> bool:
    """Say whether the part at `index` is the first after the caption, whose lines so far say
    `roles`."""
    part = parts[index]
    if NOTICE.match(part.words):
        return False
    kind, role = title_of(part), role_at(parts, index)
    named = bool(roles & {"versus", "docket", "role"})
    if kind in FRONT and (named or kind == "counsel" or part.words.isupper()):
        return True
    if kind and roles & {"panel", "attribution"}:
        return not over_counsel(parts, index, known)
    told = role in ("panel", "attribution") and not DELIVERED.match(part.words)
    if not told and byline_at(part.words, known) and not names_judge_below(part, roles):
        return not (told_before_title(parts, index) or is_judge_below(parts, index, known))
    if index and role_of(parts[index - 1].words) == "versus":
        return False  # however many offices and capacities it holds in small letters
    digest = role == "posture" and "panel" in roles and not is_posture(part)
    listed = role == "party" and lists_counsel(parts, index)
    if role == "other":
        return False
    if not (digest or listed) and (role != "party" or not is_prose(part)):
        return False
    return not (lists_counsel(parts, index) and panel_ahead(parts, index))


def over_counsel(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the title at `index` stands over what was done, the day and counsel, the byline
    below them, as the Court of International Trade prints it."""
    counsel = False
    for part in parts[index + 1 : index + LONGEST_PANEL]:
        if part.kind == "note":
            continue
        if byline_at(part.words, known):
            return counsel
        counsel = counsel or is_counsel(part)
        if not is_counsel(part) and role_of(part.words) not in ("dates", "other"):
            return False
    return False


def role_at(parts: Sequence[Part], index: int) -> CaptionRole:
    """Return what the part at `index` of a caption says, given those around it.

    The names under “Before:” are the panel; so are names one under another, the first with its
    office and the last with that of all, as New York prints them.
    """
    words = parts[index].words
    role = role_of(words)
    if role in ("party", "attribution", "status") and is_notice(parts, index):
        return "other"
    if role in ("party", "panel") and (
        follows_before(parts, index) or any(s <= index < e for s, e in [panel_list(parts, index)])
    ):
        return "panel"
    return role


def is_notice(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is a sentence over the name of the court: that the opinion
    is not to be cited, may still be revised, or binds the parties only."""
    if not is_prose(parts[index]) or any(role_of(p.words) in NAMING for p in parts[:index]):
        return False
    ahead = parts[index + 1 : index + LONGEST_PANEL]
    return any(role_of(p.words) == "court" and not is_prose(p) for p in ahead)


NAMING = ("court", "versus", "role", "panel")


def is_judge_below(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the part at `index` of a caption names a judge and opens no writing: the judge
    below, under the line that tells from where the appeal came; or the author, whose byline in
    capitals is still to come, as Minnesota prints it."""
    byline = byline_at(parts[index].words, known)
    if index and role_of(parts[index - 1].words) == "posture":
        unfinished = parts[index - 1].words.endswith((":", ","))
        if unfinished and re.search(r", Judge\b", parts[index].words):
            return True
    if not byline or not byline.author or parts[index].words[byline.end :].strip(" .:"):
        return False
    before = parts[index - 1].words if index else ""
    if OPINION_OF.match(parts[index].words):
        ahead = [part for part in parts[index + 1 : index + 5] if part.kind != "note"]
        return any(
            role_of(part.words) in ("versus", "posture", "dates") or is_counsel(part)
            for part in ahead
        )
    if role_of(before) == "posture" and re.search(r"\bJudges?\W*$", parts[index].words, re.I):
        return True
    return any(
        again and again.author == byline.author and again.kind == byline.kind
        for part in parts[index + 1 : index + LONGEST_FRONT]
        for again in [byline_at(part.words, known)]
        if part.kind != "note" and part.words[:4].isupper() and not parts[index].words[:4].isupper()
    )


LONGEST_FRONT = 16


def told_before_title(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` tells who delivered the opinion whose title is still to
    come, as Illinois prints it."""
    if not DELIVERED.match(parts[index].words):
        return False
    for part in parts[index + 1 : index + LONGEST_TELLING]:
        if title_of(part):
            return True
        if part.kind != "note" and role_of(part.words) != "attribution":
            return False
    return False


DELIVERED = re.compile(
    r"(?:(?:vice )?chief )?(?:presiding )?justice [\w’'-]+ (?:delivered|authored)\b", re.IGNORECASE
)
LONGEST_TELLING = 6
VERSUS = re.compile(r"\S vs?\. [A-Z]")


def is_panel(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` names the panel."""
    return role_at(parts, index) == "panel"


def follows_before(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part before the one at `index` is “Before” or “Present” alone."""
    return index > 0 and bool(re.fullmatch(r"(?:before|present)\W*", parts[index - 1].words, re.I))


PRESIDING = re.compile(r"[A-Z][^,a-z]{2,40}, (?:P\.? ?J|J\.? ?P|C\.? ?J)\.,?$")
ALL_JUSTICES = re.compile(r"[A-Z][^,a-z]{2,40}, JJ\.$")
NAME_LINE = re.compile(r"[A-Z][A-Z.’' -]{2,40},?$")
NAMED = re.compile(f"{NAME_LINE.pattern}|{ALL_JUSTICES.pattern}")
LONGEST_PANEL = 9


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


def roles_of(units: Sequence[Part]) -> list[CaptionRole]:
    """Return what each line of a caption says."""
    return [role_at(units, index) for index in range(len(units))]


def is_prose(part: Part) -> bool:
    """Say whether `part` is running text: a sentence, for the most part in small letters."""
    small = sum(character.islower() for character in part.words)
    large = sum(character.isupper() for character in part.words)
    if PARTY_END.search(part.words) and not COUNSEL.search(part.words):
        return False
    return bool(SENTENCE.search(part.words)) and small > large


def is_counsel(part: Part) -> bool:
    """Say whether `part` by itself lists counsel."""
    if ADVOCATE.fullmatch(part.words) and not PARTY_END.search(part.words):
        return True
    if is_prose(part):
        return bool(COUNSEL.search(part.words))
    if APPEARING_FOR.match(part.words):
        return True
    if APPEARING_LAST.search(part.words):
        return True
    named = APPEARANCE.match(part.words) and not part.words.isupper()
    return bool(named) and role_of(part.words) == "party"


def lists_counsel(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` lists counsel, by itself or among those before it that do."""
    while FURTHER_APPEARANCE.fullmatch(parts[index].words) and not is_counsel(parts[index]):
        if not index or parts[index].kind == "note":
            return False
        index -= 1
    joined = parts[index].words.endswith("; and") and index + 1 < len(parts)
    return is_counsel(parts[index + joined])


def panel_ahead(parts: Sequence[Part], index: int, reach: int = 30) -> bool:
    """Say whether the panel is still to come, before any text but lists of counsel."""
    for part in parts[index + 1 : index + reach]:
        if role_of(part.words) == "panel":
            return True
        if part.kind != "note" and is_prose(part) and not (is_counsel(part) or is_posture(part)):
            return False
    return False


def is_posture(part: Part) -> bool:
    """Say whether `part` is one sentence that says how the case came up, as reporters print it
    between counsel and panel: “Appeal from the United States District Court for …”."""
    return role_of(part.words) == "posture" and len(SENTENCE.findall(part.words)) <= 1


def first_own(source: Source, parts: Sequence[Part]) -> int:
    """Return how many of `parts` stand before the first that the format calls a judge’s own text;
    all, where it says nothing of that."""
    own = next((writing.at for writing in source.writings if writing.bare), None)
    if own is None:
        return len(parts)
    return next((index for index, part in enumerate(parts) if part.start >= own), len(parts))


def caption_units(source: Source, parts: Sequence[Part], known: dict[str, str]) -> list[Part]:
    """Return `parts` with the lines of the caption joined that read as one."""
    own = first_own(source, parts)
    return [*joined_lines(parts[:own], known), *parts[own:]]


def joined_lines(parts: Sequence[Part], known: dict[str, str]) -> list[Part]:
    """Return the lines of a caption with those joined that read as one."""
    units: list[Part] = []
    for index, part in enumerate(parts):
        solid = bool(part.continues)
        if (
            units
            and not OPINION_OF.match(part.words)
            and "note" not in (part.kind, units[-1].kind)
            and (goes_on(units[-1].words, part.words, solid=solid) or is_stamp(units, part))
        ):
            units[-1] = extended(units[-1], part)
            continue
        # The Supreme Court’s “Syllabus” stands over the caption, others’ titles under it.
        front = title_of(part) in FRONT and part.words.isupper()
        opened = byline_at(part.words, known) and not is_panel(parts, index)
        below = names_judge_below(part, {role_of(u.words) for u in units})
        if front or (opened and not below and not is_judge_below(parts, index, known)):
            return [*units, *parts[index:]]
        units.append(part)
    return units


def is_stamp(units: Sequence[Part], part: Part) -> bool:
    """Say whether `part` is the rest of the stamp with which the clerk filed the opinion."""
    above = units[-1].words
    return bool(part.continues) and role_of(above) == "dates" and bool(STAMPED.search(above))


STAMPED = re.compile(r"(?-i:^F ?I ?L ?E ?D\b)|[a-z.] ?\d{1,2},? \d{4}$", re.IGNORECASE)
"""The word of a stamp, or its day."""


def refuse_missing_caption(source: Source, parts: Sequence[Part], known: dict[str, str]) -> None:
    """Raise `Problem` where nothing says that this is an opinion of a court.

    A plain text may have lost its caption; one that begins with a title or a byline is still an
    opinion, and so is what a publisher’s record calls one judge’s text.
    """
    if source.writings or (not source.marks_stated and has_writing(parts, known)):
        return
    raise Problem(
        "caption-missing",
        "No caption was found: neither a court, nor parties, nor a docket number stands "
        "before the first writing.",
        source.name,
        1,
        "An opinion begins with its caption, as the court printed it; add it.",
    )


def has_writing(parts: Sequence[Part], known: dict[str, str]) -> bool:
    """Say whether a title or a byline stands among `parts`."""
    return any(title_of(part) or byline_at(part.words, known) for part in parts)


def caption_doubts(parts: Sequence[Part], record: SourceRecord) -> list[Doubt]:
    """Return what to tell an editor of a caption that says next to nothing, as far as the
    publisher’s `record` does not say it."""
    roles = {role_of(part.words) for part in parts}
    if roles & {"court", "versus", "docket"} or any(VERSUS.search(part.words) for part in parts):
        return []
    told = (
        ("the court", record.court),
        ("the parties", None),
        ("the docket number", record.docket_numbers),
    )
    *first, last = (what for what, known in told if not known)
    listed = f"{', '.join(first)} and {last}" if first else last
    message = f"No caption was found; {listed} are unknown."
    return [Doubt("caption-missing", message, 1)]


def late_lines(
    source: Source, parts: Sequence[Part], known: dict[str, str]
) -> tuple[list[Part], list[Part]]:
    """Return the lines of the caption that come after lists of counsel, and the other parts.

    The First Circuit prints the day of the decision under counsel, before the byline.
    """
    title: WritingKind | None = None
    late: list[int] = []
    own = first_own(source, parts)
    for index, part in enumerate(parts):
        if part.kind == "note":
            continue
        title = title_of(part) or title
        if index == own or byline_at(part.words, known) or title not in (None, *FRONT):
            kept = [each for place, each in enumerate(parts) if place not in late]
            return [parts[place] for place in late], kept
        if title == "syllabus":
            late += [index] if tells_of_appeal(part) else []
        late += [index] if title in (None, "counsel") and is_late(part) else []
    return [], [*parts]


def is_late(part: Part) -> bool:
    """Say whether `part` is a date or a panel by itself, or says who wrote what."""
    role = role_of(part.words)
    if role == "panel" and WHOLE_PANEL.search(part.words):
        return len(part.words) < LONGEST_BENCH
    short = len(part.words) < LONGEST_LATE
    below = role == "posture" and bool(re.match(r"(?:On )?(?:Cross-)?Appeals? from\b", part.words))
    return role == "attribution" or (short and (below or role in ("dates", "panel")))


def tells_of_appeal(part: Part) -> bool:
    """Say whether `part` says from where the appeal came, and when it was heard and decided, as
    Kansas prints it in a paragraph under the syllabus."""
    decided = re.search(r"\b(?:opinion|order) (?:filed|issued|delivered)\b", part.words, re.I)
    return role_of(part.words) == "posture" and bool(decided)


LONGEST_LATE, LONGEST_BENCH = 120, 400


def named_counsel(parts: Sequence[Part]) -> list[Part]:
    """Return those of a caption's `parts` that list counsel: sentences that say so, and the
    addresses under the panel that end with “Counsel for …” (Third Circuit)."""
    panel = next((i for i, part in enumerate(parts) if role_of(part.words) == "panel"), len(parts))
    under = [p for p in parts[panel + 1 :] if p.kind != "note" and role_of(p.words) == "party"]
    listed = under if any(COUNSEL_FOR.match(part.words) for part in under) else []
    return [
        part
        for index, part in enumerate(parts)
        if part in listed or (part.kind != "note" and lists_counsel(parts, index))
    ]


COUNSEL_FOR = re.compile(r"(?:Counsel|Attorneys?) for\b", re.IGNORECASE)
