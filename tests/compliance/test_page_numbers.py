"""Page numbers as printed: what is one, what only looks like one, and how lists of pages are written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.compliance.page_numbers import MOST_NAMED, holds_number, named_page, numbers_in, page_list, ranges_in


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12", ["12"]),
        ("Page 12 of 30", ["12"]),
        ("page 12/30", []),
        ("the end of\r\n12", ["12"]),
        ("A12", ["A12"]),
        ("CB 12", ["CB 12"]),
        ("[12]", ["12"]),
        ("- 12 -", ["12"]),
        ("12A", ["12A"]),
        ("12.1", ["12.1"]),
        ("14 March 2026", []),
        ("14/03/2026 and 2026-03-14 at 10:30", []),
        ("£12", []),
        ("12%", []),
        ("1,200", []),
        ("12th", []),
        ("AC-2026-LON-000123", []),
        ("CO/1234/2026", []),
        ("paragraph 12:", []),
    ],
)
def test_what_may_be_a_page_number(words: str, expected: list[str]) -> None:
    assert [printed.written for printed in numbers_in(words)] == expected


def test_a_number_is_taken_apart() -> None:
    (printed,) = numbers_in("see A12B")
    assert (printed.prefix, printed.number, printed.suffix, printed.start) == ("A", 12, "B", 4)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Letter of 14 March 2026 12–15", (12, 15)),
        ("12 - 15", (12, 15)),
        ("A12-A15", (12, 15)),
        ("CB/12-CB/15", (12, 15)),
        ("CB-12-CB-15", (12, 15)),
        ("CB/12-15", (12, 15)),
        ("12 to 15", (12, 15)),
        ("pp. 12 to 15", (12, 15)),
        ("p. 12-p. 15", (12, 15)),
        ("Pages 12–15", (12, 15)),
        ("PSI 22/2015/04", None),
        ("12", (12, 12)),
        ("Claim No. AC-2026-LON-000123", None),
    ],
)
def test_ranges_of_pages(words: str, expected: tuple[int, int] | None) -> None:
    ranges = ranges_in(words)
    assert (ranges[-1] if ranges else None) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Letter before claim (p 42)", 42),
        ("Letter before claim (p A42)", 42),
        ("Letter before claim [42]", 42),
        ("Letter before claim (42–45)", 42),
        ("Letter before claim, page 42", 42),
        ("Statement of AB (14 March 2026)", None),
        ("Statement 2", None),
        ("Letter before claim", None),
    ],
)
def test_the_page_that_a_title_names(title: str, expected: int | None) -> None:
    assert named_page(title) == expected


def test_a_title_holds_its_number_wherever_it_stands() -> None:
    assert holds_number("42 – Letter before claim", 42)
    assert holds_number("Letter before claim 42", 42)
    assert not holds_number("Letter of 14 March 2042", 14)
    assert not holds_number("Exhibit AB142", 42)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([4], "page 4"),
        ([3, 7, 8, 9, 12], "pages 3, 7–9 and 12"),
        ([1, 2], "pages 1 and 2"),
        ([2, 1, 2], "pages 1 and 2"),
        ([], "no page"),
        (range(1, 101), "pages 1–100"),
    ],
)
def test_a_list_of_pages_reads_as_people_write_it(pages: list[int], expected: str) -> None:
    assert page_list(pages) == expected


@given(st.sets(st.integers(1, 5000), min_size=1))
def test_a_list_of_pages_names_all_of_them_or_says_how_many_more(pages: set[int]) -> None:
    written = page_list(pages)
    more = re.search(r"(\d+) more$", written)
    named: set[int] = set()
    for first, last in re.findall(r"(\d+)(?:–(\d+))?", written.removesuffix(more.group() if more else "")):
        named.update(range(int(first), int(last or first) + 1))
    assert named <= pages
    assert len(named) + (int(more.group(1)) if more else 0) == len(pages)
    assert len(re.findall(r"[,–]", written)) <= 2 * MOST_NAMED


@given(st.text(max_size=300))
def test_no_words_break_the_reading_of_numbers(words: str) -> None:
    for printed in numbers_in(words):
        assert words[printed.start :].startswith(printed.written)
    ranges_in(words)
    named_page(words)
