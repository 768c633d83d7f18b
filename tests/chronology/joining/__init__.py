"""Tests of `bundler/chronology/joining`."""
