"""Say where a text comes from when it cannot be set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bundler.errors import LayoutError


@contextmanager
def naming(where: str) -> Iterator[None]:
    """Let a LayoutError from within name `where` the text stands, unless it names a place already."""
    try:
        yield
    except LayoutError as fault:
        raise LayoutError(fault.problem, where=fault.where or where, remedy=fault.remedy) from None
