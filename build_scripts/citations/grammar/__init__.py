"""The clause parser: what stands around a core makes it a citation."""
