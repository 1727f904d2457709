"""An opinion as a file of corrections settles it, or why it does not."""

import textwrap

import pytest

from build_scripts.audit import audit
from build_scripts.citations import cite_as_corrected
from build_scripts.corrections.apply_corrections import as_settled
from build_scripts.corrections.list_of_settled import settled_later
from build_scripts.editors.corrections_file import BEGINNING, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.model import Opinion
from build_scripts.problems import Problem
from build_scripts.problems.gathering import Gathering
from build_scripts.read import read
from build_scripts.structure.recover import recover


def recovered(document: str) -> Opinion:
    """Return what is recovered of a document of Markdown."""
    return recover(read("opinion.md", document.encode()))


def written(yaml: str) -> EditorsFile[CorrectionsFile]:
    text = textwrap.dedent(yaml).encode()
    return read_editors_file("corrections.yml", text, CorrectionsFile, BEGINNING)


def put_right(opinion: Opinion, yaml: str) -> Opinion:
    """Return `opinion` as `yaml` settles it, its text accounted for to the last character; with its
    citations, where `yaml` speaks of them."""
    file = written(yaml)
    result, said = as_settled(opinion, file)
    audit(result)
    later = [*settled_later(file.content)]
    assert said or later
    if not later:
        return result
    wrong = Gathering()
    corrected = cite_as_corrected(result, file, wrong)
    wrong.end()
    return corrected


def refusal(opinion: Opinion, yaml: str) -> Problem:
    with pytest.raises(Problem) as caught:
        put_right(opinion, yaml)
    assert caught.value.file == "corrections.yml"
    assert caught.value.line
    assert caught.value.advice
    return caught.value


def words(opinion: Opinion, writing: str) -> list[tuple[str, str]]:
    found = next(each for each in opinion.writings if each.id == writing)
    return [(block.kind, block.text.words) for block in found.blocks]
