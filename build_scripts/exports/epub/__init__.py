"""The edition as an EPUB 3: notes that open where they are referred to, printed pages listed."""
