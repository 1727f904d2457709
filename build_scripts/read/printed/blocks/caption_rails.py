"""The signs that stand between the two columns of a caption, one on each line."""

import re

RAIL = re.compile(r"[│║┐┘┤├┌└|)\]}>§:*\u239b-\u23b1\uf8e6-\uf8fe]{1,3}")
"""What stands between the columns of a caption, line for line."""
RAIL_PLACE = re.compile(rf"(?:(?<=\s)|^){RAIL.pattern}(?: ?ss[.:])?(?=\s|$)")
"""The same where it stands, with the `ss:` of a venue perhaps: `STATE OF OHIO   )ss:`."""
