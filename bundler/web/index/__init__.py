"""What the index screen shows and does: sections and documents as the bundle will have them."""
