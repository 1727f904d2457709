"""What a reader takes along: every edition as PDF, Word, EPUB, XML, text and data, each proved.

Siblings of `pages/` over the same model. `reading_order.py` puts an edition into reading order once
(`book.py`); a room for each output writes it, with one escaper of its own; `proof/` reads each back
with code that no writer shares.
"""
