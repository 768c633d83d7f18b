"""The traps that other makers of bundles fall into, each through the whole command and read back from the bundle."""
