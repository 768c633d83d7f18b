"""The chronology as a table, out and back."""
