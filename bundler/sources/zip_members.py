"""Look into a ZIP archive: its members in natural order, and those that are refused."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bundler.sources.names import is_junk, natural_key, unique

_READ = 1024 * 1024
_EXPANDS_FREELY = 64 * 1024 * 1024


_OFFICE = frozenset((".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods", ".odp"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much may come out of one supplied file: bytes of one member, bytes in all, members, files within files.

    `ratio` is how many times a member may grow, once it is larger than 64 MB.
    """

    member: int = 512 * 1024**2
    total: int = 4 * 1024**3
    count: int = 10_000
    depth: int = 5
    ratio: int = 200


class TooMuch(Exception):
    """A member unpacks to more bytes than may be taken in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file inside another. `read` gives its bytes, at most so many, or raises TooMuch.

    `fault` is why it is refused and how to mend that, None where it is not.
    """

    name: str
    read: Callable[[int], bytes]
    fault: tuple[str, str] | None = None


def nothing(most: int) -> bytes:
    """Read a member that is refused: no bytes."""
    return b""


def _damaged(file: Path) -> Member:
    """A file that cannot be opened: a paper of an office program is nothing that its owner could unpack."""
    if file.suffix.casefold() in _OFFICE:
        mend = "Open it in the program it was made with, and save it anew; or ask for it to be sent again."
        return _refused("", "the document is damaged", mend)
    return _refused("", "the archive is damaged", "Unpack it, and supply the files in a folder; or ask for it again.")


def zip_members(file: Path, limits: Limits) -> list[Member]:
    """Give the members of an archive in natural order. Folders and the litter of programs are passed over.

    An archive that cannot be opened gives one nameless member with the fault.
    """
    try:
        # It stays open for its members, and is closed with the last of them: each may be read for itself.
        archive = zipfile.ZipFile(file)
        infos = archive.infolist()
    except Exception:
        # Hostile archives make the reader raise nearly anything.
        return [_damaged(file)]
    wanted = [info for info in infos if not info.is_dir() and not _is_litter(_name(info))]
    if len(wanted) > limits.count:
        reason = f"the archive holds more than {limits.count:,} files"
        return [_refused("", reason, "Unpack it, and supply only the documents of this case.")]
    taken: set[str] = set()
    if not wanted:
        return [_refused("", "the archive holds no files", "Ask for it to be sent again.")]
    if _overlap(infos):
        reason = "the archive is a trap: files in it lie over one another"
        return [_refused("", reason, "Ask for the documents themselves.")]
    wanted.sort(key=lambda info: natural_key(_name(info)))
    return [_member(archive, info, limits, taken) for info in wanted]


def _refused(name: str, reason: str, mend: str) -> Member:
    return Member(name=name, read=nothing, fault=(reason, mend))


def _name(info: zipfile.ZipInfo) -> str:
    """Give a member's path with forward slashes. Many programs write UTF-8 and forget to say so."""
    name = info.filename
    if not info.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            name = info.filename
    return name.replace("\\", "/")


def _is_litter(name: str) -> bool:
    return any(is_junk(part) and part not in ("..", ".") for part in name.split("/"))


def _overlap(infos: list[zipfile.ZipInfo]) -> bool:
    """Tell whether members share bytes of the archive, by which a small one would unpack to more than any disk."""
    places = sorted((info.header_offset, info.compress_size) for info in infos)
    return any(start + size > after for (start, size), (after, _) in pairwise(places))


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits, taken: set[str]) -> Member:
    path = _name(info)
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if path.startswith("/") or ".." in parts or re.match(r"[A-Za-z]:", path):
        kept = unique("/".join(part for part in parts if part != "..") or "unnamed", taken)
        return _refused(kept, "its name leads out of the archive", "Take it out, and supply it as a file.")
    name = unique("/".join(parts) or "unnamed", taken)
    if info.flag_bits & 0x1:
        return _refused(name, "it is locked with a password", "Unpack the archive with its password first.")
    if stat.S_ISLNK(info.external_attr >> 16):
        return _refused(name, "it is a link, not a file", "Supply the file itself.")
    if info.file_size > max(_EXPANDS_FREELY, limits.ratio * max(info.compress_size, 1)):
        return _refused(name, "it unpacks to more than can be taken in", "Supply the file itself.")
    return Member(name=name, read=lambda most: _read(archive, info, most))


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """Unpack a member, trusting no size that the archive states."""
    pieces, size = [], 0
    with archive.open(info) as stream:
        while piece := stream.read(_READ):
            size += len(piece)
            if size > most:
                raise TooMuch
            pieces.append(piece)
    return b"".join(pieces)
