"""An opinion with its citations: all that this wing does, one step after another."""

from dataclasses import replace

from build_scripts.bounds import in_time
from build_scripts.citations.assemble import citations_of
from build_scripts.citations.authorities import with_authorities
from build_scripts.citations.corrected import corrected
from build_scripts.citations.corrected_authorities import with_editors_word
from build_scripts.citations.resolve.nearest_full import with_nearest_full
from build_scripts.citations.under_review import with_decisions_below
from build_scripts.editors.corrections_file import CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Opinion
from build_scripts.problems.gathering import Gathering


def cite(opinion: Opinion) -> Opinion:
    """`opinion` with its citations and its table of authorities.

    Raises `Problem` for what takes longer than any opinion.
    """
    return cite_as_corrected(opinion, None, Gathering())


def cite_as_corrected(
    opinion: Opinion, corrections: EditorsFile[CorrectionsFile] | None, wrong: Gathering
) -> Opinion:
    """`opinion` with its citations and its table of authorities, `corrections` having the last
    word on both.

    What is `wrong` with corrections is added: that one finds no place, contradicts another or
    changes nothing. Raises `Problem` for what takes longer than any opinion.
    """
    source = opinion.source
    return in_time(source.name, len(source.text), lambda: cited(opinion, corrections, wrong))


def cited(
    opinion: Opinion, corrections: EditorsFile[CorrectionsFile] | None, wrong: Gathering
) -> Opinion:
    """`opinion` with its citations and its table of authorities, however long that takes."""
    read = citations_of(opinion)
    if corrections:
        read = corrected(read, opinion, corrections, wrong)
    citations, authorities = with_authorities(read, opinion.case)
    authorities = with_decisions_below(authorities, opinion)
    if corrections:
        authorities = with_editors_word(authorities, corrections, wrong)
    return replace(opinion, citations=with_nearest_full(citations), authorities=authorities)
