"""The value of a date that is told from another, and of an hour that stands alone."""
