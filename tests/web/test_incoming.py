"""Files that come in: reduced to plain names below the documents, whole, and never written over another."""

from __future__ import annotations

import io
import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.case import Case
from bundler.errors import CaseError, SourceError
from bundler.web.incoming import Outcome, clear_incoming, plain_path, receive


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """A case with a folder for documents."""
    (tmp_path / "case" / "documents").mkdir(parents=True)
    return Case.at(tmp_path / "case")


def put(case: Case, called: str, data: bytes = b"words") -> tuple[str, Outcome]:
    received = receive(case, called, io.BytesIO(data))
    return received.name, received.outcome


def standing(case: Case) -> dict[str, bytes]:
    return {
        file.relative_to(case.folder).as_posix(): file.read_bytes()
        for file in sorted(case.folder.rglob("*"))
        if file.is_file()
    }


@given(st.text(max_size=200) | st.from_regex(r"([./\\:~ A-Z]|\.\.|%2e|CON|\x00)+", fullmatch=True))
def test_every_name_leads_down_to_a_name_that_every_system_allows(called: str) -> None:
    path = plain_path(called)
    assert not path.is_absolute()
    assert not PureWindowsPath(str(path)).drive
    assert 1 <= len(path.parts) <= 6
    for part in path.parts:
        assert part not in ("", ".", "..")
        assert part == part.strip().rstrip(".")
        assert len(part.encode()) <= 255
        assert not set(part) & set('<>:"/\\|?*')
        assert part.isprintable()


@pytest.mark.parametrize(
    ("called", "path"),
    [
        ("letter.pdf", "letter.pdf"),
        ("From client/2019/letter.pdf", "From client/2019/letter.pdf"),
        ("C:\\Users\\ab\\letter.pdf", "C_/Users/ab/letter.pdf"),
        ("../../../etc/passwd", "etc/passwd"),
        ("..\\..\\bundle.toml", "_bundle.toml"),
        ("output/Bundle.pdf", "_output/Bundle.pdf"),
        (".bundler/lock", "_.bundler/lock"),
        ("CON.txt", "_CON.txt"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\x00b.pdf", "a b.pdf"),
        ("..", "document"),
        ("", "document"),
        ("Brief Ff. Müller (ä).docx", "Brief Ff. Müller (ä).docx"),
    ],
)
def test_a_name_is_reduced(called: str, path: str) -> None:
    assert plain_path(called) in (PurePosixPath(path), PurePosixPath(path.replace("invoicefdp", "invoice fdp")))


def test_a_file_comes_in_as_it_is(case: Case) -> None:
    assert put(case, "From client/letter.pdf", b"%PDF-1.7 words") == ("From client/letter.pdf", Outcome.PUT)
    assert standing(case) == {"documents/From client/letter.pdf": b"%PDF-1.7 words"}


def test_another_file_of_the_same_name_is_numbered(case: Case) -> None:
    put(case, "letter.pdf", b"one")
    assert put(case, "letter.pdf", b"two") == ("letter (2).pdf", Outcome.NUMBERED)
    assert put(case, "LETTER.pdf", b"three") == ("LETTER (3).pdf", Outcome.NUMBERED)
    assert standing(case) == {
        "documents/letter.pdf": b"one",
        "documents/letter (2).pdf": b"two",
        "documents/LETTER (3).pdf": b"three",
    }


def test_the_same_file_put_in_twice_is_there_once(case: Case) -> None:
    put(case, "letter.pdf", b"one")
    put(case, "letter.pdf", b"two")
    assert put(case, "letter.pdf", b"two") == ("letter (2).pdf", Outcome.SAME)
    assert len(standing(case)) == 2


@pytest.mark.parametrize("called", ["Thumbs.db", ".DS_Store", "folder/~$letter.docx", "desktop.ini"])
def test_litter_is_left_aside(case: Case, called: str) -> None:
    assert put(case, called)[1] is Outcome.PASSED
    assert standing(case) == {}


def test_a_file_that_breaks_off_leaves_nothing(case: Case) -> None:
    with pytest.raises(SourceError, match="did not come whole"):
        receive(case, "letter.pdf", io.BytesIO(b"half"), length=8)
    assert standing(case) == {}


def test_a_link_that_leads_out_of_the_case_is_not_followed(case: Case, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (case.documents / "folder").symlink_to(outside)
    with pytest.raises(CaseError, match="leads out of the case"):
        put(case, "folder/letter.pdf")
    assert list(outside.iterdir()) == []


def test_an_empty_case_gets_a_folder_for_documents(tmp_path: Path) -> None:
    case = Case.at(tmp_path)
    put(case, "bundle.toml")
    assert standing(case) == {"documents/_bundle.toml": b"words"}


def test_documents_that_lie_beside_bundle_toml_stay_there(tmp_path: Path) -> None:
    (tmp_path / "old.pdf").write_bytes(b"old")
    case = Case.at(tmp_path)
    put(case, "letter.pdf")
    assert standing(case) == {"letter.pdf": b"words", "old.pdf": b"old"}


def test_what_a_killed_page_left_is_cleared(case: Case) -> None:
    left = case.store / "incoming" / "file-1"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half a file")
    clear_incoming(case)
    assert left.exists(), "another page may be writing it"
    os.utime(left, (0, 0))
    clear_incoming(case)
    assert not left.exists()
