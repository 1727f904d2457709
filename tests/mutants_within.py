"""Tries changes of a module within one process: some thirty times as fast as in one for each.

The tests are run again and again, each time with the functions and constants of the module as one
change makes them. They take the place of the unchanged ones wherever a module of the program has
them. What a change does to a class, or to what was computed from a constant as another module was
loaded, is not seen here: so a change that no test notices is tried once more in a process of its
own (`tests/mutants.py`), and only a change that was noticed is settled.
"""

import importlib
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, NoReturn

import pytest

CONSTANTS = (str, int, tuple, list, set, frozenset, dict, re.Pattern)

LONGEST = 120
"""Seconds after which a change is held never to end."""


def unnoticed(module: Path, sources: Sequence[str], tests: Sequence[str]) -> list[int]:
    """Return which of the changed `sources` of the module none of the `tests` notices."""
    name = ".".join(module.with_suffix("").parts)
    assert passes(tests), "The tests fail before anything is changed."
    changed = importlib.import_module(name)
    left = []
    for number, source in enumerate(sources):
        try:
            code = compile(source, str(module), "exec")
            made: dict[str, Any] = {"__name__": name, "__file__": changed.__file__}
            exec(code, made)
        except Exception:
            continue
        with in_place(changed, made):
            if passes(tests):
                left.append(number)
    assert passes(tests), "The tests fail after all was put back."
    return left


def passes(tests: Sequence[str]) -> bool:
    """Say whether the tests pass, which are loaded anew; with a change that never ends they do
    not."""
    for name in [name for name in sys.modules if re.match(r"tests\..*\btest_", name)]:
        del sys.modules[name]
    options = ["-xq", "-p", "no:cacheprovider", "-p", "no:xdist"]
    signal.signal(signal.SIGALRM, end)
    signal.alarm(LONGEST)
    try:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            return pytest.main([*options, *tests]) == 0
    finally:
        signal.alarm(0)


def end(*_: object) -> NoReturn:
    """End what runs."""
    raise TimeoutError


@contextmanager
def in_place(module: ModuleType, made: dict[str, Any]) -> Iterator[None]:
    """Have what was `made` of the module's source stand in the place of what the module has."""
    names = [name for name in made if not name.startswith("__") and hasattr(module, name)]
    before = {name: getattr(module, name) for name in names}
    bodies = {
        name: value.__code__
        for name, value in before.items()
        if isinstance(value, FunctionType) and value.__module__ == module.__name__
    }
    others = {
        name: made[name]
        for name in names
        if isinstance(made[name], CONSTANTS) and made[name] != before[name]
    }
    forget()
    for name in bodies:
        before[name].__code__ = made[name].__code__
    exchange({id(before[name]): value for name, value in others.items()})
    vars(module).update(others)
    try:
        yield
    finally:
        for name, body in bodies.items():
            before[name].__code__ = body
        exchange({id(value): before[name] for name, value in others.items()})
        vars(module).update(before)
        forget()


def program() -> list[ModuleType]:
    """Return the modules of the program that are loaded."""
    return [each for name, each in sys.modules.items() if name.startswith("build_scripts.")]


def exchange(values: dict[int, Any]) -> None:
    """Put `values`, by the identity of what each takes the place of, into every module. Numbers
    and short texts are one object wherever they stand, and stay."""
    for module in program():
        for name, value in list(vars(module).items()):
            if id(value) in values and isinstance(value, tuple | list | set | dict | re.Pattern):
                vars(module)[name] = values[id(value)]


def forget() -> None:
    """Empty what functions of the program remember."""
    for module in program():
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()
