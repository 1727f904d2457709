"""The news story about a case: its own words, told from what a saved page holds beside them."""

from build_scripts.story.recover import recover_story

__all__ = ["recover_story"]
