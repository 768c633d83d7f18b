"""The lock of a case: one writer at a time, over threads and processes."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from bundler.case import Case
from bundler.case_lock import lock_of

ROOT = Path(__file__).resolve().parents[1]
_ADD = """
import sys
from pathlib import Path
from bundler.case import Case
from bundler.case_lock import lock_of

file = Path(sys.argv[1], "count")
for _ in range(100):
    with lock_of(Case.at(Path(sys.argv[1]))):
        file.write_text(str(int(file.read_text()) + 1))
"""


def test_no_change_is_lost_between_processes(tmp_path: Path) -> None:
    (tmp_path / "count").write_text("0")
    writers = [subprocess.Popen([sys.executable, "-c", _ADD, str(tmp_path)], cwd=ROOT) for _ in range(3)]

    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert (tmp_path / "count").read_text() == "300"


def test_no_change_is_lost_between_threads(tmp_path: Path) -> None:
    count = tmp_path / "count"
    count.write_text("0")

    def add() -> None:
        for _ in range(100):
            with lock_of(Case.at(tmp_path)):
                count.write_text(str(int(count.read_text()) + 1))

    threads = [threading.Thread(target=add) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count.read_text() == "300"


def test_whoever_holds_it_may_take_it_again(tmp_path: Path) -> None:
    case = Case.at(tmp_path)
    with lock_of(case), lock_of(case) as again:
        assert again is lock_of(case)
