"""The files that editors write: their keys, read from YAML, each value with its line."""
