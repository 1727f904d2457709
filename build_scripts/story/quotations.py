"""What a story sets in quotation marks, and whom it says the words are from."""

import re
from collections.abc import Iterator, Sequence

from build_scripts.model import Block, Quoted, Span

QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"")
VERB = r"(?:said|says|told|wrote|writes|added|adds|asked|explained|testified|argued)"
NAME = r"([A-Z][\w’'-]*\.?(?: (?:[A-Z][\w’'-]*\.?|of|de|la))*)"
AFTER = re.compile(rf",?\s*(?:{VERB} {NAME}|{NAME} {VERB})")
"""`“…,” said Ben Wiesinger` and `“…,” Wiesinger said`."""
BEFORE = re.compile(rf"{NAME}(?:,(?: [^,.“”]+,)?)? {VERB}(?: [^.“”]{{0,40}})?[,:]?\s*$")
"""`Wiesinger, his lawyer, said: “…”`."""


def quotations(blocks: Sequence[Block]) -> Iterator[Quoted]:
    """Yield the quotations in `blocks`. In one paragraph, what follows a quotation whose speaker
    is named is taken for the same speaker’s unless another is named."""
    for index, block in enumerate(blocks):
        speaker: str | None = None
        for match in QUOTATION.finditer(block.text.words):
            speaker = speaker_named(block.text.words, match) or speaker
            yield Quoted(index, Span(*match.span()), speaker)


def speaker_named(words: str, quotation: re.Match[str]) -> str | None:
    """Return whom the words around a quotation name as its speaker."""
    found = AFTER.match(words, quotation.end()) or BEFORE.search(words[: quotation.start()])
    return next((n for n in found.groups() if n), None) if found else None
