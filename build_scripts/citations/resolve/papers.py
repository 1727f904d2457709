"""What papers of the record are called: one name, spelled out or abbreviated (table BT1)."""

import re

SPELLED = {
    "Add": "Addendum",
    "Aff": "Affidavit",
    "Agmt": "Agreement",
    "Am": "Amended",
    "Ans": "Answer",
    "App": "Appendix",
    "Appx": "Appendix",
    "Br": "Brief",
    "Compl": "Complaint",
    "Countercl": "Counterclaim",
    "Decl": "Declaration",
    "Def": "Defendant",
    "Defs": "Defendants",
    "Dep": "Deposition",
    "Depo": "Deposition",
    "Ex": "Exhibit",
    "Hr’g": "Hearing",
    "Mem": "Memorandum",
    "Mot": "Motion",
    "Obj": "Objections",
    "Opp’n": "Opposition",
    "Pet": "Petition",
    "Pl": "Plaintiff",
    "Pls": "Plaintiffs",
    "Rep": "Report",
    "Resp": "Response",
    "Stip": "Stipulation",
    "Supp": "Supplemental",
    "Tr": "Transcript",
}


def paper_key(name: str) -> str:
    """`name` as it is compared: `the Roe Decl.` and `Roe Declaration` are one paper."""
    words = re.sub(r"^[Tt]he\s", "", name).replace("'", "’").split()
    return " ".join(SPELLED.get(bare := word.strip('.,“”"'), bare) for word in words).lower()
