"""The name of a party as Puerto Rico’s courts cite it."""

import re

from build_scripts.lexicon.short_party_names import OF_A_BODY

SPANISH_PEOPLE = re.compile(r"(?:el )?pueblo de puerto rico", re.IGNORECASE)
"""In whose name Puerto Rico’s prosecutors act."""
SPANISH_BODY = re.compile(
    r"\b(?:departamento|junta|municipio|autoridad|asociaci[oó]n|corporaci[oó]n|administraci[oó]n"
    r"|universidad|comisi[oó]n|oficina|consejo|cooperativa|banco|estado|sucesi[oó]n|tribunal|fondo"
    r"|compañ[ií]a|sistema|negociado|colegio|hospital|uni[oó]n|federaci[oó]n|puerto rico)\b",
    re.IGNORECASE,
)
SPANISH_TITLE = re.compile(r"^(?:(?:Hon|Sra?|Dra?|Lcd[oa])\.|Honorable|Licenciad[oa]) ", re.I)
SPANISH_REST = re.compile(
    r", (?:(?:en|por|como|su|representad[oa]|t/c/c|h/n/c|et al|y otros)\b).*$"
    r"|(?:[;,]|\s+y)\s+(?:(?:el|la|los|las) )?(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ (?:de|[A-ZÁÉÍÓÚÑ])).*$",
    re.IGNORECASE,
)
"""What follows the first party on a side: an office, others."""
FEWEST_SPANISH = 3
"""Words of a name that has two surnames."""
SPANISH_SURNAMES = re.compile(
    r"^.*?\s(?P<both>(?:(?:de|del|la|las|los) )*[^\s]+ (?:(?:de|del|la|las|los|y) )*[^\s]+)$",
    re.IGNORECASE,
)


def short_spanish_party(name: str) -> str:
    """Return a party’s name as Puerto Rico’s courts cite it: a person by both surnames, a body
    whole."""
    if SPANISH_PEOPLE.fullmatch(name):
        return "Pueblo"
    first = SPANISH_TITLE.sub("", SPANISH_REST.sub("", name)).strip(" ,")
    if SPANISH_BODY.search(first) or OF_A_BODY.search(first):
        return first
    words = first.split()
    if len(words) < FEWEST_SPANISH:
        return words[-1] if words else name
    return SPANISH_SURNAMES.sub(r"\g<both>", first)
