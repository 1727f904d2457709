"""A caption whose lines were run together gives back what a caption in lines would."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.trials import sampled

COURTS = {
    "STATE OF MICHIGAN COURT OF APPEALS": "michctapp",
    "THE SUPREME COURT OF THE STATE OF ALASKA": "alaska",
    "UNITED STATES COURT OF APPEALS FOR VETERANS CLAIMS": "cavc",
    "UNITED STATES DISTRICT COURT EASTERN DISTRICT OF NEW YORK": "nyed",
    "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT": "ca9",
    "IN THE COURT OF APPEALS OF OHIO FOURTH APPELLATE DISTRICT SCIOTO COUNTY": "ohioctapp",
    "COLORADO COURT OF APPEALS": "coloctapp",
}
NAMES = ("ADA QUILL", "HARBOR BOARD OF ERIE", "PAULA D. ROE", "ACME STORAGE, INC.", "TOM DORN-LEE")
ROLES = (("Plaintiff-Appellant", "Defendant-Appellee"), ("Petitioner", "Respondent"))
TITLES: tuple[list[str], ...] = ([], ["UNPUBLISHED OPINION"])
COUNSEL: tuple[list[str], ...] = ([], ["FOR PUBLICATION", "ATTORNEY FOR APPELLANT:", "LEE DORN"])
NUMBERS = (
    "No. 320209",
    "Docket: Pen-30-555",
    "NO. 30-1234",
    "Case No. 16CA3742",
    "Court No. 24-00086",
)
DAYS = ("Decided March 3, 2031", "FILED: MARCH 3, 2031; 10:00 A.M.", "March 3, 2031")
PANELS = (
    "Before: ABLE, P.J., and BAKER and COX, JJ.",
    "BEFORE: ABLE, CHIEF JUDGE; BAKER AND COX, JUDGES.",
    "Before Judges Able, Baker, and Cox.",
    "Before Chief Judge Able and Judges Baker and Cox.",
    "Panel: ABLE, P.J., BAKER and COX, JJ.",
)
BYLINES = {
    "BAKER, J.": "majority",
    "BAKER, Judge:": "majority",
    "OPINION BY BAKER, J.:": "majority",
    "MEMORANDUM BY BAKER, J.:": "memorandum",
    "PER CURIAM.": "per-curiam",
}
TEXT = (
    "The board appeals from an order that set aside its permit. We agree with the trial court that"
    " the notice was late, and that those who lived near the pier had no other day in court."
)


@dataclass(frozen=True)
class Printed:
    """The lines of a caption, and what they are to give."""

    lines: list[str]
    court: str
    parties: list[tuple[str, str]]
    number: str
    kind: str


@st.composite
def captions(draw: st.DrawFn) -> Printed:
    """Return a caption in the order in which most courts print it."""
    court = draw(st.sampled_from(sorted(COURTS)))
    first, second = draw(st.permutations(NAMES))[:2]
    roles = draw(st.sampled_from(ROLES))
    number, byline = draw(st.sampled_from(NUMBERS)), draw(st.sampled_from(sorted(BYLINES)))
    lines = [court, f"{first},", f"{roles[0]},", draw(st.sampled_from(("v.", "VERSUS")))]
    lines += [f"{second},", f"{roles[1]}.", number, draw(st.sampled_from(DAYS))]
    lines += [draw(st.sampled_from(PANELS)), *draw(st.sampled_from(TITLES)), byline]
    lines[:0] = draw(st.sampled_from(COUNSEL))
    parties = [(first.casefold(), roles[0]), (second.casefold(), roles[1])]
    return Printed(lines, COURTS[court], parties, number.split()[-1], BYLINES[byline])


@sampled(25)
@given(captions(), st.sampled_from((" ", "\n")))
def test_the_lines_of_a_caption_that_were_run_together_are_parted(
    printed: Printed, between: str
) -> None:
    text = between.join([*printed.lines, TEXT]) + "\n\nThe judgment is affirmed.\n"
    opinion = recover(read("opinion.txt", text.encode()))
    audit(opinion)
    case = opinion.case
    assert case.court == printed.court
    assert [(party.name.casefold(), party.role) for party in case.parties] == printed.parties
    assert case.docket_numbers == (printed.number,)
    assert str(case.date_filed) == "2031-03-03"
    assert [judge.casefold() for judge in case.judges] == ["able", "baker", "cox"]
    lead = opinion.writings[0]
    author = None if printed.kind == "per-curiam" else "Baker"
    assert (lead.author, lead.kind) == (author, printed.kind)
    assert lead.blocks[0].text.words == TEXT


CITING = """UNITED STATES COURT OF APPEALS
FOR THE SIXTH CIRCUIT

ADA ROE v. BEN HILL

No. 30-1

BAKER, Circuit Judge.

The Supreme Court of Ohio held in Roe v. Acme Co., No. 30-1234, that a Plaintiff may appeal.
Before that, courts divided. See Dorn v. Lee, No. 29-4321 (Decided March 3, 2029).
"""


def test_text_that_cites_courts_and_cases_is_no_caption() -> None:
    opinion = recover(read("opinion.txt", CITING.encode()))
    assert [w.kind for w in opinion.writings] == ["majority"]
    assert opinion.case.docket_numbers == ("30-1",)
    assert opinion.case.date_filed is None


RUN_ON = {
    "the rules of the Eighth Circuit are rows of l": (
        "United States Court of Appeals For the Eighth Circuit _____ No. 30-1549 _____ Ada Quill "
        "llllllllllll Plaintiff - Appellant v. Harbor Board lllllllllll Defendant - Appellee "
        "_____ Submitted: December 10, 2030 Filed: March 3, 2031 _____ Before ABLE, BAKER, and "
        f"COX, Circuit Judges. _____ BAKER, Circuit Judge. {TEXT}",
        ["Ada Quill", "Harbor Board"],
        ("30-1549",),
        "Baker",
    ),
    "the judges’ initials, and what a title concerns, in capitals": (
        "UNITED STATES DISTRICT COURT FOR THE EASTERN DISTRICT OF CALIFORNIA ADA QUILL, No. "
        "2:30-cv-02206 ABC DE PS Plaintiff, v. ORDER PAUL HOLT, et al., Defendants. "
        f"{TEXT.replace('The board', 'The defendant')}",
        ["Ada Quill", "Paul Holt, et al."],
        ("2:30-cv-02206 ABC DE PS",),
        None,
    ),
    "a court-martial’s number, who tried it, and the day before the author": (
        "UNITED STATES ARMY COURT OF CRIMINAL APPEALS Before the Court Sitting En Banc UNITED "
        "STATES, Appellee v. Sergeant ADA QUILL United States Army, Appellant ARMY 20300725 "
        "Headquarters, Fort Bay Paul Holt, Military Judge For Appellant: Captain Eva Dove, JA. 5 "
        f"July 2031 OPINION OF THE COURT FINCH, Senior Judge: {TEXT}",
        ["United States", "Sergeant Ada Quill United States Army"],
        ("ARMY 20300725",),
        "Finch",
    ),
    "Arizona spaces the author’s name, under counsel": (
        "IN THE ARIZONA COURT OF APPEALS DIVISION ONE ADA QUILL, et al., Plaintiffs/Appellants, "
        "v. PAUL HOLT, Defendant/Appellee. No. 1 CA-CV 30-0743 Appeal from the Superior Court in "
        "Maricopa County No. CV2030-011699 The Honorable Eva Dove, Judge AFFIRMED COUNSEL Bay "
        "Law, Phoenix By Ada Roe Counsel for Plaintiffs/Appellants OPINION Judge Finch delivered "
        f"the opinion of the Court, in which Judge Roe joined. M c F I N C H, Judge: ¶1 {TEXT}",
        ["Ada Quill, et al.", "Paul Holt"],
        ("1 CA-CV 30-0743",),
        "McFinch",
    ),
}


@pytest.mark.parametrize(("text", "parties", "numbers", "author"), RUN_ON.values(), ids=RUN_ON)
def test_captions_that_web_sites_run_on(
    text: str, parties: list[str], numbers: tuple[str, ...], author: str | None
) -> None:
    opinion = recover(read("opinion.txt", f"{text}\n".encode()))
    assert [party.name for party in opinion.case.parties] == parties
    assert opinion.case.docket_numbers == numbers
    assert opinion.writings[-1].author == author


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        ("ORDER RESOLVING TECHNICAL CLAIMS & MOTION TO STAY", "1. Plaintiff"),
        ("ORDER RE DENIAL OF CONFIRMATION", "Plaintiff"),
        ("OPINION CONFIRMING DEBTORS’ CHAPTER 13 PLAN", "Plaintiff"),
    ],
)
def test_what_a_title_concerns_is_no_text(title: str, begins: str) -> None:
    text = (
        "IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE ADA QUILL, ) ) Plaintiff, ) ) v. ) C.A. "
        f"No. 2030-0013-ABC ) PAUL HOLT, ) ) Defendant. ) {title} {begins} Ada Quill and the "
        "defendant are married but are engaged in a proceeding in which each asks for the harbor."
    )
    first = recover(read("opinion.txt", text.encode())).writings[-1].blocks[0].text.words
    assert first.startswith(f"{begins} Ada Quill")


def test_each_line_is_a_paragraph_where_no_white_parts_them() -> None:
    lines = [
        "HARBOR LOCAL 7, Affiliated with the Brotherhood of Lamps, Petitioner,",
        "v.",
        "HARBOR LABOR BOARD, Respondent, Cove Gas",
        "System, Inc., Intervenor.",
        "No. 30-1250.",
        "United States Court of Appeals, District of Columbia Circuit.",
        "Decided April 8, 2031.",
        "BAKER, Chief Judge:",
        *[TEXT] * 4,
    ]
    opinion = recover(read("opinion.txt", "\n".join(lines).encode()))
    assert [each.name for each in opinion.case.parties] == [
        "Harbor Local 7, Affiliated with the Brotherhood of Lamps",
        "Harbor Labor Board",
        "Cove Gas System, Inc.",
    ]
    assert [block.text.words for block in opinion.writings[-1].blocks] == [TEXT] * 4
