"""The timeline: laid out, drawn, and in the bundle."""
