"""What is known while a text is read from front to back, and which dates its story goes on from."""
