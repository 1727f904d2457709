"""Commands about a publication as a whole."""
