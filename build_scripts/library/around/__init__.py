"""What stands around the editions: lists, index of citations, search, pages that lead on."""
