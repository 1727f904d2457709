"""Authorities in citation form, as the table and the cards print them."""

from build_scripts.lexicon.courts import court_citation
from build_scripts.model import Authority
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.wording import long_date


def full_citation(authority: Authority, pin: str | None = None) -> str:
    """Return an authority in citation form, its name in italics (Bluebook rule 2.2(a)).

    Of `pin` only a subdivision belongs to it: a page tells where in it, not what.
    """
    name = f"*{literal(authority.name)}*, " if authority.name else ""
    provision = pin if pin and is_subdivision(pin) and authority.kind != "case" else ""
    parallels = "".join(f", {cite}" for cite in authority.parallels)
    return f"{name}{literal(authority.cite + provision + parallels + court_and_year(authority))}"


def court_and_year(authority: Authority) -> str:
    """Return the closing parenthesis of a case's citation (Bluebook rule 10.4 and 10.5).

    The Supreme Court is not named: its reports say who it is.
    """
    if authority.kind != "case" or not authority.year:
        return ""
    court = court_citation(authority.court) if authority.court else None
    named = f"{court} " if court and authority.court != "scotus" else ""
    return f" ({named}{authority.year})"


def treatment_of(authority: Authority) -> str:
    """Return what an editor says became of an authority, in a sentence; nothing where none does."""
    said = authority.treatment
    if not said:
        return ""
    day = f", checked on {long_date(said.checked)}" if said.checked else ""
    return literal(f"Since: {said.says} ({said.author or 'the editors'}{day}).")


def is_subdivision(pin: str | None) -> bool:
    """Say whether a pin names a subdivision, which belongs to the provision: `(a)(42)`."""
    return bool(pin and pin.startswith("("))
