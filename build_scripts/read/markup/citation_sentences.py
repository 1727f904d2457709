"""Tells a sentence that only cites, which stands behind the one that it supports and begins no
paragraph (Bluebook rule B1.1).

A publisher that ends a paragraph in its mark-up where the page ends parts the two.
"""

import re

SIGNAL = r"(?:But\ )?(?:See(?:\ (?:also|generally))?|Cf\.|Accord|Contra)(?:,\ e\.\ ?g\.,?)?"
NAMES = r"[A-Z][\w.,&’'\ -]{0,80}"
SECTION = r"§{1,2}\s?\d[\w.:–-]*(?:\(\w{1,4}\))*"

CITING_SENTENCE = re.compile(
    rf"""
    (?: Id\. | Ibid\. ) (?= [\s,;] | $ )                   # Id. at 12.
    | {SIGNAL} \s (?= [A-Z\d] | {NAMES} \sv\. )            # See Roe v. Doe, …
    | (?: {NAMES} \sv\.\s | (?:In\ re|Ex\ parte)\s ) {NAMES} ,
      \s\d+\s[A-Z][\w.’'\ ]{{0,24}} \s \d+ (?: ,\s[\d–-]+ )*   # Roe v. Doe, 12 F.3d 34, 36
      (?: \s?\([^()]{{4,60}}\) )+                              # (9th Cir. 1993)
      (?: [.;] | ,\s (?:trans|cert|reh|aff|rev|writ|pet|app)[.’'\w]*\s )
    | (?: \d+\s )? (?: [A-Z][\w.’'&]{{0,20}} \s? ){{1,6}} {SECTION}   # Ind.Code § 35-34-1-4(a)
      (?: ,\s {SECTION} )* (?: \s?\([^()]{{4,60}}\) )? [.;] (?= \s | $ )
    """,
    re.VERBOSE,
)
STAR = re.compile(r"\[?\*{1,3}\d+\]?\s*")


def begins_by_citing(words: str) -> bool:
    """Say whether `words`, a paragraph with which a page begins and perhaps its label, begin with a
    sentence that only cites."""
    label = STAR.match(words)
    return bool(CITING_SENTENCE.match(words, label.end() if label else 0))
