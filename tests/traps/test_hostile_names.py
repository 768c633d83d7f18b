"""Names and places that do harm elsewhere: each file is taken in or refused under its own name, inside of the case."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import pdfs
from tests.cases import ACase
from tests.traps.bundled import Bundled, command

TAKEN = (
    "line\nfeed.pdf",
    "tab\there.pdf",
    "bell\x07.pdf",
    "\u202egnp.fdp.pdf",
    "x" * 251 + ".pdf",
    "....pdf",
    ".pdf",
    "...",
    "CON.pdf",
    "nul.pdf",
    " leading.pdf",
    "trailing.pdf ",
    "-rf.pdf",
    "$(touch hacked).pdf",
    "%s%n.pdf",
    "\"quotes' and `ticks`.pdf",
    "[b]#x.pdf",
    "é.pdf",
    "e\u0301.pdf",
)
REFUSED = ("back\\slash.pdf", "bad\udcff.pdf")


def put_all(case: ACase, names: tuple[str, ...]) -> None:
    for number, name in enumerate(names):
        made = pdfs.a_pdf(case.folder / "documents" / "made", 1, f"words number {number} stand here")
        made.rename(case.folder / "documents" / name)


@pytest.mark.skipif(os.name != "posix", reason="only there can files have these names")
class TestNames:
    def test_every_name_that_a_disk_can_hold_arrives_or_is_refused(self, case: ACase) -> None:
        put_all(case, (*TAKEN, *REFUSED))
        started = case.run("start", "--json")
        assert started.code == 0, started.err
        assert len(json.loads(started.out)["refused"]) == len(REFUSED)
        built = case.run("build")
        assert built.code in (0, 1), built.err

        documents = {item["file"]: item["first"] for item in case.record["documents"]}
        reader = PdfReader(case.bundle)
        assert set(documents) == {f"documents/{name}" for name in TAKEN}
        for number, name in enumerate(TAKEN):
            page = reader.pages[documents[f"documents/{name}"] - 1]
            assert f"words number {number} stand here" in page.extract_text()

    def test_nothing_that_is_printed_can_steer_a_terminal_or_turn_the_words_round(self, case: ACase) -> None:
        put_all(case, TAKEN)
        (case.folder / "documents" / "esc\x1b[2J\u202e.pdf").write_bytes(b"")
        case.list("line\\nfeed.pdf", "\\u202egnp.fdp.pdf", "esc\\u001b[2J\\u202e.pdf")
        outcomes = [case.run("build"), case.run("start"), case.run("start", "--json")]
        assert outcomes[0].code == 3
        for outcome in outcomes:
            said = outcome.out + outcome.err
            assert not {letter for letter in said if ord(letter) < 32} - {"\n"}
            assert "\u202e" not in said
            assert "Traceback" not in said

    def test_a_name_without_a_title_is_printed_on_one_line(self, case: ACase) -> None:
        put_all(case, ("line\nfeed.pdf", "\u202egnp.fdp.pdf"))
        case.list("line\\nfeed.pdf", "\\u202egnp.fdp.pdf")
        outcome = case.run("build")
        assert outcome.code in (0, 1), outcome.err
        titles = [item["title"] for item in case.record["documents"]]
        assert all(title.isprintable() for title in titles), titles


class TestPlaces:
    def test_links_pipes_and_devices_are_refused_and_the_rest_goes_on(self, case: ACase, tmp_path: Path) -> None:
        documents = case.folder / "documents"
        good = case.put("good.pdf", lambda file: pdfs.a_pdf(file, 1, "the good letter"))
        outside = tmp_path / "outside.pdf"
        shutil.copyfile(good, outside)
        os.mkfifo(documents / "pipe.pdf")
        (documents / "out.pdf").symlink_to(outside)
        (documents / "up").symlink_to(tmp_path)
        (documents / "loop").symlink_to(documents)
        (documents / "itself.pdf").symlink_to("itself.pdf")
        (documents / "nowhere.pdf").symlink_to("nothing")
        (documents / "device").symlink_to("/dev/zero")
        found = json.loads(case.run("start", "--json").out)

        assert {item["file"].removeprefix("documents/") for item in found["refused"]} == {
            "pipe.pdf",
            "out.pdf",
            "up",
            "loop",
            "itself.pdf",
            "nowhere.pdf",
            "device",
        }
        assert all(item["reason"] and item["mend"] for item in found["refused"])
        assert case.run("build").code in (0, 1)
        assert [item["file"] for item in case.record["documents"]] == ["documents/good.pdf"]

    def test_a_file_that_may_not_be_read_is_refused_by_name(self) -> None:
        # Whoever runs the tests may be allowed to read everything: the command is run without that power.
        without = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
        folder = Path(tempfile.mkdtemp(prefix="jrbundle-test-"))
        try:
            (folder / "documents").mkdir()
            pdfs.a_pdf(folder / "documents" / "good.pdf", 1)
            pdfs.a_pdf(folder / "documents" / "shut.pdf", 1).chmod(0)
            (folder / "documents" / "shut").mkdir(mode=0)
            done = subprocess.run(
                [*without, sys.executable, "-m", "bundler", "start", str(folder), "--json"],
                capture_output=True,
                text=True,
                check=False,
                cwd=Path(__file__).resolve().parents[2],
            )
            assert done.returncode == 0, done.stderr
            refused = {item["file"]: item["reason"] for item in json.loads(done.stdout)["refused"]}
            assert set(refused) == {"documents/shut.pdf", "documents/shut"}
            assert "permission" in refused["documents/shut.pdf"]
        finally:
            (folder / "documents" / "shut").chmod(0o700)
            shutil.rmtree(folder)

    @pytest.mark.parametrize("place", ["../outside.pdf", "/etc/passwd", "documents/../../outside.pdf", "C:\\\\x.pdf"])
    def test_no_list_and_no_address_fetches_a_file_from_outside_of_the_case(
        self, case: ACase, tmp_path: Path, place: str
    ) -> None:
        pdfs.a_pdf(tmp_path / "outside.pdf", 1)
        case.list(f'file = "{place}"')
        outcome = case.run("build")
        assert outcome.code == 1
        assert "leads out of the case folder" in outcome.err
        assert not (case.folder / "output").exists()

    def test_a_folder_that_is_listed_as_a_document_is_an_error_that_says_so(self, case: ACase) -> None:
        (case.folder / "documents" / "letters").mkdir()
        case.list("letters")
        outcome = case.run("build")
        assert outcome.code == 3
        assert "it is a folder, not a file" in outcome.err

    def test_a_folder_without_documents_is_one_clear_error(self, case: ACase) -> None:
        outcome = case.run("start")
        assert outcome.code == 1
        assert "there is no document in this folder" in outcome.err
        assert "mend:" in outcome.err
        assert case.written() == {}

    @pytest.mark.parametrize("title", ["/etc/x", "../x", "a" * 400, "CON", "com1.notes", "a/b\\c", "."])
    def test_the_bundles_own_name_stays_in_the_output_folder_and_opens_on_windows(
        self, case: ACase, title: str
    ) -> None:
        case.put("good.pdf", lambda file: pdfs.a_pdf(file, 1))
        case.list("good.pdf")
        manifest = case.folder / "bundle.toml"
        manifest.write_text(manifest.read_text("utf-8").replace('"Claim bundle"', f"'{title}'"), encoding="utf-8")
        outcome = case.run("build")
        assert outcome.code in (0, 1), outcome.err
        assert case.bundle.parent == case.folder / "output"
        assert case.bundle.stem.partition(".")[0].upper() not in ("CON", "COM1")
        assert len(case.bundle.name) < 120
        assert {path.name for path in case.folder.iterdir()} <= {
            "bundle.toml",
            "chronology.toml",
            "documents",
            "output",
            ".bundler",
        }


class TestEarlierBundles:
    def test_a_bundle_among_the_documents_is_carried_with_its_bookmarks_and_is_told_of(
        self, case: ACase, tmp_path: Path
    ) -> None:
        earlier = ACase(tmp_path / "earlier", case._capsys)
        earlier.put("letter.pdf", lambda file: pdfs.a_pdf(file, 2, "the earlier letter"))
        earlier.list("letter.pdf")
        assert earlier.run("build").code in (0, 1)
        case.put("old bundle.pdf", earlier.bundle.read_bytes())
        case.list("old bundle.pdf")
        assert case.run("build").code in (0, 1)
        old = case.record["documents"][0]

        assert old["last"] - old["first"] + 1 == len(PdfReader(earlier.bundle).pages)
        assert "is-a-bundle" in {remark["code"] for remark in old["remarks"]}
        assert PdfReader(case.bundle).page_labels == [
            str(number) for number in range(1, len(PdfReader(case.bundle).pages) + 1)
        ]

    def test_what_was_built_before_is_never_taken_for_a_document(self, case: ACase) -> None:
        shutil.rmtree(case.folder / "documents")
        pdfs.a_pdf(case.folder / "letter.pdf", 1)
        for _ in range(2):
            assert case.run("start").code == 0
            assert case.run("build").code in (0, 1)
        assert [item["file"] for item in case.record["documents"]] == ["letter.pdf"]

    def test_hundreds_of_tiny_files_make_a_bundle(self, tmp_path: Path) -> None:
        folder = tmp_path / "case"
        (folder / "documents").mkdir(parents=True)
        for number in range(250):
            (folder / "documents" / f"note {number}.txt").write_text(
                f"Note {number}: the roof leaked.", encoding="utf-8"
            )
        pdf = pdfs.a_pdf(folder / "documents" / "letter.pdf", 1)
        assert pdf.is_file()
        assert command("start", str(folder)).code == 0
        assert command("build", str(folder)).code in (0, 1)
        assert len(Bundled(folder).record["documents"]) == 251
