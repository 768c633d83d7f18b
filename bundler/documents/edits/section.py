"""Sections: renamed, lettered, added, taken out and put into another order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bundler.documents.edits.blocks import Block
from bundler.documents.edits.draft import SECTION, Draft
from bundler.documents.edits.fault import FILE_NAME, changed_meanwhile
from bundler.documents.edits.lines import Value, body_of, with_value
from bundler.errors import CaseError

_ORDER = ("letter", "title", "makes")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSection:
    """Set a section's letter, title or what it makes; `was` holds what the person saw of those."""

    letter: str
    values: Mapping[str, Value]
    was: Mapping[str, Value] = field(default_factory=dict)

    def make(self, draft: Draft) -> None:
        """Make it."""
        place = draft.section(self.letter)
        section = draft.written["section"][place]
        for key, seen in self.was.items():
            if _standing(section.get(key, "")) != _standing(seen):
                raise changed_meanwhile(f"section {self.letter}")
        start, _ = draft.section_spans()[place]
        for key, value in self.values.items():
            if key not in _ORDER:
                raise CaseError(f"{key!r} cannot be set", where=FILE_NAME, remedy=f"it can be: {', '.join(_ORDER)}")
            if _standing(section.get(key, "")) == _standing(value):
                continue
            draft.blocks[start] = with_value(draft.blocks[start], key, value, _ORDER, draft.newline)
            if value in ("", ()):
                section.pop(key, None)
            else:
                section[key] = list(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSections:
    """Give every section its letter, in their order: A, B, C and so on, or those that are named."""

    letters: tuple[str, ...]

    def make(self, draft: Draft) -> None:
        """Make it."""
        if len(self.letters) != len(draft.written["section"]):
            raise changed_meanwhile("the list of sections")
        for (start, _), section, letter in zip(
            draft.section_spans(), draft.written["section"], self.letters, strict=True
        ):
            if section["letter"] != letter:
                draft.blocks[start] = with_value(draft.blocks[start], "letter", letter, _ORDER, draft.newline)
                section["letter"] = letter


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSection:
    """Add a section before the one with the letter `before`, or with "" behind the last."""

    letter: str
    title: str
    makes: tuple[str, ...] = ()
    before: str = ""

    def make(self, draft: Draft) -> None:
        """Make it."""
        values: dict[str, Value] = {"letter": self.letter, "title": self.title, "makes": self.makes}
        block = Block(
            path=SECTION,
            listed=True,
            lead=draft.newline,
            head=f"[[section]]{draft.newline}",
            body=body_of(values, draft.newline),
        )
        place = draft.section(self.before) if self.before else len(draft.ids)
        spans = draft.section_spans()
        at = spans[place][0] if place < len(spans) else spans[-1][1]
        draft.insert(at, [block])
        draft.ids.insert(place, [])
        made: dict[str, object] = {"letter": self.letter, "title": self.title}
        draft.written["section"].insert(place, made | ({"makes": list(self.makes)} if self.makes else {}))


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSection:
    """Take out a section in which no document stands."""

    letter: str

    def make(self, draft: Draft) -> None:
        """Make it."""
        place = draft.section(self.letter)
        if draft.ids[place]:
            raise CaseError(
                f"documents stand in section {self.letter}",
                where=FILE_NAME,
                remedy="move them to another section, or leave them out, first",
            )
        if len(draft.ids) == 1:
            raise CaseError("this is the only section", where=FILE_NAME, remedy="rename it, or add another one first")
        start, end = draft.section_spans()[place]
        lead = draft.blocks[start].lead
        del draft.blocks[start:end]
        draft.keep_comments(lead, start)
        del draft.ids[place]
        del draft.written["section"][place]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSection:
    """Put a section, with its documents, before another one, or with `before` "" behind the last."""

    letter: str
    before: str = ""

    def make(self, draft: Draft) -> None:
        """Make it."""
        place = draft.section(self.letter)
        target = draft.section(self.before) if self.before else len(draft.ids)
        if target == place:
            return
        spans = draft.section_spans()
        (start, end), at = spans[place], spans[target][0] if target < len(spans) else spans[-1][1]
        blocks = draft.blocks[start:end]
        del draft.blocks[start:end]
        at -= end - start if at > start else 0
        draft.insert(at, blocks)
        target -= target > place
        draft.ids.insert(target, draft.ids.pop(place))
        draft.written["section"].insert(target, draft.written["section"].pop(place))


def _standing(value: object) -> Value:
    if value is None or value in ("", [], ()):
        return ""
    return tuple(value) if isinstance(value, list | tuple) else str(value)
