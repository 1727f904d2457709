"""The blocks of a layout text: where one begins, what it is, where a caption stands in columns."""
