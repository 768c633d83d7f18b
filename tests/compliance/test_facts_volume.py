"""A volume is told by its page labels, whoever made it; what only looks like one is none."""

from __future__ import annotations

import pytest

from bundler.compliance.facts_marks import Mark
from bundler.compliance.facts_stamps import find_stamps
from bundler.compliance.facts_volume import read_volume
from tests.compliance.test_facts_stamps import mark

FRONT = ("Volume 2 front 1", "Volume 2 front 2")


def labelled(first: int, last: int, prefix: str = "") -> tuple[str, ...]:
    return tuple(f"{prefix}{number}" for number in range(first, last + 1))


@pytest.mark.parametrize(
    ("labels", "front", "first"),
    [
        ((*FRONT, *labelled(301, 320)), 2, 301),
        (("Volume 1 front 1", *labelled(1, 20)), 1, 1),
        ((*FRONT, *labelled(3, 20)), 2, 3),
        (("i", "ii", *labelled(301, 320)), 2, 301),
        (("Vol. 3", *labelled(40, 60, "A")), 1, 40),
        (labelled(301, 320), 0, 301),
    ],
)
def test_a_volume(labels: tuple[str, ...], front: int, first: int) -> None:
    volume = read_volume(labels)
    assert volume is not None
    assert (volume.front, volume.first) == (front, first)


@pytest.mark.parametrize(
    "labels",
    [
        (),
        labelled(1, 20),
        ("i", "ii", *labelled(1, 20)),
        ("Cover", "Index", *labelled(1, 20)),
        ("i", "ii", *labelled(3, 20)),
        (*FRONT, *labelled(301, 310), *labelled(320, 330)),
        (*FRONT, "301", "302a", "303"),
        FRONT,
    ],
)
def test_no_volume(labels: tuple[str, ...]) -> None:
    assert read_volume(labels) is None


def test_a_volume_of_one_page_behind_two_front_pages_has_its_stamp() -> None:
    volume = read_volume((*FRONT, "301"))
    found = find_stamps([[], [], [mark(301)]], volume)
    assert found.shift == 298
    assert [one.printed.number if one else None for one in found.marks] == [None, None, 301]


def test_labels_that_the_pages_do_not_bear_out_are_not_believed() -> None:
    volume = read_volume((*FRONT, *labelled(301, 310)))
    pages: list[list[Mark]] = [[], [], *([mark(number)] for number in range(1, 11))]
    assert find_stamps(pages, volume).shift == -2
