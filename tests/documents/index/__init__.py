"""The index as a table, out and back."""
