"""The year of a date that states none."""
