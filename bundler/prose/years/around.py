"""What stands round a date without a year, from which its year is chosen."""

from __future__ import annotations

from bundler.partial_date import Precision
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import month_and_day, whole_day
from bundler.prose.story.story import Story
from bundler.prose.tenses.within_paragraph import parted
from bundler.prose.years.chosen import Round, round_of

# In letters.
_NEAR = 120
# In letters: as far as the next full date may lie ahead in one stretch of text.
_AHEAD = 700
# So often a day is named with one year, for another with which it is named too to be passed over.
_OFTEN = 3


def around(story: Story, index: int, reading: Reading) -> Round:
    """Gather the dates told, the next one, the day of writing and the same day told in full."""
    last, finer = round_of(story.anchors, reading.start)
    follows = story.opens_entry(reading.start) and story.moments[0].start < reading.start
    above = story.entry(reading.start) if follows else None
    if above is not None and whole_day(above.value) is not None:
        # Entries follow each other, whatever was told in them.
        last, finer = above, None
    finer = finer or _bounded_by(story, last, reading)
    spoken = _year_spoken_of(story, reading)
    return Round(
        last=spoken or last,
        finer=None if spoken else finer,
        ahead=_ahead(story, index),
        now=story.now(reading.start, written=True),
        entry=story.now(reading.start) if story.moments else None,
        letter=story.letter,
        press=story.press,
        examined=story.examined,
        in_full=_in_full(story, reading),
    )


def _year_spoken_of(story: Story, reading: Reading) -> Anchor | None:
    """The year told right before from the day of writing: ``last year she came, again before Christmas``."""
    told = _told_right_before(story, reading)
    if told is None or told.value.precision is not Precision.YEAR or parted(story.text, told.end, reading.start):
        return None
    return told if story.results[-1].anchor == "document date" else None


def _bounded_by(story: Story, last: Anchor | None, reading: Reading) -> Anchor | None:
    """The day of a time limit told right before, which bounds what follows though no story goes on from it."""
    told = _told_right_before(story, reading)
    if told is None or last is None or whole_day(told.value) is None:
        return None
    return told if (story.results[-1].role, story.results[-1].method) == ("deadline", "explicit") else None


def _told_right_before(story: Story, reading: Reading) -> Anchor | None:
    """The date told last, where it stands near and the document is no letter."""
    told = story.results[-1] if story.results and not story.letter else None
    if told is None or told.value is None or reading.start - told.end > _NEAR:
        return None
    return Anchor(index=len(story.results) - 1, value=told.value, start=told.start, end=told.end)


def _in_full(story: Story, reading: Reading) -> tuple[int, tuple[int, ...]] | None:
    """The year with which the text names the day of `reading` elsewhere, and the dates that do.

    Where it names it with several, one by far the most often, the others being slips or another year's.
    """
    day = month_and_day(reading)
    years = story.in_full.get(day) if day else None
    if not years:
        return None
    year, dates = max(years.items(), key=lambda each: len(each[1]))
    others = sum(len(each) for each in years.values()) - len(dates)
    return (year, tuple(dates)) if not others or len(dates) >= max(_OFTEN, 2 * others) else None


def _ahead(story: Story, index: int) -> tuple[int, Reading] | None:
    """The next reading that states its year and is an event, within the same stretch of text."""
    start = story.readings[index].end
    for other in range(index + 1, min(index + 5, len(story.readings))):
        reading = story.readings[other]
        if reading.start - start > _AHEAD:
            return None
        if reading.year and reading.until is None and story.roles[other] not in ("authority", "birth"):
            return other, reading
    return None
