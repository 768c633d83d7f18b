"""Index: sections and documents as the bundle will have them; what can be changed of each."""

from __future__ import annotations

from flask import Blueprint, abort, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from bundler.documents import page_turns
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.documents.manifest import PARTIES, Entry
from bundler.documents.manifest_text import written_in
from bundler.documents.page_ranges import as_written
from bundler.errors import BundlerError
from bundler.web import asked
from bundler.web.asked import by_script
from bundler.web.desk import OpenCase
from bundler.web.index.acting import for_listing, listing_html, numbers
from bundler.web.index.found import found_last
from bundler.web.index.listing import labels_of, order_mark, parts_of

# What a section can make, and what it is called; a covering note is made with a supplementary bundle alone.
MAKES = (
    ("chronology", "Chronology"),
    ("timeline", "Timeline: the chronology as a picture"),
    ("reading-list", "Essential reading list"),
    ("not-filed", "Documents not filed, and why"),
    ("list-of-issues", "List of issues"),
    ("persons", "Persons referred to"),
    ("certificate", "Certificate, to be signed"),
    ("convictions", "Schedule of convictions"),
)

SCREEN = Blueprint("index", __name__, url_prefix="/case/<case_id>/index")


@SCREEN.get("")
def show(case_id: str) -> ResponseReturnValue:
    """Show the index; to a script, the list as it stands."""
    case = asked.case(case_id)
    if not case.case.manifest.is_file():
        return render_template("index/index.html", case=case, standing=None, parts=())
    standing = case.standing()
    parts = parts_of(standing, found_last(case.case))
    if by_script():
        return jsonify(stamp=case.stamp(), said="", html={"listing": listing_html(case, parts)}, **numbers(case, parts))
    return render_template(
        "index/index.html", standing=standing, seen=order_mark(standing.manifest), **for_listing(case, parts)
    )


@SCREEN.get("/document/<document_id>")
def document(case_id: str, document_id: str) -> ResponseReturnValue:
    """Show all that can be changed of one document; to a script, as a panel."""
    return document_page(asked.case(case_id), document_id, None)


def document_page(case: OpenCase, document_id: str, fault: BundlerError | None) -> ResponseReturnValue:
    """The page, or to a script the panel, of one document; `fault` stands beside the field that it names."""
    standing = case.standing()
    manifest = standing.manifest
    section = next((part for part in manifest.sections if any(e.id == document_id for e in part.entries)), None)
    if section is None:
        abort(404)
    entry = next(entry for entry in section.entries if entry.id == document_id)
    labels = labels_of(manifest)
    row = next(row for part in parts_of(standing, found_last(case.case)) for row in part.rows if row.entry is entry)
    others = [each for each in section.entries if each.id != entry.id]
    if entry.under and all(each.id != entry.under for each in others):
        others += [each for each in manifest.entries if each.id == entry.under]
    held = standing.documents.get(entry.id)
    context = {
        "case": case,
        "row": row,
        "entry": entry,
        "section": section,
        "sections": manifest.sections,
        "others": others,
        "labels": labels,
        "kinds": sorted(Kind, key=lambda kind: (kind is Kind.OTHER, kind.label)),
        "parties": PARTIES,
        "guessed": {guess.key: guess for guess in row.guesses},
        "seen": order_mark(manifest),
        "fault": fault,
        "values": request.form if fault else _written(entry),
        "was": _written(entry) | {"date": entry.date.edtf() if entry.date else "", "core": _core(entry)},
        "page_count": held.page_count if isinstance(held, Document) else 0,
    }
    status = 422 if fault else 200
    if by_script():
        return jsonify(stamp=case.stamp(), html={"panel": render_template("index/panel.html", **context)}), status
    return render_template("index/document.html", **context), status


def _written(entry: Entry) -> dict[str, str]:
    """The values of a document as the fields of its form show them."""
    return {
        "title": entry.title,
        "date": entry.date.words() if entry.date else "",
        "kind": entry.kind.value,
        "exhibit": entry.exhibit,
        "under": entry.under,
        "party": entry.party,
        "confidential": "yes" if entry.confidential else "",
        "agreed": "" if entry.agreed else "yes",
        "cover_sheet": "yes" if entry.cover_sheet else "",
        "core": "pages" if entry.core_pages else _core(entry),
        "core_pages": as_written(entry.core_pages),
        "turn": page_turns.as_written(entry.turns),
    }


def _core(entry: Entry) -> str:
    """What bundle.toml says of a document under `core`."""
    if entry.core_pages:
        return as_written(entry.core_pages)
    return "" if entry.core is None else "yes" if entry.core else "no"


@SCREEN.get("/section/<letter>")
def section(case_id: str, letter: str) -> ResponseReturnValue:
    """Show what can be changed of a section."""
    return section_page(asked.case(case_id), letter, None)


def section_page(case: OpenCase, letter: str, fault: BundlerError | None) -> ResponseReturnValue:
    """The page of one section; `fault` stands beside the field that it names."""
    sections = case.standing().manifest.sections
    chosen = next((part for part in sections if part.letter == letter), None)
    if chosen is None:
        abort(404)
    page = render_template(
        "index/section.html",
        case=case,
        section=chosen,
        sections=sections,
        place=sections.index(chosen),
        seen=order_mark(case.standing().manifest),
        fault=fault,
        values=request.form if fault else {"title": chosen.title, "letter": chosen.letter},
        makes=MAKES,
    )
    return page, 422 if fault else 200


@SCREEN.get("/claim")
def claim(case_id: str) -> ResponseReturnValue:
    """Show the title of the proceedings and what else stands once in the bundle."""
    return claim_page(asked.case(case_id), None)


def claim_page(case: OpenCase, fault: BundlerError | None) -> ResponseReturnValue:
    """The page of the claim's details; `fault` stands beside the field that it names."""
    manifest = case.standing().manifest
    written = written_in(case.case.manifest.read_bytes().decode("utf-8-sig"))
    return render_template(
        "index/claim.html",
        guessed=written.get("claim", {}).get("proposed", {}),
        case=case,
        manifest=manifest,
        claim=manifest.claim,
        fault=fault,
        form=request.form if fault else None,
    ), 422 if fault else 200
