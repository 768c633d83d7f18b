"""What a person does to the chronology: each act does what it says, and leaves all else byte for byte as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.chronology.checks.support import Moved
from bundler.chronology.curation.act import Act, mark_of
from bundler.chronology.curation.add import add
from bundler.chronology.curation.confirm import confirm
from bundler.chronology.curation.edit import edit
from bundler.chronology.curation.join import join
from bundler.chronology.curation.reject import reject
from bundler.chronology.curation.repage import repage
from bundler.chronology.curation.restore import restore
from bundler.chronology.curation.split import split
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.joining.merge import merge
from bundler.chronology.toml.chronology_file import add_joined, add_suggestions, read_chronology
from bundler.documents.document import Citation
from bundler.errors import CaseError, EditConflict
from tests.chronology.builders import an_event

BY_HAND = """\
# The claim of AB.
[[event]]
id = "e-1" # the first
date = "2014-03-12"
text = "He kicked the door in."   # see her diary
kind = "incident"
status = "suggested"
flags = ["inferred-year",
   "day-first"]
[[event.source]]
document = "ws1"
page = 2
words = "He kicked the door in."
# the log says the same
[[event.source]]
document = "log"
page = 9
words = "12. Door kicked in."

# Half a year on.
[[event]]
id = 'e-2'
date = "2014-09-01"
text = '''He said:
[[event]]
'''
status = "edited"
[[event.source]]
document = "ws1"
page = 3
words = "[[event.source]]"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "chronology.toml"
    file.write_bytes(BY_HAND.encode())
    return file


def lines_changed(act: Act) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came, in order."""
    before, after = act.before.decode().splitlines(), act.after.decode().splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def event(file: Path, id: str) -> Event:
    return next(event for event in read_chronology(file).events if event.id == id)


def test_confirm_changes_the_status_and_not_a_byte_besides(file: Path) -> None:
    act = confirm(file, ["e-1"])

    assert file.read_bytes() == BY_HAND.replace('"suggested"', '"confirmed"').encode() == act.after
    assert (act.before, act.what) == (BY_HAND.encode(), "confirmed: 12 March 2014")


def test_confirm_leaves_what_a_person_edited_as_it_is(file: Path) -> None:
    confirm(file, ["e-1", "e-2"])

    assert event(file, "e-2").status is Status.EDITED


def test_edit_of_the_date_takes_away_the_doubts_about_the_date_as_it_was_read(file: Path) -> None:
    act = edit(file, "e-1", {"date": "2014-03"}, was={"date": "2014-03-12"})

    went, came = lines_changed(act)
    assert went == ['date = "2014-03-12"', 'status = "suggested"', 'flags = ["inferred-year",', '   "day-first"]']
    assert came == ['date = "2014-03"']
    assert (event(file, "e-1").flags, event(file, "e-1").status) == ((), Status.EDITED)


def test_edit_of_the_date_is_told_with_the_date_as_it_is_now(file: Path) -> None:
    assert edit(file, "e-1", {"date": "2014-03~"}).what == "edited: about March 2014"


def test_repage_changes_the_page_of_one_source_and_not_a_byte_besides(file: Path) -> None:
    act = repage(file, [Moved(event=event(file, "e-1"), number=2, page=12)])

    assert lines_changed(act) == (["page = 9"], ["page = 12"])
    assert [account.citation.page for account in event(file, "e-1").accounts] == [2, 12]


def test_edit_of_the_text_keeps_the_comment_behind_it(file: Path) -> None:
    edit(file, "e-1", {"text": 'He said "open"\n and kicked.'})

    assert 'text = "He said \\"open\\" and kicked."   # see her diary' in file.read_text(encoding="utf-8")


def test_edit_that_changes_nothing_writes_nothing(file: Path) -> None:
    act = edit(file, "e-2", {"text": "He said: [[event]]", "date": "2014-09-01"}, was={"text": "He said:\n[[event]]\n"})

    assert act.before == act.after == file.read_bytes()
    assert act.what == "nothing to change: 1 September 2014"


def test_an_edit_of_one_value_stands_beside_an_edit_of_another_in_another_window(file: Path) -> None:
    seen = {"date": "2014-03-12", "text": "He kicked the door in."}
    edit(file, "e-1", {**seen, "text": "Door kicked in."}, was=seen)
    edit(file, "e-1", {**seen, "date": "2014-03"}, was=seen)

    assert (event(file, "e-1").text, event(file, "e-1").date.edtf()) == ("Door kicked in.", "2014-03")


def test_an_edit_of_a_value_that_another_window_changed_is_a_conflict(file: Path) -> None:
    seen = {"text": "He kicked the door in."}
    edit(file, "e-1", {"text": "Door kicked in."}, was=seen)
    before = file.read_bytes()

    with pytest.raises(EditConflict):
        edit(file, "e-1", {"text": "Kicked."}, was=seen)

    assert file.read_bytes() == before


@pytest.mark.parametrize("act", [confirm, reject], ids=["confirm", "reject"])
def test_an_act_on_an_event_that_is_not_what_was_seen_is_a_conflict(file: Path, act) -> None:  # type: ignore[no-untyped-def]
    seen = {"e-1": mark_of(event(file, "e-1")), "e-2": mark_of(event(file, "e-2"))}
    edit(file, "e-2", {"kind": "letter"})
    before = file.read_bytes()

    with pytest.raises(EditConflict):
        act(file, ["e-1", "e-2"], seen=seen)

    assert file.read_bytes() == before


def test_an_event_that_is_gone_is_a_conflict(file: Path) -> None:
    with pytest.raises(EditConflict):
        confirm(file, ["e-9"], seen={"e-9": "0" * 16})


def test_restore_brings_the_file_back_byte_for_byte(file: Path) -> None:
    edit(file, "e-1", {"text": "Mine."})
    before = file.read_bytes()
    reject(file, ["e-1", "e-2"])

    assert {each.status for each in read_chronology(file).events} == {Status.REJECTED}
    restore(file, ["e-1", "e-2"])
    assert file.read_bytes() == before


def test_what_a_person_rejected_by_hand_comes_back_as_a_suggestion(file: Path) -> None:
    file.write_bytes(BY_HAND.replace('"suggested"', '"rejected"').encode())
    restore(file, ["e-1"])

    assert file.read_bytes() == BY_HAND.encode()


def test_add_puts_an_event_at_the_end_with_its_page(file: Path) -> None:
    source = Account(citation=Citation(document_id="ws1", page=4, paragraph="11"), words="", asserted_by="")
    act = add(file, date="2015", text="She moved.", kind="", source=source)

    assert act.after.startswith(act.before)
    added = event(file, act.ids[0])
    assert (added.status, added.kind, added.accounts) == (Status.ADDED, "other", (source,))


def test_add_of_what_stands_already_is_refused(file: Path) -> None:
    add(file, date="2015", text="She moved.")
    with pytest.raises(CaseError):
        add(file, date="2015", text=" She  moved. ")


def test_add_makes_the_file_where_there_is_none(tmp_path: Path) -> None:
    add(tmp_path / "chronology.toml", date="2015", text="She moved.")

    text = (tmp_path / "chronology.toml").read_text(encoding="utf-8")
    assert text.startswith("# The chronology.")
    assert read_chronology(tmp_path / "chronology.toml").events


@pytest.mark.parametrize(
    "values", [{"date": "2014-13"}, {"date": "March"}, {"text": " "}], ids=["no month", "no EDTF", "no text"]
)
def test_a_value_that_cannot_be_used_is_refused_and_nothing_written(file: Path, values: dict[str, str]) -> None:
    with pytest.raises(CaseError):
        edit(file, "e-1", values)
    assert file.read_bytes() == BY_HAND.encode()


def test_join_keeps_every_account_with_its_own_date_and_words(file: Path) -> None:
    act = join(file, "e-1", ["e-2"], disputed="Another account gives 1 September 2014.")

    (shown,) = read_chronology(file).shown()
    assert [account.words for account in shown.accounts] == [
        "He kicked the door in.", "12. Door kicked in.", "[[event.source]]",
    ]  # fmt: skip
    assert (shown.disputed, shown.status) == ("Another account gives 1 September 2014.", Status.EDITED)
    went, came = lines_changed(act)
    assert went == ['status = "suggested"']
    assert came == ['disputed = "Another account gives 1 September 2014."', 'account_of = "e-1"']


def test_join_of_an_event_that_has_accounts_takes_them_along(file: Path) -> None:
    third = add(file, date="2016", text="She moved.").ids[0]
    join(file, "e-2", ["e-1"])
    join(file, third, ["e-2"])

    (shown,) = read_chronology(file).shown()
    assert (shown.id, len(shown.accounts)) == (third, 3)


def test_split_of_what_was_joined_brings_it_back_byte_for_byte(file: Path) -> None:
    join(file, "e-2", ["e-1"])
    file_with_two = file.read_bytes()
    assert b'"confirmed"' in file_with_two
    act = split(file, "e-2", 2)

    # The joined event has two accounts, so the one that was asked for comes out alone.
    assert act.ids[0].startswith("s-")
    file.write_bytes(BY_HAND.encode())
    join(file, "e-1", ["e-2"])
    act = split(file, "e-1", 3)
    assert (act.ids[0], file.read_bytes()) == ("e-2", BY_HAND.encode())


def test_split_moves_the_source_as_it_is_written_and_leaves_the_comments(file: Path) -> None:
    act = split(file, "e-1", 2)

    out = event(file, act.ids[0])
    assert (out.text, out.date.edtf(), out.kind, out.status) == (
        "Door kicked in.", "2014-03-12", "incident", Status.EDITED,
    )  # fmt: skip
    source = '[[event.source]]\ndocument = "log"\npage = 9\nwords = "12. Door kicked in."\n'
    assert act.after.decode().startswith(BY_HAND.replace(source, ""))
    assert act.after.decode().endswith(source)


def test_split_of_the_only_account_is_refused(file: Path) -> None:
    with pytest.raises(CaseError):
        split(file, "e-2", 1)


@pytest.mark.parametrize("others", [["e-1"], ["e-9"]], ids=["with itself", "with nothing"])
def test_join_that_makes_no_sense_is_refused(file: Path, others: list[str]) -> None:
    with pytest.raises(CaseError):
        join(file, "e-1", others)
    assert file.read_bytes() == BY_HAND.encode()


def test_an_event_that_is_left_out_is_neither_joined_nor_edited(file: Path) -> None:
    reject(file, ["e-2"])
    for act in (lambda: join(file, "e-1", ["e-2"]), lambda: edit(file, "e-2", {"text": "x"})):
        with pytest.raises(CaseError):
            act()


def test_what_was_joined_or_taken_apart_is_not_suggested_again(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    kicked = "He kicked in the front door of the flat at Tallow Court."
    told = [an_event("e-1", text=kicked, document="ws"), an_event("e-2", text=kicked, document="log")]
    told.append(an_event("e-3", "2014-03-13", "Officers came to the flat and took a statement.", document="police"))
    add_joined(file, merge(told, {}))
    split(file, "e-1", 2)
    join(file, "e-1", ["e-3"])
    before = file.read_bytes()

    assert add_joined(file, merge(told, {})) == ()
    assert file.read_bytes() == before


def test_a_further_telling_of_a_joined_event_comes_to_the_event_it_was_joined_to(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    first = an_event("e-1", text="He kicked in the front door of the flat at Tallow Court.", document="ws")
    second = an_event("e-2", "2014-03-13", "Officers came to the flat and took a statement.", document="police")
    add_joined(file, merge([first, second], {}))
    join(file, "e-1", ["e-2"])
    more = an_event("e-3", "2014-03-13", "Officers came to the flat and took a statement.", document="log")

    (offered,) = add_joined(file, merge([first, second, more], {}))

    assert offered.account_of == "e-1"


def test_a_file_written_on_windows_keeps_its_line_ends_and_its_mark(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    written = "\ufeff" + BY_HAND.replace("\n", "\r\n")
    file.write_bytes(written.encode())

    act = confirm(file, ["e-1"])
    assert act.after == written.replace('"suggested"', '"confirmed"').encode()
    split(file, "e-1", 2)
    add(file, date="2015", text="She moved.")
    edit(file, "e-2", {"disputed": "Not so."})
    add_suggestions(file, [an_event("e-7")])

    text = file.read_bytes().decode()
    assert text.startswith("\ufeff")
    assert "\n" not in text.replace("\r\n", "")
    assert len(read_chronology(file).events) == 5


def test_an_event_written_in_one_line_is_refused_and_nothing_written(tmp_path: Path) -> None:
    file = tmp_path / "chronology.toml"
    file.write_text('event = [{id = "e-1", date = "2014", text = "x"}]\n', encoding="utf-8")
    before = file.read_bytes()

    with pytest.raises(CaseError, match="cannot be told apart"):
        confirm(file, ["e-1"])
    assert file.read_bytes() == before
