"""What the law calls things: courts, states, dates, names in capitals; data and look-up."""
