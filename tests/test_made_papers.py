"""The pages the court wants, the whole way: asked for in bundle.toml, read back from the finished bundle."""

from __future__ import annotations

import re
import tomllib

import pytest
from pypdf import PdfReader

from bundler.schema import hold
from tests import pdfs
from tests.cases import ACase
from tests.pdf.read_back import links, outline, printed_numbers

MADE = (
    "reading-list",
    "not-filed",
    "list-of-issues",
    "persons",
    "certificate",
)


def a_full_case(case: ACase) -> None:
    """A statement of four pages with an exhibit of two documents, a document to follow, and every list."""
    case.put("statement.pdf", lambda file: pdfs.a_pdf(file, 4, "the statement of a witness"))
    case.put("photo.pdf", lambda file: pdfs.a_pdf(file, 1, "a photograph"))
    case.put("letter.pdf", lambda file: pdfs.a_pdf(file, 2, "a letter"))
    listed = ", ".join(f'"{name}"' for name in MADE)
    (case.folder / "bundle.toml").write_text(
        f"""\
blueprint = "claim"
title = "Claim bundle"
reading_time = "90 minutes"

[[section]]
letter = "A"
title = "Evidence"
makes = [{listed}]

[[section.document]]
id = "ws1"
file = "documents/statement.pdf"
title = "First witness statement of AB"
kind = "witness-statement"

[[section.document]]
id = "photo"
file = "documents/photo.pdf"
kind = "exhibit"
under = "ws1"
exhibit = "AB1"
cover_sheet = true

[[section.document]]
id = "letter"
file = "documents/letter.pdf"
kind = "exhibit"
under = "photo"

[[section.document]]
id = "transcript"
title = "Transcript of the hearing"
to_follow = true
why = "The court has not sent it."
expected = "2026-12-18"

[[reading]]
document = "ws1"
pages = "2-3"
why = "What she was told"

[[reading]]
document = "transcript"
why = "What the Board was told"

[[not_filed]]
what = "The record of the decision"
why = "The defendant refuses it."

[[issue]]
text = "Was the decision lawful?"
agreed = true
document = "ws1"
pages = 4

[[person]]
name = "AB"
who = "The claimant"
document = "ws1"

[certificate]
name = "A Solicitor"
""",
        encoding="utf-8",
    )


def made(case: ACase) -> dict[str, tuple[int, int]]:
    """The bundle pages of what was made, without the labels of tabs."""
    return {part["part"].split()[0]: (part["first"], part["last"]) for part in case.record["made"]}


def rules(case: ACase) -> set[str]:
    return {finding["rule"] for finding in case.record["findings"]}


def words(case: ACase, page: int) -> str:
    return " ".join(PdfReader(case.bundle).pages[page - 1].extract_text().split())


def firsts(case: ACase) -> dict[str, int]:
    return {document["id"]: document["first"] for document in case.record["documents"]}


def test_every_page_has_one_number_and_the_record_names_what_was_made(case: ACase) -> None:
    a_full_case(case)
    assert case.run("build").code in (0, 1)
    record = case.record

    hold(record, "record", file="record")
    assert set(MADE) | {"to-follow", "exhibit-front"} <= set(made(case))
    pages = [page["bundle_page"] for document in record["documents"] for page in document["pages"]]
    ours = [number for part in record["made"] for number in range(part["first"], part["last"] + 1)]
    assert sorted(pages + ours) == list(range(1, record["bundle"]["pages"] + 1))
    assert printed_numbers(case.bundle) == [str(number) for number in range(1, record["bundle"]["pages"] + 1)]


def test_the_index_and_the_outline_list_them_under_their_tabs(case: ACase) -> None:
    a_full_case(case)
    case.run("build")
    index = words(case, 2)
    parts, first = made(case), firsts(case)

    for label, title, page in (
        ("A2", "Exhibit AB1", parts["exhibit-front"][0]),
        ("A3", "letter", first["letter"]),
        ("A4", "Transcript of the hearing (to follow)", parts["to-follow"][0]),
        ("A5", "Essential reading", parts["reading-list"][0]),
        ("A6", "Documents not filed, and why", parts["not-filed"][0]),
        ("A7", "List of issues", parts["list-of-issues"][0]),
        ("A8", "Persons referred to", parts["persons"][0]),
        ("A9", "Certificate", parts["certificate"][0]),
    ):
        row = re.search(
            rf"{label} (?:Agreed )?{re.escape(title) if label != 'A7' else '[Ll]ist of issues'}.*? (\d+)", index
        )
        assert row
        assert int(row[1]) == page
        assert any(line.title.startswith(f"{label} ") and line.page == page for line in outline(case.bundle))


def test_each_reference_leads_to_its_page(case: ACase) -> None:
    a_full_case(case)
    case.run("build")
    parts, first = made(case), firsts(case)

    def leads(part: str) -> list[int]:
        begin, end = parts[part]
        return [target for page, _, target in links(case.bundle) if begin <= page <= end]

    assert leads("reading-list") == [first["ws1"] + 1, parts["to-follow"][0]]
    assert leads("not-filed") == [parts["to-follow"][0]]
    assert leads("list-of-issues") == [first["ws1"] + 3]
    assert leads("persons") == [first["ws1"]]
    assert leads("exhibit-front") == [first["photo"], first["letter"]]
    assert parts["exhibit-front"][1] + 1 == first["photo"]


def test_what_people_wrote_stands_on_the_pages(case: ACase) -> None:
    a_full_case(case)
    case.run("build")
    parts = made(case)

    reading = words(case, parts["reading-list"][0])
    assert "Estimated reading time: 90 minutes" in reading
    assert "A1, First witness statement of AB" in reading
    missing = words(case, parts["not-filed"][0])
    assert "A4, Transcript of the hearing" in missing
    assert "18 December 2026" in missing
    assert "The record of the decision" in missing
    place = words(case, parts["to-follow"][0])
    assert "Transcript of the hearing" in place
    assert "Expected: 18 December 2026" in place
    front = words(case, parts["exhibit-front"][0])
    assert "This is the exhibit marked “AB1” referred to in the first witness statement of AB." in front


def test_a_reading_list_that_a_person_chose_needs_no_word(case: ACase) -> None:
    a_full_case(case)
    case.run("build")
    assert not {"DOC-READING", "DOC-READING-TIME"} & rules(case)


def test_the_same_input_gives_the_same_bytes(case: ACase) -> None:
    a_full_case(case)
    case.run("build")
    before = case.written()
    case.run("build")
    assert case.written() == before


def test_a_document_that_has_come_takes_the_place_that_was_kept(case: ACase) -> None:
    a_full_case(case)
    case.run("build")
    kept = made(case)["to-follow"][0]
    case.put("transcript.pdf", lambda file: pdfs.a_pdf(file, 2, "the transcript"))
    file = case.folder / "bundle.toml"
    text = file.read_text("utf-8").replace("to_follow = true", 'file = "documents/transcript.pdf"')
    file.write_text(text, encoding="utf-8")
    case.run("build")

    assert "to-follow" not in made(case)
    assert firsts(case)["transcript"] == kept
    assert "Transcript" not in words(case, made(case)["not-filed"][0])


def test_start_lists_nothing_twice_and_keeps_what_is_to_follow(case: ACase) -> None:
    a_full_case(case)
    before = (case.folder / "bundle.toml").read_bytes()
    assert case.run("start").code == 0
    assert (case.folder / "bundle.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("written", "instead", "where"),
    [
        ('pages = "2-3"', 'pages = "2-9"', "bundle.toml: reading[1].pages"),
        ('pages = "2-3"', 'paragraph = "77"', "bundle.toml: reading[1].paragraph"),
        ('under = "ws1"\n', "", "bundle.toml: section[1].document[2].cover_sheet"),
        ("pages = 4", "pages = 5", "bundle.toml: issue[1].pages"),
    ],
)
def test_what_cannot_be_shown_is_refused_by_its_place(case: ACase, written: str, instead: str, where: str) -> None:
    a_full_case(case)
    file = case.folder / "bundle.toml"
    file.write_text(file.read_text("utf-8").replace(written, instead), encoding="utf-8")
    outcome = case.run("build")

    assert outcome.code == 1
    assert where in " ".join(outcome.err.split())
    assert not (case.folder / "output").exists() or not list((case.folder / "output").glob("*.pdf"))


def test_start_proposes_essential_reading_that_says_nobody_has_chosen_it(case: ACase) -> None:
    case.put(
        "decision.pdf",
        lambda file: pdfs.a_pdf(file, 2, "Decision letter of the Secretary of State dated 3 September 2026"),
    )
    case.run("start")
    written = tomllib.loads((case.folder / "bundle.toml").read_text("utf-8"))

    if written["section"][0]["makes"] and "reading" in written:
        assert all(item["proposed"] for item in written["reading"])
        assert case.run("build").code in (0, 1)
        assert "passages not yet confirmed" in words(case, made(case)["reading-list"][0])
        assert {"DOC-READING", "DOC-READING-TIME"} <= rules(case)
    else:
        pytest.fail("a decision letter was not proposed")


def test_a_document_that_comes_later_is_listed_in_its_section_before_the_reading_list(case: ACase) -> None:
    a_full_case(case)
    case.put("later.pdf", lambda file: pdfs.a_pdf(file, 1, "a later document"))
    assert case.run("start").code == 0
    written = tomllib.loads((case.folder / "bundle.toml").read_text("utf-8"))

    assert (written["section"][-1]["title"], written["section"][-1]["document"][-1]["file"]) == (
        "Other documents",
        "documents/later.pdf",
    )
    assert len(written["reading"]) == 2
    assert case.run("build").code in (0, 1)
