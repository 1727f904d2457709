from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from build_scripts.citations import cite
from build_scripts.citations.grammar.clause_parser import clauses_of
from build_scripts.citations.tokens.candidates import candidates
from build_scripts.model import Citation, Opinion, Passage, Span, Text
from tests.citations.table import FILES, opinion_of
from tests.suites import blocks_in
from tests.trials import sampled

GIVEN = [block.given for path in FILES for block in blocks_in(path)]
PIECES = sorted({line for given in GIVEN for line in given.split("\n") if "[" not in line})
FRAGMENTS = st.sampled_from(
    [piece for passage in PIECES for piece in (passage, passage[: len(passage) // 2])]
    + ["See ", "; ", ", ", " (", ")", "Id.", " v. ", "§§ ", "217 F.3d", " at 12", "“", "[", "*5 "]
)
CLAUSES = st.lists(st.one_of(FRAGMENTS, st.text(max_size=12)), max_size=8).map("".join)


@given(CLAUSES)
@sampled(75)
def test_candidates_are_sorted_and_disjoint(words: str) -> None:
    found = candidates(words)
    for before, after in pairwise(found):
        assert before.end <= after.start
    assert all(0 <= each.start < each.end <= len(words) for each in found)


@given(CLAUSES)
@sampled(75)
def test_clauses_are_nested_or_disjoint(words: str) -> None:
    clauses = clauses_of(Passage("opinion", "body", 0, Text(words)))
    spans = [clause.span for clause in clauses]
    assert spans == sorted(spans)
    for one, other in pairwise(spans):
        assert one.end <= other.start or other.end <= one.end
    for clause in clauses:
        for span in (clause.span, clause.pin, clause.signal, clause.name_span):
            assert span is None or _inside(span, words)
        for span in clause.parentheticals:
            assert _inside(span, words)
            assert span.start >= clause.span.end


@given(st.lists(CLAUSES, max_size=3))
@example(["Fed. Pr‐*Abel v. Bacon*, 780 F.3d 1376 (Fed. Cir. 2015). Id. col. 4."])
@sampled(50)
def test_no_character_is_edited(paragraphs: list[str]) -> None:
    lines = tuple(line.replace("\n", " ").replace("*", "") for line in paragraphs)
    opinion = opinion_of(lines)
    cited = cite(opinion)
    words = {p.passage_key: p.text.words for p in opinion.passages()}
    assert cited.writings == opinion.writings
    for citation in cited.citations:
        _agrees(citation, words[citation.passage_key])
    _numbers_are_places(cited)


def _inside(span: Span, words: str) -> bool:
    return 0 <= span.start <= span.end <= len(words)


def _agrees(citation: Citation, words: str) -> None:
    assert citation.text == words[citation.span.start : citation.span.end]
    for said, span in (
        (citation.pin, citation.pin_span),
        (citation.signal, citation.signal_span),
        (citation.name, citation.name_span),
    ):
        assert span is None or said is None or said == words[span.start : span.end]
    pairs = zip(citation.parentheticals, citation.parenthetical_spans, strict=True)
    assert all(said == words[span.start : span.end] for said, span in pairs)


def _numbers_are_places(opinion: Opinion) -> None:
    assert [citation.number for citation in opinion.citations] == list(
        range(1, len(opinion.citations) + 1)
    )
    ids = {authority.id for authority in opinion.authorities}
    assert len(ids) == len(opinion.authorities)
    for citation in opinion.citations:
        assert citation.authority_id is None or citation.authority_id in ids
        assert citation.stands_for != citation.place


@given(CLAUSES)
@example("3 J. McCarthy, Trademarks § 19:8 (4th ed. 2017); 1 id., §§5:1, 5:2.")
@example("State v. Dale, 2012-Ohio-5679, ¶ 17. See Dale at p. 19 F. Supp. 3d 4, 5 (D. Me. 1990).")
@example("State v. Dale, 2012-Ohio-5679, ¶ 17. Dale at p. 191 Firewood v. Brook says so.")
@sampled(75)
def test_no_two_citations_share_a_character(words: str) -> None:
    """A link within a link is none in any output."""
    spans = [each.span for each in cite(opinion_of([words.replace("\n", " ")])).citations]
    assert all(one.end <= other.start for one, other in pairwise(sorted(spans)))
