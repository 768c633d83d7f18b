"""A small claim as really built: documents with a text layer, carried, assembled and held against every rule."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pikepdf
from reportlab.pdfgen import canvas

from bundler.chronology.event import Chronology
from bundler.compliance.case_facts import CaseFacts, case_facts_of
from bundler.compliance.check import check
from bundler.compliance.finding import Report
from bundler.documents.document import Document, Found
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, CourseOfClaim, Party
from bundler.pagination.numbering import paginate
from bundler.partial_date import PartialDate
from bundler.pdf.assemble import assemble
from bundler.plan.bundle import Bundle, Section, Tab
from tests.bundles import a_chronology_tab, an_event
from tests.compliance.builders import A4
from tests.compliance.claim_words import FORM, GROUNDS, STATEMENT
from tests.pdf.builders import carried

NAME = "R (Bee) v SSJ - Claim bundle - 2026-11-20.pdf"
Draw = Callable[[canvas.Canvas], None]
Page = str | Draw


@dataclass
class Paper:
    """A document of the case: its kind, its date, and its pages, each in words or as a drawing."""

    kind: Kind
    pages: list[Page]
    date: str = ""
    mark: str = ""
    exhibits: tuple[str, ...] = ()
    under: str = ""


@dataclass
class Claimed:
    """A claim that keeps every rule; change a thing, then hold it against the rules."""

    papers: dict[str, Paper] = field(default_factory=lambda: _papers())
    claim: Claim = field(
        default_factory=lambda: Claim(
            court=("In the High Court of Justice", "Administrative Court"),
            number="AC-2026-LON-009999",
            short_title="R (Bee) v Secretary of State for Justice",
            parties=(
                Party(name="The King (A Bee)", role="Claimant"),
                Party(name="Secretary of State", role="Defendant"),
            ),
            filing_date=PartialDate.parse("2026-11-20"),
        )
    )
    blueprint: str = "claim"
    course: CourseOfClaim = field(default_factory=lambda: CourseOfClaim(decision_date=PartialDate.parse("2026-09-03")))
    refused: tuple[str, ...] = ()
    name: str = NAME
    after: Callable[[pikepdf.Pdf], object] | None = None
    save: dict[str, object] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)

    def report(self, folder: Path, kept: Path) -> Report:
        """Build the bundle and hold it against the rules as a gate; documents are kept in `kept` by their content."""
        bundle = self.bundle(kept)
        pagination = paginate(bundle)
        file = folder / self.name
        assemble(bundle, pagination, file)
        if self.after is not None or self.save:
            with pikepdf.open(file, allow_overwriting_input=True) as pdf:
                if self.after is not None:
                    self.after(pdf)
                pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate, **self.save)
        case = case_facts_of(bundle, pagination, blueprint=self.blueprint, refused=self.refused, course=self.course)
        return check(file, case=self._marked(case)).for_filing()

    def _marked(self, case: CaseFacts) -> CaseFacts:
        """The facts with pages that the program would have made, by tab."""
        documents = tuple(
            replace(document, made=self.made.get(document.title, document.made)) for document in case.documents
        )
        return replace(case, documents=documents)

    def bundle(self, kept: Path) -> Bundle:
        """The bundle in one section, with a chronology of two events."""
        tabs: list[Tab] = []
        labels: dict[str, str] = {}
        for place, (name, paper) in enumerate(self.papers.items(), 2):
            labels[name] = f"A{place}"
            date = PartialDate.parse(paper.date) if paper.date else None
            document = _document(name, paper, kept)
            under = labels.get(paper.under, "")
            tabs.append(Tab(label=f"A{place}", title=document.title, content=document, date=date, under=under))
        events = tuple(
            an_event(words, date, [(name, 1)])
            for date, words, name in (
                ("2026-09-03", "The application is refused", "decision"),
                ("2026-10-05", "Letter before claim", "letter"),
            )
            if name in self.papers
        )
        section = Section(letter="A", title="Claim documents of the claimant", tabs=(a_chronology_tab("A1"), *tabs))
        return Bundle(title="Claim bundle", claim=self.claim, sections=(section,), chronology=Chronology(events=events))


def _document(name: str, paper: Paper, kept: Path) -> Document:
    """The document carried, made once for the same pages."""
    words = [page for page in paper.pages if isinstance(page, str)]
    drawn = len(words) < len(paper.pages)
    file = kept / f"{hashlib.sha256(repr(words).encode()).hexdigest()[:16]}{'-drawn' if drawn else ''}.pdf"
    if drawn or not file.is_file():
        _write(file, paper.pages)
    document = carried(file, name, f"{paper.kind.label} ({name})")
    details = [("exhibit", Found(value=mark, origin="person")) for mark in paper.exhibits]
    if paper.mark:
        details.append(("exhibit-mark", Found(value=paper.mark, origin="person")))
    return replace(
        document,
        kind=paper.kind,
        date=PartialDate.parse(paper.date) if paper.date else None,
        description=replace(document.description, details=tuple(details)),
    )


def _write(file: Path, pages: Sequence[Page]) -> None:
    paper = canvas.Canvas(str(file), pagesize=A4, invariant=1)
    for page in pages:
        if callable(page):
            paper.saveState()
            page(paper)
            paper.restoreState()
        else:
            paper.setPageSize(A4)
            paper.setFont("Times-Roman", 12)
            place = 0
            for line in page.splitlines():
                for part in [line[start : start + 85] for start in range(0, max(1, len(line)), 85)]:
                    paper.drawString(100, 770 - 16 * place, part)
                    place += 1
        paper.showPage()
    paper.save()


def _papers() -> dict[str, Paper]:
    padding = "The page is fictional and says enough to be searched.\n"
    return {
        "form": Paper(kind=Kind.CLAIM_FORM, pages=[FORM + padding]),
        "grounds": Paper(kind=Kind.FACTS_AND_GROUNDS, pages=[GROUNDS, padding]),
        "reading": Paper(
            kind=Kind.READING_LIST, pages=["Essential reading: pages 5 to 6. Time: one hour.\n" + padding]
        ),
        "decision": Paper(
            kind=Kind.DECISION_LETTER,
            pages=["3 September 2026\nThe decision is that the application is refused.\n" + padding],
            date="2026-09-03",
        ),
        "letter": Paper(
            kind=Kind.PRE_ACTION_LETTER, pages=["5 October 2026\nLetter before claim\n" + padding], date="2026-10-05"
        ),
        "response": Paper(
            kind=Kind.PRE_ACTION_RESPONSE, pages=["The claim is not accepted.\n" + padding], date="2026-10-19"
        ),
        "statement": Paper(kind=Kind.WITNESS_STATEMENT, pages=[STATEMENT], date="2026-10-14", exhibits=("AB1",)),
        "exhibit": Paper(
            kind=Kind.EXHIBIT, pages=["This is the exhibit marked AB1\n" + padding], mark="AB1", under="statement"
        ),
        "law": Paper(kind=Kind.LEGISLATION, pages=["Parole Matters Act 1999, section 4\n" + padding]),
    }
