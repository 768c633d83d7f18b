"""A paper as one text of blocks: who signs it, who says what it says, and the part that tells the facts."""
