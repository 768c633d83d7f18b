"""The dates by which each step of a claim is due, and how each was counted."""
