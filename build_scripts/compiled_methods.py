"""Remembers from one run to the next what Python makes of the methods of dataclasses.

A dataclass writes its methods as text and has Python compile it when its module is loaded: six of
each of some four hundred take longer than to load the modules themselves. What is made of a text
depends on it and on Python’s version alone; so it is kept under these, as patterns are (see
`compiled_patterns.py`), behind a keyed digest: Python keeps what it makes of modules in the same
form, and behind none.

That `dataclasses` calls `exec` by that name is its own affair, in CPython 3.11 to 3.14. Where it
does not, its methods are compiled as ever.
"""

import dataclasses
import marshal
import sys
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from types import CodeType
from typing import Any

from build_scripts.account_memory import Table
from build_scripts.sealed_memory import account_file

MANY = 6_000
"""Texts that are kept at the most."""


class MethodMemory(Table[bytes]):
    """The texts that are known, and those met in this run."""

    def __init__(self) -> None:
        told = sha256(sys.version.encode()).hexdigest()
        super().__init__(account_file(f"methods-{told[:8]}"), sys.version, bytes, MANY)

    def begin(self) -> None:
        """Have dataclasses ask here for what is made of their methods."""
        vars(dataclasses)["exec"] = self.run

    def end(self) -> None:
        """Have Python compile them as ever."""
        vars(dataclasses).pop("exec", None)

    def run(self, text: str, names: dict[str, Any], own: Mapping[str, object]) -> None:
        """Run a text as `exec` does."""
        exec(self.code_of(text), names, own)

    def code_of(self, text: str) -> CodeType:
        """Return what Python makes of a `text`, remembered or made now."""
        if known := self.recalled(text):
            code: CodeType = marshal.loads(known)
            return code
        code = compile(text, "<string>", "exec", dont_inherit=True)
        self.note(text, marshal.dumps(code))
        return code


def method_memory() -> MethodMemory | None:
    """Return what is known; None where nothing can be: for an account without a home."""
    with suppress(RuntimeError):
        return MethodMemory()
    return None
