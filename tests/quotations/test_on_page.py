"""The page’s scripts say of a quotation what the program says."""

import json
import shutil
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest

from build_scripts.model import Edition
from build_scripts.quotations.check import Checker
from build_scripts.quotations.data import as_script
from build_scripts.quotations.opinion_words import opinion_words
from build_scripts.quotations.wording import as_data
from tests.conftest import ROOT
from tests.exports.inventions import edition_in
from tests.quotations.generator import altered, true
from tests.trials import Trials

NODE = shutil.which("node")
SCRIPTS = [ROOT / "docs/assets" / name for name in ("quotations.js", "quotation-checks.js")]
ODD = (
    "",
    "no quotation, and two sentences. The second has İstanbul, ﬁne ſtraße and 𝔘nicode.",
    "“" * 50 + "”" * 50,
    "«нет такого» и ещё слова. 裁判所は言った “次のとおり 述べた” と。",
    "“the … the [x] … the" + " … the" * 50 + "” (cleaned up) at 12–15",
    "“[w]e must uphold [] the agenc[ies] determination” and “[the] [court] . . . [said]”, ¶ 13",
    "The Chief Judge Smith, Jr. said “we know of no case, nor has” and THE COURT “we must uphold”",
    "It said “[o]'Bannon had” and “[O]’Bannon could not” then.",
    "<b>“<i>we</i> must *uphold*”</b> (emphasis added; internal quotation marks omitted)",
    "The court, quoting Justice Ash, said “we must”. “It is so,” (Birch, C.J.) Alito, J. “and no”",
    "It said:\n\n    We must up-\n    hold the agency’s deter-\n    mination unless well-\n  known",
    "Text.\n> we must uphold the agency order\n> unless the (emphasis\n> added) evidence\nend",
    "<p>So:</p><blockquote id=x>we must <em>uphold</em> the agency</blockquote> \u00adwe\u200b",
    "A &ldquo;we must&nbsp;uphold&rdquo; &#8220;agency&#x2019;s&#8221; &no; &#0; &#55555;",
    "&new; <blockquote>&ldquo;we must&rdquo; &para; 13, Rodr&iacute;guez&quot;</blockquote>",
    "“The first we must\n\n“the second agency “determination” [the Board’s]” [footnote\nomitted]",
    "“we must uphold [sic] the (emphasis added) agency determination (footnote omitted) unless”",
    "A:\n\nOne two three four five six seven eight nine.\n\n\tTen eleven [sic] twelve thirteen\n",
    "“we\u00a0must\u2003uphold\x1fthe\x85agency” \ufeff“3,500 people … 3.5 a.m.” 12 F.3d 34, 35–6",
)


def on_page(texts: list[str], edition: Edition, folder: Path) -> list[list[dict[str, Any]]]:
    """Return what the page’s scripts find in each of `texts`."""
    words = folder / "words.js"
    words.write_text(as_script(opinion_words(edition)), encoding="utf-8")
    script = Path(__file__).with_name("on_page.cjs")
    done = subprocess.run(
        [str(NODE), script, *SCRIPTS, words],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found


def texts_about(edition: Edition, chances: list[Random]) -> list[str]:
    """Return quotations true and altered, alone and among sentences that name the case."""
    made = [make(edition, chance).text for chance in chances for make in (true, altered)]
    name = f" In {edition.title}, at 12, the rule was that the threats compel. "
    mixed = [name.join(pair) for pair in zip(made[::5], made[1::5], strict=False)]
    own = [each.text.words for each in edition.opinion.passages()][:20]
    return [*made, *mixed, *own, *ODD]


def places_as_browsers_count(text: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what the program finds with its places in units of UTF-16."""
    units = {key: len(text[:key].encode("utf-16-le")) // 2 for key in range(len(text) + 1)}
    return [each | {"start": units[each["start"]], "end": units[each["end"]]} for each in found]


@pytest.mark.skipif(not NODE, reason="There is no node.")
def test_the_page_says_what_the_program_says(
    edition: Edition, trials: Trials, tmp_path: Path
) -> None:
    chances = list(trials(30, whole=1000))
    for each in (edition, edition_in("reprint-star-pages").edition):
        texts, checker = texts_about(each, chances), Checker(opinion_words(each))
        said = on_page(texts, each, tmp_path)
        for text, found in zip(texts, said, strict=True):
            program = [as_data(verdict) for verdict in checker.checked(text)]
            assert found == places_as_browsers_count(text, program), text
