"""Remembers compiled patterns from one run to the next, as Python does with compiled modules.

The rules are some 1,700 regular expressions. To compile them takes longer than to read an opinion
by them, and longer than all else that a build does after a word was saved. What Python makes of a
pattern depends on the pattern, its flags and its own version alone; so it is kept under these, in
the home of whoever runs the program, where their key is (see `cache.py`). Python looks over what it
is given before it takes it (`_validate` in `_sre.c`); whatever is wrong with it, the pattern is
compiled.

How Python compiles a pattern is its own affair: `re._compiler.compile` ends with a call of
`_sre.compile`, in CPython 3.11 to 3.14. Where that is not so, each pattern is compiled as ever.
"""

import importlib
import os
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

from build_scripts.cache import memory_home

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

    def __init__(self, file: Path, engine: Any) -> None:
        self.file = file
        self.engine = engine
        self.known = recalled_patterns(file)
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
        data = msgspec.msgpack.encode(kept if len(kept) <= MANY else self.met)
        beside = self.file.with_name(f".{self.file.name}.{os.getpid()}")
        with suppress(OSError):  # a full disk, a home that is read only
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                beside.write_bytes(data)
                beside.replace(self.file)
            finally:
                beside.unlink(missing_ok=True)


def recalled_patterns(file: Path) -> dict[str, Compiled]:
    """Return the patterns kept in `file`; none where there is no such file, or it is damaged."""
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.msgpack.decode(file.read_bytes(), type=dict[str, Compiled])
    return {}


def arguments_of(pattern: str, known: Compiled) -> tuple[Any, ...]:
    """Return what Python’s engine takes for a pattern."""
    code = array("I")
    code.frombytes(known.code)
    names: list[str | None] = [None] * (known.groups + 1)
    for name, number in known.named.items():
        names[number] = name
    return pattern, known.flags, code.tolist(), known.groups, known.named, tuple(names)


@contextmanager
def remembered_patterns() -> Iterator[None]:
    """Have every pattern that is compiled in the block remembered."""
    try:
        compiler: Any = importlib.import_module("re._compiler")
        before, engine = compiler.compile, compiler._sre
        version = sha256(f"{sys.version}{engine.MAGIC}{engine.CODESIZE}".encode()).hexdigest()[:8]
        file = memory_home() / "annotated-opinions" / f"patterns-{version}"
    except (ImportError, AttributeError, RuntimeError):  # another Python, an account without a home
        yield
        return
    memory = PatternMemory(file, engine)
    compiler.compile = memory.compiling(before, compiler)
    try:
        yield
    finally:
        compiler.compile = before
        memory.keep()
