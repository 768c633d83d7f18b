"""Where a table of dated rows ends: at a heading, a sentence, or the numbered paragraphs below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.column_heads import is_header
from bundler.chronology.lines.row_forms import ROW, without_date
from bundler.chronology.lines.running import Line
from bundler.chronology.records.authors import is_author
from bundler.chronology.records.table_heads import MEDICAL, PART

_NUMBERED_HEADING = re.compile(r"(?:\d{1,2}|[A-Z])\.?\s+(?P<heading>[A-Z][A-Z’'&,\- ]{4,})$")
_SENTENCE = re.compile(r"(?:I|This|The|It|At|He|She|They|We|My|In|On|If|There)\b")
_TITLE = re.compile(
    r"(?:Orders?|Offences?|Convictions?|Cautions?|Pending|Impending|Summary|Previous"
    r"|Other)\s+(?!against\b|to\b|until\b)[a-z]+|Cautions?,\s[a-z]+"
)
# What is said under a table: that it holds no more.
_NONE = re.compile(
    r"(?:There (?:are|is|were) no|No) (?:other|further|more)\b"
    r"|(?:This|The above) (?:is|record|list|print|information)\b"
)
# The number with which a paragraph or its heading begins.
# No more words than an officer's rank and name.
NAME = 4
_FIRST = re.compile(r"1[.)]\s+[A-Z]")
_PARAGRAPH = re.compile(r"(\d{1,2})([.)])\s+[A-Z]")


def next_number(text: str) -> re.Pattern[str] | None:
    """What begins a row without a date: the number after that of the row above. None where rows have no number."""
    number = re.match(r"(\d{1,4})(?=[.)]?\s)", text)
    return re.compile(rf"{int(number[1]) + 1}[.)]?\s+[A-Z]") if number else None


def numbers_above(lines: Sequence[Line]) -> list[re.Match[str] | None]:
    """Give for each line the number of the last paragraph that begins above it, None where none does."""
    found: list[re.Match[str] | None] = []
    last = None
    for line in lines:
        found.append(last)
        last = _PARAGRAPH.match(line.text) or last
    return found


def paragraph_below(first: Line, above: re.Match[str] | None) -> re.Pattern[str] | None:
    """What begins the paragraph below a table whose own rows have no numbers: the number after the last one `above`."""
    if above is None or _has_number(first.text):
        return None
    return re.compile(rf"{int(above[1]) + 1}\{above[2]}\s+[A-Z]")


def opens_paragraphs(text: str, first: Line) -> bool:
    """Whether a line is the first of numbered paragraphs, below a table whose own rows have no numbers."""
    return not _has_number(first.text) and _FIRST.match(text) is not None and len(text.split()) > NAME


def _has_number(text: str) -> bool:
    """Whether a row opens with a number of its own: the 3 of ``3 May 2016`` is none."""
    row = ROW.match(text)
    return row is not None and bool(row["id"]) and not (row["id"].isdigit() and row["date"][:1].isalpha())


def is_subheading(text: str) -> bool:
    """Whether the line above a paragraph is its heading rather than the end of a row."""
    return text[:1].isupper() and len(text.split()) <= NAME and not text.endswith((".", ",", ";", ":", "”"))


def ends_table(lines: Sequence[Line], place: int, wide: int, table: str) -> bool:
    """Whether the line at `place` is no part of the table above it, `wide` letters wide and named `table`."""
    text = lines[place].text
    numbered = _NUMBERED_HEADING.match(text)
    if (
        # Under a conviction its offences are numbered, in capitals.
        (numbered and (table != "convictions" or PART.match(numbered["heading"])))
        or PART.match(text)
        or re.match(
            r"(?i:end of|information from the list|other relevant information)\b"
            r"|Signed\b|Printed\b|Page \d|I certify\b|Notes?$",
            text,
        )
        or _NONE.match(text)
        or MEDICAL.fullmatch(text)
    ):
        return True
    if len(text) < 60 and _TITLE.match(text) and not re.search(r"[,(]$", lines[place - 1].text):
        return True
    before = lines[place - 1].text
    # Under a date and a name alone stand the words of the entry.
    closed = bool(re.search(r"[.!?”\"]$", before)) or (len(before) < 0.6 * wide and not is_author(without_date(before)))
    if closed and _SENTENCE.match(text) and len(text) > 0.75 * wide:
        return True
    following = lines[place + 1].text if place + 1 < len(lines) else ""
    return is_header(following) or is_header(text)
