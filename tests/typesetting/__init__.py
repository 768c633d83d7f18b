"""Text as it is set: what is found again by readers, and what never gets lost."""
