"""How long the chronology takes at its size, and how it grows: python -m benchmarks.chronology [EVENTS…].

Update, update again, export, import and the timeline, for 1,000 and 10,000 made-up events of a hundred documents.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from bundler.chronology.checks.conflicts import conflicts
from bundler.chronology.event import Account, Event
from bundler.chronology.exchange.imported import take
from bundler.chronology.exchange.table import table_of
from bundler.chronology.exchange.table_file import read_table, write_table
from bundler.chronology.joining.merge import merge
from bundler.chronology.toml.chronology_file import add_joined, read_chronology
from bundler.documents.document import Citation
from bundler.partial_date import PartialDate
from bundler.tables.table_file import ENDINGS
from bundler.timeline.labels import Pages
from bundler.timeline.layout import lay_out_timeline
from bundler.timeline.picture import Heading

_SIZES = (1_000, 10_000)
_DOCUMENTS = 100
_WORDS = (
    "the council wrote officer claimant telephoned hospital visited refused application tribunal landlord gate "
    "children school police arrested moved prison governor report assessed risk letter hearing adjourned order"
)
_KINDS = ("incident", "letter", "hearing", "report", "transfer", "decision", "other", "order")


def events(count: int) -> list[Event]:
    """So many events over twenty years, some of them told twice."""
    chance, words = random.Random(7), _WORDS.split()
    found: list[Event] = []
    for number in range(count):
        text = f"{' '.join(chance.choices(words, k=14)).capitalize()} on {chance.randrange(10_000)}."
        day = date(2004, 1, 1) + timedelta(days=chance.randrange(7_300))
        if found and chance.random() < 0.1:
            text, day = found[-1].text, found[-1].date.earliest
        place = Citation(document_id=f"document-{chance.randrange(_DOCUMENTS)}", page=chance.randrange(1, 60))
        account = Account(citation=place, words=text, asserted_by="AB")
        when = PartialDate.of(day.year, day.month, day.day)
        kind = chance.choice(_KINDS)
        found.append(Event(id=f"e-{number:010x}", date=when, text=text, kind=kind, accounts=(account,)))
    return found


def main(sizes: tuple[int, ...]) -> None:
    """Print a table: seconds for each step at each size."""
    steps: dict[str, list[float]] = {}

    def timed(name: str, step: Callable[[], object]) -> None:
        began = time.process_time()
        step()
        steps.setdefault(name, []).append(time.process_time() - began)

    for size in sizes:
        told = events(size)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "chronology.toml")
            timed("update", lambda told=told, file=file: add_joined(file, merge(told, {})))  # type: ignore[misc]
            timed("update again", lambda told=told, file=file: add_joined(file, merge(told, {})))  # type: ignore[misc]
            timed("read", lambda file=file: read_chronology(file))  # type: ignore[misc]
            shown = read_chronology(file).shown()
            timed("conflicts", lambda shown=shown: conflicts(shown, {}))  # type: ignore[misc]
            for ending in ENDINGS:
                table = Path(folder, f"table{ending}")
                timed(f"export {ending}", lambda t=table, s=shown: write_table(t, table_of(s, {}), "Chronology"))  # type: ignore[misc]
                timed(f"import {ending}", lambda t=table, f=file: take(f, read_table(t), reject_deleted=False))  # type: ignore[misc]
            timed("timeline", lambda s=shown: lay_out_timeline(s, Pages(of={}), Heading()))  # type: ignore[misc]
    print(f"{'seconds of one core':<20}" + "".join(f"{size:>10,}" for size in sizes))
    for name, took in steps.items():
        print(f"{name:<20}" + "".join(f"{each:>10.2f}" for each in took))


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or _SIZES)
