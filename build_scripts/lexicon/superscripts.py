"""Superscript numbers, as notes are marked with them, and the labels that they are."""

import re

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

MEASURE = re.compile(r"\d$|(?<![^\W\d_])(?:[a-zA-Z]|[kcm]m|ft|yd|mi|in)$")
"""What a power stands close to: a figure, a variable, a unit of length."""
REACH = 3
"""Characters in which that is to be seen."""
