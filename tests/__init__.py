import os
import tempfile
from pathlib import Path

from build_scripts.remembered_code import remember_code

# The tests, and the builds that they run, have a key of their own to what is remembered.
os.environ["XDG_STATE_HOME"] = str(Path(tempfile.gettempdir()) / f"opinions-tests-{os.getuid()}")

# Each process of the tests takes two seconds to compile all patterns.
remember_code()
