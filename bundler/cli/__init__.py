"""The jrbundle command: one file a subcommand."""
