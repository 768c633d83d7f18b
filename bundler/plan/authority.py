"""Authority: the rule that a limit, a practice or a requirement rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The text that something rests on, with its paragraph, and how far that was verified.

    `rule` is the id of the rule (``HRG-02``), or ""; `severity` is ``block``, ``error``, ``warn`` or ``info``. `tier`:
    P, the primary text was read; P*, read as reproduced in another official document; S, a secondary report; M, from
    memory or practice, to be confirmed; T, good practice and no rule of the court.
    """

    source: str
    paragraph: str
    tier: str
    severity: str
    rule: str = ""

    @property
    def cited(self) -> str:
        """The source with its paragraph: ``PD 54A 16.1``; words in place of a paragraph stand behind a colon."""
        between = ": " if self.paragraph[:1].islower() else " "
        return f"{self.source}{between}{self.paragraph}"


def authority_of(written: Mapping[str, Any]) -> Authority:
    """Give the authority that an item of a blueprint or a profile names among its other keys."""
    keys = ("source", "paragraph", "tier", "severity", "rule")
    return Authority(**{key: written[key] for key in keys if key in written})
