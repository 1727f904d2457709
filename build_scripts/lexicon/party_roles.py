"""The roles that parties have in a case, as captions print them."""

import re

from build_scripts.lexicon.patterns import one_of

ROLE_WORD = (
    one_of(r"""
        Plainti(?:ff|ﬀ) Defendant Petitioner Respondent Appell(?:ant|ee) Intervenor Movant Claimant
        Counterclaim(?:ant)? Cross-?claim(?:ant)? Complainant Contestant Interpleader Debtor
        Creditor Applicant Relator Real\x20Part(?:y|ies)\x20in\x20Interest Amicus(?:\x20Curiae)?
        Amici(?:\x20Curiae)? Cross Counter Third[-\x20]Party Objector Garnishee Additional Nonparty
        Agency Proposed Consolidated Nominal Protestor Trustee Interested\x20Part(?:y|ies)
    """)
    + r"(?:s|\(s\))?(?: Below| in Error)?"
)
ROLES = rf"{ROLE_WORD}(?:[\s/–—,-]+(?:and\s+|in\s+)?{ROLE_WORD})*"
"""`Plaintiff-Counter-Defendant-Appellant`, `Plaintiff, Appellant` (First Circuit)."""
PARTY_END = re.compile(rf",\s+{ROLES}[.,;]*$", re.IGNORECASE)
"""How a party's line ends where its role is run in."""
