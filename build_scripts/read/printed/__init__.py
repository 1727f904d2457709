"""Reads printed lines kept as text: slip opinions with their layout, and reprints without."""
