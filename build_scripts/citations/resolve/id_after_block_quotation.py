"""*Id.* that opens the paragraph under a block quotation: the source of what is quoted.

What is cited within a quotation is its author's. The court's own citation is the one with which it
introduces the quotation; only where a quotation ends in a citation may that be the court's too.
"""

from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.id_meaning import of_id
from build_scripts.citations.resolve.resolved_values import Meaning, Stream
from build_scripts.model import Passage


def remember_outside(stream: Stream, passage: Passage, before: Passage | None) -> None:
    """Keeps how `stream` stands where a block quotation begins, until the paragraph under it."""
    if passage.kind != "blockquote":
        under = before is not None and before.kind == "blockquote"
        stream.outside = stream.outside if under else None
    elif before is None or before.kind != "blockquote" or stream.outside is None:
        stream.outside = replace(
            stream,
            hosts=list(stream.hosts),
            names=list(stream.names),
            whole_names=list(stream.whole_names),
            outside=None,
        )


def opens_under_quotation(clause: Clause, stream: Stream) -> bool:
    """Whether an *Id.* opens the paragraph under a quotation that ends in a citation."""
    outside = stream.outside
    opens = clause.kind == "id" and clause.span.start == 0 and clause.host is None
    return bool(
        opens
        and clause.passage.kind != "blockquote"
        and outside
        and outside.hosts
        and len(stream.hosts) > len(outside.hosts)
    )


def of_quoted_source(clause: Clause, stream: Stream) -> Meaning:
    """What introduces the quotation, where the paragraph over it cites it and no place is against
    it; what the quotation ends in, where that is the same; else neither is certain."""
    inner, outside = of_id(clause, stream), stream.outside
    assert outside
    outer = of_id(clause, outside)
    if outer.authority and outer.authority == inner.authority:
        return outer
    over, _ = outside.hosts[-1]
    inside, _ = stream.hosts[len(outside.hosts)]
    introduces = over.passage == inside.passage - 1
    if introduces and outer.authority and (inner.authority is None or not clause.pin):
        return outer
    return Meaning(unresolved="it may mean what is cited in the quotation or before it")
