"""iCalendar (RFC 5545): the timetable as events of whole days. The same timetable gives the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from bundler.timetable.timetable import Line, Timetable

_OCTETS = 75


def as_icalendar(timetable: Timetable) -> bytes:
    """Give the lines that have a day as an iCalendar file; b"" where none has.

    An event keeps its UID when its day changes, so that a calendar moves it and does not show it twice. DTSTAMP is the
    day that the period runs from, for the file must not depend on the clock.
    """
    known = [line for line in timetable.lines if line.safe]
    if not known:
        return b""
    written = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jrbundle//timetable//EN", "CALSCALE:GREGORIAN"]
    for line in known:
        written += _event(line, timetable)
    written.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in written)


def _event(line: Line, timetable: Timetable) -> Iterator[str]:
    claim = timetable.claim
    case = claim.short_title or claim.number
    # The number of the claim comes later than its title, and must not make new events of the old.
    uid = hashlib.sha256(f"{claim.short_title or claim.number}\n{line.act}".encode()).hexdigest()[:32]
    told = [f"{line.counted[0].upper()}{line.counted[1:]}.", f"Source: {line.source}.", *line.notes]
    if line.proposed:
        told.insert(1, f"The day counted from is proposed, {line.proposed}.")
    if line.tier and not line.tier.startswith("P"):
        told.append("Not verified against the rule itself: confirm.")
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}@jrbundle"
    yield f"DTSTAMP:{line.starts:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{line.safe:%Y%m%d}"
    yield f"SUMMARY:{_text(f'{case}: {line.title}' if case else line.title)}"
    yield f"DESCRIPTION:{_text(chr(10).join(told))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """Words as an RFC 5545 TEXT; control characters, which it does not allow, are left out."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        words = words.replace(plain, escaped)
    return "".join(char for char in words if char >= " " and char != "\x7f")


def _folded(line: str) -> bytes:
    """A content line of at most 75 octets, continued with a space on the next; no character is cut."""
    parts, part = [], b""
    for char in line:
        octets = char.encode()
        if len(part) + len(octets) > _OCTETS:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join((*parts, part)) + b"\r\n"
