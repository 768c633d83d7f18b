"""Tests of `bundler/prose/story`."""
