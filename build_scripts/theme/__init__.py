"""The name under which an installed copy offers its theme; the templates stand in `overrides/`."""
