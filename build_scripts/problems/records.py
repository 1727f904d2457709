"""What can be wrong with saved pages and with records of the archives of opinions."""

from build_scripts.problems.entry import Document, Entry, Made, Said

ENTRIES = (
    Entry(
        code="html-unreadable",
        sentence="The mark-up holds nothing that can be read.",
        means="The file begins as a web page, and nothing can be made of it.",
        remedy="Save the page again, or save it as text.",
        example=Document("<!DOCTYPE html><!-- moved --></html>\n", "opinion.html"),
    ),
    Entry(
        code="html-login",
        sentence="This is a page that asks for a password, not an opinion.",
        means="The server asked for a password, and that page was saved instead of the opinion.",
        remedy="Log in with a browser, open the opinion itself and save that.",
        example=Document(
            '<!DOCTYPE html>\n<html><body><p>Log in<input type="password"></body></html>\n',
            "opinion.html",
        ),
    ),
    Entry(
        code="html-no-opinion",
        sentence="The page holds fewer than {fewest} words; it is no opinion.",
        means="There is hardly any text in the page; a browser may have fetched it by script.",
        remedy="Open the opinion itself in a browser and save that.",
        example=Document(
            "<!DOCTYPE html>\n<html><body><p>The page has moved.</body></html>\n", "opinion.html"
        ),
    ),
    Entry(
        code="html-text-lost",
        sentence="A tag of the page breaks off behind “{words}”, and words of the court are lost "
        "there; so they are in {count} places in all.",
        means="A converter cut words of the court out of the page, together with the end of a tag.",
        remedy="Give the court’s own document instead: its PDF, or another rendering of it.",
        example=Document(
            "<!DOCTYPE html>\n<html><body><p>United States Court of Appeals</p><p>ROE v. DOE</p>"
            "<p>No. 7</p><p>SELYA, Circuit Judge.</p><p>He asked for relief under 28 U.S.C. <span "
            'style="color: red; 2255, and lost, for the reasons that the district court gave in '
            "its careful order.</span></p><p>The judgment is affirmed.</p></body></html>\n",
            "opinion.html",
        ),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="slip-says-more",
        sentence="The court’s own print in this record says “{words}”, and the text that is read "
        "does not: the reporter left it out.",
        means="The record holds a reporter’s text and, under `plain_text`, the court’s slip, which "
        "has a summary or counsel that the reporter did not print.",
        remedy="Take the court’s PDF, or save what stands under `plain_text` as a text file, where "
        "that is to be published too.",
        example=Document(
            '{"html_lawbox": "<p>No. 7</p><p>ROE v. DOE</p><p>SELYA, Circuit Judge.</p>'
            f'<p>{"Roe fell from the pier and sued its keeper. " * 9}We affirm.</p>", '
            '"plain_text": "ROE v. DOE\\n\\nAppeal by a keeper from an order that has him pay for '
            "a lamp, and light it.\\nBecause nobody asked him to keep the lamp, he need not pay "
            'for it.\\n\\nSELYA, Circuit Judge."}\n',
            "opinion.json",
        ),
        kind="doubt",
    ),
    Entry(
        code="json-unreadable",
        sentence="The file begins as JSON but cannot be read as such: {reason}.",
        means="The record was cut short, or something changed it.",
        remedy="Download the record again; it may have been cut short.",
        forms={
            "endless": Said(
                "The file begins as JSON but no record is as deep or as long as what it holds.",
                "Download the record again.",
            )
        },
        example=Document('{"plain_text": "The order\n', "opinion.json"),
    ),
    Entry(
        code="json-unknown",
        sentence="The file is JSON, but no record of an opinion that is known here; it holds "
        "{keys}.",
        means="The record is none of CourtListener or the Caselaw Access Project.",
        remedy="Give a CourtListener opinion or a Caselaw Access Project case, or the opinion’s "
        "text.",
        forms={
            "results": Said(
                "The file is a page of search results, which quote opinions and hold none.",
                "Follow an address in it to the opinion or the case, and give that record.",
            )
        },
        example=Document('{"title": "Smith v. Jones"}\n', "opinion.json"),
    ),
    Entry(
        code="cap-no-text",
        sentence="The record of the Caselaw Access Project holds no text of the case.",
        means="The record tells of a case without its words.",
        remedy="Ask for the full case: `full_case=true`, or the file under `cases/`.",
        example=Document('{"name": "Smith v. Jones", "casebody": {"opinions": []}}\n', "case.json"),
    ),
    Entry(
        code="courtlistener-no-text",
        sentence="The CourtListener record holds no text of an opinion.",
        means="The record tells of an opinion without its words.",
        remedy="Give the opinion object (`/api/rest/v4/opinions/…`), not its cluster or docket "
        "alone.",
        example=Document('{"plain_text": "", "html": "", "cluster": "x"}\n', "opinion.json"),
    ),
    Entry(
        code="notes-untold",
        sentence="Figures close after words seem to refer to {which}, but no lines of this text "
        "can be told to be these notes; all of it is taken as text. The same case as HTML or XML "
        "names its notes.",
        means="A record gives notes without saying so: in this form they stand after the opinion, "
        "without label or mark.",
        remedy="Give the same case as HTML or XML.",
        forms={
            "votes": Said(
                "This follows the names of the judges who concur. It may be a note: this form of "
                "the record gives notes after the opinion, without label or mark. It is taken as "
                "text; the same case as HTML or XML names its notes.",
                "",
            )
        },
        example=Made("a record of the Caselaw Access Project whose text has marks 1 to 3"),
        kind="doubt",
    ),
    Entry(
        code="author-differs",
        sentence="The record says that {recorded} wrote this; the line “{line}” is taken as its "
        "byline and names {printed}.",
        means="The record names another judge than the byline in print.",
        remedy="Look at the court’s document, and at which line is the byline.",
        example=Made("a CourtListener record whose author is not the judge of the byline"),
        kind="doubt",
    ),
    Entry(
        code="record-differs",
        sentence="The record gives the {what} as {recorded}, and the caption as {printed}; the "
        "record’s is taken.",
        means="The publisher’s record and the court’s caption cannot both be right, or the caption "
        "was misread.",
        remedy="Look at the court’s document; a correction of the case settles it.",
        example=Made("a record of the Caselaw Access Project that gives another day"),
        kind="doubt",
    ),
    Entry(
        code="word-divided",
        sentence="A page begins between “{left}” and “{right}”; whether they are one word the "
        "file does not tell. They are kept apart.",
        means="A page begins between two words that may be one.",
        remedy="Nothing needs to be done where they are two.",
        example=Made("a record with a page number between “commer” and “cial”"),
        kind="doubt",
    ),
    Entry(
        code="name-from-address",
        sentence="The caption gives no name of the case; it is taken from the address or the "
        "heading of its page, which may have other capitals. A title in edition.yml settles it.",
        means="The name in a page’s address, or over it, had to stand for the caption’s.",
        remedy="Write `title:` into `edition.yml`.",
        example=Made("a CourtListener record with an address and no caption"),
        kind="doubt",
    ),
)
