"""Tests of `bundler/prose/law`."""
