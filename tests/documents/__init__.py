"""Documents: what must hold when a source becomes a PDF."""
