"""Measure what cutting a bundle costs beside building it; prints a Markdown table.

    python benchmarks/volumes.py         60 and 200 documents of 20 pages
    python benchmarks/volumes.py 60      one size

CPU seconds and memory are measured as in build.py, whose case is used; the store is warm. The bundle is cut for print,
by the 300 pages of the court's profile, and each volume is read back and checked, as the bundle is.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

from build import HERE, Way, measure
from corpus import PAGES, WAYS, make_case

ROUNDS = 3
SIZES = (60, 200)


def compare(documents: int, way: str) -> list[str]:
    """Give the rows of the table for a case of so many documents."""
    case = HERE / "work" / f"{way}-{documents}"
    make_case(case, documents, way)
    python = [sys.executable, "-m", "bundler", "build", str(case)]
    ways = [
        Way(name="`jrbundle build`", command=python, file=Path()),
        Way(name="`jrbundle build --print`", command=[*python, "--print"], file=Path()),
    ]
    for each in ways:
        measure(each)  # warms the store and the disk's cache; does not count
    rounds = [[measure(each) for each in ways] for _ in range(ROUNDS)]
    rows, base = [], statistics.median(costs[0].process for costs in rounds)
    for place, each in enumerate(ways):
        process = statistics.median(costs[place].process for costs in rounds)
        memory = statistics.median(costs[place].memory for costs in rounds)
        rows.append(f"| {documents * PAGES:,} | {each.name} | {process:.1f} | {process / base:.2f} | {memory:.0f} |")
    return rows


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("documents", type=int, nargs="*", default=SIZES)
    options.add_argument("--way", choices=WAYS, default=WAYS[0])
    chosen = options.parse_args()
    print("| pages | | CPU s | × build | MB |\n|---|---|---|---|---|")
    for documents in chosen.documents:
        print("\n".join(compare(documents, chosen.way)), flush=True)


if __name__ == "__main__":
    main()
