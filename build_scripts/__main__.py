"""The command line: `annotated-opinions`, or `python -m build_scripts` in the project’s folder."""

import gc
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from build_scripts import COMMAND, VERSION
from build_scripts.remembered_code import remembered_code

MODULES = {
    "build": "publications",
    "changes": "comparing",
    "check": "checking",
    "compare": "comparing",
    "explain": "explaining",
    "exports": "exporting",
    "finish": "publications",
    "init": "publications",
    "inspect": "opinions",
    "new": "opinions",
    "pack": "publications",
    "preview": "publications",
    "publish": "publishing",
    "quotes": "quoting",
    "review": "opinions",
    "schemas": "publications",
    "suggest": "opinions",
    "tree": "publications",
    "verify": "checking",
}
"""Where each command stands in `commands/`. No other module is loaded: a build that changes no
edition does without all that reads opinions, which takes longer than it."""


# An opinion’s values live as long as the run and hold no circles: to look for some as often as
# Python does by itself takes a tenth of a build.
gc.set_threshold(500_000, 20, 50)


class Commands(click.Group):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all."""
        del ctx
        return sorted(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, if there is one."""
        del ctx
        if cmd_name not in MODULES:
            return None
        module = import_module(f"build_scripts.commands.{MODULES[cmd_name]}")
        return cast("click.Command", getattr(module, cmd_name))


@click.group(cls=Commands)
@click.version_option(VERSION, message="%(version)s")
@click.option(
    "--publication",
    type=click.Path(path_type=Path),
    help="The folder of the publication; else the one that the current folder stands in.",
)
def main(publication: Path | None) -> None:
    """Make annotated editions of court opinions."""
    del publication  # `terminal.here` asks for it


def run() -> None:
    """Run the command that is asked for at a terminal."""
    with remembered_code():
        main(prog_name=COMMAND)


if __name__ == "__main__":
    run()
