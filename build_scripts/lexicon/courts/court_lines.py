"""How a line of a caption reads that names the court."""

import re

from build_scripts.lexicon.codes.states import STATES, TERRITORIES
from build_scripts.lexicon.courts.court_words import COURT_KIND

STATE_NAME = "|".join(map(re.escape, (*STATES, *TERRITORIES)))
OF_A_STATE = rf"(?:(?:the )?(?:state|commonwealth|territory) of )?(?:the )?(?:{STATE_NAME})"
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|\d{1,2}(?:st|nd|rd|th))"
)
STATE_COURT = (
    rf"(?:in )?(?:the )?(?:(?:{OF_A_STATE},? )(?:in )?(?:the )?{COURT_KIND}"
    rf"|{COURT_KIND},?(?: of)? {OF_A_STATE})"
    rf"(?:[,.] .{{0,60}}|\W*| (?:in|en) banc\W*| {ORDINAL} (?:appellate |judicial )?"
    r"(?:district|division|department)\b.{0,40}| county of .{3,60})$"
)
"""`THE SUPREME COURT OF THE STATE OF ALASKA`, `Alabama Court of Civil Appeals`: a court’s kind,
and its state before it or behind."""
COURT_NAME = (
    r"(?:in the )?(?:(?:united states\b|u\. ?s\.|us(?= court\b)"
    r"|(?:supreme|superior|district|circuit|appellate)\b)"
    r".*\b(?:court|division|bankruptcy appellate panel)\b|(?:supreme )?court of "
    r"|united states of america (?:before the )?(?:[a-z]+ ){1,6}(?:board|commission|authority)\W*$"
    r"|(?:u\. ?s\. |united states )?merit systems protection board\W*$"
    r"|board of veterans[’']? appeals\W*$|united states patent and trademark office\W*$"
    r"|(?:before the )?(?:patent|trademark) trial and appeal board\W*$"
    r"|(?:estado libre asociado de puerto rico )?(?:en el )?tribunal (?:supremo|de apelaciones)\b"
    r"[^:]{0,60}$"
    r"|bankruptcy appellate panel of the\b|in the general court of justice\b"
    r"|(?!(?:judgment|order|decision|decree)s? of\b)[\w ]{0,30}\bcourt of (?:criminal )?appeals?\b"
    r".{0,60}$|board of \w+ appeals$"
    r"|judicial council of the .* circuit$"
    r"|(?:united states )?judicial panel(?: on multidistrict litigation)?$"
    r"|u\.s\. department of justice\W*$|executive office for|tax court of the united states"
    rf"|{COURT_KIND}(?: of the city of [\w ]+)?, (?:[\w.]+ ){{1,3}}county\W*$"
    r"|(?:civil|criminal) court of the city of .{3,60}$"
    r"|(?:in the )?\d{1,3}(?:st|nd|rd|th) (?:judicial )?(?:circuit|district) court"
    r" (?:for|of) the county of .{3,40}$"  # Michigan’s trial courts
    rf"|[a-z]+(?: [a-z]+)? city court\W*$)|{STATE_COURT}"
)
STATE_LINE = re.compile(r"(?:STATE|COMMONWEALTH) OF [A-Z ]+")
"""Beside or over the name of a state’s court, as Wisconsin and Michigan print it."""
