"""Messages between the claimant's side and its own solicitors: confidential between them, and easily swept in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bundler.documents.document import Description
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry

_FIRM = re.compile(r"(?i)\b(?:solicitors?|law|legal|LLP|advocates)\b")
_DOMAIN = re.compile(r"@([\w.-]+)")
_STYLE = frozenset(
    ["solicitors", "solicitor", "llp", "law", "centre", "firm", "legal", "and", "the", "ltd", "limited", "co"]
)
_SHORTEST = 5


def own_messages(entries: Sequence[Entry], told: Mapping[tuple[str, ...], Description]) -> dict[str, str]:
    """Give, by the ids of e-mails and letters from a witness to the solicitors or back, what shows it.

    The solicitors are the firm that wrote the letter before claim; the witnesses those whose statements are here. A
    firm's e-mail address is known by the firm's name in it. A witness who writes from the firm is no client of it.
    """
    described = [(entry, told[place]) for entry in entries if (place := (entry.file, *entry.inside)) in told]
    firms = {
        found.value
        for entry, description in described
        if entry.kind is Kind.PRE_ACTION_LETTER and (found := description.detail("from")) and _FIRM.search(found.value)
    }
    witnesses = {
        found.value.casefold()
        for entry, description in described
        if entry.kind is Kind.WITNESS_STATEMENT and (found := description.detail("witness"))
    }
    messages = {}
    for entry, description in described:
        ends = [found.value for name in ("from", "to") if (found := description.detail(name))]
        if entry.kind not in (Kind.EMAIL, Kind.LETTER) or len(ends) < 2:
            continue
        at_firm = [any(_is_of(end, firm) for firm in firms) for end in ends]
        of_client = [any(name in end.casefold() for name in witnesses) for end in ends]
        if (at_firm[0] and of_client[1] and not at_firm[1]) or (at_firm[1] and of_client[0] and not at_firm[0]):
            messages[entry.id] = f"from {ends[0]} to {ends[1]}"
    return messages


def _is_of(end: str, firm: str) -> bool:
    """Whether one end of a message is the firm: its name, or an address under a domain of its name."""
    if firm.casefold() in end.casefold():
        return True
    names = [word for word in re.findall(r"[a-z]+", firm.casefold()) if word not in _STYLE]
    domain = _DOMAIN.search(end)
    plain = re.sub(r"[^a-z]", "", domain[1].casefold()) if domain else ""
    telling = "".join(names[:2]) if len(names) > 1 else "".join(names)
    return len(telling) >= _SHORTEST and telling in plain
