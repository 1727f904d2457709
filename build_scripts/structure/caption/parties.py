"""Reads the parties of a caption: the lines of a name, and the role under them or run in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_scripts.lexicon.capitals import recased
from build_scripts.lexicon.party_names import OF_A_BODY
from build_scripts.lexicon.party_roles import ROLES
from build_scripts.model import CaptionLine, Party
from build_scripts.structure.line_roles import ENDED_PARTY

INLINE = re.compile(rf"\s*(?P<name>\S.*?)[,;]?\s*,\s+(?P<role>{ROLES})(?:[.,;]+|$)", re.IGNORECASE)
"""A party and its role in one line, as New York and reporters print them."""
ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Co|Corp|Ltd|Jr|Sr|al|Assn|Ass’n|Bros|L\.P|P\.C|etc)|[A-Z]\.[A-Z]|&c|(?<=\s)[A-Z])\.$",
    re.IGNORECASE,
)
AGAINST = re.compile(r"^vs?\. ")
OTHERS = re.compile(r"et al\b", re.IGNORECASE)
"""Parties whom New York counts and does not name, since they do not appeal."""
MATTER = re.compile(
    r"(?:In the )?Matter of (?:a Proceeding (?:for \w+ )?Under Article \w+ of the [\w ]{3,40}?"
    r" (?:Act|Law) |the )?|In re the (?=State)|In re:\s+|Ex parte ",
    re.IGNORECASE,
)
IN_RE = re.compile(r"In re\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standing:
    """A party as a caption sets it."""

    party: Party
    side: int = 0
    """How many “v.” stand before it: 0 for those who sue or appeal first, 1 for their adversaries;
    more where a caption names consolidated cases one after another."""
    surname: str | None = None
    """As far as the caption itself tells it from the first names: `Carlos CONCEPCIÓN CHAPARRO`."""


def standings_in(lines: Sequence[CaptionLine], known: dict[str, str]) -> tuple[Standing, ...]:
    """Return the parties in order: each the lines before a line that gives a role.

    After the “v.” a party may stand without a role, as in the Supreme Court.
    """
    parties: list[Standing] = []
    name: list[str] = []
    versus = aside = False
    side = 0

    def put(*words: str, role: str | None = None) -> None:
        parties.append(
            Standing(party(*words, role=role, known=known), side, surname_in(words[0], known))
        )

    apart = any(line.role == "versus" for line in lines)
    for line in lines:
        words = line.text.words
        if not re.search(r"[^\W\d]|\d{3}", words):
            continue  # the rule between two columns, the mark of a note
        if JUDGE_ALONE.fullmatch(words) or (parties and LAWYER.search(words)):
            continue
        if letter := OF_A_LETTER.search(words):
            words, name = words[letter.end() :], []
        if (
            parties
            and (counsel := FOR_PARTY.search(words))
            and is_in_short(Party(stripped(counsel["who"]), None), [each.party for each in parties])
        ):
            continue
        if line.role == "party" and re.search(r"[a-z]\S* v\.? [A-Z]", words):
            continue  # the short name of the case
        if line.role == "party" and apart and is_title(words):
            continue
        if line.role == "party":
            bare = ENDS_WITH_VERSUS.sub("", words)
            opposed = bool(AGAINST.match(bare))
            ended = versus and name and ENDED_PARTY.search(name[-1])
            if (
                name
                and (versus or opposed)
                and (aside or ended)
                and (not is_unfinished(name[-1], bare))
            ):
                put(*name)
                name, versus = [], False
            if name and versus and is_named_again(bare, name, parties):
                put(*name)
                name = []
            side += opposed and not versus
            inline = list(INLINE.finditer(bare))
            if name and name[-1].endswith(".") and ESTATE.fullmatch(" ".join(name)):
                name = []  # the estate, over those who dispute about it
            if name and inline and is_matter(name):
                name = []  # `In re QUILL, INC.` over the adversaries
            for match in inline:
                if not OTHERS.match(match["name"]):
                    put(*name, unled(match["name"]), role=match["role"])
                    name = []
            name = [] if inline else [*name, unled(bare)]
            aside = False
            if bare != words:
                if name:
                    put(*name)
                name, versus, side = [], True, side + 1
            continue
        if line.role in ASIDE:
            aside = True
            continue
        told = line.role not in ("role", "versus") and are_all_told(parties)
        if name and (line.role in ("role", "versus") or versus) and not told:
            put(*name, role=ROLE_ENDS.sub("", words) if line.role == "role" else None)
        elif line.role == "role" and versus and parties and not parties[-1].party.role:
            parties[-1] = with_role(parties[-1], ROLE_ENDS.sub("", words))  # beside the “v.”
            continue
        side += line.role == "versus"
        versus = line.role == "versus" or (versus and not name)
        name = []
    if name and versus and not (aside and are_all_told(parties)):
        put(*name)
    return without_titles(parties) or title_parties(lines, known)


def is_named_again(words: str, name: Sequence[str], parties: Sequence[Standing]) -> bool:
    """Say whether a line that reads `words` names a party once more, whom `parties` or the lines of
    the `name` above it have: the plaintiff of a third party, or (Third Circuit) who appeals."""
    before = [*(each.party for each in parties), Party(" ".join(name), None)]
    again = is_in_short(Party(stripped(INLINE.sub(r"\g<name>", words)), None), before)
    return again and not is_unfinished(name[-1], words)


def are_all_told(parties: Sequence[Standing]) -> bool:
    """Say whether both sides of the case have been named with their roles: what stands further down
    without one is no party."""
    return bool(parties) and parties[-1].side > 0 and all(each.party.role for each in parties)


def is_title(words: str) -> bool:
    """Say whether a line that reads `words` names both sides without their roles, as the title of a
    page does over the caption whose “v.” stands on a line of its own."""
    return bool(re.search(r"\w\S* vs?\. \S*\w", words)) and not INLINE.search(words)


def without_titles(parties: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return `parties` without those of a title over or under the caption: without roles, and named
    by a few words of the ones that have them."""
    full = [each.party for each in parties if each.party.role]
    kept = [each for each in parties if each.party.role or not is_in_short(each.party, full)]
    if len(kept) == len(parties) or len(kept) < 2:
        return tuple(parties)
    first = min(each.side for each in kept)
    return tuple(replace(each, side=each.side - first) for each in kept)


def is_in_short(party: Party, full: Sequence[Party]) -> bool:
    """Say whether one of the parties named in `full` is `party`, named at more length."""
    words = set(re.findall(r"\w+", party.name.casefold()))
    longer = (set(re.findall(r"\w+", each.name.casefold())) for each in full)
    return any(words <= other for other in longer)


JUDGE_ALONE = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z][\w.’'-]*){0,3}, (?:Ch\. ?)?[JS]\.")
"""`Gomez, J.`, `Kelly, S.`: the judge whom New York’s reporter names under the title."""
LAWYER = re.compile(r"\b(?:attorneys?|counsel) for\b|\bof counsel\b", re.IGNORECASE)
OF_A_LETTER = re.compile(r"(?:^|(?<=\s))(?<!\bIn )(?<!\bIN )R[eE]:\s*")
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


def unled(words: str) -> str:
    """Return a party’s `words` without the “v.” or “and” that parts it from the one before."""
    return INDEX.sub("", LED.sub("", AGAINST.sub("", PAGE.sub("", words))))


LED = re.compile(r"^(?:(?:and|AND) (?=[A-Z])|\d{4,6}[A-Z]?(?:-\d+)? (?=In re |The People))")
"""What stands before a party: an “and”, or the number that New York gives the appeal."""
PAGE = re.compile(r"^(?:\[\*\d+\]|\) |\[(?:D\.E\.|Dkt\.|Doc\.|ECF)[^\[\]]*\] )+")
"""What stands before a name where a page begins, and what is left of a bracket."""
INDEX = re.compile(r",? Index (?:Nos?\. )?\d+/\d+\W*$", re.IGNORECASE)


def is_matter(name: Sequence[str]) -> bool:
    """Say whether the lines of a `name` are that of a matter, whole as it stands."""
    matter = re.match(r"in re\b|(?:in the )?matter of\b", name[0], re.IGNORECASE)
    return bool(matter) and not is_unfinished(name[-1], "")


def surname_in(name: str, known: dict[str, str]) -> str | None:
    """Return the surname in a person’s `name` whose first names alone are in small letters."""
    match = None if OF_A_BODY.search(name) else SURNAME.match(name)
    return recased(match["surname"], known) if match else None


PERSON = re.compile(r"(?:[A-Z][a-zà-ÿ]+ |[A-Z]\. )+[A-Z]{2,}(?=[,;]|$)")
"""`Eric K. SHINSEKI, Secretary of Veterans Affairs`"""
SURNAME = re.compile(
    r"(?:[A-Z][a-zà-ÿ][\w’'-]* |[A-Z]\. ?)+"
    r"(?P<surname>[^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ’'-]*(?:[ ’'-]+[^\W\d_a-zà-ÿ]{2,})+)(?=[,;]|$)"
)
"""`Carlos CONCEPCIÓN CHAPARRO`: more than one word in capitals after first names."""


ASIDE = ("docket", "title", "lower-court", "status", "dates", "other")
"""What stands in the right column, beside the parties."""


def is_unfinished(above: str, below: str) -> bool:
    """Say whether a party’s name breaks off after `above`, so that `below` is the rest of it."""
    return below[:1].islower() or bool(re.search(r"(?:[,;&]| (?:and|of|the|in|as|for|by))$", above))


def party(*name: str, role: str | None, known: dict[str, str]) -> Party:
    """Return a party of the given `role` whose name stands in one or more lines."""
    whole = MATTER.sub("", stripped(mended(" ".join(name), known)), count=1)
    if role and role.lower().startswith("debtor"):
        whole = IN_RE.sub("", whole, count=1)
    if PERSON.match(whole):  # reporters set surnames so, and captions quote them in running text
        known = {upper: form for upper, form in known.items() if upper != form}
    return Party(recased(whole, known), " ".join(role.split()) if role else None)


def mended(name: str, known: dict[str, str]) -> str:
    """Return a party’s `name` with each small capital that a text layer has torn from its word put
    to it again, where the text has that word: `J ACK PIDGEON`."""
    return TORN.sub(lambda m: m[1] + m[2] if (m[1] + m[2]) in known else m[0], name)


TORN = re.compile(r"\b([A-Z]) ([A-Z]{2,})\b")


def with_role(standing: Standing, role: str) -> Standing:
    """Return `standing` with the `role` that stands at the margin, beside or under the “v.”."""
    return replace(standing, party=replace(standing.party, role=role))


def stripped(name: str) -> str:
    """Return a party’s name without the stop that ends its line, unless an abbreviation’s."""
    bare = re.sub(r" (?=,)", "", name).rstrip(" ,;")
    return bare if ABBREVIATED.search(bare) else bare.rstrip(".")


def title_parties(lines: Iterable[CaptionLine], known: dict[str, str]) -> tuple[Standing, ...]:
    """Return the parties of a caption in one line: `SNYDER, PETITIONER v. PHELPS ET AL.`."""
    found = [*titled_parties([*lines], known)]
    with_role = (sides for sides in found if any(each.party.role for each in sides))
    first = next(iter(found), ())
    fuller = (s for s in found[1:] if len(s) == len(first) and all(map(names_more, s, first)))
    return next(with_role, next(fuller, first))


def names_more(fuller: Standing, short: Standing) -> bool:
    """Say whether one line names a party with every word that another line has, and more."""
    return is_in_short(short.party, [fuller.party])


def titled_parties(
    lines: Sequence[CaptionLine], known: dict[str, str]
) -> Iterator[tuple[Standing, ...]]:
    """Yield the parties of each line that names both sides; a page’s title may be the first."""
    for line, below in pairwise([*lines, None]):
        if not line:
            break
        if CITED.match(line.text.words):
            continue
        words = LEADING_NUMBER.sub("", re.sub(r"\s+", " ", line.text.words))
        words = OF_A_LETTER.sub("", words, count=1)
        titled = TITLED.search(words) if line.role == "docket" and below else None
        if titled and below:  # over two lines, the first beside the number
            words = titled["parties"]
            words = words if V.search(words) else f"{words} {below.text.words}"
        words = re.sub(r" vs\. ", " v. ", words)
        if " v. " not in words:
            words = re.sub(r"(?<=\S) v (?=[A-Z])", " v. ", V.sub(" v. ", words))
        sides = [side for case in NEXT_CASE.split(words) for side in case.split(" v. ")]
        named = " v. " in words and not NO_PARTIES.search(words)
        if line.role in ("party", "other", "docket") and named:
            yield tuple(
                Standing(each, number)
                for number, side in enumerate(sides)
                for each in one_side(side, known)
            )


NO_PARTIES = re.compile(r"(?i:ex parte\b)|\d[\w.]* .*\d|^\d|, \d+$| v\. Defendant\(s\)")
"""A line that cites a case, or begins with a number; a party may be a `Chapter 7 Trustee`."""
NEXT_CASE = re.compile(r";\s+(?=[^;]+ v\. )")
"""`QUILL v. HOLT; QUILL v. DOVE.`: cases that were decided together."""
V = re.compile(r" [vV]s?\. ")
CITED = re.compile(r"\W*cite as\b", re.IGNORECASE)
TITLED = re.compile(r"\bTitle:? (?P<parties>[A-Z].*)$")
"""`Case No. 2:30-cv-08962 Date January 15, 2031 Title HARBOR AUTOMATION SYSTEMS,`"""
LEADING_NUMBER = re.compile(r"^(?:[A-Z]\d{2}[A-Z]\d{4}\. |Title:? )")
"""Georgia’s docket number before the parties; the word before them in minutes of court."""


def one_side(words: str, known: dict[str, str]) -> list[Party]:
    """Return the parties on one side of a caption in one line, each with the role after it:
    `Pamela OWEN, Defendant, and FOUNTAIN PLAZA, LLC, Defendant-Respondent.`"""
    several = list(INLINE.finditer(words))
    if len(several) < 2:
        return [one_line_party(words, known)]
    return [party(unled(each["name"]), role=each["role"], known=known) for each in several]


def one_line_party(words: str, known: dict[str, str]) -> Party:
    """Return a party of a caption in one line, its role after it."""
    words = COMPANION.sub("", words)
    bare = words.strip(" ,.") if not ABBREVIATED.search(words.strip()) else words.strip(" ,")
    role = re.search(rf",? ({ROLES})$", bare, re.IGNORECASE)
    name = bare[: role.start()] if role else bare
    return party(name, role=role[1].title() if role else None, known=known)


COMPANION = re.compile(r" \(and [^()]+\)[.,]?$")
"""Other cases decided with this one: `QUILL (and a companion case)`."""


def as_named_again(
    parties: Sequence[Party], again: Sequence[CaptionLine], known: dict[str, str]
) -> tuple[Party, ...]:
    """Return `parties` as the lines of a caption printed `again` name them, with their roles, where
    the first gives none and both name the same: the Supreme Court prints a short caption over the
    syllabus, and its own over the opinion."""
    if any(each.role for each in parties):
        return tuple(parties)
    named = [standing.party for standing in standings_in(again, known)]
    same = len(named) == len(parties) and all(map(is_fuller, named, parties))
    return tuple(named if same and any(each.role for each in named) else parties)


def is_fuller(fuller: Party, short: Party) -> bool:
    """Say whether the name of a party has every word that another begins with, up to a comma."""
    head = short.name.partition(",")[0].casefold().removesuffix(" et al.")
    return set(head.split()) <= set(re.findall(r"[^\s,]+", fuller.name.casefold()))
