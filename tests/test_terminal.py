"""What every command shares."""

import errno

import click
import pytest

from build_scripts.terminal import reporting


def test_whoever_reads_only_the_first_lines_is_told_of_no_problem(
    capsys: pytest.CaptureFixture[str],
) -> None:
    @click.command
    @reporting
    def lines() -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    with pytest.raises(SystemExit) as ended:
        lines.main([], prog_name="lines")
    assert ended.value.code == 1
    assert capsys.readouterr() == ("", "")
