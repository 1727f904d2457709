"""Templates as they were compiled before in this process, for each environment that asks.

A build has one environment for the editions and one for what stands around them, and a preview new
ones at each save: a template is compiled once. None is kept on the disk, where any hand could have
another program run in its place.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

COMPILED: dict[tuple[str, str], bytes] = {}
"""By their names and by what they were compiled of."""


class InMemory(BytecodeCache):
    """What this process has compiled."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was compiled of the same text."""
        if known := COMPILED.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled of a template."""
        COMPILED[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


IN_MEMORY = InMemory()
