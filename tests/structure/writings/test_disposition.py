"""What the court did is found at the end of its opinion, however the court says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.read import read
from build_scripts.structure.recover import recover
from build_scripts.structure.writings.outcome_sentences import outcome_in
from tests.trials import sampled

CAPTION = """          United States Court of Appeals
                     For the First Circuit

No. 30-1001

                      PAULA QUILL,

                Plaintiff, Appellant,

                           v.

                     HARBOR COMPANY,

                 Defendant, Appellee.

                      June 10, 2030

          ABLE, Circuit Judge.

"""

REASONS = st.sampled_from(
    (
        "For the foregoing reasons, ",
        "Accordingly, ",
        "Because the contract is plain, ",
        "In sum, ",
        "",
    )
)
JUDGMENT = st.sampled_from(
    ("the judgment of the district court", "the order below", "the sentence", "the petition")
)
DONE = st.sampled_from(("affirmed", "reversed", "vacated", "denied", "dismissed"))
DOES = st.sampled_from(("affirm", "reverse", "vacate", "AFFIRM", "REVERSE"))
SENTENCES = st.one_of(
    st.builds("{0}{1} is {2}.".format, REASONS, JUDGMENT, DONE),
    st.builds("{0}{1} is hereby {2}.".format, REASONS, JUDGMENT, DONE),
    st.builds("{0}we {2} {1}.".format, REASONS, JUDGMENT, DOES),
    st.builds("Judgment {0}.".format, DONE),
    st.builds("{0} in part; {1} in part.".format, DONE.map(str.capitalize), DONE),
).map(lambda words: words[0].upper() + words[1:])
COSTS = st.sampled_from(("", " Each party shall bear its own costs.", " No costs."))
ENDS = st.lists(
    st.sampled_from(("So ordered.", "It is so ordered.", "BAKER, J., concurs.")), unique=True
)
HISTORY = (
    "The district court granted the motion and dismissed the complaint with prejudice.",
    "In Dove v. Finch we affirmed a judgment much like this one, for reasons given there.",
    "We cannot say whether the board would deny such a petition if one were filed in time.",
)


def opinion(*paragraphs: str) -> bytes:
    """Return an invented opinion with these paragraphs."""
    return (CAPTION + "\n\n".join(f"     {each}" for each in paragraphs) + "\n").encode()


@sampled(20)
@given(SENTENCES, COSTS, ENDS)
def test_the_closing_sentence_is_the_disposition(told: str, costs: str, ends: list[str]) -> None:
    source = read("opinion.txt", opinion(*HISTORY, told + costs, *ends))
    assert recover(source).case.disposition == told + costs


def test_the_paragraphs_of_an_order_are_its_disposition() -> None:
    source = read(
        "opinion.txt",
        opinion(
            *HISTORY,
            "Accordingly, IT IS HEREBY ORDERED that:",
            "1. The motion to dismiss is GRANTED.",
            "2. The clerk shall close the case.",
            "IT IS SO ORDERED.",
        ),
    )
    assert recover(source).case.disposition == (
        "Accordingly, IT IS HEREBY ORDERED that: 1. The motion to dismiss is GRANTED. "
        "2. The clerk shall close the case."
    )


def test_what_brackets_say_between_two_outcomes_parts_them_not() -> None:
    told = "The Court GRANTS the motion to compel. (Dkt. No. 12.) The motion to seal is DENIED."
    assert outcome_in(f"So much is clear. {told}") == told


@pytest.mark.parametrize("goes_on", ["Further, the", "In all other respects, the"])
def test_an_outcome_that_goes_on_has_the_paragraph_before(goes_on: str) -> None:
    granted = "The petition is GRANTED, LIMITED TO the first issue, as stated by the petitioner."
    further = f"{goes_on} order of the trial court is VACATED."
    source = read("opinion.txt", opinion(*HISTORY, granted, further))
    assert recover(source).case.disposition == f"{granted} {further}"
    third = "It is further ORDERED that the petition is DENIED in all else."
    longer = read("opinion.txt", opinion(*HISTORY, granted, further, third))
    assert recover(longer).case.disposition == f"{granted} {further} {third}"
    alone = read("opinion.txt", opinion(*HISTORY, further))
    assert recover(alone).case.disposition == further


@pytest.mark.parametrize(
    "sentence",
    (
        "The plaintiff argues that the judgment must be reversed.",
        "She asks that we reverse the judgment.",
        "We do not decide whether the order should be vacated.",
        "If the motion is denied, an appeal lies.",
        "Under the rule, a new trial is granted only for prejudice.",
        "He urges that his name be stricken from the rolls.",
        "The trial court held that the petition is denied.",
    ),
)
def test_what_another_says_or_the_court_supposes_is_no_outcome(sentence: str) -> None:
    assert outcome_in(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    (
        "Although Quill contends that the claim is dismissed, the judgment is reversed.",
        "Peremptory mandamus awarded.",
        "Order denying motion to withdraw plea affirmed.",
        "Judgment reversed on the law, and new trial ordered.",
        "Determination confirmed and petition dismissed, without costs.",
        "The petitioner’s name is stricken from the roll of attorneys.",
        "The court finds for the plaintiff and awards damages of $5,000.",
        "We order the respondent publicly reprimanded.",
        "Let the prisoner be discharged.",
        "The defendants must have judgment.",
        "We hold the application in abeyance.",
        "The finding of guilty is set aside.",
        "The Board adopts the recommended order and orders that the respondent pay.",
    ),
)
def test_an_outcome_is_told_in_the_forms_of_every_court(sentence: str) -> None:
    assert outcome_in(f"The buyer sued and lost. {sentence}") == sentence


RULINGS = (
    "For these reasons, the Court DENIES the plaintiff’s motion to exclude the survey.",
    "The Court GRANTS the plaintiff’s motion to exclude the chart.",
    "The Court DENIES the city’s motion to exclude the letters.",
)


def test_the_rulings_of_a_conclusion_are_told_all() -> None:
    source = read("opinion.txt", opinion(*HISTORY, "V. CONCLUSION", *RULINGS, "IT IS SO ORDERED."))
    assert recover(source).case.disposition == " ".join(RULINGS)


@pytest.mark.parametrize("head", ["V. CONCLUSION", "IV."])
def test_what_a_conclusion_orders_besides_is_told_with_it(head: str) -> None:
    rulings = (
        "The appeal from the order of remand is dismissed.",
        "The order that enjoins the plaintiff is vacated and the case remanded.",
        "The respondent is ordered to return the ship no later than May 3, 2030.",
    )
    source = read("opinion.txt", opinion(*HISTORY, head, *rulings, "So ordered."))
    assert recover(source).case.disposition == " ".join(rulings)


def test_the_items_under_a_conclusion_are_told_with_their_numbers() -> None:
    rulings = (
        "For the foregoing reasons:",
        "(1) The motion to exclude the opinions of Drs. Quill and Roe is DENIED.",
        "(2) The motion to exclude the survey is (a) GRANTED as to the harbor and (b) DENIED "
        "as to the quay.",
    )
    source = read("opinion.txt", opinion(*HISTORY, "III. ORDER", *rulings, "IT IS SO ORDERED."))
    assert recover(source).case.disposition == " ".join(rulings)


def test_a_bare_outcome_stands_for_itself_and_over_an_appendix() -> None:
    told = ("III. CONCLUSION", "For these reasons the judgment is affirmed.", "Affirmed.")
    assert recover(read("opinion.txt", opinion(*HISTORY, *told))).case.disposition == "Affirmed."
    below = ("Appendix", *(f"Section {n} of the code is not set out here." for n in range(3, 9)))
    longer = read("opinion.txt", opinion(*HISTORY, *told, *below))
    assert recover(longer).case.disposition == "Affirmed."


def test_a_heading_in_capitals_disposes_of_nothing() -> None:
    reasons = " ".join(HISTORY * 2)
    source = read("opinion.txt", opinion("REMOVAL AND REMAND", reasons, "The order is vacated."))
    assert recover(source).case.disposition == "The order is vacated."


def test_an_order_at_the_head_disposes_of_the_case() -> None:
    head = "ORDERED that the order is affirmed, with costs."
    reasons = [
        f"The petitioner says for the {n}th time, and not rightly, what it said below."
        for n in range(4, 9)
    ]
    source = read(
        "opinion.txt", opinion(head, *reasons, "ENTER:", "Ann Stone", "Clerk of the Court")
    )
    assert recover(source).case.disposition == head


def test_a_dissent_disposes_of_nothing() -> None:
    source = read(
        "opinion.txt",
        opinion(
            "The judgment of the district court is affirmed.",
            "BAKER, Circuit Judge, dissenting.",
            "The judgment should be reversed, since the contract is as plain as can be.",
        ),
    )
    assert recover(source).case.disposition == "The judgment of the district court is affirmed."


@pytest.mark.parametrize("sentence", HISTORY)
def test_what_was_done_before_or_elsewhere_is_no_outcome(sentence: str) -> None:
    assert outcome_in(sentence) is None


OLD = (
    "No error.",
    "There is error, the judgment is set aside and a new trial is ordered.",
    "Let the decree be entered accordingly.",
    "Judgment for the plaintiff.",
    "Peremptory writ to issue.",
    "Venire de novo.",
    "The bill is dismissed without costs.",
    "Appellant’s exceptions sustained; new trial ordered.",
    "We answer the certified question in the negative.",
    "The respondent is suspended from practice for six months.",
)


@pytest.mark.parametrize("sentence", OLD)
def test_what_is_done_is_told_in_the_forms_of_old_reports(sentence: str) -> None:
    assert outcome_in(f"The deed was recorded a day late. {sentence}") == sentence


NO_OUTCOME = (
    "There is no error in the charge that the jury could have been misled by.",
    "Let the reader be told that the rule was another.",
)


@pytest.mark.parametrize("sentence", NO_OUTCOME)
def test_what_only_sounds_like_an_old_form_is_no_outcome(sentence: str) -> None:
    assert outcome_in(sentence) is None


@pytest.mark.parametrize(
    "run_in",
    [
        "COVE, J., agrees. BAKER, J., concurs. 2",
        "ADA B. HOLT CHIEF JUSTICE May 13, 2031 Panel consists of: Holt, C.J., Cove, J.",
        "Justice Able concurs. 7",
        "Ada Holt Justice Panel consists of Justices Keyes, Holt, and Cove.",
        "ADA B. HOLT Chief Justice Opinion delivered March 21, 2032.",
        "Able and Cove, JJ., concur.",
        "/s/ Ada Holt Ada Holt, Judge",
        "Dated this 3rd day of March, 2031. Ada Holt United States District Judge",
    ],
)
def test_what_an_archive_ran_into_the_last_paragraph_is_no_outcome(run_in: str) -> None:
    source = read("opinion.txt", opinion(*HISTORY, f"Conclusion We affirm the order. {run_in}"))
    assert recover(source).case.disposition == "We affirm the order."
