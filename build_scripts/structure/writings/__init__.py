"""Writings: where each begins and ends, who wrote it, and with whom."""
