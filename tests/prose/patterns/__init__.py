"""Tests of `bundler/prose/patterns`."""
