"""The court's rules, one subject a file."""
