"""bundle.toml while it is being changed: its text in blocks, and beside it what the text must say in the end.

Every edit is made twice, once in each; when they do not agree in the end, nothing is written.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Protocol

from bundler.documents.edits.blocks import Block, Cut, cut
from bundler.documents.edits.fault import cannot_tell_apart, gone
from bundler.documents.manifest import Manifest

DOCUMENT = ("section", "document")
SECTION = ("section",)
Span = tuple[int, int]
"""Blocks from the first to before the second."""


class Edit(Protocol):
    """A change that a person asks for. Raises CaseError where it cannot be made, EditConflict where it is too late."""

    def make(self, draft: Draft) -> None:
        """Make it, in the text and in what it says."""


class Draft:
    """The file being changed. `written` is what it must say, `ids` the ids of each section's documents."""

    def __init__(self, text: str, written: Mapping[str, Any], manifest: Manifest) -> None:
        self._cut: Cut = cut(text)
        self.blocks: list[Block] = list(self._cut.blocks)
        self.tail = self._cut.tail
        self.newline = self._cut.newline
        self.written: dict[str, Any] = _copied(written)
        self.ids: list[list[str]] = [[entry.id for entry in section.entries] for section in manifest.sections]

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._cut.joined(self.blocks, self.tail)

    def said(self) -> dict[str, Any]:
        """What the blocks say, each document read by itself and once. Raises TOMLDecodeError where one says nothing.

        It is what the whole text says: blocks are whole statements, and a document's begin with its own head.
        """
        spans = [span for section in range(len(self.ids)) for span in self.document_spans(section)]
        inside = {place for start, end in spans for place in range(start, end)}
        said = tomllib.loads("".join(block.text for place, block in enumerate(self.blocks) if place not in inside))
        for section in range(len(self.ids)):
            documents = [
                _read("".join(block.head + block.body for block in self.blocks[start:end]))
                for start, end in self.document_spans(section)
            ]
            if documents:
                said["section"][section]["document"] = documents
        return said

    def section(self, letter: str) -> int:
        """The place of the section with this letter. Raises EditConflict where there is none."""
        for place, section in enumerate(self.written["section"]):
            if section["letter"] == letter:
                return place
        raise gone(f"section {letter}")

    def place(self, id: str) -> tuple[int, int]:
        """The section and the place in it of the document with this id. Raises EditConflict where there is none."""
        for section, ids in enumerate(self.ids):
            if id in ids:
                return section, ids.index(id)
        raise gone(f"document {id!r} in the index")

    def document(self, section: int, number: int) -> dict[str, Any]:
        """What is written of a document."""
        document: dict[str, Any] = self.written["section"][section]["document"][number]
        return document

    def section_spans(self) -> list[Span]:
        """The blocks of each section, its documents among them."""
        starts = [place for place, block in enumerate(self.blocks) if block.path == SECTION and block.listed]
        if len(starts) != len(self.written["section"]):
            raise cannot_tell_apart()
        spans = []
        for start in starts:
            end = start + 1
            while end < len(self.blocks) and self.blocks[end].path[:1] == SECTION and self.blocks[end].path != SECTION:
                end += 1
            spans.append((start, end))
        return spans

    def document_spans(self, section: int) -> list[Span]:
        """The blocks of each document of a section."""
        start, end = self.section_spans()[section]
        starts = [at for at in range(start, end) if self.blocks[at].path == DOCUMENT and self.blocks[at].listed]
        if len(starts) != len(self.ids[section]):
            raise cannot_tell_apart()
        return list(zip(starts, [*starts[1:], end], strict=False))

    def document_span(self, section: int, number: int) -> Span:
        """The blocks of one document."""
        return self.document_spans(section)[number]

    def row_spans(self, path: tuple[str, ...]) -> list[Span]:
        """The blocks of each row of a list that is not in a section, such as ``("reading",)``."""
        spans = []
        for start, block in enumerate(self.blocks):
            if block.path == path and block.listed:
                end = start + 1
                while end < len(self.blocks) and self.blocks[end].path[: len(path)] == path:
                    if self.blocks[end].path == path:
                        break
                    end += 1
                spans.append((start, end))
        return spans

    def insert(self, at: int, blocks: Sequence[Block]) -> None:
        """Set blocks down; where a comment would touch two tables, a blank line keeps it with its own."""
        fresh = [*blocks]
        if at and _ends_in_comment(self.blocks[at - 1]) and not _stands_clear(fresh[0]):
            fresh[0] = replace(fresh[0], lead=self.newline + fresh[0].lead)
        if at < len(self.blocks) and _ends_in_comment(fresh[-1]) and not _stands_clear(self.blocks[at]):
            self.blocks[at] = replace(self.blocks[at], lead=self.newline + self.blocks[at].lead)
        self.blocks[at:at] = fresh

    def keep_comments(self, lead: str, place: int) -> None:
        """Hang the comments above a table that goes away, and stood clear of it, over what now stands at `place`."""
        free = _free(lead)
        if not free:
            return
        if place < len(self.blocks):
            self.blocks[place] = replace(self.blocks[place], lead=free + self.blocks[place].lead)
        else:
            self.tail = free + self.tail

    def pin_ids(self, manifest: Manifest) -> bool:
        """Write the id of each document that has none and would get another one; tell whether there was one."""
        from bundler.documents.edits.lines import with_value

        pinned = False
        for section, entries in enumerate(manifest.sections):
            for number, entry in enumerate(entries.entries):
                document, id = self.document(section, number), self.ids[section][number]
                if entry.id != id and "id" not in document:
                    start, _ = self.document_span(section, number)
                    self.blocks[start] = with_value(self.blocks[start], "id", id, ("id",), self.newline)
                    document["id"] = id
                    pinned = True
        return pinned


@lru_cache(maxsize=8192)
def _read(document: str) -> dict[str, Any]:
    """What the blocks of one document say; shared, and not to be changed."""
    (read,) = tomllib.loads(document)["section"]["document"]
    assert isinstance(read, dict)
    return read


def _ends_in_comment(block: Block) -> bool:
    return block.text.rstrip("\r\n").rsplit("\n", 1)[-1].lstrip().startswith("#")


def _stands_clear(block: Block) -> bool:
    return bool(block.lead) and not block.lead.split("\n", 1)[0].strip()


def _free(lead: str) -> str:
    """What of the lines above a head is a comment that stands clear of it, with the blank lines before."""
    lines = lead.splitlines(keepends=True)
    while lines and lines[-1].strip():
        lines.pop()
    while lines and not lines[-1].strip():
        lines.pop()
    return "".join(lines)


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value
