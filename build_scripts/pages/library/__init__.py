"""What stands around the editions: lists of all, who cites whom, and the place of one that is broken."""
