"""Tests of `bundler/prose/years`."""
