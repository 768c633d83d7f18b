"""Titles of minutes, newspaper articles and legal advice."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.casing import first_capital, is_common, sentence_case
from bundler.documents.readers.headings import headings
from bundler.documents.readers.reading import Line, Reading, words
from bundler.documents.readers.title_parts import Details, bare, kind_heading

_MINUTES = re.compile(r"(?i)\bminutes\b")
_HELD = re.compile(r"(?i)\b(?:minutes of|held (?:on|at)|present\b|apologies\b)")
_BYLINE = re.compile(r"(?i)^(?:(?:news|exclusive|report|words)\s+)?by\s+[A-Z]")


def minutes(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Whose minutes: the body or the meeting that the lines above them name."""
    named = [head for head in headings(reading) if head.row < 8 and not re.search(r"\d{4}", head.text)]
    own = next((head for head in named if _MINUTES.search(head.text) and len(head.text.split()) > 1), None)
    if own is not None:
        return words(sentence_case(bare(own.text), reading), own.text, own.page, 0.8)
    above = []
    for line in reading.opening[:6]:
        if _HELD.search(line.text) or _MINUTES.search(line.text):
            break
        if any(head.text == line.text for head in named) and not re.search(r"(?i)official|confidential", line.text):
            above.append(line)
    if not above:
        return None
    name = " ".join(sentence_case(bare(line.text), reading) for line in above[:2])
    return words(f"Minutes of {_small_first(name)}", above[0].text, above[0].page, 0.8)


def article(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The headline: the line above who wrote it, else the first line that says something."""
    headline = _headline(reading.opening[:12])
    if headline is None:
        return None
    return words(f"Article: {bare(headline.text)}", headline.text, headline.page, 0.7)


def advice(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Advice, opinion or instructions, as its heading has it; the title of the proceedings is no part of it."""
    heading = kind_heading(reading, kind)
    if heading is None:
        return None
    last = re.search(r"(?i)(?:joint |further |written |draft )*(?:advice|opinion)$", heading.text)
    name = last[0] if last and re.match(r"(?i)in the matter", heading.text) else bare(heading.text)
    return words(first_capital(sentence_case(name, reading)), heading.text, heading.page, 0.8)


def _headline(lines: tuple[Line, ...]) -> Line | None:
    for at, line in enumerate(lines):
        if at and _BYLINE.match(line.text):
            return lines[at - 1]
    return next((line for line in lines if len(line.text.split()) >= 4 and not _BYLINE.match(line.text)), None)


def _small_first(text: str) -> str:
    first = text.split(" ", maxsplit=1)[0]
    return text[:1].lower() + text[1:] if is_common(first) else text
