"""The decision in one screen: what was held, and how the judges voted."""
