"""The chronology as a picture."""

from build_scripts.model import Event, PartialDate
from build_scripts.pages.pictures.chronology_drawing import event_picture


def drawn(*dates: PartialDate) -> str:
    """Return the picture of an event at each date."""
    events = [Event(date, None, (), None, "An event") for date in dates]
    return event_picture(events, ["An event"] * len(events))


def test_after_a_long_time_in_which_nothing_happened_a_year_is_named() -> None:
    begun = [PartialDate(2010), PartialDate(2012, 9), PartialDate(2013, 12, 15)]
    picture = drawn(*begun, PartialDate(2019, 2, 5), PartialDate(2019, 3, 20))
    assert ">2019<" in picture
    assert "…" not in picture


def test_the_line_of_time_is_broken_where_time_is_drawn_short_and_only_there() -> None:
    even = drawn(PartialDate(2010), PartialDate(2011), PartialDate(2012))
    assert even.count("picture-axis") == 1
    short = drawn(PartialDate(2010), PartialDate(2011), PartialDate(2019, 2, 5))
    assert short.count("picture-axis") == 4
