"""The cases of a document by which it knows them: cited in full, under which cites and names."""
