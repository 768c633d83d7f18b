"""Conservation over a corpus: every page of any PDFs, carried and bundled, looks and reads as it did in its source.

Run it as ``python -m benchmarks.conservation FOLDER``. Each PDF below the folder is carried, and bundles of all that
were carried are built; then each page is drawn by PDFium from its source, from the carried file and from the
bundle, and compared. Printed are how many files were carried, refused (and why) and built, and every page that differs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.likeness import Unlike, compared
from bundler.case import Case
from bundler.confine import confine_many
from bundler.documents.convert import carry_sources
from bundler.documents.document import Carriage
from bundler.errors import BundlerError
from bundler.pipeline.build import build
from bundler.sources import media_types as types
from bundler.sources.gather import gather
from bundler.sources.source import Source
from bundler.store import Store, digest_of_file


@dataclass(slots=True)
class Tally:
    """What became of the corpus."""

    files: int = 0
    carried: int = 0
    pages: int = 0
    bundled: int = 0
    bundled_pages: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unbuilt: Counter[str] = field(default_factory=Counter)
    unseen: Counter[str] = field(default_factory=Counter)
    unlike: list[tuple[str, str, Unlike]] = field(default_factory=list)

    def told(self) -> Iterator[str]:
        """Yield the report, line by line."""
        yield f"files                {self.files}"
        yield f"carried              {self.carried}, {self.pages} pages"
        yield f"refused              {self.refused.total()}"
        for reason, count in self.refused.most_common():
            yield f"    {count:4}  {reason}"
        yield f"in a bundle          {self.bundled}, {self.bundled_pages} pages"
        for title, counts in (("not built", self.unbuilt), ("not compared", self.unseen)):
            yield f"{title:20} {counts.total()}"
            for reason, count in counts.most_common():
                yield f"    {count:4}  {reason}"
        yield f"pages that differ    {len(self.unlike)}"
        for stage, name, page in sorted(self.unlike, key=lambda found: (found[0], found[1], found[2].page)):
            what = f"{page.pixels:.2%} of the dots, {page.letters} letters{page.because}"
            yield f"    {stage:8} {name} page {page.page}: {what}"


def main(arguments: Sequence[str]) -> int:
    """Run the corpus in a folder and print the tally; 1 where a page differs that nothing explains."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.conservation", description=__doc__)
    parser.add_argument("folder", type=Path, help="any folder of PDFs")
    parser.add_argument("--batch", type=int, default=40, help="documents in one bundle")
    parser.add_argument("--most-pages", type=int, default=60, help="longer files are carried, not bundled")
    parser.add_argument("--scans", action="store_true", help="bundle files of which a page needs OCR too (slow)")
    chosen = parser.parse_args(arguments)
    files = _once(sorted(chosen.folder.rglob("*.pdf")))
    tally = Tally(files=len(files))
    for start in range(0, len(files), chosen.batch):
        with tempfile.TemporaryDirectory(prefix="conservation-") as folder:
            _batch(Path(folder), files[start : start + chosen.batch], tally, chosen)
        print(f"{min(start + chosen.batch, len(files))} of {len(files)}", file=sys.stderr, flush=True)
    print("\n".join(tally.told()))
    return 1 if any(not page.because for _, _, page in tally.unlike) else 0


def _once(files: Sequence[Path]) -> list[Path]:
    """The files, each content once."""
    return list({digest_of_file(file): file for file in reversed(files) if file.is_file()}.values())[::-1]


def _batch(folder: Path, files: Sequence[Path], tally: Tally, chosen: argparse.Namespace) -> None:
    """Carry and build some of the files in a case of their own."""
    case = Case(folder=folder)
    (folder / "documents").mkdir()
    for number, file in enumerate(files, start=1):
        shutil.copyfile(file, folder / "documents" / f"{number:03d} {file.name}")
    sources, refused = gather(case.documents, case=folder)
    tally.refused.update(item.reason for item in refused)
    pdfs = [source for source in sources if source.media_type == types.PDF]
    tally.refused.update("no PDF, whatever its name says" for source in sources if source.media_type != types.PDF)
    carried: list[tuple[Source, Carriage]] = []
    for source, item in zip(pdfs, carry_sources([(pdf, None) for pdf in pdfs], Store(case.store)), strict=True):
        if isinstance(item, BundlerError):
            tally.refused[item.problem] += 1
        else:
            carried.append((source, item))
            tally.carried += 1
            tally.pages += len(item.pages)
    _compare("carried", [(source, item, item.pdf, 1) for source, item in carried], tally)
    fit = [pair for pair in carried if _is_wanted(pair[1], chosen)]
    _bundle(case, fit, tally)


def _is_wanted(carriage: Carriage, chosen: argparse.Namespace) -> bool:
    short = len(carriage.pages) <= chosen.most_pages
    return short and (chosen.scans or all(page.text != "none" for page in carriage.pages))


def _bundle(case: Case, fit: Sequence[tuple[Source, Carriage]], tally: Tally) -> None:
    """Build a bundle of these; where it cannot be built, of each half, so that one bad document costs only itself."""
    if not fit:
        return
    _list(case, [source for source, _ in fit])
    try:
        built = build(case)
    except BundlerError as fault:
        if len(fit) == 1:
            tally.unbuilt[fault.problem] += 1
            return
        _bundle(case, fit[: len(fit) // 2], tally)
        _bundle(case, fit[len(fit) // 2 :], tally)
        return
    firsts = [built.pagination.documents[f"d{number}"].first for number in range(1, len(fit) + 1)]
    tally.bundled += len(fit)
    tally.bundled_pages += sum(len(carriage.pages) for _, carriage in fit)
    jobs = [(source, carriage, built.file, first) for (source, carriage), first in zip(fit, firsts, strict=True)]
    _compare("bundled", jobs, tally)


def _list(case: Case, sources: Sequence[Source]) -> None:
    """Write bundle.toml: the documents in one section."""
    lines = ['blueprint = "claim"', 'title = "Corpus"', '[chronology]\nshow = "none"']
    lines += ['[[section]]\nletter = "A"\ntitle = "Corpus"']
    for number, source in enumerate(sources, start=1):
        lines.append(f'[[section.document]]\nid = "d{number}"\nfile = {_quoted(source.path)}\ntitle = "File {number}"')
    case.manifest.write_text("\n".join(lines), encoding="utf-8")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _compare(stage: str, jobs: Sequence[tuple[Source, Carriage, Path, int]], tally: Tally) -> None:
    """Compare each source with what was made of it, in child processes."""
    asked = [
        (source.label, (source.file, made, first, len(carriage.pages), _taken_out(carriage), stage == "bundled"))
        for source, carriage, made, first in jobs
    ]
    for (name, _), found in zip(asked, confine_many(compared, asked, processes=os.cpu_count()), strict=True):
        if isinstance(found, BundlerError):
            tally.unseen[f"{stage}: {found.problem}"] += 1
        else:
            tally.unlike += [(stage, name, page) for page in found]


def _taken_out(carriage: Carriage) -> dict[int, str]:
    """What was taken out of each page on purpose, in words."""
    found: dict[int, str] = {}
    for removal in carriage.removals:
        if removal.page:
            found[removal.page] = f"{found.get(removal.page, '')}, {removal.what} taken out"
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
