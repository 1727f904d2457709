"""Which citations a later *Id.* can mean, and with which a note begins."""

import re
from collections.abc import Mapping

from build_scripts.citations.grammar.clause import Clause, opens_sentence
from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.resolved_values import Meaning, Stream
from build_scripts.model import Passage

NUMBERED_PATENT = re.compile(r"U\.S\. Patent")
"""A patent called by its number in a sentence is what the case is about, and not cited."""


NOTE_OR_PART = re.compile(
    r"(?:[Ff]oot)?[Nn]otes?\s|nn?\.|[Pp]arts?\s|pts?\.|[Ss]ections?\s[IVXL\d]"
)
"""Where `supra note 2` and `infra Part II` lead: to no authority (Bluebook rules 3.5 and 4.1)."""


def can_host(clause: Clause, meaning: Meaning) -> bool:
    """Whether a later *Id.* can mean this clause: not one inside a parenthetical or a history,
    nor a provision named in words, nor one within a block quotation, nor a note or part of this
    decision.

    A bare section that alone supports a sentence (`… “wages.” §3121(a).`) is cited, if it is known
    what it is of."""
    quoted = (
        clause.passage.kind == "blockquote" and clause.rest < len(clause.passage.text.words) - 2
    )
    mentioned = NUMBERED_PATENT.match(clause.core.authority or "") and in_prose(clause)
    known = bool(meaning.authority) and "§" in clause.text and not in_prose(clause)
    cited = not clause.core.informal or known
    own_place = clause.kind == "internal" and NOTE_OR_PART.match(clause.pin_words)
    return clause.host is None and cited and not (quoted or mentioned or own_place)


BY_SECTION = re.compile(r"§{1,2}\s?\d[\w.:-]*$")
"""`Restatement (Second) of Judgments § 24`."""


def remember_as_host(stream: Stream, clause: Clause, where: Where, meaning: Meaning) -> None:
    """Makes a clause the last host of its stream."""
    stream.hosts.append((where, meaning))
    stream.named_provision = None
    if meaning.sort != "provision":
        stream.barrier = None
        by_section = meaning.sort == "work" and BY_SECTION.search(meaning.authority or "")
        if by_section and in_prose(clause):
            stream.works_in_prose.add(where)
        return
    if in_prose(clause):
        stream.in_prose.add(where)
    else:
        stream.barrier = None
    if clause.core.informal:
        return
    before, mark, number = (meaning.authority or "").removeprefix("former ").rpartition("§ ")
    cited = stream.codes.setdefault(where.passage, [])
    if mark and ", Rule " not in number and before not in cited:
        cited.append(before)


def in_prose(clause: Clause) -> bool:
    """Whether a sentence runs on before or after a citation, so that it is a word of the sentence
    rather than what supports it."""
    words = clause.passage.text.words
    after = words[clause.rest : clause.rest + 9].lstrip()
    stop = clause.kind == "id" and clause.text.endswith(".") and after[:1].isupper()
    return not (opens_sentence(clause) and (stop or not after or after[0] in ".;)]”"))


def hosts_inherited_by_note(
    passage: Passage,
    streams: Mapping[tuple[str, str], Stream],
    hung: list[tuple[Where, Meaning]],
) -> list[tuple[Where, Meaning]]:
    """Return the host with which a note begins: that of the note before it if that cites one
    authority, else the citation to which the note is hung."""
    label = passage.where.removeprefix("note ")
    before = streams.get((passage.writing, f"note {int(label) - 1}")) if label.isdecimal() else None
    if before and before.barrier:
        return []
    if before and before.hosts:
        meant = {meaning.authority for _, meaning in before.hosts}
        return before.hosts[-1:] if len(meant) == 1 else []
    return hung
