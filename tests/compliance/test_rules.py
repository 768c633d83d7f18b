"""Each rule: the small bundle keeps it, and the bundle with one thing broken raises that rule alone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from bundler.compliance.check import RULES, check
from bundler.compliance.facts import read_facts
from bundler.compliance.finding import Finding, Severity
from bundler.compliance.rules import size
from tests.compliance.builders import A4, Draft, Row, draft, lines, photograph, prose, scan, turned

B, E, W, INFO = Severity.BLOCK, Severity.ERROR, Severity.WARN, Severity.INFO
Change = Callable[[Draft], None]


def broken(change: Change, folder: Path, **write: object) -> tuple[Finding, ...]:
    made = draft()
    change(made)
    return check(made.write(folder, **write)).findings


def after(change: Callable[[Pdf], None]) -> Change:
    def on(made: Draft) -> None:
        made.after = change

    return on


def setting(**changes: object) -> Change:
    def on(made: Draft) -> None:
        for name, value in changes.items():
            setattr(made, name, value)

    return on


def stamped(page: int, written: str | None) -> Change:
    return lambda made: made.stamps.update({page: written}) if written else made.stamps.pop(page) and None


def drawn(page: int, draw: Callable[[canvas.Canvas], None]) -> Change:
    return lambda made: made.draw.update({page: draw})


def added(page: int, draw: Callable[[canvas.Canvas], None]) -> Change:
    def both(paper: canvas.Canvas) -> None:
        prose(paper)
        draw(paper)

    return drawn(page, both)


def writing(x: float, y: float, *words: str) -> Callable[[canvas.Canvas], None]:
    def draw(paper: canvas.Canvas) -> None:
        paper.setFont("Times-Roman", 11)
        for place, line in enumerate(words):
            paper.drawString(x, y - 14 * place, line)

    return draw


def all_of(*changes: Change) -> Change:
    def on(made: Draft) -> None:
        for change in changes:
            change(made)

    return on


def titled(title: str) -> Change:
    return lambda made: setattr(made.marks[3].below[1], "title", title)


def rotated(made: Draft) -> None:
    """Turn page 5 by its /Rotate, its stamp being where it then is bottom right."""
    made.stamp_at[5] = (571, 782)
    made.after = lambda pdf: pdf.pages[4].rotate(90, relative=False)


def letter_paper(paper: canvas.Canvas) -> None:
    prose(paper)
    paper.setPageSize((612, 792))


def noise(paper: canvas.Canvas) -> None:
    prose(paper)
    picture = Image.frombytes("L", (300, 300), random.Random(4).randbytes(90_000))
    paper.drawImage(ImageReader(picture), 100, 80, 100, 100)


def store_twice(pdf: Pdf) -> None:
    """Give page 6 its own copy of the picture that it shares with page 5."""
    resources = Dictionary(pdf.pages[5].obj.Resources)
    pictures = Dictionary(dict(resources.XObject.items()))
    for name, picture in pictures.items():
        copy = pdf.make_stream(picture.read_raw_bytes())
        for key, value in picture.items():
            if key != "/Length":
                copy[key] = value
        pictures[name] = copy
    resources.XObject = pictures
    pdf.pages[5].obj.Resources = resources


def no_index(made: Draft) -> None:
    made.draw[2] = prose
    made.rows = []
    made.marks[1].title = "Summary (p 2)"


def strange_font(pdf: Pdf) -> None:
    """Give page 5 a font whose letters are mapped to signs without a meaning."""
    mapping = b"1 beginbfrange <20> <7e> <e020> endbfrange"
    head = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    head += b"1 begincodespacerange <00> <ff> endcodespacerange "
    for font in pdf.pages[4].obj.Resources.Font.values():
        if font.BaseFont == Name("/Times-Roman"):
            copy = pdf.make_indirect(Dictionary(font))
            copy.ToUnicode = pdf.make_stream(head + mapping + b" endcmap end end")
            for name, value in pdf.pages[4].obj.Resources.Font.items():
                if value.objgen == font.objgen:
                    fonts = Dictionary(dict(pdf.pages[4].obj.Resources.Font.items()))
                    fonts[name] = copy
                    pdf.pages[4].obj.Resources = pdf.make_indirect(Dictionary(Font=fonts))
                    return


def loose_font(pdf: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Georgia, Encoding=Name.WinAnsiEncoding)
    pdf.pages[4].obj.Resources.Font["/Loose"] = pdf.make_indirect(font)


def attach(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, b"a note", filename="notes.txt")


def hide_layer(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


def comment(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([50, 700, 70, 720]), Contents=String("see below"))
    pdf.pages[4].obj.Annots = Array([pdf.make_indirect(note)])


def fit_link(pdf: Pdf) -> None:
    pdf.pages[1].obj.Annots[0].Dest = Array([pdf.pages[3].obj, Name.Fit])


def web_link_over_row(pdf: Pdf) -> None:
    link = pdf.pages[1].obj.Annots[0]
    del link.Dest
    link.A = Dictionary(S=Name.URI, URI=String("https://example.org/"))


def long_bundle(made: Draft) -> None:
    for page in range(13, 111):
        made.draw[page] = prose
        made.stamps[page] = str(page)
    made.rows[-1].printed = "12–110"
    made.draw[3] = prose


def own_numbers(made: Draft) -> None:
    for page, own in ((4, 1), (5, 2), (6, 4)):
        made.draw[page] = lambda paper, own=own: (prose(paper), writing(260, 90, f"Page {own} of 4")(paper))


def prefixed(made: Draft) -> None:
    made.stamps = {page: f"I{page}" for page in made.stamps}


CASES: dict[str, tuple[str, Severity, Change]] = {
    "a portfolio": ("FMT-02", E, after(lambda pdf: pdf.Root.update({"/Collection": Dictionary()}))),
    "a page tree with a loop": ("FMT-04", W, after(lambda pdf: pdf.Root.Pages.Kids.append(pdf.Root.Pages))),
    "no opening view": ("FMT-05", E, after(lambda pdf: pdf.Root.__delitem__("/OpenAction"))),
    "a bookmark that fits the page": ("FMT-05", E, lambda made: setattr(made.marks[2], "view", ("/Fit",))),
    "a link that fits the page": ("FMT-05", E, after(fit_link)),
    "words that run up the page": ("FMT-06", E, drawn(5, turned(90))),
    "a page rotated the wrong way": ("FMT-06", E, rotated),
    "a page upside down": ("FMT-07", E, drawn(5, turned(180))),
    "a scan at 400 dpi": ("FMT-08", W, drawn(12, scan(text=True, dpi=400))),
    "a scan at 72 dpi": ("FMT-08", INFO, drawn(12, scan(text=True, dpi=72))),
    "a picture stored twice": ("FMT-09", W, all_of(drawn(5, noise), drawn(6, noise), after(store_twice))),
    "a page on American paper": ("FMT-10", W, drawn(5, letter_paper)),
    "an author": ("FMT-13", W, after(lambda pdf: pdf.trailer.Info.update({"/Author": String("A clerk")}))),
    "a comment": ("FMT-13", W, after(comment)),
    "an attachment": ("FMT-13", W, after(attach)),
    "a hidden layer": ("FMT-13", W, after(hide_layer)),
    "a form that needs a special reader": (
        "FMT-14",
        W,
        after(lambda pdf: pdf.Root.update({"/AcroForm": Dictionary(Fields=Array(), XFA=Array())})),
    ),
    "a font that is not in the file": ("FMT-14", W, after(loose_font)),
    "no number on one page": ("PAG-01", B, stamped(5, None)),
    "no number at all": ("PAG-01", B, setting(stamps={})),
    "a wrong number": ("PAG-02", B, stamped(5, "55")),
    "a figure beside the number": ("PAG-04", W, added(5, writing(522, 24, "37"))),
    "a number on words": ("PAG-05", E, added(5, writing(500, 24, "and so it was decided"))),
    "a number at the bottom left": ("PAG-06", INFO, setting(stamp_at={5: (60, 24)})),
    "a prefix like a figure": ("PAG-07", INFO, prefixed),
    "an inserted number": ("PAG-08", E, stamped(6, "5A")),
    "an inserted number with a point": ("PAG-08", E, stamped(6, "5.1")),
    "a wrong page label": (
        "PAG-09",
        W,
        setting(labels=[(0, {"S": Name.D}), (4, {"S": Name.r, "St": 7}), (5, {"S": Name.D, "St": 6})]),
    ),
    "no index": ("NAV-01", B, no_index),
    "a document that the index leaves out": ("NAV-01", E, lambda made: made.rows.pop(2) and None),
    "an index row without a page number": ("NAV-01", E, lambda made: setattr(made.rows[2], "printed", "")),
    "an index row without a link": ("NAV-02", E, lambda made: setattr(made.rows[2], "target", None)),
    "an index row that links to the web": ("NAV-02", E, after(web_link_over_row)),
    "no bookmarks": ("NAV-03", E, setting(marks=[])),
    "a document without a bookmark": ("NAV-03", E, lambda made: made.marks[3].below.pop(0) and None),
    "a bookmark to nowhere": ("NAV-03", E, lambda made: setattr(made.marks[0], "target", None)),
    "a bookmark without a number": ("NAV-04", E, titled("B2 Table of visits")),
    "a bookmark of another name": ("NAV-04", W, titled("Rota (p 11)")),
    "an index row that opens another page": ("NAV-05", B, lambda made: setattr(made.rows[2], "target", 10)),
    "an index row that prints another page": ("NAV-05", B, lambda made: setattr(made.rows[2], "printed", "10")),
    "an index range beyond the end": ("NAV-05", B, lambda made: setattr(made.rows[4], "printed", "12–13")),
    "a bookmark that names another page": (
        "NAV-05",
        B,
        lambda made: setattr(made.marks[3].below[0], "title", "B1 Witness statement of AB (p 10)"),
    ),
    "a bookmark that opens another page": ("NAV-05", B, lambda made: setattr(made.marks[3].below[0], "target", 10)),
    "an index that is a picture": ("NAV-06", W, drawn(2, scan(text=False))),
    "a section without a divider": ("NAV-07", INFO, long_bundle),
    "a reference that opens another page": ("NAV-08", E, lambda made: made.references.__setitem__(0, ("6", 4))),
    "a citation beyond the end": ("NAV-08", W, added(5, writing(72, 150, "as appears at bundle page 712"))),
    "a scan without text": ("NAV-09", B, drawn(12, scan(text=False))),
    "a photograph": ("NAV-09", INFO, drawn(12, photograph)),
    "letters that are no letters": ("NAV-10", E, after(strange_font)),
    "an empty page": ("NAV-14", INFO, drawn(5, lambda paper: paper.setPageSize(A4))),
    "a missing page": ("NAV-14", W, own_numbers),
}
CLOSED = {"FMT-01", "FMT-03", "FMT-12", "FIL-01", "FIL-02", "FIL-03"}


def test_the_small_bundle_keeps_every_rule(tmp_path: Path) -> None:
    report = check(draft().write(tmp_path))
    assert [(finding.rule, finding.message) for finding in report.findings] == []
    assert report.is_compliant
    assert report.checked == tuple(rule.id for rule in RULES)


@pytest.mark.parametrize("case", CASES)
def test_a_broken_bundle_raises_its_rule_and_no_other(case: str, tmp_path: Path) -> None:
    rule, severity, change = CASES[case]
    found = broken(change, tmp_path)
    assert {(finding.rule, finding.severity) for finding in found} == {(rule, severity)}
    assert all(finding.remedy and finding.source and finding.message for finding in found)


def test_every_rule_has_a_broken_bundle() -> None:
    assert {rule for rule, _, _ in CASES.values()} | CLOSED == {rule.id for rule in RULES}


def test_findings_name_the_pages(tmp_path: Path) -> None:
    (found,) = broken(all_of(stamped(5, None), stamped(9, None), stamped(10, None)), tmp_path)
    assert found.pages == (5, 9, 10)
    assert found.message == "pages 5, 9 and 10: no page number"


def test_a_password_is_the_only_thing_told_of_a_locked_file(tmp_path: Path) -> None:
    found = broken(lambda made: None, tmp_path, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert [(finding.rule, finding.severity) for finding in found] == [("FMT-03", B)]


@pytest.mark.parametrize("revision", [4, 6])
def test_restrictions_without_a_password_are_told_and_the_rest_is_checked(revision: int, tmp_path: Path) -> None:
    made = draft()
    made.stamps.pop(5)
    locks = pikepdf.Encryption(owner="a", user="", R=revision)
    report = check(made.write(tmp_path, encryption=locks))
    assert {"FMT-03", "PAG-01"} <= {finding.rule for finding in report.findings}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("R (AB) v SSJ - Claim bundle - 2027-03-09.pdf", []),
        ("AB v Ministry hearing bundle 9 March 2027.pdf", []),
        ("Jones hearing bundle 09.03.27.PDF", []),
        ("Bundle B.pdf", [E, W]),
        ("Correspondence.pdf", [E, W]),
        ("hearing bundle 2027-03-09.pdf", [E]),
        ("R (AB) v SSJ - Claim bundle.pdf", [W]),
    ],
)
def test_the_name_says_the_case_and_ends_with_the_date(name: str, expected: list[Severity], tmp_path: Path) -> None:
    found = check(draft().write(tmp_path, name)).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("FMT-12", severity) for severity in expected]


def test_page_numbers_quoted_in_a_sentence_are_not_the_pages_own(tmp_path: Path) -> None:
    quoted = writing(72, 150, "see the log, page 3 of 9 of the first volume, and what follows")
    assert broken(added(5, quoted), tmp_path) == ()


def test_hyphens_at_the_end_of_a_line_are_letters(tmp_path: Path) -> None:
    broken_words = writing(
        72, 700, *["the consider-", "ation of the hyphen-", "ated words and their ap-", "pearance"] * 8
    )
    assert broken(drawn(5, broken_words), tmp_path) == ()


def test_a_file_may_be_checked_under_the_name_it_will_have(tmp_path: Path) -> None:
    file = draft().write(tmp_path, "writing.pdf")
    report = check(file, name="R (AB) v SSJ - Claim bundle - 2027-03-09.pdf")
    assert report.findings == ()
    assert report.file == "R (AB) v SSJ - Claim bundle - 2027-03-09.pdf"


def test_a_bundle_not_named_pdf_is_told(tmp_path: Path) -> None:
    found = check(draft().write(tmp_path, "R (AB) v SSJ - Claim bundle - 2027-03-09.bin")).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("FMT-01", E)]


@pytest.mark.parametrize(
    ("megabytes", "expected"), [(20, []), (30, ["FIL-03"]), (60, ["FIL-02", "FIL-03"]), (101, ["FIL-01", "FIL-03"])]
)
def test_the_limits_of_size(megabytes: int, expected: list[str], tmp_path: Path) -> None:
    facts = replace(read_facts(draft().write(tmp_path)), size=megabytes * 1_000_000)
    found = [finding.rule for rule in size.RULES if rule.id != "FMT-09" for finding in rule.findings(facts)]
    assert found == expected


def test_an_earlier_state_of_the_file_is_told(tmp_path: Path) -> None:
    file = draft().write(tmp_path)
    content = file.read_bytes()
    start = content.rindex(b"startxref")
    file.write_bytes(content + b"\n" + content[start:])
    found = check(file).findings
    assert [(finding.rule, finding.message) for finding in found] == [
        ("FMT-13", "the file still holds 1 earlier state of itself")
    ]


def test_a_file_arranged_for_the_web_has_one_state(tmp_path: Path) -> None:
    assert broken(lambda made: None, tmp_path, linearize=True) == ()


def test_a_later_volume_may_run_on_where_its_labels_say_so(tmp_path: Path) -> None:
    made = draft()
    made.stamps = {page: str(page + 300) for page in made.stamps}
    made.labels = [(0, {"S": Name.D, "St": 301})]
    for row in made.rows:
        row.printed = "–".join(str(int(part) + 300) for part in row.printed.split("–"))
    made.references = [(str(int(printed) + 300), target) for printed, target in made.references]
    for mark in [mark for top in made.marks for mark in (top, *top.below)]:
        title, _, number = mark.title.rpartition(" ")
        mark.title = f"{title} {int(number[:-1]) + 300})"
    found = check(made.write(tmp_path)).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("PAG-02", W)]


def test_stamp_label_bookmark_and_index_are_each_held_against_the_other_three(tmp_path: Path) -> None:
    """A wrong stamp or label on the first page of a document breaks its own rule and the agreement."""
    wrong_stamp = {finding.rule for finding in broken(stamped(9, "19"), tmp_path) if finding.severity.fails}
    assert wrong_stamp == {"PAG-02", "NAV-05"}
    labels = [(0, {"S": Name.D}), (8, {"S": Name.D, "St": 99}), (9, {"S": Name.D, "St": 10})]
    assert {finding.rule for finding in broken(setting(labels=labels), tmp_path)} == {"PAG-09", "NAV-05"}


def test_numbers_two_behind_because_cover_and_index_were_not_counted(tmp_path: Path) -> None:
    made = draft()
    made.stamps = {page: str(page - 2) for page in range(3, 13)}
    found = {finding.rule: finding for finding in check(made.write(tmp_path)).findings}
    assert found["PAG-01"].pages == (1, 2)
    assert found["PAG-02"].pages == tuple(range(3, 13))


def test_an_index_without_links_is_still_read(tmp_path: Path) -> None:
    def unlinked(made: Draft) -> None:
        made.rows = [Row(row.title, row.printed, None) for row in made.rows]

    (found,) = broken(unlinked, tmp_path)
    assert (found.rule, found.message) == (
        "NAV-02",
        "5 rows of the index on page 2 have no link to a page of this file",
    )


def test_a_bundle_without_bookmarks_or_labels_is_still_read_by_its_index(tmp_path: Path) -> None:
    (found,) = broken(setting(marks=[], labels=[]), tmp_path)
    assert found.rule == "NAV-03"


def test_documents_words_stay_out_of_the_findings(tmp_path: Path) -> None:
    secret = "Zebedee"

    def name(made: Draft) -> None:
        made.marks[3].below[0].title = f"{secret} statement"
        made.rows[2].title = f"B1 {secret}"
        made.rows[2].target = 10
        made.stamps.pop(5)
        made.draw[6] = lines(f"{secret} and others")

    found = broken(name, tmp_path)
    assert len(found) >= 3
    assert not any(secret in finding.message for finding in found)
