"""bundle.toml changed on a person's word: what was asked for, and not a byte more; or nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents import manifest_edit
from bundler.documents.edits.blocks import cut, lines_of
from bundler.documents.edits.document import ConfirmDocument, SetDocument
from bundler.documents.edits.draft import Draft, Edit
from bundler.documents.edits.leaving import LeaveOut, TakeBack
from bundler.documents.edits.order import AddDocument, MoveDocuments, RemoveToFollow, family
from bundler.documents.edits.rows import AddRow, MoveRow, RemoveRow, SetRow
from bundler.documents.edits.section import AddSection, LetterSections, MoveSection, RemoveSection, SetSection
from bundler.documents.edits.table import ConfirmTable, SetTable
from bundler.documents.manifest_edit import edit_manifest, edited_bytes
from bundler.documents.manifest_file import manifest_of_text
from bundler.errors import CaseError, EditConflict

FILE = """\
# Mine: do not file before Friday.
blueprint = "claim"
title = "Claim bundle" # as agreed

[claim]
court = [
    "In the High Court of Justice",
    "Administrative Court", # London
]
short_title = 'R (AB) v X'
proposed = {short_title = "from the claim form", number = "none found"}

[[claim.party]]
name = "AB"
role = "Claimant"

[[section]]
letter = "A"
title = "Claim"
makes = ["reading-list"]

# the form, sealed
[[section.document]]
id = "form"
file = "documents/form.pdf"
title = "Claim form"
kind = "claim-form"
proposed = {title = "from page 1: \\"Claim, form\\"", kind = "from page 1"} # look again
# asked the court on 3 May

[[section.document]]
id = "grounds"
file = 'documents/grounds.pdf'
title = \"\"\"
Grounds
[[section]]\"\"\"
kind = "grounds"
[section.document.proposed]
kind = "from page 1"

[[section]]
letter = "B"
title = "Evidence"

[[section.document]]
id = "ws"
file = "documents/ws.pdf"
title = "Statement of AB"
kind = "witness-statement"

[[section.document]]
id = "ab1"
file = "documents/ab1.pdf"
under = "ws"
exhibit = "AB1"

[[section]]
letter = "C"
title = "Empty"

# The reading list is counsel's.

[[reading]]
document = "grounds"
why = "the grounds"
proposed = {document = "its kind"}

[[left_out]]
file = "documents/note.txt"
why = "privileged"

# the end"""

ALL = ("form", "grounds", "ws", "ab1")


def after(*edits: Edit, text: str = FILE) -> str:
    return edited_bytes(text.encode(), edits).after.decode()


def document(text: str, id: str) -> dict[str, object]:
    return next(
        document
        for section in tomllib.loads(text)["section"]
        for document in section.get("document", ())
        if document["id"] == id
    )


def ids(text: str) -> dict[str, list[str]]:
    return {section.letter: [entry.id for entry in section.entries] for section in manifest_of_text(text).sections}


def test_a_value_is_set_its_guess_is_confirmed_and_all_else_stays() -> None:
    told = after(SetDocument(id="form", values={"title": "Claim form (N461)"}, was={"title": "Claim form"}))

    assert told == FILE.replace('title = "Claim form"', 'title = "Claim form (N461)"').replace(
        'proposed = {title = "from page 1: \\"Claim, form\\"", kind = "from page 1"} # look again',
        'proposed = {kind = "from page 1"} # look again',
    )


def test_a_value_over_several_lines_and_one_in_single_quotes_are_set() -> None:
    told = after(
        SetDocument(id="grounds", values={"title": "Grounds"}), SetTable(table="claim", values={"short_title": "R v X"})
    )

    assert 'title = "Grounds"\nkind' in told
    assert "short_title = 'R v X'\nproposed = {number" in told


def test_a_value_that_is_not_written_goes_to_its_place_and_away_again() -> None:
    told = after(SetDocument(id="ws", values={"date": "2026-10-14", "confidential": True, "agreed": False}))

    assert (
        'title = "Statement of AB"\ndate = "2026-10-14"\nkind = "witness-statement"\n'
        "confidential = true\nagreed = false\n"
    ) in told
    assert after(SetDocument(id="ws", values={"date": "", "confidential": False, "agreed": True}), text=told) == FILE


def test_what_a_person_keeps_out_of_the_core_bundle_is_not_what_nobody_said() -> None:
    told = after(SetDocument(id="ws", values={"core": False}))

    assert document(told, "ws")["core"] is False
    assert after(SetDocument(id="ws", values={"core": ""}, was={"core": False}), text=told) == FILE


def test_what_the_file_does_not_say_any_more_is_a_conflict_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "bundle.toml"
    file.write_text(FILE, encoding="utf-8")

    for edit in (
        SetDocument(id="form", values={"title": "Mine"}, was={"title": "What I saw"}),
        SetDocument(id="gone", values={"title": "Mine"}),
        MoveDocuments(ids=("form",), section="Z"),
        SetSection(letter="A", values={"title": "Mine"}, was={"title": "What I saw"}),
        SetRow(table="reading", at=0, values={"why": "mine"}, was={"document": "ws"}),
        SetTable(table="claim", values={"number": "1"}, was={"number": "2"}),
        TakeBack(file="documents/never.pdf"),
    ):
        with pytest.raises(EditConflict):
            edit_manifest(file, [SetTable(table="", values={"title": "T"}), edit])
    assert file.read_text(encoding="utf-8") == FILE


@pytest.mark.parametrize(
    "edit",
    [
        SetDocument(id="form", values={"date": "31 April 2020"}),
        SetDocument(id="form", values={"kind": "no such kind"}),
        SetDocument(id="form", values={"id": "other"}),
        SetDocument(id="form", values={"under": "ghost"}),
        SetDocument(id="ws", values={"under": "ab1"}),
        SetDocument(id="ws", values={"under": "ws"}),
        SetTable(table="numbers", values={"prefix": "I"}),
        SetTable(table="section", values={"title": "x"}),
        SetSection(letter="A", values={"letter": "B"}),
        SetSection(letter="A", values={"title": ""}),
        RemoveSection(letter="A"),
        RemoveToFollow(id="form"),
        LeaveOut(ids=("ws",), why="its exhibit would belong to nothing"),
        LeaveOut(ids=("form",), why=""),
        AddSection(letter="A", title="Twice"),
        AddDocument(section="A", values={"file": "../secret.pdf"}),
        MoveDocuments(ids=("form",), section="B", before="grounds"),
        MoveDocuments(ids=("form", "grounds"), section="A", before="grounds"),
    ],
)
def test_what_would_be_no_bundle_toml_is_refused_whole(edit: Edit) -> None:
    with pytest.raises(CaseError):
        after(edit)


def test_guesses_are_confirmed_one_by_one_and_all_at_once() -> None:
    one = after(ConfirmDocument(id="form", keys=("kind",)))

    assert 'proposed = {title = "from page 1: \\"Claim, form\\""} # look again' in one
    told = after(*(ConfirmDocument(id=id) for id in ALL), ConfirmTable(table="claim"))
    assert not any(entry.proposed for entry in manifest_of_text(told).entries)
    assert "# look again\n# asked the court on 3 May\n" in told
    assert "from the claim form" not in told


def test_a_document_moves_with_its_comments_and_back_again() -> None:
    told = after(MoveDocuments(ids=("form",), section="B", before="ab1"))

    assert ids(told) == {"A": ["grounds"], "B": ["ws", "form", "ab1"], "C": []}
    assert '\n# the form, sealed\n[[section.document]]\nid = "form"' in told
    assert after(MoveDocuments(ids=("form",), section="A", before="grounds"), text=told) == FILE


def test_documents_move_together_into_a_section_that_is_empty_and_back() -> None:
    told = after(MoveDocuments(ids=("ws", "ab1"), section="C"))

    assert ids(told) == {"A": ["form", "grounds"], "B": [], "C": ["ws", "ab1"]}
    assert "document" not in tomllib.loads(told)["section"][1]
    assert after(MoveDocuments(ids=("ws", "ab1"), section="B"), text=told) == FILE


def test_a_family_is_a_document_and_what_belongs_to_it() -> None:
    assert family(manifest_of_text(FILE), "ws") == ("ws", "ab1")


def test_a_document_whose_id_nobody_wrote_keeps_it_when_it_moves() -> None:
    text = (
        'blueprint = "claim"\n[[section]]\nletter = "A"\ntitle = "A"\n'
        '[[section.document]]\nfile = "a/letter.pdf"\n[[section.document]]\nfile = "b/letter.pdf"\n'
    )

    told = after(MoveDocuments(ids=("letter-2",), section="A", before="letter"), text=text)

    assert [(entry.id, entry.file) for entry in manifest_of_text(told).entries] == [
        ("letter-2", "b/letter.pdf"),
        ("letter", "a/letter.pdf"),
    ]


def test_a_document_is_left_out_with_the_reason_and_taken_back_as_it_was() -> None:
    told = after(LeaveOut(ids=("ws", "ab1"), why="privileged"))

    manifest = manifest_of_text(told)
    assert ids(told) == {"A": ["form", "grounds"], "B": [], "C": []}
    assert [(item.file, item.why, item.title) for item in manifest.left_out[1:]] == [
        ("documents/ws.pdf", "privileged", "Statement of AB"),
        ("documents/ab1.pdf", "privileged", ""),
    ]
    assert after(TakeBack(file="documents/ws.pdf"), TakeBack(file="documents/ab1.pdf"), text=told) == FILE


def test_documents_left_out_together_are_taken_back_in_any_order() -> None:
    for one, other in (("form", "grounds"), ("grounds", "form")):
        told = after(
            RemoveRow(table="reading", at=0, was={}),
            MoveDocuments(ids=("ws", "ab1"), section="A"),
            LeaveOut(ids=("form", "grounds"), why="the other side files it"),
        )
        back = after(TakeBack(file=f"documents/{one}.pdf"), TakeBack(file=f"documents/{other}.pdf"), text=told)
        assert ids(back)["A"] == ["form", "grounds", "ws", "ab1"]


def test_guesses_and_comments_of_a_document_left_out_come_back_with_it() -> None:
    told = after(
        ConfirmDocument(id="ws"),
        RemoveRow(table="reading", at=0, was={}),
        LeaveOut(ids=("form", "grounds"), why="the other side files it"),
    )
    back = after(TakeBack(file="documents/grounds.pdf"), TakeBack(file="documents/form.pdf"), text=told)

    assert back == after(RemoveRow(table="reading", at=0, was={}))


def test_what_was_never_in_the_index_is_taken_into_the_section_named() -> None:
    told = after(TakeBack(file="documents/note.txt", section="C"))

    assert ids(told)["C"] == ["note"]
    assert told.endswith("# the end")


def test_a_comment_that_would_touch_two_tables_stays_with_its_own() -> None:
    packed = FILE.replace('"witness-statement"\n\n[[', '"witness-statement"\n# read it\n[[').replace(
        "\n\n# the end", "\n# why?"
    )

    moved = after(MoveDocuments(ids=("form",), section="B", before="ab1"), text=packed)
    assert '# asked the court on 3 May\n\n# read it\n[[section.document]]\nid = "ab1"' in moved
    back = after(TakeBack(file="documents/note.txt", section="C"), text=packed)
    assert 'file = "documents/note.txt"\n# why?\n' in back


def test_what_is_kept_of_a_document_in_another_way_is_taken_back_or_told() -> None:
    by_hand = FILE.replace("\n\n# the end", '\n[left_out.document]\ntitle = "Note"\nfile = "documents/note.txt"\n')
    told = after(TakeBack(file="documents/note.txt", section="C"), text=by_hand)
    assert document(told, "note")["title"] == "Note"

    inline = FILE.replace("\n\n# the end", '\ndocument = {title = "Note", file = "documents/note.txt"}\n')
    with pytest.raises(CaseError, match="cannot be told"):
        after(TakeBack(file="documents/note.txt", section="C"), text=inline)


def test_a_document_that_is_to_follow_is_added_and_taken_off() -> None:
    told = after(AddDocument(section="C", values={"title": "Reply", "to_follow": True, "why": "not served"}))

    assert ids(told)["C"] == ["reply"]
    assert after(RemoveToFollow(id="reply"), text=told) == FILE


def test_sections_are_added_renamed_moved_lettered_and_taken_out() -> None:
    added = after(AddSection(letter="D", title="Law", before="B"))
    assert list(ids(added)) == ["A", "D", "B", "C"]
    assert after(RemoveSection(letter="D"), text=added) == FILE

    moved = after(MoveSection(letter="A"))
    assert list(ids(moved)) == ["B", "C", "A"]
    assert after(MoveSection(letter="A", before="B"), text=moved) == FILE

    lettered = after(LetterSections(letters=("A", "B", "C")), text=moved)
    assert ids(lettered) == {"A": ["ws", "ab1"], "B": [], "C": ["form", "grounds"]}
    renamed = after(SetSection(letter="B", values={"title": "Evidence of the claimant"}, was={"title": "Evidence"}))
    assert renamed == FILE.replace('title = "Evidence"', 'title = "Evidence of the claimant"')


def test_the_comment_above_a_section_that_is_taken_out_stays() -> None:
    text = FILE.replace('[[section]]\nletter = "C"', '# Ask counsel about C.\n\n[[section]]\nletter = "C"')

    told = after(RemoveSection(letter="C"), text=text)

    assert "# Ask counsel about C.\n" in told
    assert "# The reading list is counsel's.\n" in told


def test_details_of_the_claim_are_set_and_taken_away() -> None:
    lines = ("In the High Court of Justice", "King’s Bench Division", "Administrative Court")
    told = after(SetTable(table="claim", values={"number": "AC-2026-LON-000001", "court": lines}))

    claim = manifest_of_text(told).claim
    assert (claim.number, claim.court) == ("AC-2026-LON-000001", lines)
    assert 'proposed = {short_title = "from the claim form"}' in told


def test_a_table_that_is_not_there_is_opened_and_shut_again() -> None:
    told = after(
        SetTable(table="numbers", values={"prefix": "B"}), SetTable(table="chronology", values={"show": "none"})
    )

    manifest = manifest_of_text(told)
    assert (manifest.number_prefix, manifest.chronology) == ("B", "none")
    back = after(
        SetTable(table="chronology", values={"show": ""}), SetTable(table="numbers", values={"prefix": ""}), text=told
    )
    assert back == FILE


def test_a_table_that_bears_a_comment_stays_though_nothing_is_left_in_it() -> None:
    text = FILE.replace("[[section]]", '# asked the court\n[numbers]\nprefix = "B"\n\n[[section]]', 1)

    told = after(SetTable(table="numbers", values={"prefix": ""}, was={"prefix": "B"}), text=text)

    assert "# asked the court\n[numbers]\n" in told


def test_rows_of_a_list_are_added_set_moved_and_taken_out() -> None:
    added = after(AddRow(table="claim.party", values={"name": "X", "role": "Defendant"}))
    assert [party.name for party in manifest_of_text(added).claim.parties] == ["AB", "X"]
    assert after(RemoveRow(table="claim.party", at=1, was={"name": "X"}), text=added) == FILE

    moved = after(MoveRow(table="claim.party", at=0, to=1, was={"name": "AB"}), text=added)
    assert [party.name for party in manifest_of_text(moved).claim.parties] == ["X", "AB"]
    assert after(MoveRow(table="claim.party", at=0, to=1, was={"name": "X"}), text=moved) == added

    reading = manifest_of_text(after(SetRow(table="reading", at=0, values={"pages": "2-3"}, was={}))).papers.reading[0]
    assert (reading.pointer.pages, reading.proposed) == (((2, 3),), False)


def test_windows_line_ends_and_the_mark_of_the_encoding_stay() -> None:
    text = "\ufeff" + FILE.replace("\n", "\r\n")

    told = after(SetDocument(id="ws", values={"date": "2026"}), text=text)

    assert told == text.replace('of AB"\r\nkind', 'of AB"\r\ndate = "2026"\r\nkind')


def test_a_large_file_is_proved_document_by_document(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = after(MoveDocuments(ids=("ws",), section="C"), SetDocument(id="form", values={"title": "Form"}))
    monkeypatch.setattr(manifest_edit, "_LARGE", 0)

    assert after(MoveDocuments(ids=("ws",), section="C"), SetDocument(id="form", values={"title": "Form"})) == whole


def test_a_file_written_in_another_way_is_left_alone() -> None:
    text = 'blueprint = "claim"\nsection = [{letter = "A", title = "A", document = [{id = "a", file = "a.pdf"}]}]\n'

    with pytest.raises(CaseError, match="cannot be told"):
        after(SetDocument(id="a", values={"title": "x"}), text=text)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(title=WORDS)
def test_any_words_may_be_set_and_come_back(title: str) -> None:
    told = after(SetDocument(id="form", values={"title": title}))

    assert document(told, "form")["title"] == title
    back = after(SetDocument(id="form", values={"title": "Claim form"}), text=told)
    assert back == after(ConfirmDocument(id="form", keys=("title",)))


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    id = draw(st.sampled_from(ALL))
    letter = draw(st.sampled_from("ABCD"))
    before = draw(st.sampled_from(("", *ALL)))
    return draw(
        st.sampled_from(
            (
                SetDocument(id=id, values={"title": "Other", "date": "2014-03"}),
                SetDocument(id=id, values={"exhibit": "", "confidential": True}),
                ConfirmDocument(id=id),
                MoveDocuments(ids=(id,), section=letter, before=before),
                LeaveOut(ids=(id,), why="a reason"),
                TakeBack(file=f"documents/{id}.pdf", section=letter),
                AddSection(letter=letter, title="Added"),
                MoveSection(letter=letter),
                RemoveSection(letter=letter),
                AddRow(table="person", values={"name": "AB", "who": "the Claimant"}),
                SetTable(table="claim", values={"number": "1", "court": ("One line",)}),
            )
        )
    )


COMMENTS = [line for line in FILE.splitlines() if line.startswith("#")]


@settings(max_examples=80, deadline=None)
@given(made=st.lists(edits(), max_size=8))
def test_no_sequence_of_edits_loses_a_document_a_comment_or_a_guess_that_nobody_confirmed(made: list[Edit]) -> None:
    text, named = FILE.replace('["reading-list"]', '["reading-list", "persons"]'), set()
    for edit in made:
        try:
            text = after(edit, text=text)
        except CaseError:
            continue
        if isinstance(edit, SetDocument | ConfirmDocument):
            named.add(edit.id)

    manifest = manifest_of_text(text)
    assert Draft(text, tomllib.loads(text), manifest).said() == tomllib.loads(text)
    files = [entry.file for entry in manifest.entries] + [item.file for item in manifest.left_out]
    assert sorted(files) == sorted([*(f"documents/{id}.pdf" for id in ALL), "documents/note.txt"])
    assert [comment for comment in COMMENTS if comment not in text] == []
    if "form" not in named:
        assert 'proposed = {title = "from page 1: \\"Claim, form\\"", kind = "from page 1"} # look again' in text


@settings(max_examples=60, deadline=None)
@given(st.permutations(ALL), st.sampled_from("ABC"))
def test_moves_done_backwards_give_the_same_bytes(order: list[str], letter: str) -> None:
    text, way = FILE, []
    for id in order:
        home = next(section for section, listed in ids(text).items() if id in listed)
        listed = ids(text)[home]
        following = listed[listed.index(id) + 1] if listed[-1] != id else ""
        way.append(MoveDocuments(ids=(id,), section=home, before=following))
        text = after(MoveDocuments(ids=(id,), section=letter), text=text)

    for back in reversed(way):
        text = after(back, text=text)

    assert text == FILE


VALUES = st.recursive(
    st.sampled_from(('"a"', "'b'", '"""\n[[x]]\n"""', "'''\n# no\n'''", "1", "true", '"\\""', "2014-03-12", '""')),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(inner, max_size=3).map(lambda items: "[\n" + "".join(f"  {item}, # c ]\n" for item in items) + "]")
    ),
    max_leaves=5,
)
HEADS = st.sampled_from(("[[a]]", "[b]", "[[a.'x y']] # [c]", ' [ "q.r" . s ]'))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(HEADS, st.lists(VALUES, max_size=3), st.sampled_from(("", "\n", "# c\n\n", "\n# d\n")))))
def test_any_file_is_cut_and_joined_to_the_same_text(tables: list[tuple[str, list[str], str]]) -> None:
    text = "".join(
        f"{head}\n" + "".join(f"k{at} = {value}\n" for at, value in enumerate(values)) + trivia
        for head, values, trivia in tables
    )

    made = cut(text)

    assert made.joined(made.blocks, made.tail) == text
    assert len(made.blocks) == len(tables) + 1
    for block, (_, values, _) in zip(made.blocks[1:], tables, strict=True):
        assert [line.value for line in lines_of(block.body) if line.keys] == values
