"""Editions whose opinions cite very much: not each citation can be a stop on the way by keys, nor
can the first view hold every card. One is long besides: nor can each paragraph be a stop."""

from pathlib import Path

SLUG, LONG = "laden", "long"
PARAGRAPHS, EACH = 40, 10
OF_LONG = 100, 2
"""Paragraphs, and citations in each."""


def cited(number: int) -> str:
    """Return the citation of a case that no other number has."""
    return f"Roe{number} v. Doe, {number + 100} F.3d {number + 1}, {number + 3} (9th Cir. 2001)"


def opinion(paragraphs: int, each: int) -> str:
    """Return an opinion of that many paragraphs, with so many citations to each, and a note with
    one in each tenth."""
    head = "UNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT\n\nSMITH,\n\nPlaintiff-Appellant"
    head += ",\n\nv.\n\nJONES,\n\nDefendant-Appellee.\n\nNo. 99-1\n\nPER CURIAM:\n"
    body, notes = [], []
    for n in range(paragraphs):
        last = f"[^{n // 10 + 1}]" if n % 10 == 0 else ""
        all_cited = "; ".join(cited(n * each + one) for one in range(each))
        body.append(f"Fences are to be kept by their owners.{last} *See* {all_cited}.")
        if last:
            notes.append(f"{last}: But *see* {cited(900 + n)}.")
    return "\n\n".join([head, *body, "We affirm.", *notes]) + "\n"


def write(folder: Path) -> None:
    """Write the editions into `folder`, which holds such."""
    for slug, text in ((SLUG, opinion(PARAGRAPHS, EACH)), (LONG, opinion(*OF_LONG))):
        (folder / slug).mkdir()
        (folder / slug / "opinion.md").write_text(text, encoding="utf-8")
        settings = "title: Smith v. Jones\nopinion:\n  file: opinion.md\n"
        (folder / slug / "edition.yml").write_text(settings, encoding="utf-8")
