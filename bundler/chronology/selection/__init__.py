"""Which dated words belong in a chronology, and which tell of nothing that happened."""
