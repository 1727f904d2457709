"""How a site looks like its publisher’s: two accents, each legible, and a picture for a logo."""

from collections.abc import Iterator
from io import BytesIO
from types import MappingProxyType

from lxml import etree

from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.problems import Problem, problem
from build_scripts.publisher.site_file import SiteFile

LEAST_CONTRAST = 4.5
"""Of text of any size with what it stands on (WCAG 2.2, success criterion 1.4.3, level AA)."""

PAPERS = MappingProxyType({"light": ("#fcfbf8", "#f4f1ea"), "dark": ("#17181b", "#202226")})
"""What links stand on, in each scheme: `--paper` and `--paper-2` of `site.css`."""

SCHEMES = MappingProxyType({"light": "default", "dark": "slate"})
"""What the theme calls them."""

STYLE = "assets/brand.css"

LARGEST_PICTURE = 500_000
"""Bytes. A logo is fetched with the first page that anybody sees."""

PNG = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"
ACTIVE = ("script", "foreignObject", "iframe", "set", "animate", "handler")
"""Elements of an SVG by which a picture is more than one."""


def refuse_illegible(file: EditorsFile[SiteFile]) -> Iterator[Problem]:
    """Yield a problem for each accent that cannot be read on its page."""
    for scheme, papers in PAPERS.items():
        color = getattr(file.content.colors, scheme)
        least = min(contrast(color, paper) for paper in papers) if color else LEAST_CONTRAST
        if least < LEAST_CONTRAST:
            yield problem(
                "color-contrast",
                file.name,
                file.line("colors", scheme),
                color=color,
                scheme=scheme,
                ratio=f"{int(least * 10) / 10}",
            )


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colors (WCAG 2.2, “contrast ratio”), from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2), from 0, black, to 1, white."""
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def style(site: SiteFile) -> str:
    """Return the style sheet of the accents; empty where the site has the tools’.

    Whoever asks for more contrast, and paper, keep the colors that are made for them.
    """
    colors = {scheme: getattr(site.colors, scheme) for scheme in SCHEMES}
    rules = [
        f'  [data-md-color-scheme="{SCHEMES[scheme]}"] {{ --accent: {color.lower()}; }}\n'
        for scheme, color in colors.items()
        if color
    ]
    if not rules:
        return ""
    if dark := colors["dark"]:
        rule = f"    .no-js [data-md-color-scheme] {{ --accent: {dark.lower()}; }}"
        rules.append(f"  @media (prefers-color-scheme: dark) {{\n{rule}\n  }}\n")
    return f"@media screen and (prefers-contrast: no-preference) {{\n{''.join(rules)}}}\n"


def refuse_no_picture(name: str, data: bytes, where: tuple[str, int]) -> None:
    """Raise `Problem` unless `data` is a picture that a page can show.

    `where` are the file and the line that name it.
    """
    if len(data) > LARGEST_PICTURE:
        size, most = f"{len(data):,}", f"{LARGEST_PICTURE:,}"
        raise problem("logo-too-large", *where, name=name, size=size, most=most)
    if not (is_png(data) or is_svg(data)):
        raise problem("logo-no-picture", *where, name=name)


def is_png(data: bytes) -> bool:
    """Say whether `data` is a whole PNG."""
    if not data.startswith(PNG):
        return False
    from PIL import Image  # noqa: PLC0415 - loaded where there is a picture to look at

    try:
        with Image.open(BytesIO(data)) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    return True


def is_svg(data: bytes) -> bool:
    """Say whether `data` is an SVG that only draws."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return False
    if root.tag != f"{SVG}svg":
        return False
    for element in root.iter(etree.Element):
        attributes = map(str, element.attrib)
        if str(element.tag).removeprefix(SVG) in ACTIVE:
            return False
        if any(name.lower().startswith("on") for name in attributes):
            return False
    return True
