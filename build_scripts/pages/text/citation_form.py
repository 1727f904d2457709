"""Authorities in citation form, as the table and the cards print them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.citations.court_and_year import court_and_year
from build_scripts.citations.reporter_of_pin import pin_in
from build_scripts.model import Authority, Citation, History
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.typesetting import unbroken_stretches
from build_scripts.pages.text.wording import long_date


def full_citation(authority: Authority, pin: str | None = None) -> str:
    """Return an authority in citation form, its name in italics (Bluebook rule 2.2(a)).

    Of `pin` only a subdivision belongs to it: a page tells where in it, not what.
    """
    name = f"*{literal(authority.name)}*, " if authority.name else ""
    return name + literal(on_one_line(after_name(authority, pin)))


COURT_AND_YEAR = re.compile(r"\((?:[\w.’]+ ){1,2}\d{4}\)")
"""`(9th Cir. 2000)`, `(Wis. 1984)`."""


def on_one_line(words: str) -> str:
    """Return `words` so that no line parts a volume from its reporter and page, a court from its
    year, or a section’s sign from its number."""
    held = [*unbroken_stretches(words), *(found.span() for found in COURT_AND_YEAR.finditer(words))]
    chars = list(words)
    for start, end in held:
        chars[start:end] = words[start:end].replace(" ", "\N{NO-BREAK SPACE}")
    return "".join(chars)


def after_name(authority: Authority, pin: str | None = None) -> str:
    """Return what an authority’s citation says after the name, as plain words."""
    provision = pin if pin and is_subdivision(pin) and authority.kind != "case" else ""
    parallels = "".join(f", {cite}" for cite in authority.parallels)
    brackets = in_brackets(authority, authority.parallels)
    cite = authority.cite + provision + parallels + brackets
    return cite + "".join(map(later_history, authority.history))


def pinned_citation(authority: Authority, citation: Citation) -> str:
    """Return a decision in citation form with the page that is cited, after the reporter whose page
    it is; where nobody can say whose, and of anything else, without.

    `*Lim v. INS*, 224 F.3d 929, 936 (9th Cir. 2000)`.
    """
    cites = tuple(dict.fromkeys([authority.cite, *authority.parallels]))
    pins = {cite: pin_in(cite, cites, citation) for cite in cites}
    cite = next(filter(pins.__getitem__, cites), None)
    if authority.kind != "case" or not cite:
        return full_citation(authority, citation.pin)
    name = f"*{literal(authority.name)}*, " if authority.name else ""
    reported = replace(authority, cite=cite, parallels=())
    return f"{name}{literal(f'{cite}, {pins[cite]}{in_brackets(reported)}')}"


def later_history(history: History) -> str:
    """Return what became of a case as its citation goes on: `, aff’d, 520 U.S. 17 (1997)`."""
    joint = " " if re.search(r"\b(?:by|in|nom\.?|on)$", history.relation) else ", "
    name = f"{history.name}, " if history.name else ""
    cited = f"{joint}{name}{history.cite}" if history.cite else ""
    return f", {history.relation}{cited}{in_brackets(history)}"


def in_brackets(decision: Authority | History, parallels: Sequence[str] = ()) -> str:
    """Return what closes a case's citation: court and year, as far as what is printed of its cites
    leaves them open (Bluebook rules 10.4 and 10.5)."""
    if isinstance(decision, Authority) and decision.kind != "case":
        return ""
    cites = [cite for cite in (decision.cite, *parallels) if cite]
    closing = court_and_year(cites, decision.court, decision.year)
    return f" ({closing})" if closing else ""


WEIGHTS = {
    "same court": "A decision of this court",
    "binding": "Binding on this court",
    "persuasive": "Persuasive, not binding on this court",
    "under review": "The decision under review",
}


def weight_of(authority: Authority) -> str:
    """Return what a decision weighs before the court that cites it; nothing where none can say."""
    weight = authority.weight
    return f"{WEIGHTS[weight.kind]}{f' {weight.only}' if weight.only else ''}" if weight else ""


def treatment_of(authority: Authority) -> str:
    """Return as Markdown what an editor says became of an authority; nothing where none does."""
    return literal(became_of(authority))


def became_of(authority: Authority) -> str:
    """Return what an editor says became of an authority, in a sentence; nothing where none does."""
    said = authority.treatment
    if not said:
        return ""
    day = f", checked on {long_date(said.checked)}" if said.checked else ""
    return f"Since: {said.says} ({said.author or 'the editors'}{day})."


def is_subdivision(pin: str | None) -> bool:
    """Say whether a pin names a subdivision, which belongs to the provision: `(a)(42)`."""
    return bool(pin and pin.startswith("("))
