"""What a text editor shows beside the keys and values that it completes, where the field of the
file says nothing of its own."""

from types import MappingProxyType

KEYS = MappingProxyType(
    {
        "quote": "Words of the document, as the page shows them.",
        "prefix": "Words directly before them, where they stand more than once.",
        "suffix": "Words directly after them, where they stand more than once.",
        "within": "The place where they stand: `opinion ¶ 12`, `concurrence note 1`, `summary`.",
        "until": "Words further on: the entry goes for all from the quoted words to these.",
        "reason": "Why, in a sentence.",
        "author": "Who says so.",
        "date": "On which day that was.",
        "name": "As the page has it.",
        "publisher": "Who published it: the court, the newspaper or station.",
        "received": "What was received, and how it came to be text.",
        "rights": "Whose rights there are in the text.",
        "file": "The name of a file in the edition’s folder.",
        "sources": "Where it can be looked up: words of the opinion or the story, a law, a page.",
        "passages": "Words of the opinion that say it.",
        "title": "What a link to it says.",
        "url": "Where it can be read.",
        "year": "When it was decided or enacted.",
        "is": "What it is.",
        "finding": "What was found of it in the opinion.",
        "no claim": "Why there is nothing to compare, in a sentence.",
        "says": "What the story does not say, in a sentence.",
        "logo": "A picture in `pages/`, SVG or PNG, at the head of every page.",
        "favicon": "A picture in `pages/` that stands in a browser’s tab.",
        "light": "On a light page.",
        "dark": "On a dark page.",
    }
)
"""By the key, whatever file it stands in."""

VALUES = MappingProxyType(
    {
        # Writings
        "majority": "the opinion of the court",
        "per-curiam": "the opinion of the court, signed by none",
        "plurality": "an opinion that most, but not all of the majority, joined",
        "memorandum": "a memorandum, as courts publish unprinted dispositions",
        "order": "an order",
        "concurrence": "a judge who agrees, and adds something",
        "concurrence-in-part": "a judge who agrees in part and dissents in part",
        "dissent": "a judge who does not agree",
        "syllabus": "a summary by the court’s staff or its reporter",
        "counsel": "the lawyers",
        "statement": "what a judge says of an order of the court",
        "errata": "a list of errors that the court put right",
        # Where words stand
        "byline": "names the judge who wrote",
        "title": "a line over a writing; a title of the caption",
        "text": "running text",
        "caption": "belongs to the caption",
        "part of the opinion": "the pages leave the quoted words out, and they are the court’s",
        "no part of the opinion": "is left out, and listed on the About page with its reason",
        # Blocks
        "paragraph": "a paragraph",
        "heading": "a heading; `level:` says how deep",
        "blockquote": "a quotation set as a block",
        "list": "an item of a list",
        "table": "a table, its rows the lines of the source",
        "disposition": "what the court orders: Affirmed.",
        "continuation": "goes on with the paragraph before it",
        "the one before": "it goes on with what stands before it",
        "the note before": "the note that is printed before it goes on in it",
        "here": "at the quoted words",
        # Lines of the caption
        "attribution": "says who wrote and who joins",
        "court": "names the court",
        "dates": "gives dates",
        "docket": "gives docket numbers",
        "history": "says what became of the case",
        "lower-court": "says where the case came from",
        "other": "anything else",
        "panel": "names the panel",
        "party": "names a party",
        "posture": "says how the case came up",
        "role": "says a party’s role",
        "status": "says whether it is published",
        "versus": "stands between the parties",
        # Notes, pages, citations
        "no mark": "what stands directly after the quoted words is no mark of a note",
        "no note": "the note that holds the quoted words is text",
        "no page": "no printed page begins there",
        "no pages": "such marks are no pages at all",
        "no citation": "the quoted words cite nothing",
        "the quoted words": "no more and no less",
        "a case": "the name alone never stands for a case",
        "before": "a space stands before the quoted words",
        # What is cited
        "case": "a decision of a court",
        "statute": "a law, in a code",
        "session-law": "a law, as it was enacted",
        "regulation": "what an agency lays down, in a code",
        "rule": "a rule of courts, or a guideline",
        "constitution": "a constitution",
        "agency-decision": "what an agency decided",
        "secondary": "a book, an article, any other writing",
        # What an opinion may leave unsaid
        "court_short": "the court, as citations have it",
        "date_amended": "when it was amended last",
        "date_argued": "when it was argued",
        "date_filed": "when it was filed",
        "date_submitted": "when it was submitted",
        "place": "where it was argued",
        "published": "whether it is published as precedent",
        # Dates
        "en-US": "March 20, 2019",
        "en-GB": "20 March 2019",
        "es": "20 de marzo de 2019",
        # The news story
        "full": "the site shows all of it",
        "claims": "the site shows the sentences that are discussed",
        "link": "the site leads to it",
        "supported": "the opinion says so",
        "paraphrase": "the opinion says so in other words",
        "differs": "the opinion says it otherwise",
        "not in the opinion": "the opinion says nothing of it",
        "contradicted": "the opinion says the opposite",
        # Notes of the editors
        "context": "what surrounds the words",
        "correction": "what is not so, or no longer",
        "explain": "what the words mean",
        "later history": "what came of it",
        "procedure": "how courts go about it",
        "question for class": "a question; it needs no source",
    }
)
"""By the value, which means the same in every file."""
