"""The timeline the whole way: asked for in bundle.toml, read back from the finished bundle; and by itself."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from bundler.chronology.event import Event
from bundler.chronology.toml.chronology_file import add_suggestions
from bundler.cli.main import run
from bundler.schema import hold
from tests import pdfs
from tests.cases import ACase
from tests.chronology.builders import an_event
from tests.pdf.read_back import links, outline, printed_numbers

EVENTS = (
    an_event("e-1", "2014-03-12", "Haldrake was arrested.", page=2),
    an_event("e-2", "2015-06", "The council wrote to AB.", kind="letter", page=3),
    an_event("e-3", "2019-01-01", "What nobody may read.", kind="letter", document="privileged"),
)


def a_case_with(case: ACase, makes: str, events: tuple[Event, ...] = EVENTS) -> None:
    case.put("ws1.pdf", lambda file: pdfs.a_pdf(file, 3, "the statement of a witness"))
    (case.folder / "bundle.toml").write_text(
        f'blueprint = "claim"\ntitle = "Claim bundle"\n[numbers]\nprefix = "B"\n[[section]]\nletter = "A"\n'
        f'title = "Evidence"\nmakes = [{makes}]\n[[section.document]]\nid = "ws1"\nfile = "documents/ws1.pdf"\n'
        'title = "Statement of AB"\nkind = "witness-statement"\n',
        encoding="utf-8",
    )
    add_suggestions(case.folder / "chronology.toml", events)


def test_it_stands_behind_a_tab_of_its_own_with_its_number_its_bookmark_and_its_line_in_the_index(case: ACase) -> None:
    a_case_with(case, '"chronology", "timeline"')

    assert case.run("build").code in (0, 1)

    record = case.record
    hold(record, "record", file="record")
    (page,) = [part["first"] for part in record["made"] if part["part"] == "timeline"]
    reader = PdfReader(case.bundle)
    words = " ".join(reader.pages[page - 1].extract_text().split())
    assert "Timeline" in words
    assert "Haldrake was arrested." in words
    assert (page, f"A3 Timeline (p B{page})") in [(line.page, line.title) for line in outline(case.bundle)]
    assert f"A3 Timeline B{page}" in " ".join(reader.pages[1].extract_text().split())
    assert reader.page_labels[page - 1] == str(page)
    assert printed_numbers(case.bundle)[page - 1] == f"B{page}"


def test_its_references_lead_to_the_pages_they_print(case: ACase) -> None:
    a_case_with(case, '"timeline"')
    case.run("build")
    (page,) = [part["first"] for part in case.record["made"] if part["part"] == "timeline"]
    first = case.record["documents"][0]["first"]

    assert [target for on, _, target in links(case.bundle) if on == page] == [first + 1, first + 2]
    words = PdfReader(case.bundle).pages[page - 1].extract_text()
    assert f"p B{first + 1}" in words
    assert f"p B{first + 2}" in words


def test_what_a_document_outside_the_bundle_tells_is_not_on_it(case: ACase) -> None:
    a_case_with(case, '"timeline"')
    case.run("build")
    (page,) = [part["first"] for part in case.record["made"] if part["part"] == "timeline"]

    assert "nobody may read" not in PdfReader(case.bundle).pages[page - 1].extract_text()


def test_it_is_not_taken_for_the_chronology_and_nothing_is_found_wrong_with_it(case: ACase) -> None:
    events = [
        an_event(f"e-{n}", f"20{10 + n % 9}-0{1 + n % 9}-11", f"Thing {n} happened.", kind=kind)
        for n, kind in enumerate(("letter", "incident", "decision") * 8)
    ]
    a_case_with(case, '"chronology", "timeline"', tuple(events))
    case.run("build")
    (page,) = [part["first"] for part in case.record["made"] if part["part"] == "timeline"]

    found = [finding for finding in case.record["findings"] if page in finding["pages"]]
    assert found == []


def test_without_events_it_is_left_out(case: ACase) -> None:
    a_case_with(case, '"timeline"', ())
    (case.folder / "chronology.toml").write_text('suggested = """\n"""\n', encoding="utf-8")
    case.run("build")

    assert "timeline" not in [part["part"] for part in case.record["made"]]


def test_by_itself_it_shows_what_is_asked_for_with_the_pages_of_the_bundle(
    case: ACase, capsys: pytest.CaptureFixture[str]
) -> None:
    a_case_with(case, '"chronology"')
    case.run("build")
    svg, pdf = case.folder / "t.svg", case.folder / "t.pdf"

    code = run(["chronology", "timeline", str(case.folder), "--svg", str(svg), "--pdf", str(pdf), "--kind", "arrest"])

    assert code == 0
    assert "One entry, 12 March 2014." in capsys.readouterr().out
    first = case.record["documents"][0]["first"]
    texts = [item.text for item in ElementTree.parse(svg).iter("{http://www.w3.org/2000/svg}text")]
    words = PdfReader(pdf).pages[0].extract_text()
    for told in ("Haldrake was arrested.", f"p B{first + 1}"):
        assert told in texts
        assert told in words
    assert "The council wrote to AB." not in texts


def test_a_chronology_alone_is_drawn_without_pages(tmp_path: Path) -> None:
    add_suggestions(tmp_path / "chronology.toml", EVENTS)

    assert run(["chronology", "timeline", str(tmp_path), "--svg", str(tmp_path / "t.svg")]) == 0
    assert run(["chronology", "timeline", str(tmp_path)]) == 2

    assert "data-page" not in (tmp_path / "t.svg").read_text(encoding="utf-8")
