"""What the registry says to people: the guide’s page of problems, and one entry at a terminal."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from build_scripts import COMMAND
from build_scripts.problems.entry import Command, Document, EditionFiles, Entry, Made, Printed
from build_scripts.problems.raising import Problem
from build_scripts.problems.registry import REGISTRY, SUBJECTS, likest_codes

EXPLAIN = f"{COMMAND} explain"

LONGEST_SHOWN = 2_000
"""Characters of an example. What is too large by itself is shown by its beginning."""

HEAD = """\
---
title: What each problem means
description: Every problem and doubt that the build can find, with what to do and an example.
search:
  exclude: true
---

# What each problem means

A message names the file and the line, and says what is wrong and what to do. A *problem* keeps its
edition out until it is mended, and the last good site stays. A *doubt* stops nothing: it says where
to look. `python -m build_scripts explain` and a code prints what stands here.
"""


def guide_of_problems() -> str:
    """Return the page of the guide, as Markdown."""
    parts = [HEAD]
    for subject, entries in SUBJECTS:
        parts.append(f"## {subject}\n")
        parts += map(section, entries)
    return "\n".join(parts)


def section(entry: Entry) -> str:
    """Return what the page of the guide says of an entry."""
    lines = [f"### `{entry.code}` {{ #{entry.code} }}", ""]
    lines += [
        f"“{facts_set_apart(entry.sentence)}”",
        "",
        f"A {entry.kind}. {as_markdown(entry.means)}",
        "",
    ]
    lines += [f"**What to do:** {as_markdown(entry.remedy)}", ""]
    if isinstance(entry.example, Made | Printed):
        lines += [f"For example: {as_markdown(entry.example.words)}.", ""]
    else:
        for title, text in example(entry):
            lines += [f"{title}:", "", "````text", text.rstrip("\n"), "````", ""]
    return "\n".join(lines)


def explanation_lines(entry: Entry) -> Iterator[str]:
    """Yield the lines about an entry for a terminal."""
    yield f"{entry.code} ({entry.kind})"
    yield f"  It says:    {re.sub('[{}]', '', entry.sentence)}"
    yield f"  It means:   {entry.means}"
    yield f"  What to do: {entry.remedy}"
    for title, text in example(entry):
        yield f"  {title}:"
        yield from (f"    {line}" for line in text.splitlines())


def example(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield each part of an entry’s example that can be shown, below what it is."""
    match entry.example:
        case Document(text, name):
            yield f"For example, in {name}", as_shown(text)
        case EditionFiles(files):
            for name, text in files.items():
                yield f"For example, in {name}", as_shown(text)
        case Command(arguments):
            yield "For example", f"{COMMAND} {arguments}"
        case made:
            yield "For example", made.words


def as_shown(text: str) -> str:
    """Return `text` as a page shows it: what is very long by its beginning, nothing in words."""
    if len(text) > LONGEST_SHOWN:
        text = f"{text[:LONGEST_SHOWN]}…\n(and so on, {len(text):,} characters in all)"
    return text.replace("\x00", "␀") or "(nothing)"


def facts_set_apart(sentence: str) -> str:
    """Return a sentence with its facts set apart, as Markdown."""
    return re.sub(r"\{(\w+)\}", r"*\1*", as_markdown(sentence))


def as_markdown(words: str) -> str:
    """Return words of the registry as Markdown: what is code stays code, the rest means itself."""
    parts = words.split("`")
    parts[::2] = [re.sub(r"([*_\[\]\\])", r"\\\1", escape(part)) for part in parts[::2]]
    return "`".join(parts)


def sentence_on_unknown_code(code: str) -> str:
    """Return what to say of a code that the registry does not have."""
    near = ", ".join(likest_codes(code))
    return f"There is no problem “{code}”." + (f" Is it one of these: {near}?" if near else "")


def all_codes() -> Iterator[str]:
    """Yield every code below its subject, with what it means."""
    width = max(map(len, REGISTRY))
    for subject, entries in SUBJECTS:
        yield subject
        yield from (f"  {entry.code:{width}}  {entry.means}" for entry in entries)


def report_by_edition(problems: Mapping[str, Sequence[Problem]]) -> str:
    """Return what a build says of all problems of several editions, below the name of each."""
    parts = [f"{slug}\n{indented(str(one) for one in found)}" for slug, found in problems.items()]
    found = [one for each in problems.values() for one in each]
    kept_out = f"{len(problems)} edition{'' if len(problems) == 1 else 's'} cannot be published:"
    return "\n".join([kept_out, *parts, *ending(found)])


def indented(lines: Iterable[str]) -> str:
    """Return `lines` below a heading."""
    return "\n".join(f"  {line}" for line in lines)


def report(problems: Iterable[Problem]) -> str:
    """Return what a build or a command says of all the problems it found, by edition, and how to
    learn more."""
    found = list(problems)
    return "\n".join([*map(str, found), *ending(found)])


def ending(found: Sequence[Problem]) -> Iterator[str]:
    """Yield how many problems there are, and how to learn more of them."""
    codes = list(dict.fromkeys(each.code for each in found))
    if len(found) > 1:
        yield f"{len(found)} problems."
    yield f"More: {EXPLAIN} {codes[0] if len(codes) == 1 else 'CODE'}"
