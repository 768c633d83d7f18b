"""Which half of the day an hour is of by what was done then: woken at six, home from work around six."""

from __future__ import annotations

import re

from bundler.prose.text.sentences import FULL_STOP

_MORNING = re.compile(
    r"\b(?:woken?|[Gg]ot\sup|gets\sup|breakfast|dawn|first\slight|milkman|school\srun|(?:to|for)\sschool"
    r"|(?:for|to)\swork|start(?:ed|s)?\swork)\b"
)
_EVENING = re.compile(
    r"\b(?:(?:home|back|in)\sfrom\s(?:work|school|college|nursery)|finish(?:ed|es)?\swork|left\swork|after\s(?:work|school)"
    r"|(?:came|come|got|get|went|rolled|back|home|in|out)\s(?:\w+\s)?late|(?:to|in|for)\sbed|bed-?time|bath-?time|tea|tea-?time|dinner|supper"
    r"|takeaway|pub|club|party|after\sdark|drunk|drinking)\b"
)
_ALL_NIGHT = re.compile(
    r"\b(?:all|through(?:out)?\sthe|the\srest\sof\sthe|the\swhole)\snight(?:\slong)?\b|\b(?:until|till)\sit\s(?:was|got)\slight\b"
)
_NOON, _LATE, _FORENOON = 12 * 60, 5 * 60, 9 * 60 + 59
# In letters.
_REACH, _AFTER = 70, 40


def half_by_doing(text: str, start: int, end: int, minute: int) -> int | None:
    """The minute of the day of an hour at `start`–`end` of the text; None where nothing done then tells its half."""
    before = FULL_STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = FULL_STOP.split(text[end : end + _AFTER])[0]
    evening, morning = (bool(sign.search(before) or sign.search(after)) for sign in (_EVENING, _MORNING))
    if evening == morning or minute >= _NOON - 60:
        return None
    if morning:
        return minute
    return minute + _NOON if minute >= _LATE or "from school" in before or "after school" in before else None


def after_all_night(text: str, since: int, start: int, minute: int) -> bool:
    """Whether a night was spent between two places of a text, so that a morning hour is of the day after it."""
    return minute <= _FORENOON and _ALL_NIGHT.search(text, since, start) is not None
