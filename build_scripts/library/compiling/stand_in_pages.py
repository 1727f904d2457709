"""What stands for the pages of an edition where others are compiled that lead to them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


class OfEdition(File):
    """A page of an edition, to which the pages around it may lead; it is compiled elsewhere."""

    def is_documentation_page(self) -> bool:
        """Say that this is no page to be compiled."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy nothing: the finished page is put in its place later."""


def of_edition_at(path: str, config: MkDocsConfig) -> OfEdition:
    """Return what stands for the page of an edition whose Markdown is at `path`."""
    page = File(path, None, "", config.use_directory_urls)
    found = OfEdition(path, None, "", config.use_directory_urls)
    found.dest_uri, found.url = page.dest_uri, page.url
    return found
