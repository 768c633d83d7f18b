"""Each source as a described, searchable PDF."""
