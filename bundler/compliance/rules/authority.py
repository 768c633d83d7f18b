"""How the rules cite the texts that are cited most."""

from __future__ import annotations

GUIDANCE = "General guidance on electronic court bundles (29 Nov 2021)"
KBG = "King's Bench Guide 2025"


def guidance(paragraph: int) -> str:
    """Cite a paragraph of the general guidance, and the place in the King's Bench Guide where it was read."""
    return f"{GUIDANCE} ¶{paragraph} ({KBG} 14.11({paragraph}))"
