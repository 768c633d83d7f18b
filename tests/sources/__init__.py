"""Files as they were supplied: what each is, what is inside it, what is refused."""
