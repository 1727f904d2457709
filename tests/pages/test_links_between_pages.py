"""A page of an edition links to no page that the edition does not have."""

import re

import pytest

from build_scripts.citations import cite
from build_scripts.model import Edition
from build_scripts.pages.edition import pages_of
from build_scripts.read import read
from build_scripts.structure.recover import recover

CAPTION = """\
          United States Court of Appeals
                     For the First Circuit

No. 30-1

                   QUILL v. INKWELL

"""
ERRATA = """\
                      ERRATA SHEET

     The opinion of this Court, issued on May 28, 2030, is amended as follows.

     On page 41, line 14 of footnote 27: replace "Maj. Op. at 9 n.7."
with "Maj. Op. at 9 n.9."
"""
ORDER = """\
     PER CURIAM. The petition for rehearing is denied.
"""
OTHER_PAGE = re.compile(r"\]\((?P<page>[\w-]+\.md)")


@pytest.mark.parametrize("body", [ERRATA, ORDER])
def test_every_page_that_is_linked_to_is_there(body: str) -> None:
    opinion = cite(recover(read("slip.txt", (CAPTION + body).encode())))
    pages = pages_of(Edition("quill", "Quill v. Inkwell", None, opinion, (), 0))
    linked = {match["page"] for page in pages for match in OTHER_PAGE.finditer(page.markdown)}
    assert linked <= {page.path for page in pages}
