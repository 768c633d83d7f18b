"""Which document stands behind which tab."""
