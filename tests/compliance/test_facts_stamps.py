"""Which number is the stamp: the one that grows with the page, whatever else is printed near the edges."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bundler.compliance.facts_marks import Mark
from bundler.compliance.facts_stamps import find_stamps
from bundler.compliance.page_numbers import PrintedNumber


def mark(number: int, *, suffix: str = "", zone: str = "bottom-right", place: tuple[float, float] = (36, 24)) -> Mark:
    return Mark(
        printed=PrintedNumber(written=f"{number}{suffix}", number=number, suffix=suffix), zone=zone, place=place
    )


def footer(number: int) -> Mark:
    return mark(number, zone="bottom-centre", place=(0, 40))


def numbers(pages: list[list[Mark]]) -> list[int | None]:
    return [found.printed.number if found else None for found in find_stamps(pages).marks]


def test_the_running_number_wins_over_the_documents_own_numbers() -> None:
    pages = [[footer(page % 4 + 1), mark(page)] for page in range(1, 21)]
    assert numbers(pages) == list(range(1, 21))


def test_numbers_that_start_anew_with_each_document_are_no_stamps() -> None:
    assert numbers([[footer(page % 4 + 1)] for page in range(20)]) == [None] * 20


def test_a_shift_is_found() -> None:
    pages = [[], [], *([mark(page)] for page in range(1, 19))]
    assert find_stamps(pages).shift == -2
    assert numbers(pages) == [None, None, *range(1, 19)]


def test_a_wrong_number_in_the_stamps_place_is_a_stamp() -> None:
    pages = [[mark(page)] for page in range(1, 11)]
    pages[4] = [footer(2), mark(55)]
    assert numbers(pages)[4] == 55


def test_another_number_elsewhere_is_no_stamp() -> None:
    pages = [[mark(page)] for page in range(1, 11)]
    pages[4] = [footer(2), mark(17, place=(120, 50))]
    assert numbers(pages)[4] is None


def test_an_inserted_number_is_a_stamp() -> None:
    pages = [[mark(page)] for page in range(1, 11)]
    pages[4] = [mark(4, suffix="A")]
    found = find_stamps(pages).marks[4]
    assert found is not None
    assert found.printed.suffix == "A"


def test_no_pages_have_no_stamps() -> None:
    assert find_stamps([]).marks == ()


noise = st.lists(st.builds(footer, st.integers(1, 400)), max_size=4)


@given(st.lists(noise, min_size=1, max_size=60))
def test_stamps_are_found_in_any_noise(others: list[list[Mark]]) -> None:
    pages = [[*found, mark(page)] for page, found in enumerate(others, 1)]
    found = find_stamps(pages)
    assert found.shift == 0
    assert [stamp.printed.number for stamp in found.marks if stamp] == list(range(1, len(pages) + 1))
