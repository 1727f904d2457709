"""The act that a document calls “the Act”, and the initials by which it calls one.

`Immigration and Nationality Act (“INA” or “the Act”)`: `section 212(h) of the Act` is of that act,
and the `Immigration and Nationality Act § 212` is `INA § 212`, if the document cites it so.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.citations.grammar.clause import Clause, with_core
from build_scripts.citations.tokens.law.acts import WORDS_OF_ACT
from build_scripts.lexicon.codes.by_subject import subject_codes
from build_scripts.lexicon.codes.general_codes import OF_STATE
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import Passage

DEFINED = re.compile(
    rf"""
    (?P<name>
        {WORDS_OF_ACT}
        Act(?:\sof\s(?:1[789]|20)\d\d)?
    )
    (?:,\s(?!Act\b)[^;“”"()]{{2,60}})?                        # , 8 U.S.C. § 1101 et seq.
    \s?[(\[](?:hereinafter\s|hereafter\s)?(?:the\s)?[“"]
    (?P<called>[^”"()]{{2,24}}?)[,.]?[”"]
    (?:,?\sor\s(?:the\s)?[“"](?P<other>[^”"()]{{2,24}}?)[,.]?[”"])?
    """,
    re.VERBOSE,
)

TITLES_OF_ACTS = {
    "Administrative Procedure Act": "5",
    "APA": "5",
    "Armed Career Criminal Act": "18",
    "ACCA": "18",
    "Bail Reform Act": "18",
    "Copyright Act": "17",
    "Federal Arbitration Act": "9",
    "FAA": "9",
    "Federal Tort Claims Act": "28",
    "FTCA": "28",
    "Foreign Sovereign Immunities Act": "28",
    "FSIA": "28",
    "Patent Act": "35",
    "RICO": "18",
    "Sentencing Reform Act": "18",
    "Sherman Act": "15",
    "Tucker Act": "28",
}
"""The act whose sections are called by their numbers in the United States Code → its title."""
NUMBERED_BY_TITLE = frozenset({"FAA", "Federal Arbitration Act"})
"""An act that is a title of the Code by itself, so that its lowest numbers are those of the title;
another may have had numbers of its own (`§ 10 of the Administrative Procedure Act`)."""
NUMBER_OF_A_CODE = re.compile(r"§ \d{4}")
"""Few acts have a thousand sections: `section 1437p of the United States Housing Act`."""


def code_section_of(
    act: str, section: str, cited: Collection[str], codes: Collection[str] = ()
) -> str | None:
    """The section of the United States Code that `§ 106` of an act is, where the document cites it
    by its title too, or others of that title (`codes` stand before its sections)."""
    title = TITLES_OF_ACTS.get(re.sub(r" of \d{4}$", "", act))
    by_title = f"{title} U.S.C. {section}"
    if title and by_title in cited:
        return by_title
    plain = act in NUMBERED_BY_TITLE or (not cited and re.match(r"§ \d{3}", section))
    if title and plain and f"{title} U.S.C. " in codes and act in TITLES_OF_ACTS:
        return by_title
    only = next(iter(cited)) if len(cited) == 1 else ""
    return only if " U.S.C. " in only and NUMBER_OF_A_CODE.match(section) else None


@dataclass(frozen=True, slots=True)
class NamedActs:
    """What a document calls the acts that it cites."""

    the_act: str | None
    """The one that is called “the Act”; None where none is, or several are."""
    initials: dict[str, str]
    """The name of an act → its initials."""


def named_acts(passages: Iterable[Passage]) -> NamedActs:
    """The names that `passages` give to acts."""
    the_acts: set[str] = set()
    initials: dict[str, str] = {}
    for passage in passages:
        words = passage.text.words
        for match in DEFINED.finditer(words) if "Act" in words else ():
            name = _without_openers(match["name"])
            for called in filter(None, (match["called"], match["other"])):
                if re.fullmatch(r"(?:the )?Act", called):
                    the_acts.add(name)
                elif re.fullmatch(r"[A-Z]{2,8}", called):
                    initials[name] = called
    return NamedActs(the_acts.pop() if len(the_acts) == 1 else None, initials)


def _without_openers(name: str) -> str:
    """The name without words that open the sentence: `Under the`, `The`."""
    words = name.split()
    while words[0] in OPENERS or words[0] in ("The", "the"):
        words.pop(0)
    return " ".join(words)


def with_acts_by_initials(
    document: Sequence[Sequence[Clause]], acts: NamedActs
) -> list[list[Clause]]:
    """`document` with the sections of each act under its initials, where it cites any so."""
    cited = {
        (clause.core.authority or "").partition(" § ")[0]
        for clauses in document
        for clause in clauses
    }
    shorter = {name: short for name, short in acts.initials.items() if short in cited}
    for name in cited:
        undated = re.sub(r"(?<=\bAct) of \d{4}$", "", name)
        if undated != name and undated in cited:
            shorter.setdefault(name, undated)  # the Roe Act of 1973, and the Roe Act
    return [[_by_initials(clause, shorter) for clause in clauses] for clauses in document]


def _by_initials(clause: Clause, shorter: dict[str, str]) -> Clause:
    name, mark, section = (clause.core.authority or "").partition(" § ")
    if clause.kind != "statute" or not mark or name not in shorter:
        return clause
    return with_core(clause, authority=f"{shorter[name]} § {section}")


def with_acts_by_title(document: Sequence[Sequence[Clause]]) -> list[list[Clause]]:
    """`document` with each section of an act that is one of the United States Code under that: the
    Federal Arbitration Act is title 9."""
    cited = {clause.core.authority or "" for clauses in document for clause in clauses}
    codes = {each.partition("§ ")[0] for each in cited}
    by_section: dict[str, set[str]] = {}
    for each in cited:
        _, mark, section = each.rpartition(" § ")
        if mark and " U.S.C. " in each:
            by_section.setdefault(section, set()).add(each)
    return [[_under_title(clause, by_section, codes) for clause in clauses] for clauses in document]


def _under_title(
    clause: Clause, by_section: Mapping[str, Collection[str]], codes: Collection[str]
) -> Clause:
    act, mark, section = (clause.core.authority or "").rpartition(" § ")
    if clause.kind != "statute" or not mark or OF_STATE.fullmatch(act) or subject_codes(act):
        return clause  # a code has numbers of its own: `Cal. Penal Code § 1983`
    by_title = code_section_of(act, f"§ {section}", by_section.get(section, ()), codes)
    return with_core(clause, authority=by_title) if by_title else clause
