"""Search: which pages say so, and where."""
