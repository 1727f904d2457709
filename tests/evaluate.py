"""How well structure and citations are recovered: `python -m tests.evaluate [LABELS]`.

Scores the engine, and other tools on the same text in the same run, against opinions labelled by
hand. The measure is that of `score.py` beside the labels, by which the result is judged too.
Structure is measured over all opinions at hand besides (`tests/recovery.py`).
"""

import importlib.util
import json
import logging
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from build_scripts.citations import citations_json, cite
from build_scripts.inspection import inspection
from build_scripts.model import Opinion
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.account import account_line
from tests.corpus import files_in, outcomes, tables
from tests.quotations.measure import quotations_table
from tests.recovery import (
    Fields,
    cap_cases,
    cap_table,
    kept,
    kept_table,
    labelled_table,
    opinions_in,
)
from tests.rivals import rivals
from tests.round_trips import round_trip_table

Json = dict[str, Any]

LABELS = Path(__file__).resolve().parent.parent.parent / "shared" / "gold"
"""Opinions labelled by hand, kept beside the project."""
FIRST_EDITION = "duran-rodriguez.json"
FIRST_SOURCE = "003_b06bece8fd8ba4a5.txt"


class Tally:
    """Counts over all opinions, for one tool."""

    def __init__(self) -> None:
        self.wanted: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self.met: Counter[str] = Counter()
        self.apt: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.fields: Counter[str] = Counter()

    def add(self, measured: tuple[Any, ...]) -> None:
        """Counts what `score.citations` found for one opinion."""
        want, have, pairs, _, _, fields = measured
        self.wanted.update(citation["kind"] for citation in want)
        self.given.update(str(citation["kind"]) for citation in have)
        self.met.update(citation["kind"] for citation, _ in pairs)
        self.apt.update(str(citation["kind"]) for _, citation in pairs)
        for field, (good, bad) in fields.items():
            self.right[field] += good
            self.fields[field] += good + len(bad)
        targets = [(w, h) for w, h in pairs if w["kind"] == "id"]
        self.fields["id target"] += len(targets)
        self.right["id target"] += sum(
            _same(w.get("authority"), h.get("authority")) for w, h in targets
        )

    def scores(self, kind: str | None) -> tuple[float, float, float]:
        """Precision, recall and F1 of one kind, or of all."""
        kinds = [kind] if kind else [*{*self.wanted, *self.given}]
        met = sum(self.met[each] for each in kinds)
        apt = sum(self.apt[each] for each in kinds)
        precision = apt / max(1, sum(self.given[each] for each in kinds))
        recall = met / max(1, sum(self.wanted[each] for each in kinds))
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _same(one: str | None, other: str | None) -> bool:
    fold = [(value or "").replace(".", "").replace(" ", "").lower() for value in (one, other)]
    return fold[0] == fold[1]


def measure_in(labels: Path) -> Any:
    """The `score.py` that stands beside the labels, as a module."""
    spec = importlib.util.spec_from_file_location("score", labels / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(labels / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def source_of(labels: Path, name: str, gold: Json) -> Path | None:
    """The opinion that a label file is about, among the sources and opinions beside it."""
    wanted = FIRST_SOURCE if name == FIRST_EDITION else gold.get("source", "")
    found = [
        path
        for folder in ("sources", "opinions")
        for path in sorted((labels.parent / folder).rglob("*"))
        if wanted and path.name == Path(wanted).name
    ]
    return found[0] if found else None


def evaluate(labels: Path, console: Console) -> tuple[dict[str, Tally], Fields]:
    """The tallies of every tool over every opinion that can be read, and the fields of structure
    that are right."""
    measure = measure_in(labels)
    tools: dict[str, Callable[[Opinion], list[Json]]] = {"this engine": _engine, **rivals()}
    tallies = {name: Tally() for name in tools}
    fields = Fields()
    for path in sorted(labels.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        source = source_of(labels, path.name, gold)
        if source is None:
            console.print(f"{path.name}: its opinion is not here")
            continue
        try:
            opinion = recover(read(source.name, source.read_bytes()))
        except Problem as problem:
            console.print(f"{path.name}: cannot be read: {problem.sentence}")
            continue
        fields.add(path.stem, measure.structure(gold, inspection(opinion)))
        for name, tool in tools.items():
            tally = Tally()
            measured = measure.citations(gold, {"citations": tool(opinion)})
            tally.add(measured)
            tallies[name].add(measured)
            console.print(f"{path.stem} · {name}: {_line(tally)}", highlight=False)
    return tallies, fields


def _engine(opinion: Opinion) -> list[Json]:
    return citations_json(cite(opinion))


def _line(tally: Tally) -> str:
    precision, recall, f1 = tally.scores(None)
    right = sum(tally.right.values()) / max(1, sum(tally.fields.values()))
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  fields {right:.3f}"


def show(tallies: dict[str, Tally], console: Console) -> None:
    """Prints precision, recall and F1 per kind, and accuracy per field, of every tool."""
    by_kind = Table("kind", "labelled", *tallies, title="precision / recall / F1")
    wanted = next(iter(tallies.values())).wanted
    for kind in [kind for kind, _ in wanted.most_common()] + [None]:
        cells = ["/".join(f"{s:.2f}" for s in tally.scores(kind)) for tally in tallies.values()]
        count = wanted[kind] if kind else sum(wanted.values())
        by_kind.add_row(kind or "all", str(count), *cells)
    console.print(by_kind)
    by_field = Table("field", *tallies, title="right, of the citations found")
    for field in next(iter(tallies.values())).fields:
        by_field.add_row(field, *(f"{t.right[field]}/{t.fields[field]}" for t in tallies.values()))
    console.print(by_field)


def main() -> None:
    """Scores every labelled opinion and prints the tables."""
    logging.getLogger("eyecite").setLevel(logging.ERROR)
    console = Console()
    labels = Path(sys.argv[1]) if len(sys.argv) > 1 else LABELS
    if not labels.is_dir():
        sys.exit(f"There are no labelled opinions at {labels}; name their folder.")
    tallies, fields = evaluate(labels, console)
    show(tallies, console)
    console.print(labelled_table(fields))
    for wrong in fields.wrong:
        console.print(wrong, highlight=False, markup=False)
    opinions = opinions_in(labels.parent / "opinions")
    console.print(kept_table([kept(path) for path in track(opinions, transient=True)]))
    console.print(cap_table(cap_cases(opinions)))
    console.print(quotations_table(opinions))
    console.print(round_trip_table())
    here = labels.parent / "opinions"
    if here.is_dir():
        files = files_in([here])
        for table in tables(outcomes(files, 1)):
            console.print(table)
        console.print(account_line(files), highlight=False)


if __name__ == "__main__":
    main()
