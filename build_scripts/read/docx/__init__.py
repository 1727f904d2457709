"""Documents of Word (Office Open XML, ECMA-376): runs, styles, numbers, notes, tables."""
