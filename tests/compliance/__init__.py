"""The court's rules, each with a bundle that keeps it and one that breaks it."""
