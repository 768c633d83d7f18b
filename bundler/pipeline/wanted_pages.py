"""Pages of a bundle as people name them: by the numbers that are stamped on it, ``12-30, B45``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.errors import CaseError

_PART = re.compile(r"(?:pp?\.?\s*|pages?\s*)?([A-Z]{0,3})[ /]?(\d{1,6})(?:\s*[-–]\s*([A-Z]{0,3})[ /]?(\d{1,6}))?", re.I)
_BETWEEN = re.compile(r"[,;\s]*[,;]\s*|\s+and\s+", re.IGNORECASE)


def wanted_pages(wanted: str, prefix: str, total: int, where: str) -> frozenset[int]:
    """Give the bundle pages that are named, of a bundle of `total` pages whose numbers begin with `prefix`.

    Raises CaseError, naming `where`, for what is no page of it.
    """
    return frozenset(page for part in _parts(wanted, where) for page in _pages(part, prefix, total, where))


def _parts(wanted: str, where: str) -> Iterator[str]:
    parts = [part.strip() for part in _BETWEEN.split(wanted) if part.strip()]
    if not parts:
        raise CaseError("no page is named", where=where, remedy='write the pages of the bundle as "12-30, 45"')
    yield from parts


def _pages(part: str, prefix: str, total: int, where: str) -> range:
    found = _PART.fullmatch(part)
    letters = {each.upper() for each in (found.group(1), found.group(3)) if each} if found else set()
    if found is None or letters - {prefix}:
        shown = f"{prefix}12-{prefix}30, {prefix}45"
        raise CaseError(f"{part!r} names no page of the bundle", where=where, remedy=f'write its pages as "{shown}"')
    first, last = int(found.group(2)), int(found.group(4) or found.group(2))
    if not 1 <= first <= last:
        raise CaseError(f"{part!r} is no range of pages", where=where, remedy='write it as "12-30"')
    if last > total:
        raise CaseError(
            f"the bundle has no page {prefix}{last}",
            where=where,
            remedy=f"its last page is {prefix}{total}; if counsel has another build of it, find the pages in this one",
        )
    return range(first, last + 1)
