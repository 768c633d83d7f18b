"""A chronology's rows as displayed: dates over two lines, links that name their source, rows without a link."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen import canvas

from bundler.compliance.facts import Facts, read_facts
from bundler.compliance.facts_chronology import ChronologyFacts
from bundler.pagination.numbering import paginate
from bundler.pdf.assemble import assemble
from bundler.plan.bundle import Section
from tests import pdfs
from tests.bundles import a_chronology_tab, an_event, of_sections
from tests.compliance.builders import A4, annotate, draft
from tests.compliance.claim_case import Claimed
from tests.pdf.builders import bundle_of, carried

LINES = (
    # (height, date, event, page)
    (700, "24 February 2020 to", "The hearing at Saltmere of the panel", "4"),
    (687, "6 March 2020", "went on with the evidence", ""),
    (660, "about 14 July 2021", "The letter came", "9"),
    (633, "2022", "He moved", ""),
    (606, "about February", "He began work at the", "5"),
    (593, "2023", "boatyard", "6"),
    (566, "3 to 28 October", "He took a course", ""),
    (553, "2023", "", ""),
)


def read(tmp_path: Path) -> ChronologyFacts:
    def draw(page: canvas.Canvas) -> None:
        page.setPageSize(A4)
        page.setFont("Helvetica-Bold", 16)
        page.drawString(72, 770, "Chronology")
        page.setFont("Helvetica", 9)
        page.drawString(72, 730, "Date")
        page.drawString(190, 730, "Event")
        page.drawString(500, 730, "Page")
        for height, date, event, number in LINES:
            page.drawString(72, height, date)
            page.drawString(190, height, event)
            page.drawString(500, height, number)

    made = draft()
    made.draw[7] = draw
    made.references = []
    made.after = lambda pdf: annotate(pdf, 7, (498, 684, 520, 709), 4)
    return read_facts(made.write(tmp_path)).chronology


def test_a_date_over_two_lines_is_one_row(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert [(row.date.year, row.date.month, row.date.day) for row in found.rows] == [
        (2020, 2, 24),
        (2021, 7, 14),
        (2022, 0, 0),
        (2023, 2, 0),
        (2023, 10, 3),
    ]
    assert "went on with the evidence" in found.rows[0].text


def test_rows_know_what_they_link_to_and_what_they_print(tmp_path: Path) -> None:
    assert [(row.linked, row.printed) for row in read(tmp_path).rows] == [
        ((4,), (4,)),
        ((), (9,)),
        ((), ()),
        ((), (5, 6)),
        ((), ()),
    ]


def test_the_headings_and_the_page_are_known_and_its_own_number_is_no_reference(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert found.pages == (7,)
    assert "Event" in found.headings
    assert 7 not in {number for row in found.rows for number in row.printed}


def test_the_chronology_that_is_made_here_is_read_back_row_by_row(tmp_path: Path) -> None:
    Claimed().report(tmp_path, tmp_path)
    facts: Facts = read_facts(next(tmp_path.glob("R (*.pdf")))
    assert [(row.date.month, row.date.day) for row in facts.chronology.rows] == [(9, 3), (10, 5)]
    assert all(row.linked for row in facts.chronology.rows)
    assert len(facts.references) >= 2
    assert all(facts.number_at(reference.target) == reference.number for reference in facts.references)


def made_and_read(tmp_path: Path, *texts: str, title: str = "Documents") -> ChronologyFacts:
    """The chronology of these events, a day each, in a section of this title, as it is read back from the bundle."""
    document = carried(pdfs.a_pdf(tmp_path / "statement.pdf", pages=2), document_id="statement")
    plain = bundle_of(document)
    section = Section(letter="A", title=title, tabs=(a_chronology_tab("A0"), *plain.sections[0].tabs))
    events = tuple(an_event(text, f"2014-01-{day:02d}", [("statement", 1)]) for day, text in enumerate(texts, 4))
    bundle = of_sections(section, chronology=type(plain.chronology)(events=events))
    return read_facts(assemble(bundle, paginate(bundle), tmp_path / "bundle.pdf").file).chronology


def test_what_goes_on_overleaf_is_no_entry_of_its_own(tmp_path: Path) -> None:
    found = made_and_read(tmp_path, "The search went on and on. " * 250, "She left.")

    assert len(found.pages) > 2
    assert [(row.date.year, row.date.month, row.date.day) for row in found.rows] == [(2014, 1, 4), (2014, 1, 5)]


def test_a_divider_that_is_called_chronology_is_not_taken_for_its_columns(tmp_path: Path) -> None:
    found = made_and_read(tmp_path, "She left.", title="Chronology")

    assert {"date", "event", "page"} <= set(found.headings.lower().split())
