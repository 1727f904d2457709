"""Reads YAML as far as editors need it: text, numbers, lists and groups of keys, within bounds.

YAML can say more: which type a value has, and that it is the same as another. Nobody who writes
about an opinion needs that, and files that use it are made by mistake (`*emphasis*` without
quotation marks) or in order to exhaust a machine. So they are refused, as is whatever PyYAML would
have to make objects of.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from build_scripts.decode import characters
from build_scripts.problems import Problem, excerpt, problem

Path = tuple[int | str, ...]
"""The keys and places in lists that lead to a value."""

LARGEST_FILE = 1_000_000
"""Bytes. Notes on every sentence of a long opinion hold a third of this."""
DEEPEST = 16
"""How far lists and groups may stand in one another; the files that are known need six."""

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Characters that nobody types and no page may hold: controls, separators and directions of lines,
halves of characters and what is none."""

KEY = re.compile(r"[\w -]+")
CURLY = tuple("“”„‘’")
"""What a text editor makes of quotation marks; to YAML they are letters."""


NUMBER = re.compile(r"[1-9]\d{0,5}")
"""A number that some key takes."""
PLAIN_TAGS = ("null", "bool", "int", "float")
"""What YAML may take a value for, besides text. A date stays text, so that one that is none is
reported; so do `<<` and `=`, which YAML knows and editors do not."""


class Loader(yaml.SafeLoader):
    """Makes nodes of YAML, and stops at what is not for editors’ files."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """Return the next node; raise `Refused` where it is not allowed."""
        event = self.peek_event()  # type: ignore[no-untyped-call] # so the stubs have it
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            raise Refused("alias", line, f"{sign}{event.anchor}")
        if getattr(event, "tag", None):
            raise Refused("tag", line, str(event.tag).replace("tag:yaml.org,2002:", "!!"))
        if self.depth >= DEEPEST:
            raise Refused("depth", line)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in PLAIN_TAGS]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class Refused(Exception):
    """What stops the loader: what it is, its line and its words."""

    def __init__(self, what: str, line: int, words: str = "") -> None:
        super().__init__(what)
        self.what, self.line, self.words = what, line, words


def nodes_of(name: str, data: bytes) -> yaml.Node | None:
    """Return what the file `data`, known to its editor as `name`, holds; None for nothing.

    Raises `Problem` for what is no YAML, and for what of YAML is not for these files.
    """
    if len(data) > LARGEST_FILE:
        raise problem("edition-too-large", name, 1, size=f"{len(data):,}", most=f"{LARGEST_FILE:,}")
    text = text_of(name, data)
    try:
        root: yaml.Node | None = yaml.compose(text, Loader)
    except Refused as refused:
        raise refusal(refused, name) from None
    except yaml.YAMLError as error:
        raise not_yaml(error, name, text) from None
    for node in each_node(root):
        refuse_unseen(node, name)
    for group in groups(root):
        refuse_keys(group, name)
    return root


def text_of(name: str, data: bytes) -> str:
    """Return the characters of a file, all of which can be seen."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise problem("source-utf16", name, 1)
    text = characters(name, data.removeprefix(BOM_UTF8))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unseen := UNSEEN.search(text):
        line = text.count("\n", 0, unseen.start()) + 1
        raise problem("edition-unseen", name, line, character=f"{ord(unseen[0]):04X}")
    return text


def refusal(refused: Refused, name: str) -> Problem:
    """Return the problem of YAML that is not for editors’ files."""
    words = excerpt(refused.words)
    if refused.what == "alias":
        return problem("edition-alias", name, refused.line, words=words)
    if refused.what == "tag":
        return problem("edition-tag", name, refused.line, words=words)
    return problem("edition-too-deep", name, refused.line, most=DEEPEST)


def not_yaml(error: yaml.YAMLError, name: str, text: str) -> Problem:
    """Return the problem of a file that breaks the rules of YAML, as an editor would put it."""
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    reason = str(getattr(error, "problem", None) or "it cannot be read")
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if "'\\t'" in reason:
        return problem("edition-not-yaml.tab", name, line)
    _, _, value = written.partition(": ")
    if value.strip().startswith(CURLY):
        return problem("edition-curly-quotes", name, line, mark=value.strip()[0])
    if reason.startswith("mapping values"):
        return problem("edition-not-yaml.colon", name, line)
    if value.strip().startswith("*"):
        return problem("edition-alias", name, line, words=excerpt(value.strip()))
    return problem("edition-not-yaml", name, line, reason=reason)


def refuse_unseen(node: yaml.Node, name: str) -> None:
    """Raise `Problem` where a value holds by an escape what no file may hold."""
    if isinstance(node, yaml.ScalarNode) and (unseen := UNSEEN.search(node.value)):
        line = node.start_mark.line + 1
        raise problem("edition-unseen", name, line, character=f"{ord(unseen[0]):04X}")


def refuse_keys(group: yaml.MappingNode, name: str) -> None:
    """Raise `Problem` where a key is no text, or stands twice: YAML would keep the last alone."""
    lines: dict[str, int] = {}
    for key, _ in group.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode) or not KEY.fullmatch(key.value):
            words = excerpt(key.value) if isinstance(key, yaml.ScalarNode) else "a list or a group"
            raise problem("edition-key-no-text", name, line, key=words)
        if key.value in lines:
            raise problem(
                "edition-key-twice", name, line, key=excerpt(key.value), first=lines[key.value]
            )
        lines[key.value] = line


def each_node(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield each node at and below `node`."""
    if node is None:
        return
    yield node
    if isinstance(node, yaml.CollectionNode):
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from each_node(part)


def groups(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """Yield each group of keys at and below `node`."""
    return (each for each in each_node(node) if isinstance(each, yaml.MappingNode))


def value_of(node: yaml.Node | None) -> Any:
    """Return what `node` says: text, true or false, None, a list or a group of keys.

    A number is 0 where no key takes one like it: the longest would take a minute to read.
    """
    match node:
        case yaml.MappingNode():
            return {str(key.value): value_of(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [value_of(item) for item in node.value]
        case yaml.ScalarNode():
            match node.tag.rpartition(":")[2]:
                case "null":
                    return None
                case "bool":
                    return yaml.SafeLoader.bool_values[node.value.lower()]
                case "int" | "float":
                    return int(node.value) if NUMBER.fullmatch(node.value) else 0
            return node.value
    return None


def node_at(node: yaml.Node | None, path: Sequence[int | str]) -> yaml.Node | None:
    """Return the node at `path`, None where there is none."""
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step] if 0 <= step < len(node.value) else None
        else:
            return None
    return node


def line_at(node: yaml.Node | None, path: Sequence[int | str]) -> int:
    """Return the line, from 1, on which the value at `path` stands, or the nearest above it."""
    line = 1
    for part in path:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if pair is None:
                return line
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            if not 0 <= part < len(node.value):
                return line
            node = node.value[part]
            line = node.start_mark.line + 1
    return line


def as_written(node: yaml.Node | None) -> str:
    """Return a value as an editor sees it, for a sentence about it."""
    match node:
        case yaml.MappingNode():
            return "a group of keys"
        case yaml.SequenceNode():
            return "a list"
        case yaml.ScalarNode(value=str(value)) if value.strip():
            return f"“{excerpt(value)}”"
    return "nothing"
