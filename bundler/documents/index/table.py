"""bundle.toml's sections and documents as a table, in the order of the bundle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bundler.documents.index.columns import COLUMNS, MADE, SECTION, check_of
from bundler.documents.manifest import Entry, Manifest
from bundler.tables.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRow:
    """A tab of pages that the program makes: its label, its title and its bundle pages in words."""

    label: str
    title: str
    pages: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The bundle pages of the index's rows in words, by a document's id or a section's letter; empty where not known.

    `made` are the tabs of pages that the program makes, by their section's letter.
    """

    documents: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    made: Mapping[str, Sequence[MadeRow]] = field(default_factory=dict)


def table_of(manifest: Manifest, numbers: Numbers) -> Table:
    """Give the index as a table: a row for each section, each document and each tab of pages that we make."""
    rows: list[tuple[str, ...]] = []
    for section in manifest.sections:
        rows.append(
            _row(
                {"Document": section.title},
                SECTION + section.letter,
                section.letter,
                "",
                numbers.sections.get(section.letter, ""),
            )
        )
        for number, entry in enumerate(section.entries, start=1):
            label = f"{section.letter}{number}"
            rows.append(_row(cells_of(entry), entry.id, section.letter, label, numbers.documents.get(entry.id, "")))
        for made in numbers.made.get(section.letter, ()):
            rows.append(_row({"Document": made.title}, MADE + made.label, section.letter, made.label, made.pages))
    return Table(rows=tuple(rows), exported=tuple(row[0] for row in rows if not row[0].startswith(MADE)))


def cells_of(entry: Entry) -> dict[str, str]:
    """The cells of a document that may be changed."""
    return {
        "Document": entry.title,
        "Date": entry.date.words() if entry.date else "",
        "Exhibit": entry.exhibit,
        "Agreed": "yes" if entry.agreed else "no",
        "Confidential": "yes" if entry.confidential else "no",
    }


def _row(cells: Mapping[str, str], id: str, section: str, label: str, pages: str) -> tuple[str, ...]:
    every = {**dict.fromkeys(COLUMNS, ""), **cells}
    every |= {"Id": id, "Section": section, "Tab": label, "Pages": pages, "Check": check_of(every)}
    return tuple(every[column] for column in COLUMNS)
