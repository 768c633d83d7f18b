"""bundle.toml, for the pages we make: what people write is read whole, and each fault names its place and the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.documents.manifest import Manifest
from bundler.documents.manifest_file import read_manifest
from bundler.documents.papers import Certificate, NotFiled, Papers
from bundler.errors import CaseError

SECTION = """\
[[section]]
letter = "A"
title = "Claim"
makes = ["reading-list", "not-filed", "list-of-issues", "persons", "certificate", "convictions"]
[[section.document]]
id = "grounds"
file = "documents/grounds.pdf"
"""
TO_FOLLOW = '[[section.document]]\nid = "transcript"\ntitle = "Transcript"\nto_follow = true\n'


def read(tmp_path: Path, text: str, section: str = SECTION) -> Manifest:
    file = tmp_path / "bundle.toml"
    file.write_text(f'blueprint = "claim"\nreading_time = "2 hours"\n{section}{text}', encoding="utf-8")
    return read_manifest(file)


def papers(tmp_path: Path, text: str) -> Papers:
    return read(tmp_path, text).papers


@pytest.mark.parametrize(
    ("written", "ranges"),
    [
        ("3", ((3, 3),)),
        ('"3"', ((3, 3),)),
        ('"3-5"', ((3, 5),)),
        ('"3 – 5"', ((3, 5),)),
        ('"3, 7-9"', ((3, 3), (7, 9))),
    ],
)
def test_pages_are_written_as_people_write_them(
    tmp_path: Path, written: str, ranges: tuple[tuple[int, int], ...]
) -> None:
    (item,) = papers(tmp_path, f'[[reading]]\ndocument = "grounds"\npages = {written}\nwhy = "the case"\n').reading

    assert (item.pointer.document, item.pointer.pages, item.why, item.proposed) == (
        "grounds",
        ranges,
        "the case",
        False,
    )


def test_a_paragraph_is_a_number_or_a_range(tmp_path: Path) -> None:
    first, second = papers(
        tmp_path,
        '[[reading]]\ndocument = "grounds"\nparagraph = 12\nwhy = "a"\n'
        '[[reading]]\ndocument = "grounds"\nparagraph = "12-14"\nwhy = "b"\n',
    ).reading

    assert [first.pointer.paragraph, second.pointer.paragraph] == ["12", "12-14"]


def test_everything_else_is_read_in_its_order(tmp_path: Path) -> None:
    found = papers(
        tmp_path,
        '[[not_filed]]\nwhat = "The record"\nwhy = "refused"\nexpected = "2026-12-18"\n'
        '[[issue]]\ntext = "Was it lawful?"\nagreed = false\ndocument = "grounds"\npages = 2\n'
        '[[issue]]\ntext = "Relief?"\n'
        '[[person]]\nname = "AB"\nwho = "The claimant"\n'
        '[certificate]\nname = "A Solicitor"\nposition = "For the claimant"\n',
    )

    assert found.reading_time == "2 hours"
    assert found.not_filed == (NotFiled(what="The record", why="refused", expected="18 December 2026"),)
    assert [(issue.agreed, issue.pointer is not None) for issue in found.issues] == [(False, True), (None, False)]
    assert [(person.name, person.pointer) for person in found.persons] == [("AB", None)]
    assert found.certificate == Certificate(name="A Solicitor", position="For the claimant")


def test_a_document_to_follow_has_no_file_and_says_why(tmp_path: Path) -> None:
    manifest = read(tmp_path, TO_FOLLOW + 'why = "awaited"\nexpected = "in eight weeks"\n')

    entry = manifest.entries[-1]
    assert (entry.file, entry.to_follow, entry.why, entry.expected) == ("", True, "awaited", "in eight weeks")
    assert [entry.id for entry in manifest.at_hand] == ["grounds"]


def test_any_number_of_documents_may_be_to_follow(tmp_path: Path) -> None:
    one = 'title = "Transcript"\nto_follow = true\nwhy = "awaited"\n'
    manifest = read(tmp_path, f"[[section.document]]\n{one}[[section.document]]\n{one}")

    assert [entry.id for entry in manifest.entries] == ["grounds", "transcript", "transcript-2"]


def test_what_was_proposed_goes_with_the_document_it_names(tmp_path: Path) -> None:
    proposed = 'why = "the decision"\nproposed = {document = "its kind"}\n'
    found = papers(
        tmp_path,
        f'[[reading]]\ndocument = "gone"\n{proposed}[[reading]]\ndocument = "grounds"\n{proposed}',
    )

    assert [(item.pointer.document, item.proposed) for item in found.reading] == [("grounds", True)]


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ('[[reading]]\ndocument = "gruonds"\nwhy = "a"\n', "reading[1].document", "no document has the id"),
        ('[[reading]]\ndocument = "grounds"\n', "reading[1]", "the key 'why' is missing"),
        ('[[reading]]\ndocument = "grounds"\npages = "5-3"\nwhy = "a"\n', "reading[1].pages", "no range of pages"),
        ('[[reading]]\ndocument = "grounds"\npages = "0"\nwhy = "a"\n', "reading[1].pages", "no range of pages"),
        ('[[reading]]\ndocument = "grounds"\npages = "3 to 5"\nwhy = "a"\n', "reading[1].pages", "form wanted"),
        (
            '[[reading]]\ndocument = "grounds"\npages = 3\nparagraph = 4\nwhy = "a"\n',
            "reading[1].paragraph",
            "both pages and a paragraph",
        ),
        ('[[issue]]\ntext = "a"\npages = 3\n', "issue[1].pages", "of which document"),
        ('[[person]]\nname = "a"\n', "person[1]", "the key 'who' is missing"),
        ('[[not_filed]]\nwhat = "a"\n', "not_filed[1]", "the key 'why' is missing"),
        ('[reading]\ndocument = "grounds"\nwhy = "a"\n', "reading", "not a list"),
        ('[certificate]\nsigned = "x"\n', "certificate.signed", "not known"),
        ("[[section.document]]\ntitle = 'no file'\n", "section[1].document[2]", "the key 'file' is missing"),
        (TO_FOLLOW, "section[1].document[2]", "the key 'why' is missing"),
        (
            TO_FOLLOW + 'why = "a"\nfile = "documents/t.pdf"\n',
            "section[1].document[2].to_follow",
            "to follow has no file",
        ),
    ],
)
def test_a_fault_names_its_place(tmp_path: Path, text: str, where: str, problem: str) -> None:
    with pytest.raises(CaseError, match=problem) as caught:
        read(tmp_path, text)

    assert caught.value.where == f"bundle.toml: {where}"
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("key", "text", "makes"),
    [
        ("reading", '[[reading]]\ndocument = "grounds"\nwhy = "a"\n', "reading-list"),
        ("not_filed", '[[not_filed]]\nwhat = "a"\nwhy = "b"\n', "not-filed"),
        ("issue", '[[issue]]\ntext = "a"\n', "list-of-issues"),
        ("person", '[[person]]\nname = "a"\nwho = "b"\n', "persons"),
    ],
)
def test_what_no_section_would_show_is_refused(tmp_path: Path, key: str, text: str, makes: str) -> None:
    section = "\n".join(line for line in SECTION.splitlines() if not line.startswith("makes")) + "\n"
    with pytest.raises(CaseError, match="no section") as caught:
        read(tmp_path, text, section)

    assert caught.value.where == f"bundle.toml: {key}[1]"
    assert f'makes = ["{makes}"]' in str(caught.value.remedy)
