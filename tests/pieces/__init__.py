"""Taking another side's bundle apart."""
