"""The edition as a document of Word: styles named for what they are, real footnotes, comments."""
