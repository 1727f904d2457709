"""Recovers an opinion from its source: caption, writings, blocks, notes."""

from build_scripts.structure.recover import recover

__all__ = ["recover"]
