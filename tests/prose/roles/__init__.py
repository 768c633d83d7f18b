"""Tests of `bundler/prose/roles`."""
