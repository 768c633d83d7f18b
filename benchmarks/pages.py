"""Measure looking at a large case through the local page; prints a Markdown table.

    python benchmarks/pages.py              500 documents of 10 pages, as disclosure.py makes them
    python benchmarks/pages.py 50           fewer
    python benchmarks/pages.py --walk 1000  more pages at random; 300 when not given

Cold: never drawn before, by a server that has just started. Memory is what the server and all its child processes hold
at the end of the walk. Other work on the machine counts in, so look at it when the machine is quiet.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from disclosure import DOCUMENTS, make_disclosure, word_of

HERE = Path(__file__).resolve().parent
LOOKED_FOR = ("zq", "recorded", "panel considered", '"risk report"', "the", word_of(100, 7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    body: bytes


class Server:
    """A running `jrbundle serve` on one case, and the way to ask it."""

    def __init__(self, case: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-m", "bundler", "serve", str(case), "--no-browser"],
            cwd=HERE.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self._process.stdout is not None
        address = re.search(r"http://([\d.]+:\d+)(/\S+)", self._process.stdout.readline())
        assert address is not None
        self._host = address.group(1)
        self._cookie = ""
        self._cookie = self._asked(address.group(2)).headers["Set-Cookie"].partition(";")[0]
        self.case = re.search(r"/case/\w+", self._asked("/").headers["Location"])[0]

    def get(self, address: str) -> tuple[float, bytes]:
        """Give the milliseconds that an answer took, and what it was. Raises SystemExit where it is none."""
        began = time.perf_counter()
        answer = self._asked(self.case + address)
        took = 1000 * (time.perf_counter() - began)
        if answer.status != 200:
            raise SystemExit(f"{address}: {answer.status}")
        return took, answer.body

    def memory(self) -> float:
        """Give what the server and its children hold, in megabytes."""
        found = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout
        rows = [tuple(map(int, line.split())) for line in found.splitlines()]
        mine = {self._process.pid}
        for _ in range(3):
            mine |= {pid for pid, parent, _ in rows if parent in mine}
        return sum(size for pid, _, size in rows if pid in mine) / 1024

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait()

    def _asked(self, address: str) -> Answer:
        connection = http.client.HTTPConnection(self._host)
        connection.request("GET", address, headers={"Cookie": self._cookie})
        answer = connection.getresponse()
        told = Answer(status=answer.status, headers=dict(answer.getheaders()), body=answer.read())
        connection.close()
        return told


def row(name: str, times: list[float]) -> str:
    """Give a row of the table: the middle, the slowest of twenty, and the slowest."""
    ordered = sorted(times)
    at = [ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1]]
    return f"| {name} | {len(times)} | " + " | ".join(f"{each:.0f}" for each in at) + " |"


def walk(server: Server, total: int, count: int) -> list[str]:
    """Look at pages at random, as a browser asks for them, and give the rows."""
    numbers = random.Random(1).choices(range(1, total + 1), k=count)
    asked: tuple[tuple[str, Callable[[int], str]], ...] = (
        ("the screen of a page", lambda number: f"/pages?page={number}"),
        ("its words", lambda number: f"/pages/{number}/words"),
        ("picture, 160 wide, cold", lambda number: f"/pages/{number}/picture?w=160"),
        ("picture, 900 wide, cold", lambda number: f"/pages/{number}/picture?w=900"),
        ("picture, 1600 wide, cold", lambda number: f"/pages/{number}/picture?w=1600"),
        ("picture, 2400 wide, cold", lambda number: f"/pages/{number}/picture?w=2400"),
        ("picture, 1600 wide, kept", lambda number: f"/pages/{number}/picture?w=1600"),
    )
    return [row(name, [server.get(address(number))[0] for number in numbers]) for name, address in asked]


def main() -> None:
    """Make the case where it is not there, take it in, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int, nargs="?", default=DOCUMENTS)
    parser.add_argument("--walk", type=int, default=300)
    parser.add_argument("--case", type=Path, help="measure this case, which was taken in, instead")
    asked = parser.parse_args()
    case = asked.case or HERE / "work" / f"disclosure-{asked.documents}"
    if asked.case is None:
        make_disclosure(case, asked.documents)
        subprocess.run([sys.executable, str(HERE / "disclosure.py"), str(case), str(asked.documents)], check=True)
    shutil.rmtree(case / ".bundler" / "pictures", ignore_errors=True)
    server = Server(case)
    try:
        print("| what | times | median ms | 95 % below, ms | slowest ms |\n|---|---|---|---|---|")
        print(row("first screen: the first page", [server.get("/pages")[0]]))
        total = int(re.search(rb'data-total="(\d+)"', server.get("/pages")[1])[1])
        print(row("the index, drawn for the first time", [server.get("/pages/2/picture?w=900")[0]]))
        print("\n".join(walk(server, total, asked.walk)), flush=True)
        for words in LOOKED_FOR:
            times = [server.get(f"/search?words={quote(words)}")[0] for _ in range(2)]
            print(f"| search: {words} | 2 | first {times[0]:.0f} | again {times[1]:.0f} | |")
        kept = sum(file.stat().st_size for file in (case / ".bundler" / "pictures").rglob("*") if file.is_file())
        print(f"\n{total} pages; the server and its children hold {server.memory():.0f} MB; ", end="")
        print(f"pictures on disk: {kept / 1e6:.0f} MB; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors.")
    finally:
        server.stop()


if __name__ == "__main__":
    main()
