"""The claim bundle: what PD 54A 4.2 and 4.4 ask for.

Court staff may reject a filing that lacks one of these, and filing again takes the new date (PD 5C 3.4). These
rules are held when it is known which document is what, that is where the bundle is built.

**CLM-01** *The claim form N461.* Checked: a document of that kind.

**CLM-03** *A statement of facts in numbered paragraphs.* Checked: the document, alone or joined with the
grounds, and paragraphs numbered 1, 2, 3 in it.

**CLM-04** *Grounds, each separate and numbered, and the relief sought.* Checked: the document; a heading
“Ground 1”; a word for the relief. What each ground says is for a person.

**CLM-06** *Written evidence.* Checked: at least one witness statement.

**CLM-09**, **CLM-10** *The decision, and the reasons for it.* Checked: a decision letter, order, judgment or
sentencing remarks; where the defendant is a court or tribunal, a judgment or sentencing remarks.

**CLM-11** *The documents relied on.* Checked: each exhibit that a statement refers to is in the bundle; and each
letter, report or the like that the grounds or a statement mention by its date has a document of that date (told as
a warning, since it may be there under another date).

**CLM-12** *The relevant statutory material.* Checked: a document of that kind; each Act that the grounds cite
by name and year is named in it, and so are rules and regulations (told as a warning, since not every one that is
cited is needed).

**CLM-13** *The list of essential documents for advance reading.* Checked: a document of that kind.

**CLM-21** *The letter before claim and its answer.* Asked for expressly in urgent bundles only; a convention in
others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bundler.compliance.case_facts import CaseFacts, PlacedDocument
from bundler.compliance.dates_in_words import holds_date
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.mentions import Mention, mentions_in
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.urgent import URGENT
from bundler.documents.kind import Kind

_FACTS = (Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS)
_GROUNDS = (Kind.FACTS_AND_GROUNDS, Kind.GROUNDS)
_DECISIONS = (Kind.DECISION_LETTER, Kind.ORDER, Kind.JUDGMENT, Kind.SENTENCING_REMARKS)
_REASONS = (Kind.JUDGMENT, Kind.SENTENCING_REMARKS)
_GROUND = re.compile(r"^\s*(?:[A-Z0-9]{1,3}[.)]?\s+)?ground\s+(?:1|one|i)\b", re.IGNORECASE | re.MULTILINE)
_RELIEF = re.compile(
    r"\b(quash\w*|mandatory order|prohibit\w*|declar\w+|injunction|relief|remed(?:y|ies))\b", re.IGNORECASE
)
_MOST_NAMED = 12
_NAME = r"(?:[A-Z][\w’'-]+|of|and|the|for|\([A-Z][\w ]+\))"
_ACT = re.compile(rf"\b({_NAME}(?:\s+{_NAME})*\s+(?:Act|Regulations|Rules)\s+\d{{4}})\b")
_COURT = re.compile(r"\b(court|tribunal)\b", re.IGNORECASE)


def _of_claim(check: Callable[[Facts, CaseFacts], Iterator[Breach]]) -> Callable[[Facts], Iterator[Breach]]:
    """Hold a rule against claim bundles only."""

    def held(facts: Facts) -> Iterator[Breach]:
        if facts.case is not None and facts.case.blueprint == "claim":
            yield from check(facts, facts.case)

    return held


def _claim_form(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    if not case.of(Kind.CLAIM_FORM):
        yield Breach(message="there is no claim form (N461) in the bundle")


def _statement_of_facts(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    found = case.of(*_FACTS)
    if not found:
        yield Breach(message="there is no statement of facts in the bundle")
    for document in found:
        if not are_numbered(facts.text_of(document.pages)):
            message = f"the statement of facts on {page_list(document.pages)} has no numbered paragraphs"
            yield Breach(message=message, pages=document.pages, severity=Severity.ERROR)


def are_numbered(text: str) -> bool:
    """Whether lines of a text begin with 1, 2 and 3, as numbered paragraphs do."""
    numbers = {int(number) for number in re.findall(r"^\s*(\d{1,3})[.)]?\s+\S", text, re.MULTILINE)}
    return {1, 2, 3} <= numbers


def _grounds(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    found = case.of(*_GROUNDS)
    if not found:
        yield Breach(message="there are no grounds in the bundle", severity=Severity.BLOCK)
        return
    text = "".join(facts.text_of(document.pages) for document in found)
    pages = tuple(page for document in found for page in document.pages)
    if not _GROUND.search(text):
        message = f"the grounds on {page_list(pages)} have no heading “Ground 1”: is each ground separate and numbered?"
        yield Breach(message=message, pages=pages, severity=Severity.WARN)
    if not _RELIEF.search(text):
        yield Breach(message=f"the grounds on {page_list(pages)} name no relief", pages=pages)


def _evidence(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    if not case.of(Kind.WITNESS_STATEMENT):
        yield Breach(message="there is no witness statement in the bundle")


def _reasons(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    defendants = [party.name for party in case.claim.parties if party.role.lower().startswith("defendant")]
    if any(_COURT.search(name) for name in defendants) and not case.of(*_REASONS):
        yield Breach(
            message="the decision is a court's, and there is no judgment or transcript of its reasons in the bundle"
        )


def _decision(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    if not case.of(*_DECISIONS):
        yield Breach(message="there is no record of the decision under challenge in the bundle")


def _exhibits(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    held = {document.mark for document in case.documents}
    for statement in case.of(Kind.WITNESS_STATEMENT):
        missing = [mark for mark in statement.exhibits if mark not in held]
        if missing:
            message = f"the statement on {page_list(statement.pages)} refers to {', '.join(missing)}, not in the bundle"
            yield Breach(message=message, pages=statement.pages)
    yield from _mentioned(facts, case)


def _mentioned(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    """The documents that grounds and statements mention by their date, and that no document here can be."""
    wanting: dict[str, set[int]] = {}
    for document in case.of(*_FACTS, *_GROUNDS, Kind.WITNESS_STATEMENT):
        for page in document.pages:
            for mention in mentions_in(facts.text_of([page])):
                if not any(_can_be(facts, other, mention) for other in case.documents if other is not document):
                    wanting.setdefault(mention.words, set()).add(page)
    if wanting:
        pages = tuple(sorted({page for own in wanting.values() for page in own}))
        named = "; ".join(list(wanting)[:_MOST_NAMED]) + (" …" if len(wanting) > _MOST_NAMED else "")
        message = f"mentioned on {page_list(pages)}, and no document of that date is in the bundle: {named}"
        yield Breach(message=message, pages=pages, severity=Severity.WARN)


def _can_be(facts: Facts, document: PlacedDocument, mention: Mention) -> bool:
    """Whether a document may be the one mentioned: it is dated that day, or its first pages bear that date."""
    if document.made:
        return False
    day = mention.date
    known = document.date.earliest if document.date and document.date.earliest == document.date.latest else None
    if known is not None and (known.year, known.month, known.day) == (day.year, day.month, day.day):
        return True
    return holds_date(facts.text_of(document.pages[:3]), day)


def _law(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    law = case.of(Kind.LEGISLATION)
    if not law:
        yield Breach(message="there is no statutory material in the bundle")
        return
    given = _plain("".join(facts.text_of(document.pages) + document.title for document in law))
    cited = {_act(name) for document in case.of(*_GROUNDS) for name in _ACT.findall(facts.text_of(document.pages))}
    absent = sorted(name for name in cited if _plain(name) not in given)
    if absent:
        message = f"the grounds cite Acts that the statutory material does not name: {'; '.join(absent[:12])}"
        yield Breach(message=message, severity=Severity.WARN)


def _act(name: str) -> str:
    """The name of an Act without the small words before it that belong to the sentence."""
    return re.sub(r"^(?:(?:of|and|the|for|under|section|The|Under|Section|In|By)\s+)+", "", " ".join(name.split()))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _reading_list(facts: Facts, case: CaseFacts) -> Iterator[Breach]:
    if not case.of(Kind.READING_LIST):
        yield Breach(message="there is no list of essential documents for advance reading in the bundle")


def _letters(facts: Facts) -> Iterator[Breach]:
    case = facts.case
    if case is None or case.blueprint not in ("claim", *URGENT):
        return
    severity = Severity.ERROR if case.blueprint in URGENT else Severity.WARN
    for kind, name in ((Kind.PRE_ACTION_LETTER, "letter before claim"), (Kind.PRE_ACTION_RESPONSE, "response to it")):
        if not case.of(kind):
            yield Breach(message=f"there is no {name} in the bundle", severity=severity)


def _rule(
    number: str, title: str, source: str, severity: Severity, remedy: str, check: Callable[[Facts], Iterator[Breach]]
) -> Rule:
    return Rule(id=f"CLM-{number}", title=title, source=source, tier="P", severity=severity, remedy=remedy, check=check)


RULES = (
    _rule(
        "01",
        "The claim form",
        "CPR 54.6; PD 54A 4.2",
        Severity.BLOCK,
        "Add the completed form N461, and file it as a document of its own too.",
        _of_claim(_claim_form),
    ),
    _rule(
        "03",
        "A statement of facts",
        "PD 54A 4.2(1)(a)",
        Severity.BLOCK,
        "Add the statement of facts, in numbered paragraphs; it may be one document with the grounds.",
        _of_claim(_statement_of_facts),
    ),
    _rule(
        "04",
        "Grounds and relief",
        "PD 54A 4.2(1)(b)",
        Severity.ERROR,
        "Set out each ground under its own numbered heading, and say precisely what relief is sought.",
        _of_claim(_grounds),
    ),
    _rule(
        "06",
        "Written evidence",
        "PD 54A 4.4(1)(a); CPR 8.5(1), (7)",
        Severity.BLOCK,
        "Add the witness statement that supports the claim.",
        _of_claim(_evidence),
    ),
    _rule(
        "09",
        "A court's reasons",
        "PD 54A 4.4(1)(d)",
        Severity.BLOCK,
        "Add an approved copy of the reasons: the judgment, or the transcript of the sentencing remarks.",
        _of_claim(_reasons),
    ),
    _rule(
        "10",
        "The record of the decision",
        "PD 54A 4.4(1)(c), (e)",
        Severity.BLOCK,
        "Add the decision letter or order; if it cannot be had, say so and why (PD 54A 4.4(2)).",
        _of_claim(_decision),
    ),
    _rule(
        "11",
        "The documents relied on",
        "PD 54A 4.4(1)(f)",
        Severity.ERROR,
        "Add the exhibit, or correct the reference to it.",
        _of_claim(_exhibits),
    ),
    _rule(
        "12",
        "The relevant statutory material",
        "PD 54A 4.4(1)(g)",
        Severity.ERROR,
        "Add copies of the provisions relied on.",
        _of_claim(_law),
    ),
    _rule(
        "13",
        "The reading list",
        "PD 54A 4.4(1)(h)",
        Severity.BLOCK,
        "Add a list of the essential documents for advance reading, with the pages of the passages relied on.",
        _of_claim(_reading_list),
    ),
    _rule(
        "21",
        "Letters before claim",
        "PD 54B 1.3 (urgent bundles); a convention for others",
        Severity.WARN,
        "Add the letter, or say in the claim why there is none.",
        _letters,
    ),
)
