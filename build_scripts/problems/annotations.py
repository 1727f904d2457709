"""What can be wrong with `annotations.yml`, and with quotations in any file."""

from build_scripts.problems.entry import EditionFiles, Entry, Said

SIGNED = "author: The editors\ndate: 2026-01-31\n"


def annotations_example(text: str) -> EditionFiles:
    """Return an example that is an `annotations.yml`."""
    return EditionFiles({"annotations.yml": text})


def note_example(rest: str, quote: str = "seeks review of an order") -> EditionFiles:
    """Return an example that is one note: what stands below its quotation."""
    return annotations_example(f"{SIGNED}notes:\n  - quote: {quote}\n{rest}")


def source_example(source: str) -> EditionFiles:
    """Return an example that is a note with one source."""
    return note_example(
        f"    kind: explain\n    text: What review is.\n    sources:\n      - {source}"
    )


QUOTED = "    kind: question for class\n    text: Why?\n"

ENTRIES = (
    Entry(
        code="quotation-not-found",
        sentence="No passage holds the words “{words}”.",
        means="The quoted words stand nowhere in the document, or not where the entry says.",
        remedy="Copy them from the page as it stands, without note marks.",
        forms={
            "elsewhere": Said("No passage holds the words “{words}”.", "They stand in {place}."),
            "around": Said(
                "No passage holds the words “{words}”.",
                "They stand in {place}, but not with this `prefix:` and `suffix:` around them.",
            ),
            "curly": Said(
                "No passage holds the words “{words}”: the curly quotation marks are part of them.",
                "Without them the words stand in {place}. YAML’s own quotation marks are straight: "
                '"…".',
            ),
            "removed": Said(
                "The words “{words}” stand on no page: at line {at} of {source} they are left out "
                "({reason}).",
                "Quote words that a page shows. Where these are the court’s, `is: part of the "
                "opinion` under `parts:` in `corrections.yml` puts them back.",
            ),
            "like": Said(
                "No passage holds the words “{words}”.", "Nearest is, in {place}: “{nearest}”."
            ),
        },
        example=note_example(QUOTED, "seeks reveiw of the order"),
    ),
    Entry(
        code="quotation-found-twice",
        sentence="The words “{words}” stand {times} times: {places}.",
        means="The quoted words stand in several places, and the entry does not say which is "
        "meant.",
        remedy="Quote more, or add `prefix:` or `suffix:` with the words before or after.",
        forms={
            "counted": Said(
                "The words “{words}” stand in two places that are or were called “{within}”: "
                "other entries divide or join paragraphs before it.",
                "Quote more, or add `prefix:` or `suffix:`, instead of the number.",
            ),
            "removed": Said(
                "The words “{words}” are left out in several places, on lines {lines} of {source}.",
                "Quote more, or add `prefix:` or `suffix:` with the words of the file before or "
                "after.",
            ),
        },
        example=note_example(QUOTED, "The order stands"),
    ),
    Entry(
        code="quotation-across-paragraphs",
        sentence="The words “{words}” begin in {first} and end in {last}.",
        means="The quoted words begin in one paragraph and end in another.",
        remedy="A mark cannot span paragraphs. Quote from one of them alone.",
        example=note_example(QUOTED, "Lowell for two weeks. The order stands"),
    ),
    Entry(
        code="place-not-found",
        sentence="There is no place called “{within}”.",
        means="`within:` names a part, paragraph or note that there is not.",
        remedy="Name a part of the edition, a paragraph of one as in “opinion ¶ 2”, or a note as "
        "in “opinion note 1”.",
        advice="Name a part ({parts}), a paragraph of one as in “{part} ¶ 2”, or a note as in "
        "“{part} note 1”.",
        forms={
            "beyond": Said(
                "There is no place called “{within}”; this part has {has}.",
                "Give one of their numbers, or leave `within:` out.",
            ),
            "story": Said(
                "There is no place called “{within}” in the story.",
                "Name `headline`, `deck` or a paragraph, as in “¶ 2”.",
            ),
            "no-text": Said(
                "There is no place called “{within}”.", "Leave it out: there is no text."
            ),
        },
        example=note_example(QUOTED + "    within: dissent\n"),
    ),
    Entry(
        code="note-unsigned",
        sentence="The note has no {missing}.",
        means="Readers see who says a thing and when; a note that does not tell is not shown.",
        remedy="Add `author:` and `date:` to it, or once for all at the top.",
        advice="Add `{missing}:` to it, or once for all at the top.",
        example=annotations_example("notes:\n  - quote: seeks review of an order\n" + QUOTED),
    ),
    Entry(
        code="note-without-source",
        sentence="A note of the kind “{kind}” states facts, and this one names no source.",
        means="A note states a fact, and a reader cannot look it up.",
        remedy="Add `sources:` with a `quote:` of the opinion, a `story:` quotation, a `law:` that "
        "the opinion cites, or a `link:`.",
        example=note_example("    kind: explain\n    text: What review is.\n"),
    ),
    Entry(
        code="source-of-one-kind",
        sentence="The source gives {given}.",
        means="A source is of no kind or of two.",
        remedy="Give one of `quote:`, `story:`, `law:` and `link:`; further sources are entries of "
        "their own.",
        example=source_example("quote: The order stands\n        law: 8 C.F.R. § 1208.16\n"),
    ),
    Entry(
        code="source-without-title",
        sentence="The link has no title.",
        means="A link has no title, so that a reader does not see where it leads.",
        remedy="Add `title:`.",
        example=source_example("link: https://www.example.org/review\n"),
    ),
    Entry(
        code="law-not-cited",
        sentence="The opinion cites no “{law}”.",
        means="A source names a law or decision that is not in the opinion’s table of authorities.",
        remedy="Name an authority of its table as the table does, with a pin if you like; give "
        "others as `link:` with `title:`.",
        example=source_example("law: 9 C.F.R. § 3.1\n"),
    ),
    Entry(
        code="prose-too-rich",
        sentence="The text holds {what}.",
        means="A note holds more than paragraphs, emphasis and links.",
        remedy="Write paragraphs with *emphasis* and [links](https://…) only. Put a backslash "
        "before a character that Markdown takes for a mark.",
        example=note_example('    kind: question for class\n    text: "# Why?"\n'),
    ),
    Entry(
        code="prose-link",
        sentence="The link to “{address}” leads to no page on the web.",
        means="A link in a note leads nowhere that a reader could go.",
        remedy="Write the whole address, https:// included; point to a passage with `sources:`.",
        example=note_example('    kind: question for class\n    text: "[Why](#p2)?"\n'),
    ),
    Entry(
        code="term-twice",
        sentence="The term “{term}” is explained already.",
        means="A term stands twice in the glossary.",
        remedy="Keep one of the two.",
        example=annotations_example(
            "glossary:\n  - term: order\n    meaning: One.\n  - term: Order\n    meaning: Two.\n"
        ),
    ),
    Entry(
        code="term-not-used",
        sentence="The opinion does not use the term “{term}”.",
        means="The glossary explains a term that the opinion does not use.",
        remedy="Write it as the opinion does, or add the forms that it uses under `forms:`.",
        example=annotations_example("glossary:\n  - term: certiorari\n    meaning: Review.\n"),
    ),
    Entry(
        code="name-not-mentioned",
        sentence="The opinion does not mention “{name}”.",
        means="An entry explains a person or a place that the opinion does not name.",
        remedy="Write the name as the opinion does, or add what it uses under `aliases:`.",
        example=annotations_example("people:\n  - name: Richard Moe\n    who: Nobody here.\n"),
    ),
    Entry(
        code="event-not-found",
        sentence="The build found no date at “{words}”, so there is none to hide.",
        means="An entry hides an event where the build found none, or says that two are one.",
        forms={
            "same": Said(
                "The build found no event at “{words}”, so there is none to put together.",
                "Quote words of a sentence that the chronology has.",
            )
        },
        remedy="Take the entry out.",
        example=annotations_example(
            "chronology:\n  - quote: seeks review of an order\n    hide: true\n"
        ),
    ),
)
