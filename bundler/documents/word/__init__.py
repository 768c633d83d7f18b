"""Word files: our own normalised copy of them, the engines that draw it, and the check of what was drawn."""
