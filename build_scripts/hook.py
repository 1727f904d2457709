"""Lets `mkdocs build` and `mkdocs serve` run the pipeline: the names that MkDocs calls."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # `mkdocs` runs from its own folder
    sys.path.insert(0, str(ROOT))

from build_scripts.remembered_code import remember_code  # noqa: E402 - found by the path above

remember_code()  # before the modules below compile theirs

from build_scripts.library.rest_of_site import (  # noqa: E402 - likewise
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_pre_page,
    on_serve,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_pre_page",
    "on_serve",
]
