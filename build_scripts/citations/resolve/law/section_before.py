"""*Id.* with a section that was cited of another law than what *Id.* would mean (Bluebook 4.1)."""

from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.resolved_values import Meaning
from build_scripts.citations.tokens.law.sections import MEMBER


def other_law_of_section(
    pin: str, meaning: Meaning, before: list[tuple[Where, Meaning]]
) -> str | None:
    """Another law whose very section is cited before: `Id. § 51M` after `G. L. c. 276, § 51M` and,
    since, a treatise or another code of which no such section is cited."""
    section = MEMBER.search(pin) if "§" in pin else None
    if not section or meaning.sort not in ("work", "provision"):
        return None
    ending = f"§ {section['section']}"
    cited = [other.authority or "" for _, other in before if other.sort == "provision"]
    found = [each for each in cited if each.endswith(ending)]
    own = (meaning.authority or "").partition("§")[0]
    if not found or (meaning.sort == "provision" and any(each.startswith(own) for each in found)):
        return None
    return found[-1]
