"""Reads the parties of a caption: the lines of a name, and the role under them or run in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from build_scripts.lexicon.party_roles import ROLES
from build_scripts.model import CaptionLine, Party
from build_scripts.structure.caption.cleaned_party_names import (
    AGAINST,
    ENDS_WITH_VERSUS,
    ESTATE,
    FOR_PARTY,
    INLINE,
    JUDGE_ALONE,
    LAWYER,
    OF_A_LETTER,
    OPENS_SIDE,
    ROLE_ENDS,
    is_matter,
    is_over_another,
    is_unfinished,
    name_without_stop,
    party,
    surname_in,
    without_leading_word,
)
from build_scripts.structure.caption.parties_in_one_line import title_parties
from build_scripts.structure.caption.party_mentions import (
    Standing,
    each_once,
    is_in_short,
    with_role,
)
from build_scripts.structure.forms_of_lines import ENDED_PARTY

BESIDE_NAME = ("court", "posture", "lower-court")
"""What may stand in the right column beside the first party’s name, over its role."""
SHORT_NAME = re.compile(r"[a-z]\S* v\.? [A-Z]")
"""`Quill v. Harbor Board`, the short name of the case."""
ROLE_BEFORE_V = re.compile(rf", {ROLES},? vs?\. \S", re.IGNORECASE)
"""`PAULA QUILL, APPELLANT v. THE STATE OF TEXAS, APPELLEE`: both sides in a line."""


LABEL = re.compile(rf"(?P<role>{ROLES})(?:\(s\))?:(?:\s+(?P<name>\S.*))?", re.IGNORECASE)
"""`Plaintiff:`, over or before the name, as Colorado’s trial courts print it."""

BOTH = re.compile(r"\S vs?\. \S")


def standings_in(lines: Sequence[CaptionLine], known: dict[str, str]) -> tuple[Standing, ...]:
    """Return the parties in order: each the lines before a line that gives a role.

    After the “v.” a party may stand without a role, as in the Supreme Court.
    """
    apart = any(line.role == "versus" for line in lines)
    roll = Roll(known)
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        words = line.text.words
        beside = below is not None and below.role in ("role", "versus")
        if line.role in BESIDE_NAME and beside and roll.name and not roll.parties:
            continue  # `COMMONWEALTH OF PENNSYLVANIA`, the court beside it, over its role
        if is_passed_over(words, roll.parties):
            continue
        if letter := OF_A_LETTER.search(words):
            words, roll.name = words[letter.end() :], []
        if line.role == "party" and (label := LABEL.fullmatch(words)):
            roll.labelled(label)
            continue
        if line.role != "party":
            roll.other_line(line, words)
        elif not (
            SHORT_NAME.search(words)
            or ROLE_BEFORE_V.search(words)
            or (apart and names_both_sides(words))
        ):
            roll.party_line(words)
    awaited = roll.label or (roll.versus and not (roll.aside and are_all_told(roll.parties)))
    if roll.name and awaited:
        roll.put()
    parties = without_titles(roll.parties)
    both = len(parties) == 1 and BOTH.search(parties[0].party.name)  # `QUILL v. HOLT, TRUSTEE.`
    if parties and not both:
        return parties
    return title_parties(lines, known) or parties


BEGINS_NAME = re.compile(r"\s+(?!(?i:et al|and)\b)(?P<name>[A-Z][^,;:()]{3,60})$")
"""`HARBOR BOARD, Respondent, Cove Gas`: the next party’s name, which goes on in the next line."""
NEXT_CASE = re.compile(r"(?<=[A-Z]{5})\.\s+(?=[A-Z]{3,} )")
"""`STATE OF MARYLAND. PAUL QUILL`: the parties of two cases, as an archive ran their lines on."""
ACTIONS = re.compile(r"\blitigation\W*$", re.IGNORECASE)
"""`IN RE: HARBOR LAMP LITIGATION`, over the parties of an appeal in it."""
ASIDE = ("docket", "title", "lower-court", "status", "dates", "other")
"""What stands in the right column, beside the parties."""


@dataclass(slots=True)
class Roll:
    """The parties as far as the lines of a caption have named them."""

    known: dict[str, str]
    parties: list[Standing] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    """The lines of the party that is being named."""
    versus: bool = False
    """Whether an adversary is awaited or being named."""
    aside: bool = False
    """Whether something that is no party has stood between."""
    side: int = 0
    label: str | None = None
    """The role that stands before the party that is being named."""

    def labelled(self, label: re.Match[str]) -> None:
        """Take a `label` that tells the role of the party under it or behind it."""
        if self.name and (self.parties or self.label):
            self.put()
        self.label, self.name = label["role"], [label["name"]] if label["name"] else []

    def put(self, *more: str, role: str | None = None) -> None:
        """Write down the party whose name stands in the lines so far and in those `more`."""
        role, self.label = role or self.label, None
        words = (*self.name, *more)
        surname = surname_in(words[0], self.known)
        named = party(*words, role=role, known=self.known)
        self.parties.append(Standing(named, self.side, surname))
        self.name = []

    def party_line(self, words: str) -> None:
        """Take a line of a party’s name, its role run in perhaps."""
        bare = ENDS_WITH_VERSUS.sub("", words)
        opposed = bool(AGAINST.match(bare))
        if self.name and self.begins_anew(bare, opposed=opposed):
            self.put()
            self.versus = False
        if self.name and self.versus and is_named_again(bare, self.name, self.parties):
            self.put()
        if self.name and self.versus and self.sues_again(bare):
            self.put()
            self.versus, self.side = False, self.side + 1
        if (ended := NEXT_CASE.search(bare)) and self.versus and not self.name:
            self.name = [bare[: ended.start() + 1]]
            self.put()
            self.versus, self.side = False, self.side + 1
            bare = bare[ended.end() :]
        self.side += opposed and not self.versus
        inline = list(INLINE.finditer(bare))
        of_side = bool(OPENS_SIDE.match(bare))
        if self.name and self.is_of_matter(inline=bool(inline) or of_side):
            self.name = []
        for match in inline:
            self.put(without_leading_word(match["name"]), role=match["role"])
        if inline:
            rest = BEGINS_NAME.match(bare, inline[-1].end())
            self.name = [rest["name"]] if rest else []
        else:
            self.name = [*self.name, without_leading_word(bare)]
        self.aside = False
        if bare != words:
            if self.name:
                self.put()
            self.versus, self.side = True, self.side + 1

    def begins_anew(self, bare: str, *, opposed: bool) -> bool:
        """Say whether a line that reads `bare` begins the name of another party."""
        ended = self.aside or (self.versus and ENDED_PARTY.search(self.name[-1]))
        return bool((self.versus or opposed) and ended) and not is_unfinished(self.name[-1], bare)

    def sues_again(self, bare: str) -> bool:
        """Say whether a line that reads `bare` names who sues in a next case, under the adversary
        of the first, who has no role: `HARBOR BANK, ET AL., PETITIONERS`."""
        inline = INLINE.fullmatch(bare)
        first = self.parties[0].party.role if self.parties else None
        if not inline or not first:
            return False
        return bare_role(inline["role"]) == bare_role(first)

    def is_of_matter(self, *, inline: bool) -> bool:
        """Say whether the lines so far name an estate over those who dispute about it, or a matter,
        `In re QUILL, INC.`, over the adversaries, whose roles are run `inline`; or what many
        actions are called together."""
        estate = self.name[-1].endswith(".") and ESTATE.fullmatch(" ".join(self.name))
        whole = inline or ACTIONS.search(self.name[-1])
        return bool(estate) or (bool(whole) and is_matter(self.name))

    def other_line(self, line: CaptionLine, words: str) -> None:
        """Take a line that is no part of a name: a role, a “v.”, or what stands aside."""
        if line.role in ASIDE:
            self.aside = True
            return
        if line.role == "role" and is_over_another(self.name):
            self.name = self.name[1:]
        named = bool(self.name)
        of_party = line.role in ("role", "versus")
        role = ROLE_ENDS.sub("", words) if line.role == "role" else None
        if named and (of_party or (self.versus and not are_all_told(self.parties))):
            self.put(role=role)
        elif role and self.versus and self.parties and not self.parties[-1].party.role:
            self.parties[-1] = with_role(self.parties[-1], role)  # beside the “v.”
            return
        self.side += line.role == "versus"
        self.versus = line.role == "versus" or (self.versus and not named)
        self.name = []


def bare_role(role: str) -> str:
    """Return a `role` in the singular, in small letters."""
    return role.casefold().rstrip("s.")


AND_ALONE = re.compile(r"\W*(?:and|&)\W*", re.IGNORECASE)
"""What stands between the parties of one side, on a line of its own."""


def is_passed_over(words: str, parties: Sequence[Standing]) -> bool:
    """Say whether a line among `parties` names none: the rule between two columns, the mark of a
    note, a judge alone, counsel."""
    if not re.search(r"[^\W\d]|\d{3}", words) or JUDGE_ALONE.fullmatch(words):
        return True
    if AND_ALONE.fullmatch(words):
        return True
    if parties and LAWYER.search(words):
        return True
    counsel = FOR_PARTY.search(words) if parties else None
    return counsel is not None and is_in_short(named_so(counsel["who"]), last_parties(parties))


def named_so(words: str) -> Party:
    """Return a party that is named as `words` say, whatever its role."""
    return Party(name_without_stop(words), None)


NEAR = 40


def last_parties(parties: Sequence[Standing]) -> list[Party]:
    """Return the last of `parties`: a caption may name thousands."""
    return [each.party for each in parties[-NEAR:]]


def is_named_again(words: str, name: Sequence[str], parties: Sequence[Standing]) -> bool:
    """Say whether a line that reads `words` names a party once more, whom `parties` or the lines of
    the `name` above it have: the plaintiff of a third party, or (Third Circuit) who appeals."""
    before = [*last_parties(parties), Party(" ".join(name[-NEAR:]), None)]
    again = is_in_short(named_so(INLINE.sub(r"\g<name>", words)), before)
    return again and not is_unfinished(name[-1], words)


def are_all_told(parties: Sequence[Standing]) -> bool:
    """Say whether both sides of the case have been named with their roles: what stands further down
    without one is no party."""
    return (
        bool(parties) and parties[-1].side > 0 and all(each.role for each in last_parties(parties))
    )


def names_both_sides(words: str) -> bool:
    """Say whether a line that reads `words` names both sides without their roles, as the title of a
    page does over the caption whose “v.” stands on a line of its own."""
    return bool(re.search(r"\w\S* (?:vs?\.|VERSUS) \S*\w", words)) and not INLINE.search(words)


def without_titles(parties: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return `parties` without those of a title over or under the caption: without roles, and named
    by a few words of the ones that have them."""
    parties = with_roles_told_below(parties)
    full = last_parties([each for each in parties if each.party.role])
    kept = [each for each in parties if each.party.role or not is_in_short(each.party, full)]
    if len(kept) == len(parties) or len(kept) < 2:
        return tuple(parties)
    first = min(each.side for each in kept)
    return tuple(replace(each, side=each.side - first) for each in kept)


def with_roles_told_below(parties: Sequence[Standing]) -> Sequence[Standing]:
    """Return `parties`, each that is named again below with its role, as Louisiana lists it beside
    counsel, once and with that role."""
    named = [(each.party.name.casefold(), each) for each in parties]
    bare = {name for name, each in named if not each.party.role}
    told = {name: each.party.role for name, each in named if each.party.role}
    return [
        replace(each, party=replace(each.party, role=each.party.role or told.get(name)))
        for name, each in named
        if not each.party.role or name not in bare
    ]


def as_named_again(
    parties: Sequence[Party], again: Sequence[CaptionLine], known: dict[str, str]
) -> tuple[Party, ...]:
    """Return `parties` as the lines of a caption printed `again` name them, with their roles, where
    the first gives none and both name the same: the Supreme Court prints a short caption over the
    syllabus, and its own over the opinion."""
    if any(each.role for each in parties):
        return tuple(parties)
    named = [*each_once(standings_in(again, known))]
    consolidated = len(named) > len(parties) > 1 and any(map(is_versus_of_case, again))
    same = (len(named) == len(parties) or consolidated) and all(map(is_fuller, named, parties))
    return tuple(named if same and any(each.role for each in named) else parties)


def is_versus_of_case(line: CaptionLine) -> bool:
    """Say whether a `line` is the “v.” of one of several cases, its number beside it."""
    return line.role == "versus" and any(map(str.isdigit, line.text.words))


def is_fuller(fuller: Party, short: Party) -> bool:
    """Say whether the name of a party has every word that another begins with, up to a comma."""
    head = short.name.partition(",")[0].casefold().removesuffix(" et al.")
    return set(head.split()) <= set(re.findall(r"[^\s,]+", fuller.name.casefold()))
