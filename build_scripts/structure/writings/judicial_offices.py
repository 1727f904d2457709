"""How the office of a judge is printed, behind the name or before it."""

RANKS = (
    r"Vice|Chief|Deputy|Temporary|Senior|President|Presiding|Associate|Acting|Circuit|District"
    r"|Appellate|Presiding Disciplinary|Superior|Magistrate|Military|Bankruptcy Appellate Panel"
    r"|Bankruptcy|Immigration|Administrative Patent|Administrative Trademark|Administrative"
    r"|Special|Trial|Reserve|Veterans Law|Housing Court|United States|U\. ?S\."
)
"""What may stand before “Judge” or “Justice” in a byline, and in the line of a panel."""
SPACED_RANKS = RANKS.replace(" ", r"\ ")
"""The same for verbose patterns."""
IN_WORDS = (
    rf"(?:(?:{RANKS}) )*(?:Judges?|Justices?)"
    r"|(?:(?:CHIEF|SENIOR|SPECIAL|PRESIDING|ACTING|VICE|ADMINISTRATIVE|UNITED STATES|U\. ?S\."
    r"|CIRCUIT|DISTRICT|MAGISTRATE|BANKRUPTCY),? )*(?:JUDGE|JUSTICE)\b"
    r"|(?:Vice )?Chancellor|(?:VICE )?CHANCELLOR"
    r"|(?:Temporary |Acting )?Board Member|(?:Special )?Commissioner(?=[.:]\W*$)"
)
"""`Senior Circuit Judge`, `CHIEF JUSTICE`, `Vice Chancellor`, `Temporary Board Member`."""
OF_CHIEFS = (
    r"(?:Acting |ACTING |A\. ?)?"
    r"(?:C\. ?J|P\. ?J|J\. ?P|S\. ?J|V\. ?C\. ?J|A\.? ?P\. ?J)\.(?! ?[AET]\.)"
    r"|A\. ?J\.|(?:Ch|CH)\. ?J\."
)
"""`C.J.`, `Acting P. J.`, `A.C.J.`, Ohio’s administrative `A.J.`, `Ch. J.` in old reports."""
OF_COURTS = (
    r"(?:[PS]\. ?)?J\. ?A\. ?D\.|P\. ?J\. ?E\.|J\. ?S\. ?C\.|J\. ?T\. ?C\."
    r"|(?:U\. ?S\. ?)?[DM]\. ?J\.|(?:C\. ?)?J\. ?P\. ?T\."
)
"""`J.A.D.`, `J.T.C.` in New Jersey, `U.S.D.J.`, Washington’s `J.P.T.` for a judge pro tempore."""
OF_JUDGES = (
    r"(?:(?:Special|SPECIAL|Senior|Retired|Sr\.|SR\.) ?)?JJ?\.(?! ?[ASTE]\.)(?! ?P\. ?T\.)"
    r"|(?:V\. ?)?C\.(?=\W*$)|P\.(?=\W*$| delivered\b)"
)
"""`J.`, Indiana’s `Special J.`, Tennessee’s `SR. J.`, Delaware’s `V.C.`, and in old reports `C.` of
a commissioner, `P.` of the president of Virginia’s court."""
OFFICE = f"{IN_WORDS}|{OF_COURTS}|{OF_CHIEFS}|{OF_JUDGES}"
"""The office of a judge, behind the name."""
