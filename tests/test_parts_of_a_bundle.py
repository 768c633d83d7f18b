"""What is cut from a bundle: core bundle, volumes, printing copy; and the supplementary bundle that goes with it."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from bundler.filing import check_file
from bundler.pdf.volumes import write_volume
from bundler.schema import hold
from tests import pdfs
from tests.cases import ACase
from tests.four_ways import Told, agreed
from tests.pdf.stamped import seen
from tests.small_volumes import LIMIT, obey_small_limits

MANIFEST = """
blueprint = "claim"
title = "Claim bundle"
[claim]
number = "AC-2026-LON-000123"
short_title = "R (AB) v Fictional Authority"
filing_date = "2026-11-23"
[numbers]
prefix = "{prefix}"
[[section]]
letter = "A"
title = "Claim documents"
[[section.document]]
id = "grounds"
file = "documents/grounds.pdf"
title = "Statement of facts and grounds"
kind = "facts-and-grounds"
date = "2026-11-20"
core = true
[[section.document]]
id = "order"
file = "documents/order.pdf"
title = "Draft order"
kind = "draft-order"
[[section]]
letter = "B"
title = "Decision and evidence"
[[section.document]]
id = "decision"
file = "documents/decision.pdf"
title = "Decision letter"
kind = "decision-letter"
date = "2026-09-03"
core = true
[[section.document]]
id = "plan"
file = "documents/plan.pdf"
title = "Plan of the house"
kind = "photograph"
core = true
[[section.document]]
id = "turned"
file = "documents/turned.pdf"
title = "Table of dates"
kind = "report"
core = true
[[section.document]]
id = "linked"
file = "documents/linked.pdf"
title = "Report with links"
kind = "report"
core = true
[[section.document]]
id = "picture"
file = "documents/picture.pdf"
title = "Photograph of the door"
kind = "photograph"
core = true
[[section]]
letter = "C"
title = "Correspondence"
[[section.document]]
id = "letter"
file = "documents/letter.pdf"
title = "Letter"
kind = "letter"
[supplementary]
why = "The Defendant disclosed them after the claim was issued."
[[supplementary.document]]
id = "late-note"
file = "late/note.pdf"
title = "Security entry"
kind = "report"
date = "2023-05-22"
belongs = "decision"
[[supplementary.document]]
id = "late-plan"
file = "late/plan.pdf"
title = "Second plan"
kind = "photograph"
why = "It was found last week"
"""


def a_case(folder: Path, capsys: pytest.CaptureFixture[str], prefix: str = "") -> ACase:
    """Text, scans, turned and landscape pages, a page with no empty place, own links and bookmarks."""
    case = ACase(folder, capsys)
    case.put("grounds.pdf", lambda file: pdfs.a_pdf(file, pages=4))
    case.put("order.pdf", lambda file: pdfs.changed(file, _heavy(1), pages=6, words="The order, page {page}"))
    case.put("decision.pdf", lambda file: pdfs.a_pdf(file, pages=3, words="The decision, page {page}"))
    case.put("plan.pdf", lambda file: pdfs.a_pdf(file, pages=1, size=(1191, 842), words="A plan"))
    case.put("turned.pdf", lambda file: pdfs.changed(file, _turn))
    case.put("linked.pdf", pdfs.linked)
    case.put("picture.pdf", lambda file: pdfs.picture_only(file, grey=90))
    case.put("letter.pdf", lambda file: pdfs.changed(file, _heavy(2), pages=6, words="A letter, page {page}"))
    (folder / "late").mkdir()
    pdfs.a_pdf(folder / "late" / "note.pdf", pages=2, words="A note, page {page}")
    pdfs.a_pdf(folder / "late" / "plan.pdf", pages=1, size=(1191, 842), words="A second plan")
    (folder / "bundle.toml").write_text(MANIFEST.format(prefix=prefix), encoding="utf-8")
    return case


def _heavy(seed: int) -> Callable[[Pdf], None]:
    """Put a picture on each page that cannot be packed, 100 kilobytes long."""

    def paint(pdf: Pdf) -> None:
        for place, page in enumerate(pdf.pages):
            noise = random.Random(f"{seed} {place}").randbytes(100_000)
            image = pdf.make_stream(noise, Type=Name.XObject, Subtype=Name.Image, Width=500, Height=200)
            image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
            page.obj.Resources.XObject = Dictionary(Im0=image)
            pdfs.add(pdf, page, b"q 250 0 0 150 100 300 cm /Im0 Do Q")

    return paint


def _turn(pdf: Pdf) -> None:
    """Turn the pages by /Rotate, with words that read from left to right as displayed."""
    for page in pdf.pages:
        page.obj.Rotate = 90
        page.obj.Contents = pdf.make_stream(b"BT /F1 12 Tf 0 1 -1 0 300 100 Tm (A table of all the dates here) Tj ET")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose bundle was built, to be copied."""
    folder = tmp_path_factory.mktemp("once") / "case"

    class Quiet:
        def readouterr(self) -> Any:
            class Said:
                out = err = ""

            return Said()

    case = a_case(folder, Quiet())  # type: ignore[arg-type]
    obey_small_limits(folder)
    assert case.run("build").code == 0
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    case = ACase(tmp_path / "case", capsys)
    shutil.rmtree(case.folder)
    shutil.copytree(built_once, case.folder)
    return case


def output(case: ACase, pattern: str) -> list[Path]:
    return sorted((case.folder / "output").glob(pattern))


def main_file(case: ACase) -> Path:
    return output(case, "*Claim bundle*.pdf")[0]


def no_error(file: Path) -> set[str]:
    """Hold a file against the rules; give the rules that said something, none of which is an error."""
    report = check_file(file)
    assert report.is_compliant, report.findings
    return {finding.rule for finding in report.findings}


class TestCore:
    def test_stamp_label_index_bookmark_and_link_agree_and_no_rule_objects(self, built: ACase) -> None:
        assert built.run("build", "--core").code == 0
        (file,) = output(built, "*Core bundle*.pdf")
        counts = agreed(file)
        assert counts["stamps"] == 21
        assert counts["links"] >= 8
        assert no_error(file) <= {"FMT-10", "FMT-08", "NAV-09", "NAV-10", "NAV-14", "PAG-06"}

    def test_each_page_shows_the_number_that_it_has_in_the_main_bundle(self, built: ACase) -> None:
        built.run("build", "--core")
        (file,) = output(built, "*Core bundle*.pdf")
        core, main = Told(file), Told(main_file(built))
        record = json.loads(output(built, "*Core bundle*-record.json")[0].read_text("utf-8"))
        mapped = {pair["bundle_page"]: pair["main_page"] for pair in record["main"]["pages"]}
        shown = {page: number for page in range(1, len(core.labels) + 1) if (number := core.main_number(page))}
        assert shown == mapped
        assert len(shown) == 4 + 3 + 1 + 2 + 3 + 1
        for page, number in shown.items():
            assert main.stamp(number) == str(number)
            assert core.words[page - 1].split()[:-3] == main.words[number - 1].split()[:-1]

    def test_the_index_shows_both_numbers(self, built: ACase) -> None:
        built.run("build", "--core")
        core = Told(output(built, "*Core bundle*.pdf")[0])
        rows = " ".join(core.words[1].split())
        assert "Main bundle" in rows
        for jump in core.jumps():
            if jump.page == 2 and core.main_number(jump.target):
                numbers = jump.words.split()
                assert numbers[-1].split("–")[0] == core.stamp(jump.target)
                assert numbers[-2].split("–")[0] == str(core.main_number(jump.target))

    def test_two_builds_give_identical_bytes(self, built: ACase) -> None:
        built.run("build", "--core")
        first = built.written()
        built.run("build", "--core")
        assert built.written() == first

    def test_the_record_fits_its_schema_and_names_the_main_bundle(self, built: ACase) -> None:
        built.run("build", "--core")
        record = json.loads(output(built, "*Core bundle*-record.json")[0].read_text("utf-8"))
        main = json.loads(output(built, "*Claim bundle*-record.json")[0].read_text("utf-8"))
        hold(record, "record", file="record")
        assert record["main"]["sha256"] == main["bundle"]["sha256"]

    def test_a_page_with_no_empty_place_grows_and_nothing_is_covered(self, built: ACase) -> None:
        built.run("build", "--core")
        core, main = output(built, "*Core bundle*.pdf")[0], main_file(built)
        told = Told(core)
        page = next(page for page in range(1, len(told.labels) + 1) if told.words[page - 1].startswith("Main"))
        number = told.main_number(page)
        assert number
        one, other = seen(core, page - 1, 1), seen(main, number - 1, 1)
        assert one.shape == other.shape
        assert np.array_equal(one[:-26], other[:-26])

    def test_where_nobody_said_what_is_core_the_required_kinds_are_proposed_and_it_is_said(self, built: ACase) -> None:
        manifest = built.folder / "bundle.toml"
        manifest.write_text(manifest.read_text("utf-8").replace("core = true\n", ""), "utf-8")
        outcome = built.run("build", "--core", "--json")
        record = json.loads(outcome.out)
        assert [document["id"] for document in record["documents"]] == ["grounds", "decision"]
        assert [finding["severity"] for finding in record["findings"] if finding["rule"] == "HRG-03"] == ["warn"]
        assert "nobody has chosen them" in Told(output(built, "*Core bundle*.pdf")[0]).words[1]

    def test_core_false_keeps_a_document_out_of_what_is_proposed(self, built: ACase) -> None:
        manifest = built.folder / "bundle.toml"
        text = manifest.read_text("utf-8").replace("core = true\n", "")
        manifest.write_text(text.replace('id = "decision"', 'id = "decision"\ncore = false'), "utf-8")
        record = json.loads(built.run("build", "--core", "--json").out)
        assert [document["id"] for document in record["documents"]] == ["grounds"]


class TestFiling:
    def test_a_core_bundle_that_is_required_is_there_once_it_was_cut_from_this_very_bundle(self, built: ACase) -> None:
        court = built.folder / "court.toml"
        limit = LIMIT.format(id="core-bundle-above-pages", value=20, unit="pages", severity="error", rule="HRG-02")
        court.write_text(court.read_text("utf-8") + limit, "utf-8")
        firm = built.folder / "firm.toml"
        firm.write_text(firm.read_text("utf-8").replace('name = "claim"', 'name = "substantive-hearing"'), "utf-8")
        built.run("build")

        def rules() -> set[str]:
            report = json.loads(built.run("check", "--for", "filing", "--json").out)
            return {finding["rule"] for finding in report["findings"]["error"]}

        assert "HRG-02" in rules()
        built.run("build", "--core")
        assert "HRG-02" not in rules()
        output(built, "*Core bundle*.pdf")[0].unlink()
        assert "HRG-02" in rules()


class TestTheMainBundleIsAnother:
    def test_a_new_build_tells_what_was_cut_from_the_earlier_one(self, built: ACase) -> None:
        built.run("build", "--core")
        built.run("build", "--print")
        assert "earlier build" not in built.run("build").err
        manifest = built.folder / "bundle.toml"
        manifest.write_text(manifest.read_text("utf-8").replace('title = "Draft order"', 'title = "Order"'), "utf-8")
        told = [line for line in built.run("build").err.splitlines() if "earlier build" in line]
        assert len(told) == 2
        assert told[0].endswith("Core bundle - 2026-11-23.pdf")
        assert told[1].endswith("print")

    def test_a_filing_pack_of_an_earlier_bundle_is_told(self, built: ACase) -> None:
        built.run("build", "--filing-pack")
        assert "earlier build" not in built.run("build").err
        manifest = built.folder / "bundle.toml"
        manifest.write_text(manifest.read_text("utf-8").replace('title = "Draft order"', 'title = "Order"'), "utf-8")
        told = [line for line in built.run("build").err.splitlines() if "earlier build" in line]
        assert [line.rpartition("/")[2] for line in told if "filing-pack" in line] == ["filing-pack"]
        assert not [line for line in built.run("build", "--filing-pack").err.splitlines() if "filing-pack" in line]

    @pytest.mark.parametrize("options", [("--core", "--supplementary"), ("--print", "--volumes", "upload")])
    def test_two_things_at_once_are_refused(self, built: ACase, options: tuple[str, ...]) -> None:
        before = built.written()
        assert built.run("build", *options).code == 2
        assert built.written() == before

    @pytest.mark.parametrize("option", ["--core", "--print", "--supplementary"])
    def test_a_bundle_that_bundle_toml_no_longer_makes_is_refused_and_nothing_is_written(
        self, built: ACase, option: str
    ) -> None:
        manifest = built.folder / "bundle.toml"
        manifest.write_text(manifest.read_text("utf-8").replace('title = "Draft order"', 'title = "Order"'), "utf-8")
        before = built.written()
        outcome = built.run("build", option)
        assert outcome.code == 1
        assert "changed after this bundle was built" in outcome.err
        assert built.written() == before

    def test_a_bundle_that_was_changed_by_hand_is_refused(self, built: ACase) -> None:
        with main_file(built).open("ab") as stream:
            stream.write(b"%")
        outcome = built.run("build", "--core")
        assert outcome.code == 1
        assert "the bundle was changed after it was built" in outcome.err

    def test_a_bundle_that_was_never_built_is_asked_for(self, built: ACase) -> None:
        shutil.rmtree(built.folder / "output")
        outcome = built.run("build", "--volumes", "upload")
        assert outcome.code == 1
        assert "run jrbundle build first" in outcome.err.lower()
        assert not (built.folder / "output").exists()


class TestPrintingCopy:
    def test_stamp_label_index_bookmark_and_link_agree_in_each_volume_and_no_rule_objects(self, built: ACase) -> None:
        assert built.run("build", "--print").code == 0
        volumes = output(built, "print/*volume*.pdf")
        assert len(volumes) >= 3
        counts = [agreed(file) for file in volumes]
        assert all(count["stamps"] and count["bookmarks"] and count["links to other files"] for count in counts)
        for file in volumes:
            assert no_error(file) <= {"PAG-02", "FMT-10", "FMT-08", "NAV-09", "NAV-10", "NAV-14", "PAG-06"}

    @pytest.mark.parametrize(("which", "prefix"), [("core", ""), ("supplementary", "SB")])
    def test_of_another_bundle_its_volumes_agree_too(self, built: ACase, which: str, prefix: str) -> None:
        court = built.folder / "court.toml"
        court.write_text(court.read_text("utf-8").replace("value = 12\n", "value = 6\n"), "utf-8")
        assert built.run("build", f"--{which}", "--print").code == 0
        volumes = output(built, f"print-{which}/*volume*.pdf")
        assert len(volumes) >= 2
        for file in volumes:
            assert agreed(file, prefix=prefix)["links to other files"]
            assert no_error(file) <= {"PAG-02", "FMT-10", "FMT-08", "NAV-09", "NAV-10", "NAV-14", "PAG-06"}

    def test_a_set_is_written_whole_or_not_at_all(self, built: ACase, monkeypatch: pytest.MonkeyPatch) -> None:
        built.run("build", "--print")
        before = built.written()
        written = iter([True, False])

        def fail(*given: object) -> None:
            if next(written):
                return write_volume(*given)  # type: ignore[arg-type]
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("bundler.pipeline.volumes.write_volume", fail)
        assert built.run("build", "--print").code == 1
        assert built.written() == before

    def test_every_page_of_the_bundle_is_in_one_volume_and_looks_the_same(self, built: ACase) -> None:
        built.run("build", "--print")
        main, place = main_file(built), 0
        for file in output(built, "print/*volume*.pdf"):
            told = Told(file)
            for page in range(told.front, len(told.labels)):
                assert np.array_equal(seen(file, page, 1), seen(main, place, 1))
                place += 1
        assert place == len(Told(main).labels)

    def test_the_record_has_the_digests_of_both_and_the_labels(self, built: ACase) -> None:
        built.run("build", "--print")
        record = json.loads((built.folder / "output" / "print" / "volumes-record.json").read_text("utf-8"))
        main = json.loads(output(built, "*Claim bundle*-record.json")[0].read_text("utf-8"))
        hold(record, "volumes-record", file="record")
        assert record["bundle"]["sha256"] == main["bundle"]["sha256"]
        assert [volume["first"] for volume in record["volumes"][1:]] == [
            volume["last"] + 1 for volume in record["volumes"][:-1]
        ]
        assert all(volume["pages"] <= 12 for volume in record["volumes"])
        assert (built.folder / "output" / "print" / record["labels"]["file"]).is_file()

    def test_pages_larger_than_a4_are_told(self, built: ACase) -> None:
        outcome = built.run("build", "--print")
        assert "larger than A4" in outcome.out

    def test_a_document_that_is_too_long_stays_whole_and_it_is_said(self, built: ACase) -> None:
        obey = (built.folder / "court.toml").read_text("utf-8").replace("value = 12\n", "value = 6\n")
        (built.folder / "court.toml").write_text(obey, "utf-8")
        outcome = built.run("build", "--print")
        assert "one document is too long" in outcome.out
        assert "HCP-03" in outcome.out
        for file in output(built, "print/*volume*.pdf"):
            agreed(file)

    def test_volumes_of_an_earlier_cut_do_not_lie_among_those_of_a_later_one(self, built: ACase) -> None:
        built.run("build", "--print")
        notes = built.folder / "output" / "print" / "notes.txt"
        notes.write_text("the firm's own")
        court = built.folder / "court.toml"
        court.write_text(court.read_text("utf-8").replace("value = 12\n", "value = 16\n"), "utf-8")
        built.run("build", "--print")
        record = json.loads((built.folder / "output" / "print" / "volumes-record.json").read_text("utf-8"))
        assert {file.name for file in output(built, "print/*volume*.pdf")} == {v["file"] for v in record["volumes"]}
        assert notes.is_file()

    def test_a_bundle_that_need_not_be_cut_is_copied_byte_for_byte(self, built: ACase) -> None:
        court = built.folder / "court.toml"
        court.write_text(court.read_text("utf-8").replace("value = 12\n", "value = 300\n"), "utf-8")
        built.run("build", "--print")
        (file,) = output(built, "print/*Claim bundle - *.pdf")
        assert file.read_bytes() == main_file(built).read_bytes()

    def test_two_builds_give_identical_bytes(self, built: ACase) -> None:
        built.run("build", "--print")
        first = built.written()
        built.run("build", "--print")
        assert built.written() == first


class TestLayers:
    def test_a_hidden_layer_is_hidden_in_its_volume_and_in_no_other(self, built: ACase) -> None:
        built.put("letter.pdf", pdfs.layered)
        built.run("build")
        built.run("build", "--print")
        volumes = output(built, "print/*volume*.pdf")
        told = [{finding.rule for finding in check_file(file).findings} for file in volumes]
        assert ["FMT-13" in rules for rules in told] == [False] * (len(volumes) - 1) + [True]
        one, whole = (seen(file, len(Told(file).labels) - 1, 1) for file in (volumes[-1], main_file(built)))
        assert np.array_equal(one, whole)


class TestVolumesForUpload:
    @pytest.mark.parametrize("purpose", ["upload", "email"])
    def test_each_volume_keeps_the_court_s_limit_and_all_agree(self, built: ACase, purpose: str) -> None:
        size = main_file(built).stat().st_size
        obey = (built.folder / "court.toml").read_text("utf-8").replace("value = 5.0", f"value = {size * 0.93 / 1e6}")
        (built.folder / "court.toml").write_text(obey, "utf-8")
        assert built.run("build", "--volumes", purpose).code == 0
        volumes = output(built, f"{purpose}/*volume*.pdf")
        most = size * 0.93 / (1.37 if purpose == "email" else 1)
        assert len(volumes) >= 2
        assert all(file.stat().st_size <= most for file in volumes)
        for file in volumes:
            agreed(file)


class TestSupplementary:
    def test_stamp_label_index_bookmark_and_link_agree_and_no_rule_objects(self, built: ACase) -> None:
        assert built.run("build", "--supplementary").code == 0
        (file,) = output(built, "*Supplementary*.pdf")
        counts = agreed(file, prefix="SB")
        assert counts["stamps"] >= 8
        assert counts["links"] >= 6
        assert no_error(file) <= {"FMT-10", "NAV-14"}

    def test_a_build_of_other_pages_names_the_supplementary_bundle_that_no_longer_goes_with_it(
        self, built: ACase
    ) -> None:
        built.run("build", "--supplementary")
        assert "Supplementary bundle" not in built.run("build").err
        written = (built.folder / "bundle.toml").read_text("utf-8")
        (built.folder / "bundle.toml").write_text(written.replace('title = "Letter"', 'title = "A letter"'), "utf-8")
        told = built.run("build").err
        assert "made from an earlier build" in told
        assert "Supplementary bundle" in told

    def test_the_note_says_what_is_new_why_it_is_late_and_where_it_belongs(self, built: ACase) -> None:
        built.run("build", "--supplementary")
        told = Told(output(built, "*Supplementary*.pdf")[0])
        page = next(line.page for line in told.outline if "Covering note" in line.title)
        note = " ".join(told.words[page - 1].split())
        main = Told(main_file(built))
        last = next(line.page for line in main.outline if "Decision letter" in line.title) + 2
        assert "Security entry, 22 May 2023" in note
        assert "It was found last week" in note
        assert "The Defendant disclosed them after the claim was issued." in note
        assert f"page {last}" in note

    def test_start_does_not_propose_a_late_document_for_the_main_bundle(self, built: ACase) -> None:
        shutil.copytree(built.folder / "late", built.folder / "documents" / "late")
        manifest = built.folder / "bundle.toml"
        manifest.write_text(manifest.read_text("utf-8").replace('"late/', '"documents/late/'), "utf-8")
        before = manifest.read_text("utf-8")
        assert built.run("start").code == 0
        assert manifest.read_text("utf-8") == before

    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ('belongs = "decision"', 'belongs = "nothing"', "no document of the main bundle has the id 'nothing'"),
            ('file = "late/note.pdf"', 'file = "documents/order.pdf"', "listed twice"),
            ('id = "late-note"', 'id = "order"', "listed twice"),
        ],
    )
    def test_a_fault_in_its_list_names_the_place(self, built: ACase, old: str, new: str, says: str) -> None:
        manifest = built.folder / "bundle.toml"
        manifest.write_text(manifest.read_text("utf-8").replace(old, new), "utf-8")
        outcome = built.run("build", "--supplementary")
        assert outcome.code == 1
        assert says in outcome.err
        assert "supplementary.document[1]" in outcome.err


class TestPlantedFaults:
    """A rule that knows volumes and core bundles still catches what is wrong with one."""

    @pytest.fixture
    def volume(self, built: ACase) -> Path:
        built.run("build", "--print")
        return output(built, "print/*volume 2 of*.pdf")[0]

    @pytest.fixture
    def core(self, built: ACase) -> Path:
        built.run("build", "--core")
        return output(built, "*Core bundle*.pdf")[0]

    @pytest.mark.parametrize(
        ("plant", "rule"),
        [
            (lambda pdf: _unstamp(pdf, 4), "PAG-01"),
            (lambda pdf: _label(pdf, 2, 99), "PAG-02"),
            (lambda pdf: _label(pdf, 2, None), "PAG-02"),
            (lambda pdf: _turn_aside(pdf, 1, 0), "NAV-05"),
            (lambda pdf: _out_of_the_file(pdf, 1, 0), "NAV-02"),
            (lambda pdf: _rename(pdf, "(p 1", "(p 2"), "NAV-05"),
        ],
        ids=["no stamp", "other labels", "roman labels", "row astray", "row to another file", "bookmark astray"],
    )
    def test_in_a_volume(self, volume: Path, plant: Callable[[Pdf], None], rule: str) -> None:
        assert check_file(volume).is_compliant
        assert rule in _failing(volume, plant)

    @pytest.mark.parametrize(
        ("plant", "rule"),
        [
            (lambda pdf: _unstamp(pdf, 5), "PAG-01"),
            (lambda pdf: _turn_aside(pdf, 1, 1), "NAV-05"),
            (lambda pdf: _other_figure(pdf, 5), "PAG-11"),
        ],
        ids=["no stamp", "row astray", "another number in the main bundle"],
    )
    def test_in_a_core_bundle(self, core: Path, plant: Callable[[Pdf], None], rule: str) -> None:
        assert check_file(core).is_compliant
        assert rule in _failing(core, plant)

    def test_unnumbered_index_pages_with_roman_labels_are_no_volume(self, built: ACase) -> None:
        file = main_file(built)

        def plant(pdf: Pdf) -> None:
            for place in (0, 1):
                _unstamp(pdf, place)
            pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 2, Dictionary(S=Name.D, St=3)]))

        assert "PAG-01" in _failing(file, plant)


def _failing(file: Path, plant: Callable[[Pdf], None]) -> set[str]:
    """The rules that object to a file once a fault was planted in it; warnings count, information does not."""
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        plant(pdf)
        pdf.save(file)
    return {finding.rule for finding in check_file(file).findings if finding.severity.value != "info"}


def _unstamp(pdf: Pdf, place: int) -> None:
    """Take the page's own number off the page at a PDF index."""
    page = pdf.pages[place].obj
    streams = list(page.Contents)
    way = max(at for at, stream in enumerate(streams) if b"/JrNumber" in stream.read_bytes())
    page.Contents = Array([*streams[:way], pdf.make_stream(b" Q ")])


def _other_figure(pdf: Pdf, place: int) -> None:
    """Change the last figure of the number in the main bundle."""
    page = pdf.pages[place].obj
    streams = list(page.Contents)
    way = max(at for at, stream in enumerate(streams) if b"/JrNumber" in stream.read_bytes())
    streams[way - 2] = pdf.make_stream(b" (0) ")
    page.Contents = Array(streams)


def _label(pdf: Pdf, place: int, first: int | None) -> None:
    """Let the labels begin with another number, or with 1 behind front pages that are i, ii as no volume's are."""
    numbers = pdf.Root.PageLabels.Nums
    if first is None:
        numbers[1] = Dictionary(S=Name.r)
        numbers[3].St = 1
    else:
        numbers[3].St = first


def _turn_aside(pdf: Pdf, place: int, link: int) -> None:
    """Let a link of a page lead to the last page."""
    action = pdf.pages[place].obj.Annots[link].A
    action.D[0] = pdf.pages[-1].obj


def _out_of_the_file(pdf: Pdf, place: int, link: int) -> None:
    """Let a row of the index that has its document in this file lead into another."""
    there = Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.XYZ, None, None, 1]))
    pdf.pages[place].obj.Annots[link].A = there


def _rename(pdf: Pdf, old: str, new: str) -> None:
    """Let each bookmark of the upper level whose title has `old` name another page."""
    item = pdf.Root.Outlines.First
    while item is not None:
        if old in str(item.Title):
            item.Title = String(str(item.Title).replace(old, new))
        item = item.get("/Next")
