"""Events on a timeline, and what a picture of them holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from bundler.chronology.event import Event, Status
from bundler.timeline.labels import Pages
from bundler.timeline.layout import lay_out_timeline
from bundler.timeline.picture import Heading, Picture, Words
from tests.chronology.builders import an_event

KINDS = ("incident", "arrest", "sentence", "hearing", "transfer", "decision", "letter", "report", "other", "mine")
TEXTS = (
    "He was arrested.",
    "He kicked in the front door and struck [AB] about the head, and went on until a neighbour came in from the road.",
    "Przeniesiony do zakładu otwartego; 他被捕了.",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsgegenstand",
)
DATES = st.one_of(
    st.dates(min_value=date(1950, 1, 1), max_value=date(2060, 12, 31)).map(lambda day: day.isoformat()),
    st.integers(1950, 2060).map(str),
    st.sampled_from(
        ("2014-03", "2014-22", "201X", "2014-03-12~", "../2014-03-12", "2014-03-12/..", "2014-03-12/2014-09-01")
    ),
    st.sampled_from(("2014-03-12T10:30", "2014-03-12", "0001-01-01", "9999-12-31")),
)


@st.composite
def an_any_event(draw: st.DrawFn, number: int) -> Event:
    event = an_event(f"e-{number}", draw(DATES), draw(st.sampled_from(TEXTS)), kind=draw(st.sampled_from(KINDS)))
    return replace(
        event,
        status=draw(st.sampled_from(Status)),
        disputed=draw(st.sampled_from(("", "", "The record says otherwise."))),
        flags=draw(st.sampled_from(((), ("calculated",)))),
    )


@st.composite
def chronologies(draw: st.DrawFn) -> tuple[Event, ...]:
    return tuple(draw(an_any_event(number)) for number in range(draw(st.integers(1, 60))))


def crowd(count: int) -> tuple[Event, ...]:
    """So many events in some years, crowded at their end, of all kinds."""
    return tuple(
        an_event(
            f"e-{number}",
            f"{2012 + int((number / count) ** 0.3 * 11)}-{1 + number % 12:02d}-{1 + number % 28:02d}",
            TEXTS[number % 2],
            kind=KINDS[number * 7 % len(KINDS)],
        )
        for number in range(count)
    )


def cited(events: Sequence[Event]) -> Pages:
    """Pages for events: one each, several for some, none for some."""
    return Pages(
        of={event.id: tuple(range(7, 7 + 3 * (place % 4), 3)) for place, event in enumerate(events)}, prefix="B"
    )


def picture_of(events: Sequence[Event], by: str = "kind") -> Picture:
    return lay_out_timeline(events, cited(events), Heading(subtitle="R (AB) v Somebody"), by)


def extent(words: Words) -> tuple[float, float, float, float]:
    """The left, top, right and bottom of words, as far as their letters reach."""
    size = words.style.size
    return words.x, words.y - 0.72 * size, words.x + words.width, words.y + 0.2 * size


def all_words(picture: Picture) -> Iterator[Words]:
    yield from picture.words
    for entry in picture.entries:
        yield from entry.words
