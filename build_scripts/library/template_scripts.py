"""The scripts and style sheets that the chosen compiler’s templates write into pages."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from build_scripts.library.compilers import ZENSICAL, chosen
from build_scripts.library.site_settings import renderer, root
from build_scripts.site.admitted import admitted
from build_scripts.site.policy import Inline


def own_inline(environment: Environment, config: MkDocsConfig) -> Inline:
    """Return the scripts and style sheets that may stand within a page."""
    if chosen() == ZENSICAL:
        from build_scripts.library import zensical  # noqa: PLC0415 - few sites use it

        return zensical.admitted(config)
    return admitted(renderer(environment, config), root(config))
