"""The codes of the states: how each is cited, and where it can be read."""
