"""Opening a Word file: hostile ones are refused in one sentence, and nothing outside them is read."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents.word import package as opened
from bundler.documents.word.normalise import normalise
from bundler.documents.word.package import read_package
from bundler.errors import SourceError
from tests.documents.word.builders import WordFile, paragraph, picture


def rewritten(file: Path, name: str, content: bytes, into: Path) -> Path:
    """Give a copy of a Word file with one part put in another's place."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
        if name not in old.namelist():
            new.writestr(name, content)
    return into


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return WordFile(body=paragraph("x")).save(tmp_path / "plain.docx")


def test_a_bomb_is_refused_before_it_is_unpacked(plain: Path, tmp_path: Path) -> None:
    bomb = rewritten(plain, "word/media/a.bin", b"\0" * (8 << 20), tmp_path / "bomb.docx")
    with pytest.raises(SourceError, match="unpacks to more"):
        read_package(bomb)


def test_more_parts_than_any_document_has_are_refused(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened, "MOST_PARTS", 4)
    with pytest.raises(SourceError, match="unpacks to more"):
        read_package(plain)


def test_an_entity_is_not_read_and_the_file_is_refused(plain: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET", encoding="utf-8")
    evil = f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]><w:document xmlns:w="x">&e;</w:document>'.encode()
    with pytest.raises(SourceError) as fault:
        normalise(rewritten(plain, "word/document.xml", evil, tmp_path / "evil.docx"))
    assert "SECRET" not in str(fault.value)


def test_a_billion_laughs_are_refused(plain: Path, tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    evil = f'<!DOCTYPE d [<!ENTITY a0 "ha">{entities}]><d>&a9;</d>'.encode()
    with pytest.raises(SourceError):
        normalise(rewritten(plain, "word/document.xml", evil, tmp_path / "evil.docx"))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + b"\0" * 60])
def test_what_is_no_zip_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "file.docx"
    file.write_bytes(content)
    with pytest.raises(SourceError, match="damaged"):
        read_package(file)


def test_xml_that_breaks_off_is_refused_by_the_name_of_its_part(plain: Path, tmp_path: Path) -> None:
    broken = rewritten(plain, "word/document.xml", b"<w:document", tmp_path / "broken.docx")
    with pytest.raises(SourceError, match=r"word/document\.xml"):
        normalise(broken)


def test_a_file_without_its_main_part_is_refused(plain: Path, tmp_path: Path) -> None:
    none = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    with pytest.raises(SourceError, match="which of its parts"):
        normalise(rewritten(plain, "_rels/.rels", none, tmp_path / "none.docx"))


def test_names_that_climb_out_of_the_file_stay_within_it(plain: Path, tmp_path: Path) -> None:
    climbing = rewritten(plain, "../../escape.txt", b"x", tmp_path / "climbing.docx")
    assert "escape.txt" in read_package(climbing).parts
    normalise(climbing)
    assert not (tmp_path.parent / "escape.txt").exists()


def test_two_parts_of_one_name_are_refused(plain: Path, tmp_path: Path) -> None:
    twice = rewritten(plain, "WORD/document.xml", b"<x/>", tmp_path / "twice.docx")
    with pytest.raises(SourceError, match="same name"):
        read_package(twice)


def test_a_strict_file_is_read_like_any_other(plain: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(plain) as archive:
        content = archive.read("word/document.xml")
    strict = content.replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert strict != content
    copy = normalise(rewritten(plain, "word/document.xml", strict, tmp_path / "strict.docx"))
    assert [it.runs for it in copy.expected] == [("x",)]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_file_with_bytes_overwritten_gives_a_copy_or_one_clear_error(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("torn")
    file = WordFile(body=paragraph("x", picture("none")), header=paragraph("y")).save(folder / "file.docx")
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file.write_bytes(bytes(content))
    fault = _fault_of(file)
    assert fault is None or fault.remedy


def _fault_of(file: Path) -> SourceError | None:
    try:
        normalise(file)
    except SourceError as fault:
        return fault
    return None
