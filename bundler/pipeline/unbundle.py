"""Unbundle: another side's bundle becomes a case folder with each of its documents, and says what it could not tell."""

from __future__ import annotations

import mmap
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bundler.case import Case
from bundler.compliance.facts import Facts, read_facts
from bundler.compliance.facts_eyes import Eyes
from bundler.confine import confined
from bundler.documents.manifest import Entry
from bundler.errors import CaseError, SourceError
from bundler.no_file import expect_file
from bundler.pieces.cut import cut
from bundler.pieces.index_rows import read_rows
from bundler.pieces.listed import file_names, framing, listed_entry, listed_sections
from bundler.pieces.piece import Apart
from bundler.pieces.split import locked, opened_copy, split
from bundler.pieces.telling import as_words
from bundler.pipeline.start import Proposal, Started, start
from bundler.progress import Progress, Silent
from bundler.whole_file import write_whole
from bundler.whole_folder import whole_folder

TOLD = "taken-apart.txt"
"""The file in the case folder that says what was taken apart how, and what does not agree."""

_SECONDS = 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unbundled:
    """A bundle that was taken apart into the case folder `folder`, and what `start` proposed for it."""

    folder: Path
    apart: Apart
    started: Started


def unbundle(
    file: Path, *, into: Path | None = None, blueprint: str = "", progress: Progress | None = None
) -> Unbundled:
    """Take a bundle apart into a case folder: `into`, or a folder of the file's name beside it.

    Each page of the bundle is in one piece. With `blueprint` the documents go into that blueprint's sections, without
    it into the parts of the bundle itself. The folder is there whole or not at all.
    Raises CaseError where the folder holds anything already, SourceError where the file is no PDF that can be read.
    """
    progress = progress or Silent()
    expect_file(file)
    folder = into or file.absolute().with_suffix("")
    _refuse_what_is_there(folder)
    with whole_folder(folder) as making:
        documents = making / "documents"
        documents.mkdir()
        progress.say(f"taking {file.name} apart")
        apart, names = confined(take_apart, file.absolute(), documents, where=file.name, seconds=_SECONDS)
        files = [f"documents/{name}" for name in names]
        write_whole(making / TOLD, as_words(apart, files, bundle=file.name).encode())
        started = _propose(making, apart, files, file.name, blueprint, progress)
    return Unbundled(folder=folder, apart=apart, started=started)


def _refuse_what_is_there(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CaseError(
            "there is something here already, and nothing is ever overwritten",
            where=str(folder),
            remedy="name another folder: --into FOLDER",
        )


def _propose(making: Path, apart: Apart, files: list[str], bundle: str, blueprint: str, progress: Progress) -> Started:
    """Have `start` look at the pieces, and hold what the bundle says of them above what they say of themselves."""
    pieces = dict(zip(files, apart.pieces, strict=True))

    def proposal(entries: tuple[Entry, ...]) -> Proposal:
        listed = tuple(
            listed_entry(entry, pieces[entry.file], bundle) if entry.file in pieces and not entry.inside else entry
            for entry in entries
        )
        return Proposal(entries=listed, sections=() if blueprint else listed_sections(listed, pieces))

    left_out = framing(list(pieces.items()), bundle)
    return start(Case.at(making), blueprint=blueprint, progress=progress, proposal=proposal, left_out=left_out)


def take_apart(file: Path, into: Path) -> tuple[Apart, tuple[str, ...]]:
    """Read the bundle, decide, and write the pieces. Runs in a process of its own: the file is not ours."""
    with tempfile.TemporaryDirectory(prefix="jrbundle-") as folder:
        source, facts = _readable(file, Path(folder))
        if facts.locked or not facts.page_count:
            raise locked(file) if facts.locked else SourceError("it has no page that can be read", where=file.name)
        with (
            source.open("rb") as stream,
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_COPY) as content,
            Eyes.on(content, facts.structure.heavy) as eyes,
        ):
            rows = read_rows(eyes, facts)
        apart = cut(facts, rows, title=file.stem)
        names = file_names(apart.pieces, apart.pages)
        wanted = {into / name: (piece.first, piece.last) for name, piece in zip(names, apart.pieces, strict=True)}
        split(source, wanted, facts.structure.bookmarks, pages=facts.page_count)
        return apart, names


def _readable(file: Path, folder: Path) -> tuple[Path, Facts]:
    """The file, or where it is encrypted or damaged a copy that is neither; and what is true of it."""
    facts = read_facts(file)
    if facts.locked:
        raise locked(file)
    if facts.structure.frames and not facts.encrypted:
        return file, facts
    copy = folder / file.name
    opened_copy(file, copy)
    return copy, read_facts(copy, name=file.name)
