"""What can be wrong: each problem and each doubt once, with its words, its remedy, its example.

A stage that finds something says `raise problem("pdf-not-a-pdf", name, 1)`: the code, the place,
and by name the facts that the sentence needs. The sentence stands in the registry, in the module
of its subject, beside what the guide says of it.
"""

from build_scripts.problems.raising import Problem, doubt, problem
from build_scripts.problems.wording import excerpt, visible_text

__all__ = ["Problem", "doubt", "excerpt", "problem", "visible_text"]
