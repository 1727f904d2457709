"""What the search divides into words, as browsers do it."""

import json
import shutil
import subprocess

import pytest
from mkdocs.config import load_config

from tests.conftest import ROOT

SPLIT = "console.log(JSON.stringify(process.argv[2].split(new RegExp(process.argv[1], 'g'))))"


@pytest.mark.skipif(not shutil.which("node"), reason="NOT TRIED: there is no node")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Smith &amp; Sons", ["Smith", "Sons"]),
        ("a &lt;b&gt; c", ["a", "b", "c"]),
        ("an amp; the lamp", ["an", "amp", "the", "lamp"]),
        ("8 U.S.C. § 1101(a)(42)", ["8", "U.S.C", "1101", "(a)(42)"]),
    ],
)
def test_a_sign_that_html_writes_out_is_no_word(text: str, words: list[str]) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    separator = config.plugins["material/search"].config["separator"]
    done = subprocess.run(
        ["node", "-e", SPLIT, "--", separator, text], capture_output=True, text=True, check=True
    )
    assert [word for word in json.loads(done.stdout) if word] == words
