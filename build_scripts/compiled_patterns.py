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
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from types import SimpleNamespace
from typing import Any

import msgspec

from build_scripts.account_memory import Table
from build_scripts.sealed_memory import account_file

MANY = 4_000
"""Patterns that are kept at the most; beyond that, those of the last run are. The words of each
opinion make some of their own, and all are read at each start."""
REFUSED = (RuntimeError, TypeError, ValueError, OverflowError, msgspec.MsgspecError)
"""What is raised for code that no pattern has."""


class Compiled(msgspec.Struct, frozen=True, array_like=True):
    """What Python makes of a pattern."""

    flags: int
    code: bytes
    """Unsigned numbers of 32 bits, in the machine’s order."""
    groups: int
    named: dict[str, int]


class PatternMemory(Table[msgspec.Raw]):
    """The patterns that are known, by their flags and themselves, and those met in this run."""

    def __init__(self, compiler: Any) -> None:
        self.compiler = compiler
        """Python’s module that compiles patterns."""
        self.compile_anew = compiler.compile
        self.engine = compiler._sre
        version = version_of(self.engine)
        super().__init__(account_file(f"patterns-{version[:8]}"), version, msgspec.Raw, MANY)
        self.lock = threading.RLock()

    def begin(self) -> None:
        """Have Python ask here for each pattern that it is to compile."""
        self.compiler.compile = self.compile_pattern

    def end(self) -> None:
        """Have Python compile patterns as ever."""
        self.compiler.compile = self.compile_anew

    def compile_pattern(self, pattern: Any, flags: int = 0) -> Any:
        """Return the compiled `pattern`, remembered or compiled anew."""
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return self.compile_anew(pattern, flags)
        key = f"{int(flags)} {pattern}"
        if (known := self.recalled(key)) is not None:
            with suppress(*REFUSED):
                compiled = msgspec.msgpack.decode(known, type=Compiled)
                return self.engine.compile(*arguments_of(pattern, compiled))
        with self.noting(key):
            return self.compile_anew(pattern, flags)

    @contextmanager
    def noting(self, key: str) -> Iterator[None]:
        """Note under `key` what the compiler gives to Python’s engine in the block."""
        given: list[tuple[Any, ...]] = []

        def compile_noted(*arguments: Any) -> Any:
            given.append(arguments)
            return self.engine.compile(*arguments)

        with self.lock:  # else the pattern of another thread would be noted
            self.compiler._sre = SimpleNamespace(**vars(self.engine) | {"compile": compile_noted})
            try:
                yield
            finally:
                self.compiler._sre = self.engine
                self.note_given(key, given)

    def note_given(self, key: str, given: list[tuple[Any, ...]]) -> None:
        """Note what was `given` to Python’s engine for a pattern, if it is of the known form."""
        with suppress(ValueError, TypeError, OverflowError):
            ((_, flags, code, groups, named, _),) = given
            made = Compiled(int(flags), array("I", code).tobytes(), groups, dict(named))
            self.note(key, msgspec.Raw(msgspec.msgpack.encode(made)))


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


def pattern_memory() -> PatternMemory | None:
    """Return the patterns that are known; None where no pattern can be remembered: in another
    Python, for an account without a home."""
    with suppress(ImportError, AttributeError, RuntimeError):
        return PatternMemory(importlib.import_module("re._compiler"))
    return None
