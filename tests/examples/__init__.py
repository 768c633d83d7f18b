"""The example claims, made again and read back."""
