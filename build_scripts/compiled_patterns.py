"""Remembers compiled patterns from one run to the next, as Python does with compiled modules.

The rules are some 1,700 regular expressions. To compile them takes longer than to read an opinion
by them, and longer than all else that a build does after a word was saved. What Python makes of a
pattern depends on the pattern, its flags and its own version alone; so it is kept under these, in
the home of whoever runs the program, behind a keyed digest as editions are (see
`sealed_memory.py`): a pattern that somebody else wrote, or a disk damaged, is compiled anew. So is
one that Python refuses, which looks over what it is given before it takes it (`_validate` in
`_sre.c`).

How Python compiles a pattern is its own affair: `re._compiler.compile` ends with a call of
`_sre.compile`, in CPython 3.11 to 3.14. Where that is not so, each pattern is compiled as ever.
"""

import importlib
import re
import sys
import threading
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

from build_scripts.sealed_memory import keep_in_memory, memory_home, recalled_from

MANY = 10_000
"""Patterns that are kept at the most; beyond that, those of the last run are."""
REFUSED = (RuntimeError, TypeError, ValueError, OverflowError)
"""What Python raises for code that no pattern has."""


class Compiled(msgspec.Struct, frozen=True, array_like=True):
    """What Python makes of a pattern."""

    flags: int
    code: bytes
    """Unsigned numbers of 32 bits, in the machine’s order."""
    groups: int
    named: dict[str, int]


class PatternMemory:
    """The patterns that are known, by their flags and themselves, and those met in this run."""

    def __init__(self, file: Path, version: str, engine: Any) -> None:
        self.file = file
        self.version = version
        self.engine = engine
        self.known = recalled_from(file, version, dict[str, Compiled]) or {}
        self.met: dict[str, Compiled] = {}
        self.grown = False
        self.lock = threading.RLock()

    def compiling(self, compile_anew: Callable[..., Any], compiler: Any) -> Callable[..., Any]:
        """Return what compiles patterns as `compile_anew`, a function of the module `compiler`,
        does, and remembers them."""

        def compile_pattern(pattern: Any, flags: int = 0) -> Any:
            if not isinstance(pattern, str) or flags & re.DEBUG:
                return compile_anew(pattern, flags)
            key = f"{int(flags)} {pattern}"
            if known := self.known.get(key):
                self.met[key] = known
                with suppress(*REFUSED):
                    return self.engine.compile(*arguments_of(pattern, known))
            with self.noting(key, compiler):
                return compile_anew(pattern, flags)

        return compile_pattern

    @contextmanager
    def noting(self, key: str, compiler: Any) -> Iterator[None]:
        """Note under `key` what the `compiler` gives to Python’s engine in the block."""
        given: list[tuple[Any, ...]] = []

        def compile_noted(*arguments: Any) -> Any:
            given.append(arguments)
            return self.engine.compile(*arguments)

        with self.lock:  # else the pattern of another thread would be noted
            compiler._sre = SimpleNamespace(**vars(self.engine) | {"compile": compile_noted})
            try:
                yield
            finally:
                compiler._sre = self.engine
                self.note(key, given)

    def note(self, key: str, given: list[tuple[Any, ...]]) -> None:
        """Note what was `given` to Python’s engine for a pattern, if it is of the known form. One
        with half of a pair of surrogates in it cannot be kept."""
        with suppress(ValueError, TypeError, OverflowError):
            key.encode()
            ((_, flags, code, groups, named, _),) = given
            self.met[key] = Compiled(int(flags), array("I", code).tobytes(), groups, dict(named))
            self.grown = True

    def keep(self) -> None:
        """Keep the patterns for the next run, if there are new ones."""
        if not self.grown:
            return
        kept = self.known | self.met
        with suppress(OSError):  # a full disk, a home that is read only
            keep_in_memory(self.file, self.version, kept if len(kept) <= MANY else self.met)


def arguments_of(pattern: str, known: Compiled) -> tuple[Any, ...]:
    """Return what Python’s engine takes for a pattern."""
    code = array("I")
    code.frombytes(known.code)
    names: list[str | None] = [None] * (known.groups + 1)
    for name, number in known.named.items():
        names[number] = name
    return pattern, known.flags, code.tolist(), known.groups, known.named, tuple(names)


def version_of(engine: Any) -> str:
    """Return a hash of what patterns are compiled by."""
    return sha256(f"{sys.version}{engine.MAGIC}{engine.CODESIZE}".encode()).hexdigest()


@contextmanager
def remembered_patterns() -> Iterator[None]:
    """Have every pattern that is compiled in the block remembered."""
    try:
        compiler: Any = importlib.import_module("re._compiler")
        before, engine = compiler.compile, compiler._sre
        version = version_of(engine)
        file = memory_home() / "annotated-opinions" / f"patterns-{version[:8]}"
    except (ImportError, AttributeError, RuntimeError):  # another Python, an account without a home
        yield
        return
    memory = PatternMemory(file, version, engine)
    compiler.compile = memory.compiling(before, compiler)
    try:
        yield
    finally:
        compiler.compile = before
        memory.keep()
