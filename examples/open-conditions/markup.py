"""Reads the texts in words/: a head of `key: value` lines, then one block a line.

    # Heading          ## Sub-heading       (bookmarks of the first and second level)
    a plain line       a paragraph, numbered where the head says `numbering: yes`
    - line             a sub-paragraph (a), (b) …      -- line    a sub-sub-paragraph (i), (ii) …
    = line             a paragraph that never carries a number
    > line             a quotation, set in
    | a | b |          a row of a table, the first row its head; `!widths 20 30 50` before it gives the columns
    !page  !sign Name | Post  !contents   a new page; a signature; the list of headings

`@name ` at the start of a numbered paragraph names it, and `{name}` anywhere refers to its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

WORDS = Path(__file__).parent / "words"
_MARKS = {"# ": "heading", "## ": "sub-heading", "- ": "letter", "-- ": "roman", "= ": "plain", "> ": "quote"}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a text: what it is, its words, its printed number and its name for references."""

    kind: str
    text: str = ""
    number: str = ""
    anchor: str = ""
    cells: tuple[tuple[str, ...], ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(slots=True, kw_only=True)
class Text:
    """A text: its head, and its blocks in order."""

    head: dict[str, str]
    blocks: list[Block]
    rows: list[tuple[str, str]] = field(default_factory=list)


def read(name: str) -> Text:
    """Read words/`name`.txt."""
    head: dict[str, str] = {}
    rows: list[tuple[str, str]] = []
    lines = (WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    end = lines.index("")
    for line in lines[:end]:
        key, _, value = line.partition(": ")
        if key == "row":
            left, _, right = value.partition(" | ")
            rows.append((left, right))
        else:
            head[key] = value
    return Text(head=head, rows=rows, blocks=_numbered(_blocks(lines[end:]), head.get("numbering") == "yes"))


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    widths: tuple[int, ...] = ()
    cells: list[tuple[str, ...]] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            cells.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
            continue
        if cells:
            blocks.append(Block(kind="table", cells=tuple(cells), widths=widths))
            cells = []
        if line.startswith("!widths "):
            widths = tuple(int(width) for width in line.split()[1:])
        elif line.startswith("!"):
            command, _, rest = line[1:].partition(" ")
            blocks.append(Block(kind=command, text=rest))
        elif line.strip():
            blocks.append(_block(line))
    return blocks


def _block(line: str) -> Block:
    for mark, kind in _MARKS.items():
        if line.startswith(mark):
            return Block(kind=kind, text=line[len(mark) :])
    return Block(kind="paragraph", text=line)


def _numbered(blocks: list[Block], numbering: bool) -> list[Block]:
    """Give each numbered block its number, and each reference the number it points at."""
    counts = [0, 0, 0]
    numbered: list[Block] = []
    numbers: dict[str, str] = {}
    for block in blocks:
        named = re.match(r"@(\S+) ", block.text)
        text, anchor = (block.text[named.end() :], named[1]) if named else (block.text, "")
        number = _next(block.kind, counts, numbering)
        if anchor:
            numbers[anchor] = number.rstrip(".")
        numbered.append(
            Block(kind=block.kind, text=text, number=number, anchor=anchor, cells=block.cells, widths=block.widths)
        )
    return [_with_references(block, numbers) for block in numbered]


def _next(kind: str, counts: list[int], numbering: bool) -> str:
    if kind == "paragraph" and numbering:
        counts[:] = [counts[0] + 1, 0, 0]
        return f"{counts[0]}."
    if kind == "letter":
        counts[1:] = [counts[1] + 1, 0]
        return f"({'abcdefghijklmnopqrstuvwxyz'[counts[1] - 1]})"
    if kind == "roman":
        counts[2] += 1
        return f"({_ROMAN[counts[2] - 1]})"
    if kind in ("paragraph", "plain", "heading", "sub-heading"):
        counts[1:] = [0, 0]
    return ""


def _with_references(block: Block, numbers: dict[str, str]) -> Block:
    def link(found: re.Match[str]) -> str:
        return f'<link href="#{found[1]}" color="#1a3c78">{numbers[found[1]]}</link>'

    text = re.sub(r"\{(\w+)\}", link, block.text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"(?<!\*)\*([^*]+?)\*(?!\*)", r"<i>\1</i>", text)
    return Block(
        kind=block.kind, text=text, number=block.number, anchor=block.anchor, cells=block.cells, widths=block.widths
    )
