"""The standing of a case: what a person sees while they work is what a build would give, with no document read anew."""

from __future__ import annotations

import os
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bundler.case import Case
from bundler.documents import take_in
from bundler.errors import CaseError
from bundler.pagination.numbering import paginate
from bundler.pagination.pagination import Pagination
from bundler.pipeline.standing import Standing, Standings
from bundler.plan.bundle import Bundle
from tests import pdfs
from tests.cases import ACase


def standings(case: ACase) -> Standings:
    return Standings(Case.at(case.folder))


@pytest.fixture
def built(case: ACase) -> ACase:
    for number in (1, 2, 3):
        case.put(f"letter {number}.pdf", lambda file, number=number: pdfs.a_pdf(file, number, f"letter {number}"))
    case.list("letter 1.pdf", "letter 2.pdf", "letter 3.pdf")
    case.run("build")
    return case


def ranges(standing: Standing) -> dict[str, tuple[int, int]]:
    assert standing.pagination is not None
    return {id: (pages.first, pages.last) for id, pages in standing.pagination.documents.items()}


def test_gives_the_numbers_that_the_build_gave(built: ACase) -> None:
    standing = standings(built).now()

    assert standing.is_final
    assert ranges(standing) == {item["id"]: (item["first"], item["last"]) for item in built.record["documents"]}


def test_reads_no_document(built: ACase, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a document was read")

    monkeypatch.setattr("bundler.confine.confined", refuse)
    monkeypatch.setattr(take_in, "carry_sources", refuse)
    monkeypatch.setattr("bundler.store.digest_of_file", refuse)

    assert standings(built).now().is_final


def test_gives_the_same_value_until_a_file_changes(built: ACase) -> None:
    looking = standings(built)
    first = looking.now()
    assert looking.now() is first

    text = (built.folder / "bundle.toml").read_text("utf-8").replace("Claim bundle", "Hearing bundle")
    (built.folder / "bundle.toml").write_text(text, "utf-8")

    assert looking.now().manifest.title == "Hearing bundle"


def test_keeps_the_place_of_a_document_that_was_never_read(built: ACase) -> None:
    built.put("new.pdf", lambda file: pdfs.a_pdf(file, 4, "new"))
    text = (built.folder / "bundle.toml").read_text("utf-8")
    new = '[[section.document]]\nfile = "documents/new.pdf"\n[[section.document]]\nfile = "documents/letter 2.pdf"'
    text = text.replace('[[section.document]]\nfile = "documents/letter 2.pdf"', new)
    (built.folder / "bundle.toml").write_text(text, "utf-8")
    standing = standings(built).now()

    assert standing.unread == ("new",)
    assert not standing.is_final
    assert standing.bundle is not None
    assert [tab.label for tab in standing.bundle.tabs] == ["A1", "A2", "A3", "A4"]


def test_a_document_that_was_changed_since_counts_as_never_read(built: ACase) -> None:
    pdfs.a_pdf(built.folder / "documents" / "letter 2.pdf", 5, "changed")
    looking = standings(built)

    assert looking.now().unread == ("letter-2",)

    built.run("build")
    assert looking.now().is_final
    assert ranges(looking.now())["letter-2"][1] - ranges(looking.now())["letter-2"][0] == 4


def test_a_file_that_is_gone_is_told_beside_its_document(built: ACase) -> None:
    (built.folder / "documents" / "letter 1.pdf").unlink()
    standing = standings(built).now()

    assert list(standing.troubles) == ["letter-1"]
    assert standing.pagination is not None


def test_a_deleted_store_leaves_nothing_to_see_but_the_index(built: ACase) -> None:
    shutil.rmtree(built.folder / ".bundler")
    standing = standings(built).now()

    assert standing.unread == ("letter-1", "letter-2", "letter-3")
    assert [entry.title for entry in standing.manifest.entries] == ["letter 1", "letter 2", "letter 3"]


def test_a_fault_in_what_was_written_is_raised_with_its_place(built: ACase) -> None:
    (built.folder / "bundle.toml").write_text('blueprint = "claim"\nsection = 3\n', "utf-8")

    with pytest.raises(CaseError, match=r"bundle\.toml"):
        standings(built).now()


def test_what_cannot_be_laid_out_is_told_and_the_index_still_stands(built: ACase) -> None:
    text = (built.folder / "bundle.toml").read_text("utf-8")
    text += '\n[[reading]]\ndocument = "letter-1"\npages = "9"\nwhy = "the decision"\n'
    text = text.replace('title = "Documents"\n', 'title = "Documents"\nmakes = ["reading-list"]\n')
    (built.folder / "bundle.toml").write_text(text, "utf-8")
    standing = standings(built).now()

    assert standing.bundle is None
    assert standing.fault is not None
    assert "reading" in str(standing.fault)


def test_a_reading_list_may_point_into_a_document_that_is_not_read_yet(built: ACase) -> None:
    text = (built.folder / "bundle.toml").read_text("utf-8")
    text += '\n[[reading]]\ndocument = "letter-3"\npages = "2"\nwhy = "the decision"\n'
    text = text.replace('title = "Documents"\n', 'title = "Documents"\nmakes = ["reading-list"]\n')
    (built.folder / "bundle.toml").write_text(text, "utf-8")
    pdfs.a_pdf(built.folder / "documents" / "letter 3.pdf", 4, "changed")
    standing = standings(built).now()

    assert standing.unread == ("letter-3",)
    assert standing.fault is None


def test_a_case_that_was_moved_is_still_known(built: ACase, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    os.rename(built.folder, moved)  # noqa: PTH104

    assert Standings(Case.at(moved)).now().is_final


def test_numbers_are_given_at_once_as_soon_as_they_are_counted_and_until_a_file_changes(built: ACase) -> None:
    found = standings(built)

    assert found.at_once().pagination is None
    assert found.at_once().documents.keys() == found.now().documents.keys()
    assert found.at_once() is found.now()
    chronology = built.folder / "chronology.toml"
    chronology.write_text(chronology.read_text("utf-8") + "# mine\n", "utf-8")
    assert found.at_once().pagination is None


def test_who_asks_for_no_numbers_does_not_wait_until_they_are_counted(
    built: ACase, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = standings(built)
    begun, go_on = threading.Event(), threading.Event()

    def held(bundle: Bundle) -> Pagination:
        begun.set()
        assert go_on.wait(60)
        return paginate(bundle)

    monkeypatch.setattr("bundler.pipeline.standing.paginate", held)
    with ThreadPoolExecutor() as others:
        counted = others.submit(found.now)
        assert begun.wait(60)
        assert found.unnumbered().documents
        assert found.at_once().pagination is None
        go_on.set()
        assert counted.result().pagination is not None
