"""Files as they were supplied: read, never written."""
