"""Does the opinion say that? Each quotation in a pasted text, held against the opinion.

    words → read (the text) and stream (the opinion) → match → verdicts

`checked` in `check.py` is the verb.
"""
