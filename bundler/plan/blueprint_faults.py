"""Faults of a blueprint: what its schema cannot see, each with its place and its mend."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from bundler.documents.kind import Kind
from bundler.errors import CaseError
from bundler.plan.blueprint import Blueprint, BlueprintSection
from bundler.plan.profile import read_profile


def faults_of(blueprint: Blueprint) -> tuple[CaseError, ...]:
    """Give everything in which the parts of a blueprint do not fit one another, in the order of the file.

    Letters are unique and each document has one section; the profile is known; what is required has a section, and
    what is forbidden has none.
    """
    return (*_profile(blueprint), *_sections(blueprint), *_overlaps(blueprint), *_demands(blueprint))


def without_section(blueprint: Blueprint) -> tuple[Kind, ...]:
    """Give the kinds that no section names and that are not forbidden; they go to the last section."""
    return tuple(
        kind
        for kind in Kind
        if not any(kind in section.kinds for section in blueprint.sections) and not blueprint.out_of_place(kind)
    )


def _profile(blueprint: Blueprint) -> Iterator[CaseError]:
    try:
        read_profile(blueprint.profile)
    except CaseError as error:
        yield CaseError(error.problem, where=error.where.replace("court profile", "profile"), remedy=error.remedy)


def _sections(blueprint: Blueprint) -> Iterator[CaseError]:
    letters: dict[str, int] = {}
    made: dict[str, int] = {}
    for number, section in enumerate(blueprint.sections, start=1):
        if section.letter in letters:
            yield CaseError(
                f"the letter {section.letter!r} stands twice",
                where=f"section[{number}].letter",
                remedy=f"section[{letters[section.letter]}] has it too: give one of them another letter",
            )
        letters.setdefault(section.letter, number)
        for pages in section.makes:
            if pages in made:
                yield CaseError(
                    f"the pages {pages!r} are made twice",
                    where=f"section[{number}].makes",
                    remedy=f"section[{made[pages]}] makes them too: keep one",
                )
            made.setdefault(pages, number)
        if not section.kinds and not section.makes and number < len(blueprint.sections):
            yield CaseError(
                "this section takes no kind and makes no pages",
                where=f"section[{number}].kinds",
                remedy="name the kinds it takes; only the last section takes whatever no other does",
            )


def _overlaps(blueprint: Blueprint) -> Iterator[CaseError]:
    numbered = list(enumerate(blueprint.sections, start=1))
    for (first, one), (second, other) in combinations(numbered, 2):
        shared = [kind for kind in one.kinds if kind in other.kinds]
        if shared and not _told_apart(one, other):
            kinds = ", ".join(kind.value for kind in shared)
            yield CaseError(
                f"section[{first}] takes these too: {kinds}",
                where=f"section[{second}].kinds",
                remedy="leave each kind to one section, or tell both apart by parties or by dated",
            )


def _told_apart(one: BlueprintSection, other: BlueprintSection) -> bool:
    if one.parties and other.parties and not set(one.parties) & set(other.parties):
        return True
    if one.dated is None or other.dated is None:
        return False
    return one.dated.latest < other.dated.earliest or other.dated.latest < one.dated.earliest


def _demands(blueprint: Blueprint) -> Iterator[CaseError]:
    taken = {kind for section in blueprint.sections for kind in section.kinds}
    for number, needed in enumerate(blueprint.required, start=1):
        homeless = [kind.value for kind in needed.any_of if kind not in taken]
        if homeless:
            yield CaseError(
                f"no section takes what is required here: {', '.join(homeless)}",
                where=f"required[{number}].any",
                remedy="add the kind to the section that it belongs to",
            )
    for number, barred in enumerate(blueprint.forbidden, start=1):
        welcome = [kind.value for kind in barred.kinds if kind in taken]
        if welcome:
            yield CaseError(
                f"a section takes what is forbidden here: {', '.join(welcome)}",
                where=f"forbidden[{number}].kinds",
                remedy="take the kind out of that section, or out of this list",
            )
        wanted = [k.value for k in barred.kinds if any(needed.any_of == (k,) for needed in blueprint.required)]
        if wanted:
            yield CaseError(
                f"what is forbidden here is required elsewhere: {', '.join(wanted)}",
                where=f"forbidden[{number}].kinds",
                remedy="keep one of the two",
            )
