"""The example claim: made again with the same bytes, all of it fictional, and shaped as clients send things."""

from __future__ import annotations

import calendar
import re
from datetime import date
from pathlib import Path

import pypdf
import pytest
from docx import Document
from docx.shared import Cm
from PIL import Image, ImageChops, ImageStat

from bundler.documents.kind import Kind
from bundler.partial_date import PartialDate
from tests.examples.reading import (
    COMMITTED,
    EXAMPLE,
    EXPECTED,
    PICTURES,
    documents_in,
    files_in,
    flat,
    frames_of,
    mail_at,
    make,
    ocr,
    pages_of,
    pictures_of,
)

FICTIONAL = "Fictional example – no real person or case"
ROWS = EXPECTED["document"]
GROUNDS = COMMITTED / "Statement of Facts and Grounds FINAL v3.pdf"
STATEMENTS = sorted(COMMITTED.glob("Statements/*.docx"))
DOCUMENTS = documents_in(COMMITTED)
TRUTH = (
    "I believe that the facts stated in this witness statement are true. I understand that proceedings for contempt "
    "of court may be brought against anyone who makes, or causes to be made, a false statement in a document verified "
    "by a statement of truth without an honest belief in its truth."
)
MONTHS = list(calendar.month_name)[1:]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made"), PYTHONHASHSEED="1", TZ="UTC")


def words(name: str) -> str:
    return flat(" ".join(pages_of(COMMITTED / name)))


def all_words() -> str:
    return "\n".join(text for path in DOCUMENTS.values() for text in pages_of(path))


def test_making_it_twice_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = make(tmp_path / "again", PYTHONHASHSEED="77", TZ="Asia/Tokyo", LC_ALL="C")
    first, second = files_in(made), files_in(again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name].read_bytes() != second[name].read_bytes()] == []


def test_the_kept_documents_are_the_ones_that_the_script_makes(made: Path) -> None:
    # By words and pixels, not bytes: another version of Pillow or zlib may pack the same page otherwise.
    kept, fresh = documents_in(COMMITTED), documents_in(made)
    assert kept.keys() == fresh.keys()
    for name, path in kept.items():
        assert pages_of(path) == pages_of(fresh[name]), name
        if path.suffix in PICTURES:
            for old, new in zip(frames_of(path), frames_of(fresh[name]), strict=True):
                assert ImageStat.Stat(ImageChops.difference(old, new)).mean[0] < 2, name


def test_there_are_enough_documents_and_pages_and_they_are_small() -> None:
    pages = sum(row.get("pages", 0) for row in ROWS)
    assert len(DOCUMENTS) >= 16
    assert pages >= 80
    assert sum(path.stat().st_size for path in DOCUMENTS.values()) < 6_000_000


def test_every_file_is_expected_and_has_the_pages_that_are_said() -> None:
    assert {row["file"] for row in ROWS} == DOCUMENTS.keys()
    for row in ROWS:
        Kind(row["kind"])
        if "date" in row:
            PartialDate.parse(row["date"])
        if "pages" in row:
            assert len(pages_of(COMMITTED / row["file"])) == row["pages"], row["file"]


@pytest.mark.parametrize("row", [row for row in ROWS if "date" in row], ids=lambda row: row["title"])
def test_the_date_of_a_document_stands_in_it(row: dict[str, str]) -> None:
    if row.get("image_only"):
        return
    first = PartialDate.parse(row["date"]).earliest
    day, month = first.day, MONTHS[first.month - 1]
    shapes = (
        f"{day} {month} {first.year}",
        f"{day}(st|nd|rd|th) {month},? {first.year}",
        f"{day:02d}/{first.month:02d}/{first.year}",
        f"{day:02d} {month[:3]} {first.year}",
    )
    path = COMMITTED / row["file"]
    header = str(mail_at(path)["Date"]) if path.suffix == ".eml" else ""
    assert re.search("|".join(shapes), f"{header} {words(row['file'])}")


@pytest.mark.parametrize("name", [name for name, path in DOCUMENTS.items() if path.suffix not in PICTURES])
def test_every_page_with_text_says_that_it_is_fictional(name: str) -> None:
    pages = pages_of(DOCUMENTS[name])
    if any(pages):
        assert [index for index, text in enumerate(pages, start=1) if FICTIONAL not in flat(text)] == []


def test_every_picture_of_a_page_says_that_it_is_fictional(tmp_path: Path) -> None:
    rows = [row for row in ROWS if row.get("image_only")]
    assert len(rows) == 3
    for row in rows:
        for picture in pictures_of(COMMITTED / row["file"]):
            assert re.search(r"fictional example.{1,4}no real person or case", ocr(picture, tmp_path), re.IGNORECASE)


def test_no_contact_detail_could_be_real() -> None:
    text = all_words()
    for number in re.findall(r"(?<![\d/])0\d{2,4}[ \u00a0]\d{3,6}(?:[ \u00a0]\d{3,4})?(?!\d)", text):
        digits = re.sub(r"\D", "", number)
        assert digits.startswith(("01632960", "02079460", "08081570", "07700900", "03069990")), number
    hosts = re.findall(r"[\w.+-]+@([\w.-]*\w)", text)
    assert hosts
    assert {host for host in hosts if not host.endswith((".example", "example.org"))} == set()
    assert re.findall(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", text) == []
    assert "http" not in text.replace("http://www.w3.org", "")


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: path.stem)
def test_a_statement_is_numbered_by_word_marked_true_and_signed(path: Path) -> None:
    document = Document(str(path))
    paragraphs = document.paragraphs
    levels = [int(level) for p in paragraphs for level in p._p.xpath("./w:pPr/w:numPr/w:ilvl/@w:val")]
    assert {0, 1} <= set(levels)
    assert levels.count(0) >= 15
    assert not [p.text for p in paragraphs if re.match(r"\d+\.\s|\([a-z]+\)\s", p.text)]
    corner = paragraphs[0].text.split("\n")
    assert corner[0] == "On behalf of: Claimant"
    assert corner[2] == "First"
    assert re.fullmatch(r"Exhibits? \w+(–\w+)?", corner[3])
    assert re.fullmatch(r"\d{1,2} October 2026", corner[4])
    assert [p.text for p in paragraphs].count(TRUTH) == 1
    assert paragraphs[-1].text.endswith(f"Dated: {corner[4]}")
    assert len(document.inline_shapes) == 1
    assert (document.sections[0].left_margin or 0) == pytest.approx(Cm(3.5), abs=400)


def test_the_grounds_are_long_enough_and_their_bookmarks_and_links_work() -> None:
    reader = pypdf.PdfReader(GROUNDS)
    assert 25 <= len(reader.pages) <= 40
    tops = [item for item in reader.outline if not isinstance(item, list)]
    assert [str(item.title) for item in tops if "GROUND" in str(item.title)] == [
        "E. GROUND 1: IRRATIONALITY, AND OBVIOUSLY MATERIAL CONSIDERATIONS",
        "F. GROUND 2: POLICY, THE VICTIMS’ CODE AND THE DUTY OF INQUIRY",
        "G. GROUND 3: THE HUMAN RIGHTS ACT 1998",
    ]
    for item in tops:
        page = reader.get_destination_page_number(item)
        assert page is not None
        assert str(item.title) in flat(reader.pages[page].extract_text())
    ids = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert len(links) > 40
    assert all(link["/Dest"][0].idnum in ids for link in links)


def test_what_the_grounds_quote_is_what_the_source_says() -> None:
    quoted = re.findall(r"^> “(.+)”$", (EXAMPLE / "words" / "grounds.txt").read_text(encoding="utf-8"), re.MULTILINE)
    sources = [flat(path.read_text(encoding="utf-8")) for path in EXAMPLE.glob("words/*.txt") if path.stem != "grounds"]
    letter = re.sub(r'"\s+"', "", flat((EXAMPLE / "scans.py").read_text(encoding="utf-8")))
    assert len(quoted) >= 3
    for words_quoted in quoted:
        assert any(words_quoted in source for source in sources) or words_quoted.replace("’", "'") in letter


def test_every_field_of_the_claim_form_has_an_appearance() -> None:
    reader = pypdf.PdfReader(COMMITTED / "Claim form N461 - AB.pdf")
    widgets = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert len(widgets) > 40
    assert all("/N" in widget["/AP"] for widget in widgets)
    assert len({widget["/T"] for widget in widgets}) == len(widgets)


def test_the_two_planted_conflicts_are_there() -> None:
    ours = words("Statements/AB statement 1 SIGNED.docx")
    assert "On 14 March 2014 he kicked in the front door" in ours
    assert "On 15/03/2014 Haldrake kicked in the front door" in words("Police disclosure/EM_2014_03157.pdf")
    assert "On 21 July 2026 Ms Lindqvist-Crane, the victim liaison officer, telephoned me" in ours
    assert "telephoned your client on 24 July 2026" in words("MoJ/letter.pdf")


def test_a_day_of_the_week_is_the_right_one() -> None:
    days = list(calendar.day_name)
    pattern = rf"({'|'.join(days)}),? (?:the )?(\d+)(?:st|nd|rd|th)?(?: of)? ({'|'.join(MONTHS)}) (\d{{4}})"
    found = re.findall(pattern, flat(all_words()))
    assert len(found) >= 4
    for weekday, day, month, year in found:
        assert days[date(int(year), MONTHS.index(month) + 1, int(day)).weekday()] == weekday, (weekday, day, month)


def test_scan_photograph_rotated_and_landscape_pages_are_as_clients_send_them() -> None:
    scan = pypdf.PdfReader(COMMITTED / "From client" / "scan0007.pdf")
    assert [page.extract_text() for page in scan.pages] == ["", ""]
    assert [len(page.images) for page in scan.pages] == [1, 1]
    with Image.open(COMMITTED / "From client" / "phone" / "IMG_2204.jpg") as photograph:
        assert photograph.getexif()[0x0112] == 6
        assert photograph.width > photograph.height
    assert len(frames_of(COMMITTED / "From client" / "diary scan.tif")) == 3
    sideways = pypdf.PdfReader(COMMITTED / "Statements" / "Exhibits" / "CD1 bus timetable.pdf").pages[0]
    assert sideways.rotation == 90
    assert sideways.mediabox.width > sideways.mediabox.height
    log = pypdf.PdfReader(COMMITTED / "Statements" / "Exhibits" / "IF1 contact log.pdf").pages[0]
    assert log.mediabox.width > log.mediabox.height


def test_the_e_mails_are_a_thread_with_an_attachment_and_a_message_in_html() -> None:
    folder = COMMITTED / "emails"
    first = mail_at(folder / "Haldrake - victim contact - URGENT.eml")
    second = mail_at(folder / "RE_ Haldrake - victim contact - URGENT.eml")
    assert second["In-Reply-To"] == first["Message-ID"]
    assert [part.get_content_type() for part in first.iter_attachments()] == ["application/pdf"]
    assert second.get_content_type() == "text/html"
