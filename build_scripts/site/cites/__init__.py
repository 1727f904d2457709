"""The index of citations: who in the library cites what, by reporter and volume, code and title."""
