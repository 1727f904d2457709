"""What the words of a line say of its block, and how far in is far."""

import re

from build_scripts.lexicon.bullets import BULLETS

SHIFT = 3.0
"""Points: less is no indent."""
HANGING = 1.8
"""Of the size of type: how far lines may hang under a first line that stands out."""
OMISSION = re.compile(r"[.…*•][.…*•\s]*")
"""A row of dots: a paragraph left out of a quotation (Bluebook rule 5.1(a)(iii))."""
WIDER = 1.3
"""Times the leading: more white than that separates paragraphs."""
WIDE = 1.2
"""The same where a sentence ends above the white and another may begin below it."""
FAR = 8
"""Times the size of type: so far in stands no label of a note and no item of a list."""
LONGEST_HEADING = 220
SENTENCE_END = re.compile(r"[.?!:;,][)\]”’\"']*$|[a-z)]\.[”’\"']?\d{1,3}$")
BULLETED = re.compile(rf"[{BULLETS}–—]\s")
"""A list of the court’s own."""
NUMERAL = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z])[.)]?")
"""The number of a heading, alone on its line."""
FIRST_NUMBER = re.compile(r"(?:I|A|1)(?:[.)]\s|[.)]?$)")
STOP = re.compile(r"[.?!:;][)\]”’\"'\d*†‡]*$")
"""The end of a sentence, with the mark of a note perhaps."""
DATE = re.compile(r"\W*[A-Z][a-z]+\.? \d{1,2}, \d{4}\W*")
ENUMERATED = re.compile(r"(?!v\. )(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)](?:\s|$)")
"""The number of a heading, and its words; but the name of a case may go on with “v. Board”."""
ELLIPSIS = re.compile(r"(?:\. ?){3,}$|…$")
