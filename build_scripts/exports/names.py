"""What the files of an edition are called, and what they are for."""

ENDINGS = {
    "pdf": "PDF",
    "docx": "Word",
    "epub": "EPUB",
    "txt": "plain text",
    "md": "Markdown",
    "json": "JSON",
    "xml": "Akoma Ntoso",
    "ris": "RIS",
    "bib": "BibTeX",
    "csl.json": "CSL JSON",
    "cites.ris": "RIS",
    "cites.bib": "BibTeX",
    "cites.csl.json": "CSL JSON",
}
"""By the ending of its name, which begins with the edition’s."""

GROUPS = (
    ("To read", ("pdf", "docx", "epub", "txt", "md")),
    ("As data", ("json", "xml")),
    ("To cite it", ("ris", "bib", "csl.json")),
    ("All that it cites", ("cites.ris", "cites.bib", "cites.csl.json")),
)
"""In the order in which they are offered."""


def file_name(slug: str, ending: str) -> str:
    """Return the name of one of the files of the edition `slug`."""
    return f"{slug}.{ending}"
