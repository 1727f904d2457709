"""What every command shares: which publication is meant, and how problems are said."""

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from build_scripts import disk
from build_scripts.mishaps import mishap
from build_scripts.problems import Problem, visible_text
from build_scripts.problems.reporting import EXPLAIN
from build_scripts.publication import Publication, publication_at

if TYPE_CHECKING:  # most commands say nothing of what it has
    from rich.console import Console

Parameters = ParamSpec("Parameters")


def publication_here() -> Publication:
    """Return the publication that `--publication` names, or else the one of the current folder."""
    return publication_at(
        Path.cwd(), click.get_current_context().find_root().params.get("publication")
    )


def reporting(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Have `command` end with a problem's sentence and exit code 2 instead of a traceback."""

    @wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except BrokenPipeError:
            raise  # whoever read along has seen enough, as `head` has: click ends without a word
        except (Problem, OSError) as error:
            problem = error if isinstance(error, Problem) else disk.problem_of_refusal(error)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise  # what click itself says
        except Exception as error:
            problem = mishap(error, "")
        else:
            return
        # Imported here: most commands end without a problem.
        from rich.console import Console  # noqa: PLC0415

        show_problems(problem.all(), Console(stderr=True))
        sys.exit(2)

    return run


def for_terminal(words: str) -> str:
    """Return `words` of a file as they may go to a terminal: none of them is obeyed."""
    from rich import markup  # noqa: PLC0415 - as above

    return markup.escape(visible_text(words))


def show_problems(problems: Sequence[Problem], console: "Console") -> None:
    """Print what is wrong, and where to read more of it."""
    for each in problems:
        console.print(f"[bold]{for_terminal(each.place)}[/]", highlight=False, soft_wrap=True)
        words = f"[red]{each.code}[/]  {for_terminal(each.sentence)}\n  {for_terminal(each.advice)}"
        console.print(f"  {words}", highlight=False, soft_wrap=True)
    codes = {each.code for each in problems}
    which = codes.pop() if len(codes) == 1 else "CODE"
    console.print(f"  More: {EXPLAIN} {which}", style="dim", highlight=False)
