"""What goes to the court with a bundle: each file under its name, how it goes, and what is said with it."""
