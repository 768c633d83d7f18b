"""What the court may object to, read from the finished file."""
