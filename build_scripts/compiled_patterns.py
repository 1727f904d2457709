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

import atexit
import importlib
import re
import sys
import threading
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

from build_scripts.sealed_memory import keep_in_memory, memory_home, recalled_from

MANY = 4_000
"""Patterns that are kept at the most; beyond that, those of the last run are. The words of each
opinion make some of their own, and all are read at each start."""
FEW = 1_000
"""New patterns are kept if they are more than one to so many known ones: to write all again takes
longer than to compile these. Some libraries write a set into a pattern, which is a new one in each
run."""
REFUSED = (RuntimeError, TypeError, ValueError, OverflowError, msgspec.MsgspecError)
"""What is raised for code that no pattern has."""


class Compiled(msgspec.Struct, frozen=True, array_like=True):
    """What Python makes of a pattern."""

    flags: int
    code: bytes
    """Unsigned numbers of 32 bits, in the machine’s order."""
    groups: int
    named: dict[str, int]


class PatternMemory:
    """The patterns that are known, by their flags and themselves, and those met in this run."""

    def __init__(self, file: Path, version: str, compiler: Any) -> None:
        self.file = file
        self.version = version
        self.compiler = compiler
        """Python’s module that compiles patterns."""
        self.compile_anew = compiler.compile
        self.engine = compiler._sre
        self.known = recalled_from(file, version, dict[str, msgspec.Raw]) or {}
        self.met: dict[str, msgspec.Raw | Compiled] = {}
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
        if known := self.known.get(key):
            self.met[key] = known
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
                self.note(key, given)

    def note(self, key: str, given: list[tuple[Any, ...]]) -> None:
        """Note what was `given` to Python’s engine for a pattern, if it is of the known form. One
        with half of a pair of surrogates in it cannot be kept."""
        with suppress(ValueError, TypeError, OverflowError):
            key.encode()
            ((_, flags, code, groups, named, _),) = given
            self.met[key] = Compiled(int(flags), array("I", code).tobytes(), groups, dict(named))

    def keep(self) -> None:
        """Keep the patterns for the next run, if there are new ones."""
        if len(self.met.keys() - self.known) <= len(self.known) // FEW:
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
    memory = use_known_patterns()
    try:
        yield
    finally:
        if memory:
            memory.end()
            memory.keep()


def remember_patterns() -> None:
    """Have every pattern that this process compiles from now on remembered."""
    if memory := use_known_patterns():
        atexit.register(memory.keep)


def use_known_patterns() -> PatternMemory | None:
    """Have no pattern compiled anew that is known, from now on; return which are, None where it is
    so already, or none can be: in another Python, for an account without a home."""
    try:
        compiler: Any = importlib.import_module("re._compiler")
        if isinstance(getattr(compiler.compile, "__self__", None), PatternMemory):
            return None
        version = version_of(compiler._sre)
        file = memory_home() / "annotated-opinions" / f"patterns-{version[:8]}"
        memory = PatternMemory(file, version, compiler)
    except (ImportError, AttributeError, RuntimeError):
        return None
    memory.begin()
    return memory
