"""Courts: what they are called, which one decided, and whose decisions bind which."""
