"""Reads a PDF in a process of its own, which may neither take long nor grow large.

A few hundred bytes of PDF can ask for gigabytes, or for minutes; and what reads it is a library
in C++. The process holds nothing but the file and answers in plain data.
"""

import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from build_scripts.model import Source
from build_scripts.problems import Problem, problem

PROGRAM = Path(__file__).resolve().parents[3]
"""The folder that holds the program, for the import of it."""

MEMORY = 500_000_000
"""Bytes. An opinion of 500 pages takes half."""
SECONDS = 8.0
"""Of the processor, for the smallest file. A page takes a fiftieth of one."""
SECONDS_FOR_EACH_MEGABYTE = 20.0
"""A hundred pages with nothing but text take one megabyte and two to four seconds."""
MOST_SECONDS = 300.0
WAITING = 20
"""Times the seconds above, by the clock: the machine may have other work."""
GRACE = 1
"""Seconds between the system’s friendly signal and its other."""

LARGEST_FILE = 100_000_000
"""Bytes. Opinions with scanned exhibits hold a third of this."""

FAILED, OUT_OF_MEMORY = 1, 3
"""What the process exits with after an exception, and where it was given no memory."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A `Problem` as plain data."""

    code: str
    sentence: str
    line: int | None
    advice: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the process found: one or the other."""

    source: Source | None = None
    failure: Failure | None = None


def read_apart(name: str, data: bytes) -> Source:
    """Return the source of a PDF, read in a process of its own.

    Raises `Problem` for what `read_printed` refuses, and where a bound is overstepped.
    """
    if len(data) > LARGEST_FILE:
        raise problem("pdf-too-large", name, 1, size=f"{len(data):,}", most=f"{LARGEST_FILE:,}")
    seconds = processor_seconds_for(len(data))
    command = [sys.executable, "-P", "-m", __name__, str(seconds)]
    environment = os.environ | {"PYTHONPATH": str(PROGRAM), "PYTHONUTF8": "1"}
    # The patience is the last resort where the platform does not limit a process’s own time.
    patience = seconds * (WAITING if limits_time() else 1) + GRACE
    try:
        process = subprocess.run(
            command, input=data, capture_output=True, env=environment, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired:
        raise too_long(name, seconds) from None
    if process.returncode:
        raise problem_of_stopped_process(name, process.returncode, seconds)
    return source_answered(name, process.stdout)


def source_answered(name: str, written: bytes) -> Source:
    """Return the source in what the process wrote, or raise the `Problem` in it."""
    found = msgspec.msgpack.decode(written, type=Answer)
    if failure := found.failure:
        raise Problem(failure.code, failure.sentence, name, failure.line, failure.advice)
    if found.source is None:
        raise problem("pdf-unread", name, 1)
    return replace(found.source, name=name)


def processor_seconds_for(size: int) -> float:
    """Return how long a file of `size` bytes may take the processor."""
    return min(MOST_SECONDS, SECONDS + SECONDS_FOR_EACH_MEGABYTE * size / 1_000_000)


def limits_time() -> bool:
    """Say whether the platform limits the time of a process."""
    return sys.platform != "win32"


ABORTED = (
    frozenset()
    if sys.platform == "win32"
    else {signal.SIGABRT, signal.SIGTRAP, signal.SIGILL, signal.SIGKILL}
)
"""How PDFium ends where it is given no memory, and how systems end what takes too much."""


def problem_of_stopped_process(name: str, status: int, seconds: float) -> Problem:
    """Return the problem of a file at which the process stopped with `status`."""
    if limits_time() and -status == signal.SIGXCPU:
        return too_long(name, seconds)
    if status == OUT_OF_MEMORY or (limits_time() and -status in ABORTED):
        return problem("pdf-too-much-memory", name, 1, most=MEMORY // 1_000_000)
    if status == FAILED:
        return problem("pdf-unread", name, 1)
    return problem("pdf-damaged.stops", name, 1)


def too_long(name: str, seconds: float) -> Problem:
    """Return the problem of a file that takes too long."""
    return problem("pdf-too-slow", name, 1, seconds=f"{seconds:.0f}")


def limit_this_process(seconds: float) -> None:
    """Hold this process to its bounds, as far as the platform can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on every platform

    bounds = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, round(seconds)))
    for kind, most in bounds:
        with contextlib.suppress(ValueError, OSError):  # macOS knows the first and refuses it
            resource.setrlimit(kind, (most, most + GRACE))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def found_in_pdf(data: bytes) -> Answer:
    """Return what is found in the PDF `data`."""
    from build_scripts.read.pdf.reader import read_printed  # noqa: PLC0415 - after the bounds

    try:
        return Answer(source=read_printed("", data))
    except Problem as problem:
        return Answer(failure=Failure(problem.code, problem.sentence, problem.line, problem.advice))


def answer_written(data: bytes) -> bytes:
    """Return what is found in the PDF `data` as it is handed over."""
    return msgspec.msgpack.encode(found_in_pdf(data))


def main() -> None:
    """Read the PDF at the standard input and write what is found to the standard output."""
    limit_this_process(float(sys.argv[1]))
    try:
        written = answer_written(sys.stdin.buffer.read())
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    sys.stdout.buffer.write(written)


if __name__ == "__main__":
    main()
