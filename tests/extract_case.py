"""A case whose core bundle takes extracts: a long report with links and bookmarks of its own, and a transcript."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests import pdfs
from tests.cases import ACase

REPORT_PAGES, TRANSCRIPT_PAGES = 42, 10
MANIFEST = """
blueprint = "claim"
title = "Claim bundle"
reading_time = "2 hours"
[claim]
number = "AC-2026-LON-000123"
short_title = "R (AB) v Fictional Authority"
filing_date = "2026-11-23"
[numbers]
prefix = "{prefix}"
[chronology]
show = "confirmed"
[[section]]
letter = "A"
title = "Claim documents"
makes = ["chronology", "reading-list"]
[[section.document]]
id = "grounds"
file = "documents/grounds.pdf"
title = "Statement of facts and grounds"
kind = "facts-and-grounds"
date = "2026-11-20"
core = true
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
id = "report"
file = "documents/report.pdf"
title = "Report of the inquiry"
kind = "report"
date = "2026-06-01"
core = {report}
[[section.document]]
id = "transcript"
file = "documents/transcript.pdf"
title = "Transcript of the hearing"
kind = "report"
date = "2026-07-01"
core = {transcript}
[[reading]]
document = "report"
pages = "4-8, 30"
why = "The reasons"
[[reading]]
document = "report"
why = "As a whole"
[[reading]]
document = "decision"
why = "The decision"
"""
CHRONOLOGY = """
suggested = ""
[[event]]
id = "e-0000000001"
date = "2026-03-04"
text = "The panel met for the first time."
kind = "event"
status = "confirmed"
[[event.source]]
document = "report"
page = 4
words = "The panel met on 4 March 2026."
[[event]]
id = "e-0000000002"
date = "2026-03-30"
text = "The panel heard the last witness."
kind = "event"
status = "confirmed"
[[event.source]]
document = "report"
page = 30
words = "The panel met on 30 March 2026."
[[event]]
id = "e-0000000003"
date = "2026-09-03"
text = "The decision was made."
kind = "event"
status = "confirmed"
[[event.source]]
document = "decision"
page = 1
words = "Decided on 3 September 2026."
"""
LEFT_OUT = random.Random("left out").randbytes(5000)
"""A picture that page 20 of the report shows alone, and that every page's resources name."""


class Quiet:
    """Takes the place of pytest's capture where a case is made for a whole file of tests."""

    def readouterr(self) -> Any:
        class Said:
            out = err = ""

        return Said()


def a_case(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    report: str = '"3-7, 12, 5"',
    transcript: str = '"9, 2–3"',
    prefix: str = "",
) -> ACase:
    """Write the case; `report` and `transcript` are what bundle.toml says of them under `core`."""
    case = ACase(folder, capsys)
    case.put("grounds.pdf", lambda file: pdfs.a_pdf(file, pages=4))
    case.put("decision.pdf", lambda file: pdfs.a_pdf(file, pages=3, words="Decided on 3 September 2026, page {page}"))
    numbered = f"The panel met on {{page}} March 2026.\nPage {{page}} of {REPORT_PAGES}"
    case.put("report.pdf", lambda file: pdfs.changed(file, _report, pages=REPORT_PAGES, words=numbered))
    case.put("transcript.pdf", lambda file: pdfs.a_pdf(file, pages=TRANSCRIPT_PAGES, words="Spoken, page {page}"))
    say(case, report=report, transcript=transcript, prefix=prefix)
    (folder / "chronology.toml").write_text(CHRONOLOGY, encoding="utf-8")
    return case


def say(case: ACase, *, report: str, transcript: str = "true", prefix: str = "") -> None:
    """Write bundle.toml anew, with other words under `core`."""
    text = MANIFEST.format(report=report, transcript=transcript, prefix=prefix)
    (case.folder / "bundle.toml").write_text(text, encoding="utf-8")


def _report(pdf: Pdf) -> None:
    """Links from page 5 to pages 6 and 40, bookmarks to pages 1, 4 and 40, and one set of resources for all pages."""
    image = pdf.make_stream(LEFT_OUT, Type=Name.XObject, Subtype=Name.Image, Width=100, Height=50)
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    shared = pdf.make_indirect(Dictionary(Font=pdf.pages[0].obj.Resources.Font, XObject=Dictionary(Im0=image)))
    for page in pdf.pages:
        page.obj.Resources = shared
    pdfs.add(pdf, pdf.pages[19], b"q 200 0 0 100 100 300 cm /Im0 Do Q")
    links = [
        pdfs.mark("Link", rect, Border=Array([0, 0, 0]), Dest=_top(pdf, page))
        for rect, page in (((60, 600, 200, 620), 6), ((60, 560, 200, 580), 40))
    ]
    pdfs.hang(pdf, pdf.pages[4], [pdf.make_indirect(link) for link in links])
    titles = (("Introduction", 1), ("The reasons", 4), ("Annex", 40))
    items = [pdf.make_indirect(Dictionary(Title=String(title), Dest=_top(pdf, page))) for title, page in titles]
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=items[0], Last=items[-1], Count=len(items)))
    for before, after in pairwise(items):
        before.Next, after.Prev = after, before
    for item in items:
        item.Parent = root
    pdf.Root.Outlines = root


def _top(pdf: Pdf, page: int) -> Object:
    return Array([pdf.pages[page - 1].obj, Name.XYZ, 50, 700, 0])
