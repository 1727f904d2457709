"""Turns a court's opinion into an annotated edition: text in, Markdown out, the text proved."""

from pathlib import Path

VERSION = "0.1.0"
"""Of the tools. A publication says which it was made with."""

INSTALLED = Path(__file__).resolve().parent / "installed"
"""Where the wheel puts what stands beside the program in a copy of the project."""

COMMAND = "annotated-opinions" if INSTALLED.is_dir() else "python -m build_scripts"
"""How the command line is called, for messages that name a command."""
