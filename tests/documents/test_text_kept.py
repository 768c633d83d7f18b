"""What is kept of a page's text depends on all the code that reads it, so that a better reader reads again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from bundler.documents import take_in
from bundler.documents.convert import carry_sources
from bundler.documents.document import Carriage
from bundler.documents.page_text import TEXT_READ_BY
from bundler.sources.gather import gather
from bundler.store import Store
from tests import pdfs

PACKAGE = Path(take_in.__file__).parents[1]


def read_by(file: str, seen: set[str]) -> set[str]:
    """The files of `documents` that a file of it goes by, its own and those of what it imports."""
    seen.add(file)
    for node in ast.walk(ast.parse((PACKAGE / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("bundler.documents."):
            other = "/".join(node.module.split(".")[1:]) + ".py"
            if other not in seen and (PACKAGE / other).is_file():
                read_by(other, seen)
    return seen


def test_every_file_that_reads_a_text_is_named() -> None:
    nouns = {f"documents/{noun}.py" for noun in ("page_text", "document", "carry/carried")}
    assert read_by("documents/text.py", set(nouns)) - nouns == set(TEXT_READ_BY)


def test_a_text_kept_by_other_code_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    pdfs.a_pdf(papers / "a.pdf", pages=1, words="on 3rd July")
    store = Store(tmp_path / "store")
    (source,), _ = gather(papers, case=papers)
    (carriage,) = carry_sources([(source, None, ())], store)
    assert isinstance(carriage, Carriage)
    monkeypatch.setattr(take_in, "_read_text", lambda carriage: ["on 3\nrd July"])
    monkeypatch.setattr(take_in, "TEXT_READ_BY", ("errors.py",))
    assert [page.text for page in take_in.page_texts(carriage, store)] == ["on 3\nrd July"]
    monkeypatch.undo()
    assert [page.text for page in take_in.page_texts(carriage, store)] == ["on 3rd July"]
