"""What a person makes of the chronology, one act a file: chronology.toml after it, and all else as it was."""
