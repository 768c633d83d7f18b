"""Where documents stand: moved within a section or to another, added, and taken out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bundler.documents.edits.blocks import Block
from bundler.documents.edits.document import known_keys
from bundler.documents.edits.draft import DOCUMENT, Draft
from bundler.documents.edits.fault import FILE_NAME
from bundler.documents.edits.lines import Value, body_of
from bundler.documents.ids import slug, unique
from bundler.documents.manifest import Manifest
from bundler.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDocuments:
    """Put documents, in this order, before another one of a section, or with `before` "" at the section's end.

    Their comments go with them.
    """

    ids: tuple[str, ...]
    section: str
    before: str = ""

    def make(self, draft: Draft) -> None:
        """Make it."""
        draft.section(self.section)
        place_before(draft, self.section, self.before, self.ids)
        lifted = [take_out(draft, id) for id in self.ids]
        section, number = place_before(draft, self.section, self.before, self.ids)
        for offset, (id, blocks, document) in enumerate(lifted):
            put_in(draft, section, number + offset, id, blocks, document)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDocument:
    """Add a document that is in the case folder, or one that is to follow, with these values."""

    section: str
    values: Mapping[str, Value]
    before: str = ""

    def make(self, draft: Draft) -> None:
        """Make it."""
        order = known_keys()
        if strange := [key for key in self.values if key not in order or key == "proposed"]:
            raise CaseError(f"{strange[0]!r} cannot be set", where=FILE_NAME, remedy=f"it can be: {', '.join(order)}")
        taken = {id for ids in draft.ids for id in ids}
        wanted = str(self.values.get("id") or slug(str(self.values.get("title", ""))))
        values = {**self.values, "id": unique(wanted, taken)}
        values = {key: values[key] for key in order if values.get(key, "") not in ("", ())}
        document = {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
        head = f"[[section.document]]{draft.newline}"
        block = Block(path=DOCUMENT, listed=True, lead=draft.newline, head=head, body=body_of(values, draft.newline))
        section, number = place_before(draft, self.section, self.before, ())
        put_in(draft, section, number, str(values["id"]), [block], document)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveToFollow:
    """Take out a document that was to follow: it has no file that could be left out."""

    id: str

    def make(self, draft: Draft) -> None:
        """Make it."""
        if not draft.document(*draft.place(self.id)).get("to_follow"):
            raise CaseError(
                "this document is there, and does not follow", where=FILE_NAME, remedy="leave it out, and say why"
            )
        refuse_named(draft, (self.id,))
        _, number = draft.place(self.id)
        section, _ = draft.place(self.id)
        start, _ = draft.document_span(section, number)
        _, blocks, _ = take_out(draft, self.id)
        draft.keep_comments(blocks[0].lead, start)


def family(manifest: Manifest, id: str) -> tuple[str, ...]:
    """A document and those that belong to it, and to those, in the order of the index, itself first."""
    found = [id]
    for entry in _below(manifest, id, {id}):
        found.append(entry)
    return tuple(found)


def _below(manifest: Manifest, id: str, met: set[str]) -> list[str]:
    below: list[str] = []
    for entry in manifest.entries:
        if entry.under == id and entry.id not in met:
            met.add(entry.id)
            below += [entry.id, *_below(manifest, entry.id, met)]
    return below


def place_before(draft: Draft, letter: str, before: str, moving: tuple[str, ...]) -> tuple[int, int]:
    """The section, and the place in it, before a document; at the section's end where `before` is "".

    Raises CaseError where that document stands elsewhere or is itself among those that move.
    """
    section = draft.section(letter)
    if not before:
        return section, len(draft.ids[section])
    at, number = draft.place(before)
    if at != section or before in moving:
        raise CaseError(
            f"document {before!r} cannot be moved before there",
            where=FILE_NAME,
            remedy="name a document of that section which itself stays",
        )
    return section, number


def take_out(draft: Draft, id: str) -> tuple[str, list[Block], dict[str, Any]]:
    """Lift a document out of its section: its id, its blocks and what they say."""
    section, number = draft.place(id)
    start, end = draft.document_span(section, number)
    blocks = draft.blocks[start:end]
    del draft.blocks[start:end]
    del draft.ids[section][number]
    documents = draft.written["section"][section]["document"]
    document: dict[str, Any] = documents.pop(number)
    if not documents:
        del draft.written["section"][section]["document"]
    return id, blocks, document


def put_in(draft: Draft, section: int, number: int, id: str, blocks: list[Block], document: dict[str, Any]) -> None:
    """Set a document down in a section, at this place among its documents."""
    spans = draft.document_spans(section)
    start, _ = draft.section_spans()[section]
    starts = [begin for begin, _ in spans] + [spans[-1][1] if spans else start + 1]
    at = starts[number]
    draft.insert(at, blocks)
    draft.ids[section].insert(number, id)
    draft.written["section"][section].setdefault("document", []).insert(number, document)


def refuse_named(draft: Draft, ids: tuple[str, ...]) -> None:
    """Refuse to take documents out that others belong to, or that a page we make speaks of."""
    for listed in draft.written["section"]:
        for document in listed.get("document", ()):
            if document.get("under") in ids and not _is(draft, document, ids):
                raise CaseError(
                    f"other documents belong to {document['under']!r}",
                    where=FILE_NAME,
                    remedy="take those out with it, or say that they do not belong to it",
                )
    for key, called in (("reading", "reading list"), ("issue", "list of issues"), ("person", "list of persons")):
        for row in draft.written.get(key, ()):
            if row.get("document") in ids and not row.get("proposed"):
                raise CaseError(
                    f"the {called} speaks of {row['document']!r}",
                    where=FILE_NAME,
                    remedy=f"change the {called} first",
                )


def _is(draft: Draft, document: Mapping[str, Any], ids: tuple[str, ...]) -> bool:
    return any(document is draft.document(*draft.place(id)) for id in ids)
