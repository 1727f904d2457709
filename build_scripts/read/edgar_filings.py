"""Takes a document out of the envelope in which EDGAR, the archive of the SEC, keeps filings.

A company files a court’s opinion as an exhibit. The archive’s text begins with `<DOCUMENT>` and a
line each for type, sequence and file name; the document stands between `<TEXT>` and `</TEXT>`, a
page of HTML or plain text, of which `<PAGE>` on a line of its own begins each further page (EDGAR
Filer Manual, volume II).
"""

import re

ENVELOPE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<SEC-DOCUMENT>.*?)?<DOCUMENT>\s*<TYPE>", re.DOTALL)
DOCUMENT = re.compile(rb"<TEXT>[^\n]*\n(?P<document>.*?)(?:</TEXT>|\Z)", re.DOTALL)
PAGE_TURN = re.compile(rb"^[ \t]*<PAGE>[ \t]*(?:\d+[ \t]*)?\r?\n", re.MULTILINE)
TABLE_TAG = re.compile(rb"^[ \t]*</?(?:TABLE|CAPTION)>[ \t]*\r?\n", re.MULTILINE)


def is_filing(data: bytes) -> bool:
    """Say whether `data` is a document in its envelope."""
    return bool(ENVELOPE.match(data[:65536])) and bool(DOCUMENT.search(data))


def document_in(data: bytes) -> bytes:
    """Return the first document in the envelope `data`, its pages begun by form feeds."""
    found = DOCUMENT.search(data)
    document = found["document"] if found else data
    return TABLE_TAG.sub(b"", PAGE_TURN.sub(b"\f", document))
