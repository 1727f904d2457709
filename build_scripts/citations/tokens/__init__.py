"""The cores of citations: every stretch of text that cites something, each of one kind."""
