"""An edition whose opinion cites very much: not each citation can be a stop on the way by keys,
nor can the first view hold every card."""

from pathlib import Path

SLUG = "laden"
PARAGRAPHS, EACH = 40, 10


def cited(number: int) -> str:
    """Return the citation of a case that no other number has."""
    return f"Roe{number} v. Doe, {number + 100} F.3d {number + 1}, {number + 3} (9th Cir. 2001)"


def opinion() -> str:
    """Return the opinion: ten citations to a paragraph, and a note with one in each tenth."""
    head = "UNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT\n\nSMITH,\n\nPlaintiff-Appellant"
    head += ",\n\nv.\n\nJONES,\n\nDefendant-Appellee.\n\nNo. 99-1\n\nPER CURIAM:\n"
    body, notes = [], []
    for n in range(PARAGRAPHS):
        last = f"[^{n // 10 + 1}]" if n % 10 == 0 else ""
        all_cited = "; ".join(cited(n * EACH + each) for each in range(EACH))
        body.append(f"Fences are to be kept by their owners.{last} *See* {all_cited}.")
        if last:
            notes.append(f"{last}: But *see* {cited(900 + n)}.")
    return "\n\n".join([head, *body, "We affirm.", *notes]) + "\n"


def write(folder: Path) -> None:
    """Write the edition into `folder`, which holds editions."""
    (folder / SLUG).mkdir()
    (folder / SLUG / "opinion.md").write_text(opinion(), encoding="utf-8")
    settings = "title: Smith v. Jones\nopinion:\n  file: opinion.md\n"
    (folder / SLUG / "edition.yml").write_text(settings, encoding="utf-8")
