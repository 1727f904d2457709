"""The states' general codes: how each is cited, and where its sections are read for free.

The codes themselves are data (`table_of_general_codes.py`). No address is asked for by the build.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.lexicon.codes.states import STATE, STATES
from build_scripts.lexicon.codes.table_of_general_codes import TABLE


@dataclass(frozen=True, slots=True)
class StateCode:
    """A state's general code."""

    state: str
    """As abbreviated in citations: `Wash.`"""
    cite: str
    """As table T1.3 has it: `Wash. Rev. Code`."""
    names: tuple[str, ...] = ()
    """What follows the state's name, folded: `revcode` for `Rev. Code Ann.`"""
    initials: str | None = None
    """What the state's own courts print instead, as a pattern."""
    section: str | None = None
    """A pattern of its sections, if it is known how they are numbered."""
    url: str | None = None
    """Of a section, with the groups of `section`; with `_4` and so on padded by zeros."""
    since: int = 0
    """The year since which its sections are numbered so."""


def _read(entry: str) -> StateCode:
    """The code that an entry of the table describes: a line of names, and indented ones."""
    first, *more = entry.split("\n")
    state, cite, names, initials, *_ = (part.strip() for part in f"{first} | | ".split(" |"))
    url = "".join(line.strip() for line in more if line.startswith(("    http", "        ")))
    since = next((line.split()[1] for line in more if line.startswith("    since ")), "0")
    section = more[0].strip() if more else None
    return StateCode(
        state, cite, tuple(names.split()), initials or None, section, url or None, int(since)
    )


CODES: tuple[StateCode, ...] = tuple(
    _read(each) for each in re.split(r"\n(?=\S)", TABLE.strip("\n"))
)
BY_STATE = {code.state: code for code in CODES}
BEFORE_THE_SECTION = re.compile(
    r"(?P<head>\S.*?),?\s(?:(?:§|[Ss]ections?|art\.)\s?)?(?P<section>\d\S*)$"
)
OF_STATE = re.compile(rf"(?i:(?P<state>{STATE}))(?:\s|(?<=\.))(?P<rest>\S.*)")
UNTOLD = re.compile(
    r"\b(?:Ann(?:otated)?|Official|West|Vernon[’']s|Lexis|Supp)\b\.?|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
SHORTER = (
    ("statutes", "stat"),
    ("stats", "stat"),
    ("revised", "rev"),
    ("general", "gen"),
    ("compiled", "comp"),
    ("century", "cent"),
)
"""Words of a code's name spelled out, and how they are abbreviated (table T1.3)."""


def folded_name(name: str) -> str:
    """The name of a code without what tells none from another: `Revised Code Annotated` is
    `revcode`."""
    words = re.sub(r"[\s.,’']", "", UNTOLD.sub("", name)).lower()
    for whole, short in SHORTER:
        words = words.replace(whole, short)
    return words


@lru_cache(maxsize=4096)
def abbreviation(state: str) -> str:
    """`Wash.` for `WASHINGTON`, `WASH.` and `Wash.`, whatever printers do with spaces."""
    wanted = re.sub(r"[\s‘’'ʻ]", "", state).upper()
    for name, short in STATES.items():
        if wanted in (re.sub(r"\s", "", form).upper() for form in (name, short)):
            return short
    raise ValueError(state)


@lru_cache(maxsize=4096)
def general_code(head: str, state: str | None) -> StateCode | None:
    """The general code that `head` names before a section; `state` is that of the deciding court,
    which need not name its own."""
    for code in CODES:
        if code.initials and re.fullmatch(code.initials, head):
            return code
    if state in ("Idaho", "Ind.") and re.fullmatch(r"I\.\s?C\.", head):
        return BY_STATE[state]
    told = OF_STATE.fullmatch(head)
    whose = abbreviation(told["state"]) if told else state
    own = BY_STATE.get(whose or "")
    named = own is not None and folded_name(told["rest"] if told else head) in own.names
    return own if named else None


def section_url(code: StateCode, section: str) -> str | None:
    """Where `section` of `code` is read; None where no address of it is known."""
    match = re.fullmatch(code.section, section) if code.section and code.url else None
    if not match or not code.url:
        return None
    values = {name: value or "" for name, value in match.groupdict().items()}
    for name, value in list(values.items()):
        values |= {f"{name}_{width}": _padded(value, width) for width in (2, 3, 4, 5)}
        values[name + "_hyphen"] = value.replace(".", "-")
    return code.url.format(**values)


def _padded(value: str, width: int) -> str:
    digits = re.match(r"\d*", value)
    figures = digits[0] if digits else ""
    return figures.zfill(width) + value[len(figures) :]
