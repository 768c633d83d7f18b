"""Rule CHR-06: the page that an event cites, or the one beside it, holds its words or its date."""

from __future__ import annotations

from bundler.chronology.checks.support import moved, unsupported
from bundler.chronology.event import Event
from tests.chronology.builders import an_event


def test_a_page_that_holds_the_words_bears_the_event_out() -> None:
    assert unsupported([an_event(page=1)], {"ws1": ["5. He  was\narrested."]}) == ()


def test_the_page_beside_will_do_but_not_the_one_after_that() -> None:
    event = an_event(page=2)

    assert unsupported([event], {"ws1": ["He was arrested.", "", ""]}) == ()
    assert unsupported([event], {"ws1": ["", "", "", "He was arrested."]}) == ((event, event.accounts[0]),)


def test_the_date_in_any_british_form_bears_it_out() -> None:
    for written in ("12 March 2014", "12th March 2014", "12/03/2014", "12.3.14", "12 Mar 2014", "March 12, 2014"):
        assert unsupported([an_event(page=1, text="Arrest.")], {"ws1": [f"On {written} it happened."]}) == ()


def test_a_page_that_no_longer_says_so_is_told() -> None:
    event = an_event(page=1)

    assert unsupported([event], {"ws1": ["On 21 March 2014 he was seen."]}) == ((event, event.accounts[0]),)


def test_a_page_that_is_not_there_bears_nothing_out() -> None:
    event = an_event(page=40)

    assert unsupported([event], {"ws1": ["He was arrested."]}) == ((event, event.accounts[0]),)


def test_a_document_that_is_not_in_the_case_is_not_asked() -> None:
    assert unsupported([an_event()], {}) == ()


def places(event: Event, pages: list[str]) -> list[int]:
    return [each.page for each in moved([event], {"ws1": pages})]


def test_words_that_stand_on_another_page_alone_are_told_with_it_though_it_is_the_next() -> None:
    event = an_event(page=1)

    assert places(event, ["He was arrested.", ""]) == []
    assert places(event, ["Background.", "He was arrested."]) == [2]
    assert places(event, ["", "", "", "He was arrested."]) == [4]


def test_words_that_run_over_a_page_or_stand_on_several_are_not_said_to_have_moved() -> None:
    event = an_event(page=1)

    assert places(event, ["He was", "arrested."]) == []
    assert places(event, ["", "He was arrested.", "He was arrested."]) == []
    assert places(event, ["", "He was bailed."]) == []


def test_words_that_run_over_a_page_with_a_running_head_between_are_borne_out() -> None:
    event = an_event(page=1, date="2019", text="He was arrested.")

    assert unsupported([event], {"ws1": ["5. He was 3", "Statement of Ada Tarn arrested."]}) == ()
    assert unsupported([event], {"ws1": ["5. He was 3", "Statement of Ada Tarn bailed."]}) != ()
