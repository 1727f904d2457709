"""What short forms, *Id.* and bare names stand for, and why not where they do not."""
