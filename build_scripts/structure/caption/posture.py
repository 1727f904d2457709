"""Reads how a case came before the court, from its caption or from the court’s own print."""

import re
from collections.abc import Sequence

from build_scripts.lexicon.caption_cues import STATE
from build_scripts.model import CaptionLine
from build_scripts.structure.caption.continuation_rules import goes_on
from build_scripts.structure.caption.docket_number_forms import BRACKETED_NUMBER
from build_scripts.structure.forms_of_lines import OUTCOMES
from build_scripts.structure.line_roles import role_of

CUT_ORDINAL = re.compile(r"\bTHE \d+(?:ST|ND|RD|TH)$")
"""`APPEAL FROM THE 7TH`, over `JUDICIAL DISTRICT COURT` and `SMITH COUNTY, TEXAS`."""


def posture_in(lines: Sequence[CaptionLine]) -> str | None:
    """Return how the case came before the court, without the judge below that some run in."""
    for place, line in enumerate(lines):
        if line.role == "posture" and not re.match(r"(?!certiorari\b)[a-z]", line.text.words):
            told = told_of_posture(line.text.words)
            below = (each.text.words for each in lines[place + 1 :] if each.role == "lower-court")
            return " ".join((told, *below)) if CUT_ORDINAL.search(told) else told
    return None


JUDGE_RUN_IN = re.compile(
    rf"\bdistrict of (?:columbia|{STATE})(?P<judge> (?-i:(?:(?:Chief |Senior )?Judge "
    r"(?:[A-Z][\w.’'-]* ){0,3}[A-Z][\w’'-]+$"
    r"|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}(?:, (?:Jr|Sr)\.)?, (?:[A-Z]\w+ )*Judge\b)))",
    re.IGNORECASE,
)
"""`… for the Central District of California Dean Dove, District Judge, Presiding`: the lines of a
page were joined without a stop."""
DONE = re.compile(rf"(?<=[.])\s+{OUTCOMES}$", re.IGNORECASE)
"""`APPEAL from a judgment of …, Ada Baker, Judge. Affirmed.`: California runs in what was done."""
JUDGE_BELOW = re.compile(
    r"(?:(?<=\.)(?<!\b[A-Z]\.)|[:;])\s+"
    r"(?=[A-Z][^,\d]{2,40}, (?:(?:Jr\.|Sr\.|II|III|IV), )?(?:[A-Z]\w+ )*[Jj]udge\b"
    r"|(?:Heard|Argued|Submitted)\b)"
    r"|\s+v\.\s+(?=HONORABLE )|(?<=\.)\s+(?=Nos?\. [\d:]+-)"
    r"|\s+Hon(?:orable|\.)$|\s+(?=[\[(]Hon(?:orable|\.) )"
    r"|\s+(?=(?:D\. ?C\.(?: Docket)?|USDC|Trial Court) Nos?\.)"
)
"""What is run in after a posture: the judge below, the number there, or (North Carolina) the day of
argument."""


NUMBER_RUN_IN = re.compile(rf"\s*{BRACKETED_NUMBER.pattern}$")
"""`… of the District of Columbia (2030-CF3-012345)`"""


def told_of_posture(words: str) -> str:
    """Return how the case came before the court, as `words` tell it, which may run the judge below
    in."""
    told = NUMBER_RUN_IN.sub("", DONE.sub("", JUDGE_BELOW.split(words)[0]))
    run_in = JUDGE_RUN_IN.search(told)
    return told[: run_in.start("judge")].rstrip() if run_in else told


def posture_of_slip(head: str) -> str | None:
    """Return how the case came before the court by the `head` of the court’s own print."""
    unit = ""
    solid = False
    for line in map(str.strip, head.split("\n")):
        if not line:
            solid = False
            continue
        if unit and not goes_on(unit, line, solid=solid):
            break
        role = role_of(line)
        if role in ("panel", "attribution") and not unit:
            break
        if unit or role == "posture":
            unit = f"{unit} {line}".strip()
        solid = True
    return told_of_posture(" ".join(unit.split())) if unit else None
