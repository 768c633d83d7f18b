"""Tests of `bundler/chronology/paper`."""
