"""The edition as a PDF, set by Typst as a court’s book is set: tagged, archival, of fixed bytes."""
