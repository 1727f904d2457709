"""What a new address is called: by what stands around it, and as nothing was called before.

As in statutes that are amended, `12a` and `12b` come between 12 and 13, and `12za` before 12a
(the practice of the drafters of British statutes, whose letters are capitals).
"""

import re
from collections.abc import Iterator
from string import ascii_lowercase

NUMBERED = re.compile(r"(?P<root>\d+)(?P<letters>[a-z]*)(?P<under>(?:-\d+)?)")
"""`12`, `12a`; under a number of the court’s, `39-2`."""


def address_between(natural: str, before: str | None, after: str | None, taken: set[str]) -> str:
    """Return a new address after `before` and, where one follows, before `after`.

    At the end it is the next whole number; where nothing has been published, the `natural` one.
    """
    if not taken:
        return natural
    if after is None:
        return str(1 + max((leading_number(each) for each in taken), default=0))
    base = before if before and NUMBERED.fullmatch(before) else "0"
    return next(each for each in addresses_after(base) if each not in taken)


def natural_first(natural: str, before: str | None, after: str | None, taken: set[str]) -> str:
    """Return the `natural` address where it is free, as of a note, which bears its label; else one
    made of it."""
    del before, after
    if natural not in taken:
        return natural
    return next(each for each in addresses_after(natural) if each not in taken)


def leading_number(address: str) -> int:
    """Return the whole number of an address, 0 where it has none."""
    found = NUMBERED.fullmatch(address)
    return int(found["root"]) if found else 0


def addresses_after(address: str) -> Iterator[str]:
    """Yield addresses that come after `address` and before the next whole number, the plainest
    first."""
    found = NUMBERED.fullmatch(address)
    if not found or found["under"]:
        yield from (f"{address}-{letters}" for letters in letters_in_order())
        return
    root, letters = found["root"], found["letters"]
    if letters and letters[-1] < "y":
        yield f"{root}{letters[:-1]}{chr(ord(letters[-1]) + 1)}"
    if not letters:
        yield f"{root}a"
        yield from (f"{root}z{each}" for each in letters_in_order())
    yield from (f"{address}{each}" for each in letters_in_order())


def letters_in_order() -> Iterator[str]:
    """Yield `a`, …, `y`, `za`, …, `zy`, `zza` and so on: `z` goes before more."""
    head = ""
    while True:
        yield from (f"{head}{letter}" for letter in ascii_lowercase[:-1])
        head += "z"
