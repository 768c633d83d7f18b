"""What a person did in chronology.toml outlives every update, confirm, reject and import."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundler.chronology.event import Status
from bundler.chronology.joining.merge import merge
from bundler.chronology.toml.chronology_file import add_joined, add_suggestions, read_chronology
from bundler.errors import CaseError
from tests.chronology.builders import an_event, set_values

KICKED = "He kicked in the front door of the flat at Tallow Court."


def test_a_new_account_of_a_known_event_is_offered_and_the_event_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    first = an_event("e-1", text=KICKED, document="ws")
    add_joined(file, merge([first], {}))
    set_values(file, {"e-1": {"status": "confirmed", "text": "The door was kicked in."}})
    before = file.read_text(encoding="utf-8")

    second = an_event("e-2", text=KICKED, document="log", page=9)
    (offered,) = add_joined(file, merge([first, second], {}))

    assert (offered.id, offered.account_of) == ("e-2", "e-1")
    assert before[before.index("[[event]]") :] in file.read_text(encoding="utf-8")
    (shown,) = read_chronology(file).shown()
    assert (shown.text, shown.status) == ("The door was kicked in.", Status.CONFIRMED)
    assert [account.citation.document_id for account in shown.accounts] == ["ws", "log"]


def test_an_account_that_nobody_confirmed_is_left_out_of_what_is_confirmed(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    first, second = an_event("e-1", text=KICKED, document="ws"), an_event("e-2", text=KICKED, document="log")
    add_joined(file, merge([first], {}))
    add_joined(file, merge([first, second], {}))
    set_values(file, {"e-1": {"status": "confirmed"}})

    (shown,) = read_chronology(file).confirmed().shown()

    assert len(shown.accounts) == 1


def test_a_telling_of_a_vaguer_date_stands_with_the_event_and_keeps_its_own_date(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    vague = an_event("e-1", "2014-02", KICKED, document="ws", kind="incident")
    finer = an_event("e-2", "2014-02-14", KICKED, document="log", kind="incident")
    add_joined(file, merge([vague, finer], {}))

    (shown,) = read_chronology(file).shown()
    assert (shown.id, shown.date.edtf()) == ("e-2", "2014-02-14")
    assert [(each.citation.document_id, each.dated) for each in shown.accounts] == [
        ("log", ""),
        ("ws", "February 2014"),
    ]
    kept = {event.id: (event.date.edtf(), event.account_of) for event in read_chronology(file).events}
    assert kept == {"e-1": ("2014-02", "e-2"), "e-2": ("2014-02-14", "")}
    assert add_joined(file, merge([vague, finer], {})) == ()


def test_a_vague_event_that_stands_already_is_left_alone_when_the_day_is_found(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    vague = an_event("e-1", "2014-02", KICKED, document="ws", kind="incident")
    finer = an_event("e-2", "2014-02-14", KICKED, document="log", kind="incident")
    add_joined(file, merge([vague], {}))
    add_joined(file, merge([vague, finer], {}))

    assert [event.id for event in read_chronology(file).shown()] == ["e-1", "e-2"]


def test_an_account_found_of_an_event_that_a_person_deleted_stays_out(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    first, second = an_event("e-1", text=KICKED, document="ws"), an_event("e-2", text=KICKED, document="log")
    add_joined(file, merge([first], {}))
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("[[event]]")], encoding="utf-8")

    assert add_joined(file, merge([first, second], {})) == ()


def test_an_event_known_under_another_leading_account_is_not_suggested_again(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    first, second = an_event("e-1", text=KICKED, document="ws"), an_event("e-2", text=KICKED, document="log")
    add_joined(file, merge([first, second], {}))
    once = file.read_bytes()

    assert add_joined(file, merge([second, first], {})) == ()
    assert add_joined(file, merge([second], {})) == ()
    assert file.read_bytes() == once


def test_a_value_is_set_and_all_else_stays_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text(
        "# mine\n[[event]]\nid = 'a' # first\ndate = \"2014\"\ntext = '''He said:\n[[event]]\n'''\n\n[[event]]\n"
        'id = "b"\ndate = "2015"\ntext = "b" # say more\nstatus = "suggested"\n[[event.source]]\n'
        'document = "d"\npage = 1\n',
        encoding="utf-8",
    )
    before = file.read_text(encoding="utf-8")

    set_values(file, {"b": {"status": "rejected"}})

    assert file.read_text(encoding="utf-8") == before.replace('"suggested"', '"rejected"')


def test_a_status_that_is_not_written_is_written(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text('[[event]]\nid = "a"\ndate = "2014"\ntext = "x"\n', encoding="utf-8")

    set_values(file, {"a": {"status": "rejected", "disputed": "The defendant says 2015."}})

    (event,) = read_chronology(file).events
    assert (event.status, event.disputed) == (Status.REJECTED, "The defendant says 2015.")


def test_an_id_that_is_not_there_is_refused_and_nothing_changed(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    add_suggestions(file, [an_event()])
    before = file.read_bytes()

    with pytest.raises(CaseError):
        set_values(file, {"e-1": {"status": "confirmed"}, "e-9": {"status": "confirmed"}})

    assert file.read_bytes() == before


TEXTS = (KICKED, "He kicked the front door of the flat in.", "The council wrote to AB about the boiler.", "She moved.")
TOLD = st.lists(
    st.tuples(st.sampled_from(TEXTS), st.sampled_from(("2014-03-14", "2014-03-15", "2014")), st.integers(0, 3)),
    max_size=8,
    unique=True,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=TOLD, order=st.randoms(use_true_random=False), known=st.integers(0, 8))
def test_an_update_after_an_update_adds_nothing_in_whatever_order_the_documents_are_read(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str, str, int]], order: Random, known: int
) -> None:
    file = tmp_path_factory.mktemp("case") / "chronology.toml"
    events = [an_event(f"e-{n}", date, text, document=f"d{d}") for n, (text, date, d) in enumerate(told)]
    add_joined(file, merge(events[:known], {}))
    add_joined(file, merge(events, {}))
    once = file.read_bytes()

    order.shuffle(events)

    assert add_joined(file, merge(events, {})) == ()
    assert file.read_bytes() == once
    assert read_chronology(file).seen == {event.id for event in events}


ACTS = st.lists(
    st.tuples(st.sampled_from(["update", "confirm", "reject", "edit", "delete"]), st.integers(0, 4)), max_size=12
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_no_sequence_of_updates_loses_what_a_person_did(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]
) -> None:
    file = tmp_path_factory.mktemp("case") / "chronology.toml"
    told = [
        an_event(f"e-{n}", f"201{n}-03-12", f"Thing number {n} happened in Harrowick.", document=f"d{n}")
        for n in range(5)
    ]
    mine: dict[str, tuple[str, Status]] = {}
    gone: set[str] = set()
    for act, number in acts:
        id = f"e-{number}"
        here = {event.id for event in read_chronology(file).events}
        if act == "update":
            add_joined(file, merge(told[: number + 1], {}))
        elif id in here and act == "delete":
            _delete(file, id)
            gone.add(id)
            mine.pop(id, None)
        elif id in here:
            status = {"confirm": Status.CONFIRMED, "reject": Status.REJECTED, "edit": Status.EDITED}[act]
            text = "Mine." if act == "edit" else mine.get(id, (told[number].text, status))[0]
            set_values(file, {id: {"status": status.value, "text": text}})
            mine[id] = (text, status)

    add_joined(file, merge(told, {}))
    events = {event.id: event for event in read_chronology(file).events}

    assert {id: (events[id].text, events[id].status) for id in mine} == mine
    assert not gone & set(events)


def _delete(file: Path, id: str) -> None:
    text = file.read_text(encoding="utf-8")
    start = text.index(f'[[event]]\nid = "{id}"')
    end = text.find("[[event]]", start + 5)
    file.write_text(text[:start] + (text[end:] if end >= 0 else ""), encoding="utf-8")
