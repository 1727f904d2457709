"""Reads what publishers mark up: HTML, XML, and JSON records."""
