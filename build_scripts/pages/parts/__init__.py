"""Parts that several kinds of page share: what stands with a passage, and what one takes along."""
