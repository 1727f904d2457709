"""The edition’s own style sheet for paper: what stands in the head and foot of its sheets.

Browsers set such words from style sheets alone (CSS Paged Media, section 4.2), and a style
attribute in a page would not be allowed by a strict policy.
"""

import re
from collections.abc import Iterator

from build_scripts.model import Asset, Edition
from build_scripts.pages.paper.apparatus import parts as apparatus_parts
from build_scripts.pages.text.wording import known_by, name_in_sentence, name_of
from build_scripts.problems import excerpt

LONGEST_RUNNING_HEAD = 80
"""Characters of a case’s name that a running head holds."""


def paper_style(edition: Edition) -> Asset:
    """Return the style sheet."""
    rules = [
        '@charset "utf-8";',
        head("@top-left", excerpt(edition.title, LONGEST_RUNNING_HEAD)),
        *([head("@top-right", cited)] if (cited := known_by(edition)) else []),
        *feet(edition),
    ]
    return Asset("print.css", ("\n".join(rules) + "\n").encode())


def head(place: str, words: str) -> str:
    """Return the rule that sets `words` at `place` of every sheet."""
    return f"@page {{ {place} {{ content: {css_string(words)}; }} }}"


def feet(edition: Edition) -> Iterator[str]:
    """Yield the rules that name, at the foot of a sheet of the whole edition, its part.

    Each part begins a sheet, but counsel: a list of names that goes on after what it follows.
    The first sheet speaks for itself.
    """
    writings = edition.opinion.writings
    groups: list[tuple[list[str], str]] = [(["caption"], "Caption")]
    for writing in writings:
        name = name_of(writing, edition.opinion)
        if writing.kind == "counsel":
            parts, first = groups.pop()
            groups.append(([*parts, writing.id], f"{first} and {name_in_sentence(name)}"))
        else:
            groups.append(([writing.id], name))
    groups.append((["authorities", "source"], "Authorities"))
    groups += [([name], title) for name, title in apparatus_parts(edition)]
    for parts, name in groups[1:]:
        selectors = ", ".join(f".part#{part}" for part in parts)
        yield f"{selectors} {{ page: {parts[0]}; }}"
        yield f"@page {parts[0]} {{ @bottom-left {{ content: {css_string(name)}; }} }}"


def css_string(words: str) -> str:
    """Return `words` as a string of CSS."""
    escaped = re.sub(r'[\\"\x00-\x1f\x7f]', lambda match: f"\\{ord(match[0]):x} ", words)
    return f'"{escaped}"'
