"""The content security policy of the site: what its pages may load, and which scripts run.

Content Security Policy Level 3 (W3C). Everything comes from the site itself. The theme writes a
few scripts into its pages; browsers run those and no others, because the policy names the SHA-256
hash of each (`allowed_scripts` has the list, `forbidden_markup` keeps a page that holds another
from being published). Every page carries its own policy in a `meta` element. `_headers`, which
Netlify, Cloudflare Pages and others read, says the same of all pages together to hosts, with what a
`meta` element cannot say.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from build_scripts.problems import problem

ALLOWED = {
    "default-src": "'none'",
    "script-src": "{own}{scripts}",
    "style-src": "{own}{styles}",
    "img-src": "{own} data:",  # the theme's icons are data in its style sheet
    "font-src": "{own}",
    "connect-src": "{own}",
    "worker-src": "{own}",
    "manifest-src": "{own}",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "{own}",
}
"""What each kind of thing may come from."""

OWN = "'self'"
ON_DISK = "'self' file:"
"""A page opened from disk has no origin of its own that `'self'` could mean; it may load files."""

CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)

STATED = re.compile(r"\n      <meta http-equiv=\"Content-Security-Policy\" content=\"[^\"<>]*\">")

FRAMED_BY_NONE = "frame-ancestors 'none'"
"""Which sites may show a page in a frame; only a header can say it."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # What somebody reads is nobody else's business: other sites are not told where a link stood.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

FOR_A_YEAR = "public, max-age=31536000, immutable"
"""How long a file may be kept whose name changes with its content (RFC 8246)."""


@dataclass(frozen=True, slots=True)
class Inline:
    """The hashes of the scripts and style sheets that stand within a page."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()

    def __or__(self, other: "Inline") -> "Inline":
        """Return the hashes of both."""
        return Inline(self.scripts | other.scripts, self.styles | other.styles)


def hash_source(text: str) -> str:
    """Return the source expression that admits the inline script or style sheet `text`."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def policy(inline: Inline, own: str = OWN) -> str:
    """Return the policy that admits `inline`, and files that come from `own`."""
    lists = {
        "own": own,
        "scripts": "".join(f" {each}" for each in sorted(inline.scripts)),
        "styles": "".join(f" {each}" for each in sorted(inline.styles)),
    }
    return "; ".join(f"{kind} {sources.format(**lists)}" for kind, sources in ALLOWED.items())


def page_with_policy(page: str, html: str, stated: str) -> str:
    """Return the page `html` with the policy `stated` before everything that it governs."""
    charset = CHARSET.search(html)
    if not charset:
        raise problem("policy-no-charset", page)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{stated}">'
    return f"{html[: charset.end()]}\n      {meta}{html[charset.end() :]}"


def without_policy(html: str) -> str:
    """Return the page `html` without the policy that it states."""
    return STATED.sub("", html, count=1)


def headers(inline: Inline, lasting: Iterable[str]) -> str:
    """Return the text of `_headers` for a site whose pages hold `inline`.

    `lasting` are the paths of files whose names change with their content.
    """
    stated = {"Content-Security-Policy": f"{policy(inline)}; {FRAMED_BY_NONE}"} | HEADERS
    rules = {"/*": stated} | {f"/{path}": {"Cache-Control": FOR_A_YEAR} for path in sorted(lasting)}
    return "".join(
        "\n".join([path, *(f"  {name}: {value}" for name, value in fields.items()), ""])
        for path, fields in rules.items()
    )
