"""The same event told by several documents, joined as one with every account of it."""
