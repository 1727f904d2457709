"""Addresses once published stay: which words each was given to, and which it belongs to now."""
