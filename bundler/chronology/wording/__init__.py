"""The words of an event: the source's own, cut to its date, put into the third person, and what they tell of."""
