"""A timeline on one page: every event on it, no word on another, and nothing dropped in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings

from bundler.chronology.event import Event, Status
from bundler.timeline.labels import Pages, label_of_several
from bundler.timeline.layout import lay_out_timeline
from bundler.timeline.look import HEIGHT, PLOT_LEFT, TIERS, WIDTH, Tier
from bundler.timeline.marks import days_of
from bundler.timeline.picture import Heading, Picture, Tone
from tests.chronology.builders import an_event
from tests.timeline.builders import KINDS, all_words, chronologies, crowd, extent, picture_of


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    """Words that stand on other words."""
    boxes = sorted((extent(words), words.text) for words in all_words(picture))
    found = []
    for (one, text), (other, also) in combinations(boxes, 2):
        if other[0] >= one[2]:
            continue
        if min(one[2], other[2]) - max(one[0], other[0]) > 0.3 and min(one[3], other[3]) - max(one[1], other[1]) > 0.3:
            found.append((text, also))
    return found


def told(picture: Picture) -> list[str]:
    return sorted(id for entry in picture.entries for id in entry.events)


@settings(max_examples=25, deadline=None)
@given(events=chronologies())
def test_every_event_is_there_once_and_no_word_stands_on_another_or_off_the_page(events: tuple[Event, ...]) -> None:
    for by in ("kind", "teller"):
        picture = picture_of(events, by)

        assert told(picture) == sorted(event.id for event in events)
        assert overlapping(picture) == []
        for words in all_words(picture):
            left, top, right, bottom = extent(words)
            assert (left >= 0, top >= 0, right <= WIDTH + 0.5, bottom <= HEIGHT + 1) == (True, True, True, True), words


def test_a_few_events_of_every_kind_leave_each_lane_its_room() -> None:
    events = [an_event(f"e-{n}", "1950", kind=kind) for n, kind in enumerate(KINDS)]

    assert overlapping(picture_of(events)) == []


@pytest.mark.parametrize("count", [1, 5, 40, 200, 2000])
def test_however_many_there_are_each_has_its_mark_and_its_label_says_how_many_it_stands_for(count: int) -> None:
    picture = picture_of(crowd(count))

    assert told(picture) == sorted(event.id for event in crowd(count))
    assert overlapping(picture) == []
    assert min(words.style.size for words in all_words(picture)) >= 7
    for entry in picture.entries:
        marks = [shape for shape in entry.shapes if shape.line is Tone.INK]
        assert len(marks) >= len(entry.events)
        said = entry.words[0].text
        assert (said == f"{len(entry.events):,} entries") == (len(entry.events) > 1)
        assert len(entry.said) == len(entry.events)
    several = sum(len(entry.events) > 1 for entry in picture.entries)
    assert (f"{several} labels stand" in picture.said) == (several > 1)
    assert f"{count:,} entries" in picture.said or count == 1


def test_a_handful_has_a_label_each_with_its_date_its_words_and_its_page() -> None:
    events = [an_event("e-1", "2014-03-12", "He was arrested."), an_event("e-2", "2015-06", "She moved.", kind="other")]

    picture = lay_out_timeline(events, Pages(of={"e-1": (12, 88)}, prefix="B"), Heading())

    first, second = picture.entries
    assert [words.text for words in first.words] == ["12 Mar 2014", "pp B12,", "B88", "He was arrested."]
    assert [lead.page for lead in first.leads] == [12, 88]
    assert [words.text for words in second.words] == ["Jun 2015", "She moved."]


def test_the_words_that_are_cut_end_with_an_ellipsis() -> None:
    picture = lay_out_timeline([an_event(text="word " * 200)], Pages(of={}), Heading())

    assert picture.entries[0].words[-1].text.endswith("…")


def test_a_mark_stands_at_its_date_and_later_ones_further_right() -> None:
    events = [an_event(f"e-{n}", f"20{n:02d}-05-01") for n in range(10, 24)]
    picture = picture_of(events)

    at = {entry.events[0]: entry.shapes[-1].points[0][0] for entry in picture.entries if len(entry.events) == 1}
    places = [at[event.id] for event in events if event.id in at]
    assert places == sorted(places)
    assert min(places) >= PLOT_LEFT


def shapes_of(event: Event) -> Sequence[int]:
    """How many points each mark of an event has, in a picture with a whole day before it and one after."""
    others = [an_event("before", "2010-01-01"), an_event("after", "2020-01-01")]
    picture = lay_out_timeline([*others, event], Pages(of={}), Heading())
    entry = next(entry for entry in picture.entries if event.id in entry.events)
    return [len(shape.points) for shape in entry.shapes if shape.line is Tone.INK]


@pytest.mark.parametrize(
    ("date", "points"),
    [
        ("2014-03-12", [2]),
        ("2014", [6]),
        ("2014-03-12~", [6]),
        ("2014-03-12/2015-03-12", [4]),
        ("2014-03/2015-03", [6]),
        ("2014-03-12/..", [5]),
        ("../2014-03-12", [5]),
    ],
)
def test_what_is_not_known_to_the_day_has_soft_ends(date: str, points: list[int]) -> None:
    assert shapes_of(an_event("e-1", date)) == points


def test_disputed_and_calculated_are_told_by_shape_and_by_word() -> None:
    disputed = replace(an_event(), disputed="The record says 13 March.")
    calculated = replace(an_event("e-2", "2016-01-01"), flags=("calculated",))
    picture = lay_out_timeline([disputed, calculated], Pages(of={}), Heading())

    assert [entry.words[1].text for entry in picture.entries] == ["disputed", "calculated"]
    assert [len(entry.shapes[0].points) for entry in picture.entries] == [4, 4]
    legend = {words.text for words in picture.words}
    assert {"disputed", "calculated"} <= legend


def test_confirmed_is_filled_and_suggested_is_hollow() -> None:
    events = [an_event("e-1", "2014-01-01", status=Status.CONFIRMED), an_event("e-2", "2016-01-01")]

    picture = lay_out_timeline(events, Pages(of={}), Heading())

    assert [entry.shapes[0].fill for entry in picture.entries] == [Tone.INK, Tone.PAPER]
    assert "1 of 2 not yet confirmed" in picture.said


def test_a_long_silence_is_left_out_and_its_length_is_told() -> None:
    events = [an_event("e-1", "2003-05-01"), an_event("e-2", "2014-03-12"), an_event("e-3", "2014-06-12")]

    texts = [words.text for words in picture_of(events).words]

    assert "10 yrs" in texts
    assert "10 mths" in texts


def test_lanes_by_teller_put_the_rest_into_one() -> None:
    def of(name: str, place: int) -> Event:
        event = an_event(f"e-{name}-{place}", f"2014-{place + 1:02d}-01")
        return replace(event, accounts=(replace(event.accounts[0], asserted_by=name),))

    events = [of(name, place) for name in "ABCDEFGHIJ" for place in range(2 if name < "H" else 1)]

    texts = [words.text for words in picture_of(events, "teller").words]

    assert "A" in texts
    assert "3 others" in texts


def test_a_teller_with_a_long_name_is_shortened_to_be_seen() -> None:
    event = an_event()
    long = "recorded in the daily occurrence book of the segregation unit of HMP Winnold, volume 14"
    event = replace(event, accounts=(replace(event.accounts[0], asserted_by=long),))

    texts = [words.text for words in picture_of([event], "teller").words]

    assert any(text.endswith("…") for text in texts)
    assert not any(text.startswith("Recorded") for text in texts)


def test_no_event_makes_an_empty_picture() -> None:
    assert lay_out_timeline([], Pages(of={}), Heading()).said == "There are no entries."


def test_the_days_of_an_open_range_are_those_that_are_known() -> None:
    first, last = days_of(an_event(date="2014-03-12/.."))

    assert (first.isoformat(), last.isoformat()) == ("2014-03-12", "2014-03-12")


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (("2009-21", "2014-03-13"), "spring 2009 – 13 Mar 2014"),
        (("2016-06~", "2020-05-12"), "about Jun 2016 – 12 May 2020"),
        (("2014", "2014-03-13"), "2014"),
        (("2014-03", "2014-10-03"), "Mar – 3 Oct 2014"),
        (("2014-03-03", "2014-03-05T10:30"), "3 – 5 Mar 2014"),
        (("2014-11-03", "2014-12-01/2015-02"), "3 Nov 2014 – Feb 2015"),
        (("../2014-03", "2013"), "2013 – Mar 2014"),
    ],
)
def test_what_stands_for_several_entries_gives_no_day_that_is_not_known(dates: tuple[str, ...], told: str) -> None:
    events = [an_event(f"e-{number}", date) for number, date in enumerate(dates)]

    label = label_of_several(events, TIERS[0], Pages(of={}))

    assert told in " ".join(part.text for part in label.parts)


@pytest.mark.parametrize("tier", TIERS)
def test_the_dates_that_a_label_of_several_gives_are_never_cut_and_are_coarser_instead(tier: Tier) -> None:
    dates = ("2003-09-21~", "2006-09-16~")
    events = [replace(an_event(f"e-{n}", date), disputed="The log says otherwise.") for n, date in enumerate(dates)]

    texts = [part.text for part in label_of_several(events, tier, Pages(of={"e-0": (112, 114, 1180)})).parts]

    assert any(
        text in texts for text in ("about 21 Sep 2003 – about 16 Sep 2006", "Sep 2003 – Sep 2006", "2003 – 2006")
    )
    assert not any(text.endswith("…") for text in texts)
    assert any(text.startswith("pp 112") for text in texts)


@pytest.mark.parametrize("date", ["../2014-03-12", "2014-03-12/.."])
def test_a_mark_whose_end_is_open_stands_within_the_scale(date: str) -> None:
    for entry in lay_out_timeline(
        [an_event("e-1", date), an_event("e-2", "2014-03-12")], Pages(of={}), Heading()
    ).entries:
        for x, _ in (point for shape in entry.shapes for point in shape.points):
            assert PLOT_LEFT <= x <= WIDTH
