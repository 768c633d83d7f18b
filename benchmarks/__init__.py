"""Measurements that people can run again."""
