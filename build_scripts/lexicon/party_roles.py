"""The roles that parties have in a case, as captions print them."""

import re

from build_scripts.lexicon.patterns import one_of

ADJECTIVE = r"consolidated|proposed|additional|nominal|cross|third[- ]party"
"""What is no role by itself: `CONSOLIDATED`, beside the name of a litigation."""
ROLE_WORD = (
    one_of(r"""
        Plainti(?:ff|ﬀ) Defendant Petitioner Respondent Appell(?:ant|ee) Interven[eo]r Movant
        Claimant Counterclaim(?:ant)? Cross-?claim(?:ant)? Complainant Contestant Interpleader
        Debtor Creditor Applicant Relator Real\x20Part(?:y|ies)\x20in\x20Interest
        Amicus(?:\x20Curiae)? Amici(?:\x20Curiae)? Cross Counter Third[-\x20]Party Objector
        Garnishee Additional Nonparty Employe[er] Insurer Carrier Charging\x20Party Grievant
        Patent\x20Owner Agency Proposed Consolidated Nominal Protestor Trustee
        Interested\x20Part(?:y|ies)
    """)
    + r"(?:s|\(s\))?(?: Below| in Error| on Review| on (?:the )?(?:Counter|Cross-?)claim)?"
)
SPANISH_ROLE = (
    r"(?:Parte )?(?:(?:Recurrid|Peticionari|Apelad|Demandad|Querellad|Promovid|Acusad)[oa]s?"
    r"|(?:Recurrente|Apelante|Demandante|Querellante|Promovente|Interventor(?:a|e)?)s?)"
)
"""`Recurrida`, `Peticionarios`, `Parte Apelante`: the roles in Puerto Rico’s courts."""
ROLES = (
    rf"(?:{ROLE_WORD}(?:[\s/–—,‐‑-]+(?:and\s+|in\s+)?{ROLE_WORD})*"
    rf"|{SPANISH_ROLE}(?:[\s/–—,-]+{SPANISH_ROLE})*)"
)
"""`Plaintiff-Counter-Defendant-Appellant`, `Plaintiff, Appellant` (First Circuit)."""
COUNSEL_FOR = r"(?:Counsel|Attorneys?) for\b"
"""What stands before the role of those for whom lawyers appear: `Counsel for Appellant`."""
ROLE_ALONE = re.compile(rf"{ROLES}[.,;]?", re.IGNORECASE)
"""A role set apart from its party’s name: under it, or at its right, as Kentucky and North Dakota
print it."""
PARTY_END = re.compile(rf",\s+(?:\[\d{{1,2}}\] )?{ROLES}(?: \({ROLES}\))?[.,;]*$", re.IGNORECASE)
"""How a party's line ends where its role is run in, with that below perhaps: `, Appellee (Plaintiff
below).`"""
