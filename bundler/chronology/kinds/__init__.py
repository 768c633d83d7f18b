"""What kind of event words tell of: the words that say so, and how a clause is read."""
