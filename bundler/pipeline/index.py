"""The index of a case as it stands, as a table with its page numbers."""

from __future__ import annotations

from bundler.documents.document import Document
from bundler.documents.index.table import MadeRow, Numbers, table_of
from bundler.pipeline.standing import Standing
from bundler.plan.bundle import MadePages
from bundler.tables.table import Table


def index_table(standing: Standing) -> Table:
    """Give the index as a table, with the bundle pages where they are known."""
    return table_of(standing.manifest, numbers_of(standing))


def numbers_of(standing: Standing) -> Numbers:
    """The bundle pages of every row of the index, in words; none where the bundle cannot be laid out."""
    bundle, pagination = standing.bundle, standing.pagination
    if bundle is None or pagination is None:
        return Numbers()
    prefix = bundle.number_prefix
    made: dict[str, list[MadeRow]] = {}
    for section in bundle.sections:
        for tab in section.tabs:
            if not isinstance(tab.content, Document) and tab.content is not MadePages.TO_FOLLOW:
                row = MadeRow(label=tab.label, title=tab.title, pages=f"{prefix}{pagination.tabs[tab.label]}")
                made.setdefault(section.letter, []).append(row)
    return Numbers(
        documents={id: f"{prefix}{pages}" for id, pages in pagination.documents.items()},
        sections={letter: f"{prefix}{page}" for letter, page in pagination.dividers.items()},
        made=made,
    )
