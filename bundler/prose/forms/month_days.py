"""Days of a month that stands elsewhere: on the 14th, from 10th to 24th, on 4th, 11th and 18th, Sunday the 13th."""

from __future__ import annotations

import re

from bundler.prose.reading import Offset, Reading
from bundler.prose.words.vocabulary import WEEKDAY, digits_of, weekday_of

WEEKDAY_THE = re.compile(
    rf"(?:the\s{{1,2}})?(?P<wd>{WEEKDAY})[\s,]{{1,3}}(?:the\s{{1,2}})?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?![a-z])",
    re.I,
)
THE_DAYS = re.compile(
    r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\s{1,2}(?:to|until|till|(?P<and>and)|-"
    r"|–)\s{1,2}(?:the\s{1,2})?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)(?![a-z])"
    r"(?:\s{1,2}of\s{1,2}(?:that|the\s{1,2}same|this)\s{1,2}month)?",
    re.I,
)
THE_DAY = re.compile(
    r"(?P<day>[12lI]?\d|3[01])(?:st|nd|rd|th)(?P<of>\s{1,2}of\s{1,2}(?:(?P<how>that|the\s{1,2}same|this"
    r"|the\s{1,2}(?:following|next|previous|preceding)|last|next)\s{1,2})month)?"
    rf"(?(of)|(?=\s{{0,2}}(?:[,.;:)—–]|\((?:an?\s|the\s)?{WEEKDAY}\)|"
    r"-\s|\Z|inst|ult|prox|(?-i:[A-Z])"
    r"|(?:he|she|we|they|at|when|it|you|and|but|or|to|until|till|from|in|on|by|for|with|without|of\s(?:his|her|my|our)"
    r"|because|after|before|as|so|that|this|there|here|his|her|my|our|your|their|the|an?|another|no|not|nothing"
    r"|nobody|none|only|also|again|however|both|all|some|someone|two|three|who|which|what|how|why|whether|where|while|was|were|is|had|has|either|neither|would|will|could|did|does|should|stating|saying"
    r"|asking|enclosing|said|says|made|came|went|saw|gave|took|told|sent|rang|wrote|confirmed|showed|shows?|reads?|states?|notes?|describes?|mentions?|records|recorded|if|due|just|then)"
    r"[\s,])))",
    re.I,
)
_LED = re.compile(
    r"\b(?:(?:on|by|until|from|since|before|after|around|about|of|to|for|and|or|between|again|as|except|nor|gives|gave|(?:she|he|I|they|we)\s(?:thinks?|thought|believes?|believed)|perhaps|probably|possibly|maybe|[Dd]iar(?:ise|y))\s+the|dated(?:\s+the)?|(?:date|day|appointment|hearing|review|deadline|court)\s(?:is|was)\s(?:now\s)?the|(?:week\s(?:commencing|beginning|starting|of)|w/?[cb])(?:\sthe)?)\s+\Z",
    re.I,
)
_BETWEEN = re.compile(r"\bbetween\s+the\s+\Z", re.I)
_PARTY = re.compile(
    r"(?:,?\s(?:and|to|or|,|the|\d{1,2}(?:st|nd|rd|th))){0,6}\s(?:Circuit|Cong|[Aa]mendments?|claims?|counts?|Defendants?|Respondents?|Claimants?|Appellants?"
    r"|Applicants?|Interested|Intervene|Petitioners?|Floor|Army|Battalion|Division|Edition|Schedule|Regiment|Report"
    r"|Witness|Part(?:y|ies)|Amendment|Century|Congress|Infantry|Protocol|Session|Anniversary|Street|Avenue)"
)
# ``the 6th (Tuesday)``, ``on the 7th (a Wednesday)``.
_ITS_WEEKDAY = re.compile(rf"\s?\((?:an?\s|the\s)?(?P<wd>{WEEKDAY})\)", re.I)
_LATIN = re.compile(r",?\s(inst|ult|prox)(?:\b|(?<=inst)ant\b|(?<=ult)imo\b|(?<=prox)imo\b)", re.I)
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)(?![a-z])"
# What follows a day and not what is numbered (``on 4th floor``, ``from 6th form``).
_FREE = (
    r"(?=\s{0,2}(?:,(?!\s{1,2}\d)|[.;:)—–]|\Z)|\s{1,2}(?:he|she|we|they|I|it|you|at|when|(?:and|or)(?!\s{1,2}\d)|but|until|in|by|for|with|without|because"
    r"|after|before|as|so|that|which|where|while|was|were|had|has|did|his|her|my|our|their|the|due|to\s(?!\d))\b)"
)
BARE_DAYS = re.compile(
    rf"(?P<day>{_DAY})\s{{1,2}}(?:to|until|till|-|–|(?P<and>and))\s{{1,2}}(?P<last>{_DAY}){_FREE}", re.I
)
LIST = re.compile(
    rf"{_DAY}(?:,\s{{1,2}}(?:the\s{{1,2}})?{_DAY}){{0,5}},?\s{{1,2}}(?:and|&)\s{{1,2}}(?:the\s{{1,2}})?{_DAY}{_FREE}",
    re.I,
)
BARE_DAY = re.compile(rf"(?P<day>{_DAY}){_FREE}", re.I)
_EACH = re.compile(_DAY, re.I)
_SPAN = re.compile(r"\b(?:from|between)\s{1,2}\Z", re.I)
_LED_LIST = re.compile(r"\b(?:on|dated)\s{1,2}(?P<the>the\s{1,2})?\Z", re.I)
_LED_DAY = re.compile(r"\b(?:on|dated|until|since|w/?[cb]|week\s(?:commencing|beginning|starting))\s{1,2}\Z", re.I)
SAME_MONTH = Offset(count=0, unit="month")


def weekday_the(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read Sunday the 13th: a day whose month stands elsewhere."""
    day, weekday = int(found["day"]), weekday_of(found["wd"])
    return (Reading(start=found.start(), end=found.end(), day=day, weekday=weekday, offset=SAME_MONTH),)


def the_days(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``from the 22nd to the 26th``."""
    first, last = int(found["day"]), int(found["last"])
    if not first < last <= 31:
        return ()
    if _PARTY.match(found.string, found.end()) or not _LED.search(
        found.string[max(0, found.start() - 26) : found.start()]
    ):
        return ()
    first_end = found.end("day") + 2
    if found["and"] and not _BETWEEN.search(found.string[max(0, found.start() - 26) : found.start()]):
        return (
            Reading(start=found.start(), end=first_end, day=first, offset=SAME_MONTH),
            Reading(start=found.start("last"), end=found.end(), day=last, offset=SAME_MONTH),
        )
    return _span(found, first, last, first_end)


def the_day(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on the 14th``, ``the 6th (Tuesday)``: a day whose month stands elsewhere."""
    weekday = _ITS_WEEKDAY.match(found.string, found.end())
    if not weekday and not _LED.search(found.string[max(0, found.start() - 26) : found.start()]):
        return ()
    if _PARTY.match(found.string, found.end()):
        return ()
    day, repaired = digits_of(found["day"])
    how = " ".join((found["how"] or "").lower().split()).removeprefix("the ")
    count = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "last": -1}.get(how, 0)
    base = "document" if how in ("this", "last", "next") and "the" not in found["of"] else "narrative"
    # ``your letter of the 27th ult.``: of the month before that of writing.
    latin = _LATIN.match(found.string, found.end())
    if latin:
        count, base = {"inst": 0, "ult": -1, "prox": 1}[latin[1].lower()], "document"
    offset, flags = Offset(count=count, unit="month", base=base), ("ocr-repaired",) if repaired else ()
    if not weekday:
        return (Reading(start=found.start(), end=found.end(), day=day, offset=offset, flags=flags),)
    named = weekday_of(weekday["wd"])
    return (Reading(start=found.start(), end=weekday.end(), day=day, weekday=named, offset=offset, flags=flags),)


def bare_days(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``from 10th to 24th`` and ``between 10th and 24th`` as a range."""
    first, last = _number(found["day"]), _number(found["last"])
    between = found["and"] is not None
    lead = _lead(found)
    led = _SPAN.search(lead)
    if not led or not first < last or between != led.group().lower().startswith("between"):
        return ()
    return _span(found, first, last, found.end("day"))


def listed(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on 4th, 11th and 18th``, ``on the 5th, the 7th and the 10th`` as days of their own, in order."""
    each = list(_EACH.finditer(found.string, found.start(), found.end()))
    numbers = [_number(day.group()) for day in each]
    led = _LED_LIST.search(_lead(found))
    if led is None or numbers != sorted(set(numbers)) or _PARTY.match(found.string, found.end()):
        return ()
    # Two of them may as well be a span: ``the 3rd and 5th``.
    if led["the"] and len(each) < 3:
        return ()
    return tuple(
        Reading(start=day.start(), end=day.end(), day=number, offset=SAME_MONTH)
        for day, number in zip(each, numbers, strict=True)
    )


def bare_day(found: re.Match[str]) -> tuple[Reading, ...]:
    """Read ``on 27th``."""
    if not _LED_DAY.search(_lead(found)):
        return ()
    number = _number(found["day"])
    return (Reading(start=found.start(), end=found.end("day"), day=number, offset=SAME_MONTH),)


def _lead(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - 20) : found.start()]


def _number(words: str) -> int:
    return int(words[:-2])


def _span(found: re.Match[str], first: int, last: int, first_end: int) -> tuple[Reading, ...]:
    """The days from `first` to `last`, the first of which stops at offset `first_end`."""
    until = Reading(start=found.start("last"), end=found.end(), day=last)
    return (
        Reading(start=found.start(), end=found.end(), day=first, until=until, first_end=first_end, offset=SAME_MONTH),
    )


RULES_WEEKDAY = ((WEEKDAY_THE, weekday_the),)
RULES_NUMBER = ((LIST, listed), (THE_DAYS, the_days), (THE_DAY, the_day), (BARE_DAYS, bare_days), (BARE_DAY, bare_day))
