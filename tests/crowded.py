"""An edition with more of everything than any page was drawn for: 200 notes of its editors, 300
claims of a story of 3,000 words, a title of 300 letters, a name in Arabic letters."""

from pathlib import Path

SLUG = "crowded"
NOTES, CLAIMS = 200, 300
WORDS = "fence hedge gate post rail wire stone ditch brook field barn road".split()
TITLE = f"{'Association of the Owners of Fences, Hedges and Gates, ' * 5}v. محمد بن علي"


def fact(number: int) -> str:
    """Return a sentence that no other number has."""
    first, second = WORDS[number % 12], WORDS[number // 12 % 12]
    return f"Witness {number} saw the {first} by the {second} in the winter"


def opinion() -> str:
    """Return the opinion: two facts to a sentence, five to a paragraph."""
    facts = [f"{fact(n)}." for n in range(CLAIMS)]
    body = [" ".join(facts[n : n + 5]) for n in range(0, CLAIMS, 5)]
    head = "UNITED STATES COURT OF APPEALS\nFOR THE SECOND CIRCUIT\n\nSMITH,\n\nPlaintiff-Appellant"
    head += ",\n\nv.\n\nJONES,\n\nDefendant-Appellee.\n\nNo. 99-1\n\nPER CURIAM:\n"
    return "\n\n".join([head, *body, "We affirm."]) + "\n"


def story() -> str:
    """Return the news story: a sentence of ten words and a number for each claim."""
    said = [f"Of the court we report that {fact(n).lower()}." for n in range(CLAIMS)]
    body = [" ".join(said[n : n + 4]) for n in range(0, CLAIMS, 4)]
    return "\n\n".join(["Fences in Court", "By Ann Lee", *body]) + "\n"


def annotations() -> str:
    """Return the editors' notes, up to five to a paragraph."""
    notes = [
        f"  - quote: {fact(n)}\n    kind: explain\n    text: What note {n} says is said of this.\n"
        f"    sources: [{{quote: We affirm.}}]\n"
        for n in range(NOTES)
    ]
    return "author: The editors\ndate: 2026-11-22\nnotes:\n" + "".join(notes)


def coverage() -> str:
    """Return what was found of each claim."""
    kinds = ("supported", "paraphrase", "differs")
    claims = [
        f"  - quote: Of the court we report that {fact(n).lower()}.\n"
        f"    finding: {kinds[n % 3]}\n    reason: So it says.\n"
        f"    passages: [{{quote: {fact(n)}}}]\n"
        for n in range(CLAIMS)
    ]
    head = "author: The editors\ndate: 2026-11-22\nclaims:\n"
    return f"{head}  - quote: Fences in Court\n    no claim: the headline\n{''.join(claims)}"


def write(folder: Path) -> None:
    """Write the edition into `folder`, which holds editions."""
    settings = f"title: {TITLE!r}\nopinion:\n  file: opinion.md\n"
    settings += "article:\n  file: article.md\n  rights: full\n"
    files = {
        "edition.yml": settings,
        "opinion.md": opinion(),
        "article.md": story(),
        "annotations.yml": annotations(),
        "coverage.yml": coverage(),
    }
    (folder / SLUG).mkdir()
    for name, text in files.items():
        (folder / SLUG / name).write_text(text, encoding="utf-8")
