"""What is done to a built site, whatever compiled it: finished, held to its policy, proved."""
