"""What does not fit: events against one another, against the pages that they cite, and against the calendar."""
