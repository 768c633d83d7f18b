"""Structure: what a PDF is made of beside its pages' contents, read by pypdf, which wrote none of our files."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bundler.compliance.facts_fonts import loose_fonts_of
from bundler.compliance.facts_links import Bookmark, Destination, Destinations, Link, read_annotations, read_bookmarks
from bundler.compliance.facts_objects import entry, items, tree_pairs, words
from bundler.compliance.facts_tree import PageFrame, read_frame, read_labels, read_page_tree
from bundler.compliance.facts_weight import heavy_pages

_XMP_TRACES = re.compile(
    rb"<(dc:creator|dc:contributor|pdf:Author|pdf:Keywords|xmpMM:History|photoshop:\w+|exif:GPS\w+|pdfx:\w+)[\s>]"
)
_INFO_ALLOWED = {"/Title", "/Producer", "/Trapped"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """What the file is made of. Pages are counted from 1; `faults` are short sentences on what could not be read.

    `annotations` gives the pages of each sort of annotation that is no link. `properties` and `traces` name the keys
    of the metadata that say more than title and producer, never their values. `heavy` are pages too heavy to read.
    """

    frames: tuple[PageFrame, ...] = ()
    labels: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    links: tuple[Link, ...] = ()
    annotations: dict[str, tuple[int, ...]] = field(default_factory=dict)
    opening: Destination | None = None
    encrypted: bool = False
    locked: bool = False
    portfolio: bool = False
    xfa: bool = False
    form_fields: int = 0
    attachments: int = 0
    scripts: int = 0
    hidden_layers: int = 0
    object_streams: bool = False
    properties: tuple[str, ...] = ()
    traces: tuple[str, ...] = ()
    heavy: tuple[int, ...] = ()
    loose_fonts: tuple[tuple[str, tuple[int, ...]], ...] = ()
    faults: tuple[str, ...] = ()


class _Warnings(logging.Handler):
    """Counts what the reader had to mend; its words are never shown, since they may hold the file's."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


def read_structure(file: Path) -> Structure:
    """Give the structure of a PDF. A file that pypdf cannot read gives a Structure whose faults say so."""
    logger = logging.getLogger("pypdf")
    listener, spoke = _Warnings(), logger.propagate
    logger.addHandler(listener)
    logger.propagate = False
    try:
        return _read(file, listener)
    except Exception as fault:
        # The reader's own failure is a fact about the file, and the rules say it; only the kind of failure is told.
        return Structure(faults=(f"the structure cannot be read ({type(fault).__name__})",))
    finally:
        logger.removeHandler(listener)
        logger.propagate = spoke


def _read(file: Path, listener: _Warnings) -> Structure:
    from pypdf import PdfReader

    with file.open("rb") as stream:
        reader = PdfReader(stream, strict=False)
        encrypted = dict.get(reader.trailer, "/Encrypt") is not None
        if encrypted and not _opens(reader):
            return Structure(encrypted=True, locked=True)
        catalogue = entry(reader.trailer, "/Root")
        if not isinstance(catalogue, dict):
            return Structure(encrypted=encrypted, faults=("the structure cannot be read",))
        found = _describe(catalogue, entry(reader.trailer, "/Info"), bool(reader.xref_objStm), encrypted)
    if listener.count:
        mended = f"the reader had to mend {listener.count} place{'s' if listener.count > 1 else ''}"
        return _with_fault(found, mended)
    return found


def _opens(reader: Any) -> bool:
    try:
        return bool(reader.decrypt(""))
    except Exception:
        return False


def _with_fault(found: Structure, fault: str) -> Structure:
    return replace(found, faults=(*found.faults, fault))


def _describe(catalogue: Any, info: Any, object_streams: bool, encrypted: bool) -> Structure:
    pages, tree_whole = read_page_tree(catalogue)
    destinations = Destinations(catalogue, pages)
    bookmarks, outline_whole = read_bookmarks(catalogue, destinations)
    links, annotations, annotations_whole = read_annotations(pages, destinations)
    seen: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
    frames = tuple(read_frame(page, seen) for _, page in pages)
    form = entry(catalogue, "/AcroForm")
    faults = [
        said
        for whole, said in (
            (tree_whole, "the page tree has a loop, a gap or too many pages"),
            (outline_whole, "the bookmarks have a loop, a gap or too many lines"),
            (annotations_whole, "there are more links and comments than can be looked at"),
        )
        if not whole
    ]
    return Structure(
        frames=frames,
        labels=read_labels(catalogue, len(pages)),
        bookmarks=bookmarks,
        links=links,
        annotations=annotations,
        opening=_opening(catalogue, destinations),
        encrypted=encrypted,
        portfolio=entry(catalogue, "/Collection") is not None,
        xfa=entry(form, "/XFA") is not None,
        form_fields=len(items(entry(form, "/Fields"))),
        attachments=_count_names(catalogue, "/EmbeddedFiles"),
        scripts=_scripts(catalogue, pages),
        hidden_layers=_hidden_layers(catalogue),
        object_streams=object_streams,
        properties=_properties(info),
        traces=_traces(catalogue),
        heavy=heavy_pages(pages),
        loose_fonts=loose_fonts_of(pages, frames),
        faults=tuple(faults),
    )


def _opening(catalogue: Any, destinations: Destinations) -> Destination | None:
    action = entry(catalogue, "/OpenAction")
    if action is None:
        return None
    return destinations.of({"/A": action}) if isinstance(action, dict) else destinations.written(action)


def _count_names(catalogue: Any, key: str) -> int:
    names = entry(catalogue, "/Names")
    return sum(1 for _ in tree_pairs(dict.get(names, key), "/Names")) if isinstance(names, dict) else 0


def _scripts(catalogue: Any, pages: list[tuple[int | None, Any]]) -> int:
    opening = entry(catalogue, "/OpenAction")
    count = _count_names(catalogue, "/JavaScript") + int(entry(opening, "/S") == "/JavaScript")
    return count + (entry(catalogue, "/AA") is not None) + sum("/AA" in page for _, page in pages)


def _hidden_layers(catalogue: Any) -> int:
    layers = entry(catalogue, "/OCProperties")
    view = entry(layers, "/D")
    if entry(view, "/BaseState") == "/OFF":
        return max(0, len(items(entry(layers, "/OCGs"))) - len(items(entry(view, "/ON"))))
    return len(items(entry(view, "/OFF")))


def _properties(info: Any) -> tuple[str, ...]:
    if not isinstance(info, dict):
        return ()
    kept = (key for key in info if key not in _INFO_ALLOWED and words(dict.get(info, key)).strip())
    return tuple(sorted(str(key).removeprefix("/") for key in kept))


def _traces(catalogue: Any) -> tuple[str, ...]:
    metadata = entry(catalogue, "/Metadata")
    try:
        packet = metadata.get_data()[:1_000_000] if metadata is not None else b""
    except Exception:
        return ("unreadable XMP",)
    return tuple(sorted({found.decode("ascii", "replace") for found in _XMP_TRACES.findall(packet)}))
