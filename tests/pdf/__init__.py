"""Tests of the bundle's PDF, read back by readers that did not write it."""
