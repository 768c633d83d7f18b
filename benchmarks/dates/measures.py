"""Measures of a finder against labels: spans, values, calendar dates, roles, and sureness."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from benchmarks.dates.gold import Label, Text
from benchmarks.dates.systems import Answer

_CALENDAR = re.compile(r"\d{3}[\dX]?(?:-|$|/|~|T)|\d{3}X?$|\.\./\d{4}")


@dataclass(slots=True)
class Tally:
    """Counts over texts; each measure is a property in 0–1."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    overlap: int = 0
    value: int = 0
    cal_gold: int = 0
    cal_found: int = 0
    cal_right: int = 0
    stated: list[bool] = field(default_factory=list)
    carried: list[bool] = field(default_factory=list)
    sure: list[bool] = field(default_factory=list)
    event_gold: int = 0
    event_found: int = 0
    event_right: int = 0
    misses: list[str] = field(default_factory=list)

    @staticmethod
    def f1(right: int, found: int, gold: int) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * right / (found + gold) if found + gold else 1.0


def calendar(value: str, kind: str) -> bool:
    """Whether the value pins a calendar date, full or partial."""
    return kind in ("date", "time") and bool(_CALENDAR.match(value)) and value[:4] != "XXXX"


def plain(value: str, day_only: bool = False) -> str:
    """The value without `about`, and without its time of day where only the day is asked."""
    value = re.sub(r"(?:-XX)+$|(?<=^\d{3})X$", "", value.replace("~", ""))
    return re.sub(r"T[\d:A-Z]+", "", value) if day_only else value


def stated(text: Text, label: Label) -> bool:
    """Whether the words themselves state the year; four figures that are a time of day state none."""
    words = text.text[label.start : label.end]
    if label.kind == "time" and words.isdigit():
        return False
    return bool(re.search(r"\d{4}|\d[./-]\d\d?[./-]\d|['’]\d\d|\d0s|[-/]\d\d$", words))


def pairs(labels: tuple[Label, ...], answers: list[Answer]) -> list[tuple[Label, Answer]]:
    """Pair each label with the answer that overlaps it most, each answer once."""
    taken: set[int] = set()
    paired = []
    for label in labels:
        best, most = -1, 0
        for index, answer in enumerate(answers):
            shared = min(label.end, answer.end) - max(label.start, answer.start)
            if shared > most and index not in taken:
                best, most = index, shared
        if best >= 0:
            taken.add(best)
            paired.append((label, answers[best]))
    return paired


def count(tally: Tally, text: Text, answers: list[Answer]) -> None:
    """Add one text. A label without a value may be found or not; to give it a value is a fault."""
    paired = pairs(text.labels, answers)
    by_label = {id(label): answer for label, answer in paired}
    spare = {id(answer) for label, answer in paired if not label.value}
    answers = [answer for answer in answers if id(answer) not in spare or answer.value]
    valued = [label for label in text.labels if label.value]
    tally.gold += len(valued)
    tally.found += len(answers)
    tally.cal_gold += sum(calendar(label.value, label.kind) for label in valued)
    tally.cal_found += sum(calendar(answer.value, answer.kind) for answer in answers)
    tally.event_gold += sum(label.role == "event" and label.kind != "duration" for label in valued)
    tally.event_found += sum(answer.role == "event" and bool(answer.value) for answer in answers)
    for label in valued:
        _one(tally, text, label, by_label.get(id(label)))
    right = {id(answer) for label, answer in paired}
    for answer in answers:
        if id(answer) not in right or id(answer) in spare:
            tally.misses.append(_shown(text, answer.start, answer.end, "spurious", answer.value, ""))


def _one(tally: Tally, text: Text, label: Label, answer: Answer | None) -> None:
    if answer is None:
        tally.misses.append(_shown(text, label.start, label.end, "missed", "", label.value))
        if label.kind in ("date", "time"):
            (tally.stated if stated(text, label) else tally.carried).append(False)
        return
    tally.overlap += 1
    tally.exact += (label.start, label.end) == (answer.start, answer.end)
    same = plain(label.value) == plain(answer.value)
    tally.value += same
    if not same:
        tally.misses.append(_shown(text, answer.start, answer.end, "value", answer.value, label.value))
    if calendar(label.value, label.kind):
        tally.cal_right += plain(label.value, True) == plain(answer.value, True) and answer.kind in ("date", "time")
    if label.kind in ("date", "time") and label.role != "authority":
        (tally.stated if stated(text, label) else tally.carried).append(same)
        if not stated(text, label) and answer.confidence >= 0.8:
            tally.sure.append(same)
    if label.role == answer.role == "event":
        tally.event_right += 1
    if answer.role and label.kind != "duration" and label.role != answer.role:
        tally.misses.append(_shown(text, answer.start, answer.end, "role", answer.role, label.role))


def _shown(text: Text, start: int, end: int, what: str, got: str, wanted: str) -> str:
    around = text.text[max(0, start - 50) : start] + "[" + text.text[start:end] + "]" + text.text[end : end + 30]
    return f"{what:9} {got:24} {wanted:24} {text.name[:18]:18} {' '.join(around.split())}"
