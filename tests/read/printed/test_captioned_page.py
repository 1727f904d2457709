"""A caption that stands on a page of its own, under a notice, is read line by line."""

from build_scripts.read import read
from build_scripts.structure.recover import recover

NOTICE = """\
The day of release that stands near the beginning of
each opinion is the day on which it will be published in
the journal of the courts, or the one on which it was
released as a slip opinion. It is the day from which all
times run for motions that are filed after an opinion, and
for petitions to a higher court, as it is printed there
under the names of the judges.

   All opinions may be changed in matters of form before
they are published in the volumes of the reports. Where
the advance release of an opinion does not agree with the
version of it that appears in the journal, and after that
in the reports of this court or in those of the court of
appeals, the later of the two versions is the one that is
to be followed.

   The syllabus and the procedural history that accompany
an opinion in the journal, and in the bound volumes, are
the work of the office of the reporter, and may not be
reproduced without its written permission, for which a
reader may ask by letter at any time in the year, at the
office of the reporter in the building of the Judicial
Branch, in the city of New Harbor.
***********************************************
"""
CAPTION = """\
             STATE OF CONNECTICUT v.
               OTTO QUILL, JR.
                    (SC 20771)
           Ablewood, C. J., and D’Orne, Bakers, Ecker,
               Finchley, Halewoods and Holt, Js.
      Argued October 20—officially released December 5, 2033

                       Procedural History

   Information charging the defendant with violation of
probation, brought to the Superior Court in the judicial
district of New Harbor, where the case was tried to the
court, Holt, J.; judgment revoking the defendant’s pro-
bation, from which the defendant appealed. Affirmed.
  Ira Hall, for the appellants (defendants).
  Lena Gant, for the appellee (plaintiff).
"""
OPINION = """\
                          Opinion

   BAKER, J. The defendants appeal from the judgment
that forbade the pier. The lamp at its end burned through
every night of that winter, and those who lived across the
water could not sleep for it. We affirm the judgment.
"""


def test_connecticut_sets_its_notice_on_a_page_over_the_caption() -> None:
    source = read("quill.txt", "\f".join((NOTICE, CAPTION, OPINION)).encode())
    blocks = [source.text[block.span.start : block.span.end] for block in source.blocks]
    assert "Argued October 20—officially released December 5, 2033" in blocks


def test_a_short_order_is_printed_where_signs_part_its_caption() -> None:
    left = ("IN THE MATTER OF", "THE PETITION FOR", "REINSTATEMENT OF", "ADA MARIA QUILL")
    right = ("IN THE", "COURT OF APPEALS", "OF MARYLAND", "No. 12")
    lines = [f"{a:<34}*   {b}" for a, b in zip(left, right, strict=True)]
    text = "\n".join([*lines, "", f"{'ORDER':>35}", "", "     ORDERED, that it be GRANTED.", ""])
    case = recover(read("order.txt", text.encode())).case
    assert (case.court, case.docket_numbers) == ("md", ("12",))
