"""Dates worked out from the day and the length of a sentence, where a person asks for them."""
