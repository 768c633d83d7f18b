"""A Word document that ends with a table which comes back: its bytes, the same for the same table."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from bundler.tables.still_archive import still
from bundler.tables.table import Table
from bundler.tables.words_of_docx import EXPORTED


def closed(document: Any, markup: Any, table: Table, heading: str) -> bytes:
    """Give the bytes of `document`, a Document of python-docx, with the `markup` of `table` at its end.

    The ids that were exported stand below it in hidden text; `heading` is the document's title.
    """
    document.element.body.insert(len(document.element.body) - 1, markup)
    hidden = document.add_paragraph().add_run(f"{EXPORTED} {' '.join(table.exported)}")
    hidden.font.hidden = True
    properties = document.core_properties
    properties.author, properties.title = "jrbundle", heading
    properties.created = properties.modified = datetime(2000, 1, 1)
    out = io.BytesIO()
    document.save(out)
    return still(out.getvalue())
