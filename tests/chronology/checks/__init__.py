"""Tests of `bundler/chronology/checks`."""
