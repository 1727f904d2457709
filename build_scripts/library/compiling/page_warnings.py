"""What the compiler warns of in pages written by hand, as problems with their file and line.

MkDocs says it in sentences of its own, without a line. These are the sentences of MkDocs 1.6.
"""

import logging
import re
from collections.abc import Callable, Iterator

from build_scripts.library.compiling.compilers import name_in_use
from build_scripts.problems import Problem, problem
from build_scripts.publication import Publication

LINK = re.compile(
    r"""
    Doc\ file\ '(?P<page>[^']+)'\ contains\ (?:a|an)\ (?P<kind>.*?)\ ?link\ '(?P<link>.+?)',
    \ (?P<why>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
"""`Doc file 'about.md' contains a link 'us.md', but the target is not found …`"""
MEANT = re.compile(r"Did you mean '(?P<meant>[^']+)'\?")
"""The compiler’s guess, which follows."""
CONTENTS = re.compile(
    r"(?:A reference|An absolute path) to '(?P<link>.+?)' is included in the ['\"]nav['\"]"
)
"""`A reference to 'us.md' is included in the 'nav' configuration, which is not found …`"""


class Hearing:
    """Who listens to the compiler, from the first page around the editions to the last."""

    def __init__(self) -> None:
        self.listening: PageWarnings | None = None

    def begin(self, warnings: "PageWarnings") -> None:
        """Have `warnings` taken from now on."""
        self.end()
        self.listening = warnings
        for logger in loggers():
            logger.addFilter(warnings)

    def end(self) -> list[Problem]:
        """Listen no more; return what was said, once each."""
        heard, self.listening = self.listening, None
        if not heard:
            return []
        for logger in loggers():
            logger.removeFilter(heard)
        return list({str(each): each for each in heard.found}.values())


class PageWarnings(logging.Filter):
    """Takes the warnings of the compiler."""

    def __init__(self, home: Publication, text_of: Callable[[str], str]) -> None:
        """Take those of the publication `home`; `text_of` returns the Markdown of a page by its
        path, nothing where there is no such page."""
        super().__init__()
        self.home, self.text_of = home, text_of
        self.found: list[Problem] = []

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether a message is for others to hear: no warning is."""
        if record.levelno < logging.WARNING:
            return True
        self.found.append(self.as_problem(record.getMessage()))
        return False

    def as_problem(self, said: str) -> Problem:
        """Return a warning of the compiler as a problem of the file that it is about."""
        if about := LINK.fullmatch(said):
            file = f"{self.home.pages.name}/{about['page']}"
            line = line_with(about["link"], self.text_of(about["page"]))
            return broken_link(about, file, line)
        if about := CONTENTS.match(said):
            settings = self.home.folder / "mkdocs.yml"
            line = line_with(about["link"], settings.read_text(encoding="utf-8"))
            return problem("contents-link", settings.name, line, link=about["link"])
        return problem("compiler-warns", self.home.pages.name, said=" ".join(said.split()))


class Noting(logging.Handler):
    """Takes down warnings."""

    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.said = said

    def emit(self, record: logging.LogRecord) -> None:
        """Take down what is said."""
        self.said.append(record.getMessage())


def loggers() -> Iterator[logging.Logger]:
    """Yield the loggers by which the compiler speaks of pages and of the contents."""
    for module in ("structure.pages", "structure.nav"):
        yield logging.getLogger(f"{name_in_use()}.{module}")


def broken_link(about: re.Match[str], file: str, line: int) -> Problem:
    """Return the problem of a link, by what the compiler says of it."""
    link, why = about["link"], about["why"]
    if "absolute" in about["kind"]:
        return problem("page-link.absolute", file, line, link=link)
    if meant := MEANT.search(why):
        return problem("page-link.like", file, line, link=link, meant=meant["meant"])
    if "anchor" in why:
        return problem("page-link.place", file, line, link=link)
    return problem("page-link", file, line, link=link)


def line_with(words: str, text: str) -> int:
    """Return the line, from 1, on which `words` first stand in `text`; 1 where they do not."""
    at = text.find(words)
    return text.count("\n", 0, max(at, 0)) + 1
