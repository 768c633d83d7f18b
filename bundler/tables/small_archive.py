"""An office file that comes back: refused before it is read where it would unpack to more than any table of ours."""

from __future__ import annotations

import zipfile
from pathlib import Path

from bundler.errors import CaseError

# Ten thousand events come to a few megabytes.
_MOST = 200 * 1024**2


def hold_small(file: Path) -> None:
    """Raise CaseError where the archive would unpack to more than 200 MB; what is no archive is left to its reader."""
    try:
        with zipfile.ZipFile(file) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return
    if size > _MOST:
        raise CaseError(
            f"it would unpack to {size // 1024**2:,} MB, far more than a table holds",
            where=file.name,
            remedy="copy the table alone into a new document, and import that",
        )
