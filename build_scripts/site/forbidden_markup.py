"""What no finished page may hold: it is found in the page as published, whoever put it there.

The policy of a page keeps a browser from running it; this keeps it from being published. Nothing is
looked for that is known to be bad: elements, addresses and inline scripts are those on a list, and
all else is an intruder. Elements that a browser reads otherwise than this parser does (HTML Living
Standard, section 13.2.6: `noscript`, `math`, `plaintext` and their like) are on no list.
"""

import re
from collections.abc import Iterator
from typing import cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from build_scripts.problems import excerpt, problem
from build_scripts.site.policy import Inline, hash_source

OF_TEXT = """
    a abbr address article aside b bdi bdo blockquote body br button caption cite code col colgroup
    data dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4
    h5 h6 head header hgroup hr html i img input ins kbd label legend li link main mark menu meta
    meter nav ol optgroup option output p picture pre progress q rp rt ruby s samp search section
    select small source span strong sub summary sup table tbody td tfoot th thead time title tr u
    ul var wbr
"""
"""Elements of HTML that show something and do nothing."""
OF_DRAWINGS = """
    svg circle clippath defs desc ellipse g line lineargradient mask path pattern polygon polyline
    radialgradient rect stop text textpath title tspan
"""
"""Elements of SVG that draw. Those that move, link and embed are not among them."""
OF_CODE = "script style"
"""Elements of which each is looked at."""
ELEMENTS = frozenset(f"{OF_TEXT} {OF_DRAWINGS} {OF_CODE}".split())

DATA = frozenset({"application/json", "application/ld+json"})
"""Types of `script` elements that hold data: no browser runs them, and they need no hash."""

LOADED = frozenset({"src", "srcset", "imagesrcset", "poster", "background", "data", "archive"})
"""Attributes whose addresses a browser fetches without being asked."""
FOLLOWED = frozenset(
    {"href", "xlink:href", "action", "formaction", "cite", "longdesc", "ping", "manifest"}
)
"""Attributes whose addresses a reader goes to."""
GOING_OUT = frozenset({"http", "https", "mailto", "tel"})
"""Schemes of addresses that a reader may go to."""
READ_BY_MACHINES = frozenset(
    {"canonical", "prev", "next", "alternate", "author", "license", "help", "cite-as", "me"}
)
"""Relations of `link` whose addresses no browser fetches; so are those that begin with `schema.`"""
SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
UNSEEN = re.compile(r"[\x00-\x20\x7f]+")
"""What browsers leave out of an address, or before it (URL Living Standard, section 4.4)."""
HERE = "https://site.invalid/"
"""Stands for the site while an address within it is worked out."""
CODE = f"{HERE}assets/"
"""Where scripts and style sheets stand: no edition’s file does."""


def inline_of(page: str, html: str, admitted: Inline, root: str = "/") -> Inline:
    """Return the hashes of what stands within the page `html`, all of it in the list `admitted`.

    `page` names the page, `/opinions/…/index.html`; `root` is the path of the site on its host.
    Raises `Problem` for the first thing that no page may hold, with its place.
    """
    tree = etree.HTML(html)
    for element in tree.iter(etree.Element):
        for said in intruders(element, page, admitted, root):
            line = cast(int | None, element.sourceline)  # its stubs say nothing of it
            begun = f"{said[:1].upper()}{said[1:]}"
            raise problem("page-intruder", page, line, said=begun, where=place(element))
    scripts = list(tree.iter("script"))
    if len(scripts) != len(re.findall(r"<script[\s/>]", html, re.IGNORECASE)):
        raise problem("page-intruder.hidden", page)
    styles = list(tree.iter("style"))
    run = [one.text or "" for one in scripts if one.get("src") is None and not holds_data(one)]
    return Inline(
        frozenset(map(hash_source, run)),
        frozenset(hash_source(style.text or "") for style in styles),
    )


def intruders(element: etree._Element, page: str, admitted: Inline, root: str) -> Iterator[str]:
    """Yield, in words, what of `element` no page may hold."""
    if element.tag not in ELEMENTS:
        yield f"the element <{element.tag}> stands"
    if element.tag == "script":
        yield from of_script(element, page, admitted, root)
    elif element.tag == "style" and hash_source(element.text or "") not in admitted.styles:
        yield f"the style sheet “{excerpt(element.text or '', 40)}” stands"
    for key, given in element.items():
        name, value = str(key).lower(), str(given)
        if name in ("style", "srcdoc") or name.startswith("on"):
            yield f"the attribute {name}=“{excerpt(value, 40)}” of <{element.tag}> stands"
        elif name == "http-equiv":
            yield f"a header of the host, {excerpt(value, 40)}, stands in <{element.tag}>"
        elif name in LOADED or (element.tag == "link" and name == "href" and is_fetched(element)):
            if goes_out(value):
                yield f"{name}=“{excerpt(value, 40)}”, which is fetched from elsewhere, stands"
        elif name in FOLLOWED and scheme(value) not in GOING_OUT | {None}:
            yield f"the address {name}=“{excerpt(value, 40)}” stands"


def of_script(element: etree._Element, page: str, admitted: Inline, root: str) -> Iterator[str]:
    """Yield, in words, what is wrong with a `script` element."""
    source = element.get("src")
    if source is None:
        if not holds_data(element) and hash_source(element.text or "") not in admitted.scripts:
            yield f"the script “{excerpt(element.text or '', 40)}” stands"
    elif not goes_out(source) and not within(source, page, root).startswith(CODE):
        yield f"the script of the file {excerpt(source, 40)} stands"


def holds_data(script: etree._Element) -> bool:
    """Say whether a `script` element holds data, which no browser runs."""
    return script.get("type") in DATA


def is_fetched(link: etree._Element) -> bool:
    """Say whether a browser fetches what a `link` element names."""
    relations = str(link.get("rel", "")).lower().split()
    return (
        not all(each in READ_BY_MACHINES or each.startswith("schema.") for each in relations)
        or not relations
    )


def scheme(address: str) -> str | None:
    """Return the scheme of an address as a browser reads it, None where it has none."""
    found = SCHEME.match(UNSEEN.sub("", address))
    return found[1].lower() if found else None


def goes_out(address: str) -> bool:
    """Say whether an address, or one of several with commas between, leads beyond the site."""
    each = [UNSEEN.sub("", one).replace("\\", "/") for one in address.split(",")]
    return any(scheme(one) is not None or one.startswith("//") for one in each)


def within(address: str, page: str, root: str) -> str:
    """Return the address of a file of the site that `page` names by `address`."""
    plain = UNSEEN.sub("", address).replace("\\", "/")
    if plain.startswith("/"):
        plain = "/" + plain.removeprefix(root)
    joined = urlsplit(urljoin(urljoin(HERE, page.lstrip("/")), plain))
    return f"{HERE}{joined.path.lstrip('/')}"


def place(element: etree._Element) -> str:
    """Return where `element` stands, by the nearest address before or around it."""
    for each in (element, *element.iterancestors(), *element.itersiblings(preceding=True)):
        if anchor := each.get("id"):
            return f"at #{excerpt(str(anchor), 40)}"
    return f"in <{getattr(element.getparent(), 'tag', 'html')}>"
