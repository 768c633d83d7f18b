"""Convert: a source becomes a PDF once, the same each time, and what is kept is read back quickly."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from bundler.documents import formats
from bundler.documents.convert import FORMATS, carry_source, carry_sources
from bundler.documents.document import Carriage
from bundler.errors import ExitCode, SourceError
from bundler.sources.source import Source
from bundler.store import Store, digest_of_file
from tests import pdfs


def source_of(file: Path, media_type: str = "application/pdf") -> Source:
    size = file.stat().st_size
    return Source(
        path=f"documents/{file.name}", file=file, sha256=digest_of_file(file), size=size, media_type=media_type
    )


def test_a_pdf_is_carried_and_measured(tmp_path: Path) -> None:
    source = source_of(pdfs.annotated(tmp_path / "letter.pdf", pdfs.note()))
    carriage = carry_source(source, Store(tmp_path / "store"))
    assert carriage.pdf.is_file()
    assert carriage.sha256 == digest_of_file(carriage.pdf)
    assert carriage.engine.startswith("pikepdf ")
    assert [(page.width, page.height) for page in carriage.pages] == [pdfs.A4]
    assert [(removal.what, removal.page) for removal in carriage.removals] == [("comment", 1)]


def test_what_is_kept_is_given_again_without_the_source(tmp_path: Path) -> None:
    file = pdfs.layered(tmp_path / "letter.pdf")
    source, store = source_of(file), Store(tmp_path / "store")
    first = carry_source(source, store)
    file.unlink()
    assert carry_source(source, store) == first
    assert first.remarks[0].code == "hidden-layer"


@pytest.mark.parametrize("lost", [".pdf", ".json"])
def test_what_is_lost_from_the_store_is_made_again(tmp_path: Path, lost: str) -> None:
    source, store = source_of(pdfs.a_pdf(tmp_path / "letter.pdf")), Store(tmp_path / "store")
    first = carry_source(source, store)
    for kept in store.folder.rglob(f"*{lost}"):
        kept.unlink()
    assert carry_source(source, store) == first
    assert digest_of_file(first.pdf) == first.sha256


def test_two_stores_hold_the_same_bytes(tmp_path: Path) -> None:
    source = source_of(pdfs.filled_form(tmp_path / "form.pdf", drawn=False))
    one, two = (carry_source(source, Store(tmp_path / name)) for name in ("one", "two"))
    assert one.pdf.read_bytes() == two.pdf.read_bytes()
    assert one.pdf.name == two.pdf.name


def test_a_wrong_password_fails_even_when_the_right_one_was_given_before(tmp_path: Path) -> None:
    source, store = source_of(pdfs.locked(tmp_path / "locked.pdf", user="fictional")), Store(tmp_path / "store")
    assert len(carry_source(source, store, password="fictional").pages) == 2
    for password in (None, "wrong"):
        with pytest.raises(SourceError, match="password") as refused:
            carry_source(source, store, password=password)
        assert refused.value.where == "documents/locked.pdf"
        assert refused.value.exit_code == ExitCode.SOURCE


def test_a_source_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    with pytest.raises(SourceError, match=r"documents/cut\.pdf"):
        carry_source(source_of(pdfs.truncated(tmp_path / "cut.pdf")), store)
    assert not [kept for kept in store.folder.rglob("*") if kept.suffix in (".pdf", ".json")]


def test_a_format_that_we_do_not_draw_is_refused_with_the_way_to_mend_it(tmp_path: Path) -> None:
    file = tmp_path / "model.stl"
    file.write_bytes(b"solid model")
    with pytest.raises(SourceError, match="model/stl") as refused:
        carry_source(source_of(file, "model/stl"), Store(tmp_path / "store"))
    assert "PDF" in refused.value.remedy


@pytest.mark.parametrize(("media_type", "what"), [("audio/mpeg", "a sound recording"), ("video/mp4", "a film")])
def test_what_is_played_is_refused_and_a_transcript_takes_its_place(tmp_path: Path, media_type: str, what: str) -> None:
    file = tmp_path / "talk"
    file.write_bytes(b"ID3")
    with pytest.raises(SourceError, match=f"{what} cannot stand on a page") as refused:
        carry_source(source_of(file, media_type), Store(tmp_path / "store"))
    assert "transcript" in refused.value.remedy


def test_plain_text_is_drawn_and_carried(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("A note of a fictional meeting.\n", encoding="utf-8")
    carriage = carry_source(source_of(file, "text/plain"), Store(tmp_path / "store"))
    assert carriage.pages[0].words >= 6
    assert carriage.removals == ()


def test_many_sources_come_in_order_and_one_that_fails_stays_alone(tmp_path: Path) -> None:
    files = [pdfs.a_pdf(tmp_path / f"{number}.pdf", pages=number) for number in (1, 2, 3)]
    files.insert(1, pdfs.truncated(tmp_path / "cut.pdf"))
    carried = list(carry_sources([(source_of(file), None, ()) for file in files], Store(tmp_path / "store")))
    assert [len(item.pages) if isinstance(item, Carriage) else "refused" for item in carried] == [1, "refused", 2, 3]


def test_the_table_names_for_each_format_what_it_draws() -> None:
    for module in iter_modules(formats.__path__):
        drawn = getattr(import_module(f"bundler.documents.formats.{module.name}"), "MEDIA_TYPES", ())
        assert set(drawn) == {media_type for media_type, name in FORMATS.items() if name == module.name}


def test_reading_what_is_kept_is_quick_and_loads_no_engine(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    sources = [source_of(pdfs.a_pdf(tmp_path / f"{number}.pdf", words=f"Number {number}")) for number in range(60)]
    assert all(isinstance(item, Carriage) for item in carry_sources([(source, None, ()) for source in sources], store))
    listed = [[source.path, str(source.file), source.sha256, source.size] for source in sources]
    (tmp_path / "sources.json").write_text(json.dumps(listed))
    program = """
import json, sys, time
from pathlib import Path
from bundler.documents import formats
from bundler.documents.convert import carry_source
from bundler.sources.source import Source
from bundler.store import Store
folder = Path(sys.argv[1])
began = time.process_time()
for path, file, sha256, size in json.loads((folder / "sources.json").read_text()):
    source = Source(path=path, file=Path(file), sha256=sha256, size=size, media_type="application/pdf")
    assert len(carry_source(source, Store(folder / "store")).pages) == 2
print(time.process_time() - began, *sorted({"pikepdf", "pypdfium2", "PIL", "reportlab"} & set(sys.modules)))
"""
    began = time.monotonic()
    told = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=True, text=True)
    taken, *engines = told.stdout.split()
    assert engines == []
    assert float(taken) < 0.1, f"{taken} s of CPU, {time.monotonic() - began:.1f} s in all"
