"""A document left out of the bundle on purpose, with what stood in the index of it, and taken back as it was."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from bundler.documents.edits.blocks import Block, lines_of
from bundler.documents.edits.document import known_keys
from bundler.documents.edits.draft import DOCUMENT, Draft
from bundler.documents.edits.fault import FILE_NAME, cannot_tell_apart, gone
from bundler.documents.edits.lines import Value, body_of, with_value
from bundler.documents.edits.order import AddDocument, place_before, put_in, refuse_named, take_out
from bundler.documents.ids import slug, unique
from bundler.errors import CaseError

_LEFT_OUT = ("left_out",)
_KEPT = ("left_out", "document")
_HEAD = re.compile(r"^([ \t]*)\[\[?[^\]]*\]\]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveOut:
    """Leave documents out, and say why. What the index said of each is kept, so that it can be taken back as it was."""

    ids: tuple[str, ...]
    why: str

    def make(self, draft: Draft) -> None:
        """Make it."""
        refuse_named(draft, self.ids)
        following = {}
        for id in self.ids:
            section, number = draft.place(id)
            following[id] = next(iter(draft.ids[section][number + 1 : number + 2]), "")
        for id in self.ids:
            self._leave_out(draft, id, following[id])

    def _leave_out(self, draft: Draft, id: str, before: str) -> None:
        section, _ = draft.place(id)
        letter = draft.written["section"][section]["letter"]
        _, blocks, document = take_out(draft, id)
        if "file" not in document:
            raise CaseError(
                "a document that is to follow has no file to leave out", where=FILE_NAME, remedy="take it off the index"
            )
        if "id" not in document:
            blocks[0] = with_value(blocks[0], "id", id, known_keys(), draft.newline)
            document["id"] = id
        values: dict[str, Value] = {"file": document["file"], "inside": tuple(document.get("inside", ()))}
        values |= {"why": self.why, "section": letter, "before": before}
        head = Block(
            path=_LEFT_OUT,
            listed=True,
            lead=blocks[0].lead,
            head=f"[[left_out]]{draft.newline}",
            body=body_of(values, draft.newline),
        )
        kept = [_headed(replace(blocks[0], lead=""), _KEPT, listed=False)]
        kept += [_headed(block, (*_KEPT, *block.path[2:]), listed=block.listed) for block in blocks[1:]]
        spans = draft.row_spans(_LEFT_OUT)
        at = spans[-1][1] if spans else len(draft.blocks)
        draft.insert(at, [head, *kept])
        row = {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value}
        draft.written.setdefault("left_out", []).append(row | {"document": document})


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """Take back a document that was left out: to where it stood, or to another section, before `before`."""

    file: str
    inside: tuple[str, ...] = ()
    section: str = ""
    before: str | None = None

    def make(self, draft: Draft) -> None:
        """Make it."""
        rows, spans = draft.written.get("left_out", []), draft.row_spans(_LEFT_OUT)
        if len(rows) != len(spans):
            raise cannot_tell_apart()
        places = [
            at for at, row in enumerate(rows) if (row["file"], *row.get("inside", ())) == (self.file, *self.inside)
        ]
        if not places:
            raise gone("such document among those left out")
        row = rows.pop(places[0])
        start, end = spans[places[0]]
        blocks = draft.blocks[start:end]
        del draft.blocks[start:end]
        if not rows:
            del draft.written["left_out"]
        letter = self.section or row.get("section", "") or draft.written["section"][-1]["letter"]
        before = self.before if self.before is not None else row.get("before", "")
        before = _still_there(draft, letter, before)
        if "document" not in row:
            self._listed(draft, blocks[0], letter, before)
            return
        if len(blocks) < 2 or blocks[1].path != _KEPT:
            raise cannot_tell_apart()
        kept = [_headed(blocks[1], DOCUMENT, listed=True)]
        kept[0] = replace(kept[0], lead=blocks[0].lead + blocks[1].lead)
        kept += [_headed(block, (*DOCUMENT, *block.path[2:]), listed=block.listed) for block in blocks[2:]]
        document = row["document"]
        wanted = document.get("id") or slug(PurePosixPath(self.file).stem)
        id = unique(wanted, {id for ids in draft.ids for id in ids})
        if id != document.get("id"):
            kept[0] = with_value(kept[0], "id", id, known_keys(), draft.newline)
            document["id"] = id
        section, number = place_before(draft, letter, before, ())
        put_in(draft, section, number, id, kept, document)

    def _listed(self, draft: Draft, left: Block, letter: str, before: str) -> None:
        """List a document of which nothing was kept; the comments that stood with it go with it."""
        title = self.inside[-1] if self.inside else PurePosixPath(self.file).stem
        values: dict[str, Value] = {"id": slug(title), "file": self.file, "inside": self.inside}
        AddDocument(section=letter, values=values, before=before).make(draft)
        section = draft.section(letter)
        number = draft.place(before)[1] - 1 if before else len(draft.ids[section]) - 1
        start, _ = draft.document_span(section, number)
        comments = "".join(line.text for line in lines_of(left.body) if not line.keys)
        block = draft.blocks[start]
        draft.blocks[start] = replace(block, lead=left.lead or block.lead, body=block.body + comments)


def _still_there(draft: Draft, letter: str, before: str) -> str:
    """The document before which it goes; where that was left out too, the one before which that stood; or ""."""
    ids = draft.ids[draft.section(letter)]
    left = {row["document"].get("id", ""): row for row in draft.written.get("left_out", ()) if "document" in row}
    met = set()
    while before and before not in ids:
        met.add(before)
        before = left.get(before, {}).get("before", "")
        before = "" if before in met else before
    return before


def _headed(block: Block, path: tuple[str, ...], *, listed: bool) -> Block:
    """The same table under another name; what stands behind the head on its line stays."""
    name = ".".join(path)
    bracketed = f"[[{name}]]" if listed else f"[{name}]"
    head = _HEAD.sub(lambda found: found[1] + bracketed, block.head, count=1)
    return replace(block, path=path, listed=listed, head=head)
