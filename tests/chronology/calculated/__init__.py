"""Tests of `bundler/chronology/calculated`."""
