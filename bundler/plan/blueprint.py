"""Blueprint: the sections of a kind of bundle, in order, and the kinds of document each takes. Data, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry
from bundler.errors import CaseError
from bundler.partial_date import DateFault, PartialDate
from bundler.plan.authority import Authority, authority_of
from bundler.plan.data_file import is_file_name, read_data
from bundler.resources import resource_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What must be in the bundle: a document of any of these kinds.

    `when` says in words when it is required, for a person to answer; always, where it is "".
    """

    title: str
    any_of: tuple[Kind, ...]
    authority: Authority
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prohibition:
    """Kinds of document that do not belong into the bundle, and why."""

    kinds: tuple[Kind, ...]
    why: str
    authority: Authority


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintSection:
    """One section, which takes documents of its kinds, of its parties and within its dates where it names any.

    `order` is ``kind`` (as `kinds` lists them, then by date), ``date`` (earliest first) or ``title`` (alphabetical).
    `dated` is a range; `makes` names the pages that the program makes for it.
    """

    letter: str
    title: str
    kinds: tuple[Kind, ...]
    order: str
    makes: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    dated: PartialDate | None = None

    def takes(self, entry: Entry) -> bool:
        """Whether the entry belongs here. What is not known of it, its party or its date, keeps it out of nothing."""
        if entry.kind not in self.kinds:
            return False
        if self.parties and entry.party and entry.party not in self.parties:
            return False
        return not (self.dated and entry.date) or self.dated.earliest <= entry.date.sort_date <= self.dated.latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """A kind of bundle. `profile` names the court profile that it obeys, or is the path of a firm's own."""

    name: str
    title: str
    profile: str
    sections: tuple[BlueprintSection, ...]
    required: tuple[Requirement, ...] = ()
    forbidden: tuple[Prohibition, ...] = ()

    def section_for(self, kind: Kind) -> BlueprintSection:
        """The first section that takes documents of this kind; the last one takes what no other does."""
        return next((section for section in self.sections if kind in section.kinds), self.sections[-1])

    def section_of(self, entry: Entry) -> BlueprintSection:
        """The section that an entry belongs to by kind, party and date; by its kind alone where none takes all."""
        return next((section for section in self.sections if section.takes(entry)), self.section_for(entry.kind))

    def missing(self, kinds: frozenset[Kind]) -> tuple[Requirement, ...]:
        """What is required, in a bundle that holds documents or made pages of these kinds, and is not there."""
        return tuple(needed for needed in self.required if not kinds.intersection(needed.any_of))

    def out_of_place(self, kind: Kind) -> Prohibition | None:
        """Why documents of this kind do not belong into the bundle, or None where they do."""
        return next((barred for barred in self.forbidden if kind in barred.kinds), None)


def blueprint_names() -> tuple[str, ...]:
    """Give the names of the blueprints that ship."""
    return tuple(name.removesuffix(".toml") for name in resource_names("bundles", ".toml"))


def read_blueprint(name: str, *, folder: Path | None = None) -> Blueprint:
    """Read a shipped blueprint by its name (``claim``), or one of a firm's own by its path, taken from `folder`.

    Raises CaseError, naming the place, where there is none, or it does not fit the schema. Whether its parts fit one
    another is for `faults_of`.
    """
    if folder and is_file_name(name):
        name = str(folder / name)
    written = read_data(name, folder="", schema="blueprint", what="blueprint")
    profile = written["profile"]
    if is_file_name(profile):
        profile = str(Path(name).parent / profile)
    return Blueprint(
        name=written["name"],
        title=written["title"],
        profile=profile,
        sections=tuple(_section(item, f"{name}: section[{at}]") for at, item in enumerate(written["section"], start=1)),
        required=tuple(
            Requirement(
                title=item["title"], any_of=_kinds(item["any"]), authority=authority_of(item), when=item.get("when", "")
            )
            for item in written.get("required", ())
        ),
        forbidden=tuple(
            Prohibition(kinds=_kinds(item["kinds"]), why=item["why"], authority=authority_of(item))
            for item in written.get("forbidden", ())
        ),
    )


def _section(item: Mapping[str, Any], where: str) -> BlueprintSection:
    return BlueprintSection(
        letter=item["letter"],
        title=item["title"],
        kinds=_kinds(item["kinds"]),
        order=item["order"],
        makes=tuple(item.get("makes", ())),
        parties=tuple(item.get("parties", ())),
        dated=_dated(item["dated"], f"{where}.dated") if "dated" in item else None,
    )


def _dated(text: str, where: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except DateFault as error:
        raise CaseError(
            str(error), where=where, remedy='write a range, such as "2014/2016-03-31", "../2016" or "2014/.."'
        ) from error


def _kinds(written: list[str]) -> tuple[Kind, ...]:
    return tuple(Kind(kind) for kind in written)
