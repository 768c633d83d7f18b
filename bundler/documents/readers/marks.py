"""The mark of an exhibit (``AB2``): on its front sheet, at the foot of its pages, or in its file's name."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.readers.reading import Reading, words

_MARK = r"(?P<mark>[A-Z]{1,4}\s?[/-]?\s?\d{1,3})"
_FRONT = re.compile(
    rf"(?i:exhibit|(?:document|bundle|letter|copy|photograph)s?\s+marked|exhibit\s+marked)[\s:“\"'‘-]{{0,4}}{_MARK}\b"
)
_THIS_IS = re.compile(r"(?i:this\s+is\s+(?:the\s+|a\s+)?[^.]{0,80}?(?:marked|exhibit|mark))\W{0,4}" + _MARK + r"\b")
# AB2 / 1 by itself at the head or the foot of a page, or before a caption.
_FOOT = re.compile(
    r"^\W{0,3}(?P<letters>[A-Z]{2,4})\s?(?P<number>\d{1,3})\s?(?:/|[-–]|page|p\.?)\s?(?P<page>\d{1,4})\b(?P<rest>.*)$"
)
_IN_NAME = re.compile(
    r"(?<![A-Za-z0-9])(?:(?i:exhibits?|exh|ex)[\s._-]*(?P<after>[A-Z]{1,4})[\s._-]?(?P<count>\d{1,3})"
    r"|(?P<letters>[A-Z]{2,4})[-.]?(?P<number>\d{1,2}))(?![A-Za-z0-9])"
)
_NOT_MARKS_WORDS = (
    "PSI PSO PDF IMG DSC PXL WS CV SI EU UK HMP ISO ACO MG NHS V VER REV PI CPR PD ECHR AO CRO LBC PAP IS ICD BIA"
)
_NOT_MARKS = frozenset(_NOT_MARKS_WORDS.split())
_EDGE = 3


def exhibit_mark(reading: Reading) -> Found | None:
    """Give the mark in its plain form, ``AB2``, with where it stands."""
    return _on_front_sheet(reading) or _at_edges(reading) or _in_name(reading)


def edge_pages(reading: Reading) -> tuple[tuple[str, int, int], ...]:
    """Give (mark, number within the exhibit, document page) for each page whose edge bears ``AB2 / 1``."""
    found = []
    for page in reading.pages:
        lines = [line.strip() for line in page.text.splitlines() if line.strip()]
        for line in lines[:_EDGE] + lines[-_EDGE:]:
            match = _FOOT.match(line)
            if match and match["letters"] not in _NOT_MARKS and not re.match(r"\s?/?\s?\d", match["rest"]):
                found.append((match["letters"] + match["number"], int(match["page"]), page.page))
                break
    return tuple(found)


def same_mark(mark: str) -> str:
    """A mark as it is compared: letters and figures only."""
    return re.sub(r"[^A-Z0-9]", "", mark.upper())


def _on_front_sheet(reading: Reading) -> Found | None:
    opening = "\n".join(line.text for line in reading.opening)
    for pattern, needed in ((_THIS_IS, True), (_FRONT, False)):
        for match in pattern.finditer(opening):
            line = opening[: match.start()].count("\n")
            heads = needed or (line < 40 and _starts_line(opening, match.start()))
            if heads:
                return words(same_mark(match["mark"]), match[0], reading.first_page)
    return None


def _starts_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" “\"'")


def _at_edges(reading: Reading) -> Found | None:
    edges = edge_pages(reading)
    marks = {mark for mark, _, _ in edges}
    if len(marks) != 1 or len(edges) * 2 < len(reading.pages):
        return None
    mark, number, page = edges[0]
    return words(mark, f"{mark}/{number}", page, 0.9)


def _in_name(reading: Reading) -> Found | None:
    for match in _IN_NAME.finditer(reading.name.replace("_", " ")):
        letters, number = match["after"] or match["letters"], match["count"] or match["number"]
        if letters not in _NOT_MARKS:
            return Found(value=letters + number, origin="name", words=match[0], confidence=0.6)
    return None
