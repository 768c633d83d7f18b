"""Tests of `bundler/prose/text`."""
