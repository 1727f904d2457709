"""Begins a publication: the few files beside what a publisher writes."""

from collections.abc import Mapping

from build_scripts import VERSION
from build_scripts.editors.yaml_text import yaml_text

WHEEL = f"annotated_opinions-{VERSION}-py3-none-any.whl"
"""The file that the tools are installed from."""

HOME = """\
---
description: Court opinions to read, every paragraph with its address.
hide: [toc]
---

# Court opinions, made to be read

Every paragraph has an address, every footnote stands beside its sentence, every citation explains
itself where it stands. The text is the court’s, to the letter.

<!-- editions -->

New here? [How to read an edition](how-to-read.md) takes two minutes.
"""
"""The first page of a site until its publisher writes another."""

SITE = """\
# yaml-language-server: $schema=schemas/site.json
# What the site is called, where it stands, and who answers for it. Take away the `#` of a line to
# use it.
name: {name}
# description: What the site is, in a sentence for those who find it by a search.
{address}

# dates: en-GB                # 20 March 2019; or es: 20 de marzo de 2019. Else: March 20, 2019
# logo: logo.svg              # a picture in pages/
# colors:                     # of links and marks; each is checked for contrast
#   light: "#8a1f2d"          # on a light page
#   dark: "#eda29c"           # on a dark one

# imprint: Who publishes the site, and where they are.
# contact: mailto:library@example.org
# rights: Opinions are the work of the courts that wrote them.
# errors: editors@example.org # whom readers write to about an error in an edition

tools: {version}
"""

SETTINGS = """\
# The settings of the compiler: the tools bring them. What you say of the site stands in site.yml.
# Where MkDocs does not know this theme, the tools are not installed there: see requirements.txt.
site_name: in site.yml
docs_dir: pages
theme: annotated-opinions
plugins: [annotated-opinions]
"""

MAKEFILE = """\
preview build check: .venv/ready ; .venv/bin/annotated-opinions $@ $(if $(filter check,$@),--all)
.venv/ready: requirements.txt
\tpython3 -m venv .venv && .venv/bin/pip install --quiet -r requirements.txt && touch $@
.PHONY: preview build check
"""

IGNORED = """\
.venv/
/.build/
/site/
/site.*/
/exports/
/edition.zip
"""

EDITIONS = """\
Each edition stands here in a folder of its own, which `annotated-opinions new` begins.
"""


def beginning(
    name: str, address: str | None, tools: str, schemas: Mapping[str, str]
) -> dict[str, str]:
    """Return the files of a new publication, by their paths below its folder.

    `tools` is what `pip` is to install.
    """
    where = "# address: https://opinions.example.org/   # where it will stand on the web"
    if address:
        where = f"address: {yaml_text(address)}"
    written = {f"schemas/{file}": text for file, text in schemas.items()}
    return written | {
        "site.yml": SITE.format(name=yaml_text(name), address=where, version=yaml_text(VERSION)),
        "mkdocs.yml": SETTINGS,
        "requirements.txt": f"{tools}\n",
        "Makefile": MAKEFILE,
        ".gitignore": IGNORED,
        "pages/index.md": HOME,
        "editions/README.txt": EDITIONS,
    }
