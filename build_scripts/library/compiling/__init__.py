"""How pages are compiled: by which compiler, with which settings, one edition at a time."""
