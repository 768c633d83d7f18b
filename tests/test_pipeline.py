"""The whole way, by the command: a folder of documents in, a bundle out, read back by parsers that did not write it."""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader

from bundler.cli.main import run
from bundler.documents.stamp_places import HEIGHT, INSET, WIDTH
from bundler.filing import check_file
from bundler.schema import hold
from tests import pdfs
from tests.cases import ACase
from tests.documents.looks import difference, pictures
from tests.engines import needs
from tests.four_ways import agreed
from tests.pdf.read_back import links, outline, printed_numbers
from tests.small_volumes import obey_small_limits
from tests.traps.bundled import command

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "open-conditions"


def three_letters(case: ACase) -> None:
    for number in (1, 2, 3):
        case.put(
            f"letter {number}.pdf", lambda file, number=number: pdfs.a_pdf(file, number, f"letter number {number}")
        )
    case.list("letter 1.pdf", "letter 2.pdf", "letter 3.pdf")


class TestNumbers:
    def test_stamp_label_index_outline_and_link_name_the_same_page(self, case: ACase) -> None:
        three_letters(case)
        assert case.run("build").code in (0, 1)
        reader = PdfReader(case.bundle)
        total = len(reader.pages)

        assert printed_numbers(case.bundle) == [str(number) for number in range(1, total + 1)]
        assert reader.page_labels == [str(number) for number in range(1, total + 1)]
        firsts = {document["first"] for document in case.record["documents"]}
        assert firsts <= {target for page, _, target in links(case.bundle) if page == 2}
        for line in outline(case.bundle):
            assert int(re.findall(r"\d+", line.title)[-1]) == line.page

    def test_every_page_of_every_document_is_there_once_and_in_the_record(self, case: ACase) -> None:
        three_letters(case)
        case.run("build")
        record = case.record

        hold(record, "record", file="record")
        pages = [page["bundle_page"] for document in record["documents"] for page in document["pages"]]
        made = [number for part in record["made"] for number in range(part["first"], part["last"] + 1)]
        assert sorted(pages + made) == list(range(1, record["bundle"]["pages"] + 1))

    def test_two_builds_give_identical_bytes(self, case: ACase) -> None:
        three_letters(case)
        case.run("build")
        first = case.written()
        shutil.rmtree(case.folder / ".bundler")
        shutil.rmtree(case.folder / "output")
        case.run("build")

        assert case.written() == first


class TestConservation:
    SHAPES = (
        ("turned-90", lambda file: pdfs.rotated(file, 90)),
        ("turned-180", lambda file: pdfs.rotated(file, 180)),
        ("turned-270", lambda file: pdfs.rotated(file, 270)),
        ("cropped", lambda file: pdfs.boxed(file, media=(0, 0, 595, 842), crop=(60, 80, 500, 700))),
        ("off-origin", lambda file: pdfs.boxed(file, media=(-100, 300, 495, 1142))),
        ("unit", lambda file: pdfs.boxed(file, media=(0, 0, 298, 421), user_unit=2)),
        ("unbalanced", pdfs.unbalanced),
        ("a3", lambda file: pdfs.a_pdf(file, 1, size=(842, 1191))),
        ("letter", lambda file: pdfs.a_pdf(file, 1, size=(612, 792))),
        ("form", pdfs.filled_form),
        ("layers", pdfs.layered),
        ("inherited", pdfs.inheriting),
        ("twice", pdfs.same_page_twice),
    )

    def test_pages_look_and_read_as_they_did_outside_the_stamp(self, case: ACase) -> None:
        for name, make in self.SHAPES:
            case.put(f"{name}.pdf", make)
        case.list(*(f"{name}.pdf" for name, _ in self.SHAPES))
        assert case.run("build").code in (0, 1)
        shown = pictures(case.bundle)
        bundle = pypdfium2.PdfDocument(case.bundle)
        for document in case.record["documents"]:
            source = case.folder / document["file"]
            before = pictures(source)
            text = pypdfium2.PdfDocument(source)
            for number, picture in enumerate(before):
                after = shown[document["first"] - 1 + number]
                stripped = after.crop((0, 0, picture.width, picture.height))
                unit = 2 if "unit" in document["file"] else 1  # PDFium draws one pixel a unit
                for sheet in (picture, stripped):
                    _paint_over_stamps(sheet, unit)
                assert difference(picture, stripped) == 0, document["file"]
                words = text[number].get_textpage().get_text_range().split()
                there = bundle[document["first"] - 1 + number].get_textpage().get_text_range()
                assert all(word in there for word in words), document["file"]

    def test_own_links_and_bookmarks_still_work(self, case: ACase) -> None:
        case.put("one.pdf", pdfs.linked)
        case.put("two.pdf", pdfs.linked)
        case.list("one.pdf", "two.pdf")
        case.run("build")
        for document in case.record["documents"]:
            inside = range(document["first"], document["last"] + 1)
            own = [target for page, _, target in links(case.bundle) if page in inside]
            assert own
            assert all(target in inside for target in own)
            assert [line for line in outline(case.bundle) if line.depth == 2 and line.page in inside]

    def test_a_comment_never_reaches_the_judge(self, case: ACase) -> None:
        case.put("noted.pdf", lambda file: pdfs.annotated(file, pdfs.note()))
        case.list("noted.pdf")
        case.run("build")

        assert b"Counsel" not in _every_stream(case.bundle)
        assert case.record["documents"][0]["removals"]

    def test_a_read_only_folder_of_documents_builds(self, case: ACase) -> None:
        three_letters(case)
        documents = case.folder / "documents"
        for file in documents.iterdir():
            file.chmod(0o444)
        documents.chmod(0o555)
        try:
            assert case.run("build").code in (0, 1)
        finally:
            documents.chmod(0o755)


class TestNames:
    def test_two_files_of_one_name_both_arrive_and_similar_names_are_not_mixed_up(self, case: ACase) -> None:
        names = ("a/letter.pdf", "b/letter.pdf", "a letter.pdf", "letter.pdf")
        for name in names:
            case.put(name, lambda file, name=name: pdfs.a_pdf(file, 1, f"this is {name.replace('/', ' in ')}."))
        assert case.run("start").code == 0
        case.run("build")
        bundle = PdfReader(case.bundle)
        for document in case.record["documents"]:
            words = document["file"].removeprefix("documents/").replace("/", " in ")
            assert f"this is {words}." in bundle.pages[document["first"] - 1].extract_text()
        assert len(case.record["documents"]) == 4

    @pytest.mark.parametrize(
        "title",
        [
            'Draft <b>not sent</b> & "x"',
            "Llythyr Ŵyn a Ŷnys",
            "Łódź",
            "Ελλάδα",
            "Москва",
            "日本語の手紙",
            "한국어",
            "سلام",
        ],
    )
    def test_a_title_prints_as_it_is_written(self, case: ACase, title: str) -> None:
        case.put("one.pdf", lambda file: pdfs.a_pdf(file, 1))
        case.list(f"file = 'documents/one.pdf'\ntitle = '{title}'")
        case.run("build")

        assert title in PdfReader(case.bundle).pages[1].extract_text()
        assert any(title in line.title for line in outline(case.bundle))

    def test_a_letter_no_font_holds_is_an_error_that_names_it(self, case: ACase) -> None:
        case.put("one.pdf", lambda file: pdfs.a_pdf(file, 1))
        case.list("file = 'documents/one.pdf'\ntitle = 'Photo 🦄'")
        outcome = case.run("build")

        assert outcome.code == 1
        assert "U+1F984" in outcome.err
        assert not (case.folder / "output").exists() or not list((case.folder / "output").iterdir())


class TestBadInput:
    @pytest.mark.parametrize(
        ("name", "make", "code"),
        [
            ("empty.pdf", b"", 3),
            ("words.pdf", b"this is not a PDF", 3),
            ("cut.pdf", pdfs.truncated, 3),
            ("locked.pdf", lambda file: pdfs.locked(file, user="secret"), 3),
            ("thing.xyz", bytes(range(256)) * 9, 3),
            ("xfa.pdf", pdfs.dynamic_form, 3),
            ("pageless.pdf", pdfs.without_pages, 3),
        ],
    )
    def test_is_refused_by_name_with_nothing_written(self, case: ACase, name: str, make: object, code: int) -> None:
        three_letters(case)
        case.run("build")
        case.put(name, make)  # type: ignore[arg-type]
        case.list("letter 1.pdf", name)
        before = case.written()
        outcome = case.run("build")

        assert outcome.code == code
        assert name in outcome.err
        assert "mend:" in outcome.err
        assert case.written() == before

        started = case.run("start", "--json")
        assert started.code == 0
        assert [item["file"] for item in json.loads(started.out)["refused"]] == [f"documents/{name}"]

    @pytest.mark.parametrize(
        ("text", "code", "says"),
        [
            ("file = 'documents/gone.pdf'", 3, "gone.pdf"),
            ("file = 'documents/letter 1.pdf'\ntitel = 'x'", 1, "section[1].document[1].titel"),
            ("file = 'documents/letter 1.pdf'\ndate = 'last week'", 1, "section[1].document[1].date"),
            ("file = 'documents/letter 1.pdf'\ninside = ['1 x.pdf']", 3, "1 x.pdf"),
            ("file = 'documents/letter 1.pdf'\npassword_env = 'NOT_SET_ANYWHERE'", 1, "NOT_SET_ANYWHERE"),
        ],
    )
    def test_in_the_manifest_names_the_key_and_the_mend(self, case: ACase, text: str, code: int, says: str) -> None:
        three_letters(case)
        case.run("build")
        case.list(text)
        before = case.written()
        outcome = case.run("build")

        assert outcome.code == code
        assert says in outcome.err
        assert "mend:" in outcome.err
        assert case.written() == before

    def test_a_document_listed_twice_is_an_error(self, case: ACase) -> None:
        three_letters(case)
        case.list("letter 1.pdf", "letter 1.pdf")
        outcome = case.run("build")

        assert outcome.code == 1
        assert "twice" in outcome.err

    @pytest.mark.parametrize("names", [("cut.pdf",), ("cut.pdf", "none.pdf")])
    @pytest.mark.parametrize("form", [(), ("--json",)])
    def test_start_ends_with_3_where_no_document_at_all_could_be_read(
        self, case: ACase, names: tuple[str, ...], form: tuple[str, ...]
    ) -> None:
        for name in names:
            case.put(name, pdfs.truncated)
        outcome = case.run("start", *form)

        assert outcome.code == 3
        assert "mend:" in outcome.err
        assert all(name in outcome.out for name in names)
        written = tomllib.loads((case.folder / "bundle.toml").read_text("utf-8"))
        assert [item["file"] for item in written["refused"]] == [f"documents/{name}" for name in names]

    @pytest.mark.parametrize("form", [(), ("--json",)])
    def test_add_ends_with_3_where_a_file_that_was_named_cannot_be_read(
        self, case: ACase, tmp_path: Path, form: tuple[str, ...], capsys: pytest.CaptureFixture[str]
    ) -> None:
        three_letters(case)
        case.run("start")
        pdfs.truncated(tmp_path / "cut.pdf")
        pdfs.a_pdf(tmp_path / "late.pdf", 1)
        files = [str(tmp_path / name) for name in ("late.pdf", "cut.pdf")]

        assert run(["add", *files, "--case", str(case.folder), *form]) == 3
        assert "cut.pdf" in capsys.readouterr().err
        written = (case.folder / "bundle.toml").read_text("utf-8")
        assert "documents/late.pdf" in written

        assert run(["add", files[0], "--case", str(case.folder), *form]) == 0

    def test_start_lists_what_it_refuses_and_goes_on(self, case: ACase) -> None:
        three_letters(case)
        case.put("cut.pdf", pdfs.truncated)
        (case.folder / "bundle.toml").unlink()
        assert case.run("start").code == 0
        written = tomllib.loads((case.folder / "bundle.toml").read_text("utf-8"))

        assert [item["file"] for item in written["refused"]] == ["documents/cut.pdf"]
        assert written["refused"][0]["reason"]
        assert written["refused"][0]["mend"]
        outcome = case.run("build")
        assert outcome.code == 1
        assert "cut.pdf" in outcome.out
        assert case.record["refusals"][0]["file"] == "documents/cut.pdf"

    def test_a_password_is_taken_from_the_environment(self, case: ACase, monkeypatch: pytest.MonkeyPatch) -> None:
        case.put("locked.pdf", lambda file: pdfs.locked(file, user="secret"))
        case.list("file = 'documents/locked.pdf'\npassword_env = 'LETTER_PASSWORD'")
        monkeypatch.setenv("LETTER_PASSWORD", "secret")

        assert case.run("build").code in (0, 1)
        monkeypatch.setenv("LETTER_PASSWORD", "wrong")
        shutil.rmtree(case.folder / ".bundler")
        outcome = case.run("build")
        assert outcome.code == 3
        assert "secret" not in outcome.err + outcome.out


class TestSecondStart:
    def test_adds_what_is_new_and_changes_nothing_that_a_person_wrote(self, case: ACase) -> None:
        case.put("letter.pdf", lambda file: pdfs.a_pdf(file, 1, "Dear Madam, on 3 March 2014 he was arrested. Yours"))
        case.run("start")
        manifest = case.folder / "bundle.toml"
        edited = re.sub(
            r'title = "(?!Claim)[^"]*"\ndate', 'title = "My own title" # checked\ndate', manifest.read_text("utf-8")
        )
        manifest.write_text(edited.replace('letter = "F"', '# letters\nletter = "F"'), encoding="utf-8")
        before = manifest.read_text("utf-8")
        case.put("other.pdf", lambda file: pdfs.a_pdf(file, 1, "Dear Sir, I write about the flat. Yours sincerely"))
        case.run("start")
        after = manifest.read_text("utf-8")

        assert "other.pdf" in after
        assert [line for line in before.splitlines() if line not in after.splitlines()] == []

    def test_run_twice_is_run_once(self, case: ACase) -> None:
        three_letters(case)
        (case.folder / "bundle.toml").unlink()
        case.run("start")
        once = case.written()
        case.run("start")

        assert case.written() == once


@pytest.fixture(scope="module")
def example_taken_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case that `start` makes of the example's bare documents, to be copied: its scans take long to read."""
    needs("tesseract")
    folder = tmp_path_factory.mktemp("example") / "case"
    shutil.copytree(EXAMPLE / "documents", folder / "documents")
    started = command("start", str(folder))
    assert started.code == 0, started.err
    return folder


class TestExample:
    @pytest.fixture
    def example(self, case: ACase, example_taken_in: Path) -> ACase:
        shutil.rmtree(case.folder)
        shutil.copytree(example_taken_in, case.folder)
        return case

    def test_from_a_bare_folder_to_a_bundle_without_error(self, example: ACase) -> None:
        outcome = example.run("build")

        assert outcome.code == 0, outcome.out
        assert len(example.record["documents"]) >= 16
        assert example.record["bundle"]["pages"] >= 80
        assert not any(name in str(example.record) for name in ("Thumbs.db", ".DS_Store"))
        self.every_reference_lands_on_the_page_it_names(example)
        self.a_second_build_from_nothing_gives_identical_bytes(example)

    def every_reference_lands_on_the_page_it_names(self, example: ACase) -> None:
        made = {page for part in example.record["made"] for page in range(part["first"], part["last"] + 1)}
        bundle = pypdfium2.PdfDocument(example.bundle)
        texts = {page: bundle[page - 1].get_textpage() for page in made}
        checked = 0
        for page, (left, bottom, right, top), target in links(example.bundle):
            if page in made:
                words = texts[page].get_text_bounded(left, bottom, right, top)
                printed = re.findall(r"(?m)(\d+)(?:–\d+)?\s*$", words)
                assert str(target) in printed, (page, words, target)
                checked += 1
        assert checked > 200
        for line in outline(example.bundle):
            assert int(re.findall(r"\d+", line.title)[-1]) == line.page

    def a_second_build_from_nothing_gives_identical_bytes(self, example: ACase) -> None:
        first = example.bundle.read_bytes()
        for folder in (".bundler", "output"):
            shutil.rmtree(example.folder / folder)
        assert example.run("build").code == 0

        assert example.bundle.read_bytes() == first

    def test_as_it_was_checked_by_a_person_it_is_ready_to_file(self, example: ACase) -> None:
        for name in ("bundle.toml", "chronology.toml"):
            shutil.copy(EXAMPLE / name, example.folder / name)

        assert example.run("build").code == 0
        assert example.run("check", "--for", "filing").code == 0
        self.what_is_cut_from_it_agrees_with_it_and_no_rule_objects(example)

    def what_is_cut_from_it_agrees_with_it_and_no_rule_objects(self, example: ACase) -> None:
        obey_small_limits(example.folder, pages=60)
        assert example.run("build").code == 0
        pages = example.record["bundle"]["pages"]
        assert example.run("build", "--core").code == 0
        assert example.run("build", "--print").code == 0
        (core,) = (example.folder / "output").glob("*Core bundle*.pdf")
        volumes = sorted((example.folder / "output" / "print").glob("*volume*.pdf"))
        assert len(volumes) == 3
        counts = [agreed(file) for file in (core, *volumes)]
        assert sum(count["stamps"] for count in counts[1:]) == pages
        assert sum(count["links to other files"] for count in counts[1:]) > 100
        assert all(check_file(file).is_compliant for file in (core, *volumes))


def _paint_over_stamps(sheet: Image.Image, unit: int) -> None:
    """Paint the places along the foot and the head where a number may stand."""
    width, height = sheet.width * unit, sheet.height * unit
    brush = ImageDraw.Draw(sheet)
    for left in (INSET, (width - WIDTH) / 2, width - INSET - WIDTH):
        for top in (INSET, height - INSET - HEIGHT):
            box = (left - 2, top - 2, left + WIDTH + 2, top + HEIGHT + 2)
            brush.rectangle([side / unit for side in box], fill=(255, 255, 255))


def _every_stream(file: Path) -> bytes:
    """All bytes of a PDF, its streams decoded."""
    with pikepdf.open(file) as pdf:
        parts = [item.read_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream) and _plain(item)]
        return b"".join(parts) + b"".join(str(item).encode() for item in pdf.objects)


def _plain(stream: object) -> bool:
    return "/DCTDecode" not in str(stream.get("/Filter", ""))  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
