"""Reads Markdown, written by hand or by converters of printed pages."""
