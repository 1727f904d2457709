"""Says what a wheel of the tools needs: the very versions that the lock names."""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

REQUIREMENT = re.compile(r"^(?P<said>[A-Za-z0-9][^\\\n]*?) *\\?$", re.MULTILINE)
"""A line of the lock that begins a requirement: `colorama==0.4.6 ; sys_platform == 'win32' \\`."""


class Locked(MetadataHookInterface):
    """Reads `requirements.txt`."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add what is needed to the metadata of the project."""
        lock = (Path(self.root) / "requirements.txt").read_text(encoding="utf-8")
        metadata["dependencies"] = [found["said"] for found in REQUIREMENT.finditer(lock)]
