"""Extracts in the core bundle: only the pages that bundle.toml names, and every number, link and word of them right."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pikepdf import Pdf, Stream

from bundler.filing import check_file
from bundler.schema import hold
from tests import pdfs
from tests.cases import ACase
from tests.extract_case import LEFT_OUT, REPORT_PAGES, Quiet, a_case, say
from tests.four_ways import Told, agreed
from tests.pdf.stamped import seen
from tests.small_volumes import obey_small_limits

REPORT, TRANSCRIPT = (3, 4, 5, 6, 7, 12), (2, 3, 9)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with its bundle and its core bundle, to be copied."""
    folder = tmp_path_factory.mktemp("once") / "case"
    case = a_case(folder, Quiet())  # type: ignore[arg-type]
    obey_small_limits(folder)
    case.run("build")
    assert case.run("build", "--core").code == 0
    return folder


@pytest.fixture
def made(made_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    case = ACase(tmp_path / "case", capsys)
    shutil.rmtree(case.folder)
    shutil.copytree(made_once, case.folder)
    return case


def core_file(case: ACase) -> Path:
    return next((case.folder / "output").glob("*Core bundle*.pdf"))


def main_file(case: ACase) -> Path:
    return next((case.folder / "output").glob("*Claim bundle*.pdf"))


def core_record(case: ACase) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(core_file(case).with_name(f"{core_file(case).stem}-record.json").read_text())
    return record


def the_document(case: ACase, id: str) -> dict[str, Any]:
    return next(document for document in core_record(case)["documents"] if document["id"] == id)


def found_by(file: Path) -> dict[str, list[str]]:
    """What the rules say of a file, by rule."""
    found: dict[str, list[str]] = {}
    for finding in check_file(file).findings:
        found.setdefault(finding.rule, []).append(finding.message)
    return found


class TestPages:
    def test_only_the_pages_named_are_taken_each_once_and_in_the_documents_order(self, made: ACase) -> None:
        core, report = Told(core_file(made)), the_document(made, "report")
        assert [page["document_page"] for page in report["pages"]] == list(REPORT)
        for page in report["pages"]:
            assert f"Page {page['document_page']} of {REPORT_PAGES}" in core.words[page["bundle_page"] - 1]
        assert sum("The panel met on" in words for words in core.words) == len(REPORT)
        assert [page["document_page"] for page in the_document(made, "transcript")["pages"]] == list(TRANSCRIPT)

    def test_stamp_label_index_bookmark_and_link_agree(self, made: ACase) -> None:
        counts = agreed(core_file(made))
        assert counts["stamps"] == len(Told(core_file(made)).labels)
        assert counts["links"] >= 15

    @pytest.mark.parametrize("prefix", ["B", "HB"])
    def test_they_agree_where_the_main_bundle_prints_letters_before_its_numbers(
        self, prefix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        case = a_case(tmp_path / "case", capsys, prefix=prefix)
        case.run("build")
        assert case.run("build", "--core").code == 0
        agreed(core_file(case))
        words = " ".join(" ".join(Told(core_file(case)).words).split())
        assert f"{prefix}16–20, {prefix}25" in words
        assert f"not in this extract (main bundle page {prefix}43)" in words.replace("\u00a0", " ")

    def test_each_page_shows_the_number_that_it_has_in_the_main_bundle(self, made: ACase) -> None:
        core, main = Told(core_file(made)), Told(main_file(made))
        mapped = {pair["bundle_page"]: pair["main_page"] for pair in core_record(made)["main"]["pages"]}
        shown = {page: number for page in range(1, len(core.labels) + 1) if (number := core.main_number(page))}
        assert shown == mapped
        assert len(shown) == 4 + 3 + len(REPORT) + len(TRANSCRIPT)
        for page, number in shown.items():
            assert core.words[page - 1].split()[:-3] == main.words[number - 1].split()[:-1]
            one, other = seen(core_file(made), page - 1, 1), seen(main_file(made), number - 1, 1)
            assert np.array_equal(one[:-40], other[:-40])

    def test_nothing_that_only_the_pages_left_out_show_is_in_the_file(self, made: ACase) -> None:
        assert LEFT_OUT in streams(main_file(made))
        assert LEFT_OUT not in streams(core_file(made))

    def test_two_builds_give_identical_bytes(self, made: ACase) -> None:
        first = made.written()
        made.run("build", "--core")
        assert made.written() == first

    def test_a_document_all_of_whose_pages_are_named_is_no_extract(self, made: ACase) -> None:
        say(made, report="true")
        made.run("build", "--core")
        whole = core_file(made).read_bytes()
        say(made, report=f'"1-20, 10-{REPORT_PAGES}"')
        made.run("build", "--core")
        assert core_file(made).read_bytes() == whole
        assert "extract" not in Told(core_file(made)).words[1]

    def test_the_record_fits_its_schema_and_says_how_many_pages_the_document_has(self, made: ACase) -> None:
        hold(core_record(made), "record", file="record")
        assert the_document(made, "report")["extract_of"] == REPORT_PAGES
        assert "extract_of" not in the_document(made, "decision")


def streams(file: Path) -> set[bytes]:
    """What every stream of a file holds, decoded where it can be."""
    with Pdf.open(file) as pdf:
        return {thing.read_bytes() for thing in pdf.objects if isinstance(thing, Stream) and "/JBIG2" not in str(thing)}


class TestWords:
    def test_the_index_says_that_it_is_an_extract_and_gives_both_numbers(self, made: ACase) -> None:
        index = " ".join(Told(core_file(made)).words[1].split())
        row = r"Report of the inquiry \(extract, pages 3–7, 12 of 42\) 1 June 2026 16–20, 25 13–18"
        assert re.search(row, index)
        assert "Transcript of the hearing (extract, pages 2–3, 9 of 10)" in index

    def test_the_bookmark_says_it_too_and_leads_to_the_first_page_taken(self, made: ACase) -> None:
        titles = {line.title: line.page for line in Told(core_file(made)).outline}
        assert titles["E1 Report of the inquiry (extract, pages 3–7, 12 of 42) (p 13)"] == 13

    def test_a_long_title_is_cut_before_the_words_that_say_so(self, made: ACase) -> None:
        manifest = made.folder / "bundle.toml"
        long = "Report of the inquiry into the conduct of the search of the dwelling house and what came of it"
        manifest.write_text(manifest.read_text("utf-8").replace("Report of the inquiry", long), "utf-8")
        made.run("build")
        made.run("build", "--core")
        (title,) = [line.title for line in Told(core_file(made)).outline if line.title.startswith("E1 ")]
        assert len(title) <= 80
        assert title.endswith("… (extract, pages 3–7, 12 of 42) (p 13)")

    def test_one_page_is_a_page(self, made: ACase) -> None:
        say(made, report='"40"')
        made.run("build", "--core")
        assert "(extract, page 40 of 42)" in " ".join(Told(core_file(made)).words[1].split())
        assert found_by(core_file(made)).keys() <= {"NAV-09"}


class TestLinks:
    def test_an_event_on_a_page_left_out_names_the_page_of_the_main_bundle_and_has_no_link(self, made: ACase) -> None:
        core, main = Told(core_file(made)), Told(main_file(made))
        page = next(line.page for line in core.outline if "Chronology" in line.title)
        words = " ".join(core.words[page - 1].split()).replace("\u00a0", " ")
        assert "not in this extract (main bundle page 43)" in words
        assert "The panel met on 30 March 2026" in main.words[43 - 1]
        leads = {jump.target for jump in core.jumps() if jump.page == page}
        assert leads == {the_document(made, "report")["first"] + 1, the_document(made, "decision")["first"]}

    def test_a_passage_of_the_reading_list_leads_to_what_is_there_and_tells_where_the_rest_is(
        self, made: ACase
    ) -> None:
        core = Told(core_file(made))
        page = next(line.page for line in core.outline if "Essential reading" in line.title)
        words = " ".join(core.words[page - 1].split())
        assert "Pages, in part Not in this extract (main bundle pages 21, 43)" in words
        assert "The extract The extract Not in this extract (main bundle pages 14–15, 21– 24, 26–55)" in words
        first = the_document(made, "report")["first"]
        leads = [jump.target for jump in core.jumps() if jump.page == page]
        assert sorted(leads) == sorted([first + 1, first, first + 5, the_document(made, "decision")["first"]])

    def test_the_documents_own_links_and_bookmarks_lead_within_the_extract_or_are_taken_off_and_told(
        self, made: ACase
    ) -> None:
        core, first = Told(core_file(made)), the_document(made, "report")["first"]
        own = {line.title: line.page for line in core.outline if line.depth == 2}
        assert own == {f"The reasons (p {first + 1})": first + 1}
        assert [(jump.page, jump.target) for jump in core.jumps() if jump.page == first + 2] == [(first + 2, first + 3)]
        told = [finding for finding in core_record(made)["findings"] if finding["rule"] == "DOC-LINK-DROPPED"]
        assert [finding["pages"] for finding in told] == [[first + 2]]
        assert "this extract leaves out" in told[0]["message"]


class TestRefused:
    @pytest.mark.parametrize(
        ("said", "problem", "remedy"),
        [
            ('"3-43"', "the document has no page 43", "It has 42 pages"),
            ('"50"', "the document has no page 50", "It has 42 pages"),
            ('"7-3"', "'7-3' is no range of pages", '"3-5"'),
            ('"0"', "'0' is no range of pages", '"3-5"'),
            ('"all"', "'all' is not in the form wanted here", '"3-7, 12"'),
            ("3", "3 is not true or false or text in quotes", '"3-7, 12"'),
        ],
    )
    def test_pages_that_are_not_there_or_make_no_range_are_refused_by_their_place_and_nothing_is_written(
        self, made: ACase, said: str, problem: str, remedy: str
    ) -> None:
        say(made, report=said)
        before = made.written()
        outcome = made.run("build", "--core")
        assert outcome.code == 1
        assert "bundle.toml: section[2].document[2].core" in outcome.err
        assert problem in outcome.err
        assert remedy in " ".join(outcome.err.split())
        assert made.written() == before

    def test_pages_of_a_document_that_is_to_follow_are_refused(self, made: ACase) -> None:
        manifest = made.folder / "bundle.toml"
        text = manifest.read_text("utf-8").replace(
            'file = "documents/transcript.pdf"', 'to_follow = true\nwhy = "The court has not sent it."'
        )
        manifest.write_text(text, "utf-8")
        outcome = made.run("build", "--core")
        assert outcome.code == 1
        assert "this document is still to follow" in outcome.err


class TestChecked:
    def test_no_rule_takes_an_extract_for_a_document_with_pages_missing(self, made: ACase) -> None:
        assert found_by(core_file(made)).keys() <= {"NAV-09"}

    def test_a_page_that_is_wanting_within_the_extract_is_told(self, made: ACase, tmp_path: Path) -> None:
        first = the_document(made, "report")["first"]
        torn = without(core_file(made), first + 2, tmp_path / "torn.pdf")
        messages = found_by(torn)["NAV-14"]
        assert [message for message in messages if "an extract of 6 pages, and 5 are here" in message]

    def test_another_page_than_the_extract_says_is_told(self, made: ACase, tmp_path: Path) -> None:
        first = the_document(made, "report")["first"]
        with Pdf.open(core_file(made)) as pdf:
            five, six = (pdf.pages[first + place].obj for place in (2, 3))
            five.Contents, six.Contents = six.Contents, five.Contents
            pdf.save(tmp_path / "other.pdf")
        found = found_by(tmp_path / "other.pdf")
        assert any("do not run on" in message for message in found["PAG-11"])
        assert "NAV-14" in found

    def test_a_statement_of_which_a_part_is_taken_is_not_held_to_what_the_whole_has(self, made: ACase) -> None:
        manifest = made.folder / "bundle.toml"
        text = manifest.read_text("utf-8").replace('kind = "report"', 'kind = "witness-statement"')
        manifest.write_text(text, "utf-8")
        main, core = (json.loads(made.run("build", *which, "--json").out) for which in ((), ("--core",)))
        held, objected = ([finding["rule"] for finding in each["not_ready"]] for each in (main, core))
        assert "WIT-07" in held
        assert not [rule for rule in objected if rule.startswith("WIT-")]


def without(file: Path, page: int, into: Path) -> Path:
    """A file with a page taken out."""
    with Pdf.open(file) as pdf:
        del pdf.pages[page - 1]
        pdf.save(into)
    return into


class TestCutFurther:
    def test_volumes_of_it_agree_and_no_rule_objects(self, made: ACase) -> None:
        court = made.folder / "court.toml"
        court.write_text(court.read_text("utf-8").replace("value = 12\n", "value = 9\n"), "utf-8")
        assert made.run("build", "--core", "--print").code == 0
        volumes = sorted((made.folder / "output").glob("*-core/*volume*.pdf"))
        assert len(volumes) >= 2
        for file in volumes:
            agreed(file)
            assert found_by(file).keys() <= {"PAG-02", "NAV-09", "NAV-10"}
        assert any("(extract, pages 3–7, 12 of 42)" in " ".join(Told(file).words[1].split()) for file in volumes)

    def test_the_filing_pack_holds_it(self, made: ACase) -> None:
        made.run("build", "--filing-pack")
        (packed,) = (made.folder / "output" / "filing-pack").glob("*Core bundle*.pdf")
        assert packed.read_bytes() == core_file(made).read_bytes()


class TestExhibit:
    def test_the_numbers_of_an_exhibits_own_pages_are_those_of_the_main_bundle(self, made: ACase) -> None:
        made.put("statement.pdf", lambda file: pdfs.a_pdf(file, pages=2, words="Statement, page {page}"))
        made.put("exhibit.pdf", lambda file: pdfs.a_pdf(file, pages=6, words="Letter, page {page}"))
        manifest = made.folder / "bundle.toml"
        listed = """
[[section]]
letter = "C"
title = "Statements"
[[section.document]]
id = "statement"
file = "documents/statement.pdf"
title = "Witness statement of AB"
kind = "witness-statement"
[[section.document]]
id = "exhibit"
file = "documents/exhibit.pdf"
title = "Letters"
kind = "exhibit"
exhibit = "AB1"
under = "statement"
exhibit_pages = true
cover_sheet = true
core = "4-5"
"""
        manifest.write_text(manifest.read_text("utf-8").replace("[[reading]]", f"{listed}[[reading]]", 1), "utf-8")
        made.run("build")
        made.run("build", "--core")
        core, exhibit = Told(core_file(made)), the_document(made, "exhibit")
        agreed(core_file(made))
        marks = [re.search(r"AB1/\d+", core.words[page["bundle_page"] - 1]) for page in exhibit["pages"]]
        assert [mark.group() for mark in marks if mark] == ["AB1/4", "AB1/5"]
        assert "PAG-11" not in found_by(core_file(made))
        front = core.words[exhibit["first"] - 2]
        assert "This is the exhibit marked" in front
