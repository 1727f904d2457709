"""How many altered quotations are caught, and how many true ones doubted: for `make evaluate`."""

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from rich.table import Table

from build_scripts.citations import cite
from build_scripts.model import Document, Edition
from build_scripts.problems import Problem
from build_scripts.quotations.check import Checker
from build_scripts.quotations.opinion_words import opinion_words
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.quotations.generator import altered, true

TRIED = 1000


def editions_of(paths: Sequence[Path]) -> list[Edition]:
    """Return each opinion that can be read as an edition."""
    found: list[Edition] = []
    for path in paths:
        try:
            opinion = cite(recover(read(path.name, path.read_bytes())))
        except Problem:
            continue
        document = Document(
            file=path.name,
            publisher=None,
            date=None,
            received=None,
            modified=None,
            url=None,
            notice=None,
            sha256=opinion.source.sha256,
        )
        title = opinion.case.name or path.stem
        found.append(Edition(path.stem, title, None, opinion, (document,), 0))
    return found


def quotations_table(paths: Sequence[Path]) -> Table:
    """Return what is said of 1,000 true quotations and of 1,000 altered ones, over all opinions."""
    known = [(each, Checker(opinion_words(each))) for each in editions_of(paths)]
    counts: Counter[str] = Counter()
    start = time.process_time()
    for number in range(TRIED):
        chance = Random(number)
        edition, checker = chance.choice(known)
        for kind, make in (("true", true), ("altered", altered)):
            text = make(edition, chance).text
            counts[kind] += all(verdict.holds for verdict in checker.checked(text))
    spent = (time.process_time() - start) / (2 * TRIED)
    table = Table(title="Does the opinion say that?")
    for name in ("quotations", "said to hold", "of", "ms each, made and checked"):
        table.add_column(name, justify="right")
    for kind in ("true", "altered"):
        table.add_row(kind, str(counts[kind]), str(TRIED), f"{1000 * spent:.1f}")
    return table
