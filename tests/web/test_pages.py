"""The pages: pictures, words, the number each will bear; the way to a page and back. What needs no browser."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from werkzeug.test import TestResponse

from bundler.case import Case
from bundler.documents.text import read_words
from bundler.pipeline.build import build
from bundler.web.desk import Desk
from tests import pdfs
from tests.web.window import Window

DOCUMENTS = (
    'id = "letter"\nfile = "documents/letter.pdf"\ntitle = "Letter <b>before</b> claim"',
    'id = "turned"\nfile = "documents/turned.pdf"',
    'id = "blank"\nfile = "documents/blank.pdf"',
)
Get = Callable[[str], TestResponse]


def without_words(pdf: pdfs.Pdf) -> None:
    pdf.pages[0].obj.MediaBox = [0, 0, 200, 200]
    pdf.pages[0].obj.Contents = pdf.make_stream(b"0.5 g 50 50 100 100 re f")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that was built: a letter of three pages, a page on its side, a page that is only a picture."""
    folder = tmp_path_factory.mktemp("pages") / "case"
    documents = folder / "documents"
    documents.mkdir(parents=True)
    pdfs.a_pdf(documents / "letter.pdf", pages=3, words="Part {page}\nthe risk report was withheld")
    pdfs.rotated(documents / "turned.pdf", 90)
    pdfs.changed(documents / "blank.pdf", without_words, pages=1)
    listed = "".join(f"[[section.document]]\n{each}\n" for each in DOCUMENTS)
    text = f'blueprint = "claim"\ntitle = "Claim bundle"\n[[section]]\nletter = "A"\ntitle = "Documents"\n{listed}'
    (folder / "bundle.toml").write_text(text, "utf-8")
    build(Case.at(folder))
    return folder


@pytest.fixture
def read(built: Path, tmp_path: Path) -> Path:
    """A copy of the case, with all that was made of its documents."""
    return Path(shutil.copytree(built, tmp_path / "case"))


@pytest.fixture
def get(read: Path) -> Get:
    """Ask the page, let in, for an address of the case."""
    return getting(read)


def getting(folder: Path) -> Get:
    window = Window(folder)
    return lambda address: window.get(address.removeprefix("/"))


def first_page_of(get: Get, document: str) -> int:
    return int(re.search(r"page=(\d+)", get(f"/document/{document}/page/1").headers["Location"]).group(1))


def test_a_page_is_shown_with_its_number_its_tab_and_whose_it_is(get: Get) -> None:
    number = first_page_of(get, "letter")
    html = get(f"/pages?page={number + 1}").text
    assert f"<title>Page {number + 1} – jrbundle</title>" in html
    assert "A1" in html
    assert "its page 2 of 3" in html
    assert "Letter &lt;b&gt;before&lt;/b&gt; claim" in html
    assert "<b>before</b>" not in html


def test_a_page_is_found_by_its_tab(get: Get) -> None:
    assert f"Page {first_page_of(get, 'letter')} " in get("/pages?page=a1").text


@pytest.mark.parametrize("asked", ["0", "-1", "99999", "1e3", "x", "9" * 40, "²", "../..", "%00"])
def test_a_page_that_is_not_there_is_said(get: Get, asked: str) -> None:
    answer = get(f"/pages?page={asked}")
    assert answer.status_code == 200
    assert "there is no page or tab" in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "/pages/0/picture",
        "/pages/99999/words",
        "/document/letter/page/0/picture",
        "/document/letter/page/4/words",
        "/document/nobody/page/1/picture",
        "/document/..%2f..%2fbundle.toml/page/1/picture",
        "/document/letter/page/1/picture?w=901",
        "/document/letter/page/1/picture?w=99999999",
        "/document/nobody/page/1",
    ],
)
def test_what_is_not_there_is_not_found(get: Get, address: str) -> None:
    assert get(address).status_code == 404


def test_pictures_are_of_the_pages_and_of_the_widths_asked(get: Get) -> None:
    answer = get("/document/letter/page/1/picture?w=160")
    assert answer.mimetype == "image/png"
    assert Image.open(io.BytesIO(answer.data)).width == 160
    turned = get(f"/pages/{first_page_of(get, 'turned')}/picture?w=160")
    assert Image.open(io.BytesIO(turned.data)).height < 160


def test_pages_that_we_make_are_shown_too(get: Get) -> None:
    for number in (1, 2, 3):
        assert get(f"/pages/{number}/picture?w=900").mimetype == "image/png"
        assert get(f"/pages?page={number}").status_code == 200
    words = [word[0] for line in get("/pages/2/words").json["lines"] for word in line["words"]]
    assert "Index" in words


def test_the_words_of_a_page_are_its_own(get: Get, read: Path) -> None:
    told = [tuple(word) for line in get("/document/letter/page/2/words").json["lines"] for word in line["words"]]
    own = read_words(read / "documents" / "letter.pdf", 2)
    assert told == [(word.text, word.left, word.top, word.right, word.bottom) for word in own]


def test_what_was_looked_for_is_marked_where_it_stands(get: Get, read: Path) -> None:
    html = get(f"/pages?page={first_page_of(get, 'letter')}&words=risk").text
    (mark,) = re.findall(r'<rect class="page-mark" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', html)
    risk = next(word for word in read_words(read / "documents" / "letter.pdf", 1) if word.text == "risk")
    assert [float(part) for part in mark] == pytest.approx(
        [risk.left - 1, risk.top, risk.right - risk.left + 2], abs=0.05
    )
    assert "page 1 of 3 that say so" in html


def test_a_page_can_be_read_as_text(get: Get) -> None:
    html = get(f"/pages?page={first_page_of(get, 'letter')}&as=text&words=report").text
    assert "Part 1\nthe risk <mark>report</mark> was withheld" in html
    assert "no words that can be read" in get(f"/pages?page={first_page_of(get, 'blank')}&as=text").text


def test_a_search_leads_to_the_page_and_the_page_back(get: Get) -> None:
    html = get("/search?words=%22risk+report%22").text
    assert "3 pages of 6 say so" in html
    assert "1 page has no words that can be read" in html
    way = re.search(r'class="found-link" href="/case/\w+(/pages[^"]+)"', html).group(1).replace("&amp;", "&")
    assert "Back to the search" in get(way).text


@pytest.mark.parametrize(
    "back",
    [
        "https://example.org/",
        "//example.org/case/",
        "/\\example.org",
        "javascript:alert(1)",
        "/case/0000000000000000/index",
        "/enter?key=1",
        "/case/{id}/../../index",
        "/case/{id}/index%0a",
    ],
)
def test_no_way_back_leads_out_of_the_case(get: Get, read: Path, back: str) -> None:
    case = Desk(read).cases()[0].id
    html = get("/pages?page=1&back=" + back.format(id=case)).text
    assert "Back to" not in html


def test_the_way_back_to_an_index_row_is_kept_from_page_to_page(get: Get, read: Path) -> None:
    case = Desk(read).cases()[0].id
    html = get(f"/pages?page=2&back=/case/{case}/index%3Fsection=A%23row-letter").text
    assert "Back to the index" in html
    assert f"/case/{case}/index?section=A#row-letter" in html.replace("&amp;", "&")
    assert re.search(r'id="page-after"[^>]+back=', html)


@pytest.mark.parametrize("words", ["—", '""', "<script>alert(1)</script>", "x" * 5000])
def test_anything_may_be_looked_for(get: Get, words: str) -> None:
    for address in ("/search", "/pages"):
        answer = get(f"{address}?words={words}")
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


def test_a_document_that_is_damaged_on_the_disk_says_so_in_the_place_of_its_page(get: Get, read: Path) -> None:
    for pdf in (read / ".bundler").rglob("*.pdf"):
        pdf.write_bytes(b"%PDF-1.7 nothing")
    answer = get("/document/letter/page/3/picture?w=900")
    assert answer.mimetype == "image/svg+xml"
    assert "This page cannot be shown" in answer.text
    assert get("/document/letter/page/3/words").json["lines"] == []
    assert "could not be read" in get("/document/letter/page/3/words").json["fault"]
    assert get(f"/pages?page={first_page_of(get, 'letter') + 2}").status_code == 200


def test_a_case_without_documents_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "case" / "documents").mkdir(parents=True)
    get = getting(tmp_path / "case")
    assert "There is no page here yet" in get("/pages").text
    assert get("/search?words=risk").status_code == 200


def test_where_no_bundle_can_be_planned_the_documents_can_still_be_looked_at(read: Path) -> None:
    wish = '\n[[reading]]\ndocument = "letter"\npages = "9"\nwhy = "the decision"\n'
    text = (read / "bundle.toml").read_text("utf-8").replace('letter = "A"', 'letter = "A"\nmakes = ["reading-list"]')
    (read / "bundle.toml").write_text(text + wish, "utf-8")
    get = getting(read)
    assert "one by one" in get("/pages").text
    assert get("/document/letter/page/2").status_code == 200
    assert "Its page 1" in get("/search?words=risk").text


def test_an_index_row_leads_to_its_page_and_back_to_the_row(get: Get) -> None:
    html = get("/index").text
    address = re.search(r'href="/case/\w+(/pages[^"]+)" data-pages', html).group(1).replace("&amp;", "&")
    assert re.search(r'href="/case/\w+/index#row-letter"[^>]*>[^/]*/?[^/]*Back to the index', get(address).text)


def test_where_documents_were_not_read_the_way_to_read_them_is_told(read: Path) -> None:
    wish = '\n[[reading]]\ndocument = "letter"\npages = "2"\nwhy = "the decision"\n'
    text = (read / "bundle.toml").read_text("utf-8").replace('letter = "A"', 'letter = "A"\nmakes = ["reading-list"]')
    (read / "bundle.toml").write_text(text + wish, "utf-8")
    (read / "documents" / "letter.pdf").touch()
    html = getting(read)("/pages").text
    assert "some documents have not been read yet" in html
    assert "still to follow" not in html


def test_a_prefix_of_the_numbers_is_shown_and_understood(read: Path) -> None:
    (read / "bundle.toml").write_text(
        (read / "bundle.toml").read_text("utf-8") + '\n[numbers]\nprefix = "B"\n', "utf-8"
    )
    html = getting(read)("/pages?page=b4").text
    assert "<title>Page B4 – jrbundle</title>" in html
    assert 'data-prefix="B"' in html
    assert re.search(r'class="page-number"[^>]*>B4</text>', html)
