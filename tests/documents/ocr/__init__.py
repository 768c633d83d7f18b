"""Tests of reading scans: what was typed on made pages is what is found in their text layers, where it stood."""
