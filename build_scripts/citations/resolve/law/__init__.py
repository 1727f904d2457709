"""Sections and rules: of which code they are, where the court does not say it each time."""
