"""Cases so well known that courts use their names as words: *a Booker error*, *an Alford plea*.

Vocabulary, and no claim about the law: such a name is marked as a case's even where the opinion
never cites it, and leads nowhere.
"""

import re

from build_scripts.lexicon.patterns import one_of

NAMES = frozenset(
    "Alford Almendarez-Torres Anders Apprendi Auer Batson Bivens Blakely Booker Brady Bruton "
    "Chevron Crawford Daubert Doyle Erie Faretta Franks Frye Garrity Giglio Jencks Kastigar "
    "Massiah Mathews Miranda Monell Noerr-Pennington Pickering Pullman Rooker-Feldman Skidmore "
    "Strickland Teague Terry Twombly Younger".split()
)
NOUNS = re.compile(
    r"\s"
    + one_of("""
        abstention action analysis claim deference doctrine error exception factors? framework
        hearing immunity material motion plea prong prophylaxis purpose remand review rights rule
        standard stop test violation waiver warnings?
    """)
    + r"s?\b"
)
"""What stands behind them then."""
LONGEST_FIRST = "|".join(sorted(sorted(NAMES), key=len, reverse=True))
AS_WORD = re.compile(rf"(?<![\w’'-])(?P<name>{LONGEST_FIRST})(?={NOUNS.pattern})")
