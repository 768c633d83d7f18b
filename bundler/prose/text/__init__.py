"""The text as it lies: its sentences, its numbered paragraphs, and what is quoted in it."""
