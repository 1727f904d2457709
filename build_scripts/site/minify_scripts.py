"""The site's own scripts and style sheets without what only their authors need: comments, space.

Nothing is renamed or rewritten: what runs is what was written.
"""

import re

import rcssmin
import rjsmin

from build_scripts.problems import problem

NESTED = re.compile(r"\$\{[^{}`]*`")
"""A template literal within another, between whose parts `rjsmin` would see comments and space."""

SHRINK = {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}
"""What makes a file of each kind smaller."""


def smaller(name: str, text: str) -> str:
    """Return the script or style sheet `text` of the file `name` without comments and space."""
    kind = name[name.rindex(".") :]
    if kind == ".js" and (nested := NESTED.search(text)):
        raise problem("script-nested-template", name, text.count("\n", 0, nested.start()) + 1)
    return str(SHRINK[kind](text))
