"""Measure the local page on a case of 500 documents and 5,000 pages: screens, pictures of pages, and memory.

    python benchmarks/web.py            500 documents of 10 pages
    python benchmarks/web.py 100        another size

The case is made and read once, and kept in benchmarks/work. Times are those of a whole answer to a client on the same
machine. The first time is that of the first answer, two seconds after the server was started, which is what a browser
takes to open; then comes the median of the next answers. Memory is the most that the server held, and the most that a
process of its held.
"""

from __future__ import annotations

import argparse
import http.client
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus import make_case

HERE = Path(__file__).resolve().parent
PAGES_EACH = 10
ROUNDS = 5
ROOMS = ("documents", "index", "chronology", "checks", "timetable", "pages", "build")
PICTURES = (1, 7, 500, 1234, 2500, 4999)


class Client:
    """A browser that was let in, without the browser."""

    def __init__(self, address: str) -> None:
        self.port = int(re.findall(r":(\d+)/", address)[0])
        self.cookie = ""
        _, headers, _ = self.get(address.partition(str(self.port))[2])
        self.cookie = headers["Set-Cookie"].partition(";")[0]

    def get(self, path: str) -> tuple[float, http.client.HTTPMessage, bytes]:
        """GET: the seconds to the last byte, the headers and the body."""
        call = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        began = time.perf_counter()
        call.request("GET", path, headers={"Cookie": self.cookie})
        answer = call.getresponse()
        body = answer.read()
        seconds = time.perf_counter() - began
        call.close()
        if answer.status >= 400:
            raise SystemExit(f"{path}: {answer.status}")
        return seconds, answer.headers, body


def main() -> None:
    """Make and read the case, and print what was measured as a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=int, nargs="?", default=500)
    documents = parser.parse_args().documents
    case = HERE / "work" / f"web-{documents}"
    if not (case / "chronology.toml").is_file():
        make_case(case, documents, "packed", PAGES_EACH)
        subprocess.run([sys.executable, "-m", "bundler", "start", str(case)], check=True, stdout=subprocess.DEVNULL)
    print("| what | first | then |\n|---|---|---|")
    for room in ROOMS:
        with server(case) as (client, process):
            home = re.search(rb"/case/[0-9a-f]+", client.get("/")[1].get("Location", "").encode())
            address = home.group().decode() if home else ""
            first = client.get(f"{address}/{room}")
            rest = [client.get(f"{address}/{room}")[0] for _ in range(ROUNDS)]
            told = f"{len(first[2]) / 1000:.0f} kB"
            print(f"| {room}, {told} | {first[0]:.2f} s | {statistics.median(rest):.2f} s |", flush=True)
    with server(case) as (client, process):
        address = client.get("/")[1]["Location"].rpartition("/")[0]
        wanted = [f"{address}/pages/{page}/picture?w=900" for page in PICTURES if page <= documents * PAGES_EACH]
        times = [client.get(path)[0] for path in wanted]
        again = [client.get(path)[0] for path in wanted]
        print(f"| picture of a page, slowest of {len(times)} | {max(times[1:]):.2f} s | {max(again):.2f} s |")
        print(f"| picture of a page, the very first | {times[0]:.2f} s | |")
        for room in ROOMS:
            client.get(f"{address}/{room}")
        own, child = memory(process.pid)
        print(f"\nThe server held at most {own} MB, and a process of its {child} MB.")


@contextmanager
def server(case: Path) -> Iterator[tuple[Client, subprocess.Popen[str]]]:
    """Run the page on the case, and give a client that was let in."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "bundler", "serve", str(case), "--no-browser"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        address = re.findall(r"http://\S+", process.stdout.readline())[0]
        time.sleep(2)
        yield Client(address), process
    finally:
        process.terminate()
        process.wait()


def memory(process: int) -> tuple[int, int]:
    """The most megabytes that a process held, and the most that one of its children held."""
    children = [
        int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and _stat(entry) == process
    ]
    return _peak(process), max((_peak(child) for child in children), default=0)


def _stat(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _peak(process: int) -> int:
    told = (Path("/proc") / str(process) / "status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+)", told)[0]) // 1024


if __name__ == "__main__":
    main()
