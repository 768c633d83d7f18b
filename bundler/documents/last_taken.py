"""What was last made of each file, so that a case can be looked at without reading a document anew.

For looking only: that a file is the same is told by its size and time. A build reads every file again.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bundler.documents import carriage_value, describe
from bundler.documents.take_in import Taken
from bundler.sources.source import Source
from bundler.store import Store, key_of

Place = tuple[str, tuple[str, ...]]
"""A path in the case folder, and the way inside that file."""

Mark = tuple[int, int]
"""A file's size in bytes and the time it was last written, in nanoseconds."""


def note(items: Iterable[Taken], case: Path, store: Store) -> None:
    """Keep what was made of these files of the case folder; a document of its own store is passed over."""
    for item in items:
        mark = mark_of(case / item.source.path)
        if mark is not None:
            value = _value(item, store)
            if value is not None:
                store.put(_key((item.source.path, item.source.inside)), {"mark": list(mark), **value})


def last_taken(place: Place, case: Path, store: Store) -> Taken | None:
    """Give what was last made of a file; None where it was never read, is gone, or was changed since."""
    mark = mark_of(case / place[0])
    if mark is None:
        return None
    value = store.get(_key(place))
    if not isinstance(value, dict) or value.get("mark") != list(mark):
        return None
    return _taken(value, place, case, store)


def digest_of(place: Place, store: Store) -> str:
    """The SHA-256 of a file as it was last read, be it there or not; "" where it never was."""
    value = store.get(_key(place))
    return str(value["source"]["sha256"]) if isinstance(value, dict) and "source" in value else ""


def mark_of(file: Path) -> Mark | None:
    """Give the size and time of a file, which tell that it was not changed; None where there is no such file."""
    try:
        status = file.stat()
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns)


def _key(place: Place) -> str:
    return key_of("last-taken", "1", place[0], *place[1])


def _value(item: Taken, store: Store) -> dict[str, Any] | None:
    """What was made of a file as a value; None where a part of it lies outside the store."""
    source, pdf = item.source, _in_store(item.carriage.pdf, store)
    file = _in_store(source.file, store) if source.inside else ""
    if pdf is None or file is None:
        return None
    return {
        "source": {"file": file, "sha256": source.sha256, "size": source.size, "media_type": source.media_type},
        "pdf": pdf,
        "carriage": carriage_value.as_dict(item.carriage),
        "description": describe.as_dict(item.description),
    }


def _taken(value: dict[str, Any], place: Place, case: Path, store: Store) -> Taken | None:
    told = value["source"]
    pdf = store.folder / value["pdf"]
    file = store.folder / told["file"] if told["file"] else case / place[0]
    if not (pdf.is_file() and file.is_file()):
        return None
    return Taken(
        source=Source(
            path=place[0],
            inside=place[1],
            file=file,
            sha256=told["sha256"],
            size=told["size"],
            media_type=told["media_type"],
        ),
        carriage=carriage_value.from_dict(pdf, value["carriage"]),
        description=describe.from_dict(value["description"]),
    )


def _in_store(file: Path, store: Store) -> str | None:
    """Where a file lies in the store; None where it does not."""
    try:
        return file.resolve().relative_to(store.folder.resolve()).as_posix()
    except ValueError:
        return None
