"""Read drawn pages back, by libraries that did not write them."""

from __future__ import annotations

import io
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image

from bundler.documents.formats.format import Drawing

A4 = (595, 842)


def drawn(draw: Callable[[Path, Path], Drawing], folder: Path, name: str, data: bytes | str) -> tuple[Path, Drawing]:
    """Draw bytes that lie under a name; give the PDF and what was said of it."""
    file, into = folder / name, folder / f"{name}.drawn.pdf"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    drawing = draw(file, into)
    assert file.read_bytes() == (data.encode() if isinstance(data, str) else data)
    return into, drawing


def text_of(pdf: Path) -> str:
    """All words of a PDF, pages parted by form feeds, spaces and lines made single spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\f".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def sizes_of(pdf: Path) -> list[tuple[int, int]]:
    """The size of each page in whole points."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(round(page.get_width()), round(page.get_height())) for page in document]


def look_of(pdf: Path, page: int = 1, scale: float = 1.0) -> Image.Image:
    """A page as a reader shows it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page - 1].render(scale=scale).to_pil().convert("RGB")


def boxes_of(pdf: Path) -> list[tuple[float, float, float, float]]:
    """Where each page's picture stands: left, bottom, right, top in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [next(iter(page.get_objects(filter=[3]))).get_bounds() for page in document]


def picture_bytes(pdf: Path) -> list[bytes]:
    """Each page's picture as it lies in the file."""
    with pikepdf.open(pdf) as document:
        return [next(iter(page.Resources.XObject.values())).read_raw_bytes() for page in document.pages]


def pictures_of(pdf: Path) -> list[Image.Image]:
    """Each page's picture, decoded."""
    with pikepdf.open(pdf) as document:
        made = [pikepdf.PdfImage(next(iter(page.Resources.XObject.values()))).as_pil_image() for page in document.pages]
        return [Image.open(io.BytesIO(_as_png(each))) for each in made]


def _as_png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    (image.convert("RGB") if image.mode == "CMYK" else image).save(out, "PNG")
    return out.getvalue()


def words_within_pages(pdf: Path) -> bool:
    """Whether every word stands within its page, clear of the foot where the page number goes."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            words = page.get_textpage()
            for number in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(number)
                if left < 14 or right > page.get_width() - 14 or bottom < 40 or top > page.get_height() - 14:
                    return False
    return True


@contextmanager
def listening() -> Iterator[tuple[int, list[bytes]]]:
    """A server on this machine: its port, and what came in."""
    received: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        done = threading.Event()

        def serve() -> None:
            while not done.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    received.append(connection.recv(1000))

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1], received
        finally:
            done.set()
            thread.join()
