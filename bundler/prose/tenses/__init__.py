"""What the words round a date say of its time: that it was, is, or is to come."""
