"""Measure what a bundle costs beside the bare joining of the same files by qpdf; prints a Markdown table.

    python benchmarks/build.py                  60 documents of 20 pages, and the growth over 10, 60 and 200
    python benchmarks/build.py 60               one size
    python benchmarks/build.py 60 --way spelt   the same pages as reportlab writes them; see corpus.py

CPU seconds are user and system, children included; memory is the most that one process held. All ways run in turn in
the same minutes, several rounds, and the median round counts. The store is warm: no document is converted.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from corpus import PAGES, WAYS, make_case

HERE = Path(__file__).resolve().parent
ROUNDS = 5
SIZES = (10, 60, 200)
QPDF_OPTIONS = ["--empty", "--object-streams=generate", "--pages"]

INSIDE = """
import resource, sys, time
def cost():
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in both)
"""
QPDF_12 = (
    INSIDE
    + """
import json, pikepdf
arguments = json.loads(sys.argv[1])
before = cost()
pikepdf.Job(["qpdf", *arguments]).run()
print(json.dumps({"cpu": cost() - before}))
"""
)
PLAN_TO_FILE = (
    INSIDE
    + """
import json
from pathlib import Path
from bundler.case import Case
from bundler.chronology.event import Chronology
from bundler.documents.manifest_file import read_manifest
from bundler.pagination.numbering import paginate
from bundler.pdf.assemble import assemble
from bundler.pipeline.documents import documents_of
from bundler.plan.sections import arrange
from bundler.progress import Silent
from bundler.store import Store
import reportlab.pdfgen.canvas
case, into = Case.at(Path(sys.argv[1])), Path(sys.argv[2])
manifest = read_manifest(case.manifest)
documents = documents_of(case, manifest, store=Store(case.store), progress=Silent())
bundle = arrange(manifest, {document.id: document for document in documents}, Chronology())
before = cost()
assemble(bundle, paginate(bundle), into)
print(json.dumps({"cpu": cost() - before}))
"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """CPU seconds of the work itself and of the whole process with its start, and the most memory held, in MB."""

    work: float
    process: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to do the work: how the table calls it, its command, and the file it writes."""

    name: str
    command: list[str]
    file: Path
    tells_its_work: bool = False


def measure(way: Way) -> Cost:
    """Run a way once. Raises SystemExit where it fails."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complaint:
        program = subprocess.Popen(way.command, stdout=said, stderr=complaint, cwd=HERE.parent)
        _, status, use = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complaint.seek(0)
        if program.returncode not in (0, 1):
            raise SystemExit(f"{way.name} failed:\n{complaint.read().decode()}")
        told = said.read()
    process = use.ru_utime + use.ru_stime
    work = float(json.loads(told)["cpu"]) if way.tells_its_work else process
    return Cost(work=work, process=process, memory=use.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2))


def ways(case: Path, files: list[Path], work: Path) -> list[Way]:
    """Give the ways that are compared, qpdf 12 first: it is what the others are measured by."""
    python = sys.executable
    joined = [*QPDF_OPTIONS, *map(str, files), "--"]
    twelve, eleven, bound = work / "qpdf12.pdf", work / "qpdf.pdf", work / "bundle.pdf"
    job = json.dumps([*joined, str(twelve)])
    found = [Way(name=f"qpdf {_libqpdf()}", command=[python, "-c", QPDF_12, job], file=twelve, tells_its_work=True)]
    if version := _qpdf():
        found.append(Way(name=f"qpdf {version} (the system's)", command=["qpdf", *joined, str(eleven)], file=eleven))
    found.append(
        Way(
            name="plan to saved file",
            command=[python, "-c", PLAN_TO_FILE, str(case), str(bound)],
            file=bound,
            tells_its_work=True,
        )
    )
    built = case / "output" / "built.pdf"
    found.append(
        Way(name="`jrbundle build`, with its check", command=[python, "-m", "bundler", "build", str(case)], file=built)
    )
    return found


def compare(documents: int, way: str) -> list[str]:
    """Give the rows of the table for a case of so many documents written in this way."""
    work = HERE / "work" / f"{way}-{documents}"
    files = make_case(work, documents, way)
    compared = ways(work, files, HERE / "work")
    for each in compared:
        measure(each)  # warms the store and the disk's cache; does not count
    rounds = [[measure(each) for each in compared] for _ in range(ROUNDS)]
    rows = []
    for place, compared_way in enumerate(compared):
        costs = [each[place] for each in rounds]
        ratio = statistics.median(each[place].work / each[0].work for each in rounds)
        own_work = statistics.median(cost.work for cost in costs)
        process = statistics.median(cost.process for cost in costs)
        memory = statistics.median(cost.memory for cost in costs)
        made = compared_way.file if compared_way.file.is_file() else max((work / "output").glob("*.pdf"), key=_age)
        rows.append(
            f"| {documents} × {PAGES}, {way} | {compared_way.name} | {own_work:.2f} | {ratio:.2f} | {process:.2f} "
            f"| {memory:.0f} | {made.stat().st_size / 1e6:.1f} |"
        )
    return rows


def _age(file: Path) -> float:
    return file.stat().st_mtime


def _libqpdf() -> str:
    import pikepdf

    return str(pikepdf.__libqpdf_version__)


def _qpdf() -> str:
    try:
        said = subprocess.run(["qpdf", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
    return said.split("\n")[0].split()[-1]


def main() -> None:
    """Measure the sizes asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int, nargs="*", default=SIZES, help="how many documents")
    parser.add_argument("--way", choices=WAYS, help="how the documents are written; both, at 60, when not given")
    asked = parser.parse_args()
    cases = [(size, asked.way or "packed") for size in asked.documents]
    if asked.way is None and 60 in asked.documents:
        cases.append((60, "spelt"))
    started = time.monotonic()
    print("| documents × pages, written | way | CPU s | × qpdf 12 | CPU s with the start | memory MB | file MB |")
    print("|---|---|---|---|---|---|---|")
    for documents, way in cases:
        print("\n".join(compare(documents, way)), flush=True)
    print(
        f"\nMeasured in {time.monotonic() - started:.0f} s, {ROUNDS} rounds each, the median of them.", file=sys.stderr
    )


if __name__ == "__main__":
    main()
