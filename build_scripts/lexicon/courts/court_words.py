"""How the names of American courts are built: a kind, and the state, county or city it belongs to.

Which courts there are is data of courts-db; this is the grammar by which captions name them.
"""

from build_scripts.lexicon.patterns import one_of

ADJECTIVES = one_of(r"""
    supreme(?:\x20judicial)? superior appellate appeals high commonwealth family probate land civil
    criminal tax surrogate[’']?s? housing environmental municipal chancery orphans[’']? juvenile
    county district circuit city workers[’']\x20compensation business
    probate\x20and\x20family juvenile\x20and\x20domestic\x20relations\x20district
""")
MATTERS = one_of(r"""
    (?:(?:criminal|civil|special)\x20)?appeals? (?:final\x20)?errors chancery common\x20pleas claims
    general\x20sessions criminal\x20appeals tax\x20appeals
""")
COURT_KIND = (
    rf"(?:{ADJECTIVES} court(?: of appeals)?|(?:(?:district|intermediate) )?court of {MATTERS})"
)
"""`Commonwealth Court`, `Court of Special Appeals`: what a court is, before or behind its state."""
