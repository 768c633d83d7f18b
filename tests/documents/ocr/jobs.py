"""Jobs for a confined child: reading a page while every question to the network is refused, and told."""

from __future__ import annotations

import sys
from pathlib import Path

_DOORS = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")


def read_behind_a_guard(pdf: Path) -> tuple[str, list[str]]:
    """Give what the built-in reader reads on the first page, and what it asked of the network."""
    asked: list[str] = []

    def guard(event: str, _: object) -> None:
        if event in _DOORS:
            asked.append(event)
            raise OSError("there is no network")

    sys.addaudithook(guard)
    import pypdfium2

    from bundler.documents.ocr import rapid
    from bundler.documents.ocr.picture import picture_of

    image, _ = picture_of(pypdfium2.PdfDocument(pdf)[0], 1.0)
    return " ".join(word.text for word in rapid.read(image)), asked
