"""Blocks: paragraphs, headings, quotations, and the running text within."""
