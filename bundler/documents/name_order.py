"""Names that stand with their surname first: ``Hale, Ann`` is Ann Hale."""

from __future__ import annotations

import re

_TURNED = re.compile(r"(?P<last>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), (?P<first>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)?)")


def turned_round(name: str) -> str:
    """Give a name with its surname last; one that stands otherwise is given as it is."""
    found = _TURNED.fullmatch(name)
    return f"{found['first']} {found['last']}" if found else name
