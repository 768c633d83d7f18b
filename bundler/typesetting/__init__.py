"""Text as it is set on the pages we make: fonts, runs, shaping, widths, lines."""
