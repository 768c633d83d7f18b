"""jrbundle start: look at a folder of documents, and propose bundle.toml and chronology.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import PLACE
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, Manifest
from bundler.errors import ExitCode, SourceError
from bundler.no_file import expect_file
from bundler.progress import Silent
from bundler.sources.source import Refusal

if TYPE_CHECKING:
    from bundler.pipeline.start import Started


@click.command("start")
@click.argument("folder", type=PLACE, default=Path())
@click.option(
    "--blueprint",
    default="",
    help="The kind of bundle (jrbundle blueprint list), or a .toml file of your own; claim, if nothing is said.",
)
@click.option(
    "--into",
    type=PLACE,
    help="With a PDF: the case folder to make of it, instead of one of its name beside it.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def command(folder: Path, blueprint: str, into: Path | None, as_json: bool) -> int:
    """Look at the documents in FOLDER and propose the bundle.

    Writes FOLDER/bundle.toml and FOLDER/chronology.toml, which you can edit; run again, it adds what is new and changes
    nothing that you wrote. The documents themselves are only read.

    With a PDF in place of FOLDER, that bundle is taken apart by its bookmarks, its index and its page numbers into a
    new case folder, each document a PDF of its own; what does not agree in it is told.
    """
    from bundler.pipeline.start import start

    if folder.suffix.casefold() == ".pdf" and not folder.is_dir():
        expect_file(folder)
    if folder.is_file() and _is_pdf(folder):
        return _take_apart(folder, into, blueprint, as_json)
    if into is not None:
        raise click.UsageError("--into belongs to a PDF that is to be taken apart")
    case = Case.at(folder)
    progress = Silent() if as_json else console.Bars()
    started = start(case, blueprint=_from_case(blueprint, case), progress=progress)
    if as_json:
        value = as_dict(started.manifest, started.added, len(started.suggested))
        copies = [[source.label for source in group] for group in started.copies]
        renamed = [{"id": each.id, "was": each.was, "file": each.file} for each in started.renamed]
        console.result_json(value | {"copies": copies, "renamed": renamed})
    else:
        print_index(started.manifest, {entry.id for entry in started.added})
        print_renamed(started)
        print_copies(started)
        print_bundles(started)
        print_missing(started.manifest, case)
    hold_read(() if started.manifest.entries or started.manifest.left_out else started.manifest.refused)
    if not as_json:
        console.result("")
        console.result(news(len(started.added), len(started.suggested)))
        then = f"jrbundle build {console.typed_path(folder)}"
        console.result(f"Now check {case.manifest.name}: each guess is named under `proposed`. Then: {then}")
    return ExitCode.DONE


def hold_read(refused: Sequence[Refusal]) -> None:
    """Raise SourceError where there are any: what was asked for could not be read, though that is all told above."""
    if len(refused) == 1:
        raise SourceError(refused[0].reason, where=refused[0].label, remedy=refused[0].mend)
    if refused:
        problem = f"none of {len(refused)} files could be taken in"
        raise SourceError(problem, remedy="mend each as it is said of it, and run jrbundle start again")


def _is_pdf(file: Path) -> bool:
    with file.open("rb") as stream:
        return file.suffix.casefold() == ".pdf" or b"%PDF-" in stream.read(1024)


def _take_apart(file: Path, into: Path | None, blueprint: str, as_json: bool) -> int:
    from bundler.pieces.listed import file_names
    from bundler.pieces.telling import as_dict as apart_dict
    from bundler.pieces.telling import as_words
    from bundler.pipeline.unbundle import TOLD, unbundle

    own = str(Path(blueprint).resolve()) if blueprint.casefold().endswith(".toml") else blueprint
    progress = Silent() if as_json else console.Bars()
    made = unbundle(file, into=into, blueprint=own, progress=progress)
    started = made.started
    names = file_names(made.apart.pieces, made.apart.pages)
    if as_json:
        value = as_dict(started.manifest, started.added, len(started.suggested))
        console.result_json(value | {"folder": str(made.folder), "taken_apart": apart_dict(made.apart, names)})
        return ExitCode.DONE
    console.result(as_words(made.apart, names, bundle=file.name))
    print_index(started.manifest, {entry.id for entry in started.added})
    console.result("")
    console.result(f"This is kept in {TOLD}. Now check bundle.toml in {made.folder}: titles, dates and borders are")
    console.result("marked as proposed, with the pages that each document has in the bundle it came from.")
    return ExitCode.DONE


def _from_case(blueprint: str, case: Case) -> str:
    """A blueprint's own file as bundle.toml names it: by its path from the case folder, or whole on another drive."""
    if not blueprint.casefold().endswith(".toml"):
        return blueprint
    try:
        return Path(os.path.relpath(blueprint, case.folder)).as_posix()
    except ValueError:
        return Path(blueprint).resolve().as_posix()


def news(documents: int, events: int) -> str:
    """Say how much is new: ``1 document and 4 events are new.``."""
    told = [
        f"{count} {thing}{'' if count == 1 else 's'}" for count, thing in ((documents, "document"), (events, "event"))
    ]
    return f"{' and '.join(told)} are new."


def print_index(manifest: Manifest, fresh: set[str]) -> None:
    """Print the index as it is proposed; ``?`` stands before a line with a guess that nobody has confirmed."""
    for section in manifest.sections:
        console.result(f"\n{section.letter}  {section.title}")
        for number, entry in enumerate(section.entries, start=1):
            mark = "?" if entry.proposed else " "
            new = "  (new)" if entry.id in fresh and len(fresh) < len(manifest.entries) else ""
            date = entry.date.words() if entry.date else "no date"
            console.result(f" {mark} {section.letter}{number:<3} {entry.title}, {date}  [{entry.kind.label}]{new}")
    apart = [item for item in manifest.left_out if item.proposed]
    if apart:
        console.result("\nProposed as left out:")
    for item in apart:
        console.result(f" ? {item.title}")
        console.result(f"      {item.why}")
    if manifest.refused:
        console.result("\nNot taken in:")
    for refusal in manifest.refused:
        console.result(f"   {refusal.label}: {refusal.reason}")
        console.result(f"      mend: {refusal.mend}")


def print_renamed(started: Started) -> None:
    """Print which files of listed documents have another name now: each document keeps its place and its events."""
    if started.renamed:
        console.result("\nThe same file under another name, which bundle.toml gives now:")
    for each in started.renamed:
        console.result(f"   {each.was} → {each.file}")


def print_missing(manifest: Manifest, case: Case) -> None:
    """Print which files bundle.toml lists that are not there, so that no build can be made."""
    missing = [entry.file for entry in manifest.at_hand if not (case.folder / entry.file).exists()]
    if missing:
        console.result("\nListed in bundle.toml, and not there; put it back, or write its new name as its `file`:")
    for file in dict.fromkeys(missing):
        console.result(f"   {file}")


def print_copies(started: Started) -> None:
    """Print which files are the same, byte for byte: one of them is to be left out."""
    if started.copies:
        console.result("\nThe same file more than once; leave all but one out, under [[left_out]]:")
    for group in started.copies:
        console.result(f"   {'; '.join(source.label for source in group)}")


def print_bundles(started: Started) -> None:
    """Print which documents seem to be whole bundles: each can be taken apart instead of standing as one document."""
    for entry in started.added:
        if re.search(r"(?i)\bbundle\b", entry.title) and entry.kind is Kind.OTHER and not entry.inside:
            file = console.typed_path(Path(entry.file))
            console.result(f"\n“{entry.title}” looks like a bundle of its own. To take it apart: jrbundle start {file}")


def as_dict(manifest: Manifest, added: tuple[Entry, ...], suggested: int) -> dict[str, Any]:
    """Give what `start` found as a value ready for JSON."""
    fresh = {entry.id for entry in added}
    return {
        "blueprint": manifest.blueprint,
        "sections": [
            {
                "letter": section.letter,
                "title": section.title,
                "documents": [
                    {
                        "id": entry.id,
                        "file": entry.file,
                        "inside": list(entry.inside),
                        "title": entry.title,
                        "date": entry.date.edtf() if entry.date else None,
                        "kind": entry.kind.value,
                        "under": entry.under,
                        "exhibit": entry.exhibit,
                        "proposed": {guess.key: guess.because for guess in entry.proposed},
                        "new": entry.id in fresh,
                    }
                    for entry in section.entries
                ],
            }
            for section in manifest.sections
        ],
        "left_out": [
            {
                "file": item.file,
                "inside": list(item.inside),
                "why": item.why,
                "proposed": {guess.key: guess.because for guess in item.proposed},
            }
            for item in manifest.left_out
        ],
        "refused": [
            {"file": item.path, "inside": list(item.inside), "reason": item.reason, "mend": item.mend}
            for item in manifest.refused
        ],
        "events_suggested": suggested,
    }
