"""The date of a thing named: the hearing, his arrest, what I put in; where the text dates it plainly."""

from __future__ import annotations

import re
from typing import NamedTuple

from bundler.partial_date import PartialDate
from bundler.prose.reading import Offset, Reading
from bundler.prose.story.anchors import SKIPPED, Anchor, stems
from bundler.prose.story.counting import counted, value_of, whole_day
from bundler.prose.story.story import Story

_REACH = 90
# The clause of the thing, as far as a sign or the subject of the next clause shows its end.
_CLAUSE = re.compile(r"[^,.;:()\n]{0,90}")
_SUBJECT = re.compile(r"\b(?:I|he|she|we|they|it|you|there)\b")
# ``the morning of the incident by a teacher``: who did it is no name of the thing.
_BY_WHOM = re.compile(r"\s(?:by|whose)\s")
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")
_PRONOUN = re.compile(
    r"\s*(?:that\s|when\s)?(?:I|he|she|we|they|it|you)\s(?P<rest>\w+\s(?:in|out|off|back|up|away|over|down|home))\b"
)
_DEMONSTRATIVE = re.compile(r"(?:\s\w+){0,4}?\s(?:that|this)\s[a-z]")
# A thing dated twice is the one told last where that is near.
_TOLD_NEAR = 600
_SENTENCE = 160
_ENDS = re.compile(r"\.\s|\n\n")
# A day counted through a whole story, step by step, is still the one of which the story tells.
_KNOWN = 0.4
_MOST_KEYS = 3
# ``its pre-hearing note``, ``the hearing report``: what is called after a hearing was made on another day.
# An inquest into her death sat later.
_CALLED_AFTER = re.compile(
    r"\b(?:pre|post)-\w+|\b(?:hearing|meeting|trial|inquest)\s(?:report|bundle|notice|note|list|pack|paper|statement)s?\b"
    r"|\b(?:into|touching(?:\sup)?(?:\son)?)\s(?:(?:the|his|her|their|this)\s)?(?:[\w’'-]+\s){0,2}(?:deaths?|offences?|incident|accident)\b"
)
_MINE = re.compile(r"\b[Mm]y\s\Z")


class Dated(NamedTuple):
    """The date of a thing; `plain` where the text states it once and beside nothing else, `doubt` what is taken off."""

    anchor: Anchor
    plain: bool = False
    doubt: float = 0.1


def date_of_thing(story: Story, index: int, reading: Reading, offset: Offset) -> Dated | None:
    """Give the date of the thing that the words after `reading` name; None where the text gives none, or several.

    Of one that is named by what `reading` itself is, a wedding anniversary, its offset gives the name.
    """
    clause = offset.noun if offset.base == "named" else _clause(story, index, reading)
    keys = [key for key in (stems(word) for word in _names(clause)) if key][:_MOST_KEYS] or [stems(offset.noun)]
    phrase = _PRONOUN.match(clause)
    named: list[tuple[str, ...]] = [(phrase["rest"].lower(),)] if phrase else []
    # ``the day he came home nobody was there``: what he did names the day, before anything else in the sentence.
    found = _matches(story, index, reading, named, offset) or _matches(
        story, index, reading, keys if keys[0] else [], offset
    )
    if not found:
        last = story.last() if _DEMONSTRATIVE.match(clause) or not offset.noun else None
        return Dated(last, doubt=0.2) if last is not None else None
    best = max(score for score, _, _ in found)
    among = [(anchor, alone) for score, anchor, alone in found if score == best]
    days = {whole_day(anchor.value) for anchor, _ in among}
    before = [each for each in among if each[0].end <= reading.start]
    anchor, alone = before[-1] if before else among[0]
    if len(days) == 1:
        return Dated(anchor, plain=alone and bool(before), doubt=0.0 if alone and before else 0.1)
    if before and reading.start - anchor.end < _TOLD_NEAR:
        return Dated(anchor, doubt=0.1)
    return None


def fits_a_date_of_thing(
    story: Story, index: int, reading: Reading, offset: Offset, value: PartialDate
) -> Anchor | None:
    """Give that date of the thing which the words after `reading` name from which `offset` counts to `value`."""
    keys = [key for key in (stems(word) for word in _names(_clause(story, index, reading))) if key][:1]
    found = (anchor for _, anchor, _ in _matches(story, index, reading, keys, offset) if anchor.index != index + 1)
    return next((anchor for anchor in found if counted(anchor.value, offset) == value), None)


def birth_of(story: Story, reading: Reading) -> Dated | None:
    """The birth from which a birthday is counted; None where it may be another's."""
    born = [
        Anchor(index=index, value=told.value, start=told.start, end=told.end)
        for index, told in enumerate(story.results)
        if told.role == "birth" and told.value is not None and whole_day(told.value) is not None
    ]
    if not born:
        return None
    mine = _MINE.search(story.text, max(0, reading.start - 4), reading.start) is not None
    if len({birth.value for birth in born}) == 1:
        return Dated(born[0], plain=True, doubt=0.0)
    if mine:
        return Dated(born[0], plain=True) if born[0].index == 0 else None
    return Dated(born[-1], doubt=0.15) if reading.start - born[-1].end < _TOLD_NEAR else None


def _clause(story: Story, index: int, reading: Reading) -> str:
    """The words that name the thing: up to a sign, the next date, or the subject of another clause."""
    stop = story.readings[index + 1].start if index + 1 < len(story.readings) else len(story.text)
    found = _CLAUSE.match(story.text, reading.end, min(stop, reading.end + _REACH))
    clause = _BY_WHOM.split(found.group(), maxsplit=1)[0] if found else ""
    subjects = list(_SUBJECT.finditer(clause))
    opens = bool(subjects) and subjects[0].start() < 7
    return clause[: subjects[int(opens)].start()] if len(subjects) > int(opens) else clause


def _names(clause: str) -> list[str]:
    return [word for word in _WORD.findall(_low(clause)) if word not in SKIPPED]


def _low(words: str) -> str:
    """Words in small letters, with half term as one word: what tells of another term dates none."""
    return words.lower().replace("half term", "half-term")


def _matches(
    story: Story, index: int, reading: Reading, keys: list[tuple[str, ...]], offset: Offset
) -> list[tuple[int, Anchor, bool]]:
    """The dates in whose sentence the thing is named: how much of its name, and whether they stand alone there."""
    found: list[tuple[int, Anchor, bool]] = []
    if not keys:
        return found
    for anchor in _told(story, index, offset):
        start, stop = _sentence(story.text, anchor, reading)
        around = _CALLED_AFTER.sub(" ", _low(story.text[start:stop]))
        score = sum(any(stem in around for stem in key) for key in keys)
        if score and any(stem in around for key in keys[:2] for stem in key):
            place = anchor.index if isinstance(anchor.index, int) else 0
            found.append((score, anchor, not _another(story, place, start, stop)))
    return found


def _another(story: Story, index: int, start: int, stop: int) -> bool:
    """Whether another date stands in the same sentence."""
    beside = [story.readings[other] for other in (index - 1, index + 1) if 0 <= other < len(story.readings)]
    return any(start <= each.start < stop and each.kind not in ("duration", "set") for each in beside)


def _told(story: Story, index: int, offset: Offset) -> list[Anchor]:
    """The days told before, whatever the story went on from, and the next ones that the text states in full."""
    told: list[Anchor] = []
    for place in range(max(0, index - 200), index):
        result, before = story.results[place], story.readings[place].offset
        if result.value is None or result.role in ("authority", "other") or result.confidence < _KNOWN:
            continue
        if result.role == "birth" and "birth" not in stems(offset.noun):
            continue
        # ``the week before the trial`` is no date of the trial.
        if before is not None and before.base == "noun" and before.count and stems(before.noun) == stems(offset.noun):
            continue
        told.append(Anchor(index=place, value=result.value, start=result.start, end=result.end))
    for place in range(index + 1, min(index + 40, len(story.readings))):
        reading = story.readings[place]
        if reading.year and reading.day and reading.until is None and story.roles[place] not in ("authority", "birth"):
            told.append(Anchor(index=place, value=value_of(reading), start=reading.start, end=reading.end))
    return told


def _sentence(text: str, anchor: Anchor, reading: Reading) -> tuple[int, int]:
    """The sentence of a date, as far as it stands near; of that of `reading` itself only what stands before it."""
    low = max(0, anchor.start - _SENTENCE)
    start = max(text.rfind(". ", low, anchor.start), text.rfind("\n", low, anchor.start), low)
    ends = _ENDS.search(text, anchor.end, anchor.end + _SENTENCE)
    stop = ends.start() if ends else anchor.end + _SENTENCE
    if start <= reading.start <= stop and anchor.end > reading.start:
        start = anchor.start
    return start, reading.start if start <= reading.start < stop and anchor.start < reading.start else stop
