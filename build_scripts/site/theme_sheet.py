"""The theme's style sheets as one, without what no page of a site has.

A theme dresses everything that its users may write: tabs, admonitions, blog posts, the versions of
a package. Here are none, and half of its sheet is for them. What is left out is named below by the
beginning of its classes; nothing else is changed, and the order of the rules stays.
"""

import re
from collections.abc import Iterable, Iterator

PATH = "assets/theme.css"
SHEETS = ("main", "palette")
"""The theme's own, in the order in which a page asks for them."""
FILE = re.compile(r"assets/stylesheets/(?P<name>[a-z]+)\.[0-9a-f]{8}\.min\.css")

UNUSED = """
    admonition admonition-title annotate arithmatex critic emojione gemoji giscus grid inline
    highlighttable katex-html key- keys linenodiv linenos mermaid tabbed- task-list- twemoji
    md-annotation md-annotation- md-author md-banner md-clipboard md-code__ md-consent
    md-content--post md-content__button md-draft md-feedback md-header--lifted md-header__source
    md-input md-meta md-nav--lifted md-nav__button md-nav__container md-nav__icon
    md-nav__item--nested md-nav__item--section md-nav__source md-nav__toggle md-pagination md-path
    md-pin md-post md-profile md-search md-search- md-select md-sidebar--post md-social md-source
    md-source- md-status md-tabs md-tag md-tag- md-tags md-toggle--indeterminate md-tooltip
    md-tooltip2 md-version
""".split()
"""Classes of what no page has, or with a dash or underscore at the end how they begin."""

KINDS = "abstract bug danger example failure info note question quote success tip warning".split()
"""Kinds of admonitions, of which a page here may use the word for another thing."""

ONE = re.compile(
    rf"\.(?:{'|'.join(sorted(map(re.escape, UNUSED + KINDS), key=len, reverse=True))})"
    r"(?:(?<=[-_])[\w-]*|(?:__|--)[\w-]*|(?![\w-]))"
)
COLOURS = re.compile(r"\[data-md-color-(?:primary|accent)=(?!custom\])[^\]]+\]")
"""What the theme's own colours ask for; a site's are in its own sheet."""
ICON = re.compile(r"(?P<name>--[\w-]+):url\((?:\"[^\"]*\"|'[^']*'|[^()\"']*)\);?")
"""A picture that is given a name for rules to use."""
WITHOUT_A_CLASS = re.compile(r"\[class\].*[ >+~](?:\*|:)[^ >+~]*$")
"""What dresses anything whatever in or behind a thing without a class: whenever a class changes, a
browser styles all that is within anew. The site’s own sheet says of cells what is needed."""
NEGATED = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
ANY_OF = re.compile(r":is\((?P<some>(?:[^()]|\([^()]*\))*)\)")
RULE = re.compile(r"(?P<head>[^{};\"']*(?:\"[^\"]*\"|'[^']*'|[^{};\"'])*)(?P<end>[{};])")
WITHIN = ("@media", "@supports", "@layer", "@container")
"""What holds rules."""


def theme_sheet(sheets: Iterable[str]) -> str:
    """Return the style sheets `sheets` as one, without the rules for what no page has."""
    whole = "\n".join("".join(rules_kept(sheet)) for sheet in sheets)
    return ICON.sub(lambda icon: icon[0] if f"var({icon['name']})" in whole else "", whole)


def rules_kept(css: str) -> Iterator[str]:
    """Yield the rules of `css`, which is minified, that something on a page can meet."""
    at = 0
    while at < len(css):
        found = RULE.match(css, at)
        if not found:
            yield css[at:]
            return
        head, at = found["head"], found.end()
        if found["end"] != "{":
            yield found[0]
            continue
        end = end_of_block(css, at)
        within, at = css[at:end], end + 1
        if head.lstrip().startswith(WITHIN):
            within = "".join(rules_kept(within))
            if within:
                yield f"{head}{{{within}}}"
        elif head.lstrip().startswith("@"):
            yield f"{head}{{{within}}}"
        elif selectors := [one for one in selectors_divided(head) if not is_unused(one)]:
            yield f"{','.join(selectors)}{{{within}}}"


def end_of_block(css: str, at: int) -> int:
    """Return where the block ends that begins before `at`."""
    depth, quoted = 1, ""
    for index in range(at, len(css)):
        letter = css[index]
        if quoted:
            quoted = "" if letter == quoted and css[index - 1] != "\\" else quoted
        elif letter in "\"'":
            quoted = letter
        else:
            depth += (letter == "{") - (letter == "}")
        if not depth:
            return index
    return len(css)


def selectors_divided(selectors: str) -> list[str]:
    """Return the selectors of a list, which commas divide, but not those within brackets."""
    parts, depth = [""], 0
    for letter in selectors:
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def is_unused(selector: str) -> bool:
    """Say whether `selector` asks for something that no page has."""
    asked = NEGATED.sub("", selector)
    if COLOURS.search(asked) or WITHOUT_A_CLASS.search(selector):
        return True
    for some in ANY_OF.finditer(asked):
        if all(ONE.search(one) for one in selectors_divided(some["some"])):
            return True
    return bool(ONE.search(ANY_OF.sub("", asked)))
