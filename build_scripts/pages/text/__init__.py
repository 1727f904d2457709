"""The escaper, and what is laid over the court’s text: links, marks, wording."""
