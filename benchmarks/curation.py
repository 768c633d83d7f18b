"""Measure how long an act on a chronology takes, and how that grows; prints a Markdown table.

    python benchmarks/curation.py               1,000 and 10,000 events

CPU seconds. "First" is reading the file in a process that has not seen it, "act" is what a person waits for after a
key: an event is confirmed, joined and taken apart again, and the file is read once more.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bundler.chronology.curation.confirm import confirm
from bundler.chronology.curation.join import join
from bundler.chronology.curation.split import split
from bundler.chronology.event import Account, Event
from bundler.chronology.toml.chronology_file import add_suggestions, read_chronology
from bundler.documents.document import Citation
from bundler.partial_date import PartialDate

SIZES = (1_000, 10_000)
ROUNDS = 5
WORDS = ("kicked", "front", "door", "flat", "neighbours", "called", "police", "letter", "prison", "moved", "report")


def main() -> None:
    """Measure each size."""
    print("| events | megabytes | first | confirm | join and take apart | read again |")
    print("|---|---|---|---|---|---|")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "chronology.toml"
            add_suggestions(file, [an_event(number) for number in range(size)])
            first = seconds(lambda file=file: read_chronology(file))
            ids = [event.id for event in read_chronology(file).events]
            told = [seconds(lambda id=id, file=file: confirm(file, [id])) for id in ids[:ROUNDS]]
            both = [seconds(lambda at=at, file=file, ids=ids: joined(file, ids, at)) for at in range(10, 10 + ROUNDS)]
            again = [seconds(lambda file=file: read_chronology(file)) for _ in range(ROUNDS)]
            row = (first, statistics.median(told), statistics.median(both), statistics.median(again))
            megabytes = file.stat().st_size / 1_000_000
            print(f"| {size:,} | {megabytes:.1f} | " + " | ".join(f"{each:.3f} s" for each in row) + " |")


def an_event(number: int) -> Event:
    """An event with one to three accounts, the same each time."""
    chance = random.Random(number)
    accounts = tuple(
        Account(
            citation=Citation(document_id=f"document-{chance.randrange(400)}", page=chance.randrange(1, 40)),
            words=" ".join(chance.choices(WORDS, k=22)),
            asserted_by="AB",
        )
        for _ in range(chance.choice((1, 1, 1, 2, 3)))
    )
    day = PartialDate.of(chance.randrange(1990, 2026), chance.randrange(1, 13), chance.randrange(1, 28))
    text = " ".join(chance.choices(WORDS, k=18))
    return Event(id=f"e-{number:010x}", date=day, text=text, accounts=accounts, confidence=0.8)


def joined(file: Path, ids: list[str], at: int) -> None:
    """Join two events, then take them apart again."""
    join(file, ids[at], [ids[at + 100]])
    accounts = next(event for event in read_chronology(file).shown() if event.id == ids[at]).accounts
    split(file, ids[at], len(accounts))


def seconds(do: Callable[[], object]) -> float:
    """Give the CPU seconds that something takes."""
    before = time.process_time()
    do()
    return time.process_time() - before


if __name__ == "__main__":
    main()
