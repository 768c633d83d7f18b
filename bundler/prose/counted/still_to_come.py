"""A day of the month still to come on the day of writing: we shall attend on the 21st, the hearing is on the 5th."""

from __future__ import annotations

import re
from dataclasses import replace

from bundler.partial_date import PartialDate
from bundler.prose.forms.of_month import nth_of
from bundler.prose.reading import Reading
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import counted, pointed
from bundler.prose.story.story import Story
from bundler.prose.tenses.lies_ahead import DONE, lies_ahead
from bundler.prose.text.sentences import STOP

_IS_ON = re.compile(
    r"\b(?:is|are)\s(?:(?:now|next|back|also)\s)*(?:on|fixed\sfor|listed\sfor|due\son|set\sfor|booked\sfor)\s(?:the\s)?\Z|\blook(?:ing)?\sforward\sto\b[^.;]*\s(?:on|in)\s(?:the\s)?\Z"
)
_UNTIL = re.compile(
    r"\b(?:am|is|are|held|booked|closed|[’']m|[’']re)\b[^.;]*\b(?:until|till)\s(?:the\s)?\Z|\b[Pp]lease\b[^.;]*\b(?:by|before|on)\s(?:noon\s(?:on\s)?)?(?:the\s)?\Z"
)
# ``Wants a letter by the 1st``
_WANTED = re.compile(
    r"\b(?:[Ww]ants?|[Nn]eeds?|[Rr]equests?|[Aa]sks?|[Aa]sking|[Rr]equesting|[Hh]op(?:es?|ing)|[Ww]ould\slike)\b[^.;]*\b(?:by|before|for|on)\s(?:the\s)?\Z"
)
_OF_THING = re.compile(r"\b(?:of|dated)\s(?:the\s)?\Z")


def day_to_come(story: Story, reading: Reading) -> Anchor | None:
    """The day of writing, where a day of a month is still to come from there.

    None where the story itself has come to a later day, from which it is counted: in a letter that of its sentence.
    """
    offset, now = reading.offset, story.now(reading.start)
    of_month = reading.feast.startswith("nth ") or (reading.day is not None and reading.weekday is None)
    if now is None or offset is None or offset.unit != "month" or offset.count or not of_month:
        return None
    last = story.last()
    later = last is not None and last.value.latest > now.value.latest
    if last is not None and later and (not story.letter or not STOP.search(story.text, last.end, reading.start)):
        return None
    before = STOP.split(story.text[max(0, reading.start - 160) : reading.start])[-1]
    if _OF_THING.search(before):
        return None
    planned = (reading.week or _UNTIL.search(before) or _WANTED.search(before)) and not DONE.search(before)
    return now if planned or _IS_ON.search(before) or lies_ahead(before) else None


def next_such(reading: Reading, now: Anchor, value: PartialDate | None) -> PartialDate | None:
    """The day of the next month where that of the month of `now` is over: on 28 May, ``we shall come on the 6th``."""
    if value is None or value.latest >= now.value.earliest:
        return value
    assert reading.offset is not None
    following = replace(reading.offset, count=1)
    if reading.feast:
        month = counted(now.value, following)
        return nth_of(reading.feast, month) if month is not None else None
    return pointed(now.value, reading._replace(offset=following), False, False)
