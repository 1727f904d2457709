"""The examples of the registry that no text can show: each does what `Made.words` says."""

import datetime
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.audit import audit
from build_scripts.bounds import too_slow
from build_scripts.commands.publishing import put_whole
from build_scripts.disk import contents_within, problem_of_refusal, replace_file
from build_scripts.edition_loading import assemble_pages, loaded_edition, site_settings, slugs
from build_scripts.editors.future_dates import refuse_future_dates
from build_scripts.editors.yaml_nodes import nodes_of
from build_scripts.library.compiler import build, settings
from build_scripts.library.compiling.compile_unit import Tree
from build_scripts.library.compiling.compilers import refuse_unknown
from build_scripts.library.compiling.edition_compiler import Compiler
from build_scripts.library.compiling.mkdocs_setup import SiteSettings
from build_scripts.library.compiling.page_warnings import PageWarnings
from build_scripts.library.edition.outcome import EditionOutcome
from build_scripts.library.editions import Library
from build_scripts.library.library_addresses import addresses_begun, addresses_gone
from build_scripts.library.memory.kept_addresses import refuse_changes
from build_scripts.library.moved_editions import moved_in
from build_scripts.library.workers import Workers, at_once
from build_scripts.mishaps import mishap
from build_scripts.model import CaptionLine, Opinion, Page
from build_scripts.pages.pictures.preview import face
from build_scripts.problems import Problem
from build_scripts.problems.entry import CAPTION, OPINION, PROSE
from build_scripts.publication import TOOLS, Publication, publication_at
from build_scripts.read import read
from build_scripts.read.pdf.child import FAILED, OUT_OF_MEMORY, problem_of_stopped_process, too_long
from build_scripts.read.pdf.file.glyphs import printed_pages
from build_scripts.read.pdf.reader import refuse_garbled
from build_scripts.site import manifest
from build_scripts.site.exchange import refuse_incomplete
from build_scripts.site.forbidden_markup import inline_of
from build_scripts.site.minify_scripts import smaller
from build_scripts.site.policy import Inline, page_with_policy
from build_scripts.site.proof import compare
from build_scripts.site.source_downloads import received_opinion
from build_scripts.stretches import Stretch
from build_scripts.structure.plausibility import doubts_of_plausibility
from build_scripts.structure.recover import recover
from tests.addresses import editions as invented
from tests.read.docx.print_docx import document, packed, par, run, table
from tests.read.markup.test_markup import LAID_OUT
from tests.read.pdf.print_pdf import Drawn, Item, Pictured, Type, printed, typed

SITE = SiteSettings(str(TOOLS / "mkdocs.yml"), None, folders=True)
ASTRAY = Tree("roe", "Roe", (Page("index.md", "[Nowhere](nowhere.md)"),), None)
COURTS = Path(__file__).parent.parent / "courts"
LINE = "The court held the lease void, because it ran past any life in being."
PAGE: list[Item] = [*typed([(72.0, LINE)] * 9)]
LYING = [Type(72, 200, "If four of five of them are for it, Mr. Qui\x01ney is.", font="lying")]
CAPTIONED: list[Item] = [
    *typed([(72.0, line) for line in CAPTION.splitlines()]),
    *typed([(72.0, LINE)] * 9, 500),
]
IN_WORD = (*(par(line) for line in CAPTION.splitlines()), par(f"SELYA, Circuit Judge. {PROSE * 2}"))
LOCK = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>"
CONCURRENCE = {
    "absolute_url": "/opinion/7/united-states-v-ann-roe-concurrence/",
    "html": "",
    "plain_text": f"Docket No. 02-1286\n\nPOE, Circuit Judge, concurring:\n\n{PROSE}\n",
}
SPANISH = (
    "La lámpara que arde en el muelle todas las noches no deja dormir a los vecinos de la otra "
    "orilla, y por eso se presentó una demanda en el tribunal de primera instancia. "
)

REASONS = "Roe argues that the lease is void. We conclude that the trial court was right. " * 6


def unpublished(folder: Path) -> None:
    """Freeze the addresses of an edition that has none."""
    refuse_changes({"roe": "pages:\n"}, folder)


def lost(folder: Path) -> None:
    """Load an edition without addresses that the site has."""
    replace_file(folder / "editions" / "roe" / "edition.yml", invented.PLAIN.encode())
    replace_file(folder / "site" / "opinions" / "roe" / "received" / "settled.json", b"{}")
    loaded_edition(folder / "editions", "roe")


def moved(folder: Path, said: str) -> None:
    """Ask where an edition leads on that says of itself that it has moved."""
    for slug, moves in {"doe-v-roe": said, "roe-v-doe": ""}.items():
        replace_file(folder / slug / "edition.yml", f"{invented.PLAIN}{moves}".encode())
    moved_in(folder, slugs(folder), {"roe-v-doe": ""}, {})


def text(words: str, name: str = "opinion.md") -> Opinion:
    """Return the opinion in a file of `words`."""
    return recover(read(name, words.encode()))


def pdf(*pages: list[Item], trailer: str = "") -> Opinion:
    """Return the opinion in a PDF."""
    return recover(read("opinion.pdf", printed(pages, trailer)))


def docx(*blocks: str) -> Opinion:
    """Return the opinion in a document of Word."""
    return recover(read("opinion.docx", packed(document(*blocks))))


def record(**fields: object) -> Opinion:
    """Return the opinion in a record of CourtListener."""
    return text(json.dumps({"plain_text": "", "html": ""} | fields), "opinion.json")


def case(words: str) -> Opinion:
    """Return the opinion in a record of the Caselaw Access Project that holds text."""
    body = {
        "data": {"head_matter": "ROE v. POE", "opinions": [{"text": words, "type": "majority"}]}
    }
    return text(json.dumps({"name": "Roe v. Poe", "casebody": body}), "case.json")


def columns() -> list[Item]:
    lines = [f"The court held the lease no {number}" for number in range(40)]
    right = [(324.0, line[::-1]) for line in lines]
    return [*typed([(54.0, line) for line in lines], 740), *typed(right, 740)]


def scan() -> Opinion:
    words = [Type(72, 700 - 14 * line, LINE[::-1], 12, "typed", seen=False) for line in range(3)]
    return pdf(CAPTIONED, [Pictured(), *words])


def renumbered(*changes: tuple[str, str]) -> Opinion:
    """Return a slip opinion of the Seventh Circuit with notes 1 and 2, after some `changes`."""
    slip = (COURTS / "seventh-circuit" / "opinion.txt").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in slip
        slip = slip.replace(old, new)
    return text(slip, "opinion.txt")


def garbled() -> None:
    """Read pages whose glyphs are in nobody’s alphabet."""
    (page,) = printed_pages("opinion.pdf", printed([PAGE]))
    glyphs = tuple(glyph._replace(character="\ue000") for glyph in page.glyphs)
    refuse_garbled("opinion.pdf", [replace(page, glyphs=glyphs)])


def unreadable(folder: Path) -> None:
    """Read a link that leads to itself."""
    (folder / "opinion.md").symlink_to(folder / "opinion.md")
    contents_within(folder, "opinion.md", "opinion.md")


def outside(folder: Path) -> None:
    """Read a link in an edition that leads to a file beside it."""
    (folder / "secret").write_text("secret")
    (folder / "edition").mkdir()
    (folder / "edition" / "opinion.md").symlink_to(folder / "secret")
    contents_within(folder / "edition", "opinion.md", "opinion.md")


def nothing(made: object) -> None:
    """Return no opinion: what was `made` is none."""
    del made


def publication(folder: Path, **files: str) -> Publication:
    """Return a publication of which nothing is there but `site.yml` and the `files` of `pages/`."""
    (folder / "pages" / "opinions").mkdir(parents=True)
    for name, words in {"site.yml": "name: Examples\n", **files}.items():
        (folder / name).write_text(words)
    return Publication(folder)


def with_a_topic(folder: Path) -> object:
    """Load an edition that names a topic, of a publication that has none."""
    own = folder / "editions" / "doe-v-roe"
    own.mkdir(parents=True)
    (own / "opinion.md").write_text(OPINION)
    (own / "edition.yml").write_text("opinion:\n  file: opinion.md\ntopics: [Asylum]\n")
    return loaded_edition(own.parent, own.name)


def ahead() -> None:
    """Look at a date that lies ahead of the day of reading."""
    root = nodes_of("edition.yml", b"date: 2962-01-31")
    refuse_future_dates("edition.yml", root, datetime.date(2026, 1, 31))


def pipe(folder: Path) -> None:
    """Read a pipe into which nobody writes."""
    os.mkfifo(folder / "opinion.md")
    contents_within(folder, "opinion.md", "opinion.md")


def lossy() -> None:
    """Prove an opinion of which a reader has lost a word."""
    opinion = text(f"{CAPTION}SELYA, Circuit Judge. {PROSE}\n")
    audit(replace(opinion, writings=()))


def another_word() -> None:
    """Hold a page that says another word against what the source says."""
    compare("/opinions/doe-v-roe/", [Stretch("p1", ("order",))], "<main><p id=p1>Ardor</p></main>")


def misread(*, caption: bool) -> Opinion:
    """Return an opinion whose only paragraph was taken for one of the caption, or for counsel."""
    opinion = text(f"{CAPTION}SELYA, Circuit Judge. {REASONS}")
    writing = opinion.writings[0]
    (block,) = writing.blocks
    line = CaptionLine("other", block.text)
    case = replace(opinion.case, caption=(*opinion.case.caption, *([line] if caption else [])))
    counsel = replace(writing, kind="counsel", byline=None)
    read_so = replace(opinion, case=case, writings=() if caption else (counsel,))
    return replace(read_so, doubts=tuple(doubts_of_plausibility(read_so)))


def changed(at: Path) -> None:
    """Change a letter of a site after its sums were taken."""
    (at / "index.html").write_text("words")
    manifest.write(at, "opinions")
    (at / "index.html").write_text("woods")
    for one in manifest.differences(at, "opinions"):
        raise one


def typewriter(_: Path) -> None:
    refuse_unknown("typewriter")


def warned(folder: Path, said: str) -> None:
    """Fail as the compiler’s warning has it."""
    home = publication(folder, **{"mkdocs.yml": "site_name: X\n"})
    raise PageWarnings(home, lambda _: "[Us](nowhere.md)").as_problem(said)


MADE: dict[str, Callable[[Path], Opinion | Problem | None]] = {
    "publication-missing": lambda folder: nothing(publication_at(folder)),
    "publication-newer": lambda folder: nothing(
        site_settings(publication(folder, **{"site.yml": "name: Examples\ntools: '99.0'\n"}))
    ),
    "topic-unknown": lambda folder: nothing(with_a_topic(folder)),
    "settings-missing": lambda folder: nothing(settings(publication(folder), for_disk=False)),
    "color-contrast": lambda folder: nothing(
        site_settings(publication(folder, **{"site.yml": "name: X\ncolors:\n  light: '#ffd400'\n"}))
    ),
    "logo-no-picture": lambda folder: nothing(
        site_settings(
            publication(
                folder,
                **{"site.yml": "name: X\nlogo: logo.svg\n", "pages/logo.svg": "Our logo."},
            )
        )
    ),
    "logo-too-large": lambda folder: nothing(
        site_settings(
            publication(
                folder,
                **{"site.yml": "name: X\nlogo: logo.png\n", "pages/logo.png": "x" * 20_000_000},
            )
        )
    ),
    "folder-of-others": lambda folder: put_whole(
        publication(folder, **{"pages/letter.txt": "Dear Sir"}), folder / "pages"
    ),
    "settings-wrong": lambda folder: nothing(
        settings(publication(folder, **{"mkdocs.yml": "Our settings.\n"}), for_disk=False)
    ),
    "settings-refused": lambda folder: build(
        publication(folder, **{"mkdocs.yml": "site_name: X\nplugins: [nowhere]\n"})
    ),
    "page-link": lambda folder: warned(
        folder,
        "Doc file 'about.md' contains a link 'nowhere.md', but the target is not found among "
        "documentation files.",
    ),
    "contents-link": lambda folder: warned(
        folder,
        "A reference to 'nowhere.md' is included in the 'nav' configuration, which is not found in "
        "the documentation files.",
    ),
    "page-name": lambda folder: assemble_pages(
        publication(folder, **{"pages/con.md": "# Con\n"}), folder / "laid-out", "opinions"
    ),
    "page-clashes": lambda folder: assemble_pages(
        publication(folder, **{"pages/opinions/smith-v-jones.md": "# Smith\n"}),
        folder / "laid-out",
        "opinions",
    ),
    "file-unreadable": unreadable,
    "file-no-file": pipe,
    "file-outside": outside,
    "edition-future-date": lambda _: ahead(),
    "source-too-large": lambda _: text("a" * 30_000_000),
    "source-utf16": lambda _: recover(read("opinion.txt", "\ufeffThe order.".encode("utf-16-le"))),
    "source-not-utf8": lambda _: recover(read("opinion.txt", "protégé".encode("latin-1"))),
    "opinion-too-slow": lambda _: fail(too_slow("opinion.md", 8)),
    "paragraph-too-long": lambda _: text("word " * 250_000),
    "source-word": lambda _: recover(
        read("o.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    ),
    "source-wordperfect": lambda _: recover(read("opinion.wpd", b"\xffWPC" + bytes(600))),
    "source-zip": lambda _: recover(read("opinion.zip", b"PK\x03\x04" + bytes(600))),
    "pdf-too-large": lambda _: recover(read("opinion.pdf", b"%PDF-1.7\n" + bytes(100_000_000))),
    "pdf-page-too-large": lambda _: recover(
        read("opinion.pdf", printed([PAGE]).replace(b"612 792", b"61200 792"))
    ),
    "pdf-page-too-full": lambda _: pdf([*typed([(72.0, LINE)] * 900)]),
    "pdf-too-much-memory": lambda _: fail(
        problem_of_stopped_process("opinion.pdf", OUT_OF_MEMORY, 1)
    ),
    "pdf-too-slow": lambda _: fail(too_long("opinion.pdf", 1)),
    "pdf-unread": lambda _: fail(problem_of_stopped_process("opinion.pdf", FAILED, 1)),
    "pdf-encrypted": lambda _: pdf(PAGE, trailer=f"{LOCK} /ID [<00> <00>]"),
    "pdf-no-pages": lambda _: pdf(),
    "pdf-too-long": lambda _: pdf(*[[]] * 2_001),
    "pdf-no-text-layer": lambda _: pdf([Pictured()], PAGE),
    "pdf-garbled": lambda _: garbled(),
    "pdf-two-columns": lambda _: pdf(CAPTIONED, columns(), columns()),
    "pdf-ligatures-lost": lambda _: pdf([*CAPTIONED, *LYING]),
    "pdf-read-by-machine": lambda _: scan(),
    "pdf-picture": lambda _: pdf(CAPTIONED, [*PAGE, Pictured(100, 100, 300, 200)]),
    "pdf-redacted": lambda _: pdf(
        [*CAPTIONED, Type(72, 200, "He paid it."), Drawn(140, 197, 90, 11)]
    ),
    "words-missing": lambda _: text(
        f"{CAPTION}SELYA, Circuit Judge.\n\n     {LINE}\n"
        f"{LINE}\nThe lessee gave the keys{' ' * 12}and left the pier.\n\n     {LINE}\n{LINE}\n",
        "opinion.txt",
    ),
    "pdf-pages-of-pictures": lambda _: pdf(CAPTIONED, [Pictured()]),
    "docx-damaged": lambda _: recover(read("o.docx", packed(document(par(PROSE)))[:-300])),
    "docx-too-large": lambda _: docx(par("x" * 30_000_000)),
    "docx-no-text": lambda _: docx(par()),
    "docx-pictures": lambda _: docx(*IN_WORD, par("<w:r><w:drawing/></w:r>")),
    "docx-tracked-changes": lambda _: docx(*IN_WORD, par(f"<w:del>{run(PROSE)}</w:del>")),
    "docx-numbers": lambda _: docx(*IN_WORD, par(PROSE, num="4.0")),
    "docx-table": lambda _: docx(*IN_WORD, table([par("1990"), par(PROSE * 9)])),
    "notes-untold": lambda _: case("DOE, Judge:\nRoe lost.1 She sued.2 The pier stood.3 So held."),
    "author-differs": lambda _: record(
        type="020lead",
        author_str="O’Mara",
        html="<p>No. 7</p><p>ROE v. ACME CO.</p><p>POE, Justice, with whom DOE, Justice, joins, "
        f"dissenting.</p><p>{PROSE}</p>",
    ),
    "record-differs": lambda _: text(
        json.dumps(
            {
                "decision_date": "1998-05-04",
                "casebody": {
                    "head_matter": "ROE v. ACME CO.\nNo. 7\nDecided May 3, 1998.",
                    "opinions": [{"text": PROSE, "type": "majority", "author": ""}],
                },
            }
        ),
        "case.json",
    ),
    "word-divided": lambda _: record(xml_harvard=LAID_OUT),
    "name-from-address": lambda _: record(**CONCURRENCE),
    "opinions-several": lambda _: text(
        "\f".join(
            (COURTS / court / "opinion.txt").read_text(encoding="utf-8")
            for court in ("federal-circuit", "fifth-circuit-per-curiam")
        ),
        "opinion.txt",
    ),
    "opinion-not-english": lambda _: text(f"# Quill v. Junta\n\n{SPANISH * 12}\n"),
    "note-missing": lambda _: renumbered(
        ("of sleep.2", "of sleep.3"),
        ("    2 It", "    3 It"),
        ("ABLE, Circuit Judge, concurring in part and concur-\nring in the judgment.", "The"),
    ),
    "note-unfinished": lambda _: text(
        f"{CAPTION}SELYA, Circuit Judge.\n\n{PROSE}<sup>1</sup>\n\n<sup>1</sup> The board kept the "
        "lamp burning through the winter, because the\n"
    ),
    "mark-uncertain": lambda _: renumbered(
        ("lit that side too.1", "lit that side too."),
        ("twice.", "twice on 1 day and again on 1 day."),
    ),
    "note-or-text": lambda _: text(
        f"{CAPTION}SELYA, Circuit Judge.\n\n{PROSE}<sup>1</sup>\n\n<sup>1</sup> So.\n\nRoe may "
        "yet sue.\n"
    ),
    "quotation-by-colon": lambda _: case(
        "DOE, J.\nThe parties agree on this much:\nThe harbor shall be kept open on every day.\n"
        "We affirm."
    ),
    "writing-missing": lambda _: misread(caption=True),
    "text-in-caption": lambda _: misread(caption=True),
    "text-among-counsel": lambda _: misread(caption=False),
    "fidelity-source": lambda _: lossy(),
    "fidelity-page": lambda _: another_word(),
    "page-intruder": lambda _: void(
        inline_of("/", "<html><body><p style='color: red'>Words.</p></body></html>", Inline())
    ),
    "addresses-frozen": unpublished,
    "addresses-begun": lambda _: next(addresses_begun({"roe": None})),
    "addresses-gone": lambda at: next(addresses_gone(Library((), gone=("roe",)), at)),
    "addresses-lost": lost,
    "addresses-of-another": lambda _: void(invented.of_another()),
    "moved-taken": lambda at: moved(at, "moved: {withdrawn: So, from: [roe-v-doe]}\n"),
    "moved-to-none": lambda at: moved(at, "moved: {withdrawn: So, to: poe-v-doe}\n"),
    "cluster-missing": lambda at: nothing(
        at_once(Path.exists, [(at,)], Workers(scheduler="carrier-pigeon"))
    ),
    "compiler-missing": typewriter,
    "compiler-warns": lambda at: void(Compiler(SITE, "").compile(ASTRAY, at)),
    "edition-kept-out": lambda at: fail(
        Library((EditionOutcome("roe", None, at),)).problems()["roe"][0]
    ),
    "site-incomplete": lambda at: refuse_incomplete(at, ["index.html"]),
    "site-changed": changed,
    "received-unreadable": lambda at: void(received_opinion(at, "/opinions/roe-v-doe")),
    "tools-failed": lambda _: failed(),
    "machine-refuses": lambda _: fail(problem_of_refusal(OSError(28, "No space left on device"))),
    "policy-no-charset": lambda _: void(page_with_policy("/", "<html></html>", "")),
    "script-nested-template": lambda _: void(smaller("mine.js", "let a = `${`b`}`;")),
    "font-unreadable": lambda _: void(face(lambda _: b"no font", "mine.woff2")),
}
"""What makes the example of each code that needs making: an opinion with the doubt, or the problem
raised."""


def fail(found: Problem) -> None:
    """Raise what cannot be led to cheaply: a machine that ran out of memory or time."""
    raise found


def failed() -> None:
    """Fail as a stage does that divides by zero, away from whoever looks for the fault."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACEBACK")
        raise mishap(ZeroDivisionError(), "editions/roe-v-doe")


def void(_: object) -> None:
    """Leave aside what an example would make if it were none."""
