"""Which dates a story goes on from, and which it only mentions: a plan, a backstory, what names a thing."""

from __future__ import annotations

import re

from bundler.prose.expression import DateExpression
from bundler.prose.forms.month_days import SAME_MONTH
from bundler.prose.forms.relative import reported
from bundler.prose.patterns.signs import holds
from bundler.prose.story.anchors import Anchor
from bundler.prose.story.counting import whole_day
from bundler.prose.story.goes_back import backstory, glance, passing
from bundler.prose.story.made_thing import which_thing
from bundler.prose.story.story import Story, names_thing
from bundler.prose.tenses.looks_ahead import looks_ahead
from bundler.prose.tenses.told_before import goes_on, told_before
from bundler.prose.text.sentences import CLAUSE_END

_TODAY = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|morning|night|afternoon|ago|years?|decade)\b", re.I)
_WOULD = re.compile(
    r"\b(?:would|will)\s+(?:not\s+|then\s+|have\s+to\s+)?(?:be|return|come|go|take|start|begin|leave|arrive|meet|stop|end|cease|finish|close|expire"
    r"|lapse|fall|run|continue|remain|last|move|attend|pay|reply|hear)\b"
)
_WOULD_SIGNS = ("would", "will")
# ``The investigation concluded at the end of the inquest on``: long after what it tells.
_INQUEST_ENDED = re.compile(
    r"\b(?:inquest|investigation)\b[^.;]*\b(?:conclu\w+|ended|closed|inquest)\b[^.;]{0,24}\Z", re.I
)
# ``not that it was to be on 14 May``
_TO_BE = re.compile(
    r"\b(?:was|were)\sto\s(?:be|take\splace|happen|start|begin)(?:\s\w+){0,2}\s(?:on|in|at)\s(?:the\s)?\Z"
)
_SINCE = re.compile(r"\bsince\s(?:(?:about|around|at\sleast|the)\s){0,2}(?:about\s|around\s)?(?:1\d|2\d)")
_SO_SINCE = re.compile(r"\bhad\s[^.;?!]*\bsince\s(?:about\s)?(?:the\s)?\Z")
_PERFECT = re.compile(r"\b(?:has|have|[’']ve)\s(?!been\s(?:told|said)\b)[^.;]*\bsince\s(?:about\s)?\Z")
_TILL = re.compile(
    r"\b(?:since|until|till|to|finish(?:ed|es)?\sat|(?:due|meant|supposed|going|rostered)\s(?:to\s\w+(?:\s(?:work|off|there|home))?|off|back|home|in|out)"
    r"\s(?:at|by))\s(?:about\s)?\Z",
    re.I,
)
# ``I have not been back except on 16 February``
_EXCEPT = re.compile(r"\b(?:except|save|apart\sfrom|other\sthan)\b[^.;,\n]{0,30}\Z")
# ``(made on 10 March)``, ``(letter of 3 May)``
_BRACKETED = re.compile(
    r"\((?:\w{3,12}ed|made|sent|taken|given|written|held|seen|letter|e-?mail|statement|see\s\w+)\s(?:on|of|in)?\s?(?:the\s)?\Z"
)
_EVENTS_OF = re.compile(
    r"\b(?:the\s(?:events?|attack|assault|abuse|offences?|incident|accident|fire|death|trauma)\s(?:of|in|on|from)"
    r"|what\shappened\s(?:(?:to\s)?\w+\s)?(?:in|on))\s(?:the\s)?\Z",
    re.I,
)
# In days.
_YEARS_AGO = 500
_EXCEPT_SIGNS = ("except", "save", "apart", "other")
# In letters: what was told on the day that the story is at, and not of something new.
_SAME_TALK = 300
# In days: a birth so soon after what was told last is part of the story, and no particular of somebody.
_MEANWHILE = 400
# In days: what is told first from the day of writing and lies so far back begins a story.
_LONG_AGO = 60


def _inquest_ended(text: str, result: DateExpression) -> bool:
    """Whether a date is that on which an inquest ended, from which nothing that it heard of is counted."""
    before = text[max(0, result.start - 90) : result.start]
    return "inquest" in before and bool(_INQUEST_ENDED.search(before))


def _mentioned(text: str, result: DateExpression) -> bool:
    """Whether a date only says which thing of earlier is meant: ``the messages between 12 and 19 July had gone``."""
    before = text[max(0, result.start - 90) : result.start]
    return names_thing(text, result) or bool(_TO_BE.search(before)) or which_thing(before)


def _planned(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether a date lies ahead in a sentence that tells of another: ``he wrote that he would be back on 13 March``."""
    assert result.value is not None
    if result.start - last.end > 200:
        return False
    if result.method == "relative" and result.anchor != "document date" and reported(text, result.start):
        return True
    between = text[last.end : result.start]
    if not holds(between, _WOULD_SIGNS) or not _WOULD.search(between) or CLAUSE_END.search(between):
        return False
    return result.value > last.value


def _doubtful(story: Story, index: int, result: DateExpression) -> bool:
    """Whether a date is counted back from a thing that may be another than the one meant."""
    if story.readings[index].offset == SAME_MONTH:
        return False
    return result.method == "relative" and result.confidence < 0.7


def _of_before(story: Story, index: int, result: DateExpression, last: Anchor) -> bool:
    """Whether a date that goes back only names a thing, may be another one, or was told of by somebody."""
    return (
        _mentioned(story.text, result) or _doubtful(story, index, result) or _said_of_before(story, index, result, last)
    )


def _beside(text: str, result: DateExpression) -> bool:
    """Whether a date says in brackets when something beside it was done: ``in her statement (made on 10 March)``."""
    before = text[max(0, result.start - 30) : result.start]
    return "(" in before and _BRACKETED.search(before) is not None


def _excepted(text: str, result: DateExpression) -> bool:
    before = text[max(0, result.start - 60) : result.start]
    return holds(before, _EXCEPT_SIGNS) and _EXCEPT.search(before) is not None


def _since_then(text: str, result: DateExpression, last: Anchor) -> bool:
    """Whether a date that goes back only says since when something had been so: ``in Calais since Easter``."""
    assert result.value is not None
    if result.value.latest >= last.value.earliest or result.method == "explicit":
        return False
    return _SO_SINCE.search(text, max(0, result.start - 90), result.start) is not None


def _base_of_count(story: Story, index: int) -> bool:
    """Whether a feast or a birthday stands right after the words that count from it."""
    before, this = story.readings[index - 1], story.readings[index]
    yearly = this.feast or (this.offset is not None and this.offset.unit == "exact-year")
    if not yearly or before.offset is None or before.offset.base != "next":
        return False
    return this.start - before.end < 8


def remember(story: Story, index: int, result: DateExpression) -> None:
    """Keep a date from which later ones may be counted: never an authority's, nor that of a limit to come."""
    if result.value is None or not _may_be_told(story, result):
        return
    if _long_past(story, result) if story.letter else _inquest_ended(story.text, result):
        return
    last = story.last()
    if (last is None and story.document and _still(story.text, result)) or _lasts(story, result):
        return
    if result.method == "relative" and not story.letter and _TODAY.search(result.words):
        # ``Good Friday this year`` is a day of the calendar, as ``18 April this year`` is.
        reading = story.readings[index]
        counted_back = (reading.month is None and not reading.feast) or " ago" in result.words
        now = story.now(result.start) if counted_back else None
        if now is not None and result.anchor == now.index and not _steps_on(story, index, result, last):
            return
    if story.document and result.value.sort_date > story.document.latest and not story.letter:
        return
    # ``on duty from 10pm until 7am``: the story goes on within what lasted till then.
    if (
        result.kind == "time"
        and result.method == "inferred"
        and _TILL.search(story.text[max(0, result.start - 40) : result.start])
    ):
        return
    # Christmas, in ``two weeks before Christmas``, is that from which a day is counted, and no part of the story.
    if index and _base_of_count(story, index):
        return
    if last is not None and (
        backstory(story.text, result, last)
        or glance(story, index, result, last)
        or passing(story.text, result, last)
        or _planned(story.text, result, last)
        or _excepted(story.text, result)
        or _since_then(story.text, result, last)
        or _beside(story.text, result)
        or (result.value.latest < last.value.earliest and _of_before(story, index, result, last))
    ):
        return
    story.anchors.append(Anchor(index=index, value=result.value, start=result.start, end=result.end))


def _long_past(story: Story, result: DateExpression) -> bool:
    """Whether a letter only names what happened long before it: ``she still dreams of the events of October 2014``."""
    now = story.now(result.start)
    if now is None or result.value is None or (now.value.earliest - result.value.latest).days < _YEARS_AGO:
        return False
    before = story.text[max(0, result.start - 60) : result.start]
    return _EVENTS_OF.search(before) is not None


def _steps_on(story: Story, index: int, result: DateExpression, last: Anchor | None) -> bool:
    """Whether a story told from the day of writing goes on to a day: ``Then it was three weeks ago yesterday``."""
    if result.value is None or story.moments or whole_day(result.value) is None or result.value.is_range:
        return False
    if last is None and story.document is not None and (story.document.earliest - result.value.latest).days < _LONG_AGO:
        return False
    if last is not None and result.value.earliest <= last.value.latest:
        return False
    return not looks_ahead(story.text, story.readings[index])


def _born_meanwhile(story: Story, result: DateExpression) -> bool:
    """Whether a birth is part of the story: told in full, after what has been told and in the year or so since."""
    last = story.last()
    if last is None or result.value is None or result.method != "explicit" or whole_day(result.value) is None:
        return False
    return 0 < (result.value.earliest - last.value.latest).days < _MEANWHILE


def _may_be_told(story: Story, result: DateExpression) -> bool:
    """Whether a date has a role in which it may be of the story: a limit that is over and a birth within it are."""
    if result.role == "deadline":
        return _is_over(story, result)
    if result.role == "birth":
        return _born_meanwhile(story, result)
    return result.role not in ("authority", "other", "document-date")


def _is_over(story: Story, result: DateExpression) -> bool:
    """Whether a limit, told with its year, was past when it was written: ``was to be paid by 14 June 2020``."""
    last = story.last()
    if result.value is None or result.method != "explicit" or story.document is None or last is None:
        return False
    return last.value.latest < result.value.earliest and result.value.latest <= story.document.latest


def _still(text: str, result: DateExpression) -> bool:
    """Whether a bare year only says since when something has been so: ``I have lived there since about 1996``."""
    point = result.value.start if result.value is not None else None
    bare = point is not None and point.month is None
    return bare and bool(
        _SINCE.search(text[max(0, result.start - 20) : result.start] + text[result.start : result.start + 14])
    )


def _lasts(story: Story, result: DateExpression) -> bool:
    """Whether a month of a stated year only says since when something is so: ``he has gone there since May 2016``."""
    if result.value is None or whole_day(result.value) is not None or result.method != "explicit":
        return False
    before = story.text[max(0, result.start - 120) : result.start]
    return before.rstrip().endswith(("since", "since about")) and _PERFECT.search(before) is not None


def _said_of_before(story: Story, index: int, result: DateExpression, last: Anchor) -> bool:
    """Whether somebody told of it on the day that the story is at, and the story does not go on from there."""
    if result.start - last.end > _SAME_TALK:
        return False
    if not told_before(story.text, result.start, result.end):
        return False
    following = story.readings[index + 1] if index + 1 < len(story.readings) else None
    return following is None or not goes_on(story.text, following.start, following.end)
