"""Reads PDFs as courts issue them, from glyphs on sheets."""
