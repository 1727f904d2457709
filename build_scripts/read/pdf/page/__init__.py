"""The page of a PDF as print: lines, columns, tables, notes, and what is no text of the court."""
