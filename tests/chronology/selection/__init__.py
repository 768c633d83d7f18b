"""Tests of `bundler/chronology/selection`."""
