"""Writes what no court wrote: the pieces of opinions in any order, in each format of text.

Pieces, not letters: rules look for captions, bylines, labels and marks, so that what is made of
these goes deep into them before it turns out to be nonsense.
"""

import json
from random import Random

PIECES = (
    """
Court of |1*3|[1] |[2]|37-v-01|# |*|**|***|\\*|\\|_| u|Docket Number: |Judge: |*9|OPINION
Appellate Division|ABLE, Judge:|Opinion by Judge Able|DISSENT|SUMMARY|COUNSEL|ERRATA|ORDER|SYLLABUS
Before: Able, Baker, and Cole, Circuit Judges.|v.|v. |ROE|Ada Roe,|Plaintiff-Appellant,|Appellee.
No. 30-1|Nos. 30-1, 30-2|Filed January 2, 2030|Argued|UNITED STATES COURT OF APPEALS|FILED|Clerk
FOR THE NINTH CIRCUIT|Supreme Court of Ohio|* |† |*** |[^1]|[^1]: |[^*]|¹|² |1 |1. |23 |24 |25 |3
word |The court held it. |We affirm.|AFFIRMED.|AFFIRMED|> |> > |- |* * *|    |          |_____
<sup>1</sup>|<sup>|</sup>|<br>|&amp;|&|§ |Id. |at 3|“|”|(|)|concurring|DOE, J., dissenting:
Doe, J. (dissenting) |concur|/s/ Able|I. |A. |(a) || a | b |<!-- x -->|![a](b)|[a](http://x)|{#a}
${ }^{1}$|[*757]|*757 |[**3] |[945 N.E.2d 485]|FN1. |[FN1] |n.1 |FOOTNOTES|PER CURIAM|PER CURIAM:
Page 3|- 3 -|ROE V. DOE  3|3  ROE V. DOE|In re ROE|Hon. Able|CA 12|é|e\u0301|ﬁ|\u00a0|\u200b|\u202e
\x85|\x97|\x0b|\x1c|\u2028|😀|Present: |Respondent|BEFORE|and|OR|et al.,|CORRECTED|withdrawn|Amended
1 U.S. 1|Roe v. Doe, 1 U.S. 1 (1990)|8 U.S.C. § 1|ER 3|supra |infra note 2|(quoting |See |¶ 1 |{¶ 1}
[¶1] |1  |2  |Chief Judge|JUSTICE ABLE delivered the opinion of the Court.|---
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)
LINES = ["\n", "\n\n", "1\n", "2\n", "3\n", "4\n", "II.\n", "sen-\ntence ", "-\n", "NOTES\n", "\f"]
LINES += ["| a | b |\n", "|---|---|\n", "---\n", "\t"]

TAGS = """p div center blockquote h1 h2 i em b strong sup a span pre br footnote footnotemark
page-number section article opinion author parties table tr td ol li u small syllabus attorneys
docketnumber court judges disposition hr""".split()
ATTRIBUTES = """| class="footnote" data-label="1"| class="p"| hidden
 href="#fn1" id="r1"| id="fn1"| href="#r1"| class="page-label" data-label="7"| role="doc-endnote"
 class="star-pagination"| class="casebody" data-firstpage="1" data-lastpage="9"| class="parties"
 class="opinion" data-type="dissent"| style="text-align: center"| role="doc-endnotes"| class="num"
 role="doc-noteref"| class="footnotemark" href="#fn1"| class="docketnumber"| value="3"
 class="court"| style="display:none"
 class="author"| class="syllabus"| class="judges"| start="2"| class="attorneys"
""".strip("\n").replace("\n", "|").split("|")  # fmt: skip
RENDERINGS = "html_with_citations html_lawbox html_columbia xml_harvard html".split()


def text(chance: Random, longest: int = 60) -> str:
    """Return pieces in any order, on one line or on many."""
    number = chance.randint(1, chance.choice([3, 8, 20, longest]))
    return "".join(
        chance.choice(chance.choice([PIECES, PIECES, LINES])) + chance.choice(["", "", "\n", " "])
        for _ in range(number)
    )


def printed(chance: Random) -> tuple[str, str]:
    """Return a text with lines enough to be taken for a printed one."""
    caption = chance.choice(["ROE\nv.\nDOE\n\n", ""])
    lines = (chance.choice(["", "   "]) + chance.choice(PIECES) + "\n" for _ in range(30))
    return "opinion.txt", f"{caption}{text(chance)}\n\n{''.join(lines)}"


def plain(chance: Random) -> tuple[str, str]:
    """Return a text of a few lines."""
    return "opinion.txt", text(chance)


def markdown(chance: Random) -> tuple[str, str]:
    """Return Markdown."""
    return "opinion.md", "# Roe v. Doe\n\nNo. 30-1\n\n" + text(chance)


def mark_up(chance: Random) -> str:
    """Return mark-up, well-formed or not."""
    parts: list[str] = []
    opened: list[str] = []
    for _ in range(chance.randint(1, chance.choice([5, 20, 60]))):
        kind = chance.random()
        if kind < 0.35:
            opened.append(chance.choice(TAGS))
            parts.append(f"<{opened[-1]}{chance.choice(ATTRIBUTES)}>")
        elif kind < 0.6 and opened:
            parts.append(f"</{opened.pop()}>")
        else:
            parts.append(chance.choice(PIECES))
    return "".join(parts)


def page(chance: Random) -> tuple[str, str]:
    """Return a saved page."""
    return "opinion.html", f"<p>{'word ' * 30}</p>{mark_up(chance)}"


def case(chance: Random) -> tuple[str, str]:
    """Return a case of the Caselaw Access Project."""
    opinions = [
        {
            "type": chance.choice(["majority", "dissent", "x"]),
            "author": chance.choice([*PIECES, "Doe, J."]),
            "text": text(chance, 12),
        }
        for _ in range(chance.randint(0, 3))
    ]
    body = {
        "head_matter": text(chance, 12),
        "parties": [chance.choice(PIECES)],
        "opinions": opinions,
        "corrections": text(chance, 12),
    }
    return "opinion.json", json.dumps({"casebody": body, "first_page": "1", "last_page": "9"})


def record(chance: Random) -> tuple[str, str]:
    """Return an opinion of CourtListener, or a cluster of two."""
    one = {field: mark_up(chance) for field in RENDERINGS if chance.random() < 0.5}
    one |= {"html": one.get("html", ""), "plain_text": chance.choice(["", text(chance)])}
    if chance.random() < 0.3:
        kind = chance.choice(["020lead", "040dissent", "010combined"])
        return "opinion.json", json.dumps({"sub_opinions": [one, one | {"type": kind}]})
    return "opinion.json", json.dumps(one)
