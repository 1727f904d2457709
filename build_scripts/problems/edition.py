"""What can be wrong with the YAML files that editors write, and with `edition.yml`."""

from build_scripts.problems.entry import OPINION, EditionFiles, Entry, Made, Said


def edition_example(text: str) -> EditionFiles:
    """Return an example that is an `edition.yml`."""
    return EditionFiles({"edition.yml": text})


ENTRIES = (
    Entry(
        code="edition-not-yaml",
        sentence="The file is not YAML: {reason}.",
        means="The file breaks the rules of YAML, in which these files are written.",
        remedy="Look for a missing quotation mark or a wrong indentation on this line or above it.",
        forms={
            "tab": Said(
                "A tab stands in this line; YAML wants spaces.",
                "Replace it with spaces, two for each step.",
            ),
            "colon": Said(
                "A colon stands in text without quotation marks, where YAML takes it for the end "
                "of a key.",
                'Put the whole text in straight quotation marks: "…".',
            ),
        },
        example=edition_example('opinion:\n  file: opinion.md\ntitle: "Smith v. Jones\n'),
    ),
    Entry(
        code="edition-curly-quotes",
        sentence="The value begins with {mark}, which is part of it: the quotation marks of YAML "
        "are straight.",
        means="A text editor made the quotation marks curly. YAML takes curly ones for letters of "
        "the text.",
        remedy='Write straight ones: "…".',
        example=edition_example("opinion:\n  file: opinion.md\ntitle: “Roe: a case”\n"),
    ),
    Entry(
        code="edition-alias",
        sentence="YAML takes {words} for an alias or an anchor, which these files do not have.",
        means="A value begins with `*` or `&`, which in YAML repeats something said elsewhere.",
        remedy='Put the text in straight quotation marks: "*so*".',
        example=edition_example("opinion:\n  file: opinion.md\ntitle: *Smith* v. Jones\n"),
    ),
    Entry(
        code="edition-tag",
        sentence="YAML takes {words} for the type of a value, which these files do not state.",
        means="A value begins with `!`, which in YAML says of what type it is.",
        remedy='Put the text in straight quotation marks: "!".',
        example=edition_example("opinion:\n  file: opinion.md\ntitle: !Smith v. Jones\n"),
    ),
    Entry(
        code="edition-too-deep",
        sentence="Lists and groups stand in one another more than {most} deep.",
        means="Brackets or hyphens open more lists than these files have.",
        remedy='Put text that begins with a bracket in straight quotation marks: "[slip]".',
        example=edition_example(f"opinion:\n  file: opinion.md\ntitle: {'[' * 20}\n"),
    ),
    Entry(
        code="edition-too-large",
        sentence="The file holds {size} bytes; no file of its kind holds more than {most}.",
        means="The file is many times as long as notes on every sentence of a long opinion.",
        remedy="Look whether it is the right file, or whether something was pasted into it twice.",
        example=edition_example("# " + "a" * 1_000_000),
    ),
    Entry(
        code="edition-unseen",
        sentence="The character U+{character} stands in this line, or is made by an escape such as "
        "`\\e`; it cannot be seen, and may not stand in a page.",
        means="The file holds a control character, a mark that turns the direction of writing, or "
        "half a character. Such characters hide what a text says.",
        remedy="Delete it: write the line anew.",
        example=edition_example('opinion:\n  file: opinion.md\ntitle: "Smith \\e v. Jones"\n'),
    ),
    Entry(
        code="edition-key-no-text",
        sentence="A key is {key}, where one of words is wanted.",
        means="A key is a list or a group, or holds signs that no key has.",
        remedy="Write the key as the guide shows it: small letters, then a colon and a space.",
        example=edition_example("opinion:\n  file: opinion.md\n? [title]\n: Smith v. Jones\n"),
    ),
    Entry(
        code="edition-wrong-form",
        sentence="`{key}` is {found}, which is not in the form that it takes.",
        means="An address does not begin with https://, http:// or mailto:, a date is none, or the "
        "name of a file leads out of the edition’s folder.",
        remedy="Write it as in the example of the message.",
        advice="Write it as in {example}.",
        example=edition_example("opinion:\n  file: ../opinion.md\n"),
    ),
    Entry(
        code="edition-not-a-mapping",
        sentence="The file is no list of `key: value` lines.",
        means="These files consist of lines with a key, a colon and a value.",
        remedy="Begin as the guide shows it.",
        advice="{beginning}",
        example=edition_example("- opinion.md\n"),
    ),
    Entry(
        code="edition-key-twice",
        sentence="The key `{key}` stands here again; it stands on line {first} already.",
        means="YAML would keep the last of the two alone.",
        remedy="Put what belongs together under one of the two.",
        example=edition_example("opinion:\n  file: opinion.md\ntitle: One\ntitle: Two\n"),
    ),
    Entry(
        code="edition-unknown-key",
        sentence="Nothing reads the key `{key}`.",
        means="A key is misspelt, or stands under another than its own.",
        remedy="Correct its spelling or its indentation.",
        advice="Known here are: {known}.",
        example=edition_example("opinion:\n  file: opinion.md\n  licence: none\n"),
    ),
    Entry(
        code="edition-missing-key",
        sentence="The key `{key}` is missing.",
        means="Something that cannot be done without is not said.",
        remedy="Add it.",
        example=edition_example("title: Smith v. Jones\n"),
    ),
    Entry(
        code="edition-blank",
        sentence="`{key}` is blank.",
        means="A key has white space for a value.",
        remedy="Fill it or leave it out.",
        example=edition_example('opinion:\n  file: opinion.md\ntitle: " "\n'),
    ),
    Entry(
        code="edition-wrong-type",
        sentence="`{key}` is {found}: {expected}.",
        means="A value is not what its key takes. YAML takes `918` for a number and `no` for "
        "false.",
        remedy="Put text in quotation marks where YAML takes it for something else.",
        example=edition_example("opinion:\n  file: opinion.md\ntitle: 918\n"),
    ),
    Entry(
        code="edition-wrong-value",
        sentence="`{key}` cannot be {found}.",
        means="A key takes one of a few words, and was given another.",
        remedy="Give one of those that the message lists.",
        advice="It is one of: {choices}.",
        example=edition_example(
            "opinion:\n  file: opinion.md\narticle:\n  file: article.md\n  rights: some\n"
        ),
    ),
    Entry(
        code="edition-not-a-date",
        sentence="`{key}` is {found}, which is no date.",
        means="A date is not written as one, or there is no such day.",
        remedy="Write dates as 2019-03-20: year, month, day.",
        forms={
            "partial": Said(
                "There is no day {written}.",
                "Write dates as 2013-12-15, 2013-12 or 2013: year, month, day.",
            )
        },
        example=edition_example("opinion:\n  file: opinion.md\n  date: 2019-02-30\n"),
    ),
    Entry(
        code="edition-future-date",
        sentence="`{key}` is {day}, which has not come yet.",
        means="Something is signed, received or looked up on a day that lies ahead.",
        remedy="Correct the year, the month or the day.",
        example=Made("an `edition.yml` with `date: 2962-01-31`"),
    ),
    Entry(
        code="hint-not-found",
        sentence="No such words stand in {source}: “{words}”.",
        means="A hint quotes words that the file does not hold.",
        remedy="Copy the quotation from the file, mark-up included.",
        example=edition_example(
            "opinion:\n  file: opinion.md\nhints:\n  - quote: nowhere to be seen\n"
            "    is: paragraph\n"
        ),
    ),
    Entry(
        code="hint-amid-block",
        sentence="“{words}” stands in the midst of a block, which begins “{first}”.",
        means="A hint says what a block is by its first words. These are others, and all of the "
        "block would become what the hint says.",
        remedy="Quote the first words of the block, or divide it in `corrections.yml`: "
        "`splits: here`, with `is:`.",
        example=edition_example(
            "opinion:\n  file: opinion.md\nhints:\n  - quote: lived in\n    is: heading\n"
        ),
    ),
    Entry(
        code="hint-no-effect",
        kind="notice",
        sentence="With “{words}” as {kind}, everything is read as it is without that.",
        means="The hint changes nothing: its words are read so already, perhaps since the tools "
        "have learned it; or they stand in no block, or where another hint speaks first.",
        remedy="Take the hint out, or say in `corrections.yml` what is to be otherwise.",
        example=edition_example(
            "opinion:\n  file: opinion.md\nhints:\n  - quote: 'The order *stands*'\n"
            "    is: paragraph\n"
        ),
    ),
    Entry(
        code="accepted-unknown",
        sentence="`accepted` names “{code}”, which is no doubt.",
        means="A code is accepted that no doubt has, so that it settles nothing.",
        remedy="Write the code as the build and the banner of the preview print it.",
        advice="Such doubts are {choices}.",
        example=edition_example("opinion:\n  file: opinion.md\naccepted: [notes-outwiegh]\n"),
    ),
    Entry(
        code="topic-unknown",
        sentence="The topic “{topic}” is not in topics.yml.",
        means="`topics:` in `edition.yml` names what the publication’s `topics.yml` does not have, "
        "so that no list could say what belongs to it.",
        remedy="Write it as topics.yml has it, or add it there: `- name: Asylum`.",
        advice="Topics there are: {choices}.",
        example=Made("an edition with `topics: [Asylum]`, and no topics.yml beside `editions/`"),
    ),
    Entry(
        code="hint-ambiguous",
        sentence="The words “{words}” stand {times} times in {source}, on lines {lines}.",
        means="A hint quotes words that stand in several places.",
        remedy="Quote more of the passage, so that it is the only one.",
        example=edition_example(
            "opinion:\n  file: opinion.md\nhints:\n  - quote: The order\n    is: paragraph\n"
        ),
    ),
    Entry(
        code="version-not-newest",
        sentence="The newest version is `{newest}`, and `opinion:` names `{read}`.",
        means="`versions:` lists the files in which the opinion was published, each with its date. "
        "The newest of them is the one that an edition gives.",
        remedy="Name under `opinion:` the file of the version with the latest date.",
        example=EditionFiles(
            {
                "edition.yml": "opinion:\n  file: opinion.md\nversions:\n"
                "  - file: opinion.md\n    date: 2019-03-20\n    what: slip opinion\n"
                "  - file: amended.md\n    date: 2019-05-01\n    what: amended opinion\n",
                "amended.md": OPINION,
            }
        ),
    ),
    Entry(
        code="version-newest-corrected",
        sentence="The newest version is put right in `corrections.yml`, not in `{file}`.",
        means="`corrections:` under `versions:` is for versions that are no longer read.",
        remedy="Move its entries to `corrections.yml`, and take the key out.",
        example=edition_example(
            "opinion:\n  file: opinion.md\nversions:\n  - file: opinion.md\n"
            "    date: 2019-03-20\n    what: slip opinion\n    corrections: slip.yml\n"
        ),
    ),
    Entry(
        code="moved-nowhere",
        sentence="The folder is called `{slug}` today.",
        means="`moved:` lists what the folder of the edition was called before.",
        remedy="Take its name of today out of the list.",
        example=edition_example("opinion:\n  file: opinion.md\nmoved:\n  from: [doe-v-roe]\n"),
    ),
    Entry(
        code="moved-taken",
        sentence="`{slug}` is an address of the edition {owner}.",
        means="An edition says that it stood at an address, and another stands there, or says so.",
        remedy="Take the name out of `moved:` of one of the two.",
        example=Made("Two editions, of which one says that it stood where the other stands."),
    ),
    Entry(
        code="moved-to-none",
        sentence="No edition that is published is called `{to}`.",
        means="An edition that is withdrawn names under `to:` the one that takes its place.",
        remedy="Write the name of that edition’s folder, or leave `to:` out.",
        example=Made("An edition is withdrawn in favor of one that there is not."),
    ),
)
