"""The scripts and style sheets that the chosen compiler’s templates write into pages."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from build_scripts.library.compiling.compilers import ZENSICAL, chosen_compiler
from build_scripts.library.compiling.mkdocs_setup import renderer, root_path
from build_scripts.site.allowed_scripts import admitted_inline
from build_scripts.site.policy import Inline


def own_inline(environment: Environment, config: MkDocsConfig) -> Inline:
    """Return the scripts and style sheets that may stand within a page."""
    if chosen_compiler() == ZENSICAL:
        from build_scripts.library.compiling import zensical  # noqa: PLC0415 - few sites use it

        return zensical.admitted_inline(config)
    return admitted_inline(renderer(environment, config), root_path(config))
