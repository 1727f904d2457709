"""What can be wrong with an opinion, and what its layout leaves open."""

from build_scripts.problems.entry import CAPTION, PROSE, Document, Entry, Made, Printed, Said

ENTRIES = (
    Entry(
        code="caption-missing",
        sentence="No caption was found: neither a court, nor parties, nor a docket number stands "
        "before the first writing.",
        means="Nothing says that this is an opinion of a court. It may be a part of one, or "
        "something else. Where the rest leaves no doubt, the build only lists what is unknown.",
        remedy="An opinion begins with its caption, as the court printed it; add it.",
        forms={
            "unknown": Said("No caption was found; {unknown} are unknown.", ""),
            "court": Said("No line of the caption names the court, and no record does.", ""),
            "court-unknown": Said("The court that “{line}” names is not known.", ""),
        },
        example=Document("A shopping list, and nothing else: eggs, milk, butter and sugar.\n"),
    ),
    Entry(
        code="byline-missing",
        sentence="No byline was found, nor the title of an opinion; all of the text is taken as "
        "the opinion of the court.",
        means="No line says which judge wrote it, and nothing calls it an opinion.",
        remedy="Look whether it is an opinion, and whether all of it is the court’s.",
        example=Document(f"No. 30-1234\n\nAda Quill,\n\nAppellant,\n\nv.\n\nBoard.\n\n{PROSE}\n"),
        kind="doubt",
    ),
    Entry(
        code="byline-doubled",
        sentence="“{line}” names the judge of the byline on line {first} again; it is taken as a "
        "paragraph of the same writing.",
        means="A line within a writing is worded as its byline, as a running head is.",
        remedy="Look at the court’s document; remove the line if it is a running head.",
        example=Document(
            f"{CAPTION}SELYA, Circuit Judge. {PROSE}\n\nSELYA, Circuit Judge. {PROSE}\n"
        ),
        kind="doubt",
    ),
    Entry(
        code="writing-empty",
        sentence="No text stands under the byline “{byline}”.",
        means="What looks like a byline may be a running head, a vote or a signature.",
        remedy="Look at the court’s document for what the line is.",
        example=Document(f"{CAPTION}SELYA, Circuit Judge.\n\nLYNCH, Circuit Judge.\n\n{PROSE}\n"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="opinion-not-found",
        sentence="No byline was found, nor the title of an opinion; the document calls itself "
        "“{title}”.",
        means="The file is a paper of another kind, such as a brief or a complaint.",
        remedy="Give the court’s opinion, not a paper that a party filed.",
        example=Document(
            f"{CAPTION}APPELLANT’S OPENING BRIEF\n\nSUMMARY OF THE ARGUMENT\n\n{PROSE}\n"
        ),
    ),
    Entry(
        code="opinions-several",
        sentence="A second opinion begins here, No. {other}; the first is No. {own}.",
        means="Two opinions stand in one file, and are read as one.",
        remedy="Give each opinion a file, and an edition, of its own.",
        example=Made("the opinion of one appeal, and below it that of another"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="opinion-not-english",
        sentence="The text is in {language}, as far as its commonest words tell.",
        means="The opinion is in a language whose captions and bylines the tools do not know.",
        remedy="Look at every part: captions, bylines and citations are read by the rules of "
        "English only.",
        example=Made("a judgment in Spanish"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="note-doubled",
        sentence="A second note {label} of the same writing: “{words}”; the first is on line "
        "{first}.",
        means="Two notes of one writing bear the same label. Each is shown, with an "
        "address of its own.",
        remedy="Look at the court’s document, and correct the label of one where a "
        "converter changed it.",
        example=Document(
            f"{CAPTION}SELYA, Circuit Judge. {PROSE}[^1] So held.[^1]\n\n"
            "[^1]: The one.\n\n[^1]: The other.\n"
        ),
        kind="doubt",
    ),
    Entry(
        code="note-without-reference",
        sentence="Note {label} (“{words}”) has no mark in the text that refers to it. It "
        "stands after the text, and leads nowhere.",
        means="A note stands there, and nothing refers to it.",
        remedy="Set its mark after the word it belongs to, where a converter lost it.",
        example=Document(f"{CAPTION}SELYA, Circuit Judge. {PROSE}\n\n[^1]: Nothing cites it.\n"),
        kind="doubt",
    ),
    Entry(
        code="reference-without-note",
        sentence="The mark {label} refers to a note that the file does not hold. It "
        "stands as printed, and is no link.",
        means="A mark refers to a note that is not there.",
        remedy="Add the note, where a converter lost it.",
        forms={"title": Said("The mark {label} refers to a note, and no note bears it.", "")},
        example=Document(f"{CAPTION}SELYA, Circuit Judge. {PROSE}[^1]\n"),
        kind="doubt",
    ),
    Entry(
        code="note-missing",
        sentence="Note {after} follows note {before}; what is between them may stand in the text.",
        means="A number of the notes is left out.",
        remedy="Look for the note in the court’s document.",
        example=Made("a printed page whose notes are numbered 1 and 3"),
        kind="doubt",
    ),
    Entry(
        code="note-unfinished",
        sentence="A note breaks off within a sentence: “… {words}”.",
        means="The foot of a page may have cut the note; the rest stands elsewhere, or is lost.",
        remedy="Look for its end in the court’s document.",
        example=Made("a printed page with a note that breaks off"),
        kind="doubt",
    ),
    Entry(
        code="mark-uncertain",
        sentence="The figure {label} is taken as the mark of note {label}; it may be the text’s "
        "own, or the mark may stand elsewhere on the page.",
        means="A sign may be a note’s mark, or may belong to the text.",
        remedy="Compare the sentence with the court’s document.",
        example=Made("a printed page on which two figures may be the mark of one note"),
        kind="doubt",
    ),
    Entry(
        code="hyphen-uncertain",
        sentence="Hyphens at line ends are taken as the typesetter’s, and may be the words’ own: "
        "{words}.",
        means="A word is broken at a line’s end and stands nowhere else in the opinion: nobody can "
        "tell a broken word from a compound.",
        remedy="Say in corrections.yml, under `hyphens:`, how each is written: `word: long-term`.",
        example=Printed("hyphens-of-compounds", "compounds broken at the ends of lines"),
        kind="doubt",
    ),
    Entry(
        code="word-broken",
        sentence="A space stands behind a hyphen (places: {count}), as in {words}.",
        means="A converter ran the lines of a page into one: the hyphen may be the word’s own or "
        "have served the line’s end, or a part is left to be understood.",
        remedy="Compare the words with the court’s document; the site prints what the file has.",
        example=Document(f"{CAPTION}SELYA, Circuit Judge.\n\n{PROSE}\n\nThe self- help was his.\n"),
        kind="doubt",
    ),
    Entry(
        code="dash-lost",
        sentence="“{words}” may be two words and a dash, which a converter wrote as SS.",
        means="Two capitals stand within a word in small letters, where a converter of old files "
        "lost a dash.",
        remedy="Compare the word with the court’s document. The site prints what the file has; "
        "give another rendering if it is wrong.",
        example=Document(
            f"{CAPTION}SELYA, Circuit Judge.\n\n{PROSE}\n\nThe lampSSeven by day burned on.\n"
        ),
        kind="doubt",
    ),
    Entry(
        code="signs-lost",
        sentence="The text has lost signs (places that tell: {count}), as in {words}.",
        means="An archive kept the file in letters without accents and without signs: section "
        "signs, dashes and accented letters are white space in it.",
        remedy="Compare the text with the court’s document. The site prints what the file has; "
        "give another rendering if there is one.",
        example=Document(
            f"{CAPTION}SELYA, Circuit Judge.\n\n{PROSE}\n\nSee 28 U.S.C.   2675(a).  So we said.\n"
        ),
        kind="doubt",
    ),
    Entry(
        code="line-numbers",
        sentence="Numbers of lines stand among the words: “{words}”.",
        means="An archive ran the lines of a sheet into one, and with them the numbers in its "
        "margin. Of one or more of them it cannot be told whether it is the court’s own.",
        remedy="Take them out of the file where it begins a line, or give another rendering.",
        example=Document(
            f"{CAPTION}SELYA, Circuit Judge.\n\n1 He says 2 or 2 3 of them 4 were 5 lit 6 for 7 a "
            f"day. 8 {PROSE}\n"
        ),
        kind="doubt",
    ),
    Entry(
        code="paragraphs-lost",
        sentence="A paragraph of {length} words holds what a court prints apart: “{words}”.",
        means="The ends of paragraphs were lost: nearly all of an opinion stands in one, or "
        "another judge’s byline stands within one.",
        remedy="Divide it with blank lines, as the court printed it, or give another rendering.",
        example=Document(
            f"{CAPTION}SELYA, Circuit Judge. {PROSE} We affirm. LYNCH, J., dissenting. I would "
            f"reverse. {PROSE}\n"
        ),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="note-or-text",
        sentence="This paragraph follows a note; it is taken as text, but may belong to the note.",
        means="A converter wrote the notes of a page in the middle of its text.",
        remedy="Set it in under the note by four spaces where it belongs to it.",
        forms={
            "foot": Said(
                "What begins with “{words}” at the foot of a page is taken as text; it is numbered "
                "and set as note {label} would be, and no mark refers to it.",
                "Compare the page with the court’s document.",
            )
        },
        example=Made("Markdown in which a paragraph follows the last note"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="words-missing",
        sentence="Words may be missing after “{before}”, before “{after}”: wide white stands "
        "between them, as it does where a court took words out.",
        means="Within a line of a paragraph stands white as wide as several words. Courts leave "
        "it where they file a public version; sentences would close over it.",
        remedy="Compare the court’s document; say in a note what is not printed.",
        example=Made("a paragraph of printed text with wide white in a line"),
        kind="doubt",
    ),
    Entry(
        code="quotation-by-colon",
        sentence="“{words}” is taken as a block quotation: it follows “… {before}” and has no "
        "quotation marks. If the court says it in its own words, correct it: `is: paragraph`.",
        means="A paragraph may be a block quotation, which only a colon before it suggests.",
        remedy="Where the court says it in its own words, say in corrections.yml, under `blocks:`, "
        "`is: paragraph`; else `is: blockquote`.",
        forms={
            "own": Said(
                "“{words}” stays a paragraph of the court’s own: it follows “… {before}”, but not "
                "all of it is in quotation marks. If all is quoted, correct it: `is: blockquote`.",
                "Where all of it is quoted, say in corrections.yml, under `blocks:`, "
                "`is: blockquote`.",
            )
        },
        example=Made("a paragraph that ends with a colon, and one after it"),
        kind="doubt",
    ),
    Entry(
        code="digest-untitled",
        sentence="What stands here before the byline is taken as a summary; nothing printed says "
        "so, nor who wrote it.",
        means="What stands before the opinion may be a summary by court staff.",
        remedy="Look at the court’s document for who wrote it.",
        example=Printed("iowa", "an opinion with paragraphs between its caption and its byline"),
        kind="doubt",
    ),
    Entry(
        code="fidelity-source",
        sentence="The text “{words}” {what}.",
        means="A word of the file is missing, doubled or out of place in what was read. The tools "
        "prove on themselves that none is.",
        remedy="This is a fault of the build, not of the file; please report it.",
        example=Made("a reader that loses a word"),
    ),
    Entry(
        code="errata-alone",
        sentence="The file is an errata sheet: it says what is to be changed in an opinion, which "
        "is not in the file.",
        means="A court sends such a sheet with an opinion, or after it.",
        remedy="Publish it with the opinion that it corrects.",
        example=Printed("first-circuit-errata", "an errata sheet by itself"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="notes-outweigh",
        sentence="The notes hold {below} words, the opinion {body}. Note {label} may have "
        "swallowed what follows it.",
        means="Notes are shorter than the opinion they belong to. Where they are not, one of them "
        "has taken text of the opinion.",
        remedy="Look where the note ends, and give the paragraph after it a hint: `is: paragraph`.",
        example=Document(
            f"{CAPTION}SELYA, Circuit Judge. {PROSE}[^1]\n\n[^1]: {' '.join([PROSE] * 15)}\n"
        ),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="summary-outweighs",
        sentence="A summary of {summary} paragraphs stands before an opinion of {own}.",
        means="A summary is shorter than its opinion. Where it is not, it may be the opinion.",
        remedy="Look where the opinion begins.",
        example=Document(
            f"{CAPTION}SUMMARY\n\n{chr(10).join([PROSE + chr(10)] * 8)}\n"
            "OPINION\n\nSELYA, Circuit Judge. We affirm.\n"
        ),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="writing-missing",
        sentence="No opinion was found: all of the text is taken for caption, summary or counsel.",
        means="Every edition has the text of a court. Where none is found, it was taken for "
        "something else.",
        remedy="Look where the opinion begins, and give its first paragraph a hint.",
        example=Made("a caption and a list of counsel, and nothing after them"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="text-in-caption",
        sentence="This is taken for a line of the caption and reads as text of the opinion: "
        "“{words}”.",
        means="A caption names court, parties and days; it does not reason.",
        remedy="Give the paragraph a hint: `is: paragraph`.",
        example=Made("a paragraph of reasons between the parties and the judge’s name"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="text-among-counsel",
        sentence="This is taken for an entry among counsel and reads as text of the opinion: "
        "“{words}”.",
        means="A list of counsel says who appeared for whom; it does not reason.",
        remedy="Give the paragraph a hint: `is: paragraph`.",
        example=Made("a paragraph of reasons after the list of counsel"),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="name-untold",
        sentence="Nothing in the caption tells what the case is called.",
        means="The caption has a court or a number, and no parties or matter that could be read.",
        remedy="Give the name as `title:` in `edition.yml`.",
        example=Document(
            f"UNITED STATES TAX COURT\n\nDocket No. 12345-29.\n\nDORN, Judge: {PROSE}\n"
        ),
        kind="doubt",
        rank=1,
    ),
    Entry(
        code="name-unlikely",
        sentence="The case is called “{name}”, as far as its caption tells.",
        means="A name has two sides, or begins as that of a matter does. This one has a side that "
        "is no name, or the columns of its caption are mixed; then no parties are told.",
        remedy="Give the name as `title:` in `edition.yml`, and the parties under `case:` in "
        "`corrections.yml`.",
        example=Document(f"12 Pier of Erie,\n\nAppellant,\n\nv.\n\nRoe.\n\nNo. 1-2\n\n{PROSE}\n"),
        kind="doubt",
        rank=1,
    ),
)
