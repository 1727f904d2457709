"""Provisions: statutes, codes, regulations, rules and constitutions (Bluebook rules 11 to 14)."""
