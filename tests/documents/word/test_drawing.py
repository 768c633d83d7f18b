"""Drawing: both engines, on statements as they come; same numbers, same words, same bytes, and nothing fetched."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from bundler.documents.formats import word as word_format
from bundler.documents.formats.format import Drawing
from bundler.documents.word import libreoffice
from bundler.documents.word.drawing import CHOICE, draw_word
from bundler.documents.word.libreoffice import convert_with_libreoffice
from bundler.documents.word.normalise import normalise
from bundler.documents.word.verify import missing_in
from bundler.errors import CaseError, EngineError, SourceError
from tests.documents.word import statements
from tests.documents.word.builders import (
    LEGAL_LIST,
    WordFile,
    complex_field,
    level,
    open_document,
    paragraph,
    picture,
    run,
    shared_list,
    use,
)
from tests.documents.word.reading import words_of
from tests.engines import needs

ENGINES = ("libreoffice", "dxpdf")
EXAMPLES = sorted((Path(__file__).parents[3] / "examples").rglob("*.docx"))


def drawn(word: WordFile, engine: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Drawing, Path]:
    if engine == "libreoffice":
        needs("soffice")
    monkeypatch.setenv(CHOICE, engine)
    pdf = folder / f"{engine}.pdf"
    return draw_word(word.save(folder / "file.docx"), pdf), pdf


def bad(drawing: Drawing) -> list[str]:
    return [remark.message for remark in drawing.remarks if remark.code.endswith("-missing")]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_tidy_statement_is_drawn_whole(engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing, pdf = drawn(statements.tidy(), engine, tmp_path, monkeypatch)
    assert bad(drawing) == []
    text = words_of(pdf)
    for words in (
        "On behalf of the Claimant",
        "Exhibit MQ1",
        "17 March 2025",
        "The letter is at page 3 of the exhibit.",
    ):
        assert words in text
    document = pypdfium2.PdfDocument(pdf)
    assert text.count("First witness statement of Marla Quenby") == len(document)
    for page in range(1, len(document) + 1):
        assert f"Page {page} of {len(document)}" in text
    sizes = [page.get_size() for page in document]
    assert sizes[0][0] < sizes[0][1]
    assert sizes[-1][0] > sizes[-1][1]
    pictures = [item for page in document for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])]
    assert len(pictures) == 1
    document.close()


@pytest.mark.parametrize("engine", ENGINES)
def test_a_much_edited_statement_shows_neither_what_was_struck_nor_what_was_said_of_it(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing, pdf = drawn(statements.edited(), engine, tmp_path, monkeypatch)
    assert bad(drawing) == []
    text = words_of(pdf)
    for gone in ("My solicitor told me", "privileged", "safe to say", "Known to us alone", "Error"):
        assert gone not in text
    for shown in (
        "A. Introduction",
        "2. A paragraph put in later.",
        "3. The first half of a paragraph and its second half.",
        "4. On 5 January 2026 I went there.",
        "4.2 Second limb.",
        "5. As I say in paragraph 2, and in the annex, this was known.",
        "6. A paragraph in a content control.",
    ):
        assert shown in text
    assert {remark.code for remark in drawing.remarks} >= {"tracked-changes", "comments", "hidden-text"}


def test_a_worn_statement_keeps_its_numbers_and_what_dxpdf_cannot_draw_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing, pdf = drawn(statements.worn(), "dxpdf", tmp_path, monkeypatch)
    assert "22. And on. 23. Back to the first." in words_of(pdf)
    assert "not-drawn" in {remark.code for remark in drawing.remarks}
    assert all("in a text box" in message for message in bad(drawing))
    drawing, pdf = drawn(statements.worn(), "libreoffice", tmp_path, monkeypatch)
    assert bad(drawing) == []
    assert "2. In the box too." in words_of(pdf)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_same_file_gives_the_same_bytes_and_nothing_beside_them(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [drawn(statements.worn(), engine, tmp_path, monkeypatch)[1].read_bytes() for _ in range(2)]
    assert made[0] == made[1]
    assert {file.name for file in tmp_path.iterdir()} == {"file.docx", f"{engine}.pdf"}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_number_of_the_examples_word_files_is_in_their_pages(
    file: Path, engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine == "libreoffice":
        needs("soffice")
    monkeypatch.setenv(CHOICE, engine)
    drawing = draw_word(file, tmp_path / "out.pdf")
    assert [remark.code for remark in drawing.remarks] == []
    assert any(paragraph.label for paragraph in normalise(file).expected)


@pytest.fixture
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """A local server that keeps what it is asked for."""
    heard: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def listen() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(1)
                heard.append(b"connected")

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield server.getsockname()[1], heard
    server.close()


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_fetched_for_a_word_file(
    engine: str, listener: tuple[int, list[bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, heard = listener
    include = complex_field(f'INCLUDEPICTURE "http://127.0.0.1:{port}/c.png" \\d', run("[picture]"))
    word = WordFile(
        body=paragraph(run("seen"), picture(link="far")) + paragraph(include),
        settings='<w:attachedTemplate r:id="template"/>',
        links={
            "far": ("image", f"http://127.0.0.1:{port}/a.png"),
            "template": ("attachedTemplate", f"http://127.0.0.1:{port}/b.dotm"),
        },
    )
    drawing, pdf = drawn(word, engine, tmp_path, monkeypatch)
    assert "seen" in words_of(pdf)
    assert "linked-picture" in {remark.code for remark in drawing.remarks}
    assert heard == []


def test_libreoffice_by_itself_fetches_nothing_in_the_profile_it_is_given(
    listener: tuple[int, list[bytes]], tmp_path: Path
) -> None:
    needs("soffice")
    port, heard = listener
    word = WordFile(
        body=paragraph(run("seen"), picture(link="far")), links={"far": ("image", f"http://127.0.0.1:{port}/a.png")}
    )
    content = word.save(tmp_path / "file.docx").read_bytes()
    (tmp_path / "raw").mkdir()
    assert "seen" in words_of(convert_with_libreoffice(content, "docx", "pdf", tmp_path / "raw"))
    assert heard == []


def test_libreoffice_does_not_start_a_second_time_to_take_up_a_profile_of_another_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("soffice")
    log, program = tmp_path / "starts", Path(libreoffice.require_libreoffice("a file")).resolve()
    inner = program.with_name("soffice.bin")
    _put_soffice(tmp_path / "bin", f'echo start >> "{log}"\nexec "{inner if inner.is_file() else program}" "$@"')
    for settings in program.parent.glob("version*"):
        shutil.copy(settings, tmp_path / "bin" / settings.name)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    content = WordFile(body=paragraph("seen")).save(tmp_path / "file.docx").read_bytes()
    (tmp_path / "made").mkdir()
    assert "seen" in words_of(convert_with_libreoffice(content, "docx", "pdf", tmp_path / "made"))
    assert log.read_text(encoding="ascii") == "start\n"


@pytest.mark.parametrize("place", ["program/versionrc", "program/version.ini", "Resources/versionrc"])
def test_the_build_of_libreoffice_is_found_where_each_system_keeps_it(place: str, tmp_path: Path) -> None:
    program, settings = tmp_path / "program" / "soffice", tmp_path / place
    program.parent.mkdir()
    settings.parent.mkdir(exist_ok=True)
    assert libreoffice.build_of(str(program)) == ""
    settings.write_text("[Version]\r\nAllLanguages=en-GB\r\nbuildid=40(Build:2)\r\nVendor=x\r\n", encoding="ascii")
    assert libreoffice.build_of(str(program)) == "40(Build:2)"


def test_where_the_first_engine_fails_the_other_draws_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("sh")
    _put_soffice(tmp_path / "bin", "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    drawing = draw_word(WordFile(body=paragraph("x")).save(tmp_path / "file.docx"), tmp_path / "out.pdf")
    assert drawing.engine.startswith("dxpdf ")
    assert [remark.code for remark in drawing.remarks] == ["second-engine"]


def test_an_engine_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needs("sh")
    _put_soffice(tmp_path / "bin", "exec sleep 60")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(libreoffice, "_SECONDS", 1)
    (tmp_path / "made").mkdir()
    with pytest.raises(SourceError, match="did not finish"):
        convert_with_libreoffice(b"{\\rtf1 x}", "rtf", "pdf", tmp_path / "made")


def _put_soffice(folder: Path, does: str) -> None:
    """Put a program named like LibreOffice's into a folder."""
    folder.mkdir()
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="ascii")
    program.chmod(0o755)


def test_nothing_is_fetched_for_an_rtf_file(
    listener: tuple[int, list[bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("soffice")
    monkeypatch.setenv(CHOICE, "dxpdf")
    port, heard = listener
    include = rf'{{\field{{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:{port}/x.png" \\\\d}}{{\fldrslt x}}}}'
    file = tmp_path / "file.rtf"
    file.write_text(rf"{{\rtf1\ansi Evidence {include}\par}}", encoding="ascii")
    word_format.draw(file, tmp_path / "out.pdf")
    assert "Evidence" in words_of(tmp_path / "out.pdf")
    assert heard == []


def test_an_rtf_file_is_normalised_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needs("soffice")
    monkeypatch.setenv(CHOICE, "dxpdf")
    file = tmp_path / "file.rtf"
    file.write_text(
        r"{\rtf1\ansi{\*\revtbl{Unknown;}{A Person;}}Kept {\deleted\revauthdel1 struck }words.\par}", encoding="ascii"
    )
    drawing = word_format.draw(file, tmp_path / "out.pdf")
    text = words_of(tmp_path / "out.pdf")
    assert "Kept words." in text
    assert "tracked-changes" in {remark.code for remark in drawing.remarks}


@pytest.mark.parametrize("ending", ["odt", "rtf"])
def test_a_date_that_counts_itself_keeps_the_day_it_showed(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("soffice")
    monkeypatch.setenv(CHOICE, "dxpdf")
    file = tmp_path / f"file.{ending}"
    if ending == "rtf":
        field = r'{\field{\*\fldinst {\rtlch \f0  DATE \\@ "d MMMM yyyy" }}{\fldrslt 1 May 2014}}'
        file.write_text(rf"{{\rtf1\ansi Dated {field} at home.\par}}", encoding="ascii")
    else:
        open_document(file, "Dated <text:date>1 May 2014</text:date> at home.")
    word_format.draw(file, tmp_path / "out.pdf")
    assert "Dated 1 May 2014 at home." in words_of(tmp_path / "out.pdf")


def test_nothing_is_fetched_for_an_open_document(
    listener: tuple[int, list[bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("soffice")
    monkeypatch.setenv(CHOICE, "dxpdf")
    port, heard = listener
    image = f'<draw:image xlink:href="http://127.0.0.1:{port}/x.png" xlink:type="simple" xlink:actuate="onLoad"/>'
    frame = f'<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">{image}</draw:frame>'
    open_document(tmp_path / "file.odt", f"Evidence {frame}")
    word_format.draw(tmp_path / "file.odt", tmp_path / "out.pdf")
    assert "Evidence" in words_of(tmp_path / "out.pdf")
    assert heard == []


@pytest.mark.parametrize("ending", ["doc", "odt", "rtf"])
def test_a_statement_saved_in_another_format_keeps_its_numbers(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("soffice")
    monkeypatch.setenv(CHOICE, "dxpdf")
    (tmp_path / "old").mkdir()
    docx = statements.tidy().save(tmp_path / "file.docx")
    old = convert_with_libreoffice(docx.read_bytes(), "docx", ending, tmp_path / "old")
    drawing = word_format.draw(old, tmp_path / "out.pdf")
    assert bad(drawing) == []
    text = words_of(tmp_path / "out.pdf")
    assert "18. Point 18. I first wrote to the council" in text
    assert "(ii) deep 9 q" in text


def test_our_numbers_are_those_that_libreoffice_counts_by_itself_in_ordinary_lists(tmp_path: Path) -> None:
    needs("soffice")
    steps = (0, 1, 2, 2, 1, 0, 1, 1, 2, 0, 0, 2, 1, 0)
    body = [paragraph(f"plain number {at}", num=1, level=step) for at, step in enumerate(steps)]
    body += [paragraph(f"compound number {at}", num=2, level=step) for at, step in enumerate(steps)]
    body += [paragraph(f"deep at first {at}", num=3, level=step) for at, step in enumerate((2, 2, 1, 0, 1))]
    compound = shared_list(
        2,
        level(0, "%1", "upperRoman", start=3),
        level(1, "%1.%2", "decimalZero"),
        level(2, "%1.%2.%3", "upperLetter"),
    )
    third = shared_list(3, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3."))
    word = WordFile(body="".join(body), numbering=LEGAL_LIST + compound + third + use(1, 1) + use(2, 2) + use(3, 3))
    file = word.save(tmp_path / "file.docx")
    (tmp_path / "raw").mkdir()
    raw = convert_with_libreoffice(file.read_bytes(), "docx", "pdf", tmp_path / "raw")
    assert missing_in(raw, normalise(file).expected).numbers == ()


def test_the_check_would_notice_what_libreoffice_makes_of_the_file_as_it_came(tmp_path: Path) -> None:
    needs("soffice")
    file = statements.edited().save(tmp_path / "file.docx")
    (tmp_path / "raw").mkdir()
    raw = convert_with_libreoffice(file.read_bytes(), "docx", "pdf", tmp_path / "raw")
    assert missing_in(raw, normalise(file).expected).count > 0
    assert "privileged" in words_of(raw)


def test_an_engine_that_there_is_not_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOICE, "abacus")
    with pytest.raises(CaseError, match="abacus"):
        draw_word(WordFile(body=paragraph("x")).save(tmp_path / "file.docx"), tmp_path / "out.pdf")


def test_without_libreoffice_dxpdf_draws_and_an_rtf_file_is_refused_with_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    drawing = draw_word(WordFile(body=paragraph("x")).save(tmp_path / "file.docx"), tmp_path / "out.pdf")
    assert drawing.engine.startswith("dxpdf ")
    (tmp_path / "file.rtf").write_text(r"{\rtf1 x}", encoding="ascii")
    with pytest.raises(EngineError) as fault:
        word_format.draw(tmp_path / "file.rtf", tmp_path / "out.pdf")
    for line in ("sudo apt-get install libreoffice", "brew install --cask libreoffice", "winget install"):
        assert line in fault.value.remedy
