"""Programs that run beside a test: listened to line by line, and ended by escalation."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

LONGEST = 900
"""Seconds after which a program is held to have stopped, on the busiest of machines."""
PATIENCE = 60
"""Seconds that a program has to end when it is asked to."""


@dataclass
class Running:
    """A program under way, and the lines it has said."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    def until(self, words: str) -> None:
        """Listen until the program says a line with `words`."""
        for line in self._lines():
            if words in line:
                return
        raise AssertionError(f"It ended, and never said {words!r}:\n{''.join(self.said)}")

    def end(self) -> str:
        """Interrupt the program, and force it where that is not enough; return all it said."""
        for ask in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            self.process.send_signal(ask)
            try:
                rest, _ = self.process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                continue
            return "".join(self.said) + rest
        raise AssertionError(f"{self.process.args!r} cannot be ended")

    def _lines(self) -> Iterator[str]:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line)
            yield line


@contextmanager
def running(*arguments: str, cwd: Path) -> Iterator[Running]:
    """Run `python -m` with `arguments` until the block ends, `LONGEST` seconds at the most."""
    # A shell has what it begins in the background ignore interrupts, and so does what that begins.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-um", *arguments],
        cwd=cwd,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    limit = Timer(LONGEST, process.kill)
    limit.start()
    try:
        yield Running(process)
    finally:
        limit.cancel()
        if process.poll() is None:
            process.kill()
        process.wait()


CUT_OFF = """
import atexit, os, signal, sys
changing = {f"os.{name}" for name in "rename remove mkdir rmdir link symlink truncate".split()}
last, made = int(sys.argv.pop(1)), 0
def count(event, about):
    global made
    if event in changing or event == "open" and about[2] & (os.O_WRONLY | os.O_RDWR):
        made += 1
        if made == last:
            os.kill(os.getpid(), signal.SIGKILL)
atexit.register(lambda: print(made))
sys.addaudithook(count)
from mkdocs.__main__ import cli
cli(["build", "-q"])
"""
"""Builds, and is killed as it makes the change to the disk whose number it is given: 0 for never.
Whoever survives prints how many changes were made."""


def python(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python with `arguments` until it ends, and return what it said."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


JAVA = ("java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar")
"""Begins a checker, which ends before what is compiled at length would pay."""


def build_cut_off(project: Path, change: int) -> subprocess.CompletedProcess[str]:
    """Build `project`, killed at one of its changes to the disk."""
    return python("-c", CUT_OFF, str(change), cwd=project)
