"""Abbreviations are those whose letters begin the words before them."""

import pytest

from build_scripts.annotations.abbreviations import abbreviations
from build_scripts.model import Passage, Text

DEFINED = {
    "of the Board of Immigration Appeals (“BIA”), ": ("BIA", "Board of Immigration Appeals"),
    "the Immigration Judge’s (“IJ”) denial": ("IJ", "Immigration Judge"),
    "under the Convention Against Torture (CAT).": ("CAT", "Convention Against Torture"),
    "the Bureau of Investigation (the “BI”) said": ("BI", "Bureau of Investigation"),
    'a Stock Ownership Plan (hereinafter "SOP")': ("SOP", "Stock Ownership Plan"),
    "the U.S.-led task force (“UTF”)": None,
    "the prior consistent statements (“PCS”) of": ("PCS", "prior consistent statements"),
    "Jose Jesus Duran-Rodriguez (“Duran-Rodriguez”) seeks": None,
    "the Board of Immigration Appeals [BIA] said": ("BIA", "Board of Immigration Appeals"),
    "the Lamps Privacy Act of 1986 (“LPA”)": ("LPA", "Lamps Privacy Act of 1986"),
    "the Bureau of Lamps, Piers, and Oil (“LPO”)": ("LPO", "Bureau of Lamps, Piers, and Oil"),
    "the Clerk of Lamps and Piers (“LP”)": ("LP", "Lamps and Piers"),
    "the Center for Lamps & Lights Services (“CLS”)": ("CLS", "Center for Lamps & Lights Services"),
    "is commonly known as the \"Stored Lamps Act\" or \"SLA.\" It": ("SLA", "Stored Lamps Act"),
    "(also known as a Pier Identification Number or PIN).": ("PIN", "Pier Identification Number"),
    "is known as the “Harbor Act” or OIL": None,
    "issued a “Request for Competing Proposals for the Sale of Lamps” (“the RFP”)": (
        "RFP",
        "Request for Competing Proposals for the Sale of Lamps",
    ),
    "said “No lamp is lit here” (“the RFP”)": None,
    'final "Enhanced 911" (E911) rules': ("E911", "Enhanced 911"),
    "the rule (“Rule”) of law": None,
    "to the court (see BIA) and": None,
    "in the Ninth Circuit (CA9)": None,
    "He left. Appeals (“BIA”)": None,
}  # fmt: skip


@pytest.mark.parametrize("words", DEFINED)
def test_what_an_abbreviation_stands_for(words: str) -> None:
    found = list(abbreviations([Passage("opinion", "body", 0, Text(words))]))
    expected = DEFINED[words]
    assert [(each.name, each.expansion) for each in found] == ([expected] if expected else [])
    for each in found:
        assert words[each.anchor.span.start : each.anchor.span.end] == each.name


def test_the_first_definition_counts() -> None:
    passages = [
        Passage("opinion", "body", n, Text(words))
        for n, words in enumerate(["the Dog Owners Group (“DOG”)", "a Duly Owned Goat (“DOG”)"])
    ]
    (found,) = abbreviations(passages)
    assert (found.expansion, found.anchor.index) == ("Dog Owners Group", 0)
