"""Invented opinions whose paragraphs, notes and citations are told apart by their words."""

from collections.abc import Mapping, Sequence
from random import Random

from build_scripts.addresses import file
from build_scripts.model import Edition
from build_scripts.pipeline import edition_of
from build_scripts.problems import problem

CAPTION = """\
UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT

JANE DOE, Petitioner,

v.

RICHARD ROE, Respondent.

No. 20-1234

Filed March 20, 2019

"""
PLAIN = "opinion:\n  file: opinion.md\n"
WORDS = (
    "harbor lamp lease tenant ferry anchor ledger widow parish miller orchard bridge toll market "
    "sheriff writ claim bond surety vessel cargo storm pilot island quarry fence drover meadow"
).split()


def sentence(chance: Random, number: int) -> str:
    """Return words that no other paragraph has."""
    middle = " ".join(chance.choices(WORDS, k=chance.randint(6, 30)))
    return f"The {number}th matter concerns the {middle}, as the court below found it."


def document(paragraphs: Sequence[str], notes: Mapping[str, str] | None = None) -> str:
    """Return an opinion of these paragraphs, and notes by label."""
    first, *rest = paragraphs
    body = "\n\n".join([f"SELYA, Circuit Judge. {first}", *rest])
    feet = "".join(f"\n\n[^{label}]: {words}" for label, words in (notes or {}).items())
    return f"{CAPTION}{body}{feet}\n"


def edition(opinion: str, others: Mapping[str, str] | None = None, **files: str) -> Edition:
    """Return the edition of an opinion, with further files of its folder: `others` by name, those
    of YAML by stem."""
    known = {"opinion.md": opinion, "edition.yml": PLAIN} | dict(others or {})
    known |= {f"{stem}.yml": text for stem, text in files.items()}

    def read_file(name: str) -> bytes:
        if name not in known:
            raise problem("file-missing", name)
        return known[name].encode()

    return edition_of("doe-v-roe", "editions/doe-v-roe", read_file)


def again(opinion: str, before: Edition, **files: str) -> Edition:
    """Return the edition of an opinion, once `before` was published."""
    return edition(opinion, None, addresses=file.addresses_text(before.addresses), **files)


def of_another() -> Edition:
    """Return an edition in whose folder the `addresses.yml` of another lies."""
    owls = document(["The owls were many.", "They were fed at noon, and nobody paid for it."])
    harbor = document(["A harbor was kept open and lit through every night of that year."])
    return again(harbor, edition(owls))


def numbers(made: Edition, writing: str = "opinion") -> dict[str, str]:
    """Return the words of each paragraph by its number."""
    found = next(each for each in made.opinion.writings if each.id == writing)
    return {block.number: block.text.words for block in found.blocks if block.number}
