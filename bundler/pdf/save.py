"""Put the bundle on disk: small, the same bytes every time, and whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, BinaryIO, cast

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from bundler import __version__
from bundler.errors import BundlerError
from bundler.whole_file import whole


def save(pdf: Pdf, into: Path, *, title: str, first_page: Object, version: str) -> None:
    """Write `pdf` to `into`, to be opened at its first page at 100 % with its outline beside it.

    `version` is the highest PDF version among its parts. What was at `into` before is there until all is written.
    Raises BundlerError where the disk is full, or the folder or the file cannot be written.
    """
    pdf.Root.Lang = String("en-GB")
    pdf.Root.PageMode = Name.UseOutlines
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.OpenAction = Array([first_page, Name.XYZ, None, None, 1])
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(title), Producer=String(f"jrbundle {__version__}")))
    with whole(into) as part:
        try:
            with _Written(part) as written:
                pdf.save(
                    cast(BinaryIO, written),
                    object_stream_mode=ObjectStreamMode.generate,
                    deterministic_id=True,
                    min_version=max(version, "1.7"),
                    fix_metadata_version=False,
                )
            if written.fault:
                raise written.fault
        except OSError as fault:
            reason = fault.strerror or "the system gave no reason"
            remedy = "See that the disk is not full and the folder may be written, and try again."
            where = str(into.parent)
            raise BundlerError(f"the bundle cannot be written: {reason}", where=where, remedy=remedy) from fault


class _Written(io.RawIOBase):
    """A file that keeps the first fault of writing to itself: an error within qpdf's own writing ends the process."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._stream = file.open("wb")
        self.fault: OSError | None = None

    def writable(self) -> bool:
        """Say that it can be written."""
        return True

    def write(self, data: Any, /) -> int:
        """Write, or after a fault do nothing."""
        try:
            if self.fault is None:
                self._stream.write(data)
        except OSError as fault:
            self.fault = fault
        return len(data)

    def close(self) -> None:
        """Hand to the system what was written."""
        try:
            self._stream.close()
        except OSError as fault:
            self.fault = self.fault or fault
        super().close()
