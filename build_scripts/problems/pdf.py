"""What can be wrong with a PDF, and what its pages leave open."""

from build_scripts.problems.entry import Document, Entry, Made, Said

ANOTHER_COPY = (
    "Download it again; or make a plain copy, for example with `qpdf --pages in.pdf 1-z -- in.pdf "
    "out.pdf`, or print it to a PDF."
)

ENTRIES = (
    Entry(
        code="pdf-not-a-pdf",
        sentence="The file is called a PDF but is none.",
        means="The name ends in .pdf, and what is in the file does not begin as a PDF does. Often "
        "a server sent a page with an error instead.",
        remedy="Download the opinion again; give a text file the ending .txt.",
        example=Document("The order stands.\n", "opinion.pdf"),
    ),
    Entry(
        code="pdf-damaged",
        sentence="The PDF cannot be opened; it is damaged or was cut short.",
        means="The file begins as a PDF, but cannot be opened, or one of its pages cannot.",
        remedy="Download it again. What opens in a viewer can be mended with "
        "`qpdf in.pdf out.pdf`.",
        forms={
            "stops": Said("The PDF is damaged in a way that stops what reads it.", ANOTHER_COPY),
            "page": Said(
                "Page {page} of the PDF cannot be read; the file is damaged.",
                "Download it again, or mend it with `qpdf in.pdf out.pdf`.",
            ),
        },
        example=Document("%PDF-1.7\nThe order stands.\n", "opinion.pdf"),
    ),
    Entry(
        code="pdf-encrypted",
        sentence="The PDF is locked with a password.",
        means="The PDF asks for a password before it shows anything.",
        remedy="Save a copy without a password (for example with `qpdf --decrypt`).",
        example=Made("a PDF that asks for a password"),
    ),
    Entry(
        code="pdf-no-pages",
        sentence="The PDF has no pages.",
        means="The PDF is whole, but there is no page in it.",
        remedy="Download the file again.",
        example=Made("a PDF without a page"),
    ),
    Entry(
        code="pdf-too-long",
        sentence="The PDF has {pages} pages; no opinion has more than {most}.",
        means="The PDF has more pages than any opinion: it may hold a volume, or a record.",
        remedy="Give the opinion alone.",
        example=Made("a PDF of six thousand pages"),
    ),
    Entry(
        code="pdf-no-text-layer",
        sentence="{pages} of the PDF {are}: scanned, without a text layer.",
        means="Pages of the PDF are pictures of text, which no program can quote or search.",
        remedy="Add one with `ocrmypdf in.pdf out.pdf`, and proof-read what it makes of the page.",
        example=Made("a PDF with a scanned page"),
    ),
    Entry(
        code="pdf-garbled",
        sentence="The text layer of the PDF is garbled: its fonts do not say what their signs "
        "mean.",
        means="The pages can be looked at, but their letters cannot be told.",
        remedy="Make a new text layer with `ocrmypdf --force-ocr in.pdf out.pdf`.",
        example=Made("a PDF whose fonts give no letters for their signs"),
    ),
    Entry(
        code="pdf-two-columns",
        sentence="{pages} of the PDF {were} read column by column.",
        means="The text is set in two columns, as in printed reporters. Each page was read down "
        "the left one, then down the right one.",
        remedy="Look at where the columns end: a table may look alike.",
        example=Made("a PDF of three pages in two columns"),
        kind="doubt",
    ),
    Entry(
        code="pdf-ligatures-lost",
        sentence="The font of the PDF names a ligature by its first letter, so that letters are "
        "lost in {words}.",
        means="The font says of its signs for fi and fl that they are an f, and no one word of "
        "English tells which of them it is. Where one does, the site prints it.",
        remedy="Compare the words with the pages; give another file of the opinion if you can.",
        example=Made("a PDF whose font calls the sign for fi an f, in a name"),
        kind="doubt",
    ),
    Entry(
        code="pdf-read-by-machine",
        sentence="{pages} of the PDF {are}, whose words a machine has read; proof-read them.",
        means="Pages are scanned pictures with a text layer that `ocrmypdf` or another program "
        "made. Such programs take an l for a 1.",
        remedy="Compare the words with the pictures.",
        example=Made("a PDF with a scanned page over which a program laid its words"),
        kind="doubt",
    ),
    Entry(
        code="pdf-pages-of-pictures",
        sentence="{pages} of the PDF {hold} and no text, and {are} not on the site.",
        means="The last pages are scanned pictures, such as an appendix that the court attached.",
        remedy="Run `ocrmypdf` where the pages are part of the opinion.",
        example=Made("a PDF whose last page is a picture"),
        kind="doubt",
    ),
    Entry(
        code="pdf-picture",
        sentence="{pages} of the PDF {hold} among the words, which the site does not show.",
        means="The court shows a map, a photograph or a document. It is no text, and the words "
        "before and after it follow each other on the site.",
        remedy="Say in a note on those words what the picture shows, and link to the PDF.",
        example=Made("a PDF with a picture between two paragraphs"),
        kind="doubt",
    ),
    Entry(
        code="pdf-redacted",
        sentence="{pages} of the PDF {hold} words that the court blacked out; the site prints "
        "█████ for each box.",
        means="The court filed a public version, in which dark boxes stand where words of the "
        "sealed one were.",
        remedy="Compare the signs with the pages; see whether the court unsealed the words since.",
        forms={
            "covered": Said(
                "{pages} of the PDF {hold} words under dark boxes, where nobody sees them but who "
                "copies them; the site prints █████ for them.",
                "The PDF itself still holds them: do not offer it for download.",
            ),
        },
        example=Made("a PDF in which a dark box stands within a line"),
        kind="doubt",
    ),
    Entry(
        code="pdf-too-large",
        sentence="The PDF holds {size} bytes; no opinion takes more than {most}.",
        means="The file is many times as large as a PDF of the longest opinion.",
        remedy="Give the opinion alone, without its exhibits.",
        example=Made("a PDF of more than a hundred million bytes"),
    ),
    Entry(
        code="pdf-page-too-large",
        sentence="Page {page} of the PDF is {width} by {height} inches; none may be longer than "
        "{most}.",
        means="A page is larger than any sheet of paper.",
        remedy="Print the opinion to a PDF on sheets of paper.",
        example=Made("a PDF with a page as large as a field"),
    ),
    Entry(
        code="pdf-page-too-full",
        sentence="Page {page} of the PDF holds {count} characters; no page of print holds more "
        "than {most}.",
        means="A page holds more than can be printed on it: much of it lies unseen.",
        remedy="Print the opinion to a PDF, without what lies unseen on its pages.",
        example=Made("a PDF with a page of sixty thousand characters"),
    ),
    Entry(
        code="pdf-too-much-memory",
        sentence="Reading the PDF takes more than {most} MB of memory, which no opinion does.",
        means="The PDF is made so that reading it exhausts a machine, by accident or on purpose.",
        remedy=ANOTHER_COPY,
        example=Made("a reading of a PDF that ran out of memory"),
    ),
    Entry(
        code="pdf-too-slow",
        sentence="Reading the PDF takes more than {seconds} seconds; no opinion of its size does.",
        means="The PDF is made so that reading it never ends, by accident or on purpose.",
        remedy=ANOTHER_COPY,
        example=Made("a reading of a PDF that took too long"),
    ),
    Entry(
        code="pdf-unread",
        sentence="Reading the PDF failed where it should not.",
        means="The tools have met a PDF that they were not written for.",
        remedy="This is a fault of the build, not of the file; please report it.",
        example=Made("a reading of a PDF that failed"),
    ),
)
