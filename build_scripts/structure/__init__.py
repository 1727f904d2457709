"""Recovers an opinion from its source: caption, writings, blocks, notes."""
