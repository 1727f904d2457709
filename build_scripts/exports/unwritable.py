"""Raised by a writer where its output cannot be made of an edition."""


class Unwritable(Exception):
    """An output cannot be made; says why, as a reader of the edition understands it."""
