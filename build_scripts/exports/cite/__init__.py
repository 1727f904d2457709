"""The case, and all that it cites, for reference managers: RIS, BibTeX, CSL JSON."""
