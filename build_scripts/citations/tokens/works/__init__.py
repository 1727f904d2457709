"""Decisions by their reporters, books, patents: works that are cited by volume, page or number."""
