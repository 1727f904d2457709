"""What can be wrong with the YAML files that editors write, and with `edition.yml`."""

from build_scripts.problems.entry import EditionFiles, Entry, Said


def settings(text: str) -> EditionFiles:
    """Return an example that is an `edition.yml`."""
    return EditionFiles({"edition.yml": text})


ENTRIES = (
    Entry(
        code="edition-not-yaml",
        sentence="The file is not YAML: {reason}.",
        means="The file breaks the rules of YAML, in which these files are written.",
        remedy="Look for a missing quotation mark or a wrong indentation on this line or above it.",
        example=settings('opinion:\n  file: opinion.md\ntitle: "Smith v. Jones\n'),
    ),
    Entry(
        code="edition-not-a-mapping",
        sentence="The file is no list of `key: value` lines.",
        means="These files consist of lines with a key, a colon and a value.",
        remedy="Begin as the guide shows it.",
        advice="{beginning}",
        example=settings("- opinion.md\n"),
    ),
    Entry(
        code="edition-key-twice",
        sentence="The key `{key}` stands here again; it stands on line {first} already.",
        means="YAML would keep the last of the two alone.",
        remedy="Put what belongs together under one of the two.",
        example=settings("opinion:\n  file: opinion.md\ntitle: One\ntitle: Two\n"),
    ),
    Entry(
        code="edition-unknown-key",
        sentence="Nothing reads the key `{key}`.",
        means="A key is misspelt, or stands under another than its own.",
        remedy="Correct its spelling or its indentation.",
        advice="Known here are: {known}.",
        example=settings("opinion:\n  file: opinion.md\n  licence: none\n"),
    ),
    Entry(
        code="edition-missing-key",
        sentence="The key `{key}` is missing.",
        means="Something that cannot be done without is not said.",
        remedy="Add it.",
        example=settings("title: Smith v. Jones\n"),
    ),
    Entry(
        code="edition-blank",
        sentence="`{key}` is blank.",
        means="A key has white space for a value.",
        remedy="Fill it or leave it out.",
        example=settings('opinion:\n  file: opinion.md\ntitle: " "\n'),
    ),
    Entry(
        code="edition-wrong-type",
        sentence="`{key}` is {found}: {expected}.",
        means="A value is not what its key takes. YAML takes `918` for a number and `no` for "
        "false.",
        remedy="Put text in quotation marks where YAML takes it for something else.",
        example=settings("opinion:\n  file: opinion.md\ntitle: 918\n"),
    ),
    Entry(
        code="edition-wrong-value",
        sentence="`{key}` cannot be {found}.",
        means="A key takes one of a few words, and was given another.",
        remedy="Give one of those that the message lists.",
        advice="It is one of: {choices}.",
        example=settings(
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
        example=settings("opinion:\n  file: opinion.md\n  date: 2019-02-30\n"),
    ),
    Entry(
        code="hint-not-found",
        sentence="No such words stand in {source}: “{words}”.",
        means="A hint quotes words that the file does not hold.",
        remedy="Copy the quotation from the file, mark-up included.",
        example=settings(
            "opinion:\n  file: opinion.md\nhints:\n  - quote: nowhere to be seen\n"
            "    is: paragraph\n"
        ),
    ),
    Entry(
        code="hint-ambiguous",
        sentence="The words “{words}” stand {times} times in {source}, on lines {lines}.",
        means="A hint quotes words that stand in several places.",
        remedy="Quote more of the passage, so that it is the only one.",
        example=settings(
            "opinion:\n  file: opinion.md\nhints:\n  - quote: The order\n    is: paragraph\n"
        ),
    ),
)
