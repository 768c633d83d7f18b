"""How well dates are found in prose."""
