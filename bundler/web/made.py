"""What was made of a case: the files in its output folder, each with a word for it, and what the record says."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundler.case import Case
from bundler.documents.manifest import Manifest
from bundler.plan.file_name import bundle_file_name


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A file that was made: `word` stands for it in addresses; `group` is its folder below the output, or ""."""

    word: str
    file: Path
    name: str
    group: str
    size: int

    @property
    def weight(self) -> str:
        """Its size in words."""
        return f"{self.size / 1_000_000:.1f} MB" if self.size >= 100_000 else f"{max(1, self.size // 1000)} kB"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBundle:
    """The bundle that was built last, and what its record says; `current` is False where the case changed since.

    `findings` count what was found in the file, `before_filing` what was found of the claim as it is to be filed; each
    by the name of its severity. `sha256` is the digest of its file, as the record tells it.
    """

    bundle: MadeFile
    record: MadeFile
    sha256: str
    pages: int
    findings: Mapping[str, int]
    before_filing: Mapping[str, int]
    current: bool

    @property
    def to_mend(self) -> int:
        """How many findings have to be mended."""
        return self.findings.get("block", 0) + self.findings.get("error", 0)

    @property
    def to_consider(self) -> int:
        """How many findings are to be considered, also before filing."""
        return sum(found.get(kind, 0) for found in (self.findings, self.before_filing) for kind in ("warn", "info"))

    @property
    def not_ready(self) -> int:
        """How many findings keep it from being filed."""
        return self.before_filing.get("block", 0) + self.before_filing.get("error", 0)


def made_files(case: Case) -> tuple[MadeFile, ...]:
    """Give the files in the output folder and its folders, whole ones only."""
    if not case.output.is_dir():
        return ()
    return tuple(sorted(_files(case.output), key=lambda made: (made.group, made.name)))


def made_file(case: Case, word: str) -> MadeFile:
    """Give the file that the word stands for. Raises KeyError where there is none."""
    for made in made_files(case):
        if made.word == word:
            return made
    raise KeyError(word)


def made_bundle(case: Case, manifest: Manifest) -> MadeBundle | None:
    """Give the bundle that was built last with its record; None where there is none, or they do not belong together."""
    name = bundle_file_name(manifest.claim, manifest.title)
    files = {made.name: made for made in made_files(case) if not made.group}
    bundle, record = files.get(name), files.get(f"{Path(name).stem}-record.json")
    if bundle is None or record is None:
        return None
    try:
        told: dict[str, Any] = json.loads(record.file.read_text(encoding="utf-8"))
        findings = Counter(str(finding["severity"]) for finding in told["findings"])
        before = Counter(str(finding["severity"]) for finding in told["not_ready"])
        sha256, pages = str(told["bundle"].get("sha256", "")), int(told["bundle"]["pages"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return MadeBundle(
        bundle=bundle,
        record=record,
        sha256=sha256,
        pages=pages,
        findings=findings,
        before_filing=before,
        current=_is_current(case, bundle.file),
    )


def _is_current(case: Case, bundle: Path) -> bool:
    """Whether neither file that people write was written since; the build itself may add events before it ends."""
    built = bundle.stat().st_mtime_ns
    return not any(file.is_file() and file.stat().st_mtime_ns > built for file in (case.manifest, case.chronology))


def _files(output: Path) -> Iterator[MadeFile]:
    for file in output.rglob("*"):
        place = file.relative_to(output)
        if any(part.startswith(".") for part in place.parts):
            continue
        if file.is_symlink() or not file.is_file():
            continue
        path = place.as_posix()
        yield MadeFile(
            word=hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:16],
            file=file,
            name=file.name,
            group=place.parent.as_posix() if len(place.parts) > 1 else "",
            size=file.stat().st_size,
        )
