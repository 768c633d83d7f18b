"""What each kind of document says of itself."""
