"""What any files say of themselves, with no case folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from bundler.documents.take_in import Taken, take_in
from bundler.no_file import expect_file
from bundler.progress import Progress
from bundler.sources.gather import source_of
from bundler.sources.source import Refusal
from bundler.sources.unpack import unfold
from bundler.store import Store


def described(files: Iterable[Path], *, progress: Progress) -> Iterator[Taken | Refusal]:
    """Yield each file and each file inside it, taken in and described, or why it cannot be read.

    What is made on the way lies in a temporary folder, and is deleted at the end. Raises SourceError where there is no
    such file.
    """
    with tempfile.TemporaryDirectory(prefix="jrbundle-") as folder:
        store = Store(Path(folder))
        for file in files:
            expect_file(file)
            sources, refused = unfold([source_of(file, file.parent)], store)
            yield from take_in(sources, store, passwords={}, progress=progress)
            yield from refused
