"""The signs that stand before the items of a list that bear no number."""

import re

BULLETS = "•▪‣◦∙·●○■□➢➤❖✓✔\ue000-\uf8ff"
"""As they stand between the brackets of a pattern. Symbol fonts put their bullet among the private
characters."""
BULLET = re.compile(rf"[{BULLETS}]")
