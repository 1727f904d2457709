"""Writes the numbers of lists as they are printed."""

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
HIGHEST = 3999
BULLET = "•"


def roman_numeral(number: int) -> str:
    """Return a roman numeral in small letters; what has none stays in figures."""
    if not 0 < number <= HIGHEST:
        return str(number)
    parts: list[str] = []
    for worth, sign in ROMAN:
        parts.append(sign * (number // worth))
        number %= worth
    return "".join(parts)


def list_letter(number: int) -> str:
    """Return a letter, doubled after z as Word has it: a … z, aa, bb, …"""
    return chr(97 + (number - 1) % 26) * min((number - 1) // 26 + 1, 30) if number > 0 else "0"
