"""The proof of every export: it is read back and held against the source’s passages.

What is wanted comes from `stretches`, which knows no writer. A module for each format reads the
finished bytes as a stranger would, by the format’s own rules, and shares no code with what wrote
them.
"""
