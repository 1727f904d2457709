"""The editor’s last word: what an editor settles where the machine reads wrong."""
