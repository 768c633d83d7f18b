"""The jrbundle command."""

from __future__ import annotations

import click


@click.group()
def main() -> None:
    """Make a court-ready PDF bundle from a folder of documents."""
