"""Tests of `bundler/prose/forms`."""
