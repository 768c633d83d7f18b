"""The index of bundle.toml as a table that people edit in Word or Excel, out and back."""
