"""Tests of `bundler/chronology/toml`."""
