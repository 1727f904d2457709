"""Superscript numbers, as notes are marked with them, and the labels that they are."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
