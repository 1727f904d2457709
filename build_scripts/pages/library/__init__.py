"""What stands around the editions: the lists of all, who cites whom, and a broken one’s place."""
