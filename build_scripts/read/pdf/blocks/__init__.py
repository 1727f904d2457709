"""The blocks of a PDF: which lines make a paragraph, and what each is."""
