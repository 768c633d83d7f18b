"""chronology.toml: suggestions are added, and nothing that a person did is ever touched."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.chronology.curation.add import add
from bundler.chronology.curation.confirm import confirm
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.toml.chronology_file import add_suggestions, read_chronology
from bundler.documents.document import Citation
from bundler.errors import CaseError
from bundler.partial_date import PartialDate


def an_event(id: str = "e-1", date: str = "2014-03-12", text: str = "He was arrested.") -> Event:
    account = Account(citation=Citation(document_id="ws1", page=2, paragraph="5"), words=text, asserted_by="AB")
    return Event(
        id=id, date=PartialDate.parse(date), text=text, accounts=(account,), flags=("day-first",), confidence=0.5
    )


def test_what_was_suggested_is_read_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    event = an_event(text='He said "no" \\ then\tleft.\x7f Łódź')

    add_suggestions(file, [event])

    assert read_chronology(file).events == (event,)


def test_adding_twice_is_adding_once(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, [an_event()])
    once = file.read_bytes()

    assert add_suggestions(file, [an_event()]) == ()
    assert file.read_bytes() == once


def test_an_edit_a_comment_and_a_status_survive(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, [an_event()])
    edited = (
        file.read_text(encoding="utf-8")
        .replace("He was arrested.", "Arrest", 1)
        .replace('"suggested"\n', '"edited" # mine\n')
    )
    file.write_text(edited, encoding="utf-8")

    add_suggestions(file, [an_event(), an_event("e-2", text="Another.")])

    first, second = read_chronology(file).events
    assert (first.text, first.status, second.id) == ("Arrest", Status.EDITED, "e-2")
    assert "# mine" in file.read_text(encoding="utf-8")


def test_a_row_that_a_person_deletes_stays_deleted(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, [an_event(), an_event("e-2")])
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index('[[event]]\nid = "e-2"')], encoding="utf-8")

    assert add_suggestions(file, [an_event(), an_event("e-2")]) == ()
    assert [event.id for event in read_chronology(file).events] == ["e-1"]


def test_a_file_written_by_hand_alone_is_added_to(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text('[[event]]\nid = "mine"\ndate = "2014"\ntext = "It began."\n', encoding="utf-8")

    add_suggestions(file, [an_event()])

    mine, suggested = read_chronology(file).events
    assert (mine.status, suggested.status) == (Status.ADDED, Status.SUGGESTED)


def test_rejected_events_do_not_stand(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text('[[event]]\nid = "a"\ndate = "2014"\ntext = "x"\nstatus = "rejected"\n', encoding="utf-8")

    assert read_chronology(file).shown() == ()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('[[event]]\nid = "a"\ndate = "yesterday"\ntext = "x"\n', "event[1].date"),
        ('[[event]]\nid = "a"\ndate = "2014"\ntext = "x"\nkimd = "x"\n', "event[1].kimd"),
        ('[[event]]\nid = "a"\ndate = "2014"\ntext = "x"\n' * 2, "event[2].id"),
        ("[[event]\n", "chronology.toml"),
    ],
)
def test_each_fault_names_its_place(tmp_path: Path, text: str, where: str) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(CaseError) as caught:
        read_chronology(file)

    assert where in caught.value.where
    assert caught.value.remedy


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1, max_size=5))
def test_any_text_is_valid_toml_and_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    file = tmp_path_factory.mktemp("case") / "chronology.toml"
    events = [an_event(f"e-{number}", text=text) for number, text in enumerate(texts)]

    add_suggestions(file, events)

    assert [item["text"] for item in tomllib.loads(file.read_text(encoding="utf-8"))["event"]] == texts


@pytest.mark.parametrize("data", [b"", b"\n  \n", b"\xef\xbb\xbf"])
def test_a_file_with_nothing_in_it_is_no_new_beginning(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "chronology.toml"
    file.write_bytes(data)

    for act in (
        lambda: read_chronology(file),
        lambda: add_suggestions(file, [an_event()]),
        lambda: add(file, date="2014", text="He moved."),
    ):
        with pytest.raises(CaseError, match="nothing in it"):
            act()
    assert file.read_bytes() == data


@pytest.mark.parametrize("of", ["e-1", "e-2"])
def test_an_account_that_would_be_shown_nowhere_is_a_fault(tmp_path: Path, of: str) -> None:
    file = tmp_path / "chronology.toml"
    blocks = [f'[[event]]\nid = "e-{n}"\ndate = "2014"\ntext = "x"\n' for n in (1, 2, 3)]
    file.write_text(f'{blocks[0]}account_of = "{of}"\n{blocks[1]}account_of = "e-3"\n{blocks[2]}', encoding="utf-8")

    with pytest.raises(CaseError, match="event\\[1\\]"):
        read_chronology(file)


def test_an_account_of_what_never_was_an_event_is_told_and_not_lost(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    event = '[[event]]\nid = "e-1"\ntext = "x"\ndate = "2014"\naccount_of = "e-2"\n'
    file.write_text(event, encoding="utf-8")

    with pytest.raises(CaseError, match="there is no event 'e-2'"):
        read_chronology(file)
    # What a person deleted is another matter: its accounts stay out with it.
    file.write_text(f'suggested = """\ne-1 e-2\n"""\n{event}', encoding="utf-8")
    assert read_chronology(file).shown() == ()


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("date = “2014”", "curly"),
        ('date = "2014', "a quotation mark is missing"),
        ('date = "the "late" hour"', "look at that line"),
        ('date = "2014"\ndate = "2015"', "that key stands twice"),
        ('date = "2014"\n[event]\nid = "e-2"', "one bracket"),
        ('date = "2014"\n<<<<<<< HEAD', "two versions of the file"),
        ("date = " + "9" * 5000, "write it as text"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_mend(tmp_path: Path, line: str, mend: str) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text(f'[[event]]\nid = "e-1"\ntext = "x"\n{line}\n', encoding="utf-8")

    with pytest.raises(CaseError, match="this is not TOML") as caught:
        read_chronology(file)
    assert mend in caught.value.remedy.lower()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('date = "31/02/2020"', "'31/02/2020' is not a date"),
        ("date = 2014-03-12", "2014-03-12 is not text in quotes"),
        ('date = "2014-13"', "no month 13"),
        ('date = "2014"\n<<<<<<< HEAD', "not TOML"),
        ('date = "2014"\nstatus = "perhaps"', "'perhaps' is not one of the words"),
        ('date = "2014"\n[[event.source]]\ndocument = ""\npage = 1', "it is empty"),
        ('date = "2014"\n[[event.source]]\ndocument = "d"\npage = 0', "0 is less than 1"),
        ('date = "2014"\n[[event]]\nid = "e-1"\ntext = "y"\ndate = "2015"', "stands twice"),
    ],
)
def test_an_act_on_a_broken_file_says_what_is_wrong_with_it(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text(f'[[event]]\nid = "e-1"\ntext = "x"\n{line}\n', encoding="utf-8")
    before = file.read_bytes()

    for act in (lambda: read_chronology(file), lambda: confirm(file, ["e-1"])):
        with pytest.raises(CaseError) as caught:
            act()
        assert said in str(caught.value)
        assert caught.value.remedy
    assert file.read_bytes() == before
