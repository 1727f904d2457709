"""The caption: each thing it tells of the case is read by a module of its own."""
