"""What the readers must find in documents."""
