"""What is no opinion is refused: what is wrong, where, and what to do. More than one, or one in
another language, is doubted."""

from pathlib import Path

import pytest

from build_scripts.audit import audit
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.conftest import command
from tests.read.pdf.print_pdf import Item, Pictured, Type, printed, typed

COURTS = Path(__file__).parent / "courts"
PROSE = (
    "The lamp at the end of the pier burned through every night of that winter, and those who\n"
    "lived across the water could not sleep for it. They wrote to the harbor board, which did\n"
    "not answer, and then they sued.\n\n"
)
BRIEF = f"""
                                No. 30-1234

                    UNITED STATES COURT OF APPEALS
                        FOR THE TENTH CIRCUIT

                              ADA QUILL,
                                                  Plaintiff-Appellant,
                                  v.
                         HARBOR BOARD OF ERIE,
                                                  Defendant-Appellee.

                       APPELLANT’S OPENING BRIEF

                           TABLE OF CONTENTS

                        STATEMENT OF THE ISSUES

    {PROSE}
                        SUMMARY OF THE ARGUMENT

    {PROSE * 3}
                               Respectfully submitted,
                               Tom Gant
"""
SPANISH = "# Quill v. Junta del Puerto\n\n" + (
    "La lámpara que arde en el muelle todas las noches no deja dormir a los vecinos de la otra "
    "orilla, y por eso se presentó una demanda en el tribunal de primera instancia. El tribunal "
    "resolvió que la ordenanza es válida porque la junta tiene la facultad de alumbrar el puerto. "
    "No estamos de acuerdo con esa lectura de la ley, que habla de las vías públicas y no de los "
    "muelles de una persona.\n\n" * 5
)


def refusal(data: bytes, name: str = "opinion.txt") -> Problem:
    with pytest.raises(Problem) as raised:
        recover(read(name, data))
    problem = raised.value
    assert problem.file == name
    assert problem.line
    assert problem.sentence.endswith(".")
    assert problem.advice.endswith(".")
    return problem


def test_a_brief_is_no_opinion() -> None:
    problem = refusal(BRIEF.encode())
    assert problem.code == "opinion-not-found"
    assert problem.sentence.startswith("No byline was found")
    assert "APPELLANT’S OPENING BRIEF" in problem.sentence
    assert problem.line == 1 + BRIEF[: BRIEF.index("APPELLANT’S")].count("\n")


@pytest.mark.parametrize("court", ["federal-circuit", "supreme-court", "ninth-circuit-en-banc"])
def test_two_opinions_in_one_file_are_two(court: str) -> None:
    first = (COURTS / court / "opinion.txt").read_text()
    second = (COURTS / "fifth-circuit-per-curiam" / "opinion.txt").read_text()
    opinion = recover(read("opinion.txt", f"{first}\f{second}".encode()))
    audit(opinion)
    (found,) = (doubt for doubt in opinion.doubts if doubt.code == "opinions-several")
    assert found.rank == 1
    assert "No. 30-60546" in found.message
    assert found.line > first.count("\n")


def test_another_language_is_named() -> None:
    opinion = recover(read("opinion.txt", SPANISH.encode()))
    audit(opinion)
    (found,) = (doubt for doubt in opinion.doubts if doubt.code == "opinion-not-english")
    assert found.rank == 1
    assert "Spanish" in found.message


def test_a_court_may_quote_another_language() -> None:
    quoted = SPANISH[:400].replace("\n", " ")
    opinion = f"# Quill v. Harbor Board\n\nNo. 30-1234\n\nABLE, Judge:\n\n{PROSE * 5}> {quoted}\n"
    assert recover(read("opinion.md", opinion.encode())).writings


def test_text_without_byline_is_doubtful_and_says_where() -> None:
    text = f"No. 30-1234\n\nAda Quill,\n\nAppellant,\n\nv.\n\nHarbor Board.\n\n{PROSE}{PROSE}"
    opinion = recover(read("opinion.txt", text.encode()))
    doubts = {doubt.code: doubt for doubt in opinion.doubts}
    line = text.splitlines()[doubts["byline-missing"].line - 1]
    assert line.startswith("The lamp")


@pytest.mark.usefixtures("pdfs_read_here")
def test_pages_without_text_are_named_with_the_cure() -> None:
    words: list[Item] = [*typed([(72.0, "The court held the lease void.")] * 9, 700)]
    scan: list[Item] = [Pictured(), Type(30, 770, "Case: 20-1507 Document: 1 Page: 2 Filed", 9)]
    problem = refusal(printed([words, scan, words]), "opinion.pdf")
    assert problem.code == "pdf-no-text-layer"
    assert problem.line == 2
    assert "Page 2" in problem.sentence
    assert "ocrmypdf" in problem.advice


def test_the_command_prints_the_problem_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text(BRIEF)
    result = command("inspect", str(tmp_path / "brief.txt"), "--json")
    assert result.returncode == 2
    assert result.stdout == ""
    assert "opinion-not-found" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.usefixtures("pdfs_read_here")
def test_one_list_in_columns_is_no_bar() -> None:
    lines = [f"The court held the lease no {n}" for n in range(20)]
    listed: list[Item] = [
        *typed([(54.0, line) for line in lines], 740, 14),
        *typed([(324.0, line[::-1]) for line in lines], 740, 14),
    ]
    full: list[Item] = [
        *typed([(72.0, "The court held the lease void because it ran past any life")] * 30, 700)
    ]
    assert read("opinion.pdf", printed([full, listed, full])).blocks
