"""Tests of `bundler/prose/counted`."""
