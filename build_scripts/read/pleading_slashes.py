"""The strokes with which courts in California fill what a sheet of pleading paper has left."""

import re

FILL = "strokes that fill a sheet"
STROKES = re.compile(r"(?:/\s*){2,}")
"""`/ / /`, `///`, on each line up to the foot."""
