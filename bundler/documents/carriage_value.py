"""A carriage as a value ready for JSON, and back; where its PDF lies is told beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bundler.documents.document import Carriage, PageForm, Remark, Removal
from bundler.documents.page_turns import as_written, read_turns
from bundler.documents.stamp_places import PLACES


def as_dict(carriage: Carriage) -> dict[str, Any]:
    """Give all of a carriage but the place of its PDF."""
    return {
        "sha256": carriage.sha256,
        "engine": carriage.engine,
        "pages": [
            [page.width, page.height, [PLACES.index(place) for place in page.free], page.text, page.words]
            for page in carriage.pages
        ],
        **({"turns": as_written(carriage.turns)} if carriage.turns else {}),
        "removals": [[removal.what, removal.count, removal.page] for removal in carriage.removals],
        "remarks": [[remark.code, remark.message, remark.remedy, remark.page] for remark in carriage.remarks],
    }


def from_dict(pdf: Path, value: dict[str, Any]) -> Carriage:
    """Give the carriage of that value whose PDF lies at `pdf`."""
    return Carriage(
        pdf=pdf,
        sha256=value["sha256"],
        engine=value["engine"],
        pages=tuple(
            PageForm(width=width, height=height, free=tuple(PLACES[place] for place in free), text=text, words=words)
            for width, height, free, text, words in value["pages"]
        ),
        turns=read_turns(value["turns"], "turns") if "turns" in value else (),
        removals=tuple(Removal(what=what, count=count, page=page) for what, count, page in value["removals"]),
        remarks=tuple(
            Remark(code=code, message=message, remedy=remedy, page=page)
            for code, message, remedy, page in value["remarks"]
        ),
    )
