"""What programs that read the web are told: all of it, and where its list is (RFC 9309)."""

from urllib.parse import urljoin

ROBOTS = "robots.txt"


def robots(address: str | None) -> str:
    """Return `robots.txt` of a site at `address`; a publisher’s own stands before it."""
    everything = "User-agent: *\nAllow: /\n"
    return f"{everything}\nSitemap: {urljoin(address, 'sitemap.xml')}\n" if address else everything
