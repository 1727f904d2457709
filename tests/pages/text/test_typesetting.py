"""What a compositor sets small, and what stays on one line."""

from build_scripts.pages.text.typesetting import small_capitals, unbroken_stretches


def test_names_are_set_small_after_their_first_letter_and_numerals_are_not() -> None:
    words = "JUSTICE McKEOWN joins Parts I, II, and III-A of ROBERTS, C. J."
    small = [words[start:end] for start, end in small_capitals(words)]
    assert small == ["USTICE", "EOWN", "OBERTS"]


def test_a_docket_number_stays_whole_with_its_mark() -> None:
    words = "In Nos. 09–751, 10-1234, as in No. 8:11-cr-00042-CJC, the law is that of 10 U. S. 12."
    whole = [words[start:end] for start, end in unbroken_stretches(words)]
    assert whole == ["Nos. 09–751", "10-1234", "No. 8:11-cr-00042-CJC", "10 U. S. 12"]


def test_the_office_of_a_judge_stays_whole() -> None:
    words = "ROBERTS, C. J., and Lee, P. J., joined; KENNEDY and GINSBURG, JJ., did not. C. Jones"
    assert [words[start:end] for start, end in unbroken_stretches(words)] == ["C. J.", "P. J."]
