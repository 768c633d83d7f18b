"""Tests of `bundler/chronology/wording`."""
