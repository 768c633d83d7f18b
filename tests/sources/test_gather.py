"""Gathering what was supplied."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from bundler.errors import SourceError
from bundler.sources.gather import gather, source_of
from tests.sources.builders import PDF, put
from tests.sources.ole import ole


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "case/documents").mkdir(parents=True)
    return tmp_path / "case"


def paths_in(case: Path) -> list[str]:
    return [source.path for source in gather(case / "documents", case=case)[0]]


def refused_in(case: Path) -> dict[str, str]:
    return {refusal.path: refusal.reason for refusal in gather(case / "documents", case=case)[1]}


def test_files_come_in_natural_order_with_paths_from_the_case_folder(case: Path) -> None:
    for name in ("10 Order.pdf", "2 Exhibits/ZD10.pdf", "2 Exhibits/ZD2.pdf", "1 claim.pdf", "3 Letter.pdf"):
        put(case, f"documents/{name}", PDF)
    assert paths_in(case) == [
        "documents/1 claim.pdf",
        "documents/2 Exhibits/ZD2.pdf",
        "documents/2 Exhibits/ZD10.pdf",
        "documents/3 Letter.pdf",
        "documents/10 Order.pdf",
    ]


def test_a_source_carries_its_digest_size_and_type(case: Path) -> None:
    file = put(case, "documents/a.bin", PDF)
    (source,), refusals = gather(case / "documents", case=case)
    assert (source.size, source.media_type, source.file, refusals) == (len(PDF), "application/pdf", file, ())
    assert source == source_of(file, case)
    assert len(source.sha256) == 64


def test_the_same_bytes_under_two_names_are_two_sources(case: Path) -> None:
    put(case, "documents/a.pdf")
    put(case, "documents/b.pdf")
    assert paths_in(case) == ["documents/a.pdf", "documents/b.pdf"]


def test_litter_and_empty_folders_are_passed_over(case: Path) -> None:
    for name in ("Thumbs.db", ".DS_Store", "x/desktop.ini", "~$a.docx", "__MACOSX/._a.pdf", ".git/config"):
        put(case, f"documents/{name}", b"x")
    (case / "documents/empty/deep").mkdir(parents=True)
    assert gather(case / "documents", case=case) == ((), ())


def test_in_a_case_folder_itself_our_own_files_are_passed_over(case: Path) -> None:
    for name in ("bundle.toml", "output/bundle.pdf", ".bundler/x", "letter.pdf", "sub/bundle.toml"):
        put(case, name, PDF)
    assert [source.path for source in gather(case, case=case)[0]] == ["letter.pdf", "sub/bundle.toml"]


def test_links_out_of_the_folder_are_refused(case: Path, tmp_path: Path) -> None:
    outside = put(tmp_path, "private/diary.pdf")
    inside = put(case, "documents/real.pdf")
    documents = case / "documents"
    (documents / "out.pdf").symlink_to(outside)
    (documents / "up.pdf").symlink_to(case / "bundle.toml")
    (documents / "folder").symlink_to(tmp_path / "private")
    (documents / "nowhere.pdf").symlink_to(tmp_path / "missing")
    (documents / "loop.pdf").symlink_to(documents / "loop.pdf")
    (documents / "within.pdf").symlink_to(inside)
    assert paths_in(case) == ["documents/real.pdf", "documents/within.pdf"]
    refused = refused_in(case)
    assert set(refused) == {f"documents/{name}" for name in ("out.pdf", "up.pdf", "folder", "nowhere.pdf", "loop.pdf")}
    assert "out of the folder" in refused["documents/out.pdf"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its file system")
def test_pipes_and_sockets_are_refused_and_never_waited_for(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(case / "documents/pipe.pdf")
    monkeypatch.chdir(case / "documents")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.pdf")
    assert set(refused_in(case)) == {"documents/pipe.pdf", "documents/socket.pdf"}


def test_empty_and_locked_files_are_refused_with_a_remedy(case: Path) -> None:
    put(case, "documents/empty.pdf", b"")
    put(case, "documents/locked.docx", ole({"EncryptedPackage": b"x"}))
    _, refusals = gather(case / "documents", case=case)
    assert [refusal.path for refusal in refusals] == ["documents/empty.pdf", "documents/locked.docx"]
    assert all(refusal.reason and refusal.mend for refusal in refusals)


@pytest.mark.parametrize("name", ["a\nb.pdf", "a\u202efdp.exe", "x" * 250 + ".pdf", " .pdf", "é\u0301.pdf", "-rf.pdf"])
def test_odd_names_are_kept_true_and_shown_safely(case: Path, name: str) -> None:
    put(case, f"documents/{name}")
    (source,), _ = gather(case / "documents", case=case)
    assert source.path == f"documents/{name}"
    assert source.file.read_bytes() == PDF
    assert "\n" not in source.label
    assert "\u202e" not in source.label


def test_a_name_that_is_no_text_is_refused_in_words_that_can_be_written(case: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(case / "documents") + b"/a\xff.pdf")).write_bytes(PDF)
    except OSError:
        return  # a file system that allows no such name
    (refused,) = refused_in(case)
    refused.encode("utf-8")


def test_a_folder_that_is_none_or_lies_elsewhere_is_an_error(case: Path, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such folder"):
        gather(case / "missing", case=case)
    with pytest.raises(SourceError, match="outside"):
        gather(tmp_path, case=case)
    with pytest.raises(SourceError, match="outside"):
        source_of(put(tmp_path, "a.pdf"), case)


def test_gathering_writes_nothing(case: Path) -> None:
    put(case, "documents/a.pdf")
    before = {path: path.stat().st_mtime_ns for path in case.rglob("*")}
    gather(case / "documents", case=case)
    assert {path: path.stat().st_mtime_ns for path in case.rglob("*")} == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("decision.pdf", b"this is not a PDF"),
        ("scan.jpg", b"<html><body>404</body></html>"),
        ("ws.docx", b"a,b\n1,2\n3,4\n"),
    ],
)
def test_text_that_calls_itself_something_else_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    sources, refusals = gather(tmp_path, case=tmp_path)

    assert sources == ()
    assert "its name ends in" in refusals[0].reason


def test_a_picture_that_calls_itself_a_pdf_is_taken_as_the_picture_it_is(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(40))

    sources, _ = gather(tmp_path, case=tmp_path)

    assert [source.media_type for source in sources] == ["image/jpeg"]
