"""The filing pack."""
