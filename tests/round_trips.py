"""How many invented opinions are read back exactly, by the habit in which they are printed."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.table import Table

from build_scripts.problems import Problem
from tests.read.printed.habits import Answer, Habit, answers, habits
from tests.read.printed.test_habits import test_what_is_printed_is_read_back

EXAMPLES = 200
SHOWN = ("pages", "label", "dashed", "double", "rule", "underlined")
"""What of a habit the table tells apart."""


def round_trip_table() -> Table:
    """Return the share that is read back exactly, by each way in which a page may be set."""
    holds = vars(test_what_is_printed_is_read_back)["hypothesis"].inner_test
    printed: Counter[str] = Counter()
    exact: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.lists(answers(), min_size=1, max_size=2, unique_by=lambda a: a.paragraphs), habits())
    def measure(written: list[Answer], habit: Habit) -> None:
        ways = [f"{field}: {getattr(habit, field)}" for field in SHOWN] + ["all"]
        printed.update(ways)
        try:
            holds(written, habit)
        except (AssertionError, Problem):
            return
        exact.update(ways)

    measure()
    table = Table("habit", "printed", "read back exactly", title="invented opinions")
    for way, number in sorted(printed.items()):
        table.add_row(way, str(number), f"{exact[way] / number:.1%}")
    return table
