"""chronology.toml: read, added to, and changed on a person's word, all else byte for byte as it was."""
