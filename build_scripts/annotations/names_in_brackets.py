"""What a text says in brackets that it calls a party: `David Freedman (“Relator”)`."""

import re
from collections.abc import Iterator, Mapping

from build_scripts.annotations.bearers import without_firm
from build_scripts.model import Opinion

WORD = r"[A-Z][\w’'&-]*\.?"
CALLED = re.compile(
    rf"""
    ,?\ [(\[] (?:hereinafter(?:,|\ referred\ to\ as|\ called)?\ )? (?:the\ )?
    (?: [“"‘'](?:the\ )?(?P<quoted>{WORD}(?:\ {WORD}){{0,4}}),?[”"’']    # (“State Farm”)
      | (?<=hereinafter\ )(?P<bare>{WORD}(?:\ {WORD}){{0,4}}) )         # (hereinafter State Farm)
    [)\]]
    """,
    re.VERBOSE,
)
SEVERAL = re.compile(
    r"(?:plaintiff|defendant|petitioner|respondent|appell(?:ant|ee)|part(?:y|ie)|compan(?:y|ie)"
    r"|debtor|claimant|intervenor)s$",
    re.IGNORECASE,
)
"""What stands for all who are named before it, and not for the last of them alone."""


def names_in_brackets(parties: Mapping[str, str], opinion: Opinion) -> dict[str, list[str]]:
    """Return for each of `parties` the names that a text gives it in brackets right after its own,
    which the values are; none that two of them are given."""
    found = {party: list(dict.fromkeys(given(name, opinion))) for party, name in parties.items()}
    every = [name for names in found.values() for name in names]
    return {
        party: [name for name in names if every.count(name) == 1] for party, names in found.items()
    }


def given(name: str, opinion: Opinion) -> Iterator[str]:
    """Yield what running text calls the bearer of `name`, where it has the whole name, with or
    without what says that it is a company."""
    bare = without_firm(name)
    if not bare:
        return
    end = rf"(?:{re.escape(name)}|{re.escape(bare)})"
    pattern = re.compile(rf"(?P<and>\band\ )?\b{end}{CALLED.pattern}", re.VERBOSE)
    for passage in opinion.passages():
        for match in pattern.finditer(passage.text.words) if passage.index >= 0 else ():
            short = match["quoted"] or match["bare"]
            if not SEVERAL.search(short) and not (match["and"] and short.endswith("s")):
                yield short
