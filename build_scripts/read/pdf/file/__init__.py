"""What the file of a PDF holds: characters with their fonts and places, and what is drawn."""
