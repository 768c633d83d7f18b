"""Which page of the bundle is which."""
