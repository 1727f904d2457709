"""What can be wrong with a news story, and with what an editor finds of it."""

from build_scripts.problems.entry import STORY, WITH_STORY, Command, EditionFiles, Entry, Said


def coverage_example(claims: str) -> EditionFiles:
    """Return an example that is a `coverage.yml`, with the story it is about."""
    written = f"author: The editors\ndate: 2026-01-31\nclaims:\n{claims}"
    return EditionFiles({"edition.yml": WITH_STORY, "article.md": STORY, "coverage.yml": written})


HEADLINE = "  - quote: Court Turns Down Doe\n    no claim: A headline.\n"
LOST = "  - quote: Jane Doe lost in the First Circuit.\n"
LIVED = "  - quote: She lived in Lowell, population 3,500.\n"

ENTRIES = (
    Entry(
        code="article-missing",
        sentence="The edition has no news story.",
        means="A command is about the news story of an edition that has none.",
        remedy="Put the story beside the opinion and name it: `article:` and, below it, `file:`.",
        example=Command("suggest roe-v-doe"),
    ),
    Entry(
        code="story-missing",
        sentence="No headline with paragraphs below it is found; the file holds only what stands "
        "around a story.",
        means="The file of the news story holds no story, or an entry quotes one and there is "
        "none.",
        remedy="Save the page again as text, with the story’s headline on a line of its own and a "
        "blank line between paragraphs.",
        forms={
            "quoted": Said(
                "The source quotes a news story, and the edition has none.",
                "Name the story under `article:` in edition.yml.",
            )
        },
        example=EditionFiles(
            {"edition.yml": WITH_STORY, "article.md": "Share this story\n\nSubscribe\n"}
        ),
    ),
    Entry(
        code="claim-without-finding",
        sentence="An entry has either a `finding:` or, where its words claim nothing, `no claim:`.",
        means="An entry says neither what was found nor that there is nothing to find, or both.",
        remedy="Give one of the two.",
        example=coverage_example(LOST),
    ),
    Entry(
        code="claim-without-reason",
        sentence="A finding says why, in a sentence.",
        means="A finding gives no reason.",
        remedy="Add `reason:`.",
        example=coverage_example(LOST + "    finding: not in the opinion\n"),
    ),
    Entry(
        code="claim-without-passage",
        sentence="A claim is found “{finding}” by a passage of the opinion; none is given.",
        means="A finding other than `not in the opinion` rests on no passage.",
        remedy="Add `passages:`, or find that it is not in the opinion.",
        example=coverage_example(LOST + "    finding: supported\n    reason: The order stands.\n"),
    ),
    Entry(
        code="no-claim-with-passages",
        sentence="Words that claim nothing have no reason and no passages of their own.",
        means="An entry says that there is no claim, and gives what a claim would rest on.",
        remedy="Say why after `no claim:`, and leave the rest out.",
        example=coverage_example(
            LOST + "    no claim: A summary.\n    reason: The order stands.\n"
        ),
    ),
    Entry(
        code="sentence-without-finding",
        sentence="No entry of {file} deals with: {words}",
        means="A sentence of the story has neither a finding nor a `no claim:`. Once there is one "
        "claim, readers may take silence for consent.",
        remedy="Add a claim that quotes from it, or an entry that says after `no claim:` why there "
        "is none.",
        example=coverage_example(LOST + "    no claim: A summary.\n"),
    ),
    Entry(
        code="figure-not-in-passage",
        sentence="The claim is called supported, but none of its passages says “{figure}”.",
        means="A figure, date or name of a supported claim is in none of its passages.",
        remedy="Quote the passage that does, or find that the claim differs.",
        example=coverage_example(
            f"{HEADLINE}{LOST}    no claim: A summary.\n{LIVED}"
            "    finding: supported\n    reason: So the court says.\n"
            "    passages:\n      - quote: The order stands because\n"
        ),
    ),
)
