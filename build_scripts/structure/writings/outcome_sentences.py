"""Says whether a sentence tells what the court does: affirms, grants, dismisses, in the passive, in
the active, bare, in capitals, or in the forms of old reports."""

import re
from unicodedata import normalize

from build_scripts.lexicon.sentences import sentences

DONE = (
    r"(?:affirmed|reversed|vacated|remanded|dismissed|denied|granted|enforced|overruled|sustained"
    r"|quashed|annulled|allowed|refused|modified|transferred|upheld|set aside|reinstated|discharged"
    r"|suspended|disbarred|answered|approved|confirmed|rendered|stayed|dissolved|rescinded"
    r"|made absolute|censured|reprimanded|lifted|revoked|stricken|adopted|awarded|accepted|referred"
    r"|terminated)"
)
"""What is done to a judgment, a petition or a motion."""
ADVERB = r"(?:hereby|therefore|thus|also|likewise|each|both|in all respects|in part|[a-z]+ly)"
MATTER = (
    r"(?:judge?ments?|orders?|decrees?|decisions?|sentences?|convictions?|petitions?|(?:cross-)?"
    r"appeals?|motions?|applications?|writs?|certiorari|cases?|causes?|matter|actions?|requests?"
    r"|complaint|indictment|relief|verdict|rulings?|denial|grant|dismissal|awards?"
    r"|injunctions?"
    r"|leave|exceptions?|questions?|demurrer|rehearing|claims?|information|bills?|libel|pleas?"
    r"|rule|stay|nonsuit|respondent|objections?|findings?|recommendations?|determinations?|reports?"
    r"|probation|summons|subpoena|mandamus|mandate|enforcement|forfeiture|reprimand|suggestion"
    r"|prisoner|relator|new trial|name|entitlement)"
)
"""What comes before a court and is disposed of."""
PASSIVE = re.compile(
    rf"\b{MATTER}\b.{{0,400}}?\b(?:is|are|(?<!can )(?<!could )(?<!might )(?<!not )be|stands?)"
    rf"(?:[ ,]+{ADVERB})*[ ,]+{DONE}\b"
    r"(?! (?:only|when|where|if|unless|as evidence|by [a-z]+ing)\b)",
    re.IGNORECASE,
)
"""`the judgment of the district court is affirmed`; `the order must be vacated`."""
DOES = (
    r"(?:affirm|reverse|vacate|remand|dismiss|deny|grant|enforce|set aside|uphold|quash|overrule"
    r"|sustain|annul|reinstate|modify|transfer|decline to (?:review|disturb)|render|stay)"
)
WORD = r"(?!not\b|cannot\b|whether\b|if\b|never\b|would\b|decline to (?:deny|grant)\b)[^\s.;]+"
ACTIVE = re.compile(
    rf"\b(?:we|I|(?:this|the) (?:court|panel))(?: {WORD}){{0,9}}? {DOES}\b(?!ed\b)"
    rf"|\b(?:This|this|The|the) Court(?: {WORD}){{0,5}}? (?:{DOES}s|denies|dismisses|modifies"
    r"|sets aside)\b"
    rf"|\b(?:Board|Commission|Tribunal)(?: {WORD}){{0,12}}? "
    rf"(?:{DOES}s|denies|dismisses|orders that)\b"
    rf"|\b(?:we|I|(?:the|this) court)(?: {WORD}){{0,3}}? (?:finds? (?:for|in favor of) "
    r"|order (?!to\b)(?=[^.]* (?:reprimanded|censured|suspended|disbarred))"
    r"|declines? to accept jurisdiction|hold [^.;]{3,60} in abeyance)"
    r"|\b(?:petitioner|claimant|applicant)s? (?:is|are)(?: not)? (?:therefore )?entitled to "
    r"(?:compensation|benefits|relief|an award)\b",
    re.IGNORECASE,
)
"""`we therefore reverse`; `the Court hereby grants the motion`; `the Board adopts the recommended
order and orders that the respondent shall …`."""
BARE_OUTCOME = re.compile(
    rf"(?:(?:the |[A-Z][a-z]+(?:[’']s?)? )?{MATTER}"
    r"(?: (?:of|for|to|in|and|denying|granting|dismissing|allowing)"
    r"(?: (?!(?:was|were|had|has)\b)[\w.,-]+){1,8}?)?,? )?"
    rf"(?:{DONE}|arrested|ordered)(?=[.,;: ])"
    r"(?! (?:by|to|that|in (?!part|case nos?\b)|on(?! the (?:law|facts))|the)\b).{0,200}",
    re.IGNORECASE,
)
"""`Judgment affirmed in part; reversed in part.`, `Appeal dismissed.`, `Affirmed. No costs.`,
Massachusetts’s `Order denying motion for a new trial affirmed.`"""
CAPITALS = re.compile(
    r"\b(?:AFFIRM|REVERSE?|VACATE?|REMAND|DISMISS|GRANT|DEN(?:Y|IE)|ENFORCE?|OVERRULE?|SUSTAIN"
    r"|ORDER|ADJUDGE|CERTIFY|CERTIFIE)(?:[SD]|ED|ES|ING)?\b"
)
"""The court’s own emphasis: `we AFFIRM the judgment`."""
ORDERED = re.compile(r"\bit is(?:,? \w+){0,4},? (?:ordered|adjudged|decreed)\b(?!\.)", re.I)

ENTERED = re.compile(
    r"\b(?:decisions?|orders?|judgments?)\b.{0,80}\b(?:will|shall|must) be (?:entered|issued)\b",
    re.IGNORECASE,
)
"""`Decision will be entered for respondent.`, as the Tax Court ends."""

OLD_FORMS = re.compile(
    r"""
    # No error. / There is error, the judgment is set aside.
    (?:there\ (?:is|was)\ |we\ find\ )?(?:no\ (?:(?:reversible|prejudicial|plain)\ )?)?
      error\b(?:[,;].{0,120})?
    # Let the decree be entered accordingly.
    | let\ (?:(?:the|a)\ )?(?:peremptory\ )?
      (?:judge?ment|decree|order|writ|cause|case|mandate|bill|prisoner|relator|defendant)\b
      .{0,60}\b(?:be|issue)\b.{0,120}
    # The defendants must have judgment.
    | .{0,80}\b(?:plaintiff|defendant|petitioner|respondent|appell\w+)s?\b(?:\ in\ error)?
      \ (?:must\ have|takes?\ nothing
        |(?:is|are)\ entitled\ to\ (?:judgment|recover|a\ new\ trial|relief|an\ order)).{0,60}
    # Judgment for the plaintiff.
    | (?:judgment|decree)\ (?:for|accordingly|against)\b.{0,60}
    # Peremptory writ to issue.
    | (?:(?:peremptory|a)\ )?(?:writ|mandamus)\ (?:to|will)\ issue.{0,40}
    # Venire de novo.
    | (?:a\ )?(?:new\ trial|venire\ de\ novo)(?:\ (?:ordered|granted|awarded))?
    # We answer the certified question in the negative.
    | .{0,80}\bwe\ answer\b.{0,120}\b(?:affirmative|negative)\b.{0,80}
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""All of a sentence in which old reports, and those of Connecticut and North Carolina, say what is
done, and the answer to a question that another court has certified."""
BRACKETED = re.compile(r"\([^()]*\)")
"""What ends no sentence and is none: `(Dkt. No. 627.)`"""


RULES = re.compile(
    r"""
    (?<!clerk\ )(?<!clerk\ of\ court\ )(?<!clerk\ of\ the\ court\ )
    \b(?:is|are)\ (?:(?:hereby|also|further|therefore)\ )*
      (?:ordered|directed|instructed|awarded|enjoined|entitled\ to\ (?:recover|judgment|costs))\b
    | \breserves?\ ruling\b                          # The Court reserves ruling on the motion.
    | \b(?:we|court)\ (?:returns?|retains?)\ jurisdiction\b
    | ^jurisdiction\ (?:is\ )?(?:relinquished|retained)\b   # Pennsylvania’s last line
    | \b(?:parties|counsel|plaintiffs?|defendants?|petitioners?|respondents?|appell\w+|court)
      \ shall\b                                       # The respondents shall return the ship.
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What goes with an outcome, and by itself is none. What the clerk is told to do is not of it."""
ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)] ")
"""The number before an item of an order, or of what is recommended."""


LONGEST_REST = 400
"""Characters that go with an outcome in its paragraph; more is text of the opinion, which archives
give in one paragraph."""


def outcome_in(words: str) -> str | None:
    """Return `words` from the last of their sentences on that tells an outcome, or from the first
    of several in a row that do, to the end of their paragraph."""
    start: int | None = None
    end = 0
    row: int | None = None
    for span in sentences(BRACKETED.sub(lambda found: "_" * len(found[0]), words)):
        sentence = words[span.start : span.end]
        tells = tells_outcome(sentence)
        if not tells and not RULES.search(sentence):
            row = None
        elif row is None:
            row = span.start
        start = row if tells else start
        end = span.end if row is not None else end
    if start is None:
        return None
    last = len(words) if len(words) - end <= LONGEST_REST else end
    return words[start:last].lstrip("-–— ")


SUPPOSED = re.compile(
    r"(?:if|when|where|unless|whenever|although|though|while)\b|(?:a|an)\b(?!.*,)(?! new trial)",
    re.IGNORECASE,
)
"""How a sentence begins that only supposes an outcome, before its first comma."""


def tells_outcome(sentence: str) -> bool:
    """Say whether a sentence tells what the court does, now and itself."""
    sentence = normalize("NFKC", sentence)  # a ligature is its letters: Aﬃrmed
    if SUPPOSED.match(sentence):
        sentence = sentence.partition(", ")[2]
    mixed = any(map(str.islower, sentence))
    return bool(
        (mixed and CAPITALS.search(sentence))
        or BARE_OUTCOME.match(sentence)
        or any(says_itself(sentence, form) for form in (ACTIVE, PASSIVE, ORDERED, ENTERED))
        or OLD_FORMS.fullmatch(sentence.strip(" ."))
    )


CLAUSE_END = re.compile(r"[,;:] |(?<=\)) ")
OF_ANOTHER = re.compile(
    r"""
    \b(?:whether|if|unless|when|whenever|where|before|until|once)\b
    | (?<!\bwe\ )(?<!\bI\ )(?<!\bthis\ court\ )\b
      (?:argue[sd]?|contend(?:s|ed)?|urge[sd]?|asks?|asked|claims?|claimed|maintain(?:s|ed)?
        |concede[sd]?|agrees?|insist(?:s|ed)?|submit(?:s|ted)?|assert(?:s|ed)?|allege[sd]?
        |says?|said|states?|stated|held|holding|ruled|provide[sd]?|requests?)
      \b.{0,40}\b(?:that|to)\b                              # Quill argues that the order be …
    | \b(?:cannot|can\ not|do\ not|need\ not|have)\ (?:say|said|decide|hold|reach|consider)\b
    | \breview(?:s|ed)?\b.{0,40}\bthat\b
    | \bin\ order\ (?:for|that)\b                            # in order for an application to be …
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before the words of an outcome in a clause that tells none."""


def says_itself(sentence: str, form: re.Pattern[str]) -> bool:
    """Say whether a clause of the `sentence` that reads as `form` is the court’s own, and not what
    it supposes or another says."""
    starts = (found.start() for found in form.finditer(sentence))
    return any(not OF_ANOTHER.search(CLAUSE_END.split(sentence[:at])[-1]) for at in starts)
