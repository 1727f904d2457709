"""Finds the notes of a page before it is read: by the links that lead to them, or by their order.

Publishers have no common mark-up for notes. What they share is that a mark stands before its note
and that the note stands in a block of its own, under an anchor to which the mark leads (Pandoc,
Word, DPUB-ARIA `doc-endnote`), as an item of a numbered list, or as a paragraph that begins with
its label, after all text that refers to it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, takewhile

from lxml.etree import _Element

from build_scripts.lexicon.superscripts import MEASURE, REACH
from build_scripts.read.markup.elements import (
    LINK_TO_NOTE,
    MARK_CLASSES,
    MOST_IN_MARK,
    classes_of,
    is_linked,
    is_note,
    leads_back,
    mark_in,
    tag_of,
    words_of,
)
from build_scripts.read.markup.note_elements import HEAD, NUMBERED

HOLDERS = frozenset("li p div aside dt dd td tr section".split())
"""Elements that may hold one note."""
ROLES = frozenset({"doc-endnote", "doc-footnote"})
"""Roles of notes (Digital Publishing WAI-ARIA)."""
WHOLE = frozenset("body article main html".split())


@dataclass(frozen=True, slots=True)
class ListedNotes:
    """What was found of the notes of a page."""

    labels: Mapping[_Element, str] = field(default_factory=dict)
    """The elements that are a note each, and its label."""
    further: frozenset[_Element] = frozenset()
    """Elements between two notes, which go on with the note before them."""
    first: _Element | None = None
    """The paragraph with which a list of notes begins, each under its printed label."""
    title: _Element | None = None
    """What stands over the first note, and may be the title of all."""


def listed_notes(root: _Element) -> ListedNotes:
    """Return the notes of the page `root`, none where its publisher marks them as such."""
    elements = [element for element in root.iter() if tag_of(element)]
    if notes := [element for element in elements if is_note(element)]:
        return ListedNotes(labels_by_links(elements, notes))
    order = {element: index for index, element in enumerate(elements)}
    if labels := linked_blocks(elements, order):
        return ListedNotes(
            labels,
            frozenset([*blocks_between_notes(labels), *definitions_of_labels(labels)]),
            title=min(labels, key=order.__getitem__).getprevious(),
        )
    marks = list(raised_labels(elements))
    if labels := numbered_items(elements, order, marks):
        return ListedNotes(labels)
    first = first_of_list(elements, order, marks)
    return ListedNotes(first=first, title=None if first is None else first.getprevious())


def labels_by_links(elements: list[_Element], notes: list[_Element]) -> dict[_Element, str]:
    """Return the labels of those `notes` that print none, as in books: what the links to them
    read."""
    bare = {note.get("id"): note for note in notes if not HEAD.match(words_of(note))}
    bare.pop(None, None)
    found: dict[_Element, str] = {}
    for element in elements if bare else ():
        target = bare.get((element.get("href") or "")[1:]) if tag_of(element) == "a" else None
        if target is not None and (label := mark_in(element)):
            found.setdefault(target, label["label"])
    return found


def linked_blocks(elements: list[_Element], order: Mapping[_Element, int]) -> dict[_Element, str]:
    """Return the blocks to which marks before them lead."""
    targets: dict[str, _Element] = {}
    for element in elements:
        for name in (element.get("id"), element.get("name")):
            if name:
                targets.setdefault(name, element)
    found: dict[_Element, str] = {}
    for element in elements:
        label = mark_in(element) if tag_of(element) == "a" else None
        target = targets.get((element.get("href") or "#")[1:]) if label else None
        if label is None or target is None or order[target] <= order[element]:
            continue
        if tag_of(target) not in HOLDERS and leads_back(target):
            continue  # a label that leads back begins a list, which the walk itself sees
        holder = row_of(holder_of(target))
        if holder is not None and order[holder] > order[element] and is_note_mark(element, holder):
            found.setdefault(holder, label["label"])
    return found


def is_note_mark(link: _Element, holder: _Element) -> bool:
    """Say whether `link` is the mark of a note that `holder` holds, not an entry of contents."""
    above = link.getparent()
    raised_link = (above is not None and tag_of(above) == "sup") or any(
        tag_of(inner) == "sup" for inner in islice(link.iter(), MOST_IN_MARK)
    )
    stated = holder.get("role") in ROLES or link.get("role") == "doc-noteref"
    named = LINK_TO_NOTE.match(link.get("href") or "") or classes_of(link) & MARK_CLASSES
    return bool(raised_link or stated or named)


def holder_of(target: _Element) -> _Element | None:
    """Return the block that `target` is or begins."""
    while tag_of(target) not in HOLDERS:
        above = target.getparent()
        if above is None or tag_of(above) in WHOLE or (above.text or "").strip():
            return None
        before = target.getprevious()
        if before is not None and (words_of(before) or (before.tail or "").strip()):
            return None
        target = above
    return target


def definitions_of_labels(labels: Mapping[_Element, str]) -> Iterator[_Element]:
    """Yield what follows each label that stands in a list of terms: `<dt>1</dt><dd>See …</dd>`."""
    for term in labels:
        after = term.getnext() if tag_of(term) == "dt" else None
        while after is not None and tag_of(after) == "dd":
            yield after
            after = after.getnext()


def row_of(holder: _Element | None) -> _Element | None:
    """Return the row of a table where `holder` is a cell of it with no more than the label."""
    cell = holder is not None and tag_of(holder) in ("td", "th") and mark_in(holder)
    return holder.getparent() if cell and holder is not None else holder


def blocks_between_notes(labels: Mapping[_Element, str]) -> Iterator[_Element]:
    """Yield what stands between two notes that have one parent, and what the last one quotes."""
    for note in labels:
        passed: list[_Element] = []
        after = note.getnext()
        while after is not None and after not in labels:
            if tag_of(after):
                passed.append(after)
            after = after.getnext()
        if after is None:
            yield from takewhile(is_quotation, passed) if leads_over(note) else ()
        elif not any(tag_of(each) in ("hr", "h1", "h2") for each in passed):
            yield from passed


def leads_over(note: _Element) -> bool:
    """Say whether a `note` ends with the colon over what it quotes."""
    return words_of(note).endswith(":")


def is_quotation(element: _Element) -> bool:
    """Say whether `element` sets a quotation apart."""
    return tag_of(element) == "blockquote"


def stands_over_note(element: _Element) -> bool:
    """Say whether what follows `element` begins with a raised label, or with one that leads back to
    its mark."""
    after = element.getnext()
    if after is None:
        return False
    inner = next(iter(after), None)
    if inner is not None and tag_of(inner) == "sup" and not (after.text or "").strip():
        return bool(mark_in(inner))
    first = next((each for each in after.iter() if tag_of(each) == "a"), None)
    return first is not None and leads_back(first)


def raised_labels(elements: list[_Element]) -> Iterator[tuple[_Element, str]]:
    """Yield the raised labels on the page, whether they refer to a note or head one; what stands
    close to a figure or a unit is none, as in 10²."""
    for element in elements:
        if tag_of(element) != "sup" or MEASURE.search(words_before(element)[-REACH:]):
            continue
        if found := mark_in(element):
            yield element, found["label"]


def words_before(element: _Element) -> str:
    """Return the text that stands close before `element`."""
    before, above = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or ""
    return (above.text or "") if above is not None else ""


def numbered_items(
    elements: list[_Element], order: Mapping[_Element, int], marks: list[tuple[_Element, str]]
) -> dict[_Element, str]:
    """Return the items of the last numbered list on the page, if nothing follows it and the bare
    marks before it count as its items do."""
    lists = [element for element in elements if tag_of(element) == "ol"]
    if not lists or not marks or words_after(lists[-1]):
        return {}
    items = [item for item in lists[-1] if tag_of(item) == "li"]
    numbers = [str(number) for number in range(1, len(items) + 1)]
    before = [label for mark, label in marks if order[mark] < order[lists[-1]]]
    if before != numbers or len(before) != len(marks):
        return {}
    return dict(zip(items, numbers, strict=True))


def words_after(element: _Element) -> bool:
    """Say whether words follow `element` on its page."""
    while element is not None and tag_of(element) not in WHOLE:
        if (element.tail or "").strip():
            return True
        if any(words_of(after) for after in element.itersiblings() if tag_of(after)):
            return True
        above = element.getparent()
        if above is None:
            return False
        element = above
    return False


def first_of_list(
    elements: list[_Element], order: Mapping[_Element, int], marks: list[tuple[_Element, str]]
) -> _Element | None:
    """Return the paragraph with which a list of notes begins: each note begins with a label that
    was a bare mark before it, all in order from 1, and no mark follows the first."""
    if any(is_linked(mark) for mark, _ in marks):
        return None
    heads = [(e, label) for e in elements if (label := label_at_head(e)) is not None]
    # Only the last paragraph numbered 1 has labels in order after it.
    last = len(heads) - 1
    first = next((i for i in range(last, -1, -1) if heads[i][1] == "1"), len(heads))
    while first and not heads[first - 1][1].isdigit():
        first -= 1  # notes with symbols stand before those with numbers
    if first == len(heads):
        return None
    listed = heads[first:]
    inside = {mark for head, _ in listed for mark in head.iter() if tag_of(mark) == "sup"}
    # Raised letters are those of an ordinal or a unit; the labels here are figures and symbols.
    referring = [(mark, lb) for mark, lb in marks if mark not in inside and not lb.isalpha()]
    labels = [label for _, label in listed]
    numbers = [label for label in labels if label.isdigit()]
    in_order = numbers == [str(number) for number in range(1, len(numbers) + 1)]
    answered = {label for _, label in referring} == set(labels)
    start = listed[0][0]
    before = all(order[mark] < order[start] for mark, _ in referring)
    return start if in_order and answered and before else None


def label_at_head(element: _Element) -> str | None:
    """Return the label of a note with which the paragraph `element` begins, None without one."""
    if tag_of(element) == "tr":
        first_cell = next((words_of(cell) for cell in element if words_of(cell)), "")
        found = NUMBERED.fullmatch(f"{first_cell} ")
        return found["label"] if found and found["label"].isdigit() else None
    if tag_of(element) not in ("p", "li", "div", "dd") or any(
        tag_of(inner) in HOLDERS for inner in element.iterdescendants()
    ):
        return None
    words = words_of(element)
    first = next((e for e in element.iterdescendants() if tag_of(e)), None)
    if first is not None and tag_of(first) == "sup" and not (element.text or "").strip():
        found = mark_in(first)
        whole = found and len(words) > len(words_of(first)) and not found["label"].isalpha()
        return found["label"] if found and whole else None
    number = NUMBERED.match(words)
    return number["label"] if number and number["label"].isdigit() else None
