"""Counts words, and how long they take to read."""

from build_scripts.model import Note, Writing

WORDS_A_MINUTE = 238
"""The mean for adults reading non-fiction silently in English (Brysbaert, 2019)."""


def words_of_notes(notes: tuple[Note, ...]) -> int:
    """Return how many words the notes hold."""
    return sum(len(block.text.words.split()) for note in notes for block in note.blocks)


def count_of_words(writing: Writing) -> int:
    """Return how many words a writing holds, notes included."""
    return sum(len(block.text.words.split()) for block in writing.blocks) + words_of_notes(
        writing.notes
    )


def minutes(words: int) -> int:
    """Return how many minutes `words` take to read, at least 1."""
    return max(1, round(words / WORDS_A_MINUTE))
