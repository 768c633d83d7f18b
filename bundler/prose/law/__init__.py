"""Dates of laws, reports and cited cases, told from those of the case itself."""
