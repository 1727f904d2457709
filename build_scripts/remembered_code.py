"""How a run begins without compiling what runs before it have: patterns, methods of dataclasses."""

import atexit
import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager

from build_scripts.compiled_methods import MethodMemory, method_memory
from build_scripts.compiled_patterns import PatternMemory, pattern_memory

Memories = list[PatternMemory | MethodMemory]


@contextmanager
def remembered_code() -> Iterator[None]:
    """Have all that is compiled in the block remembered."""
    memories = use_known_code()
    try:
        yield
    finally:
        for memory in memories:
            memory.end()
            memory.keep()


def remember_code() -> None:
    """Have all that this process compiles from now on remembered."""
    for memory in use_known_code():
        atexit.register(memory.keep)


def use_known_code() -> Memories:
    """Have nothing compiled anew that is known, from now on; return what is, nothing where it is so
    already, or where nothing can be remembered."""
    if is_in_use():
        return []
    found = [memory for memory in (pattern_memory(), method_memory()) if memory]
    for memory in found:
        memory.begin()
    return found


def is_in_use() -> bool:
    """Say whether what is known is used already."""
    return isinstance(getattr(vars(dataclasses).get("exec"), "__self__", None), MethodMemory)
