"""Each rule: the small bundle keeps it, and the bundle with one thing broken raises that rule alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from bundler.compliance.check import RULES, check
from bundler.compliance.finding import Severity
from tests.compliance.builders import A4, Draft, draft, photograph, scan, turned
from tests.compliance.changes import (
    INFO,
    B,
    Change,
    E,
    W,
    added,
    after,
    all_of,
    attach,
    broken,
    chronology,
    comment,
    drawn,
    fit_link,
    hide_layer,
    letter_paper,
    long_bundle,
    long_chronology,
    loose_font,
    no_index,
    noise,
    own_numbers,
    prefixed,
    redaction_mark,
    rotated,
    setting,
    stamped,
    store_twice,
    strange_font,
    titled,
    web_link_over_row,
    writing,
)

MARCH = "3 March 2026: the panel heard the claimant on the conditions"
APRIL = "4 April 2026: the authority was asked and gave its reasons in writing"


def core_numbers(*pages: int) -> Change:
    """Show on these pages of a core bundle that they stand 30 pages later in the main bundle."""

    def on(made: Draft) -> None:
        for page in pages:
            added(page, writing(60, 24, f"Main {page + 30}"))(made)

    return on


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
    "a mark for redaction": ("PRI-14", B, after(redaction_mark)),
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
    "a page without its number in the main bundle": ("PAG-11", W, core_numbers(1, 3, 4, 5, 8, 9, 10)),
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
    "an entry without a page": ("CHR-01", E, chronology((MARCH, "4", 4), (APRIL, "", None))),
    "an entry whose page is no link": ("CHR-01", W, chronology((MARCH, "4", 4), (APRIL, "9", None))),
    "a chronology without a column for pages": (
        "CHR-02",
        INFO,
        chronology((MARCH, "4", 4), heading="Date Event Source"),
    ),
    "entries out of order": ("CHR-03", W, chronology((APRIL, "9", 9), (MARCH, "4", 4))),
    "an entry that argues": ("CHR-04", W, chronology((f"{MARCH} and wrongly refused", "4", 4))),
    "a long chronology": ("CHR-05", INFO, long_chronology),
    "an entry that its page does not bear out": ("CHR-06", W, chronology(("7 May 2024: a swan landed", "4", 4))),
    "a scan cut off at the left": ("NAV-14", W, drawn(12, scan(text=True, shift=0.3))),
    "a scan cut off at the right": ("NAV-14", W, drawn(12, scan(text=True, shift=-0.31))),
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


@pytest.mark.parametrize("page", [scan(text=True, shadow=True), scan(text=True, shift=0.1), scan(text=True, shade=225)])
def test_a_shadow_or_a_narrow_margin_is_no_cut(page: Callable[[Canvas], None], tmp_path: Path) -> None:
    assert not broken(drawn(12, page), tmp_path)


def test_every_rule_has_a_broken_bundle() -> None:
    # LEN-07 is of other courts: tests/compliance/test_courts.py.
    assert {rule for rule, _, _ in CASES.values()} | CLOSED | {"LEN-07"} == {rule.id for rule in RULES}
