"""Writes an edition as Markdown: one module per kind of page."""
