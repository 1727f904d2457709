"""What a compositor sets small, and what stays on one line."""

from build_scripts.pages.text.typesetting import small_capitals


def test_names_are_set_small_after_their_first_letter_and_numerals_are_not() -> None:
    words = "JUSTICE McKEOWN joins Parts I, II, and III-A of ROBERTS, C. J."
    small = [words[start:end] for start, end in small_capitals(words)]
    assert small == ["USTICE", "EOWN", "OBERTS"]
