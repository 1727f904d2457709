"""Changes the rules of the program in one place at a time, and says which changes no test notices.

`make mutants` does so for the modules in `SUBJECTS`, or for those named: `make mutants
MODULES=build_scripts/audit.py`; with `SAMPLE=40` it tries so many changes of each. Testers such as
mutmut change the code of functions, and no pattern and no list of a module, which is what our rules
are; and a program that mutmut has changed runs in no other folder, as the tests of builds have it
run. So:

- of a pattern, each alternative and each optional part is left out, one by one;
- of a list, a tuple or a set of words, each word is left out;
- of a condition, each side is left out, `not` is dropped, a comparison is turned into its neighbor;
- a number is one more.

Each change is made in a copy of the project, and the tests that mirror the module, or import it,
are run there until one fails; with `TESTS=tests/test_audit.py` those alone, first within one
process (`mutants_within.py`), so that a change takes a tenth of a second while one writes the
examples of a module. Those that survive are printed; each wants an example that fails without it,
or is no rule.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from random import Random

from tests.mutants_within import unnoticed

ROOT = Path(__file__).parent.parent

SUBJECTS = (
    "build_scripts/audit.py",
    "build_scripts/model/anchors.py",
    "build_scripts/site/proof.py",
    "build_scripts/site/policy.py",
    "build_scripts/structure/caption",
    "build_scripts/pages/text",
    "build_scripts/citations/resolve",
    "build_scripts/corrections",
)
EVERYWHERE = ("tests/test_courts.py", "tests/test_cases.py")
"""Tests that go through the whole program: they are run last."""
COPIED = (
    "build_scripts docs editions overrides schemas tests site.yml mkdocs.yml mkdocs.offline.yml "
    "pyproject.toml requirements.txt README.md"
).split()
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
SIGNS = re.compile(
    r"""
      \\.                                    # an escaped sign
    | \[ \^? \]? (?: \\. | [^\]\\] )* \]      # a class of signs
    | \( (?: \?(?: [:=!] | <[=!] | P<\w+> ) )?  # a parenthesis, and what it is for
    | (?<=\s) \# [^\n"]* $                    # a comment of a pattern over several lines
    | \{ 0? , \d+ \}                         # up to so many of what stands before
    | .
    """,
    re.DOTALL | re.VERBOSE | re.MULTILINE,
)
"""The pieces of a pattern."""
OPTIONAL = re.compile(r"[?*]|\{0?,\d+\}")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change of a module: what stands there now, and what stands there then."""

    module: Path
    start: int
    end: int
    then: str

    def applied(self, source: str) -> str:
        return source[: self.start] + self.then + source[self.end :]

    def told(self, source: str) -> str:
        """Return the change in a line."""
        line = source.count("\n", 0, self.start) + 1
        now = " ".join(source[self.start : self.end].split())
        return f"{self.module}:{line}: {now} → {' '.join(self.then.split()) or '(left out)'}"


def mutants_of(module: Path) -> Iterator[Mutant]:
    """Yield the changes of the module at the path `module` below the project."""
    source = (ROOT / module).read_text(encoding="utf-8")
    lines = [0]
    for line in source.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))

    def place(row: int, column: int) -> int:
        start = lines[row - 1]
        encoded = source[start : lines[row]].encode()
        return start + len(encoded[:column].decode())

    def span(node: ast.expr) -> tuple[int, int]:
        end_row, end_column = node.end_lineno or 0, node.end_col_offset or 0
        return place(node.lineno, node.col_offset), place(end_row, end_column)

    tree = ast.parse(source)
    documented = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    in_calls = patterns_in(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and id(node) in documented:
            continue
        if isinstance(node, ast.BoolOp):
            for gone in node.values:
                kept = [part for part in node.values if part is not gone]
                word = " and " if isinstance(node.op, ast.And) else " or "
                then = word.join(f"({source[slice(*span(part))]})" for part in kept)
                yield Mutant(module, *span(node), f"({then})")
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield Mutant(module, *span(node), f"({source[slice(*span(node.operand))]})")
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            left, right = span(node.left), span(node.comparators[0])
            then = f" {COMPARISONS[type(node.ops[0])]} "
            yield Mutant(module, left[1], right[0], then)
        elif isinstance(node, ast.Constant) and type(node.value) is int:
            yield Mutant(module, *span(node), str(node.value + 1))
        elif isinstance(node, ast.Tuple | ast.List | ast.Set) and len(node.elts) > 1:
            for item in node.elts:
                if isinstance(item, ast.Constant) and isinstance(item.value, str):
                    start, end = span(item)
                    comma = re.match(r"\s*,", source[end:])
                    yield Mutant(module, start, end + (comma.end() if comma else 0), "")
        elif id(node) in in_calls and isinstance(node, ast.Constant | ast.JoinedStr):
            start, end = span(node)
            for at, to in parts_of(source[start:end]):
                yield Mutant(module, start + at, start + to, "")


def patterns_in(tree: ast.AST) -> set[int]:
    """Return the strings that are patterns: what `re` is called with, and named parts of it."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant | ast.JoinedStr):
            found.add(id(node.value))
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.args
        ):
            found.add(id(node.args[0]))
    return found


def parts_of(literal: str) -> Iterator[tuple[int, int]]:
    """Yield the place of each alternative and each optional part of a pattern, as it is written."""
    pieces = [(match.start(), match.end(), match[0]) for match in SIGNS.finditer(literal)]
    opened: list[list[int]] = [[]]  # for each parenthesis, where its alternatives begin
    starts: list[int] = []
    for place, (start, end, sign) in enumerate(pieces):
        if sign[0] == "(":
            starts.append(start)
            opened.append([end])
        elif sign == "|":
            opened[-1].append(end)
        elif sign == ")" and starts:
            bars, begun = opened.pop(), starts.pop()
            if len(bars) > 1:
                yield from alternatives(bars, start)
            if place + 1 < len(pieces) and OPTIONAL.match(literal[end:]):
                yield begun, end + len(OPTIONAL.match(literal[end:])[0])  # type: ignore[index] # it matched
        elif OPTIONAL.fullmatch(sign) and place and pieces[place - 1][2] not in "(|)?*+":
            yield pieces[place - 1][0], end
    if opened[0]:
        first = re.match(r"[rfRF]*(?:\"\"\"|'''|\"|')", literal)
        yield from alternatives([first.end() if first else 0, *opened[0]], len(literal) - 1)


def alternatives(bars: list[int], end: int) -> Iterator[tuple[int, int]]:
    """Yield the place of each alternative and the bar beside it, given where each begins."""
    for place, start in enumerate(bars):
        if place + 1 < len(bars):
            yield start, bars[place + 1]
        else:
            yield start - 1, end


@cache
def tests_of(module: Path) -> list[str]:
    """Return the tests that mirror a module or import it, the nearest first."""
    near = Path("tests", *module.with_suffix("").parts[1:])
    found = [str(folder) for folder in (near, *near.parents) if (ROOT / folder).is_dir()]
    named = near.with_name(f"test_{near.name}.py")
    nearest = [str(named)] if (ROOT / named).exists() else []
    found = [each for each in found if each not in ("tests", ".")]
    importing = re.compile(rf"(?m)^from {'.'.join(module.with_suffix('').parts)} import")
    others = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        if "browser" not in path.parts and importing.search(path.read_text(encoding="utf-8"))
    ]
    return [*dict.fromkeys([*nearest, *others, *found, *EVERYWHERE])]


def survives(mutant: Mutant, copy: Path, tests: list[str]) -> bool:
    """Say whether the tests pass with the change made in the project's `copy`."""
    place = copy / mutant.module
    source = place.read_text(encoding="utf-8")
    try:
        changed = mutant.applied(source)
        try:
            compile(changed, str(place), "exec")
        except SyntaxError:
            return False
        place.write_text(changed, encoding="utf-8")
        return passes(copy, tests)
    finally:
        place.write_text(source, encoding="utf-8")


def passes(copy: Path, tests: list[str]) -> bool:
    """Say whether the tests pass; with a change that never ends they do not."""
    try:
        result = subprocess.run(
            [sys.executable, "-m", "pytest", "-xq", "-p", "no:cacheprovider", *tests],
            cwd=copy,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=900,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return result.returncode == 0


def chosen(name: str, sample: int | None) -> list[Mutant]:
    """Return the changes of a module or a folder of them: all, or a `sample` of fixed seed."""
    place = ROOT / name
    modules = [place] if name.endswith(".py") else sorted(place.rglob("*.py"))
    found = [mutant for path in modules for mutant in mutants_of(path.relative_to(ROOT))]
    if sample is None or sample >= len(found):
        return found
    return Random(0).sample(found, sample)


def main(names: list[str], sample: int | None = None, tests: Sequence[str] = ()) -> int:
    """Print the changes that survive the `tests`, or those of each module, of the modules named or
    of all; return 1 where there are."""
    everything = [mutant for name in names or SUBJECTS for mutant in chosen(name, sample)]
    made = len(everything)
    if tests:
        everything = unnoticed_within(everything, tests)
    copies: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        workers = os.cpu_count() or 1
        for number in range(workers):
            copies.put(copied(Path(folder) / str(number) / "project"))

        def tried(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                return survives(mutant, copy, list(tests) or tests_of(mutant.module))
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(workers) as pool:
            left = []
            for mutant, alive in zip(everything, pool.map(tried, everything), strict=True):
                if alive:
                    left.append(mutant)
                    source = (ROOT / mutant.module).read_text(encoding="utf-8")
                    print(mutant.told(source), flush=True)
    print(f"{made} changes, {len(left)} of which no test notices")
    return bool(left)


def unnoticed_within(mutants: list[Mutant], tests: Sequence[str]) -> list[Mutant]:
    """Return the changes that the `tests` do not notice within this process."""
    left = []
    for module in dict.fromkeys(mutant.module for mutant in mutants):
        source = (ROOT / module).read_text(encoding="utf-8")
        of_module = [mutant for mutant in mutants if mutant.module == module]
        found = unnoticed(module, [mutant.applied(source) for mutant in of_module], tests)
        left += [of_module[number] for number in found]
    return left


def copied(to: Path) -> Path:
    """Return a copy of the project for changes to be made in."""
    to.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "node_modules", "opinions")
            shutil.copytree(source, to / name, ignore=ignored)
        else:
            shutil.copy(source, to)
    return to


if __name__ == "__main__":
    number = os.environ.get("SAMPLE", "")
    tests = os.environ.get("TESTS", "").split()
    sys.exit(main(sys.argv[1:], int(number) if number else None, tests))
