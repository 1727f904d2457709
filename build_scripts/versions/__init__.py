"""Versions of one opinion in time: what the court changed from one to the next."""
