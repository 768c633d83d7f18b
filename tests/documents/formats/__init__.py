"""Each format drawn as PDF, whole."""
