"""Bare sections and rules: which code or set they are of (Bluebook rule 12.10).

A code that the court has named for all; that of the number cited with its code; the one code that
is cited at all, or in the passage. Where two could be meant, neither is.
"""

import re
from functools import lru_cache

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Known, Where
from build_scripts.citations.resolve.law.acts_in_short import code_section_of
from build_scripts.citations.resolve.law.bare_rules import (
    federal_rule,
    rule_of_one_set_alone,
    rule_of_only_set,
)
from build_scripts.citations.resolve.law.code_keys import state_of_court
from build_scripts.citations.resolve.law.own_rules import is_of_this_court, own_rule
from build_scripts.citations.resolve.resolved_values import Meaning, Stream
from build_scripts.citations.tokens.law.acts import BY_INITIALS
from build_scripts.citations.tokens.law.bare import SUBSECTION
from build_scripts.lexicon.codes.general_codes import BY_STATE, general_code

OF_UNTOLD_SECTION = "its section is not printed and not certain"
UNCERTAIN = "its code is not printed and not certain"


def of_bare_section(clause: Clause, where: Where, known: Known, stream: Stream) -> Meaning:
    """A bare section; one whose number alone would be uncertain means what it meant before."""
    section = clause.core.authority or ""
    if section == SUBSECTION:
        return _of_only_section(where, stream)
    meaning = _by_itself(clause, where, known, stream)
    before = known.meant.setdefault(section, set())
    if meaning.authority:
        if before - {meaning.authority} and not known.by_section.get(section):
            reason = f"it may be {meaning.authority} or {min(before - {meaning.authority})}"
            return Meaning(unresolved=reason, sort="provision")
        before.add(meaning.authority)
        return meaning
    words = clause.passage.text.words[clause.span.end : clause.span.end + 12]
    again = re.match(r"§ \d{3}", section) and not re.match(r"\s(?:of|thereof)\b", words)
    if meaning.unresolved != UNCERTAIN or not again or len(before) != 1:
        return meaning
    return Meaning(next(iter(before)), sort="provision")


def _of_only_section(where: Where, stream: Stream) -> Meaning:
    """The one section that the passage has cited before a bare subsection."""
    sections = stream.sections.get(where.passage, set())
    if len(sections) != 1:
        return Meaning(unresolved=OF_UNTOLD_SECTION, sort="provision")
    return Meaning(next(iter(sections)), sort="provision")


OF_INITIALS = re.compile(rf",?\s\[?of\s(?:the\s)?(?P<act>{BY_INITIALS})(?![\w-])")
"""`section 212(c) of the INA`: an act that courts call by its initials."""
OF_THIS_TITLE = re.compile(r"\sof\sthis\s(?:title|chapter|subchapter)\b")
"""`section 332(d) of this title`, in the words of a section of that title."""
OF_THE_ACT = re.compile(r"\sof\s(?:the|this)\sAct\b(?!\sof\s)")
"""`§ 2(a) of the Act`, where the document says which act it calls so."""


def _by_itself(clause: Clause, where: Where, known: Known, stream: Stream) -> Meaning:
    """A bare section: that of its number cited with its code, else one of the code cited last in
    the passage (rule 12.10)."""
    section = clause.core.authority or ""
    words = _after_its_list(clause.passage.text.words[clause.span.end : clause.span.end + 80])
    named_after = re.match(r"\sof\s(?:the|this|that)\s|\sof\s[A-Z]|\sthereof", words)
    if section.startswith("Rule"):
        if rule := own_rule(clause, known.court, named=bool(known.by_section.get(section))):
            return Meaning(rule, sort="provision")
        if is_of_this_court(clause):
            return Meaning(unresolved="it is of this court’s own rules", sort="provision")
    cited = known.by_section.get(section, set())
    if section.startswith("§") and (by_initials := OF_INITIALS.match(words)):
        act = by_initials["act"]
        named = code_section_of(act, section, cited, known.codes) or f"{act} {section}"
        if not cited:
            known.by_section[section] = {named}
        return Meaning(named, sort="provision")
    if known.act and section.startswith("§") and OF_THE_ACT.match(words):
        code = code_section_of(known.act, section, cited, known.codes)
        return Meaning(code or f"{known.act} {section}", sort="provision")
    if known.code and section.startswith("§") and not named_after:
        declared = known.code.removesuffix("§ ") + section
        if cited <= {declared}:
            return Meaning(declared, sort="provision")
        if "-" not in section and ":" not in section:
            reason = f"it may be {declared} or {min(cited - {declared})}"
            return Meaning(unresolved=reason, sort="provision")
    if len(cited) == 1:
        return Meaning(next(iter(cited)), sort="provision")
    of_this = section.startswith("§") and not cited and OF_THIS_TITLE.match(words)
    if title := _title_quoted(where, stream) if of_this else None:
        return Meaning(title + section, sort="provision")
    if section.startswith("art."):
        return Meaning(unresolved="its code is not printed with that number", sort="provision")
    of_set = None if cited else federal_rule(section, known) or rule_of_only_set(section, known)
    if not (of_set or cited or named_after):
        of_set = rule_of_one_set_alone(clause, known)
    if of_set:
        return Meaning(of_set, sort="provision")
    if section == "§ 1983" and not cited:
        return Meaning("42 U.S.C. § 1983", sort="provision")
    if listed := _of_list_after_id(clause, where, stream):
        return Meaning(listed + section, sort="provision")
    codes = [each for each in stream.codes.get(where.passage, ()) if _can_have(each, section)]
    by_sign = clause.text.startswith("§") and not named_after
    code = None
    if known.uncited_code:
        pass  # it may be of the code that is only named
    elif len(known.codes) == 1 and by_sign and not names_other_law(clause.passage.text.words):
        code = next(iter(known.codes))
    elif len(codes) == 1 and _is_of_last_code(clause) and not named_after:
        code = codes[-1]
    if cited and not any(each.startswith(code or "") for each in cited):
        code = None  # the number is cited of other codes
    if code and _can_have(code, section) and _may_be_of(code, section, known):
        return Meaning(code + section, sort="provision")
    if own := None if cited or named_after else _of_own_state(section, known):
        return Meaning(own, sort="provision")
    if near := None if cited or named_after else _of_neighbor(clause, where, known, stream):
        return Meaning(near, sort="provision")
    return Meaning(unresolved=UNCERTAIN, sort="provision")


def _title_quoted(where: Where, stream: Stream) -> str | None:
    """The title of the United States Code of which the passage, or the one before, cited a section
    last."""
    last = stream.last_provision or next(
        ((at, each.authority or "") for at, each in (stream.hosts or stream.inherited)[-1:]), None
    )
    if last is None or where.passage - last[0].passage > 1:
        return None
    title = re.match(r"\d+ U\.S\.C\. (?=§ )", last[1])
    return title[0] if title else None


def _can_have(code: str, section: str) -> bool:
    """Whether sections of `code` are numbered so: those of federal regulations have a point, and
    those of the United States Code none."""
    if " U.S.C. " in code:
        return "." not in section
    return " C.F.R. " not in code or "." in section


MORE_OF_LIST = re.compile(
    r"(?:(?:,|,?\s(?:and|or|&))\s\d[\w-]*(?:\(\w{1,4}\))*){1,4}(?=,?\s\[?of\s)"
)
"""`, 243(h)` in `sections 208(a), 243(h) of the INA`, all of which are of that act."""


def _after_its_list(words: str) -> str:
    """The words behind a section, without the further sections that share what is named then."""
    more = MORE_OF_LIST.match(words)
    return words[more.end() :] if more else words


PARTED = re.compile(r"§ \d+[A-Z]?[.:]\d|§ \d+[A-Z]?-\d+[A-Z]?-\d")


def _of_own_state(section: str, known: Known) -> str | None:
    """`§ 565.253` in a court of Missouri, whose revised statutes alone are numbered so; None where
    another code with such numbers is cited."""
    code = BY_STATE.get(state_of_court(known.court) or "")
    if not code or not code.section or not PARTED.match(section):
        return None
    others = [each for each in known.codes if " U.S.C. " not in each]
    if any(general_code(each.rstrip(" "), code.state) is not code for each in others):
        return None
    numbered = re.fullmatch(code.section, section.removeprefix("§ "))
    return f"{others[0] if others else code.cite + ' '}{section}" if numbered else None


LIST_AFTER_ID = re.compile(r"\b[Ii]d\.,?\s§§\s?[^;]{1,60}?(?:,|,?\s(?:and|&|or))\s$")


def _of_list_after_id(clause: Clause, where: Where, stream: Stream) -> str | None:
    """The code of *Id.*, of which a further section is listed behind it: `id., §§ 484f, 484g`."""
    before = clause.passage.text.words[max(0, clause.span.start - 80) : clause.span.start]
    last = stream.last_provision
    if last is None or last[0].passage != where.passage or not LIST_AFTER_ID.search(before):
        return None
    head, mark, _ = last[1].partition("§ ")
    return head if mark else None


NUMBERED = re.compile(r"(?P<code>\d+ U\.S\.C\. )§ (?P<figures>\d{4,})[a-z]?$")
NEAR = 40
"""Sections: so near to one of a title, a number of four figures is of the same chapter."""


def _of_neighbor(clause: Clause, where: Where, known: Known, stream: Stream) -> str | None:
    """The code of the section cited last in the passage, if this one must be of it: their numbers
    are almost the same (`§ 3583` after `18 U.S.C. § 3582`), or California’s `subd.` follows both
    where no other code of a state is cited."""
    section = clause.core.authority or ""
    if stream.last_provision is None or stream.last_provision[0].passage != where.passage:
        return None
    last = stream.last_provision[1]
    code, figures = NUMBERED.fullmatch(last), re.fullmatch(r"§ (\d{4,})[a-z]?", section)
    if code and figures and clause.text.startswith("§"):
        near = abs(int(code["figures"]) - int(figures[1])) <= NEAR
        return code["code"] + section if near else None
    of_states = {each for each in known.codes if " U.S.C. " not in each and " C.F.R. " not in each}
    head = last.partition("§ ")[0]
    by_subdivision = re.match(r"subds?\b", clause.pin_words) and head.endswith("Code ")
    return head + section if by_subdivision and of_states == {head} else None


def _may_be_of(code: str, section: str, known: Known) -> bool:
    """Whether a section may be of that title of the United States Code: an act has its own, which
    are lower (`§ 805` of the Fair Housing Act is `42 U.S.C. § 3605`)."""
    figures = re.match(r"§+ (\d+)", section)
    return not figures or len(figures[1]) >= known.lowest.get(code, 0)


OTHER_LAW = re.compile(r"\bActs?\b|\bStat\.|\bCode\b|\bConst(?:\.|itution)|\bLaws?\sof\b")
"""What else may have sections, where the document names one code alone."""


@lru_cache(maxsize=4)
def names_other_law(words: str) -> bool:
    """Whether a passage names an act, a code or a constitution besides, which have sections too."""
    return bool(OTHER_LAW.search(words))


LIST_HEAD = re.compile(r"§§?|[Ss]ections?\b|[Ss]ecs?\.|[Rr]ules?\b")


def _is_of_last_code(clause: Clause) -> bool:
    """Whether a bare section is printed as courts cite one, not merely named in words."""
    words, pin = clause.passage.text.words, clause.pin
    if pin is not None and words.startswith("subd", pin.start):
        return True
    if clause.text[:1].isdigit():  # a further member of a list: as its head is printed
        heads = LIST_HEAD.findall(words[max(0, clause.span.start - 120) : clause.span.start])
        return bool(heads) and heads[-1].startswith("§")
    return clause.text.startswith("§")
