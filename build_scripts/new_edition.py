"""Begins an edition: the files that an editor goes on from, filled with what the caption says."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from build_scripts import COMMAND
from build_scripts.citations.own import own_cite, reported_at
from build_scripts.editors.future_dates import is_to_come
from build_scripts.editors.yaml_text import yaml_text
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Case, Opinion
from build_scripts.pages.text.wording import counted
from build_scripts.problems import visible_text

ANNOTATIONS = """\
# yaml-language-server: $schema=../../schemas/annotations.json
# What you add to the opinion. Each note quotes the words it is about; where they occur more than
# once, `prefix:` and `suffix:` (the words before and after) or `within:` (opinion ¶ 12,
# concurrence note 1) say which are meant. Take away the `#` of a line to use it.

# author: The editors
# date: 2026-01-31

# notes:
#   - quote: the words of the opinion
#     kind: explain      # or: context, procedure, later history, correction, question for class
#     text: What a reader should know here.
#     sources:
#       - quote: other words of the opinion that say so
#       - law: 8 U.S.C. § 1101(a)(42)

# glossary:
#   - term: petition for review
#     meaning: What it is, in a sentence.
#     sources:
#       - quote: where the opinion says so

# people:
#   - name: Jane Roe
#     who: Who she is in this case.

# places:
#   - name: Springfield
#     who: What it has to do with the case.

# chronology:
#   - quote: words of a sentence with a date
#     says: What happened, in a few words
"""

COVERAGE = """\
# yaml-language-server: $schema=../../schemas/coverage.json
# What the news story says, and what the opinion says. Each claim quotes the story and has a finding
# with passages of the opinion, or says why it claims nothing. Once there is a claim, every sentence
# of the story needs one. `{command} suggest {slug}` proposes claims and passages.
# Take away the `#` of a line to use it.

# author: The editors
# date: 2026-01-31

# claims:
#   - quote: the words of the story
#     within: ¶ 1            # or: headline, deck
#     finding: supported     # or: paraphrase, differs, not in the opinion, contradicted
#     reason: Why, in a sentence.
#     passages:
#       - quote: the words of the opinion
#         within: opinion ¶ 12
#   - quote: other words of the story
#     no claim: Why there is nothing to compare.
"""


def starting_files(
    slug: str,
    opinion: Opinion,
    opinion_file: str,
    article_file: str | None = None,
    *,
    today: datetime.date,
) -> dict[str, str]:
    """Return the text of the files of a new edition, by name.

    `opinion_file` and `article_file` are the names that the documents have in its folder. A date
    that has not come on the day `today` stands in a comment, because a build refuses it.
    """
    lines = edition_lines(opinion, opinion_file, article_file, today)
    files = {
        "edition.yml": "\n".join(lines) + "\n",
        "annotations.yml": ANNOTATIONS,
    }
    return files | (
        {"coverage.yml": COVERAGE.format(command=COMMAND, slug=slug)} if article_file else {}
    )


def edition_lines(
    opinion: Opinion, opinion_file: str, article_file: str | None, today: datetime.date
) -> Iterator[str]:
    """Yield the lines of `edition.yml`; what the caption does not say stands in a comment."""
    case = opinion.case
    court = court_name(case.court) if case.court else None
    filed = case.date_filed
    date = filed.isoformat() if filed and not is_to_come(filed, today) else None
    yield "# yaml-language-server: $schema=../../schemas/edition.json"
    yield "# What this edition is made of. What was read wrong is put right in corrections.yml."
    yield ""
    yield f"# title: {legible_yaml(case.name or 'Smith v. Jones')}   # instead of the case’s name"
    yield from citation_lines(opinion)
    yield ""
    yield "opinion:"
    yield f"  file: {legible_yaml(opinion_file)}"
    yield setting("publisher", court, "the court", "  ")
    yield setting("date", date, "2019-03-20", "  ", bare=True)
    yield "  # received: What you received, and how it came to be text."
    yield "  # rights: Whose rights there are in the text."
    if article_file:
        yield ""
        yield "article:"
        yield f"  file: {legible_yaml(article_file)}"
        yield "  # publisher: The newspaper or station"
        yield "  # date: 2019-03-22"
        yield "  # notice: Whose the story is, in a sentence."
        yield "  # The site may show it in full, its claims (the sentences discussed), or a link."
        yield "  rights: link"
    yield from doubt_lines(opinion)


def citation_lines(opinion: Opinion) -> Iterator[str]:
    """Yield where the opinion is reported, as the source says; else an example."""
    printed = [reported_at(line.text.words) for line in opinion.case.caption]
    listed = [*opinion.source.record.citations, *filter(None, printed)]
    official, *parallel = dict.fromkeys(listed) or ("",)
    own = own_number(opinion.case)
    if not official and not own:
        yield "# citations:           # where the opinion is reported"
        yield "#   public_domain: 2024 ND 12"
        yield "#   official: 123 F.3d 456"
        yield "#   parallel: [2019 WL 1234567]"
        return
    yield "citations:"
    if own:
        yield f"  public_domain: {legible_yaml(own)}"
    if official and official != own:
        yield f"  official: {legible_yaml(official)}"
    if others := [each for each in parallel if each != own]:
        yield f"  parallel: [{', '.join(map(legible_yaml, others))}]"


def own_number(case: Case) -> str | None:
    """Return the number that the court itself gives the opinion, where its caption prints one."""
    for line in case.caption:
        if line.role != "lower-court" and (found := own_cite(line.text.words)):
            return found
    return None


def doubt_lines(opinion: Opinion) -> Iterator[str]:
    """Yield what an editor should look at, each with its line, and how a hint is given."""
    yield ""
    yield "# Where the layout leaves it open what a block is, quote its beginning and say it:"
    yield "# paragraph, blockquote, heading, disposition, or continuation (of the one before)."
    for each in opinion.doubts:
        yield f"# Line {each.line}: {' '.join(visible_text(each.message).split())}"
    yield "# hints:"
    yield "#   - quote: The first words of the block"
    yield "#     is: blockquote"
    if codes := dict.fromkeys(doubt.code for doubt in opinion.doubts if doubt.rank == 1):
        yield ""
        yield "# The pages say that their division is unsure. Once you have looked at it and find"
        yield "# it right, take away the `#`:"
        yield f"# accepted: [{', '.join(codes)}]"


def setting(
    key: str, value: str | None, example: str, indent: str = "", *, bare: bool = False
) -> str:
    """Return the line that sets `key`, commented out with an `example` where nothing is known."""
    if value is None:
        return f"{indent}# {key}: {example}"
    return f"{indent}{key}: {value if bare else legible_yaml(value)}"


def legible_yaml(value: str) -> str:
    """Return a text as YAML writes it; characters that no text may hold are made visible."""
    return yaml_text(visible_text(value))


def name_in_folder(kind: str, file: PurePath) -> str:
    """Return the name that a document has in the folder of its edition: `opinion.pdf`."""
    return f"{kind}{file.suffix.lower()}"


def outline(opinion: Opinion) -> Iterable[str]:
    """Yield in a few lines what was recovered, for whoever has just begun an edition."""
    case = opinion.case
    unnamed = "The caption names no parties: write the case’s name into corrections.yml."
    yield visible_text(case.name) if case.name else unnamed
    for writing in opinion.writings:
        paragraphs = sum(block.kind != "heading" for block in writing.blocks)
        by = f" by {writing.author}" if writing.author else ""
        parts = (counted(paragraphs, "paragraph"), counted(len(writing.notes), "note"))
        called = "syllabus" if writing.kind == "syllabus" else writing.id
        yield f"  {called}{by}: {', '.join(parts)}"
    if opinion.doubts:
        yield f"  {counted(len(opinion.doubts), 'doubt')}, listed in edition.yml"
    if unsure := [doubt for doubt in opinion.doubts if doubt.rank == 1]:
        yield "This reading cannot be right as it is; the pages say so until you settle it:"
        yield from (
            f"  {each.code}, line {each.line}: {visible_text(each.message)}" for each in unsure
        )
