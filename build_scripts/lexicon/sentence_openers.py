"""Words that open sentences and clauses, and so no name, though a capital begins them."""

OPENERS = frozenset(
    "Contrast "
    "Thereafter Therein Ultimately Instead Specifically Subsequently Today Now Rather Still "
    "Nonetheless Hence Furthermore Importantly Notably Once Perhaps Just Next Finally See In As "
    "Under But And Or If When While Where Because Since Although Though Unlike Like Following "
    "Applying Citing Quoting Compare Accord Cf. Contra With Also Both Even Here There Thus So "
    "For From By At To On Of After Before Until Then Moreover However Indeed First Second Third "
    "Again Yet Nor Only Relying Relied Discussing Distinguishing Overruling Recognizing Noting "
    "Holding Explaining Per Through Our That This These Those Court Court’s Court's Courts "
    "Circuit Circuit’s Justice Judge Panel Congress Interpreting Considering Construing "
    "Invoking Reading Using Rejecting Affirming Reversing Given Despite Notwithstanding Without "
    "Supra Id. E.g. e.g. I.e. Generally Similarly Likewise Nevertheless Accordingly "
    "Additionally Plaintiff Plaintiffs Defendant Defendants Petitioner Respondent Appellant "
    "Appellee Appellants Appellees Its His Her Their Section Part Note I It We He She They Most "
    "Véase Véanse Según En Citando Conforme Mediante Además "
    "Recently Later Earlier Consider Take Consistent Based Pursuant Opinion Decision Case Cases "
    "Rule Is Was Were Are Did Does Has Had What Which Whether Who Whose Why How Not No".split()
)
"""Capitalised words that open a sentence or a citation and belong to no name."""
