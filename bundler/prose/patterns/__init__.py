"""How patterns are tried on a text: only where a letter or word that they cannot do without stands."""
