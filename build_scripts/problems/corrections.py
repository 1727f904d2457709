"""What can be wrong with `corrections.yml`, in which an editor puts right what was read."""

from build_scripts.problems.entry import OPINION, EditionFiles, Entry, Said


def corrections_example(text: str) -> EditionFiles:
    """Return an example that is a `corrections.yml`."""
    return EditionFiles({"corrections.yml": text})


STANDS = "The order stands"

ENTRIES = (
    Entry(
        code="correction-court-unknown",
        sentence="No court is known as “{court}”.",
        means="The court that the correction names is in no list of courts.",
        remedy="Give its id in courts-db, such as `ca9` or `scotus`, or its full name.",
        example=corrections_example("case:\n  court: The Court of Owls\n"),
    ),
    Entry(
        code="correction-in-caption",
        sentence="The quoted words stand in the caption, which has no blocks of this kind.",
        forms={
            "judge": Said(
                "The quoted words stand in the caption, which no judge wrote or joins.",
                "Quote words of the writing: its byline, or its text.",
            )
        },
        means="The entry says what a block is, and its words stand among the lines of the caption.",
        remedy="Say first what they are: under `parts:`, `begins:` with the kind of the writing.",
        example=corrections_example("blocks:\n  - quote: JANE DOE\n    is: heading\n"),
    ),
    Entry(
        code="correction-counsel-signed",
        sentence="With {words} so, a byline would stand in the list of counsel; nobody signs that.",
        means="The entry makes words of the list of counsel a byline, or a signed writing counsel.",
        remedy="Say where the words belong: under `parts:`, `is:` or `begins:` with another kind.",
        example=corrections_example(
            "parts:\n  - quote: SELYA, Circuit Judge\n    begins: counsel\n"
        ),
    ),
    Entry(
        code="correction-not-in-caption",
        sentence="{words} stands in the text, and `says:` is of lines of the caption.",
        means="The entry says what a line of the caption says, and its words stand elsewhere.",
        remedy="Say first, under `parts:`, `is: caption`.",
        example=corrections_example("blocks:\n  - quote: She lived\n    says: docket\n"),
    ),
    Entry(
        code="correction-number-out-of-line",
        sentence="Number {number} goes on with no number that the court gives its paragraphs.",
        means="The entry says that a paragraph bears a number of the court’s, and those around it "
        "count otherwise.",
        remedy="Give the number as the court prints it; where the court numbers nothing, the "
        "numbers are this edition’s and are given by the build.",
        example=corrections_example(
            "blocks:\n  - quote: The order stands because\n    number: 7\n"
        ),
    ),
    Entry(
        code="correction-not-a-block",
        sentence="The quoted words stand in {what}, not in a block of the text.",
        means="The entry says what a block is, and its words stand in a note, a title or a byline.",
        remedy="Quote words of a paragraph, heading or quotation of the writing itself.",
        example=corrections_example("blocks:\n  - quote: not in the record\n    is: heading\n"),
    ),
    Entry(
        code="correction-nothing-before",
        sentence="Nothing stands before this block that it could go on with.",
        means="The block, or the writing, is the first: there is none that it could join.",
        remedy="Where another writing ends before it, say under `parts:` that it joins that one.",
        forms={
            "writing": Said(
                "No writing stands before this one that it could go on with.",
                "Say what the words are: under `parts:`, `is: caption` or another part.",
            ),
            "of-note": Said(
                "No note of the writing is printed before the quoted words.",
                "Say with `begins:` that a note begins here, and which.",
            ),
            "note": Said(
                "Nothing stands after the label of note {label} that could be its words.",
                "Quote the first words of the note.",
            ),
        },
        example=corrections_example(
            "blocks:\n  - quote: Jane Doe (“Doe”)\n    joins: the one before\n"
        ),
    ),
    Entry(
        code="correction-out-of-order",
        sentence="With {words} so, words would stand in another order than in the document.",
        means="The entry makes a writing of words between which another writing stands, or moves "
        "words past others. A page gives the court’s words in their order.",
        remedy="Say first where the words between them belong, or settle each part by itself.",
        example=EditionFiles(
            {
                "opinion.md": OPINION.replace("SELYA", "Ann Lee, for petitioner.\n\nSELYA"),
                "corrections.yml": "parts:\n  - quote: SELYA\n    is: caption\n"
                "  - quote: JANE DOE\n    begins: dissent\n",
            }
        ),
    ),
    Entry(
        code="correction-range",
        sentence="The words of `until:`, “{words}”, do not stand after those quoted.",
        means="The entry goes from the quoted words to those of `until:`, and these do not follow "
        "in the same body, note or caption.",
        remedy="Copy the last words of the range from the page, without note marks.",
        forms={
            "elsewhere": Said(
                "The words of `until:`, “{words}”, do not stand after those quoted.",
                "They stand in {place}. A range stays within one writing, note or caption.",
            ),
            "like": Said(
                "The words of `until:`, “{words}”, do not stand after those quoted.",
                "Nearest is, in {place}: “{nearest}”.",
            ),
        },
        example=corrections_example(
            "blocks:\n  - quote: She lived\n    until: the owls\n    is: blockquote\n"
        ),
    ),
    Entry(
        code="correction-not-first",
        sentence="The quoted words are not those with which the text of the writing begins.",
        means="The entry says that words are the end of a writing’s title or byline, and other "
        "words of the text stand before them.",
        remedy="Quote the first words of the text, or say with `begins:` that a writing begins.",
        example=corrections_example("parts:\n  - quote: She lived in Lowell\n    as: byline\n"),
    ),
    Entry(
        code="correction-begins-there",
        kind="notice",
        sentence="The quoted words begin a block already.",
        means="The entry splits a block where one begins.",
        remedy="Take the entry out, or quote the words at which the new block is to begin.",
        example=corrections_example(f"blocks:\n  - quote: {STANDS}. See Lim\n    splits: here\n"),
    ),
    Entry(
        code="correction-says-nothing",
        sentence="The entry says nothing of what it names.",
        means="The entry quotes words, and has no key that says what is to be done.",
        remedy="Add the key that says it.",
        advice="Add {keys}.",
        example=corrections_example("notes:\n  - quote: She lived in Lowell\n"),
    ),
    Entry(
        code="correction-page-disorder",
        sentence="Page {page} would begin on the wrong side of page {other}.",
        means="The pages of one series follow one another in a writing, and the entry has one "
        "begin before an earlier page, or after a later one.",
        remedy="Look at the number and at the words; where it is the other page that was "
        "read wrongly, correct that as well.",
        example=corrections_example(
            "pages: [{quote: She lived, page: '12'}, {quote: See Lim, page: '10'}]\n"
        ),
    ),
    Entry(
        code="correction-says-two",
        sentence="The entry says `{one}:` and `{other}:` of one thing; one of them alone can be.",
        means="Two keys of the entry exclude each other, so that one would go unheard.",
        remedy="Take one of the two out, or make an entry of each.",
        example=corrections_example(
            "citations:\n  - quote: See Lim\n    is: no citation\n    pin: none\n"
        ),
    ),
    Entry(
        code="correction-no-effect",
        kind="notice",
        sentence="{so}.",
        means="The correction leaves everything as it is: it is read so already, perhaps since the "
        "tools have learned it.",
        remedy="Take the entry out.",
        example=corrections_example("blocks:\n  - quote: She lived in Lowell\n    is: paragraph\n"),
    ),
    Entry(
        code="correction-divides-citation",
        kind="notice",
        sentence="The entry goes through “{words}”, which is no citation any more.",
        means="An entry has a block, a note or a writing begin in the midst of a citation. Neither "
        "half cites anything.",
        remedy="Quote words before the citation or after it; leave it where it is rightly divided.",
        example=corrections_example(
            "blocks:\n  - quote: F.3d 929, 936\n    within: opinion\n    splits: here\n"
        ),
    ),
    Entry(
        code="correction-no-such-mark",
        kind="notice",
        sentence="No mark of a note stands directly after the quoted words.",
        means="The entry says that a mark is none, and there is no mark.",
        remedy="Quote the words directly before the mark, without the mark itself.",
        example=corrections_example("notes:\n  - quote: She lived in\n    is: no mark\n"),
    ),
    Entry(
        code="correction-not-a-note",
        sentence="The quoted words stand in no note.",
        means="The entry is about a note, and its words stand in the text.",
        remedy="Quote words of the note itself, and say `within:` which, as in `opinion note 3`.",
        example=corrections_example("notes:\n  - quote: She lived in\n    ends: here\n"),
    ),
    Entry(
        code="correction-no-labels",
        sentence="The quoted words begin no notes: no label stands before them.",
        means="The entry says that all from its words on is notes, each after its label, and the "
        "first block has none.",
        remedy="Quote the first words of the first note, or say of each note what its label is.",
        example=corrections_example("notes:\n  - quote: She lived in\n    begins: each label\n"),
    ),
    Entry(
        code="correction-no-figures",
        sentence="No figure in these words can only be the mark of a note that has none.",
        means="The entry says that the marks of notes are figures that follow a word directly, and "
        "none is, or each may be something else.",
        remedy="Say of each mark where it stands: `mark:` with its label.",
        example=EditionFiles(
            {
                "opinion.md": f"{OPINION}\n[^2]: Nor is it in the file.\n",
                "corrections.yml": "notes:\n  - quote: She lived in\n    mark: each label\n",
            }
        ),
    ),
    Entry(
        code="correction-contradicts",
        sentence="{words} {says}, says this entry; the one on line {before} says that {said}.",
        means="Two entries of one list say different things of the same words.",
        remedy="Keep one of the two, or put both into one entry.",
        example=corrections_example(
            "blocks:\n  - quote: She lived\n    is: heading\n"
            "  - quote: She lived\n    splits: here\n"
        ),
    ),
    Entry(
        code="correction-authority-not-cited",
        sentence="The opinion cites nothing as “{cite}”.",
        means="The entry is about an authority that the table of authorities does not have.",
        remedy="Write it as the table of authorities has it, without its name: `224 F.3d 929`.",
        forms={
            "like": Said(
                "The opinion cites nothing as “{cite}”. Nearest is {nearest}.",
                "Write it as the table of authorities has it, without its name.",
            )
        },
        example=corrections_example("authorities:\n  - cite: 1 F.3d 1\n    treatment: overruled\n"),
    ),
    Entry(
        code="correction-not-listed",
        sentence="The list of {key} has no “{name}”.",
        means="The entry renames, merges or hides a person, a place or a term, and the list that "
        "the build made has none of that name.",
        remedy="Write the name as the page has it.",
        forms={
            "like": Said(
                "The list of {key} has no “{name}”. The nearest name is “{nearest}”.",
                "Write the name as the page has it.",
            )
        },
        example=corrections_example("people:\n  - name: Jane Moe\n    called: J. Moe\n"),
    ),
)
