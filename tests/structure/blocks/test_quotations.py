"""What a colon introduces, in a text that has lost its indents."""

import json

import pytest

from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover


def opinion_of(*lines: str) -> Opinion:
    text = "\n".join(["DOE, J.", *lines, "We affirm."])
    opinions = [{"text": text, "type": "majority", "author": "DOE, J."}]
    record = {
        "name_abbreviation": "Roe v. Acme Co.",
        "court": {"name": "Erewhon Court of Appeals"},
        "casebody": {"head_matter": "Roe v. Acme Co.\nNo. 7", "opinions": opinions},
    }
    return recover(read("roe.json", json.dumps(record).encode()))


QUOTED = "The harbor shall be kept open on every day of the year."


@pytest.mark.parametrize(
    "before",
    [
        "In Poe v. Moe, 5 F.2d 6 (1920), the court stated:",
        "As Judge Poe stated in the Moe case on page 7:",
        "Rev. Code § 5.44 provides in pertinent part:",
        "The lease reads as follows:",
    ],
)
def test_who_speaks_is_quoted(before: str) -> None:
    opinion = opinion_of(before, QUOTED)
    assert [b.kind for b in opinion.writings[0].blocks][:2] == ["paragraph", "blockquote"]
    assert not opinion.doubts


@pytest.mark.parametrize(
    "after",
    [
        "(Citations omitted.) That is the law.",
        "Poe, 43 Wn.2d at 44-45 (emphasis added). That is the law.",
        "Clerk’s Papers (CP) at 254-55.",
        "Id. at 7. That is the law.",
    ],
)
def test_what_is_cited_after_it_is_quoted(after: str) -> None:
    opinion = opinion_of("This is the rule:", QUOTED, after)
    assert [b.kind for b in opinion.writings[0].blocks][:3] == [
        "paragraph",
        "blockquote",
        "paragraph",
    ]
    assert not opinion.doubts


def test_a_list_in_a_quotation_stays_in_it() -> None:
    items = ("(1) keep the gate open;", "(2) light the lamp; and", "(4) ring the bell.")
    opinion = opinion_of("Section 6 provides:", "The keeper shall:", *items, "So he must.")
    kinds = [block.kind for block in opinion.writings[0].blocks]
    assert kinds == ["paragraph", *["blockquote"] * 4, "paragraph", "paragraph"]


def test_what_stands_under_a_table_that_was_left_out_is_not_quoted() -> None:
    before = "Respondent determined the following deficiency in petitioner’s income tax for 2031:"
    after = "The issue for decision is whether petitioner may deduct the cost of forty lamps."
    opinion = opinion_of(before, after, "Petitioner may not.")
    assert {block.kind for block in opinion.writings[0].blocks} == {"paragraph"}


def test_what_nothing_tells_is_doubted_in_words_an_editor_can_find() -> None:
    opinion = opinion_of("The parties agree on this much:", QUOTED)
    (doubt,) = opinion.doubts
    assert doubt.code == "quotation-by-colon"
    assert "“The harbor shall be kept open on every…”" in doubt.message
    assert "agree on this much:" in doubt.message


def test_a_format_that_tells_quotations_is_asked_first() -> None:
    page = (
        "<p>No. 7</p><p>ROE v. ACME CO.</p><p>DOE, Judge.</p><p>The lease reads:</p><p>" + QUOTED
        + "</p><blockquote>Set in.</blockquote><p>We affirm.</p>"
    )  # fmt: skip
    record = {"html": page, "plain_text": "", "html_lawbox": ""}
    opinion = recover(read("roe.json", json.dumps(record).encode()))
    assert "quotation-by-colon" in [doubt.code for doubt in opinion.doubts]


@pytest.mark.parametrize(
    ("before", "quoted", "after"),
    [
        ("The court held that", "the keeper may not sleep.", "We agree."),
        ("Under <i>Moe</i>,", "the lamp is lit, and", "no keeper may leave it."),
        ("The court noted,", "And you know, I rang the bell.", "That is the law."),
        ("The offenses are:", "Gambling", "None is charged."),
    ],
)
def test_words_that_mark_up_calls_quoted_are_never_the_courts_own(
    before: str, quoted: str, after: str
) -> None:
    body = f"<p>{before}</p><blockquote>{quoted}</blockquote><p>{after}</p><p>We affirm.</p>"
    page = f"<p>No. 7</p><p>ROE v. ACME CO.</p><p>DOE, Judge.</p>{body}"
    (writing,) = recover(read("roe.json", json.dumps({"html_lawbox": page}).encode())).writings
    assert [block.kind for block in writing.blocks][:3] == ["paragraph", "blockquote", "paragraph"]
    assert writing.blocks[1].text.words == quoted


def test_the_row_of_a_form_and_what_the_court_says_by_itself_are_no_quotations() -> None:
    opinion = opinion_of(
        "The clerk was here on each of the days.", ":", "00 00", "Per Curiam:", QUOTED
    )
    assert "blockquote" not in [block.kind for w in opinion.writings for block in w.blocks]


FURTHER = "No boat shall be laid up there for longer than the clerk allows."


def test_a_quotation_goes_on_to_the_remark_behind_it() -> None:
    remark = "(Footnotes omitted.) That is the law, and the clerk knew it."
    opinion = opinion_of("The lease reads as follows:", QUOTED, FURTHER, remark, FURTHER)
    assert [block.kind for block in opinion.writings[0].blocks][:5] == [
        "paragraph",
        "blockquote",
        "blockquote",
        "paragraph",
        "paragraph",
    ]
    far = opinion_of("The lease reads as follows:", QUOTED, *[FURTHER] * 4, remark)
    assert [block.kind for block in far.writings[0].blocks].count("blockquote") == 1


def kinds_between(*lines: str) -> str:
    """Return the first letters of the kinds of `lines`, in which a colon comes first."""
    blocks = opinion_of("The following was said at trial:", *lines).writings[0].blocks
    assert [block.text.words for block in blocks[1:-1]] == list(lines)
    return "".join(block.kind[0] for block in blocks[1:-1])


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["[Q:] Was the lamp lit?", "[A:] No, but I-", "[JUDGE:] Strike that.", QUOTED], "bbbp"),
        (["Q. Who lit it,", "A. Yes.", "Q. Who?", "A. Ann.", "Tr. at 7. That is all."], "bbbbp"),
        (["THE COURT: Sit down,", "MR. ROE: I will.", "(Pause.)", "THE COURT: Good."], "bbbb"),
        (["[Defense counsel]: I object.", "The Court: Why?", "(Pause.) So it ended."], "bbp"),
        (["Juror No. 8: I know him.", "Mr. Poe: So do I.", QUOTED], "bbp"),
        (["Prosecutor [Mr. Poe]: Why,", "Defendant’s counsel: No.", "Ms. Van Roe: Yes."], "bbb"),
        (["A. Standard of review", QUOTED], "hp"),
        (["COUNT ONE: Theft.", "COUNT TWO: Arson.", "COUNT THREE: Theft."], "bpp"),
    ],
)
def test_a_dialogue_goes_on_while_speakers_are_named_and_no_two_are_one(
    lines: list[str], kinds: str
) -> None:
    assert kinds_between(*lines) == kinds


LONG = "the keeper shall light the lamp of the pier at sunset on every day of the year."


@pytest.mark.parametrize(
    ("before", "quoted"),
    [
        ("The court in Moe went on to state,", f"[n]otwithstanding that, {LONG}"),
        ("One may recover if the keeper", f"act[ed] in the knowledge that {LONG}"),
        ("In Moe, 5 F.2d at 6, this court noted that", LONG),
        ("It was dark upon the pier because", f"“{LONG[:-1]}” (id. at 23)."),
        ("The clerk explained to all keepers that", f"Since {LONG}"),
    ],
)
def test_a_sentence_runs_into_a_quotation(before: str, quoted: str) -> None:
    opinion = opinion_of(before, quoted, "That is the law.")
    blocks = [(block.kind, block.text.words) for block in opinion.writings[0].blocks]
    assert blocks[:2] == [("paragraph", before), ("blockquote", quoted)]
    assert not opinion.doubts


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("To the extent that Roe now attempts to argue otherwise,", LONG),
        ("We have since read those cases", LONG),
        ("The clerk said that", "he was asleep."),
    ],
)
def test_a_paragraph_that_was_torn_is_no_quotation(before: str, rest: str) -> None:
    assert opinion_of(before, rest).writings[0].blocks[0].text.words == f"{before} {rest}"


def test_a_contract_quoted_in_parts_is_one_quotation_and_has_no_headings_of_the_court() -> None:
    before = "The policy excludes that by stating:"
    lines = ("F. Payments You Must Make", "You are to pay for this:", "1. for a lamp;", "....",
             "3. for a bell.")  # fmt: skip
    blocks = opinion_of(before, *lines, "So it says.").writings[0].blocks
    assert [block.kind for block in blocks[:7]] == ["paragraph", *["blockquote"] * 5, "paragraph"]


def test_a_numbered_clause_that_is_not_the_first_is_quoted() -> None:
    clause = "5. LIMITATION OF LIABILITY. The keeper has no duty to light the lamp."
    opinion = opinion_of("Roe sought to enforce this provision of the lease:", clause, "We agree.")
    assert [b.kind for b in opinion.writings[0].blocks][:2] == ["paragraph", "blockquote"]
    first = opinion_of("There are two provisions of the lease:", "1. Rent. It is due.", "2. Oil.")
    assert "blockquote" not in [block.kind for block in first.writings[0].blocks]


SLIP = """\
          In the winter the pier was lit at night by a lamp, and
the keeper said of it:

               The lamp of the pier was lit on
               every day of the year.

               (2) is a bell that can be heard from afar.

             WHETHER THE LAMP OF THE PIER
             WAS LIT BY ANY KEEPER AT ALL.

          In the summer the pier was dark, as we have said, and
no lamp was lit.
"""


def test_a_slip_beside_the_mark_up_tells_what_is_quoted_and_what_is_one_title() -> None:
    lines = ["ROE v. ACME CO.", "No. 7", "DOE, Judge."]
    words = ["In the winter the pier was lit at night by a lamp, and the keeper said of it:",
             "The lamp of the pier was lit on every day of the year.",
             "(2) is a bell that can be heard from afar.", "WHETHER THE LAMP OF THE PIER",
             "WAS LIT BY ANY KEEPER AT ALL.",
             "In the summer the pier was dark, as we have said, and no lamp was lit."]  # fmt: skip
    page = "".join(f"<p>{each}</p>" for each in [*lines, *words])
    print_ = "\n\n".join(each.center(60) for each in lines) + "\n\n" + SLIP
    prose = "          Of old the pier was dark, and of old the harbor was\n\nclosed at night.\n\n"
    record = {"html": page + f"<p>{' '.join(prose.split())}</p>" * 12}
    record["plain_text"] = print_ + prose * 12
    (writing,) = recover(read("roe.json", json.dumps(record).encode())).writings
    assert [block.kind[0] for block in writing.blocks][:5] == ["p", "b", "b", "h", "p"]
    assert writing.blocks[3].text.words == f"{words[3]} {words[4]}"


def test_a_mark_set_close_to_the_next_word_parts_it_from_the_one_before() -> None:
    body = "<p>So it was held.<sup>[1]</sup><i>See</i> Moe.</p><p>We affirm.</p><p>NOTES</p>"
    page = f"<p>No. 7</p><p>ROE v. ACME CO.</p><p>DOE, Judge.</p>{body}<p>[1] And so it is.</p>"
    (writing,) = recover(read("roe.json", json.dumps({"html_lawbox": page}).encode())).writings
    assert writing.blocks[0].text.words == "So it was held. See Moe."


def test_a_law_quoted_in_parts_is_one_quotation() -> None:
    law = (
        "(f) Authority to Use the Lamp. —",
        "No keeper shall be held to have agreed to —",
        "* * * * * *",
        "(3) the use of his lamp by others; ...",
    )
    opinion = opinion_of("The Act was amended to protect the keeper:", *law, "So he was.")
    kinds = [block.kind for block in opinion.writings[0].blocks]
    assert kinds[:6] == ["paragraph", *["blockquote"] * 4, "paragraph"]
    listed = opinion_of("He makes two claims under the Act:", "(1) it is void;", "(2) it is old.")
    assert "blockquote" not in [block.kind for block in listed.writings[0].blocks]


@pytest.mark.parametrize(
    ("before", "quoted", "codes"),
    [
        ("Code 5.44 provides in relevant part that", "[a] keeper is guilty who sleeps....", []),
        ("The judge signed a warrant for", "any lamps, to-wit: lamps.", ["quotation-by-colon"]),
    ],
)
def test_a_sentence_goes_on_with_a_quotation_that_stands_solid_over_the_text(
    before: str, quoted: str, codes: list[str]
) -> None:
    prose = [
        f"{f'{QUOTED} {FURTHER} ' * 4}That was so in *{year} here." for year in range(1901, 1925)
    ]
    lines = ["COURT OF APPEALS OF EREWHON", "ROE v. ACME CO.", "No. 7", "DOE, J."]
    text = "\n\n".join([*lines, *prose, before, f"{quoted}\nThe rule is old.", "We affirm."])
    (writing,) = (opinion := recover(read("roe.txt", text.encode()))).writings
    read_back = [(block.kind, block.text.words) for block in writing.blocks]
    assert read_back[len(prose) : len(prose) + 3] == [
        ("paragraph", before),
        ("blockquote", quoted),
        ("paragraph", "The rule is old."),
    ]
    assert [doubt.code for doubt in opinion.doubts if "quotation" in doubt.code] == codes


def kinds_of(*lines: str) -> str:
    """Return the first letters of the kinds of `lines`, the first of which introduces a quotation,
    and before which another paragraph stands."""
    blocks = opinion_of("The keeper was at the pier.", *lines).writings[0].blocks
    assert [block.text.words for block in blocks[1:-1]] == list(lines)
    return "".join(block.kind[0] for block in blocks[1:-1])


LEAD = "Laws of 1973, ch. 207, provides in part:"
CITING = "Id. § 3009(a), (b) (emphasis added). That is the law."
POLICY = ("Exclusions", "This insurance does not cover", "5. harm that the keeper did by intent.")


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ((LEAD, "(a) [e]xcept for lamps, he is free....", "(b) No lamp is free.", CITING), "pbbp"),
        ((LEAD, "Sec. 6. The keeper shall light it.", "Sec. 8. He shall pay.", "Sec. 10.",
          "(6) Nothing here keeps him from it.", "It may be argued that he sleeps."), "pbbbbp"),
        ((LEAD, "§ 6. The keeper shall light it.", "§ 7. He shall pay.", "So he must."), "pbbp"),
        (("The policy reads:", "This insurance does not cover", POLICY[2], "So it says."), "pbbp"),
        (("We begin with Moe, 5 F.2d at 6:", "The rule was set forth in Poe:",
          "“A keeper is bound by it on each day of the year.” [Id. at 7 (citation omitted).]",
          "It is so."), "pbbp"),
        # What the court says after the first item of a quotation stays its own.
        ((LEAD, "(a) A keeper is free.", "(a) is of no help to him.", "So he pays."), "pbpp"),
        ((LEAD, "Sec. 6. The keeper shall light it.", "Section 8 is not at issue here."), "pbp"),
        ((LEAD, "The keeper shall light it.", "(b) of the Act says no more.", "So."), "pbpp"),
    ],
)  # fmt: skip
def test_a_law_goes_on_with_its_next_number_and_until_it_has_ended(
    lines: tuple[str, ...], kinds: str
) -> None:
    assert kinds_of(*lines) == kinds


WHOLE = "“The lamp of the pier shall burn from dusk to dawn on every day of the year.”"
STRAIGHT = WHOLE.replace("“", '"').replace("”", '"')
SYLLABUS = f"{STRAIGHT} Syl. Pt. 1, Moe v. Poe, 171 W.Va. 445, 300 S.E.2d 86 (1982)."


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (("The rule is old:", WHOLE, "Moe, 43 Wn.2d at 43 (quoting Poe)."), "pbp"),
        (("Its meaning is settled:", SYLLABUS, "Syl. pt. 1, Roe v. Moe, 201 W.Va. 463."), "pbp"),
        (("As I wrote:", f"{STRAIGHT[:-2]}.'\"", ".....", STRAIGHT, "So it is."), "pbbbp"),
        (("As I wrote:", WHOLE[:-1], f"“And this is why. {WHOLE[1:]}", "So it is."), "pbbp"),
        (("As I wrote:", f"{STRAIGHT} Moe v. Poe, 39 Ill. 2d 531 (1968), Roe v. Doe, 5 F.2d 6, 7 "
          "(CA7 1975) (footnotes omitted), cert. denied, 42 U.S. 9 (1976).", "So."), "pbp"),
    ],
)  # fmt: skip
def test_a_paragraph_wholly_in_marks_under_a_colon_is_quoted(
    lines: tuple[str, ...], kinds: str
) -> None:
    assert kinds_of(*lines) == kinds
    assert not opinion_of(*lines).doubts


@pytest.mark.parametrize(
    "words",
    [
        "“Lamp” means a light that a keeper lights, and “keeper” means him who lights it.",
        f"{WHOLE} We do not agree that this is the law of the pier.",
        f"{STRAIGHT} The court in Moe said no more than that.",
    ],
)
def test_what_is_in_marks_in_part_stays_the_courts_and_is_doubted(words: str) -> None:
    assert kinds_of("The rule is old:", words, "So it is.") == "ppp"
    (doubt,) = opinion_of("The rule is old:", words, "So it is.").doubts
    assert doubt.code == "quotation-by-colon"
    assert "stays a paragraph" in doubt.message


def test_questions_and_answers_run_into_one_paragraph_are_quoted() -> None:
    testimony = "Q. And what was agreed? A. That I was to pay. Q. To whom? A. To him."
    assert kinds_of("He told his own counsel:", testimony, "So he knew.") == "pbp"
    assert kinds_of("There are two parts:", "A. The lamp. B. The bell.", "So.") == "ppp"


def test_what_the_words_over_it_say_is_of_another_is_not_doubted() -> None:
    for before in ("The contract itself says something else:", "Here, as in Moe, 5 F.2d at 6:"):
        assert not opinion_of(before, QUOTED, "So it is.").doubts
