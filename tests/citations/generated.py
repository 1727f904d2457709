"""Citations written from the practice, each with what a reader of it must find.

An opinion is invented from a seed: cases, documents of the record and provisions, cited in full and
then in short, in the ways of spacing and setting that courts use. What each means is known because
it was written so: the engine has to find the same, or to say that it does not know.
"""

import random
import re
from dataclasses import dataclass

NAMES = "Abel Bacon Calder Dorsey Eaton Farrow Gant Hobbs Ingram Jarvis Kemper Lowell".split()
FIRMS = (
    "Acme Widgets, Inc.",
    "Hagy-Davis Assocs., PLLC",
    "eBay Inc.",
    "School Dist. No. 12",
    "de la Cruz",
    "dela Vega",
)
REPORTERS = (
    ("F.3d", "9th Cir."),
    ("F. Supp. 2d", "D. Or."),
    ("U.S.", ""),
    ("F.4th", "6th Cir."),
)
DOCUMENTS = (
    *("Compl.", "Decl.", "Joint Statement of Facts", "Dep.", "Order", "Answering Brief"),
    *("Aff.", "Opp’n", "Report", "SMF", "Award", "Return"),
)
ENTRIES = (
    *("Dkt. No. {}", "ECF No. {}", "Dkt. # {}", "Filing No. {}", "Doc. {}-2", "D.I. {}"),
    *("ECF Dkt. #{}", "Docket Entry No. {}", "Rec. Doc. {}", "Doc. No. {}", "D.E. {}", "ECF {}"),
)
CODES = ("{} U.S.C. § {}", "{} U. S. C. § {}")
STATE_CODES = (
    ("Penal Code, § {}", "Cal. Penal Code § {}"),
    ("Pen. Code, § {}", "Cal. Penal Code § {}"),
    ("Cal. Penal Code § {}", "Cal. Penal Code § {}"),
    ("CAL. PENAL CODE § {}", "Cal. Penal Code § {}"),
    ("Code Civ. Proc., § {}", "Cal. Civ. Proc. Code § {}"),
    ("Code Civ.Proc., § {}", "Cal. Civ. Proc. Code § {}"),
    ("Wis. Stat. § {}.01", "Wis. Stat. § {}.01"),
    ("WIS. STAT. § {}.01", "Wis. Stat. § {}.01"),
    ("Ohio Rev. Code Ann. § 29{}.01", "Ohio Rev. Code Ann. § 29{}.01"),
    ("RCW 9.{}.030", "RCW 9.{}.030"),
    ("Mass. Gen. Laws ch. 93A, § {}", "Mass. Gen. Laws ch. 93A, § {}"),
    ("MASS. GEN. LAWS ch. 93A, § {}", "Mass. Gen. Laws ch. 93A, § {}"),
    ("N.J. STAT. ANN. § 2C:{}-1", "N.J. Stat. Ann. § 2C:{}-1"),
    ("LA. REV. STAT. § 14:{}", "La. Stat. Ann. § 14:{}"),
    ("HRS § 707-{}", "HRS § 707-{}"),
    ("735 ILCS 5/2-{}", "735 ILCS 5/2-{}"),
    ("D.C. Code § 22-{}", "D.C. Code § 22-{}"),
    ("P.R. Laws Ann. tit. 12, § {}", "P.R. Laws Ann. tit. 12, § {}"),
    ("I.R.C. sec. {}", "I.R.C. § {}"),
    ("Rule {} of the North Dakota Rules of Criminal Procedure", "N.D. R. Crim. P. {}"),
    ("K. S. A. 21-{}", "K.S.A. 21-{}"),
    ("OCGA § 16-{}-1", "OCGA § 16-{}-1"),
    ("MCL 750.{}", "MCL 750.{}"),
    ("Ariz. Rev. Stat. 28-{}", "Ariz. Rev. Stat. 28-{}"),
    ("NRS 34.{}", "NRS 34.{}"),
    ("Minn. Stat. § 609.{}", "Minn. Stat. § 609.{}"),
    ("T.C.A. § 39-13-{}", "T.C.A. § 39-13-{}"),
    ("ORS 161.{}", "ORS 161.{}"),
    ("C.R.S. 18-1-{}", "C.R.S. 18-1-{}"),
    ("I.C. § 19-{}", "I.C. § 19-{}"),
    ("§ {} of the Tariff Act of 1922", "Tariff Act of 1922 § {}"),
    ("Rev. St. U. S. § {}", "Rev. Stat. § {}"),
    ("[18 U.S.C.] § {}", "18 U.S.C. § {}"),
    ("20 C.F.R. Part {}, Subpart P, Appendix 1", "20 C.F.R. pt. {}"),
    ("Act of March 3, 1875, c. 137, 18 Stat. {}", "18 Stat. {}"),
    ("Pub. L. No. 99-{}, Title I, § 108(a), 100 Stat. 1858", "Pub. L. No. 99-{}"),
    ("Wis. Admin. Code § ERC {}.07", "Wis. Admin. Code § ERC {}.07"),
    ("Idaho Criminal Rule {}", "Idaho Criminal Rule {}"),
    ("rule 8.{} of the California Rules of Court", "Cal. Rules of Court, rule 8.{}"),
)
"""As a court of California prints them, and what is one authority however it is spelt."""
TESTIMONY = ("Dep.", "Dep. Tr.", "Tr.", "Hr’g Tr.")
ACTS = (
    *("aff’d", "aff ’d", "rev’d", "vacated", "aff’d in part and rev’d in part", "withdrawn"),
    *("rev’d on other grounds", "vacated and remanded", "modified", "affd", "mod", "as amended"),
    *("adh’d to on recons", "aff’d by an equally divided court", "aff’d without opinion"),
)
"""What a court did to a decision (Bluebook table T8; Oregon’s and New York’s words)."""
REQUESTS = (
    *("cert.", "certiorari", "reh’g", "reh’g en banc", "appeal", "review", "trans.", "transfer"),
    *("rev.", "rev", "lv", "lv to appeal", "leave to appeal", "writ", "writ of error", "allocatur"),
    *("disc. rev.", "pet. for rev.", "pet. for leave to appeal", "perm. app.", "certif.", "pet."),
    *("perm. to appeal", "further app. rev.", "PDR", "rearg", "recons.", "application", "alloc."),
)
"""What was asked for: of the United States, Indiana, Oregon, New York, Texas, Pennsylvania, North
Carolina, Illinois, Tennessee, New Jersey, Massachusetts, Kentucky, Michigan, Louisiana."""
ANSWERS = (
    *("denied", "den.", "den", "dismissed", "dism’d", "granted", "allowed", "ref’d"),
    *("ref’d n.r.e.", "dism’d w.o.j.", "not considered", "filed"),
    "dismissed as improvidently granted",
)
SCANNED = {
    "F.3d": ("F.Sd", "F.8d", "F.3cl", "F:3d", "F. Bd"),
    "U.S.": ("U. S", "U.S", "U, S.", "TJ. S.", "U. 8."),
    "F. Supp. 2d": ("F. Supp. Zd", "F.Supp.2cl", "F. Supp, 2d"),
    "F.4th": ("F.4lh", "F,4th"),
}
"""How a scan prints a reporter."""
SIGNALS = ("", "See ", "See also ", "Cf. ", "But see ")


@dataclass(frozen=True, slots=True)
class Written:
    """One citation as written: its words and what it cites."""

    text: str
    authority: str
    before: str = ""
    """What leads to it, and is none of its words: `aff’d`, the definition of a paper."""


STRING_NAMES = "Munro Nolan Osgood Purcell Quigley Rusk".split()


def opinion(seed: int) -> tuple[str, list[Written]]:
    """The words of an invented paragraph of a court of California, names of cases in plain text or
    between asterisks, and its citations in order."""
    chance = random.Random(seed)
    italic = chance.random() < 0.5
    sentences: list[str] = []
    written: list[Written] = []
    for name in chance.sample(NAMES, 4):
        for each in _in_turn(chance, name):
            lead = each.before or chance.choice(SIGNALS)
            sentences.append(f"{lead}{_set(each.text, italic=italic)}.")
            written.append(each)
        sentences.append("So it was held below.")
    string = [_of_case(chance, name)[0] for name in chance.sample(STRING_NAMES, 3)]
    head = chance.choice(SIGNALS)
    sentences.append(head + "; ".join(_set(each.text, italic=italic) for each in string) + ".")
    several = _several(chance)
    sentences.append(chance.choice(SIGNALS) + _joined(chance, several) + ".")
    later = _with_history(chance)
    told = (f"{each.before}, {each.text}" if each.before else each.text for each in later)
    sentences.append(", ".join(_set(words, italic=italic) for words in told) + ".")
    return " ".join(sentences), [*written, *string, *several, *later]


def _set(words: str, *, italic: bool) -> str:
    """`words` with the name of the case in italics, if the opinion has them."""
    name = re.match(r"(?P<name>[A-Z][^,]* v\. .*?), \d", words)
    if not (italic and name):
        return words
    return f"*{name['name']}*{words[name.end('name') :]}"


def _joined(chance: random.Random, listed: list[Written]) -> str:
    """`14:27, 14:30 and 14:31`."""
    last = chance.choice((", ", " and ", ", and ") if len(listed) > 2 else (", ", " and "))
    return ", ".join(each.text for each in listed[:-1]) + last + listed[-1].text


LISTS = (
    ("RCW 9.{}.030", "9.{}.030", "9.{}.040", "RCW "),
    ("K.S.A. {}-5402", "{}-5403", "{}-5404", "K.S.A. "),
    ("Articles {}", "{}", "{}, UCMJ", "UCMJ art. "),
    ("Articles {}", "{}", "{}, Uniform Code of Military Justice", "UCMJ art. "),
    ("La. C.Cr.P. arts. {}", "{}", "{}", "La. C.Cr.P. art. "),
    ("Docket Nos. {}", "{}", "{}", "Docket No. "),
    ("docket Nos. {}", "{}", "{}", "docket No. "),
    ("Dockets No. {}", "{}", "{}", "Docket No. "),
    ("ECF Nos. {}", "{}", "{}", "ECF No. "),
    ("Docs. {}", "{}", "{}", "Doc. "),
    ("Public Acts {}-652", "{}-653", "{}-1104", "Public Act "),
)
"""Head, further members and last of a list, and what stands before each in its authority."""


def _several(chance: random.Random) -> list[Written]:
    """A list of which each member is a citation (rule 3.3)."""
    head, more, last, authority = chance.choice(LISTS)
    forms = (head, more, last)
    numbers = sorted(chance.sample(range(11, 99), 3))
    texts = [form.format(number) for form, number in zip(forms, numbers, strict=True)]
    found: list[Written] = []
    for text in texts:
        number = re.search(r"\d[\d.-]*", text)
        assert number
        found.append(Written(text, authority + number[0]))
    return found


def _with_history(chance: random.Random) -> list[Written]:
    """A case and what became of it, which is of the same authority."""
    head = _of_case(chance, "Sayre")[0]
    cite = (
        f"{chance.randint(500, 590)} U.S. {chance.randint(1, 900)} ({chance.randint(2001, 2020)})"
    )
    asked = f"{chance.choice(REQUESTS)} {chance.choice(ANSWERS)}"
    verb = chance.choice((chance.choice(ACTS), asked))
    return [head, Written(cite, head.authority, verb)]


def _in_turn(chance: random.Random, name: str) -> list[Written]:
    kind = chance.choice(("case", "case", "record", "statute"))
    if kind == "record":
        return _of_record(chance, name)
    if kind == "statute":
        title, section = chance.randint(1, 50), chance.randint(100, 9000)
        if chance.random() < 0.5:
            printed, cited = chance.choice(STATE_CODES)
            return [Written(printed.format(section), cited.format(section))]
        text = chance.choice(CODES).format(title, section)
        return [Written(text, f"{title} U.S.C. § {section}")]
    return _of_case(chance, name)


def _of_case(chance: random.Random, name: str) -> list[Written]:
    reporter, court = chance.choice(REPORTERS)
    volume, first = chance.randint(100, 550), chance.randint(100, 900)
    year = chance.randint(1990, 2020)
    other = chance.choice([*FIRMS, "United States", "Barr"])
    cite = f"{volume} {reporter} {first}"
    if chance.random() < 0.1:
        return _unlisted(name, other, volume, first)
    if chance.random() < 0.1:
        number = f"No. {first}-{volume}"
        return [Written(f"{name} v. {other}, {number} ({court or 'Pa.'} Mar. 3, {year})", number)]
    dated = f"({court} {year})" if court else f"({year})"
    page = first + chance.randint(1, 9)
    if reporter in SCANNED and chance.random() < 0.1:
        printed = chance.choice(SCANNED[reporter])
        name = f"{name} v. {other}"
        return [Written(f"{name}, {volume} {printed} {first}, {page} {dated}", cite)]
    found = [Written(f"{name} v. {other}, {cite}, {page} {dated}", cite)]
    short = chance.choice(
        (
            f"{name}, {volume} {reporter} at {page + 1}",
            f"{name}, supra, at {page + 1}",
            f"Id. at {page + 1}",
            f"id., at {page}–{page + 2}",
            f"Id., {volume} {reporter} at {page + 1}",
            f"{name}, {volume} {reporter} At {page + 1}",
        )
    )
    return [*found, Written(short, cite)]


def _unlisted(name: str, other: str, volume: int, first: int) -> list[Written]:
    """A case in a reporter that no list knows."""
    cite = f"{volume} O.I.C. {first}"
    return [
        Written(f"{name} v. {other}, {cite} (1984)", cite),
        Written(f"{volume} O.I.C. at {first + 2}", cite),
    ]


FORMS_OF_RECORD = (
    *("entry", "title", "defined", "lines", "exhibits", "paper", "day", "tab"),
    *("initials", "party"),
)
INITIALS = ("AR", "J.A.", "CP", "PSR", "JA", "ER")
PARTIES = ("Appellant", "Defendant", "State", "Petitioner")


def _of_record(chance: random.Random, name: str) -> list[Written]:
    number = chance.randint(1, 200)
    place = chance.choice((f" ¶ {number}", f" at {number}", f" ¶¶ {number}–{number + 3}"))
    form = chance.choice(FORMS_OF_RECORD)
    if form == "initials":
        paper = chance.choice(INITIALS)
        return [
            Written(f"{paper} {number}", paper),
            Written(f"{paper} at {number + 2}", paper),
        ]
    if form == "party":
        paper = f"{chance.choice(PARTIES)}’s {chance.choice(('brief', 'reply brief'))}"
        where = chance.choice((" at {}", ", p. {}", " at p. {}")).format(number)
        return [Written(paper + where, paper), Written(f"Id. at {number + 1}", paper)]
    if form in ("entry", "title"):
        entry = chance.choice(ENTRIES).format(number)
        title = f" ({name} {chance.choice(DOCUMENTS)})" if form == "title" else ""
        return [Written(entry + title + place, entry), Written(f"Id. ¶ {number + 1}", entry)]
    if form == "defined":
        alias = chance.choice((f"{name} Facts", f"{name[0]}SUF", f"{name} Aff."))
        before = f"The movant filed a statement (“{alias}”) with its brief. "
        return [Written(alias + place, alias, before), Written(f"Id. ¶ {number + 1}", alias)]
    if form == "lines":
        paper, line = f"{name} {chance.choice(TESTIMONY)}", chance.randint(1, 24)
        lines = chance.choice((f"{number}:{line}", f"{number}:{line}–{number + 2}:{line}"))
        joint = chance.choice((" ", " at "))
        return [Written(paper + joint + lines, paper), Written(f"Id. at {number + 3}:4", paper)]
    if form == "exhibits":
        several = f"Exs. {number}–{number + 2}"
        return [Written(several, several)]
    if form == "day" and chance.random() < 0.4:
        day = chance.choice(("Plea Agreement, 12/30/19", "Sentencing Order, 1/6/20"))
        return [Written(f"{day}, {number}", day), Written(f"Id. at {number + 1}", day)]
    if form == "day":
        day = chance.choice(("N.T., 6/5/13", "N.T. Trial, 1/14/2019", "Trial Tr., Mar. 3, 2015"))
        return [Written(f"{day}, at {number}", day), Written(f"Id. at {number + 1}", day)]
    if form == "tab":
        file = f"{name} File"
        return [
            Written(f"{file}, Tab 4 at {number}", file),
            Written(f"Id., Tab 5 at {number}", file),
        ]
    document = f"{name} {chance.choice(DOCUMENTS)}"
    return [Written(document + place, document), Written(f"Id. at {number + 1}", document)]
