"""What a person changes in bundle.toml: each kind of change, made in the text and in what the text says alike."""
