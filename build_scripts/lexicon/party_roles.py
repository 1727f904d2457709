"""The roles that parties have in a case, as captions print them."""

import re

ROLE_WORD = (
    r"(?:Plainti(?:ff|ﬀ)|Defendant|Petitioner|Respondent|Appell(?:ant|ee)|Intervenor|Movant|"
    r"Claimant|Counterclaim(?:ant)?|Cross-?claim(?:ant)?|Complainant|Contestant|Interpleader|"
    r"Debtor|Creditor|Applicant|Relator|Real Part(?:y|ies) in Interest|Amicus(?: Curiae)?|"
    r"Amici(?: Curiae)?|Cross|Counter|Third[- ]Party|Objector|Garnishee|Additional|Nonparty|"
    r"Proposed|Consolidated|Trustee|Interested Part(?:y|ies))s?(?: Below)?"
)
ROLES = rf"{ROLE_WORD}(?:[\s/–—,-]+(?:and\s+|in\s+)?{ROLE_WORD})*"
"""`Plaintiff-Counter-Defendant-Appellant`, `Plaintiff, Appellant` (First Circuit)."""
PARTY_END = re.compile(rf",\s+{ROLES}[.,;]*$", re.IGNORECASE)
"""How a party's line ends where its role is run in."""
