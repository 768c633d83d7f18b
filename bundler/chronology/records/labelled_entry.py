"""What an entry of labels with values says, who wrote it, and which of its dates says when it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bundler.chronology.lines.row_forms import undated
from bundler.chronology.records.authors import person
from bundler.chronology.records.conviction import ended_without_conviction
from bundler.chronology.records.entry import Entry
from bundler.chronology.records.labels import Field

# The dates that an entry may go by, the best first: when it was written down only where nothing says when it happened.
DATED = ("date", "plain date", "recorded")
# What numbers the entry that follows: “CONVICTION 2”, “Entry no. 14”.
NUMBERED = re.compile(
    r"(?:conviction|caution|entry|contact|(?:case )?note|record|adjudication|incident|event|item|log|visit)"
    r"\s*(?:no\.?|number)?\s*[:#]?\s*\d{1,5}\.?",
    re.IGNORECASE,
)
# What the police do themselves: “Date of caution”, “Caution for”, “Disposal: simple caution”.
_MEASURED = re.compile(
    r"(?:date of )?(?:(?:simple|adult|youth|conditional|final|police) ){0,2}(?P<what>caution|reprimand|warning)\b",
    re.IGNORECASE,
)
_DONE = {"caution": "Cautioned", "reprimand": "Reprimanded", "warning": "Warned"}
_UNSAID = ("aside", "time", "offence date")
_CONVICTION = ("offence", "told", "disposal")


def entry_of(lines: Sequence[str], parsed: Sequence[tuple[Field, ...]], sort: str) -> Entry | None:
    """Give the entry that lines hold, `parsed` the labels of each; None where it has no words.

    `sort` is ``conviction`` for one of a record of them, ``form`` for a form that tells of one thing only (what else it
    asks for is left out of the words), and nothing for an entry of a log.
    """
    reader = _Reader(sort)
    for text, labels in zip(lines, parsed, strict=True):
        if labels:
            for field in labels:
                reader.take(field)
        elif not NUMBERED.fullmatch(text):
            reader.go_on(text)
        reader.at += len(text) + 1
    return reader.entry()


class _Reader:
    """Takes the labels and the lines of an entry in, one after the other; `at` is where the line begins."""

    def __init__(self, sort: str) -> None:
        self.at = 0
        self._convicted, self._is_form = sort == "conviction", sort == "form"
        self._dates: dict[str, int] = {}
        self._who = self._court = self._month = self._measure = ""
        self._said: list[str] = []
        self._left: list[str] = []
        self._goes_on = self._in_a_cell = False

    def take(self, field: Field) -> None:
        """Take a label with its value."""
        measured = (
            _MEASURED.match(field.value if field.role == "disposal" else field.label) if self._convicted else None
        )
        self._measure = self._measure or (measured["what"].lower() if measured else "")
        self._goes_on, self._in_a_cell = False, bool(field.value) and field.role in ("aside", "who")
        if field.role in DATED and field.is_dated:
            self._dates.setdefault(field.role, self.at + field.at)
        elif field.role in DATED:
            self._month = self._month or (undated(field.value) or ("", ""))[0]
        elif field.role == "who":
            self._who = self._who or person(field.value)
        elif field.role == "court" and self._convicted:
            self._court = field.value
        elif field.role == "offence date" and self._convicted:
            self._said.append(f"Date of offence {field.value}")
        elif field.role == "words" or not (self._is_form or field.role in _UNSAID or field.value == "-"):
            plain = field.role == "words" or (self._convicted and field.role in _CONVICTION)
            self._say(field.value if plain else f"{field.label}: {field.value}")

    def go_on(self, text: str) -> None:
        """Take a line without a label, which goes on with the words before it or begins the entry's own."""
        if self._goes_on:
            self._said[-1] = f"{self._said[-1]} {text}"
        elif self._in_a_cell and text[:1].islower():
            self._left.append(text)
        elif not self._is_form:
            self._say(text)

    def entry(self) -> Entry | None:
        """Give what was taken in."""
        at = next((self._dates[role] for role in DATED if role in self._dates), -1)
        said = " ".join(part if part[-1] in ".!?:;" else f"{part}." for part in self._said or self._left if part)
        if not said:
            return None
        if self._measure:
            said = f"{_DONE[self._measure]}: {said}"
        elif self._convicted and not ended_without_conviction(said):
            said = f"Convicted{' at ' + self._court if self._court else ''}: {said}"
        return Entry(said=said, who=self._who, at=at, undated=at < 0, month=self._month if at < 0 else "")

    def _say(self, words: str) -> None:
        self._said.append(words.strip())
        self._goes_on = True
