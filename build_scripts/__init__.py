"""Turns a court's opinion into an annotated edition: text in, Markdown out, the text proved."""
