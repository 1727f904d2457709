"""Who joins the writing of another judge."""

from pathlib import Path

from build_scripts.annotations.joining_judges import joined
from build_scripts.model import Block as Paragraph
from build_scripts.model import CaptionLine, Case, Opinion, Source, Text, Writing, WritingKind
from tests.suites import Block, suite


@suite(Path(__file__).with_name("joining.txt"))
def test_who_joins(block: Block, accept: bool) -> None:
    lines = [line.partition(": ") for line in block.given.splitlines()]
    told = {at: words for at, _, words in lines}
    caption = tuple(CaptionLine("attribution", Text(w)) for at, _, w in lines if at == "caption")
    byline = Text(told["byline"]) if "byline" in told else None
    body = tuple(Paragraph("paragraph", Text(w)) for at, _, w in lines if at == "body")
    kind: WritingKind = "majority" if "majority" in told else "dissent"
    author = None if "unsigned" in told else "Ives"
    kind = kind if author else "order"
    writing = Writing("w", kind, author, byline, None, body, ())
    opinion = Opinion(
        Source("a.txt", "", "", ()), Case(None, None, caption=caption), (writing,), ()
    )
    block.check(", ".join(joined(opinion).get("w", ())), accept)
