"""What the editor adds to an opinion: notes, glossary, chronology, people and places."""
