"""What the states call themselves and their codes (Bluebook table T1.3, and local practice).

Also how articles, amendments and circuits are counted.
"""

import re

STATES: dict[str, str] = {
    "Alabama": "Ala.",
    "Alaska": "Alaska",
    "Arizona": "Ariz.",
    "Arkansas": "Ark.",
    "California": "Cal.",
    "Colorado": "Colo.",
    "Connecticut": "Conn.",
    "Delaware": "Del.",
    "District of Columbia": "D.C.",
    "Florida": "Fla.",
    "Georgia": "Ga.",
    "Hawaii": "Haw.",
    "Idaho": "Idaho",
    "Illinois": "Ill.",
    "Indiana": "Ind.",
    "Iowa": "Iowa",
    "Kansas": "Kan.",
    "Kentucky": "Ky.",
    "Louisiana": "La.",
    "Maine": "Me.",
    "Maryland": "Md.",
    "Massachusetts": "Mass.",
    "Michigan": "Mich.",
    "Minnesota": "Minn.",
    "Mississippi": "Miss.",
    "Missouri": "Mo.",
    "Montana": "Mont.",
    "Nebraska": "Neb.",
    "Nevada": "Nev.",
    "New Hampshire": "N.H.",
    "New Jersey": "N.J.",
    "New Mexico": "N.M.",
    "New York": "N.Y.",
    "North Carolina": "N.C.",
    "North Dakota": "N.D.",
    "Ohio": "Ohio",
    "Oklahoma": "Okla.",
    "Oregon": "Or.",
    "Pennsylvania": "Pa.",
    "Puerto Rico": "P.R.",
    "Rhode Island": "R.I.",
    "South Carolina": "S.C.",
    "South Dakota": "S.D.",
    "Tennessee": "Tenn.",
    "Texas": "Tex.",
    "Utah": "Utah",
    "Vermont": "Vt.",
    "Virginia": "Va.",
    "Washington": "Wash.",
    "West Virginia": "W. Va.",
    "Wisconsin": "Wis.",
    "Wyoming": "Wyo.",
}

TERRITORIES = (
    "American Samoa",
    "Guam",
    "Northern Mariana Islands",
    "Virgin Islands",
    "Hawai‘i",
    "Hawai’i",
)
"""Besides those above; Hawaii as its courts write it."""
"""Name → abbreviation in citations (table T10)."""

STATE = re.sub(
    r"\\\.(?=[A-Z])",
    r"\\.\\s?",
    "|".join(
        sorted(
            {re.escape(name) for pair in STATES.items() for name in pair},
            key=lambda name: (-len(name), name),
        )
    ).replace(r"\ ", r"\s?")
    + "|Hawai[‘’'ʻ]i",
)
"""Any of them, in a pattern; `N. J.` is the Supreme Court's way to print `N.J.`"""

STATE_IN_CAPITALS = re.sub(r"(?<!\\)[a-z]+", lambda small: small[0].upper(), STATE)
"""As small capitals come out of many files: `WIS. STAT. § 704.90`."""

ORDINALS = {
    word: place
    for place, word in enumerate(
        "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth "
        "Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth "
        "Twenty-First".split(),
        1,
    )
}
ROMAN = dict(
    enumerate(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(), 1
    )
)

LOCAL_CODES: tuple[str, ...] = (
    r"R\.?C\.?W\.?(?:A\.)?",
    r"C\.?P\.?L\.?R\.?",
    r"C\.?P\.?L\.?",
    r"E\.?P\.?T\.?L\.?",
    r"S\.?C\.?P\.?A\.?",
    r"UCC",
    r"VTL",
    r"RPAPL",
    r"O\.?C\.?G\.?A\.?",
    r"A\.?R\.?S\.?",
    r"C\.?R\.?S\.?",
    r"N\.?R\.?S\.?",
    r"O\.?R\.?S\.?",
    r"K\.?R\.?S\.?",
    r"H\.?R\.?S\.?",
    r"K\.?S\.?A\.?(?: \d{4} Supp\.)?",
    r"M\.?C\.?L\.?A?\.?",
    r"MSA(?= \d)",
    r"N\.?J\.?S\.?A\.?",
    r"N\.?D\.?C\.?C\.?",
    r"S\.?D\.?C\.?L\.?",
    r"N\.?C\.?G\.?S\.?",
    r"NMSA 1978,",
    r"RSMo\.?(?= ?§)",
    r"AS(?= \d\d\.\d\d\.)",
    r"G\. ?L\. 1956",
    r"R\.\s?C\.",
    r"Revised Code(?= \d{3,4}\.\d)",
    r"RSA",
    r"MCA(?= ?§? ?\d{1,2}-)",
    r"(?:La\. ?|LSA[-–])R\. ?S\.",
    r"R\. ?S\.(?= ?\d{1,2}:\d)",
    r"I\.?C\.",
)
"""Codes that the courts of their state cite by initials, without the state's name."""

NUMBERED_CODES: tuple[str, ...] = (
    r"Pa\. ?C\. ?S\.(?:A\.)?",
    r"Pa\. Cons\. Stat\.(?: Ann\.)?",
    r"P\.S\.",
    r"V\.S\.A\.",
    r"M\.R\.S\.(?:A\.)?",
    r"Del\. ?C\.",
    r"O\.S\.",
    r"Okla\. Stat\.(?: Ann\.)?",
    r"ILCS",
    r"Ill\. Comp\. Stat\.(?: Ann\.)?",
    r"Guam Code Ann\.",
    r"P\.R\. Laws Ann\.",
    r"L\.? ?P\.? ?R\.? ?A\.?",
    r"V\. ?I\. ?C\.",
    r"Del\. Code(?: Ann\.)?",
)
"""Codes cited as title, code, section: `42 Pa.C.S. § 9711`, `625 ILCS 5/11-501`."""
