"""The whole edition on one page, for paper."""
