"""The papers of the case: the record, its docket entries, and what they are called."""
