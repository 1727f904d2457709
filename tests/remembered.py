"""What an account remembers of a run, and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

from build_scripts.remembered_code import remembered_code
from build_scripts.sealed_memory import account_file


def kept_of_run(run: Callable[[], object], kind: str) -> Path:
    """Return the file that keeps what a `run` has compiled of a `kind`."""
    with remembered_code():
        run()
    (file,) = account_file("").glob(f"{kind}-*")
    return file


def damage(file: Path, place: int) -> None:
    """Change one bit of a file."""
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
