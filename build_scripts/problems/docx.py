"""What can be wrong with a document of Word, and what it leaves open."""

from build_scripts.problems.entry import Entry, Made

ENTRIES = (
    Entry(
        code="docx-damaged",
        sentence="The document cannot be opened; it is damaged, locked or was cut short.",
        means="The file begins as a document of Word (.docx), but is not whole, is locked with a "
        "password, or holds what Word never writes.",
        remedy="Download it again, or open it in Word or LibreOffice and save it anew.",
        example=Made("a document that was cut short"),
    ),
    Entry(
        code="docx-too-large",
        sentence="The document holds {what}; no opinion does.",
        means="The file unpacks to many times the longest opinion, by accident or on purpose.",
        remedy="Give the opinion alone, without its exhibits.",
        example=Made("a document that unpacks to thirty million characters"),
    ),
    Entry(
        code="docx-no-text",
        sentence="The document holds no text.",
        means="There is no word in the document; it may show pictures of pages.",
        remedy="If it shows pictures of pages, print it to a PDF and add a text layer with "
        "`ocrmypdf in.pdf out.pdf`.",
        example=Made("a document with an empty paragraph"),
    ),
    Entry(
        code="docx-pictures",
        sentence="The document holds {pictures}, which the site does not show.",
        means="A seal, a signature, a map: what only a picture shows is not on the site.",
        remedy="Say in a note what they show, where the opinion rests on it.",
        example=Made("a document with a picture"),
        kind="doubt",
    ),
    Entry(
        code="docx-tracked-changes",
        sentence="The document holds changes that Word tracked; it may be a draft. What they "
        "delete is left out, what they insert is not.",
        means="Somebody went on writing in the document with “Track Changes” on.",
        remedy="Ask the court for the document as filed, or for its PDF.",
        example=Made("a document with a tracked change"),
        kind="doubt",
    ),
    Entry(
        code="docx-numbers",
        sentence="The document numbers paragraphs or notes in a form that is not known here; they "
        "bear figures instead.",
        means="Word counts by itself, in forms of many languages; those of English are known.",
        remedy="Hold the numbers against the court’s PDF.",
        example=Made("a document whose paragraphs are numbered in words"),
        kind="doubt",
    ),
    Entry(
        code="docx-table",
        sentence="The document holds {tables} of text, read row by row, each cell a paragraph.",
        means="The words of a table are on the site in order, but not as a table.",
        remedy="Hold them against the document.",
        example=Made("a document with a table"),
        kind="doubt",
    ),
)
