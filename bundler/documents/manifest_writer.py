"""bundle.toml: write a first proposal, and add to one that people have edited, keeping their comments and order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import AoT, Table

from bundler.documents.manifest import Claim, Entry, Guess, LeftOut, Manifest, SectionEntries
from bundler.documents.papers import Reading
from bundler.sources.source import Refusal
from bundler.whole_file import write_whole

_HEAD = """\
The bundle: the claim, and which document stands where. You may edit everything here.

Whatever the program guessed is named under `proposed`, with where it came from. Check it; when it is right,
delete it from `proposed` (or delete the whole line), and it counts as confirmed.
Move a document by moving its block. Dates are written 2014, 2014-03, 2014-03-12, or 2014~ for "about".
To leave a file out on purpose: [[left_out]] with file = "…" and why = "…".
"""

_READING_HEAD = """\
The essential reading list. Nobody has chosen it yet: say which passages, with pages = "3-5" (pages of the document
itself) or paragraph = "12-14", and delete `proposed`. At the top of this file write: reading_time = "2 hours".
"""


def write_new(file: Path, manifest: Manifest, claim_guesses: dict[str, str], kind: Guess | None = None) -> None:
    """Write a first bundle.toml. `claim_guesses` says where each value of the claim came from.

    `kind` is the kind of claim to propose for the timetable, and why.
    """
    document = tomlkit.document()
    for line in _HEAD.splitlines():
        document.add(tomlkit.comment(line) if line else tomlkit.nl())
    document.add(tomlkit.nl())
    document.add("blueprint", tomlkit.item(manifest.blueprint))
    document.add("title", tomlkit.item(manifest.title))
    document.add("claim", _claim_table(manifest.claim, claim_guesses))
    if kind is not None:
        document.add("timetable", _course_table(kind))
    sections = tomlkit.aot()
    for section in manifest.sections:
        sections.append(_section_table(section))
    document.add("section", sections)
    _add_reading(document, manifest.papers.reading)
    _add_refusals(document, manifest.refused)
    _add_left_out(document, manifest.left_out)
    write_whole(file, tomlkit.dumps(document).encode())


def add_to(
    file: Path,
    additions: Iterable[tuple[str, Entry]],
    refusals: tuple[Refusal, ...],
    left_out: tuple[LeftOut, ...] = (),
) -> None:
    """Add documents to the sections with the given letters, and to those left out; set the list of refused files.

    Everything else in the file, comments and order among it, stays as it is. Each letter is that of a section.
    """
    before = file.read_text(encoding="utf-8-sig")
    document = tomlkit.parse(before)
    sections: Any = document["section"]
    by_letter = {str(section["letter"]): section for section in sections}
    for letter, entry in additions:
        section = by_letter[letter]
        if "document" not in section:
            section.add("document", tomlkit.aot())
        section["document"].append(_entry_table(entry))
    if "refused" in document:
        del document["refused"]
    _add_refusals(document, refusals)
    _add_left_out(document, left_out)
    after = tomlkit.dumps(document)
    if after != before:
        write_whole(file, after.encode())


def _claim_table(claim: Claim, guesses: dict[str, str]) -> Table:
    table = tomlkit.table()
    table.add("court", _lines(claim.court))
    table.add("number", claim.number)
    table.add("short_title", claim.short_title)
    if claim.filing_date:
        table.add("filing_date", claim.filing_date.edtf())
    if guesses:
        table.add("proposed", _inline(guesses))
    parties = tomlkit.aot()
    for party in claim.parties:
        row = tomlkit.table()
        row.add("name", party.name)
        row.add("role", party.role)
        parties.append(row)
    if claim.parties:
        table.add("party", parties)
    return table


def _course_table(kind: Guess) -> Table:
    table = tomlkit.table()
    table.add("kind", kind.key)
    table.add("proposed", _inline({"kind": kind.because}))
    return table


def _section_table(section: SectionEntries) -> Table:
    table = tomlkit.table()
    table.add("letter", section.letter)
    table.add("title", section.title)
    if section.makes:
        table.add("makes", list(section.makes))
    if section.entries:
        documents: AoT = tomlkit.aot()
        for entry in section.entries:
            documents.append(_entry_table(entry))
        table.add("document", documents)
    return table


def _entry_table(entry: Entry) -> Table:
    table = tomlkit.table()
    table.add("id", entry.id)
    table.add("file", entry.file)
    if entry.inside:
        table.add("inside", list(entry.inside))
    table.add("title", entry.title)
    if entry.date:
        table.add("date", entry.date.edtf())
    table.add("kind", entry.kind.value)
    if entry.under:
        table.add("under", entry.under)
    if entry.exhibit:
        table.add("exhibit", entry.exhibit)
    if entry.from_bundle:
        table.add("from_bundle", entry.from_bundle)
    if entry.proposed:
        table.add("proposed", _inline({guess.key: guess.because for guess in entry.proposed}))
    return table


def _add_reading(document: Any, reading: tuple[Reading, ...]) -> None:
    """Add the lines of the essential reading list, each under `proposed` until a person takes that away."""
    if not reading:
        return
    document.add(tomlkit.nl())
    for line in _READING_HEAD.splitlines():
        document.add(tomlkit.comment(line))
    listed = tomlkit.aot()
    for item in reading:
        table = tomlkit.table()
        table.add("document", item.pointer.document)
        table.add("why", item.why)
        table.add(
            "proposed", _inline({"document": "the kind of the document: choose it and its passages, or delete it"})
        )
        listed.append(table)
    document.add("reading", listed)


def _add_refusals(document: Any, refusals: tuple[Refusal, ...]) -> None:
    if not refusals:
        return
    listed = tomlkit.aot()
    for refusal in refusals:
        table = tomlkit.table()
        table.add("file", refusal.path)
        if refusal.inside:
            table.add("inside", list(refusal.inside))
        table.add("reason", refusal.reason)
        table.add("mend", refusal.mend)
        listed.append(table)
    document.add("refused", listed)


def _add_left_out(document: Any, left_out: tuple[LeftOut, ...]) -> None:
    if not left_out:
        return
    if "left_out" not in document:
        document.add("left_out", tomlkit.aot())
    for item in left_out:
        table = tomlkit.table()
        table.add("file", item.file)
        if item.inside:
            table.add("inside", list(item.inside))
        table.add("why", item.why)
        if item.proposed:
            table.add("proposed", _inline({guess.key: guess.because for guess in item.proposed}))
        if item.entry is not None:
            table.add("document", _entry_table(item.entry))
        document["left_out"].append(table)


def _lines(items: tuple[str, ...]) -> Any:
    array = tomlkit.array()
    for item in items:
        array.append(item)
    return array.multiline(True) if len(items) > 1 else array


def _inline(pairs: dict[str, str]) -> Any:
    table = tomlkit.inline_table()
    table.update(pairs)
    return table
