"""Bundles as other programs make them: bookmarks, a printed index, page numbers, each in many ways, or lying."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WORDS = "The panel heard the claimant and gave its reasons in writing, with what was known at the time of the review."


@dataclass(frozen=True)
class Doc:
    """A document: its title, the date as the index prints it, its pages, and bookmarks inside: title, page from 1."""

    title: str
    date: str
    pages: int
    inside: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Foreign:
    """A bundle and the way it is made. Page numbers are those that `number` gives for section and page."""

    sections: tuple[tuple[str, tuple[Doc, ...]], ...]
    front: int = 1
    dividers: bool = True
    index: bool = True
    linked: bool = False
    leaders: bool = False
    ranges: bool = True
    lies: int = 0
    bookmarks: str = "nested"
    off: int = 0
    numbers: str = "running"
    labels: bool = False
    named: bool = False
    change: Callable[[Pdf], object] = field(default=lambda pdf: None)

    def places(self) -> list[tuple[int, int, Doc, int]]:
        """Each document with its section and its first PDF page, from 1; the divider's page with it, 0 without."""
        page, found = self.front + (1 if self.index else 0), []
        for section, (_, docs) in enumerate(self.sections):
            divider = 0
            if self.dividers:
                page += 1
                divider = page
            for doc in docs:
                found.append((section, page + 1, doc, divider))
                page += doc.pages
        return found

    @property
    def pages(self) -> int:
        """How many pages it has."""
        _, first, doc, _ = self.places()[-1]
        return first + doc.pages - 1

    def label(self, page: int) -> str:
        """The number that a PDF page bears."""
        frame = self.front + (1 if self.index else 0)
        if self.numbers == "none":
            return ""
        if self.numbers == "running":
            return str(page)
        if self.numbers == "roman":
            return ("i", "ii", "iii", "iv")[page - 1] if page <= frame else str(page - frame)
        section = max((place for place, first, _, divider in self.places() if (divider or first) <= page), default=-1)
        if section < 0:
            return ""
        start = min(divider or first for place, first, _, divider in self.places() if place == section)
        return f"{chr(65 + section)}{page - start + 1}"

    def write(self, file: Path) -> Path:
        """Write the bundle."""
        pdf = pikepdf.open(io.BytesIO(_drawn(self)))
        if self.linked:
            _link(self, pdf)
        _bookmark(self, pdf)
        if self.labels:
            _labelled(self, pdf)
        self.change(pdf)
        pdf.save(file, deterministic_id=True)
        return file


def a_bundle(**how: object) -> Foreign:
    """A bundle of three sections and six documents, made in this way."""
    sections = (
        (
            "Claim documents",
            (Doc("Claim form", "3 March 2026", 2), Doc("Grounds of resistance of the defendant", "", 4)),
        ),
        (
            "Evidence of the defendant",
            (
                Doc("Witness statement of Petra Lindholm", "12 May 2026", 3, (("Introduction", 1), ("The policy", 2))),
                Doc("Letter from Kestrel House to the ministry", "1 February 2026", 1),
                Doc("Minutes of the review meeting", "9 January 2026", 2),
            ),
        ),
        ("Policies", (Doc("Transfer policy framework", "August 2024", 3),)),
    )
    return replace(Foreign(sections=sections), **how)


def _drawn(made: Foreign) -> bytes:
    memory = io.BytesIO()
    canvas = Canvas(memory, pagesize=A4, invariant=1)
    page = 0

    def end() -> None:
        nonlocal page
        page += 1
        label = made.label(page)
        if label:
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawRightString(560, 22, label)
        canvas.showPage()

    for number in range(made.front):
        canvas.setFont("Helvetica", 20)
        canvas.drawString(72, 600, "R (AB) v Ministry of Weather" if number == 0 else "Defendant's bundle")
        end()
    if made.index:
        _draw_index(canvas, made)
        end()
    for section, first, doc, divider in made.places():
        if divider and all(other != divider for _, f, _, other in made.places() if f < first):
            canvas.setFont("Helvetica", 30)
            canvas.drawCentredString(300, 500, f"{chr(65 + section)}  {made.sections[section][0]}")
            end()
        for number in range(1, doc.pages + 1):
            _draw_page(canvas, doc, number)
            end()
    canvas.save()
    return memory.getvalue()


def _draw_page(canvas: Canvas, doc: Doc, number: int) -> None:
    canvas.setFont("Times-Bold", 14)
    canvas.drawString(72, 780, doc.title if number == 1 else f"{number}.")
    canvas.setFont("Times-Roman", 11)
    for line in range(22):
        canvas.drawString(72, 740 - 24 * line, WORDS[line % 7 :])


def _draw_index(canvas: Canvas, made: Foreign) -> None:
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(72, 780, "INDEX")
    canvas.setFont("Helvetica-Bold", 9)
    for x, word in ((72, "Tab"), (110, "Document"), (400, "Date"), (520, "Page")):
        canvas.drawString(x, 752, word)
    for x, y, words, size in _rows(made):
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, y, words)


def _rows(made: Foreign) -> list[tuple[float, float, str, float]]:
    drawn: list[tuple[float, float, str, float]] = []
    for (section, first, doc, _), y in zip(made.places(), _heights(made), strict=True):
        if doc is made.sections[section][1][0] and len(made.sections) > 1:
            drawn.append((72, y + 26, f"Section {chr(65 + section)}  {made.sections[section][0]}", 11))
        number = made.sections[section][1].index(doc) + 1
        printed = made.label(first - made.lies) or str(first - made.lies)
        last = made.label(first + doc.pages - 1 - made.lies) or str(first + doc.pages - 1 - made.lies)
        pages = f"{printed} - {last}" if made.ranges and doc.pages > 1 else printed
        if made.leaders:
            drawn.append((72, y, f"{number}. {doc.title}{', ' + doc.date if doc.date else ''} {'.' * 40} {pages}", 10))
            drawn[-1] = (72, y, f"{number}. {doc.title}{', ' + doc.date if doc.date else ''} {'.' * 30}", 10)
            drawn.append((500, y, f".... {pages}", 10))
            continue
        drawn += [(72, y, str(number), 10), (110, y, doc.title, 10), (400, y, doc.date, 10), (520, y, pages, 10)]
    return drawn


def _heights(made: Foreign) -> list[float]:
    y, found, before = 730.0, [], -1
    for section, _, _, _ in made.places():
        y -= 30 if section == before else 62
        found.append(y)
        before = section
    return found


def _link(made: Foreign, pdf: Pdf) -> None:
    page = pdf.pages[made.front]
    links = []
    for (_, first, _, _), y in zip(made.places(), _heights(made), strict=True):
        goal = Array([pdf.pages[first - 1].obj, Name.XYZ, None, None, None])
        box = Array([70, y - 4, 560, y + 12])
        links.append(pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=box, Dest=goal)))
    page.obj.Annots = Array(links)


def _bookmark(made: Foreign, pdf: Pdf) -> None:
    if made.bookmarks == "none":
        return
    with pdf.open_outline() as outline:
        held = None
        for section, first, doc, divider in made.places():
            goal = min(max(first + made.off, 1), len(pdf.pages)) - 1
            title = doc.title
            if made.bookmarks == "numbered":
                title = f"{chr(65 + section)}{made.sections[section][1].index(doc) + 1} {doc.title} (p. {first})"
            item = pikepdf.OutlineItem(title, goal)
            for inner, page in doc.inside:
                below = pikepdf.OutlineItem(inner, first + page - 2)
                (outline.root if made.bookmarks == "all flat" else item.children).append(below)
            if made.bookmarks in ("flat", "all flat"):
                outline.root.insert(len(outline.root) - (len(doc.inside) if made.bookmarks == "all flat" else 0), item)
                continue
            if doc is made.sections[section][1][0]:
                name = f"{chr(65 + section)}. {made.sections[section][0]}"
                held = pikepdf.OutlineItem(name, (divider or first) - 1)
                outline.root.append(held)
            assert held is not None
            held.children.append(item)
    if made.named:
        _by_name(pdf)


def _by_name(pdf: Pdf) -> None:
    """Let every bookmark name its page by a name in the name tree."""
    names: list[object] = []
    waiting = [pdf.Root.Outlines.First]
    while waiting:
        item = waiting.pop()
        key = f"place{len(names):05d}"
        names += [String(key), pdf.make_indirect(Dictionary(D=item.Dest))]
        item.Dest = String(key)
        waiting += [item[next_] for next_ in ("/Next", "/First") if next_ in item]
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(names)))


def _labelled(made: Foreign, pdf: Pdf) -> None:
    numbers: list[object] = []
    for page in range(1, made.pages + 1):
        numbers += [page - 1, Dictionary(P=String(made.label(page)))]
    pdf.Root.PageLabels = Dictionary(Nums=Array(numbers))
