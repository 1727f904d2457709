"""Says whether a court published its opinion: as it prints, as it is bound to, or as reported."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_scripts.lexicon.courts.cited import REPORTER_COURTS
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import CaptionLine, Case, Source
from build_scripts.structure.caption.case_short_name import heads_of

NOT_PUBLISHED = re.compile(
    r"\W*(?:(?:memorandum )?opinion |this (?:final )?(?:order|decision) is )?"
    r"(?:this is an |this opinion does )?"
    r"(?:not|unpub|unrep|do not|non|note)"
)
LEGEND_COURTS = frozenset(("ca1", "ca2", "ca5", "ca7", "scotus"))
"""Courts that print a legend on every opinion they do not publish and none on the others
(1st Cir. R. 36.0(b), 2d Cir. R. 32.1.1, 5th Cir. R. 47.5.4, 7th Cir. R. 32.1), and the one whose
opinions are all printed in its reports (28 U.S.C. § 411)."""
LEGEND = re.compile(
    one_of(r"""
        (?:should|will)\x20not\x20be\x20published not\x20to\x20be\x20published
        no\x20precedential\x20value do\x20not\x20publish
        not\x20selected\x20for\x20official\x20publication
        not\x20(?:(?:designated\x20)?for\x20(?:permanent\x20)?publication|(?:a\x20)?precedent)
        unpublished not\x20serve\x20as\x20(?:binding\x20)?precedent
        nonprecedential do\x20not\x20create\x20legal\x20precedent summary\x20order unreported
        summary\x20decisions?\x20issued\x20by not\x20as\x20binding\x20precedent
        not\x20be\x20cited\x20as\x20precedent
        not\x20to\x20be\x20considered\x20as\x20precedent not\x20appropriate\x20for\x20publication
    """),
    re.IGNORECASE,
)


def published_in(
    lines: Iterable[CaptionLine], court: str | None, legends: Sequence[str]
) -> bool | None:
    """Return whether the court published the opinion, where it says or is bound to say."""
    words = [line.text.words for line in lines]
    status = next((line.text.words for line in lines if line.role == "status"), None)
    if status is not None:
        return not NOT_PUBLISHED.match(status.lower())
    over_lines = map(" ".join, pairwise(words))
    if any(LEGEND.search(each) for each in (*words, *over_lines, *legends)):
        return False
    return True if court in LEGEND_COURTS else None


LONGEST_HEAD = 1500
"""Characters over an opinion, in which an archive says what it knows."""
STATUS = re.compile(
    r"^(?:Precedential )?Status: +(?P<status>(?:Non-?|Un)?(?:Precedential|published))\b",
    re.MULTILINE | re.IGNORECASE,
)
CITES = re.compile(r"[,;]\s+(?=\d)| (?=\d+ [A-Z])")
"""Between parallel citations in one line."""
CITE_AS = re.compile(r"^\W*cite as:?\s+", re.IGNORECASE)
SLIP = re.compile(r"^\d{4} NY Slip Op \d+ \[(?P<cite>[^\[\]]+)\]$")
"""`2031 NY Slip Op 01234 [19 NY3d 512]`, over each opinion that New York’s reporter publishes."""
CITE = re.compile(r"\d{1,4} [A-Z]|\d{4} [A-Z]{2}|\(\d{4}\)")
OFFICIAL = re.compile(
    r"""
    \d{1,4}\ (?:
        U\.\ ?S\. | F\.\ ?(?:[23]d|4th)                     # 628 F.3d 1175
      | (?: N\.\ ?[YHJCDM]\. | [RW]\.\ ?I\. | W\.\ ?Va\. | S\.\ ?C\. | D\.\ ?C\.
          | (?:Ala|Alaska|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Mass|Md
              |Me|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Ohio|Okla|Or|Pa|Tenn|Tex|Utah|Va|Vt|Wash|Wis|Wyo
              |Haw|Hawai[‘’']i)\.?
        )
        (?:\ ?(?:App|Super|Ct|Div|St|Cr|Civ|Crim|Cmwlth|Commw)\.?){0,3}
        (?:\ ?(?:2d|3d|4th|5th))?                           # 143 Wash. App. 288, 54 Ohio St. 2d 201
      | A\.\ ?D\.(?:\ ?[23]d)?
      | NY(?:[23]d)? | AD[23]d | Misc\ ?[23]d                # 19 NY3d 512, as New York writes it
    )\ \d{1,4}(?:\ \(\d{4}\))?
    """,
    re.VERBOSE,
)
"""An official reporter, or that in which the federal courts of appeals have what they publish."""


def published_by_report(case: Case, source: Source) -> bool | None:
    """Return whether the court published the opinion of the `case`, as an archive says over it, or
    by the reporter that the `source` names: in its record, or alone on a line of the caption; last
    by the word of the record."""
    if stated := STATUS.search(source.text[:LONGEST_HEAD]):
        return stated["status"].lower() in ("precedential", "published")
    reported = any(map(OFFICIAL.fullmatch, own_cites(case, source)))
    return True if reported else source.record.published


def own_cites(case: Case, source: Source) -> list[str]:
    """Return where the opinion is reported, by the record or by what stands alone on a line of the
    caption."""
    lines = (SLIP.sub(r"\g<cite>", line.text.words) for line in case.caption)
    alone = (CITE_AS.sub("", words).strip(" .;") for words in lines)
    own = (cites for line in alone if all(map(CITE.match, cites := CITES.split(line))))
    return [*source.record.citations, *(cite for cites in own for cite in cites)]


REPORTED = re.compile(
    r"\d{1,4} (?P<reporter>[A-Z][A-Za-z0-9. ]{0,14}?) \d{1,5}(?: \(\d{4}\))?(?=\s*$|\s{3})"
)


def plain(reporter: str) -> str:
    """Return the name of a `reporter` without spaces and stops, which courts set as they like."""
    return re.sub(r"[ .]", "", reporter)


def court_by_report(case: Case, source: Source) -> str | None:
    """Return the court whose own reporter has the opinion: Massachusetts’s pages name none, and
    Oregon’s reports only `Cite as 307 Or App 184 (2031)` at the head of a page."""
    by_reporter = {plain(name): court for name, court in REPORTER_COURTS.items()}
    heads = (CITE_AS.sub("", head).strip() for head in heads_of(source) if CITE_AS.match(head))
    cited = filter(None, map(REPORTED.match, [*heads, *own_cites(case, source)]))
    courts = {by_reporter.get(plain(cite["reporter"])) for cite in cited} - {None}
    return courts.pop() if len(courts) == 1 else None
