"""Lets the `mkdocs.yml` of a publication name what is installed, wherever that is."""

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

from build_scripts import hook


class Settings(Config):  # type: ignore[no-untyped-call] # the compiler’s
    """None: what a publisher says of the site stands in `site.yml`."""


class AnnotatedOpinions(BasePlugin[Settings]):  # type: ignore[no-untyped-call] # likewise
    """The hook, under a name."""


for event in filter(lambda name: name.startswith("on_"), vars(hook)):
    setattr(AnnotatedOpinions, event, staticmethod(getattr(hook, event)))
