"""Word files: numbering, the normalised copy, the engines and the check."""
