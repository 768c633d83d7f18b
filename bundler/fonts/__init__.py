"""Fonts that ship with the program, for the pages it makes and the Word files it draws."""
