"""The edition as plain text, as Markdown and as data."""
