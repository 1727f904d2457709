"""What was recovered of an opinion, for machines and for people at a terminal."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from build_scripts.citations import authorities_json, citations_json
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Block, CaptionLine, Case, Note, Opinion, Writing
from build_scripts.structure.writings.part_titles import FRONT, VERSUS_AND_TITLE

Json = dict[str, Any]

REACH = 40
"""Characters before a note reference that `note_references` gives."""


def inspection(opinion: Opinion) -> Json:
    """Return what was recovered of `opinion` under the keys that `inspect --json` prints."""
    return {
        "case": case_json(opinion.case),
        "writings": writings_json(opinion),
        "note_references": note_references(opinion),
        "citations": citations_json(opinion),
        "authorities": authorities_json(opinion),
        "removals": [
            {
                "text": opinion.source.text[removal.span.start : removal.span.end],
                "reason": removal.reason,
                "line": opinion.source.line_of(removal.span.start),
            }
            for removal in opinion.removals
        ],
        "restorations": [
            {
                "text": opinion.source.text[item.span.start : item.span.end],
                "before": item.before,
                "reason": item.reason,
                "line": opinion.source.line_of(item.span.start),
            }
            for item in opinion.source.restorations
        ],
        "doubts": [
            {"code": doubt.code, "message": doubt.message, "line": doubt.line}
            for doubt in opinion.doubts
        ],
    }


def case_json(case: Case) -> Json:
    """Return what the caption says of the case; dates in ISO form, None what it does not say."""
    return {
        "name": case.name,
        "court": case.court,
        "docket_numbers": list(case.docket_numbers),
        "agency_numbers": list(case.agency_numbers),
        "lower_court_numbers": list(case.lower_court_numbers),
        "parties": [{"name": party.name, "role": party.role} for party in case.parties],
        "posture": case.posture,
        "date_argued": case.date_argued.isoformat() if case.date_argued else None,
        "date_submitted": case.date_submitted.isoformat() if case.date_submitted else None,
        "place": case.place,
        "date_filed": case.date_filed.isoformat() if case.date_filed else None,
        "judges": list(case.judges),
        "published": case.published,
        "disposition": case.disposition,
        "attribution": list(case.attribution),
        "notes": [*map(note_json, case.notes), *history_json(case.caption)],
    }


def history_json(lines: Iterable[CaptionLine]) -> list[Json]:
    """Return what reporters print of a case’s later history under the opinion, as notes without a
    label."""
    return [{"label": "", "text": line.text.words} for line in lines if line.role == "history"]


NAMES_MOTION = re.compile(r"ORDER [A-Z]{4,}ING\b")
"""`ORDER GRANTING MOTION FOR ATTORNEY’S FEES`, in a caption, and under it the title of another."""


PAPER = re.compile(
    r"opinion|order|memorandum|decision|judge?ment|minutes|ruling|findings|recommendation|entry"
    r"|disposition",
    re.IGNORECASE,
)
"""What a title calls a court’s paper; part of one may stand on a line of its own."""


def writings_json(opinion: Opinion) -> list[Json]:
    """Return the writings, each under the title that the caption has of it, where it has none of
    its own: an order’s stands beside the parties, a syllabus’s over the court."""
    found = [writing_json(writing) for writing in opinion.writings]
    titles = titles_in(opinion.case.caption)
    if len(titles) > 1:  # what a site prints over the text of each document
        titles = [title for title in titles if title != "Opinion"]
    fronts = [title for title in titles if title.lower() in ("syllabus", "summary")]
    papers = [title for title in titles if PAPER.search(title) and title not in fronts]
    lead = next((each for each in found if each["kind"] not in (*FRONT, "errata")), None)
    front = next((each for each in found if each["kind"] == "syllabus"), None)
    for writing, over in ((lead, papers), (front, fronts)):
        own = writing["title"] if writing else None
        if writing and over and (not own or all(map(NAMES_MOTION.match, (own, *over)))):
            writing["title"] = " ".join([*over, *([own] if own else [])])
    return found


OF_MOTION = re.compile(r"\[?Re:|[\[(](?:Re:|Docs?\b|ECF\b|Dkts?\b)")


def titles_in(lines: Sequence[CaptionLine]) -> list[str]:
    """Return the titles among the `lines` of a caption, each with what stands under it in brackets:
    the number of the motion that it concerns."""
    found: list[str] = []
    under = False
    for line in lines:
        words = line.text.words
        beside = VERSUS_AND_TITLE.fullmatch(words)
        if line.role == "title" or beside:
            found.append(beside["title"] if beside else words)
            under = True
        elif under and (OF_MOTION.match(words) or found[-1].count("[") > found[-1].count("]")):
            found[-1] = f"{found[-1]} {words}"
        else:
            under = False
    return found


def writing_json(writing: Writing) -> Json:
    """Return a writing with its blocks and notes; text carries no mark-up."""
    return {
        "id": writing.id,
        "kind": writing.kind,
        "author": writing.author,
        "byline": writing.byline.words if writing.byline else None,
        "title": writing.title.words if writing.title else None,
        "blocks": blocks_json(writing.blocks),
        "notes": [note_json(note) for note in writing.notes],
    }


def blocks_json(blocks: Iterable[Block]) -> list[Json]:
    """Return blocks; the paragraphs of one block quotation are one, each in a line of its own."""
    found: list[Json] = []
    for block in blocks:
        if block.kind == "blockquote" and found and found[-1]["kind"] == "blockquote":
            found[-1]["text"] += f"\n{block.text.words}"
        else:
            level = {"level": block.level} if block.level else {}
            found.append({"kind": block.kind} | level | {"text": block.text.words})
    return found


def note_json(note: Note) -> Json:
    """Return a note, its paragraphs in one line."""
    return {"label": note.label, "text": " ".join(block.text.words for block in note.blocks)}


def note_references(opinion: Opinion) -> list[Json]:
    """Return every note reference in reading order, with the words before it."""
    return [
        {
            "writing": passage.writing,
            "label": reference.label,
            "after": passage.text.words[max(0, reference.at - REACH) : reference.at],
        }
        for passage in opinion.passages()
        for reference in passage.text.references
    ]


def caption_facts(case: Case) -> Iterator[tuple[str, str]]:
    """Yield what a caption is to tell with what this one tells, nothing where it is unknown."""
    yield "court", (court_name(case.court) or case.court) if case.court else ""
    yield "docket", ", ".join(case.docket_numbers)
    yield "below", ", ".join((*case.agency_numbers, *case.lower_court_numbers))
    for party in case.parties:
        yield "party", f"{party.name}, {party.role or 'role unknown'}"
    if not case.parties:
        yield "party", ""
    yield "posture", case.posture or ""
    days = {
        "argued": case.date_argued,
        "submitted": case.date_submitted,
        "filed": case.date_filed,
    }
    yield "dates", ", ".join(f"{event} {day.isoformat()}" for event, day in days.items() if day)
    yield "judges", ", ".join(case.judges)
    yield "published", {True: "yes", False: "no", None: ""}[case.published]
    yield "disposition", case.disposition or ""
