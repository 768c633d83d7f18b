"""The stages joined, and what is looked at between them."""
