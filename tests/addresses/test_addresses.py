"""An address once published stays with its words, whatever is done to the source."""

from dataclasses import replace
from random import Random

import pytest
import yaml

from build_scripts.addresses import file
from build_scripts.addresses.in_text import names_of
from build_scripts.model import Addresses, Spot
from build_scripts.model.address import GivenPage
from build_scripts.pages.edition import pages_of
from build_scripts.problems import Problem
from tests.addresses.editions import again, document, edition, numbers, sentence
from tests.trials import Trials

CHANCE = Random(7)
SIX = [sentence(CHANCE, number) for number in range(1, 7)]
NEW = "Wholly new words stand here, which nobody ever wrote down before the court amended them."


def test_a_new_paragraph_comes_between_and_moves_no_other() -> None:
    before = edition(document(SIX))
    after = again(document([*SIX[:3], NEW, *SIX[3:]]), before)
    assert list(numbers(after)) == ["1", "2", "3", "3a", "4", "5", "6"]
    assert numbers(after)["3a"] == NEW
    assert after.gone == ()


def test_at_the_end_numbers_go_on() -> None:
    after = again(document([*SIX, NEW]), edition(document(SIX)))
    assert list(numbers(after)) == ["1", "2", "3", "4", "5", "6", "7"]


def test_what_is_gone_leaves_a_mark_where_it_stood() -> None:
    after = again(document([*SIX[:2], *SIX[3:]]), edition(document(SIX)))
    assert list(numbers(after)) == ["1", "2", "4", "5", "6"]
    (gone,) = after.gone
    assert (gone.spot, gone.after, gone.now) == (Spot("opinion", "p3"), "p2", None)
    page = next(page for page in pages_of(after) if page.path == "opinion.md").markdown
    mark = page.index('<div class="gone by-build" id="p3"')
    assert page.index("#p2 ") < mark < page.index("#p4 ")
    assert "Paragraph 3 stood here: “The 3th matter" in page[mark:]
    assert "…”. The text as it is published now has it no more." in page[mark:]


def test_words_that_come_back_have_their_address_again() -> None:
    shorter = again(document([*SIX[:2], *SIX[3:]]), edition(document(SIX)))
    longer = again(document([*SIX[:2], NEW, *SIX[3:]]), shorter)
    assert list(numbers(longer))[:4] == ["1", "2", "2a", "4"]
    back = again(document(SIX), longer)
    assert list(numbers(back)) == ["1", "2", "3", "4", "5", "6"]
    assert [gone.spot.anchor for gone in back.gone] == ["p2a"]


def test_changed_words_keep_their_address() -> None:
    changed = SIX[2].replace("the court below", "the district court, after a hearing,")
    after = again(document([*SIX[:2], changed, *SIX[3:]]), edition(document(SIX)))
    assert numbers(after)["3"] == changed
    assert after.gone == ()


def test_a_paragraph_that_an_editor_divides_keeps_its_address_and_so_do_those_after_it() -> None:
    both = f"{SIX[1]} {SIX[2]}"
    before = edition(document([SIX[0], both, *SIX[3:]]))
    split = 'blocks:\n  - quote: "The 3th matter"\n    splits: here\n'
    split += '  - quote: "The 5th matter"\n    within: opinion ¶ 4\n    is: blockquote\n'
    after = again(document([SIX[0], both, *SIX[3:]]), before, corrections=split)
    assert list(numbers(after)) == ["1", "2", "2a", "3", "4", "5"]


def test_words_that_were_put_into_another_paragraph_are_found_there() -> None:
    joined = again(document([SIX[0], f"{SIX[1]} {SIX[2]}", *SIX[3:]]), edition(document(SIX)))
    (gone,) = joined.gone
    assert (gone.spot.anchor, gone.now) == ("p3", Spot("opinion", "p2"))


def test_notes_and_what_refers_to_them_keep_their_addresses() -> None:
    texts = [f"{SIX[0]}[^1]", f"{SIX[1]}[^2]"]
    notes = {"1": "The first note says one thing here.", "2": "The second speaks of a ferry."}
    before = edition(document(texts, notes))
    amended = [f"{SIX[0]}[^1]", f"{NEW}[^2]", f"{SIX[1]}[^3]"]
    more = {"1": notes["1"], "2": "An added remark upon bridges and tolls.", "3": notes["2"]}
    after = again(document(amended, more), before)
    page = next(page for page in pages_of(after) if page.path == "opinion.md").markdown
    assert [note.address for note in after.opinion.writings[0].notes] == ["", "2a", "2"]
    assert "[^3-1-2]: The second speaks of a ferry." in page
    assert page.count("[^3-1-2]") == 2


def test_citations_and_authorities_keep_their_addresses() -> None:
    first = "See Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000). Id. at 937."
    last = "See also Doe v. Roe, 217 F.3d 646 (9th Cir. 2000). Id. at 650."
    before = edition(document([f"{SIX[0]} {first}", f"{SIX[1]} {last}"]))
    added = f"{NEW} Cf. Poe v. Moe, 200 F.3d 100 (1st Cir. 1999). Id. at 101."
    after = again(document([f"{SIX[0]} {first}", added, f"{SIX[1]} {last}"]), before)
    addresses = [each.address or str(each.number) for each in after.opinion.citations]
    assert addresses == ["1", "2", "2a", "2b", "3", "4"]
    ids = {each.cite: each.id for each in before.opinion.authorities}
    assert ids.items() <= {each.cite: each.id for each in after.opinion.authorities}.items()


def test_a_writing_that_is_gone_leads_on_to_where_its_words_stand() -> None:
    dissent = f"POE, Circuit Judge, dissenting. {SIX[3]}\n\n{SIX[4]}\n"
    before = edition(f"{document(SIX[:3])}\n{dissent}")
    assert "dissent" in {writing.id for writing in before.opinion.writings}
    after = again(document([*SIX[:3], *SIX[4:]]), before)
    stub = next(page for page in pages_of(after) if page.path == "dissent.md").markdown
    assert '[the opinion ¶ 4](opinion.md#p4){ data-from="p2" }' in stub


def test_a_second_concurrence_before_the_first_takes_a_new_page() -> None:
    def concurring(judge: str, words: str) -> str:
        return f"\n{judge}, Circuit Judge, concurring. {words}\n"

    before = edition(document(SIX[:3]) + concurring("POE", SIX[3]))
    after = again(document(SIX[:3]) + concurring("MOE", NEW) + concurring("POE", SIX[3]), before)
    names = [(writing.id, writing.author) for writing in after.opinion.writings]
    assert names == [("opinion", "Selya"), ("concurrence-2", "Moe"), ("concurrence", "Poe")]


def test_a_writing_that_is_a_byline_alone_keeps_its_name() -> None:
    (opinion,) = edition(document(SIX)).opinion.writings
    alone = replace(opinion, blocks=(), notes=(), author="Selya")
    pages = (
        GivenPage("opinion", (alone.kind, "Selya"), gone=True),
        GivenPage("opinion-3", (alone.kind, "Selya")),
        GivenPage("dissent", ("dissent", "Selya")),
    )
    assert names_of([replace(alone, id="opinion-2")], Addresses(pages)) == ["opinion-3"]


@pytest.mark.parametrize("new", ["", NEW])
def test_publishing_again_changes_nothing(new: str) -> None:
    changed = document([*SIX[:2], *([new] if new else []), *SIX[3:]])
    once = again(changed, edition(document(SIX)))
    twice = again(changed, once)
    assert file.addresses_text(twice.addresses) == file.addresses_text(once.addresses)
    assert twice.gone == once.gone


def test_every_unchanged_paragraph_keeps_its_address_through_any_edits(trials: Trials) -> None:
    for chance in trials(6, whole=300):
        texts = [sentence(chance, number) for number in range(chance.randint(2, 25))]
        made = edition(document(texts))
        addresses = {words: number for number, words in numbers(made).items()}
        fresh = 1_000
        for _ in range(chance.randint(1, 3)):
            for _ in range(chance.randint(1, 6)):
                place = chance.randrange(len(texts))
                match chance.choice(("add", "drop", "change", "move")):
                    case "add":
                        texts.insert(place, sentence(chance, fresh))
                        fresh += 1
                    case "drop" if len(texts) > 2:
                        texts.pop(place)
                    case "change":
                        texts[place] = f"{texts[place]} So be it, for the {fresh}th time."
                        fresh += 1
                    case "move":
                        texts.insert(chance.randrange(len(texts)), texts.pop(place))
            made = again(document(texts), made)
            now = {words: number for number, words in numbers(made).items()}
            assert len(now) == len(texts)
            for words, number in now.items():
                assert addresses.get(words, number) == number
            live = {f"p{number}" for number in now.values()}
            marked = {gone.spot.anchor for gone in made.gone if gone.spot.anchor[0] == "p"}
            assert not live & marked
            assert {f"p{number}" for number in addresses.values()} <= live | marked
            addresses |= now


# ── The file ─────────────────────────────────────────────────────────────────────────────────


def test_what_is_written_is_read_back() -> None:
    made = again(document([*SIX[:2], NEW]), edition(document(SIX)))
    text = file.addresses_text(made.addresses)
    assert file.read("addresses.yml", text.encode()) == made.addresses
    assert yaml.safe_load(text)["opinion"]["is"] == ["majority", "Selya"]
    assert file.read("addresses.yml", text.replace("\n", "\r\n").encode()) == made.addresses


def test_a_damaged_or_edited_file_is_told_with_its_line(trials: Trials) -> None:
    text = file.addresses_text(edition(document(SIX)).addresses)
    for chance in trials(40, whole=2_000):
        start = chance.randrange(text.index("sum:"), len(text))
        end = start + chance.randint(0, 30)
        damaged = text[:start] + chance.choice(["", "x", "\n", '"', "<<<<<<<\n"]) + text[end:]
        if damaged != text:
            with pytest.raises(Problem) as raised:
                file.read("editions/doe-v-roe/addresses.yml", damaged.encode())
            assert raised.value.code in ("addresses-damaged", "addresses-edited")
            assert raised.value.line
