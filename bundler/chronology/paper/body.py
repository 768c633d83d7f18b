"""Body: what a document tells, as one text cut into blocks: prose, rows of tables, headings and the rest."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bundler.chronology.lines.running import Line, running_free
from bundler.chronology.records.columns import in_rows
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.row import Row
from bundler.chronology.records.rows import rows
from bundler.documents.page_text import PageText
from bundler.prose.text.paragraphs import Paragraph, paragraph_at, paragraphs

_NUMBERED = re.compile(
    r"(?=[(\[\da-x•–—*-])(?:\(?\d{1,3}[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,3}){1,3}\.?(?!\s+[ap]\.?m\b)|\([a-zA-Z]\)|\(?[ivx]{1,5}\)|[a-h]\)|[•–—*-])\s+(?=\S)"
)
# Those of them that no bracket closes: without letters, of which every word has some that can open a number.
_PLAINLY_NUMBERED = re.compile(
    r"[(\[\d•–—*-](?:(?<=\d)(?:\d{0,2}\.|\d?(?:\.\d{1,3}){1,3}\.?(?!\s+[ap]\.?m\b))|(?<=\()\d{1,3}\.|(?<=\[)\d{1,3}\]|(?<=[•–—*-]))"
    r"\s+(?=\S)"
)
_STOPPED = re.compile(r"[.!?:;][\"'”’)\]]{0,3}$")
_UNFINISHED = re.compile(
    r"\b(?:the|an?|of|to|and|or|in|on|for|with|by|from|that|which|who|have|has"
    r"|had|is|was|were|are|be|been|not|her|his|my|your|their|our|its|at|as|he"
    r"|she|they|I|it|would|will|but|yet have)$"
)
# Words that lead to a number.
_COUNTS = re.compile(r"\b(?:paragraphs?|page|section|of|and|to|[Nn]o|[Aa]t|[Oo]n|[Bb]y|[Ff]rom|[Uu]ntil|rule|article)$")
_GOES_ON = re.compile(r"[a-z)\],;]")
_DAY_OPENS = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?!\d)")
# Behind it a sentence ends or goes on; an entry of a list opens with a capital letter, or behind a dash.
_DAY_WITHIN = re.compile(rf"{_DAY_OPENS.pattern}(?:[.,;)]|\s[a-z]|\s*$)")
# A small word, or a comma, that no stop follows.
_BEFORE_DAY = re.compile(r"(?:[a-z][,(]?|\b\d{1,2}/\d{1,2}/\d{2,4},)$")
_OPENS = re.compile(r"[A-Z“\"'‘(\[\d]")
_OPENS_HEADING = re.compile(r"[A-Z\d(]")
_WORD = re.compile(r"[A-Za-z’']+")
# A heading in capitals, with its number or without.
_CAPITALS = re.compile(r"(?:(?:[A-Z]|\d{1,2}|[IVX]{1,5})[.)]?\s+)?[A-Z][A-Z’'&,()/ -]{5,}")
# What an order says was before the court, which ends without a stop.
_RECITALS = ("UPON ", "AND UPON ", "Upon ", "And upon ", "AND FURTHER UPON ", "IT IS ORDERED", "BY CONSENT")
# A field of a form with its date.
_FIELD = re.compile(r"(?=[A-Z])[A-Z][A-Za-z ]{2,30}:\s{1,3}\d{1,2}[/. -]")


# What stands behind the mark of a list is told, however short: “- moved Aug 2019”.
_BULLET = re.compile(r"[-–•*▪◦]\s+\w")
_FEWEST_OF_NOTE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the text that reads as one: `kind` is ``prose``, ``heading``, ``row`` or ``other``.

    `table` is the sort of table a row stands in; `section` is the heading over it, as written; `entry` what
    a row says, where its parts can be told apart.
    """

    kind: str
    start: int
    end: int
    table: str = ""
    section: str = ""
    entry: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text without running heads and feet, its blocks in order, and the document page (from 1) of every line."""

    text: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    pages: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]

    def page_at(self, offset: int) -> int:
        """The document page on which a character stands."""
        return self.pages[bisect_right(self.starts, offset) - 1]

    def paragraph(self, offset: int) -> str:
        """The number of the paragraph a character stands in, or nothing."""
        return paragraph_at(self.paragraphs, offset)

    def block_at(self, offset: int) -> Block:
        """The block a character stands in."""
        return self.blocks[max(0, bisect_right(self.blocks, offset, key=lambda block: block.start) - 1)]


def body_of(pages: Sequence[PageText], kind: str) -> Body | None:
    """Give the body of a document; None where it has no words. `kind` is in the words of bundle.toml."""
    lines = running_free(in_rows(pages))
    if kind == "email":
        lines = tuple(line for line in map(_unquoted, lines) if line.text)
    if not lines:
        return None
    groups = _groups(lines, kind)
    text, starts, blocks, section = "", [], [], ""
    parts: list[str] = []
    at = 0
    for name, row, members in groups:
        first = at
        for line in members:
            starts.append(at)
            parts.append(line.text + "\n")
            at += len(line.text) + 1
        if name == "heading":
            section = " ".join(line.text for line in members)
        blocks.append(
            Block(
                kind=name,
                start=first,
                end=at - 1,
                table=row.table if row else "",
                section=section,
                entry=row.entry if row else None,
            )
        )
        parts.append("\n")
        at += 1
    text = "".join(parts)
    return Body(
        text=text,
        blocks=tuple(blocks),
        starts=tuple(starts),
        pages=tuple(line.page for _, _, members in groups for line in members),
        paragraphs=_numbered(_prose_alone(text, blocks)),
    )


def _numbered(text: str) -> tuple[Paragraph, ...]:
    """The numbered paragraphs, where the numbers begin at 1 or run on; a stray figure at a line's start is none."""
    found = paragraphs(text)
    whole = [item.number for item in found if item.number.isdigit()]
    return found if found and (len(whole) >= 3 or found[0].number in ("1", "1.1", "1(a)", "(a)")) else ()


def _prose_alone(text: str, blocks: Sequence[Block]) -> str:
    """The text with all but prose blanked out, place for place, so that a table's figures number no paragraph."""
    return "".join(
        text[block.start : after] if block.kind == "prose" else _blank(text[block.start : after])
        for block, after in zip(blocks, [*(block.start for block in blocks[1:]), len(text)], strict=True)
    )


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _groups(lines: Sequence[Line], kind: str) -> list[tuple[str, Row | None, list[Line]]]:
    found: list[tuple[str, Row | None, list[Line]]] = []
    at = 0
    wide = _width(lines)
    for row in rows(lines, kind):
        found += _prose_groups(lines[at : row.first], wide)
        found.append(("row", row, list(lines[row.first : row.end])))
        at = row.end
    return found + _prose_groups(lines[at:], wide)


def _prose_groups(lines: Sequence[Line], wide: int) -> list[tuple[str, Row | None, list[Line]]]:
    grouped: list[list[Line]] = []
    for line in lines:
        if grouped and not _begins(line.text, grouped[-1], wide) and not _is_below_subject(line.text, grouped, wide):
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return [(_kind_of([line.text for line in group], wide), None, group) for group in grouped]


def _begins(text: str, before: Sequence[Line], wide: int) -> bool:
    """Whether a line begins a new block, given the lines of the block before it."""
    last = before[-1].text
    if (_CAPITALS.fullmatch(text) and _STOPPED.search(last)) or text.startswith(_RECITALS) or _FIELD.match(text):
        return True
    if _NUMBERED.match(text) and not _COUNTS.search(last):
        return True
    if _GOES_ON.match(text) or _UNFINISHED.search(last):
        return False
    if _DAY_WITHIN.match(text) and _runs_on_to_day(before):
        return False
    if _STOPPED.search(last):
        return len(last) < 0.85 * wide
    if len(before) == 1 and _heading(last, wide) and _OPENS.match(text):
        return True
    return len(last) < 0.6 * wide


def _runs_on_to_day(before: Sequence[Line]) -> bool:
    """Whether the lines of a narrow cell go on to a day that the next begins: ``breach, recalled`` and ``22/10/24``.

    The entries of a list begin with days of their own, and below a heading one line stands alone.
    """
    told = len(before) > 1 and not _DAY_OPENS.match(before[0].text)
    return told and _BEFORE_DAY.search(before[-1].text) is not None


def _is_below_subject(text: str, grouped: Sequence[Sequence[Line]], wide: int) -> bool:
    """Whether a line opens what a letter says, below the one under “Dear” that says what it is about.

    That line ends where another word would have stood in it, so that its writer ended it.
    """
    if len(grouped) < 2 or len(grouped[-1]) > 1 or not grouped[-2][-1].text.startswith("Dear "):
        return False
    last = grouped[-1][0].text
    ends = not _STOPPED.search(last) and not _UNFINISHED.search(last) and not last.endswith((",", "-", "–"))
    return ends and _OPENS.match(text) is not None and len(last) + 1 + len(text.split()[0]) < wide


def _heading(text: str, wide: int) -> bool:
    return len(text) < 0.72 * wide and not _STOPPED.search(text) and not text.endswith((",", "-", "–"))


def _kind_of(block: Sequence[str], wide: int) -> str:
    whole = " ".join(block)
    if whole.startswith(_RECITALS):
        return "prose"
    bare = (_NUMBERED if ")" in whole else _PLAINLY_NUMBERED).sub("", whole)
    words = _WORD.findall(bare)
    small = sum(map(str.islower, words))
    if small and len(words) >= _FEWEST_OF_NOTE and _BULLET.match(whole):
        return "prose"
    if (
        len(words) >= 4
        and small >= 0.3 * len(words)
        and (_STOPPED.search(whole) or (len(block) > 1 and len(whole) > wide))
    ):
        return "prose"
    if len(words) >= 3 and _STOPPED.search(whole) and whole[-1] != ":" and small:
        return "prose"
    if len(block) <= 2 and _OPENS_HEADING.match(whole) and _heading(block[0], wide) and len(whole) < 1.3 * wide:
        return "heading"
    return "prose" if small > 0.6 * len(words) and len(words) > 8 else "other"


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 30)
    return max(60, lengths[int(len(lengths) * 0.85)]) if lengths else 80


def _unquoted(line: Line) -> Line:
    """A line of an e-mail without the marks by which another is quoted."""
    return line._replace(text=line.text.lstrip("> ")) if line.text.startswith(">") else line
