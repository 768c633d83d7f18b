"""jrbundle search: the pages that say so, by the numbers the bundle gives them."""

from __future__ import annotations

import json

import pypdf
import pytest

from bundler.cli.main import run
from tests import pdfs
from tests.cases import ACase

LETTER = 'id = "letter"\nfile = "documents/letter.pdf"\ntitle = "Letter before claim"\n'
STATEMENT = 'id = "ws"\nfile = "documents/ws.pdf"\ntitle = "First statement"\n'


@pytest.fixture
def read(case: ACase, capsys: pytest.CaptureFixture[str]) -> ACase:
    """A case of two documents that was built, and one that came after."""
    case.put("letter.pdf", lambda file: pdfs.a_pdf(file, pages=3, words="Part {page}\nthe risk report was withheld"))
    case.put("ws.pdf", lambda file: pdfs.a_pdf(file, pages=2, words="Part {page}\nI was recalled; the report on risk"))
    case.list(LETTER, STATEMENT)
    assert case.run("build").code in (0, 1)
    return case


def searched(case: ACase, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    capsys.readouterr()
    assert run(["search", *words, "--case", str(case.folder)]) == 0
    said = capsys.readouterr()
    return said.out, said.err


def test_a_page_is_given_by_the_number_that_stands_on_it(read: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    value = json.loads(searched(read, capsys, "recall", "--json")[0])
    bundle = pypdf.PdfReader(read.bundle)
    assert [(page["document"], page["document_page"]) for page in value["pages"]] == [("ws", 1), ("ws", 2)]
    for page in value["pages"]:
        text = bundle.pages[page["bundle_page"] - 1].extract_text()
        assert f"Part {page['document_page']}\nI was recalled" in text
        assert [part["text"] for part in page["says"][0] if part["hit"]] == ["recalled"]
    assert value["searched"] == 5


def test_words_in_quotation_marks_stand_side_by_side(read: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = searched(read, capsys, "risk report")
    assert out.count("Letter before claim") == 3
    assert "First statement" not in out
    assert "the [risk] [report] was withheld" in out
    assert "3 pages of 5 say so" in err
    assert "First statement" in searched(read, capsys, "risk", "report")[0]


def test_only_so_many_are_shown_and_the_rest_is_counted(read: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = searched(read, capsys, "report", "--most", "2")
    assert out.count("its page") == 2
    assert "5 pages of 5 say so; the first 2 are shown" in err


def test_what_cannot_be_searched_is_said(read: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    read.put("late.pdf", lambda file: pdfs.a_pdf(file, words="recalled again"))
    read.list(LETTER, STATEMENT, 'id = "late"\nfile = "documents/late.pdf"\ntitle = "Late letter"\n')
    out, err = searched(read, capsys, "recalled")
    assert "Late letter" not in out
    assert "not read yet or missing: late" in err


def test_nothing_found_is_said_and_is_no_fault(read: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = searched(read, capsys, "unheard")
    assert out == ""
    assert "no pages of 5 say so" in err


def test_nothing_to_look_for_is_a_fault(read: ACase, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["search", "—", "--case", str(read.folder)]) == 1
    assert "no word to look for" in capsys.readouterr().err
