"""The build screen: what is made from the bundle, and how it is given out."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Browser, expect

from bundler.case import Case
from bundler.documents.manifest_file import read_manifest
from bundler.plan.file_name import bundle_file_name
from bundler.web.made import made_bundle, made_files
from tests import pdfs
from tests.web.browser import a_page_on
from tests.web.clients import a_client
from tests.web.index_case import a_case_with_an_index
from tests.web.window import Window

_PATIENCE = 90_000


def test_a_filing_pack_is_made_and_given_out_whole(browser: Browser, tmp_path: Path) -> None:
    documents = tmp_path / "case" / "documents"
    documents.mkdir(parents=True)
    pdfs.a_pdf(documents / "letter.pdf", 2, "Dear Madam, I write on 3 March 2021 about the flat")
    with a_page_on(browser, tmp_path / "case", accept_downloads=True) as page:
        page.get_by_role("button", name="Read them").click()
        expect(page.get_by_role("heading", name="In the case")).to_be_visible(timeout=_PATIENCE)
        page.get_by_role("link", name="Build", exact=True).click()
        page.get_by_role("button", name="Build the bundle").click()
        expect(page.get_by_role("link", name="Download the bundle")).to_be_visible(timeout=_PATIENCE)
        page.get_by_role("button", name="Make the filing pack").click()
        with page.expect_download(timeout=_PATIENCE) as downloading:
            page.get_by_role("link", name="of the filing pack").click(timeout=_PATIENCE)
        downloading.value.save_as(tmp_path / "pack.zip")

    pack = tmp_path / "case" / "output" / "filing-pack"
    made = {file.relative_to(pack.parent).as_posix(): file.read_bytes() for file in pack.rglob("*") if file.is_file()}
    with ZipFile(tmp_path / "pack.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == made
    assert made


def test_a_file_is_given_to_be_saved_and_never_shown(tmp_path: Path) -> None:
    output = tmp_path / "case" / "output"
    output.mkdir(parents=True)
    (tmp_path / "case" / "documents").mkdir()
    (output / "page.html").write_text("<script>alert(1)</script>")
    (output / ".writing-half.pdf").write_bytes(b"half a bundle")
    (output / "link.pdf").symlink_to(tmp_path)
    client = a_client(tmp_path)
    (case,) = [case for case in client.desk.cases() if case.name == "case"]
    (made,) = made_files(case.case)
    answer = client.get(f"/case/{case.id}/build/file/{made.word}")
    assert (answer.status_code, answer.data) == (200, b"<script>alert(1)</script>")
    assert answer.headers["Content-Disposition"] == "attachment; filename=page.html"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get(f"/case/{case.id}/build/file/page.html").status_code == 404
    assert client.get(f"/case/{case.id}/build/together/pack").status_code == 404


def test_work_of_no_known_kind_is_not_started(tmp_path: Path) -> None:
    (tmp_path / "case" / "documents").mkdir(parents=True)
    client = a_client(tmp_path)
    (case,) = client.desk.cases()
    for kind in ("", "read", "other", "os.system", "../build"):
        assert client.post(f"/case/{case.id}/build", {"kind": kind}).status_code == 404
    assert case.jobs.last is None


def test_what_was_made_of_an_earlier_bundle_says_so_where_it_is_downloaded(tmp_path: Path) -> None:
    case = Case.at(a_case_with_an_index(tmp_path / "case"))
    manifest = read_manifest(case.manifest)
    bundle = case.output / bundle_file_name(manifest.claim, manifest.title)
    core = case.output / bundle_file_name(manifest.claim, "Core bundle")
    pack = case.output / "filing-pack"
    pack.mkdir(parents=True)
    of_this = {"bundle": {"pages": 9, "sha256": "a" * 64}, "findings": [], "not_ready": []}
    for file, told in ((bundle, of_this), (core, {"main": {"sha256": "b" * 64}})):
        file.write_bytes(b"%PDF")
        file.with_name(f"{file.stem}-record.json").write_text(json.dumps(told), encoding="utf-8")
    for digest, expected in (("b" * 64, 2), ("a" * 64, 1)):
        (pack / "manifest.json").write_text(json.dumps({"bundle_sha256": digest}), encoding="utf-8")
        assert Window(case.folder).get("build").get_data(as_text=True).count("made from an earlier bundle") == expected


def test_what_is_only_to_be_considered_before_filing_keeps_no_bundle_back(tmp_path: Path) -> None:
    case = Case.at(a_case_with_an_index(tmp_path / "case"))
    manifest = read_manifest(case.manifest)
    bundle = case.output / bundle_file_name(manifest.claim, manifest.title)
    bundle.parent.mkdir()
    bundle.write_bytes(b"%PDF")
    found = {"findings": [{"severity": "info"}], "not_ready": [{"severity": "warn"}, {"severity": "error"}]}
    record = json.dumps({"bundle": {"pages": 9}, **found})
    bundle.with_name(f"{bundle.stem}-record.json").write_text(record, encoding="utf-8")

    made = made_bundle(case, manifest)
    assert made
    assert (made.to_mend, made.to_consider, made.not_ready) == (0, 2, 1)
