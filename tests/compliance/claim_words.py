"""A claim bundle in words, without a file, and ways to break one thing in it at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bundler.compliance.case_facts import CaseFacts, PlacedDocument
from bundler.compliance.check import FILING_RULES
from bundler.compliance.facts import Facts
from bundler.compliance.facts_pages import PageFacts
from bundler.compliance.facts_stamps import Stamps
from bundler.compliance.finding import Severity
from bundler.compliance.rules.statements import TRUTH
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Party
from bundler.partial_date import PartialDate
from bundler.plan.profile import DEFAULT, read_profile

B, E, W, INFO = Severity.BLOCK, Severity.ERROR, Severity.WARN, Severity.INFO
NUMBERED = "1. The claimant is a fictional person.\n2. The letter came.\n3. It was answered.\n"
GROUNDS = (
    f"{NUMBERED}Ground 1: irrationality\nThe Parole Matters Act 1999 was not applied. An order quashing the decision.\n"
)
STATEMENT = (
    "Claimant\nA. Bee\nFirst\nAB1\n14 October 2026\nIN THE HIGH COURT OF JUSTICE\nClaim No. AC-2026-LON-009999\n"
    f"FIRST WITNESS STATEMENT OF A BEE\n{NUMBERED}{TRUTH}\nSigned:\nDated: 14 October 2026\n"
)
FORM = "Form N461. I believe that the facts stated in this claim form are true.\n"


class Case:
    """A claim bundle in words: documents with their pages, to be changed before it is held against the rules."""

    def __init__(self) -> None:
        self.blueprint = "claim"
        self.claim = Claim(
            parties=(Party(name="The King (A Bee)", role="Claimant"), Party(name="SSJ", role="Defendant"))
        )
        self.texts: dict[Kind, list[str]] = {
            Kind.CLAIM_FORM: [FORM],
            Kind.FACTS_AND_GROUNDS: [GROUNDS, "more\n"],
            Kind.READING_LIST: ["Essential reading: pages 2 to 3. Time: one hour.\n"],
            Kind.DECISION_LETTER: ["The decision is that the application is refused.\n"],
            Kind.PRE_ACTION_LETTER: ["Letter before claim\n"],
            Kind.PRE_ACTION_RESPONSE: ["The claim is not accepted\n"],
            Kind.WITNESS_STATEMENT: [STATEMENT],
            Kind.EXHIBIT: ["This is the exhibit marked AB1\n"],
            Kind.LEGISLATION: ["Parole Matters Act 1999, section 4\n"],
        }
        self.change: Callable[[PlacedDocument], PlacedDocument] = lambda document: document
        self.extra: list[tuple[PlacedDocument, str]] = []
        self.page_count = 0
        self.decided: PartialDate | None = None
        self.refused: tuple[str, ...] = ()
        self.court = DEFAULT

    def facts(self) -> Facts:
        texts: list[str] = []
        documents: list[PlacedDocument] = []
        for place, (kind, pages) in enumerate(self.texts.items()):
            first = len(texts) + 1
            texts += pages
            document = PlacedDocument(
                label=f"A{place}",
                title=kind.label,
                kind=kind,
                first=first,
                last=len(texts),
                section="A",
                source=kind.value,
                mark="AB1" if kind is Kind.EXHIBIT else "",
                exhibits=("AB1",) if kind is Kind.WITNESS_STATEMENT else (),
            )
            documents.append(self.change(document))
        for document, text in self.extra:
            texts.append(text)
            documents.append(replace(document, first=len(texts), last=len(texts)))
        return Facts(
            name="bundle.pdf",
            sha256="0" * 64,
            size=1,
            page_count=self.page_count or len(texts),
            pages=tuple(PageFacts(page=page, text=text) for page, text in enumerate(texts, 1)),
            stamps=Stamps(shift=None, marks=(None,) * len(texts)),
            court=read_profile(self.court),
            case=CaseFacts(
                blueprint=self.blueprint,
                claim=self.claim,
                documents=tuple(documents),
                dated_sections=("D",),
                decided=self.decided,
                refused=self.refused,
            ),
        )


def found(case: Case) -> list[tuple[str, Severity]]:
    facts = case.facts()
    return sorted({(held.rule, held.severity) for rule in FILING_RULES for held in rule.findings(facts)}, key=str)


Change = Callable[[Case], object]


def without(kind: Kind) -> Change:
    return lambda case: case.texts.pop(kind)


def reading(kind: Kind, *pages: str) -> Change:
    return lambda case: case.texts.update({kind: list(pages)})


def statement(old: str, new: str) -> Change:
    assert old in STATEMENT
    return reading(Kind.WITNESS_STATEMENT, STATEMENT.replace(old, new))


def parties(*names: tuple[str, str]) -> Change:
    return lambda case: setattr(case, "claim", Claim(parties=tuple(Party(name=n, role=r) for n, r in names)))


def adding(kind: Kind, text: str, **values: Any) -> Change:
    bare = PlacedDocument(label=f"Z{text[:30]}", title="Another", kind=kind, first=1, last=1, source="another")
    return lambda case: case.extra.append((replace(bare, **values), text))


def hearing(pages: int) -> Change:
    def on(case: Case) -> None:
        case.blueprint, case.page_count = "hearing", pages

    return on


def dated(*dates: str) -> Change:
    def on(case: Case) -> None:
        for place, day in enumerate(dates):
            adding(Kind.LETTER, f"letter {place}", section="D", date=PartialDate.parse(day), source=f"letter {place}")(
                case
            )

    return on


def all_of(*changes: Change) -> Change:
    return lambda case: [change(case) for change in changes]


def urgent(change: Change) -> Change:
    """The change, to an urgent bundle that keeps every rule."""

    def on(case: Case) -> None:
        case.blueprint = "urgent-application"
        case.texts[Kind.URGENT_APPLICATION] = ["Form N463. I believe that the facts stated in this form are true.\n"]
        case.texts[Kind.DRAFT_ORDER] = ["Draft order\n"]
        change(case)

    return on


def late(case: Case) -> None:
    case.decided = PartialDate.parse("2026-08-31")
    case.claim = replace(case.claim, filing_date=PartialDate.parse("2026-12-01"))


def copies(one: Kind, other: Kind, first: str, second: str, **values: Any) -> Change:
    """Two documents with these words, the second with these values."""
    return lambda case: [
        adding(one, first, source="one", label="Y1")(case),
        adding(other, second, source="two", label="Y2", **values)(case),
    ]


def exhibited(*dates: str, front: str = "Front sheet\n", kind: Kind = Kind.LETTER) -> Change:
    """Exhibit AB1 with letters of these dates behind its first page."""

    def on(case: Case) -> None:
        case.texts[Kind.EXHIBIT] = [front]
        for place, day in enumerate(dates):
            adding(kind, f"so {place}", mark="AB1", date=PartialDate.parse(day), source=day, label=f"X{place}")(case)
        case.texts[Kind.EXHIBIT] = case.texts.pop(Kind.EXHIBIT)

    return on


TALE = " ".join(
    f"On day {day} the panel of three heard what the witness number {day * 7} had to say." for day in range(30)
)
