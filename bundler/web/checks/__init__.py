"""What the screen of checks shows: findings, where each is mended, and what a person answers."""
