"""A claim as really built keeps every rule; forty-odd broken variants raise the rule meant, and no other error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from bundler.compliance.finding import Severity
from bundler.compliance.rules.statements import TRUTH
from bundler.documents.kind import Kind
from bundler.documents.manifest import Party
from bundler.partial_date import PartialDate
from tests.compliance.builders import scan, turned
from tests.compliance.claim_case import Claimed, Paper
from tests.compliance.claim_words import FORM, GROUNDS, NUMBERED, STATEMENT, TALE

B, E, W = Severity.BLOCK, Severity.ERROR, Severity.WARN
Change = Callable[[Claimed], object]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which documents are kept, so that each is made once."""
    return tmp_path_factory.mktemp("documents")


def without(*names: str) -> Change:
    return lambda case: [case.papers.pop(name) for name in names]


def reading(name: str, *pages: Any) -> Change:
    return lambda case: setattr(case.papers[name], "pages", list(pages))


def statement(old: str, new: str) -> Change:
    assert old in STATEMENT
    return reading("statement", STATEMENT.replace(old, new))


def adding(name: str, kind: Kind, *pages: Any, **values: Any) -> Change:
    return lambda case: case.papers.update({name: Paper(kind=kind, pages=list(pages), **values)})


def parties(*names: tuple[str, str]) -> Change:
    def on(case: Claimed) -> None:
        case.claim = replace(case.claim, parties=tuple(Party(name=name, role=role) for name, role in names))

    return on


def setting(**values: Any) -> Change:
    return lambda case: [setattr(case, name, value) for name, value in values.items()]


def both(*changes: Change) -> Change:
    return lambda case: [change(case) for change in changes]


def after(change: Callable[[Pdf], object]) -> Change:
    return setting(after=change)


def filed(date: str) -> Change:
    return lambda case: setattr(case, "claim", replace(case.claim, filing_date=PartialDate.parse(date)))


def urgent(change: Change) -> Change:
    truth = "Form N463. I believe that the facts stated in this form are true.\n"
    return both(
        setting(blueprint="urgent-application"),
        adding("n463", Kind.URGENT_APPLICATION, truth),
        adding("draft", Kind.DRAFT_ORDER, "Draft order: the claim is expedited and heard.\n"),
        change,
    )


def links_on(pdf: Pdf, page: int) -> list[Any]:
    return [mark for mark in pdf.pages[page - 1].obj.Annots if mark.Subtype == "/Link"]


def unlink(pdf: Pdf) -> None:
    first = links_on(pdf, 2)[-1]
    box = [float(side) for side in first.Rect]
    page = pdf.pages[1].obj
    page.Annots = Array([mark for mark in page.Annots if abs(float(mark.Rect[1]) - box[1]) > 1])


def lead_astray(page: int) -> Callable[[Pdf], None]:
    """Make the last link of a page open the cover."""

    def on(pdf: Pdf) -> None:
        mark = links_on(pdf, page)[-1]
        for key in ("/A", "/Dest"):
            if key in mark:
                del mark[key]
        mark.Dest = Array([pdf.pages[0].obj, Name.XYZ, 0, 842, 0])

    return on


def last_bookmark(change: Callable[[pikepdf.Object], object]) -> Callable[[Pdf], None]:
    def on(pdf: Pdf) -> None:
        node = pdf.Root.Outlines.Last
        while "/Last" in node:
            node = node.Last
        change(node)

    return on


def redact(pdf: Pdf) -> None:
    mark = Dictionary(Type=Name.Annot, Subtype=Name.Redact, Rect=Array([100, 700, 200, 720]))
    page = pdf.pages[6].obj
    page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(mark)])


# Page 7, the second of the grounds, calls itself i.
LABELS = [0, Dictionary(S=Name.D), 6, Dictionary(S=Name.r), 7, Dictionary(S=Name.D, St=8)]
CITING = GROUNDS + "R (Bee) v Hive [2031] EWHC 999 (Admin)\n"
CASES: dict[str, tuple[str, Severity, Change]] = {
    "no claim form": ("CLM-01", B, without("form")),
    "facts without numbers": ("CLM-03", E, reading("grounds", GROUNDS.replace(NUMBERED, ""))),
    "no grounds": ("CLM-04", B, lambda case: setattr(case.papers["grounds"], "kind", Kind.STATEMENT_OF_FACTS)),
    "no relief": ("CLM-04", E, reading("grounds", GROUNDS.replace("An order quashing the decision.", ""))),
    "no evidence": ("CLM-06", B, without("statement", "exhibit")),
    "an order that is not there": (
        "CLM-08",
        B,
        reading("form", FORM + "The court is asked to quash the confiscation order.\n"),
    ),
    "a court's decision without reasons": (
        "CLM-09",
        B,
        parties(
            ("A Bee", "Claimant"), ("Crown Court at Eastmarch", "Defendant"), ("The prosecution", "Interested Party")
        ),
    ),
    "no decision": ("CLM-10", B, without("decision")),
    "no exhibit": ("CLM-11", E, without("exhibit")),
    "no statutory material": ("CLM-12", E, without("law")),
    "no reading list": ("CLM-13", B, without("reading")),
    "a document that could not be carried": ("CLM-14", E, setting(refused=("scan.tif",))),
    "a document to follow": (
        "CLM-14",
        E,
        both(
            adding("later", Kind.OTHER, "To follow: the report of the panel\n"),
            setting(made={"Other (later)": "to-follow"}),
        ),
    ),
    "a late claim": ("CLM-17", E, filed("2026-12-04")),
    "a court without an interested party": (
        "CLM-19",
        E,
        both(
            parties(("A Bee", "Claimant"), ("County Court at Saltmere", "Defendant")),
            adding("reasons", Kind.JUDGMENT, "The judgment of the court below, in full.\n"),
        ),
    ),
    "no letter before claim": ("CLM-21", W, without("letter")),
    "grounds of 41 pages": (
        "LEN-01",
        E,
        reading("grounds", GROUNDS, *[f"More of the grounds, part {n}\n" for n in range(40)]),
    ),
    "summary grounds of 31 pages": (
        "LEN-02",
        E,
        adding("sum", Kind.SUMMARY_GROUNDS, *["Summary grounds go on\n"] * 31),
    ),
    "a reply of 6 pages": ("LEN-03", E, adding("reply", Kind.REPLY, *["The reply goes on here\n"] * 6)),
    "detailed grounds of 41 pages": (
        "LEN-04",
        E,
        adding("det", Kind.DETAILED_GROUNDS, *["Detailed grounds go on\n"] * 41),
    ),
    "a skeleton of 26 pages": (
        "LEN-05",
        E,
        adding("skel", Kind.SKELETON_ARGUMENT, *["The argument goes on here\n"] * 26),
    ),
    "a reading list without a time": ("REA-01", W, reading("reading", "Essential reading: pages 5 to 6.\n")),
    "a reading list without pages": (
        "REA-01",
        E,
        reading("reading", "Essential reading: the grounds.\nTime: one hour.\n"),
    ),
    "a case that is nowhere": (
        "AUT-06",
        B,
        both(reading("grounds", CITING), adding("ant", Kind.AUTHORITY, "Ant v Nest [2030] EWCA Civ 12\n")),
    ),
    "a statement without a title": ("WIT-01", E, statement("Claim No. AC-2026-LON-009999", "")),
    "a corner without a date": ("WIT-02", E, statement("AB1\n14 October 2026", "AB1")),
    "a statement without numbers": ("WIT-05", W, statement(NUMBERED, "I say as follows.\n")),
    "a statement without its truth": ("WIT-07", B, statement(TRUTH, "")),
    "a statement of truth without contempt": ("WIT-07", B, statement(TRUTH[62:], "")),
    "a statement without a date": ("WIT-08", B, statement("Dated: 14 October 2026", "")),
    "a statement without a signature": ("WIT-08", B, statement("Signed:", "Signed: ______________")),
    "an exhibit number used twice": (
        "WIT-11",
        E,
        adding("again", Kind.EXHIBIT, "Another exhibit, marked AB1 too\n", mark="AB1", under="statement"),
    ),
    "a claim form without its truth": ("WIT-17", B, reading("form", "Form N461, and what it asks for.\n")),
    "a stock cipher": ("PRI-05", E, parties(("XYZ", "Claimant"), ("Secretary of State", "Defendant"))),
    "a date of birth": ("PRI-19", W, reading("exhibit", "This is the exhibit marked AB1\nDate of birth: 3.4.1980\n")),
    "a redaction that was not applied": ("PRI-14", B, after(redact)),
    "an urgent claim without N463": ("URG-01", B, urgent(without("n463"))),
    "an urgent claim without a draft order": ("URG-04", E, urgent(without("draft"))),
    "one document twice": (
        "HRG-06",
        W,
        both(adding("one", Kind.LETTER, TALE), adding("two", Kind.LETTER, TALE.replace("day 7 ", "day seven "))),
    ),
    "a password": ("FMT-03", B, setting(save={"encryption": pikepdf.Encryption(owner="owner", user="")})),
    "a portfolio": ("FMT-02", E, after(lambda pdf: pdf.Root.update({"/Collection": Dictionary()}))),
    "no opening view": ("FMT-05", E, after(lambda pdf: pdf.Root.__delitem__("/OpenAction"))),
    "words that run up the page": ("FMT-06", E, reading("exhibit", turned(90))),
    "a page upside down": ("FMT-07", E, reading("exhibit", turned(180))),
    "an author": ("FMT-13", W, after(lambda pdf: pdf.trailer.Info.update({"/Author": String("A clerk")}))),
    "no bookmarks": ("NAV-03", E, after(lambda pdf: pdf.Root.__delitem__("/Outlines"))),
    "an index row without a link": ("NAV-02", E, after(unlink)),
    "a bookmark without a number": (
        "NAV-04",
        E,
        after(last_bookmark(lambda node: node.update({"/Title": String("Legislation")}))),
    ),
    "a bookmark of another page": (
        "NAV-05",
        B,
        after(last_bookmark(lambda node: node.update({"/Title": String("A10 Legislation (law) (p 3)")}))),
    ),
    "an index row that opens another page": ("NAV-05", B, after(lead_astray(2))),
    "a scan without text": ("NAV-09", B, reading("exhibit", scan(text=False))),
    "a missing page": (
        "NAV-14",
        W,
        reading("exhibit", *[f"This is the exhibit marked AB1\nwith many words\nPage {n} of 4\n" for n in (1, 2, 4)]),
    ),
    "page labels that say otherwise": (
        "PAG-09",
        W,
        after(lambda pdf: pdf.Root.update({"/PageLabels": Dictionary(Nums=Array(LABELS))})),
    ),
}


def test_the_claim_as_built_keeps_every_rule(tmp_path: Path, kept: Path) -> None:
    report = Claimed().report(tmp_path, kept)
    assert [
        (finding.rule, finding.message) for finding in report.findings if finding.severity is not Severity.INFO
    ] == []


def test_there_are_forty_variants() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("name", CASES)
def test_a_broken_variant_raises_its_rule_and_no_other_error(name: str, tmp_path: Path, kept: Path) -> None:
    rule, severity, change = CASES[name]
    case = Claimed()
    change(case)
    found = {(finding.rule, finding.severity) for finding in case.report(tmp_path, kept).findings}
    assert (rule, severity) in found
    assert {held for held, weight in found if weight.fails} == ({rule} if severity.fails else set())
