"""One edition: from its folder to finished, proved pages, and what it tells the others."""
