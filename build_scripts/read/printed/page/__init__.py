"""The printed page of a layout text: its lines and margins, and what is no text of the court."""
