"""Names that stand for cases: alone, shortened, apart from their cite; and names of people."""
