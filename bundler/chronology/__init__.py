"""What happened, when, and the page that says so."""
