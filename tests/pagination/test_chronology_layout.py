"""The chronology: every line says when, what, who says so, and on which page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.chronology.checks.doubts import DOUBTS
from bundler.chronology.event import Status
from bundler.pagination.chronology_layout import status_line
from bundler.pagination.lines import ChronologyRow
from bundler.pagination.numbering import paginate
from bundler.pagination.page_style import CHRONOLOGY_DATE, CHRONOLOGY_GRID, DATE, INDEX_DATE, ROWS_BOTTOM
from bundler.plan.bundle import Bundle
from bundler.typesetting.lines import wrap
from tests.bundles import an_event, with_chronology

WORDS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F), max_size=900)


def rows(bundle: Bundle) -> list[ChronologyRow]:
    return [row for page in paginate(bundle).chronology_pages for row in page.rows]


def test_a_line_gives_date_event_source_and_page() -> None:
    bundle = with_chronology(an_event("Release was refused.", cites=[("doc-A2", 3)]), pages=(3, 1))
    (row,) = rows(bundle)
    assert row.date == ("12 March 2014",)
    assert row.event == ("Release was refused.",)
    assert " ".join(row.source).replace("\u00a0", " ") == "A2, Document A2, para 12"
    (reference,) = row.references
    assert reference.target == paginate(bundle).documents["doc-A2"].last
    assert reference.text == str(reference.target)


def source_of(title: str, who: str) -> str:
    event = an_event("She was seen.", cites=[("doc-A2", 1)])
    told = replace(event, accounts=tuple(replace(each, asserted_by=who) for each in event.accounts))
    bundle = with_chronology(told)
    tabs = [replace(tab, title=title) if tab.label == "A2" else tab for tab in bundle.sections[0].tabs]
    section = replace(bundle.sections[0], tabs=tuple(tabs))
    (row,) = rows(replace(bundle, sections=(section, *bundle.sections[1:])))
    return " ".join(row.source).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("title", "who", "source"),
    [
        ("Incident log 417", "PC 1522 Dent", "Incident log 417 (PC 1522 Dent)"),
        ("Ward observations", "RMN Tove", "Ward observations (RMN Tove)"),
        ("Safeguarding log", "Mrs Attwood (DSL)", "Safeguarding log (Mrs Attwood, DSL)"),
        ("Statement of Nadia Ferris", "Nadia Ferris", "Statement of Nadia Ferris"),
        ("Incident log 417", "recorded in Incident log 417", "Incident log 417"),
        ("Facts and grounds", "the claimant", "Facts and grounds"),
    ],
)
def test_who_says_so_stands_beside_the_title_where_that_does_not_name_him(title: str, who: str, source: str) -> None:
    assert source_of(title, who) == f"A2, {source}, para 12"


def test_an_account_of_a_vaguer_date_says_which() -> None:
    event = an_event("She was seen.", cites=[("doc-A2", 1)])
    told = replace(event, accounts=tuple(replace(each, dated="March 2014") for each in event.accounts))
    (row,) = rows(with_chronology(told))

    assert "(“March 2014”)" in " ".join(row.source).replace("\u00a0", " ")


def test_a_title_of_several_lines_is_printed_whole() -> None:
    title = "Thornshire Constabulary: command and control log 20210403 of the third of April, printed in May 2022"
    assert title in source_of(title, "")


def test_each_reference_stands_beside_its_own_source() -> None:
    bundle = with_chronology(an_event("Both say so.", cites=[("doc-A2", 1), ("doc-A3", 1)]))
    (row,) = rows(bundle)
    assert [row.source[reference.line].split(",")[0] for reference in row.references] == ["A2", "A3"]
    assert sum(reference.height for reference in row.references) == len(row.source)


def test_not_a_word_of_a_document_that_is_not_in_the_bundle_is_printed() -> None:
    (row,) = rows(with_chronology(an_event("Told by telephone.", cites=[("doc-elsewhere", 1)])))
    assert row.source == ()
    assert row.references == ()


def test_a_page_that_the_document_does_not_have_gives_no_reference() -> None:
    (row,) = rows(with_chronology(an_event("Misquoted.", cites=[("doc-A3", 9)]), pages=(3, 1)))
    assert row.references == ()
    assert row.source[0].startswith("A3")


def test_a_disputed_event_says_so_in_words() -> None:
    (row,) = rows(with_chronology(an_event("He was told.", disputed="he was not told until May")))
    assert " ".join(row.note) == "Disputed: he was not told until May"


def test_an_inferred_date_says_so_until_a_person_has_confirmed_it() -> None:
    doubtful = replace(an_event("Moved.", status=Status.SUGGESTED), flags=("inferred-year", "relative"))
    (row,) = rows(with_chronology(doubtful))
    assert " ".join(row.note) == "Date: the year is inferred; reckoned from another date"
    (row,) = rows(with_chronology(replace(doubtful, status=Status.CONFIRMED)))
    assert row.note == ()


def test_a_rejected_event_is_not_shown() -> None:
    assert rows(with_chronology(an_event("No.", status=Status.REJECTED))) == []


def test_a_chronology_without_entries_is_one_page() -> None:
    assert len(paginate(with_chronology()).chronology_pages) == 1


@pytest.mark.parametrize(
    ("statuses", "line"),
    [
        ([Status.CONFIRMED, Status.ADDED, Status.EDITED], ""),
        ([Status.SUGGESTED], "Draft: 1 of 1 entry is not yet confirmed"),
        ([Status.SUGGESTED, Status.CONFIRMED], "Draft: 1 of 2 entries is not yet confirmed"),
        ([Status.SUGGESTED] * 2 + [Status.CONFIRMED], "Draft: 2 of 3 entries are not yet confirmed"),
        ([Status.REJECTED, Status.CONFIRMED], ""),
    ],
)
def test_the_status_line_counts_what_nobody_has_confirmed(statuses: list[Status], line: str) -> None:
    events = [an_event(f"Event {place}", status=status) for place, status in enumerate(statuses)]
    assert status_line(with_chronology(*events)) == line


@given(st.lists(WORDS, max_size=12))
@settings(deadline=None, max_examples=30)
def test_rows_stay_on_the_page_and_no_word_is_lost(texts: list[str]) -> None:
    bundle = with_chronology(*(an_event(text, date=f"2014-01-{day:02d}") for day, text in enumerate(texts, 1)))
    pages = paginate(bundle).chronology_pages
    for place, page in enumerate(pages):
        edge = CHRONOLOGY_GRID.next_top if place else CHRONOLOGY_GRID.first_top
        for row in page.rows:
            assert row.top >= edge - 0.001
            edge = row.top + row.height
        assert edge <= ROWS_BOTTOM + 0.001
    shown = "".join(line for page in pages for row in page.rows for line in row.event)
    assert _letters(shown) == _letters("".join(texts))


def test_a_row_higher_than_a_page_flows_on_with_all_its_references() -> None:
    event = an_event("word " * 3000, cites=[("doc-A2", 1)] * 60)
    bundle = with_chronology(event)
    pages = paginate(bundle).chronology_pages
    assert len(pages) > 2
    assert [row.continued for page in pages for row in page.rows] == [False] + [True] * (len(pages) - 1)
    assert sum(len(row.references) for page in pages for row in page.rows) == 60
    for page in pages:
        for row in page.rows:
            for reference in row.references:
                assert 0 <= reference.line < len(row.source)


def test_a_row_that_goes_on_overleaf_says_there_of_which_day_it_is() -> None:
    long = an_event("word " * 3000, date="2014-01-04")
    bundle = with_chronology(long, an_event("She moved away.", date="2014-01-05"))
    first, *later, last = rows(bundle)

    assert first.date == ("4 January 2014",)
    assert {row.date for row in later} == {("4 January 2014", "(continued)")}
    assert [row.goes_on for row in (first, *later)] == [True] * len(later) + [False]
    assert (last.date, last.continued) == (("5 January 2014",), False)


@pytest.mark.parametrize("words", range(2_000, 2_120, 7))
def test_not_one_or_two_lines_alone_are_left_for_overleaf_and_the_date_has_room(words: int) -> None:
    last = rows(with_chronology(an_event("nobody came " * (words // 2), date="2014-01-04~/2014-09-28~")))[-1]

    assert last.continued
    assert len(last.event) >= 3
    assert last.height >= len(last.date) * CHRONOLOGY_GRID.leading


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def test_every_day_of_the_year_stands_on_one_line() -> None:
    longest = "28 September 2026"
    assert wrap(longest, DATE, CHRONOLOGY_DATE.width) == wrap(longest, DATE, INDEX_DATE.width) == (longest,)


@pytest.mark.parametrize("flag", sorted({*DOUBTS} - {"calculated"}))
def test_every_doubt_about_a_date_is_told_in_words(flag: str) -> None:
    event = replace(an_event("He moved."), status=Status.SUGGESTED, flags=(flag,))
    (row,) = rows(with_chronology(event))

    assert len(" ".join(row.note).split()) > 3
