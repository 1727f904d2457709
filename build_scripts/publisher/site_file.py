"""`site.yml`: what a publisher says of the site as a whole."""

from typing import Annotated

from msgspec import Meta, Struct

from build_scripts import VERSION
from build_scripts.editors.fields import Address, Words
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.model import DateForm
from build_scripts.problems import problem

BEGINNING = "Begin with `name:` and, after it, the name of your site."

WebAddress = Annotated[
    str,
    Meta(
        pattern=r"^https?://[^\s/?#]+[^\s?#]*$",
        examples=["https://opinions.example.org/"],
        extra={"form": "address"},
    ),
]
"""Where a site stands on the web, with the path below which it stands, if any."""
Color = Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}$", examples=["#8a1f2d"])]
"""As style sheets write it: red, green and blue."""
Mailbox = Annotated[
    str, Meta(pattern=r"^[^\s@:?&<>\"]+@[^\s@:?&<>\"]+$", examples=["editors@example.org"])
]
Version = Annotated[str, Meta(pattern=r"^\d{1,4}(\.\d{1,4}){1,2}$", examples=[VERSION])]
PictureName = Annotated[
    str,
    Meta(
        pattern=r"^(?!\.)[^/\\\s]{1,200}\.(svg|png|SVG|PNG)$",
        examples=["logo.svg"],
        extra={"form": "file"},
    ),
]
"""The name of a picture in `pages/`."""


class Colors(Struct, frozen=True, forbid_unknown_fields=True):
    """`colors:` in `site.yml`: of links and marks, on a light page and on a dark one."""

    light: Color | None = None
    dark: Color | None = None


class PdfFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`pdf:` under `exports:`: what stands in an edition’s PDF beside the court’s words."""

    notes: bool = True
    """The notes of the editors."""
    coverage: bool = False
    """What the press reported, claim by claim, with what was found of it."""


class ExportsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`exports:` in `site.yml`: of the files that readers take along."""

    pdf: PdfFile = PdfFile()


class SiteFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`site.yml`."""

    name: Words
    description: Words | None = None
    """What the site is, in a sentence for those who find it by a search."""
    address: WebAddress | None = None
    """Where it will stand on the web."""
    dates: DateForm = "en-US"
    """The language in which dates are written; citations keep the form that courts ask for."""
    logo: PictureName | None = None
    favicon: PictureName | None = None
    colors: Colors = Colors()
    imprint: Words | None = None
    """Who publishes the site, and where they are."""
    contact: Address | None = None
    """A page or a mailbox (mailto:) for readers."""
    rights: Words | None = None
    """Whose rights there are in what the site shows, in a sentence."""
    errors: Mailbox | None = None
    """Whom readers write to about an error in an edition."""
    exports: ExportsFile = ExportsFile()
    tools: Version | None = None
    """Which version of the tools the publication was made for."""


def read_site(name: str, data: bytes) -> EditorsFile[SiteFile]:
    """Return `site.yml`, which its publisher knows as `name`; raise `Problem` for what is wrong."""
    file = read_editors_file(name, data, SiteFile, BEGINNING)
    made_for = file.content.tools
    if made_for and numbers(made_for) > numbers(VERSION):
        line = file.line("tools")
        raise problem("publication-newer", name, line, made_for=made_for, version=VERSION)
    return file


def numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, to be compared: a fix more or less makes no difference."""
    return tuple(int(part) for part in version.split("."))[:2]
