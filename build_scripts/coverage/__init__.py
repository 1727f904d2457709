"""What the press said of a case, compared with what the court wrote."""

from build_scripts.coverage.compare import coverage_of

__all__ = ["coverage_of"]
