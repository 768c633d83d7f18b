"""The chronology as a table that goes out to Word, Excel, CSV or JSON, and comes back."""
