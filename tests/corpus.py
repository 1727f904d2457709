"""How far the rules carry: `python -m tests.corpus [FOLDER …]` reads every opinion it finds.

No opinion here is labelled. What is counted is what can be told without a label: whether it is
read, whether the proof holds on its pages, and whether the reading is one that a court could have
printed. Where a publisher's record states the name of the case, the name is held against it.
"""

import json
import logging
import os
import re
import sys
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from build_scripts.audit import audit
from build_scripts.citations import cite
from build_scripts.lexicon.dates import DATE
from build_scripts.model import Block, Opinion, Text, Writing
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.conftest import ROOT
from tests.recovery import pages_apart

FOLDERS = (ROOT.parent / "shared" / "opinions", ROOT.parent / "shared" / "corpus")
"""Opinions kept beside the project."""
KINDS = (".txt", ".pdf", ".html", ".json", ".md", ".docx", ".xml")
ENDING_WORDS = re.compile(
    r"\b(?:AFFIRM|REVERS|VACAT|REMAND|DISMISS|DEN(?:Y|IED)|GRANT(?:ED)?)\w*\b"
    r"|\b(?:judgments?|orders?|decisions?|petitions?|appeals?|convictions?|motions?)\b.{0,60}"
    r"\b(?:is|are)\b.{0,30}\b(?:affirmed|reversed|vacated|dismissed|denied|granted|remanded)\b"
)
"""How a court says what it does, in the last paragraphs of an opinion."""
CUT = re.compile(r"[a-z][a-z]+\s")
"""How a paragraph begins that was cut out of another."""
CONTINUES_AFTER = ("blockquote", "list", "table", "heading")
"""After these a paragraph may go on in a small letter."""
LETTERS = re.compile(r"[^a-z]+")
WRONG = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]|&(?:amp|lt|gt|quot|#\d+);")
"""What no court prints: control characters, escapes of mark-up."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: str
    kind: str
    seconds: float
    refused: str = ""
    crashed: str = ""
    unproved: str = ""
    implausible: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def is_published(self) -> bool:
        """Whether it is proved, and nothing in it is implausible."""
        return not (self.refused or self.crashed or self.unproved or self.implausible)


def outcome(path: Path) -> Outcome:
    """Return what becomes of the file at `path`, to its finished pages."""
    start = time.process_time()
    data = path.read_bytes()
    kind = kind_of(path)
    found: dict[str, Any] = {}
    try:
        opinion = cite(recover(read(path.name, data)))
        found = {"doubts": tuple(doubt.code for doubt in opinion.doubts)}
        found["implausible"] = tuple(implausible(opinion, stated_name(path, data)))
        try:
            audit(opinion)
            apart = pages_apart(opinion)
            found["unproved"] = f"{apart} pages unlike" if apart else ""
        except Problem as problem:
            found["unproved"] = problem.code
    except Problem as problem:
        found = {"refused": problem.code}
    except Exception:
        found = {"crashed": traceback.format_exc().strip().replace("\n", " ")[-300:]}
    return Outcome(path.name, kind, time.process_time() - start, **found)


def kind_of(path: Path) -> str:
    """Return of which kind a file is: a publisher's record by its publisher, else its ending."""
    return path.parent.name if path.suffix in (".json", ".html") else path.suffix[1:]


def stated_name(path: Path, data: bytes) -> str | None:
    """Return the name of the case that a publisher's record states, None where there is none."""
    if path.suffix != ".json":
        return None
    record = json.loads(data)
    if not isinstance(record, dict):
        return None
    names = ("case_name", "name_abbreviation", "case_name_full")
    cluster = record.get("cluster")
    places = [record, cluster if isinstance(cluster, dict) else {}]
    return next((str(p[name]) for p in places for name in names if p.get(name)), None)


FIRST = 1
"""The rank of a doubt that holds an edition up until an editor has settled it."""
TRUE = frozenset({"errata-alone"})
"""What such a doubt says of a file that is read right."""


def implausible(opinion: Opinion, stated: str | None) -> Iterator[str]:
    """Yield what no court could have printed so, or what the record says otherwise."""
    case = opinion.case
    if not case.name:
        yield "no name"
    if not case.court:
        yield "no court"
    yield from (field for field, is_lost in LOST.items() if is_lost(opinion))
    if case.name and not is_name(case.name, opinion.source.text):
        yield "unlikely name"
    if case.name and stated and not agree(case.name, stated):
        yield "name unlike the record's"
    if any(doubt.rank == FIRST and doubt.code not in TRUE for doubt in opinion.doubts):
        yield "doubt of the first rank"
    court = [w for w in opinion.writings if w.kind not in ("syllabus", "counsel")]
    if not court:
        yield "no opinion"
    if any(not words_of(writing) for writing in opinion.writings):
        yield "empty writing"
    if notes_swallow(court):
        yield "notes swallow the opinion"
    if told(court) and not case.disposition:
        yield "disposition told, not read"
    if any(is_out_of_order(writing) for writing in opinion.writings):
        yield "notes out of order"
    if any(marks_apart(opinion)):
        yield "marks and notes apart"
    if sum(cuts(writing.blocks) for writing in court if writing.kind != "errata") > 1:
        yield "paragraphs cut"
    texts = [passage.text for passage in opinion.passages()]
    if any(has_wrong_characters(text) for text in texts):
        yield "wrong characters"


NUMBERED = re.compile(r"\b(?:Nos?|NOS?|Docket|DOCKET|Case)\b[^a-z]{0,12}\d{2}")


def has_lost_number(opinion: Opinion) -> bool:
    """Say whether no docket number is read of a caption that tells one; a reporter may not."""
    lines = (line.text.words for line in opinion.case.caption)
    return not opinion.case.docket_numbers and any(map(NUMBERED.search, lines))


HEAD, END = 2500, 600
"""Characters."""


def has_lost_day(opinion: Opinion) -> bool:
    """Say whether no day is read of an opinion that tells one at its head or its end."""
    text = opinion.source.text
    return not opinion.case.date_filed and bool(DATE.search(f"{text[:HEAD]}\n{text[-END:]}"))


BENCH = re.compile(
    r"(?m)^\W*(?:Before|BEFORE|Present|PRESENT|Panel)\b[:,]?\s+[A-Z]"
    r"|[A-Z]{3},? (?:and [A-Z]+, )?(?:Circuit |Appellate |Associate )?(?:Judges|Justices)\b|\bJJ\."
)
"""How the bench is told over an opinion."""


def has_lost_judges(opinion: Opinion) -> bool:
    """Say whether no judge is read of an opinion that names some: a judge’s own always does, the
    court’s own and an order where the bench is told at its head."""
    if opinion.case.judges:
        return False
    return any(map(names_judges, opinion.writings)) or bool(
        BENCH.search(opinion.source.text[:HEAD])
    )


LOST: dict[str, Callable[[Opinion], bool]] = {
    "no docket number": has_lost_number,
    "no date": has_lost_day,
    "no judges": has_lost_judges,
}


def names_judges(writing: Writing) -> bool:
    """Say whether a writing of this kind is one judge’s, and names none: what is the court’s own
    may name none, as an errata sheet and an order."""
    own = ("errata", "order", "per-curiam", "memorandum", "syllabus", "counsel")
    return writing.kind not in own and not writing.author


ALONE = re.compile(r"(?:The mark|Note) (?P<label>\S+) (?:refers to a note that|\(.*has no mark)")
"""The doubts of a mark without its note and a note without its mark."""
FOOT = r"(?m)^\W{{0,3}}{label}[.)\]]?\s+[A-Z“]"
MARK = r"(?<=[a-z.,;:)”\"’])[\[(]?{label}[\])]?(?![\w.,)])"


def marks_apart(opinion: Opinion) -> Iterator[bool]:
    """Yield of each mark and each note that stands alone whether its other half is in the file: a
    line that begins with the label of the mark, or the label of the note behind a word."""
    text = opinion.source.text
    for doubt in opinion.doubts:
        if not (found := ALONE.match(doubt.message)):
            continue
        half = FOOT if doubt.code.startswith("reference") else MARK
        letter = found["label"].isalpha()  # no opinion’s notes begin with one
        yield letter or bool(re.search(half.format(label=re.escape(found["label"])), text))


CALLED_SO = 3
"""Times; once or twice stands the number of a line before a party of the caption."""


def is_name(name: str, text: str) -> bool:
    """Say whether `name` could be a case's: two parties, or a matter. A party that begins with a
    figure is called so by the opinion, too."""
    parties = re.split(r"\sv\.\s", name)
    for party in parties:
        again = text.casefold().count(" ".join(party.casefold().split()[:2]))
        number = re.match(r"\d{1,2}(?=\s|$)", party)
        if len(party.strip()) < 2 or (number and again < CALLED_SO):
            return False
    return len(parties) == 2 or bool(
        re.match(r"(?:In re|In the|Matter of|Ex parte|Estate of|State ex rel|\w+ of )", name, re.I)
    )


def agree(name: str, stated: str) -> bool:
    """Say whether two forms of a name are of one case: a telling word of each party is in both."""
    sides = [side_words(each) for each in re.split(r"\sv[s.]+\s", stated)]
    here = set().union(*(side_words(each) for each in re.split(r"\sv[s.]+\s", name)))
    return all(not side or any(shared(word, here) for word in side) for side in sides)


def side_words(side: str) -> set[str]:
    """Return the words of a party's name that tell it from others."""
    return {w for w in LETTERS.split(side.lower()) if len(w) > 2 and w not in {"the", "and", "inc"}}


def shared(word: str, others: set[str]) -> bool:
    """Say whether `word`, or a longer or shorter form of it, is among `others`."""
    return any(other.startswith(word[:4]) or word.startswith(other[:4]) for other in others)


def notes_swallow(writings: Sequence[Writing]) -> bool:
    """Say whether the notes hold more words than the opinions they belong to."""
    below = sum(count(b.text) for w in writings for note in w.notes for b in note.blocks)
    return below > sum(words_of(writing) for writing in writings)


def words_of(writing: Writing) -> int:
    """Count the words of a writing, its notes left aside."""
    return sum(count(block.text) for block in writing.blocks)


def count(text: Text) -> int:
    """Count the words of a text."""
    return len(text.words.split())


def told(writings: Sequence[Writing]) -> bool:
    """Say whether the first opinion ends by saying what the court does."""
    first = writings[:1]
    ends = [block.text.words for writing in first for block in writing.blocks[-4:]]
    return any(ENDING_WORDS.search(words) for words in ends)


def is_out_of_order(writing: Writing) -> bool:
    """Say whether the numbered notes of a writing do not count up by one."""
    numbers = [int(note.label) for note in writing.notes if note.label.isdigit()]
    return any(after != before + 1 for before, after in pairwise(numbers))


def cuts(blocks: Sequence[Block]) -> int:
    """Count the paragraphs that begin within a sentence."""
    return sum(
        block.kind == "paragraph"
        and bool(CUT.match(block.text.words))
        and before.kind not in CONTINUES_AFTER
        for before, block in pairwise(blocks)
    )


def has_wrong_characters(text: Text) -> bool:
    """Say whether a text holds characters that no court prints."""
    return bool(WRONG.search(text.words))


# ── Over all files ───────────────────────────────────────────────────────────────────────────


def files_in(folders: Sequence[Path]) -> list[Path]:
    """Return the opinions in `folders`."""
    found = (path for folder in folders for path in sorted(folder.rglob("*")))
    return [path for path in found if path.suffix in KINDS and path.stem != "README"]


def quiet() -> None:
    """Keep other tools from writing over the progress bar."""
    logging.disable(logging.ERROR)


def outcomes(paths: Sequence[Path], jobs: int) -> list[Outcome]:
    """Return what became of each file, read in `jobs` processes."""
    with ProcessPoolExecutor(jobs, initializer=quiet) as pool:
        done = pool.map(outcome, paths)
        return list(track(done, "Reading", total=len(paths), transient=True))


COUNTED: dict[str, Callable[[Outcome], bool]] = {
    "published": lambda each: each.is_published,
    "proved": lambda each: not (each.refused or each.crashed or each.unproved),
    "refused": lambda each: bool(each.refused),
    "crashed": lambda each: bool(each.crashed),
    "not proved": lambda each: bool(each.unproved),
    "implausible": lambda each: bool(each.implausible),
}


def tables(results: Sequence[Outcome]) -> Iterator[Table]:
    """Yield what became of the files by kind, and what was implausible, refused, crashed."""
    by_kind: dict[str, list[Outcome]] = defaultdict(list)
    for each in results:
        by_kind[each.kind].append(each)
    first = Table("kind", "files", *COUNTED, "seconds", title="every opinion at hand")
    for kind, group in [*sorted(by_kind.items()), ("all", list(results))]:
        cells = [str(sum(map(counts, group))) for counts in COUNTED.values()]
        first.add_row(kind, str(len(group)), *cells, f"{sum(e.seconds for e in group):.0f}")
    yield first
    reasons: dict[str, list[str]] = defaultdict(list)
    for each in results:
        for reason in each.implausible:
            reasons[reason].append(each.path)
        if each.refused:
            reasons[f"refused: {each.refused}"].append(each.path)
        if each.unproved:
            reasons[f"not proved: {each.unproved}"].append(each.path)
        if each.crashed:
            reasons[f"crashed: {each.crashed[-120:]}"].append(each.path)
    second = Table("what", "files", "for example")
    for reason, paths in sorted(reasons.items(), key=lambda item: -len(item[1])):
        second.add_row(reason, str(len(paths)), ", ".join(paths[:4]))
    yield second
    doubts = Counter(code for each in results for code in set(each.doubts))
    third = Table("doubt", "files")
    for code, number in doubts.most_common():
        third.add_row(code, str(number))
    yield third


def main() -> None:
    """Read every file and print the tables; `RESULTS=file.json` keeps what became of each."""
    folders = [Path(name) for name in sys.argv[1:]] or [f for f in FOLDERS if f.is_dir()]
    paths = files_in(folders)
    if not paths:
        sys.exit("There are no opinions here; name a folder that holds some.")
    step = max(1, len(paths) // int(os.environ.get("SAMPLE") or len(paths)))
    results = outcomes(paths[::step], int(os.environ.get("JOBS") or 1))
    console = Console()
    for table in tables(results):
        console.print(table)
    if name := os.environ.get("RESULTS"):
        Path(name).write_text(json.dumps([asdict(each) for each in results], indent=1))


if __name__ == "__main__":
    main()
