"""Tests of `bundler/prose/words`."""
