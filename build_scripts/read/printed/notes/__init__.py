"""The notes of a layout text: where they begin and end, and the marks that lead to them."""
