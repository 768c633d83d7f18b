"""Find the files that were supplied, in the order a person expects, and refuse what no bundle can take."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from bundler.case import OWN_NAMES
from bundler.errors import SourceError
from bundler.sources import media_types as types
from bundler.sources.names import is_junk, natural_key, safe_name
from bundler.sources.sniff import sniff
from bundler.sources.source import Refusal, Source
from bundler.store import digest_of_file

_TEXT_TYPES = frozenset({types.TEXT, types.MARKDOWN, types.CSV, types.HTML})
_NEVER_TEXT = frozenset(
    f".{ending}"
    for ending in (
        *("pdf", "docx", "docm", "doc", "odt", "xlsx", "xlsm", "ods", "pptx", "ppt", "odp", "msg", "zip"),
        *("jpg", "jpeg", "png", "tif", "tiff", "heic", "webp", "bmp", "gif"),
    )
)
_MOST_FILES = 50_000


class _Unfit(Exception):
    """A file that cannot be taken: why, and what the user can do."""

    def __init__(self, reason: str, mend: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.mend = mend


def gather(folder: Path, *, case: Path) -> tuple[tuple[Source, ...], tuple[Refusal, ...]]:
    """Give every file below a folder in natural order, and what is refused there with the reason.

    The litter of programs (Thumbs.db, lock files, dot files) and empty folders are passed over. The same bytes under
    two names are two sources. Raises SourceError where `folder` is no folder, or lies outside the case folder.
    """
    if not folder.is_dir():
        raise SourceError("there is no such folder", where=safe_name(folder.name), remedy="Give the folder's path.")
    _path_in_case(folder, case)
    sources: list[Source] = []
    refusals: list[Refusal] = []
    for file in sorted(_files(folder, case), key=lambda found: natural_key(_path_in_case(found, case))):
        path = _path_in_case(file, case)
        try:
            sources.append(_taken(file, path, folder))
        except _Unfit as unfit:
            refusals.append(Refusal(path=_writable(path), reason=unfit.reason, mend=unfit.mend))
    return tuple(sources), tuple(refusals)


def source_of(file: Path, case: Path) -> Source:
    """Give one file of the case folder as a source. Raises SourceError where it cannot be taken."""
    path = _path_in_case(file, case)
    try:
        return _taken(file, path, case)
    except _Unfit as unfit:
        raise SourceError(unfit.reason, where=safe_name(path), remedy=unfit.mend) from None


def _path_in_case(file: Path, case: Path) -> str:
    try:
        # Links are not followed here: a file keeps the name under which it was supplied.
        return Path(os.path.abspath(file)).relative_to(os.path.abspath(case)).as_posix()  # noqa: PTH100
    except ValueError:
        raise SourceError(
            "lies outside the case folder",
            where=safe_name(file.name),
            remedy="Copy it into the case's documents folder.",
        ) from None


def _files(folder: Path, case: Path) -> Iterator[Path]:
    """Yield everything below a folder that is no folder, and folders that cannot be looked into."""
    waiting, count = [folder], 0
    while waiting:
        current = waiting.pop()
        try:
            entries = list(os.scandir(current))
        except OSError:
            yield current
            continue
        for entry in entries:
            if is_junk(entry.name) or (current == case and entry.name in OWN_NAMES):
                continue
            count += 1
            if count > _MOST_FILES:
                raise SourceError(
                    f"holds more than {_MOST_FILES:,} files",
                    where=safe_name(folder.name),
                    remedy="Keep only the documents of this case in it.",
                )
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            else:
                yield Path(entry.path)


def _taken(file: Path, path: str, root: Path) -> Source:
    if _writable(path) != path:
        raise _Unfit("its name is not readable text", "Rename the file with ordinary letters.")
    if "\\" in path or re.match(r"[A-Za-z]:", path):
        raise _Unfit("its name looks like a path on Windows", "Rename the file without backslash and colon.")
    try:
        if file.is_symlink():
            _refuse_bad_link(file, root)
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _Unfit(*_folder_fault(file))
        if not stat.S_ISREG(status.st_mode):
            raise _Unfit("it is a device or a pipe, not a file", "Take it out of the folder.")
        media_type = sniff(file)
        _refuse_empty_or_locked(media_type)
        _refuse_false_name(file.suffix.lower(), media_type)
        return Source(path=path, file=file, sha256=digest_of_file(file), size=status.st_size, media_type=media_type)
    except OSError:
        raise _Unfit(
            "it cannot be read: permission is denied, or the disk fails", "Allow reading it, or supply it again."
        ) from None


def _folder_fault(file: Path) -> tuple[str, str]:
    if file.is_symlink():
        return "it is a link to a folder", "Put the folder itself in its place."
    if os.access(file, os.R_OK | os.X_OK):
        return "it is a folder, not a file", "List each file in it as a document of its own."
    return "the folder cannot be looked into", "Allow reading it, or supply it again."


def _refuse_bad_link(file: Path, root: Path) -> None:
    try:
        target = file.resolve(strict=True)
    except (OSError, RuntimeError):
        raise _Unfit("it is a link that leads nowhere", "Put the file itself in its place.") from None
    if not target.is_relative_to(root.resolve()):
        raise _Unfit("it is a link that leads out of the folder", "Put the file itself in its place.")


def _refuse_empty_or_locked(media_type: str) -> None:
    if media_type == types.EMPTY:
        raise _Unfit("it is empty: 0 bytes", "Ask for it to be sent again, or take it out of the folder.")
    if media_type == types.LOCKED_OFFICE:
        raise _Unfit("it is locked with a password", "Open it in Office, remove the password, and save it again.")


def _refuse_false_name(ending: str, media_type: str) -> None:
    """Refuse plain text that calls itself something else: a download that failed, or a file that lost its content.

    Where one proper format bears another's name (a photograph called .pdf), the content is what counts.
    """
    if ending in _NEVER_TEXT and media_type in _TEXT_TYPES:
        held = "a web page" if media_type == types.HTML else "plain text"
        raise _Unfit(
            f"its name ends in {ending}, but it holds {held}",
            "Ask for the document again; if the text is the document, give it a name that ends in .txt or .html.",
        )


def _writable(path: str) -> str:
    """Give a path that can be written in UTF-8: bytes that are no letters are spelled out."""
    return path.encode("utf-8", errors="backslashreplace").decode("utf-8")
