"""The case as the dialog “Cite this passage” gives it, in the forms of the files to take along."""

from collections.abc import Mapping

from build_scripts.exports.cite.bibtex import bibtex
from build_scripts.exports.cite.ris import ris
from build_scripts.exports.cite.works import the_case
from build_scripts.model import Edition

NOTE, URL = "@NOTE@", "@URL@"
"""Stand where a page’s script puts the passage that is cited, and its address."""
FORMS = {"BibTeX": bibtex, "RIS": ris}


def records(edition: Edition) -> Mapping[str, str]:
    """Return the case in each form, by the name of the dialog’s button."""
    work = the_case(edition, URL, NOTE)
    return {name: write([work]).replace("\r\n", "\n").strip("\n") for name, write in FORMS.items()}
