"""Takes from the head of a case what its publisher says is none of the caption: lists of counsel,
syllabus, headnotes and summary."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import WritingKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.writings.part_titles import title_of
from build_scripts.structure.writings.writing_section import Section

FRONTS: dict[str, WritingKind] = {"counsel": "counsel", "digest": "syllabus"}


def stated_fronts(parts: Sequence[Part]) -> tuple[list[Section], list[Part]]:
    """Return the `parts` that their publisher calls counsel or a digest as writings, and the
    others."""
    if all(part.stated for part in parts if part.kind != "note"):
        # An order without a writing of its own: what it says stands among the head matter.
        return [], [replace(part, stated=None) if part.stated in FRONTS else part for part in parts]
    stated = [part for part in parts if part.stated in FRONTS]
    rest = [part for part in parts if part.stated not in FRONTS]
    runs: list[list[Part]] = []
    for part in stated:
        if runs and runs[-1][-1].stated == part.stated:
            runs[-1].append(part)
        else:
            runs.append([part])
    if len({run[0].stated for run in runs}) < len(runs):
        runs = with_arguments(runs)
    return [section_of(run) for run in runs], rest


def with_arguments(runs: Sequence[list[Part]]) -> list[list[Part]]:
    """Return `runs` with all from the first digest on as one: old reports name counsel within a
    digest of what they argued."""
    first = next(index for index, run in enumerate(runs) if run[0].stated == "digest")
    return [*runs[:first], [part for run in runs[first:] for part in run]]


def section_of(run: Sequence[Part]) -> Section:
    """Return the parts of a `run` as a writing."""
    kind = FRONTS[run[0].stated or "digest"]
    title = run[0] if title_of(run[0]) == kind else None
    return Section(kind, title, None, None, tuple(run[1:] if title else run))
