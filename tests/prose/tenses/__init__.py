"""Tests of `bundler/prose/tenses`."""
