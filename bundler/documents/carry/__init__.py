"""A supplied PDF as a clean, self-contained one: the same look and text, nothing hidden, nothing that acts."""
