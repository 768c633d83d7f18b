"""Tests of `bundler/chronology`."""
