"""Numbers: without gap or overlap, whatever stands in the bundle."""
