"""What a date is the date of: an event, an authority, a birth, a deadline, the document."""
