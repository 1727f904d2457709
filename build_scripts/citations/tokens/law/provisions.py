"""Statutes, regulations, rules and constitutions in a passage (Bluebook rules 11 to 14)."""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.acts import of_acts
from build_scripts.citations.tokens.law.article_before_code import WITHIN_ARTICLE
from build_scripts.citations.tokens.law.authority_names import (
    Naming,
    by_article,
    first_of_parted_range,
)
from build_scripts.citations.tokens.law.bare import bare_provisions
from build_scripts.citations.tokens.law.chapters import chapters
from build_scripts.citations.tokens.law.codes import PROVISIONS
from build_scripts.citations.tokens.law.constitutions import constitutions
from build_scripts.citations.tokens.law.executive_orders import orders
from build_scripts.citations.tokens.law.further_sections import (
    CHAPTERED,
    TAIL,
    at_sign,
    explained_subsections,
    is_alike,
    is_year,
    tails,
    with_subsection_before,
    without_item,
)
from build_scripts.citations.tokens.law.provision import Provision, inner_pin, range_or_pin
from build_scripts.citations.tokens.law.section_before_code import before_their_code
from build_scripts.citations.tokens.law.sections import (
    BETWEEN,
    DASH,
    MEMBER,
    NUMBER,
    OPENER,
    SLIP,
    SUB_LIST,
    WHOLE_MEMBER,
)
from build_scripts.citations.tokens.law.session_laws import session_laws
from build_scripts.citations.tokens.law.spanish import in_spanish
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.codes.states import STATE
from build_scripts.model import CitationKind


def provisions(words: str) -> Iterator[Provision]:
    """Every statute, regulation, rule and constitution cited in `words`, in no order."""
    return (with_subsection_before(words, without_item(words, each)) for each in _provisions(words))


def _provisions(words: str) -> Iterator[Provision]:
    if any(mark in words for mark in "§0123456789"):
        for kind, pattern, naming in PROVISIONS:
            for match in pattern.finditer(words):
                yield from _sections(words, _of_last_sentence(match), kind, naming)
        yield from before_their_code(words)
        yield from of_acts(words)
        yield from chapters(words)
        yield from in_spanish(words)
        yield from bare_provisions(words)
    yield from orders(words)
    for act in session_laws(words):
        yield Provision(act.start, act.end, "session-law", act.authority, act.pin)
    for article in constitutions(words):
        yield Provision(
            article.start,
            article.end,
            "constitution",
            article.authority,
            article.pin,
            informal=article.informal,
        )


NEXT_SENTENCE = re.compile(rf"(?<=\s)(?P<word>[A-Z]\w{{2,}}\.)\s(?=(?:{STATE})\s[A-Z])")


def _of_last_sentence(match: re.Match[str]) -> re.Match[str]:
    """The match anew from the name of the state on, where the sentence before ended in words that
    could be a code's: `it is administered by WERC. Wis. Stat. § 111.70`."""
    words = " " + match[0]
    for end in NEXT_SENTENCE.finditer(words):
        if not is_abbreviation(end["word"]):
            again = match.re.match(match.string, match.start() + end.end() - 1)
            return again or match
    return match


OF_ILLINOIS = re.compile(r"\d{1,3}/(?=\d)")
"""The act of a section of Illinois’s code: `5/9-1`."""
TORN = re.compile(
    rf"\s(?P<rest>\.\d+)(?:{SUB_LIST})?|(?<=\d\d)\s(?P<letter>[a-z]{{1,2}})(?P<pin>{SUB_LIST})"
)
"""`CR 60 .02`, `42 U.S.C. § 1437 p(a)`: a section's number torn before its point or its letter."""
TO = re.compile(rf"(?:\s?[-–—]|\sto|\sthrough)\s[-–]?{NUMBER}(?!\w|[.(]\w)")
"""`§§ 761 – 788`: the last of a range that is set apart."""
LETTERED = re.compile(
    r",?\s(?P<pin>[IVX]{1,4}(?:-[a-z])?(?:\(\w{1,4}\))*(?=[,.;)]|\s\()"
    r"|(?<!,\s)(?:[A-Z](?:\(\w{1,4}\))*(?=[,.;)]|\s(?:and|or)\s)|[a-z](?=[,.;)])))"
)
"""`La. R.S. 40:967 C`, in New Hampshire `RSA 632-A:2, I(j)(1)`: subsections without brackets."""
EXPLAINED = re.compile(
    r"(?:\s(?:\([^()]{2,80}\)|\[[^\[\]]{2,60}\])){1,3}(?=(?:,\s(?:and\s)?|\sand\s)§{0,2}\s?-?\d)"
)
"""`§§ 778.113 (the statutory method), 778.114`, `§§ 922(g)(1) (Dkt. 5), 924(c) [Doc. 6]`."""


def _sections(
    words: str, head: re.Match[str], kind: CitationKind, naming: Naming
) -> Iterator[Provision]:
    """One provision for each section named after `head`: two for `§§ 1101, 1158`.

    The text of the first reaches from the title to its own end; that of a later one is the bare
    member, so that no two overlap.
    """
    opener = OPENER.match(words, head.start(), head.end())
    start, place = opener.end() if opener else head.start(), head.end()
    if opener and not (head.groupdict().get("head") or "").startswith(opener[0]):
        start, opener = head.start(), None
    if "]" in head[0] and "[" not in head[0] and words[start - 1 : start] == "[":
        start -= 1  # `[18 U.S.C.] § 3553`
    act: re.Match[str] | None = None
    before: str | None = None
    several = _several(head["mark"]) or "Rules" in head[0]
    federal = (head.groupdict().get("code") or "").lstrip().startswith("U")
    while member := (WHOLE_MEMBER if federal else MEMBER).match(words, place):
        end = member.end()
        act = OF_ILLINOIS.match(member["section"]) or act
        section = _of_act(act, member["section"])
        if several and not federal and not act:
            section = _with_stem(before, section)
            if before is None and _is_alone(words, member):
                section = first_of_parted_range(section)
            before = section
        authority = naming(head, section)
        if torn := TORN.match(words, end):
            whole = authority + (torn["rest"] or torn["letter"])
            yield Provision(start, torn.end(), kind, whole, inner_pin(torn))
            return
        if slip := SLIP.match(words, end):
            yield Provision(start, slip.end(), kind, authority + slip[0], None)
            return
        if (several or ":" in member["section"]) and (to := TO.match(words, end)):
            end = to.end()
        pin = range_or_pin(member, authority, end)
        divided = naming is by_article or kind == "rule"
        within = WITHIN_ARTICLE.match(words, end) if divided else None
        if pin is None and ":" in member["section"]:
            within = LETTERED.match(words, end)
        if within:
            pin, end = (pin[0] if pin else within.start("pin"), within.end()), within.end()
        cited = Provision(
            start, end, kind, authority.removeprefix(opener[0] if opener else ""), pin
        )
        yield cited
        if pin:
            yield from explained_subsections(words, cited)
        if several:
            said = EXPLAINED.match(words, end)
            place = said.end() if said else member.end()
            yield from (ends := list(tails(words, head, kind, naming, member, place)))
            end = ends[-1].end if ends else end
        elif CHAPTERED.match(member["section"]):
            last = list(tails(words, head, kind, naming, member, end))
            yield from (each for each in last if words[each.start].isdigit())
        explained = EXPLAINED.match(words, end) if several else None
        gap = BETWEEN.match(words, explained.end() if explained else end)
        if (
            not several
            and gap
            and not is_alike(
                words, member["section"], gap, kind, head_is_bare=federal and not head["mark"]
            )
        ):
            return
        if not gap or is_year(words, member["section"], gap) or words[gap.end() - 1] == "(":
            return
        if gap[0].strip() in tuple(DASH):
            return
        start, place = at_sign(gap), gap.end()


def _of_act(act: re.Match[str] | None, section: str) -> str:
    """A further section of the act of the one before it: `720 ILCS 5/9-1, 8-4`."""
    return act[0] + section if act and "/" not in section else section


TAIL_ALONE = re.compile(r"\d{1,4}[a-z]?")
BY_HYPHENS = re.compile(r"(?P<stem>\d+[A-Z]?-(?:\w+-)*)\d+[a-z]?")


def _with_stem(before: str | None, section: str) -> str:
    """The whole number of a further section of which only the last part is printed: `§§ 13-20-801
    and 802`."""
    parted = BY_HYPHENS.fullmatch(before) if before else None
    return parted["stem"] + section if parted and TAIL_ALONE.fullmatch(section) else section


def _is_alone(words: str, member: re.Match[str]) -> bool:
    """Whether no second section follows the first under a doubled sign."""
    end = member.end()
    further = TO.match(words, end) or TAIL.match(words, end) or BETWEEN.match(words, end)
    return not (member["note"] or further or EXPLAINED.match(words, end))


MARKS_OF_SEVERAL = frozenset(
    "sections secs. sec.sec. pts. arts. articles ss ss. $$ ßß õõ 55".split()
)


def _several(mark: str) -> bool:
    return mark.count("§") == 2 or mark.strip().lower() in MARKS_OF_SEVERAL
