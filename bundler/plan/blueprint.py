"""Blueprint: the sections of a kind of bundle, in order, and the kinds of document each takes. Data, no code."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bundler.documents.kind import Kind
from bundler.errors import CaseError
from bundler.resources import resource, resource_names
from bundler.schema import hold


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintSection:
    """One section. `order` is ``kind`` (as `kinds` lists them, then by date) or ``date`` (earliest first)."""

    letter: str
    title: str
    kinds: tuple[Kind, ...]
    order: str
    makes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """A kind of bundle. `profile` names the court profile that it obeys."""

    name: str
    title: str
    profile: str
    sections: tuple[BlueprintSection, ...]

    def section_for(self, kind: Kind) -> BlueprintSection:
        """The section that takes documents of this kind; the last one takes what no other does."""
        return next((section for section in self.sections if kind in section.kinds), self.sections[-1])


def read_blueprint(name: str) -> Blueprint:
    """Read a shipped blueprint by its name (``claim``), or one of a firm's own by its path.

    Raises CaseError where there is none, or it does not fit the schema.
    """
    file = Path(name)
    try:
        text = file.read_text(encoding="utf-8") if file.suffix == ".toml" else _shipped(name)
    except OSError as error:
        known = ", ".join(ending.removesuffix(".toml") for ending in resource_names("bundles", ".toml"))
        raise CaseError(
            f"there is no blueprint {name!r}", where="blueprint", remedy=f"choose one of: {known}; or give a .toml file"
        ) from error
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CaseError(f"this is not TOML: {error}", where=name, remedy="look at that line") from error
    hold(written, "blueprint", file=name)
    return Blueprint(
        name=written["name"],
        title=written["title"],
        profile=written["profile"],
        sections=tuple(
            BlueprintSection(
                letter=section["letter"],
                title=section["title"],
                kinds=tuple(Kind(kind) for kind in section["kinds"]),
                order=section["order"],
                makes=tuple(section.get("makes", ())),
            )
            for section in written["section"]
        ),
    )


def _shipped(name: str) -> str:
    return resource("bundles", f"{name}.toml").read_text(encoding="utf-8")
