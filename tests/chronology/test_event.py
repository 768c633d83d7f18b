"""The order in which events are shown: by date, and within a day as their documents tell them."""

from __future__ import annotations

from bundler.chronology.event import Chronology, Event
from tests.chronology.builders import an_event


def shown(*events: Event) -> list[str]:
    return [event.id for event in Chronology(events=events).shown()]


def test_a_charge_without_an_hour_stands_behind_the_arrest_that_its_record_tells_before_it() -> None:
    arrest = an_event("arrest", "2014-03-16T06:15", document="log")
    charge = an_event("charge", "2014-03-16", document="log")
    release = an_event("release", "2014-03-16T19:40", document="log")
    assert shown(arrest, charge, release) == ["arrest", "charge", "release"]
    assert shown(charge, arrest, release) == ["charge", "arrest", "release"]


def test_what_another_document_tells_of_the_day_stands_before_its_hours() -> None:
    arrest = an_event("arrest", "2014-03-16T06:15", document="log")
    letter = an_event("letter", "2014-03-16", document="post")
    before, after = an_event("before", "2014-03-15", document="log"), an_event("after", "2014-03-17", document="log")
    assert shown(after, arrest, letter, before) == ["before", "letter", "arrest", "after"]


def test_days_that_are_not_one_keep_their_place() -> None:
    arrest = an_event("arrest", "2014-03-16T06:15", document="log")
    span = an_event("span", "2014-03-16/2014-03-18", document="log")
    month = an_event("month", "2014-03", document="log")
    assert shown(arrest, span, month) == ["month", "arrest", "span"]
