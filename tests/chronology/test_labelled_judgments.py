"""Judgments of others with events labelled in GATE, and how ours are held against them."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.dates.gate import read_gate
from benchmarks.dates.judgments import Counts, calendar_dates, count

# Square brackets stand round what is labelled: E an event, W when, P the procedure, C the circumstances.
MARKED = """JUDGMENT
STRASBOURG
4 June 2019
PROCEDURE
[P1. [EThe case was brought by Ms Alda Fenn on [W16 July 2015W].E]P]
THE CIRCUMSTANCES OF THE CASE
[C2. [EOn [W25 and 26 June 2013W] she was questioned by the police about a letter.E] [EShe did not sleep.E]
3. On 4 May 2014 the court of Harrowick dismissed her claim.
II. RELEVANT DOMESTIC LAW
4. On 7 July 1998 the Parliament of Harrowick passed a law on letters.C]
"""
TYPES = {"E": "Event", "W": "Event_when", "P": "Procedure", "C": "Circumstances"}


def gate_file(folder: Path) -> Path:
    text, spans, opened, number = "", [], {}, 0
    for piece in re.split(r"(\[[EWPC]|[EWPC]\])", MARKED):
        if re.fullmatch(r"\[[EWPC]", piece):
            opened[piece[1]] = len(text)
            number += piece[1] == "E"
        elif re.fullmatch(r"[EWPC]\]", piece):
            spans.append((TYPES[piece[0]], opened[piece[0]], len(text), number))
        else:
            text += piece
    marks = sorted({place for _, start, end, _ in spans for place in (start, end)})
    nodes = (
        "".join(text[before:at] + f'<Node id="{at}"/>' for before, at in zip([0, *marks[:-1]], marks, strict=True))
        + (text[marks[-1] :])
    )
    sets = {"consensus": "", "Section": ""}
    for name, start, end, number in spans:
        sets["consensus" if name.startswith("Event") else "Section"] += (
            f'<Annotation Type="{name}" StartNode="{start}" EndNode="{end}"><Feature><Name>id</Name>'
            f"<Value>{number}</Value></Feature></Annotation>"
        )
    body = "".join(f'<AnnotationSet Name="{name}">{inside}</AnnotationSet>' for name, inside in sets.items())
    file = folder / "CASE OF FENN v. HARROWICK.xml"
    file.write_text(f"<GateDocument><TextWithNodes>{nodes}</TextWithNodes>{body}</GateDocument>", encoding="utf-8")
    return file


def test_events_their_dates_and_the_parts_that_tell_facts_are_read(tmp_path: Path) -> None:
    judgment = read_gate(gate_file(tmp_path))

    assert [judgment.text[event.start : event.end] for event in judgment.events] == [
        "The case was brought by Ms Alda Fenn on 16 July 2015.",
        "On 25 and 26 June 2013 she was questioned by the police about a letter.",
        "She did not sleep.",
    ]
    assert [[judgment.text[start:end] for start, end in event.when] for event in judgment.events] == [
        ["16 July 2015"],
        ["25 and 26 June 2013"],
        [],
    ]
    assert judgment.text[judgment.law[0][0] :].startswith("II. RELEVANT")


def test_ours_are_counted_in_the_parts_that_tell_facts_alone(tmp_path: Path) -> None:
    counts = Counts()
    count(counts, read_gate(gate_file(tmp_path)))

    assert (counts.labelled, counts.undated, counts.dated) == (3, 1, 2)
    assert (counts.told, counts.values_right) == (2, 2)
    assert (counts.found, counts.right) == (3, 2)
    assert any("dismissed her claim" in fault for fault in counts.faults)


def test_a_label_with_several_dates_gives_each() -> None:
    assert calendar_dates("25 and 26 June and 24\u00a0July 2006") == [(2006, 6, 25), (2006, 6, 26), (2006, 7, 24)]
    assert calendar_dates("between 1999 and March 2009") == [(1999, 0, 0), (2009, 3, 0)]
    assert calendar_dates("14 May") == [(0, 5, 14)]
    assert calendar_dates("the same day") == []
