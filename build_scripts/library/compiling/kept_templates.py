"""Templates as they were compiled before, for each environment that asks.

A build has one environment for the editions and one for what stands around them, and a preview new
ones at each save: a template is compiled once, and kept with what else builds remember. It is taken
under a digest of all that makes pages, and no other hand can make one (see `sealed_memory.py`): so
none can have another program run in its place.
"""

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from build_scripts.account_memory import Table

NAME = "templates"
MANY = 1_000


class KeptTemplates(BytecodeCache):
    """What this process has compiled, and what is kept of earlier ones."""

    def __init__(self) -> None:
        self.table: Table[bytes] | None = None
        self.compiled: dict[str, bytes] = {}

    def recall(self, memory: Path, made_with: str) -> None:
        """Take what is kept in the folder `memory` of a publication, compiled by the tools of the
        hash `made_with`."""
        file = memory / NAME
        if self.table and self.table.version != made_with:
            self.compiled.clear()
        if not self.table or (self.table.file, self.table.version) != (file, made_with):
            self.table = Table(file, made_with, bytes, MANY)

    def keep(self) -> None:
        """Keep what was compiled since, if anything was."""
        if self.table:
            self.table.keep()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return what tells a template from others, wherever the tools stand."""
        del filename
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was compiled of the same text."""
        key = key_of(bucket)
        if self.table and (known := self.table.recalled(key) or self.compiled.get(key)):
            bucket.bytecode_from_string(known)
            self.table.note(key, known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Note what was compiled of a template."""
        if self.table:
            self.compiled[key_of(bucket)] = made = bucket.bytecode_to_string()
            self.table.note(key_of(bucket), made)


def key_of(bucket: Bucket) -> str:
    """Return the name of a template, and the sum of its text."""
    return f"{bucket.key} {bucket.checksum}"


TEMPLATES = KeptTemplates()
"""Those of this process."""
