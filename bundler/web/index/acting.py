"""A change made on the index screen: written under the case's lock, kept for undo, answered with what changed."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Response, jsonify, render_template, url_for

from bundler.documents.edits.draft import Edit
from bundler.documents.manifest import Manifest
from bundler.documents.manifest_edit import edit_manifest
from bundler.web.answers import go_to
from bundler.web.asked import by_script, has_room
from bundler.web.desk import OpenCase
from bundler.web.index.found import found_last
from bundler.web.index.listing import Part, Row, mark_of, order_mark, parts_of


def acted(case: OpenCase, edits: Sequence[Edit], what: str) -> Manifest:
    """Make edits of bundle.toml and keep them for undo as `what`; give what the file says then."""
    with case.lock:
        edited = edit_manifest(case.case.manifest, edits)
        case.undo.record(case.case.manifest, edited.before, edited.after, what)
    return edited.manifest


def answer(case: OpenCase, said: str, *, ids: Sequence[str] = (), whole: bool = False) -> Response:
    """Answer a change: to a script with the rows of these documents, or the whole list, and every row's numbers."""
    if not by_script():
        return go_to(url_for("index.show", case_id=case.id) + (f"#row-{ids[0]}" if ids else ""), said)
    parts = parts_of(case.standing(), found_last(case.case))
    html = {"undo": render_template("parts/undo.html", case=case, room="index")}
    if whole:
        html["listing"] = listing_html(case, parts)
    else:
        rows = {row.entry.id: row for part in parts for row in part.rows}
        html |= {f"row-{id}": row_html(case, rows[id]) for id in ids if id in rows}
    return jsonify(stamp=case.stamp(), said=said, html=html, **numbers(case, parts))


def numbers(case: OpenCase, parts: Sequence[Part]) -> dict[str, object]:
    """What changes in every row when one does: tabs and pages by document, pages by section; and the order's mark."""
    return {
        "seen": order_mark(case.standing().manifest),
        "rows": {row.entry.id: [row.label, row.pages, row.first] for part in parts for row in part.rows},
        "parts": {part.letter: [part.page, part.guesses] for part in parts},
        "order": {part.letter: [row.entry.id for row in part.rows] for part in parts},
        "made": {
            f"{part.letter}-{place}": [made.label, made.pages] for part in parts for place, made in enumerate(part.made)
        },
    }


def row_html(case: OpenCase, row: Row) -> str:
    """One row as HTML."""
    return render_template("index/one_row.html", case=case, row=row, look=has_room("pages"))


def listing_html(case: OpenCase, parts: Sequence[Part]) -> str:
    """The whole list as HTML."""
    return render_template("index/listing.html", **for_listing(case, parts))


def for_listing(case: OpenCase, parts: Sequence[Part]) -> dict[str, object]:
    """What the template of the list needs."""
    left_out = tuple((mark_of(item), item) for item in case.standing().manifest.left_out)
    return {"case": case, "parts": parts, "left_out": left_out, "look": has_room("pages")}
