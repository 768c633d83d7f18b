"""Labelled files of others: TimeML (TIMEX3) and ACE (TIMEX2) as they are given out."""

from __future__ import annotations

from pathlib import Path

from benchmarks.dates.gold import Label, Text, read_timex
from benchmarks.dates.measures import Tally, count
from benchmarks.dates.systems import ours

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DOCID>note</DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="2019-05-15T09:00" functionInDocument="CREATION_TIME">today</TIMEX3></DCT>
<TEXT>
He <EVENT eid="e1">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2019-05-10">Friday</TIMEX3> &amp; slept for
<TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.<TIMEX3 tid="t3" type="DATE" value="2019"/>
</TEXT>
</TimeML>
"""
ACE = """<DOC>
<DATETIME> <TIMEX2 val="2009-12-19T17:00:00">2009-12-19T17:00:00</TIMEX2> </DATETIME>
<TEXT>
It fell <TIMEX2 val="1939-09-08">a week after <TIMEX2 val="1939-09-01">September 1, 1939</TIMEX2></TIMEX2>.
It held <TIMEX2 VAL="P2Y">two years</TIMEX2>, counted <TIMEX2 val="XXXX" set="YES">annually</TIMEX2>.
</TEXT>
</DOC>
"""


def read(tmp_path: Path, name: str, marked: str) -> Text:
    file = tmp_path / name
    file.write_text(marked, encoding="utf-8")
    return read_timex(file, "press-article")


def said(text: Text) -> list[tuple[str, str, str]]:
    return [(text.text[label.start : label.end], label.value, label.kind) for label in text.labels]


def test_timeml_is_read_without_its_other_tags_and_its_empty_ones(tmp_path: Path) -> None:
    text = read(tmp_path, "note.tml", TIMEML)

    assert said(text) == [("Friday", "2019-05-10", "date"), ("two days", "P2D", "duration")]
    assert (text.document_date, "& slept" in text.text, "<" in text.text) == ("2019-05-15", True, False)


def test_ace_tags_are_read_within_one_another(tmp_path: Path) -> None:
    text = read(tmp_path, "war.key.xml", ACE)

    assert said(text) == [
        ("a week after September 1, 1939", "1939-09-08", "date"),
        ("September 1, 1939", "1939-09-01", "date"),
        ("two years", "P2Y", "duration"),
        ("annually", "XXXX", "set"),
    ]
    assert text.document_date == "2009-12-19"


def test_a_label_of_a_calendar_date_counts_for_its_day_and_not_for_its_hour() -> None:
    text = Text(
        name="x",
        text="At 5 pm on 3 May 2019 he left.",
        labels=(Label(start=3, end=21, value="2019-05-03T18:00", kind="time"),),
        timex=True,
    )
    tally = Tally()
    count(tally, text, ours(text))

    assert (tally.cal_gold, tally.cal_found, tally.cal_right, tally.value) == (1, 1, 1, 0)
