"""What courts call the papers they issue: `MEMORANDUM OPINION AND ORDER`, `RULING ON MOTION`."""

import re

from build_scripts.lexicon.patterns import one_of

QUALIFIERS = one_of(r"""
    AMENDED CORRECTED FINAL SUMMARY SUPPLEMENTAL REVISED MEMORANDUM EN\x20BANC
    TRANSFER SCREENING PRETRIAL INTERIM OMNIBUS
    POST-TRIAL PER\x20CURIAM MAJORITY LEAD JOURNAL PROPOSED RECOMMENDED
    (?:UNITED\x20STATES\x20)?MAGISTRATE\x20JUDGE[’']S
""")
PAPERS = one_of(r"""
    OPINION(?:\x20OF\x20THE\x20COURT|\x20EN\x20BANC)? ORDER MEMORANDUM DECISION DISPOSITION RULING
    JUDGMENT ENTRY FINDINGS?(?:\x20OF\x20FACT)? CONCLUSIONS\x20OF\x20LAW REPORT RECOMMENDATIONS?
""")
JOINS = r"(?:,? AND|,| OF| &| \+|)"
TITLE = re.compile(rf"(?:{QUALIFIERS} )*{PAPERS}(?:(?:{JOINS} |/)(?:{QUALIFIERS} )*{PAPERS})*")
"""A title in capitals, of one such word or of several."""
OPINION = r"(?:MEMORANDUM )?OPINION(?: AND ORDER)?"
DISPOSING = r"(?:AFFIRMING|REVERSING|VACATING|REMANDING|DISMISSING)"
ON_WHAT = rf"(?:REGARDING|CONCERNING|ON|GRANTING|DENYING|{DISPOSING})"
"""What leads from an opinion’s title to its subject: `OPINION REGARDING MOTION TO DISMISS`."""
NO_TITLE_ALONE = frozenset(
    {
        "JUDGMENT",
        "FINAL JUDGMENT",
        "SUMMARY JUDGMENT",
        "ENTRY",
        "REPORT",
        "RECOMMENDATION",
        "RECOMMENDATIONS",
        "FINDINGS",
        "FINDINGS OF FACT",
        "FINDING OF FACT",
        "CONCLUSIONS OF LAW",
        "DISPOSITION",
        "RULING",
    }
)
"""Words that head a section within an opinion, where they stand alone."""
