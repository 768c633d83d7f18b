"""Convert: each source as a PDF that the bundle can take page by page, kept so that it is made once.

This file is read on every build, so what is slow is imported by the child processes that need it.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module, metadata
from pathlib import Path
from typing import Any, NamedTuple, cast

from bundler.confine import confined, side_by_side
from bundler.documents.carriage_value import as_dict, from_dict
from bundler.documents.carry.carried import Carried
from bundler.documents.document import Carriage, PageForm
from bundler.documents.formats.format import Drawing, Format
from bundler.documents.page_turns import Turns, as_written
from bundler.errors import BundlerError, SourceError
from bundler.sources import media_types as types
from bundler.sources.source import Source
from bundler.store import Store, digest_of_file, key_of

VERSION = "2"
"""Changes whenever the same source would be carried or measured otherwise."""

FORMATS: dict[str, str] = {
    **dict.fromkeys((types.DOCX, types.DOCM, types.DOC, types.RTF, types.ODT), "word"),
    **dict.fromkeys((types.XLSX, types.XLSM, types.CSV), "spreadsheet"),
    **dict.fromkeys((types.ODS, types.XLS, types.XLSB), "office"),
    **dict.fromkeys((types.PPTX, types.PPTM, types.PPT, types.ODP), "office"),
    **dict.fromkeys((types.JPEG, types.PNG, types.TIFF, types.HEIC, types.AVIF), "image"),
    **dict.fromkeys((types.WEBP, types.BMP, types.GIF, types.JPEG_2000), "image"),
    **dict.fromkeys((types.EML, types.MSG), "mail"),
    **dict.fromkeys((types.TEXT, types.MARKDOWN), "text"),
    types.HTML: "html",
}
"""Which module of `formats` draws a media type; each is imported when a source needs it. PDF needs none."""

_ENGINES = ("pikepdf", "pypdfium2")
_UNKNOWN = "Save or print it as PDF with the program it was made with, and use that."
_PLAYED = {"video": "a film cannot stand on a page", "audio": "a sound recording cannot stand on a page"}
_FILM = (
    "Put in a transcript, or stills that a witness exhibits; ask the court how it wants the recording itself, "
    "and list the file under [[left_out]] with that as the reason."
)
_OF_OUR_DRAWING = {"properties", "accessibility tags"}
_PATIENCE = 120
_BYTES_A_SECOND = 200_000
_DRAWING_MEGABYTES = 8192


def carry_source(source: Source, store: Store, *, password: str | None = None, turns: Turns = ()) -> Carriage:
    """Give a source as a PDF in the store, its pages turned and measured, and how it came to be.

    The same source gives the same bytes. Raises SourceError where it cannot be carried whole or its format is none we
    draw, EngineError where an outside program is missing.
    """
    key = _key(source, password, turns)
    fresh: list[dict[str, Any]] = []
    pdf = store.file(key, ".pdf", lambda into: fresh.append(_made(source, into, password, turns)))
    value = store.value(key, lambda: fresh[0] if fresh else _made_again(source, store, password, turns))
    return from_dict(pdf, value)


def carry_sources(
    jobs: Iterable[tuple[Source, str | None, Turns]], store: Store, *, processes: int | None = None
) -> Iterator[Carriage | BundlerError]:
    """Yield for each source, its password and its turns, in order, its carriage or why it cannot be carried.

    Some are carried at once.
    """

    def carry_one(job: tuple[Source, str | None, Turns]) -> Carriage | BundlerError:
        source, password, turns = job
        try:
            return carry_source(source, store, password=password, turns=turns)
        except BundlerError as fault:
            return fault

    return side_by_side(carry_one, jobs, processes=processes)


def _made(source: Source, into: Path, password: str | None, turns: Turns) -> dict[str, Any]:
    """Write a source's PDF at `into`, step by step, and give what is known of it as a JSON value."""
    drawn = _drawn(source, into.with_name("drawn.pdf"))
    carried = _in_child(source, "carry.carry", "carry", drawn.file, into, password if drawn.is_source else None, turns)
    pages = _in_child(source, "measure", "measure", into)
    if len(pages) != carried.pages:
        raise SourceError("its pages cannot all be shown", where=source.label, remedy=_UNKNOWN)
    return _value(into, drawn, carried, pages, turns)


class _Drawn(NamedTuple):
    """A source as a PDF, as supplied or as we drew it."""

    file: Path
    drawing: Drawing
    is_source: bool


def _drawn(source: Source, into: Path) -> _Drawn:
    """Give the source's own PDF, or draw one."""
    if source.media_type == types.PDF:
        return _Drawn(source.file, Drawing(engine=_own_engine(), expect_text=True), True)
    _format_of(source)
    drawing = _in_child(
        source, f"formats.{FORMATS[source.media_type]}", "draw", source.file, into, megabytes=_DRAWING_MEGABYTES
    )
    return _Drawn(into, drawing, False)


def _in_child(source: Source, module: str, function: str, *args: Any, megabytes: int = 3072) -> Any:
    """Give what a function of this room gives, worked out in a child process that alone imports it."""
    return confined(
        call,
        f"bundler.documents.{module}",
        function,
        args,
        where=source.label,
        seconds=_PATIENCE + source.size / _BYTES_A_SECOND,
        megabytes=megabytes,
    )


def call(module: str, function: str, args: tuple[Any, ...]) -> Any:
    """Import a module and give what its function gives."""
    return getattr(import_module(module), function)(*args)


def _made_again(source: Source, store: Store, password: str | None, turns: Turns) -> dict[str, Any]:
    """Give what is known of a PDF that was kept when the record of it was lost."""
    with tempfile.TemporaryDirectory(dir=store.folder, prefix=".again-") as folder:
        return _made(source, Path(folder) / "again.pdf", password, turns)


def _format_of(source: Source) -> Format:
    name = FORMATS.get(source.media_type)
    if name is None:
        played = source.media_type.partition("/")[0]
        problem = _PLAYED.get(played) or f"files of this format ({source.media_type}) cannot be carried"
        raise SourceError(problem, where=source.label, remedy=_FILM if played in _PLAYED else _UNKNOWN)
    return cast(Format, import_module(f"bundler.documents.formats.{name}"))


def _key(source: Source, password: str | None, turns: Turns) -> str:
    """Give the key of a source's PDF: all that it depends on."""
    format_version = "" if source.media_type == types.PDF else _format_of(source).VERSION
    lock = hashlib.sha256(password.encode()).hexdigest() if password else ""
    turned = (as_written(turns),) if turns else ()
    return key_of("carriage", VERSION, source.media_type, format_version, _own_engine(), source.sha256, lock, *turned)


@cache
def _own_engine() -> str:
    return ", ".join(f"{name} {metadata.version(name)}" for name in _ENGINES)


def _value(pdf: Path, drawn: _Drawn, carried: Carried, pages: tuple[PageForm, ...], turns: Turns) -> dict[str, Any]:
    """Give what is known of a PDF as a JSON value."""
    ours = set() if drawn.is_source else _OF_OUR_DRAWING
    return as_dict(
        Carriage(
            pdf=pdf,
            sha256=digest_of_file(pdf),
            engine=drawn.drawing.engine,
            pages=pages,
            turns=turns,
            removals=(
                *drawn.drawing.removals,
                *(removal for removal in carried.removals if removal.what not in ours),
            ),
            remarks=(*drawn.drawing.remarks, *carried.remarks),
        )
    )
