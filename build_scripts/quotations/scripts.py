"""Where the scripts stand on a site that hold what quotations are held against."""

FOLDER = "assets/says"
"""Where the scripts of all editions stand on a site."""
LIST = f"{FOLDER}/index.js"
"""The script that names them."""


def script_path(slug: str) -> str:
    """Return where the words of the edition `slug` stand on a site."""
    return f"{FOLDER}/{slug}.js"
