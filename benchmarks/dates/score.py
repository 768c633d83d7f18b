"""Score date finders on labelled texts: python -m benchmarks.dates.score [--timex FOLDER --kind KIND] [--errors]."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.dates.gold import Text, read_passages, read_timex
from benchmarks.dates.measures import Tally, count
from benchmarks.dates.systems import SYSTEMS, Answer

PASSAGES = Path(__file__).resolve().parents[2] / "tests" / "prose" / "passages"
_WORDS = 400


def score(texts: list[Text], find: Callable[[Text], list[Answer]]) -> tuple[Tally, float]:
    """Run the finder over `texts`: its tally, and pages of 400 words a second."""
    find(texts[0])
    began = time.process_time()
    answers: list[list[Answer]] = [find(text) for text in texts]
    took = time.process_time() - began
    tally = Tally()
    for text, given in zip(texts, answers, strict=True):
        count(tally, text, given)
    words = sum(len(text.text.split()) for text in texts)
    return tally, words / _WORDS / max(took, 1e-9)


def read_folder(folder: Path, kind: str) -> list[Text]:
    """Read the TIMEX files of a folder (``.tml``, ``.key.xml``), all taken for documents of one kind."""
    files = [file for file in sorted(folder.iterdir()) if file.suffix in (".tml", ".xml") and file.name[0] != "."]
    return [read_timex(file, kind) for file in files]


def unauthorised(find: Callable[[Text], list[Answer]]) -> Callable[[Text], list[Answer]]:
    """The finder without the dates that it takes for those of laws and of cited cases."""
    return lambda text: [answer for answer in find(text) if answer.role != "authority"]


def row(name: str, tally: Tally, speed: float) -> str:
    """One line of the table."""

    def share(marks: list[bool]) -> str:
        return f"{100 * sum(marks) / len(marks):6.1f}" if marks else "     -"

    figures = [
        100 * Tally.f1(tally.exact, tally.found, tally.gold),
        100 * Tally.f1(tally.overlap, tally.found, tally.gold),
        100 * Tally.f1(tally.value, tally.found, tally.gold),
        100 * Tally.f1(tally.cal_right, tally.cal_found, tally.cal_gold),
    ]
    precision, recall = tally.event_right / (tally.event_found or 1), tally.event_right / (tally.event_gold or 1)
    events = f"{100 * precision:6.1f} {100 * recall:6.1f}"
    line = " ".join(f"{figure:6.1f}" for figure in figures)
    return f"{name:18} {line}  {share(tally.stated)} {share(tally.carried)} {share(tally.sure)}  {events}  {speed:7.0f}"


_COLUMNS = ("exact", "overl.", "value", "CAL", "", "year", "other", "sure", "", "evt P", "evt R", "", "pages/s")
_LEGEND = (
    "F1 of spans, values, calendar dates; share of right values with the year stated, without, and where marked sure"
)
HEAD = f"{'':18} {' '.join(f'{name:>6}' if name else '' for name in _COLUMNS)}\n{'':18} ({_LEGEND})"


def own() -> list[Text]:
    """Give all our own passages, those told nearly all relative to other dates among them."""
    return [*read_passages(PASSAGES), *read_passages(PASSAGES / "relative")]


def main() -> None:
    """Print the table, and with --errors what our finder got wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--timex", type=Path, help="a folder of TIMEX3 or TIMEX2 files instead of our own passages")
    parser.add_argument("--kind", default="press-article", help="the kind of document that those files are")
    parser.add_argument("--errors", action="store_true", help="list what our finder got wrong")
    parser.add_argument("--legal", action="store_true", help="the labels leave out dates of laws and of cited cases")
    parser.add_argument("--only", choices=sorted(SYSTEMS), help="run one finder")
    options = parser.parse_args()
    texts = read_folder(options.timex, options.kind) if options.timex else own()
    labels = sum(len(text.labels) for text in texts)
    print(f"{len(texts)} texts, {labels} labelled expressions\n{HEAD}")
    for name in [options.only] if options.only else SYSTEMS:
        tally, speed = score(texts, unauthorised(SYSTEMS[name]) if options.legal else SYSTEMS[name])
        print(row(name, tally, speed))
        if options.errors and name == "jrbundle":
            print("\n".join(sorted(tally.misses)))


if __name__ == "__main__":
    main()
