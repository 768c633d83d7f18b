"""Carry: what must hold of a supplied PDF on its way into the bundle."""
