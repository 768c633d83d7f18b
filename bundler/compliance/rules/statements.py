"""Witness statements: their form, so that none is shut out for it (PD 32 25.1).

An extract of a statement or claim form in a core bundle is not held to these rules: the whole stands in the main
bundle. Nor is a statement made for criminal proceedings (“true to the best of my knowledge and belief and I make it
knowing …”), which has a form of its own.

**WIT-01** *Headed with the title of the proceedings.* Checked on the first page: the court, and the claim
number or the words claim number.

**WIT-02** *Marked in the top right-hand corner: for whom, by whom, which statement, its exhibits, its date.*
Checked in the words before the title of the statement: a party's role, an ordinal or number, a date; a mark
such as AB1 where the statement refers to exhibits.

**WIT-05** *Numbered paragraphs.* Checked: lines that begin with 1, 2 and 3.

**WIT-07** *The statement of truth in the words of PD 32 20.2, with the warning about contempt.* Checked: at
least 95 % alike.

**WIT-08** *Signed and dated.* Checked: a date after the statement of truth, and no line for the signature left empty
on a page without a picture. The signature itself is for a person to see.

**WIT-11** *Exhibit numbers run on across a witness's statements.* Checked: no mark stands on two exhibits, none
is left out.

**WIT-17** *The claim form carries a statement of truth.* Checked: the words “believe that the facts stated” in
it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from bundler.compliance.case_facts import PlacedDocument
from bundler.compliance.facts import Facts
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule
from bundler.compliance.rules.claim import are_numbered
from bundler.documents.kind import Kind
from bundler.documents.readers.truth import is_in_criminal_form

TRUTH = (
    "I believe that the facts stated in this witness statement are true. I understand that proceedings for contempt of "
    "court may be brought against anyone who makes, or causes to be made, a false statement in a document verified by "
    "a statement of truth without an honest belief in its truth."
)
_ALIKE, _MEANT = 95, 60
# Beyond this the numbers are no series.
_MOST_LEFT_OUT = 20
_BELIEF = re.compile(r"believes?\s+that\s+the\s+facts\s+stated", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(claimant|defendant|interested part(?:y|ies)|applicant|respondent|intervener)s?\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th)|no\.? ?\d{1,2}|\d{1,2})\b", re.IGNORECASE
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b",
    re.IGNORECASE,
)
_EMPTY_LINE = re.compile(r"\bsigned\b[ \t:.]*(?:_{4,}|\.{6,}|…{2,}|\[\s*\])", re.IGNORECASE)
_MARK = re.compile(r"\b([A-Z]{2,3})\s?(\d{1,3})\b")
_TITLE = re.compile(r"\bin the (?:high|crown|county|family) court|\bcourt of\b", re.IGNORECASE)


def _on_each(check: Callable[[str, PlacedDocument], Iterator[str]]) -> Callable[[Facts], Iterator[Breach]]:
    """Hold a rule against each witness statement: `check` sees its words and says what is wrong."""

    def held(facts: Facts) -> Iterator[Breach]:
        for document in facts.case.whole(Kind.WITNESS_STATEMENT) if facts.case else ():
            text = facts.text_of(document.pages)
            for fault in () if is_in_criminal_form(text) else check(text, document):
                where = f"the statement on {page_list(document.pages)}"
                yield Breach(message=f"{where} {fault}", pages=document.pages)

    return held


def _headed(text: str, document: PlacedDocument) -> Iterator[str]:
    head = text[:1500]
    court = _TITLE.search(head)
    number = re.search(r"\bclaim\s+n(?:o|umber)\b|\b(?:AC|CO)[-/]\d", head, re.IGNORECASE)
    if not court:
        yield "does not begin with the title of the proceedings"
    elif not number:
        yield "does not begin with the whole title of the proceedings: there is no place for the claim number"


def _cornered(text: str, document: PlacedDocument) -> Iterator[str]:
    corner = re.split(r"\bin the high court|\bwitness statement of\b", text[:1500], maxsplit=1, flags=re.IGNORECASE)[0]
    wanted = [("for which party", _ROLE), ("its number", _NUMBER), ("its date", _DATE)]
    if document.exhibits:
        wanted.append(("its exhibits", _MARK))
    missing = [name for name, pattern in wanted if not pattern.search(corner)]
    if missing:
        yield f"is not fully marked in the top right-hand corner; not found: {', '.join(missing)}"


def _paragraphs(text: str, document: PlacedDocument) -> Iterator[str]:
    if not are_numbered(text):
        yield "has no numbered paragraphs"


def _truth(text: str, document: PlacedDocument) -> Iterator[str]:
    from rapidfuzz import fuzz

    plain = " ".join(text.split())
    place = _BELIEF.search(plain)
    if place is None:
        yield "has no statement of truth"
        return
    near = plain[max(0, place.start() - 40) : place.start() + len(TRUTH) + 60]
    alike = fuzz.partial_ratio(TRUTH.lower(), near.lower())
    if alike < _ALIKE:
        what = (
            "lacks the warning about contempt of court"
            if alike < _MEANT or "contempt" not in near
            else "is in other words"
        )
        yield f"has a statement of truth that {what}"


def _dated(text: str, document: PlacedDocument) -> Iterator[str]:
    places = list(_BELIEF.finditer(text))
    if places and not _DATE.search(text[places[-1].start() :][:1200]):
        yield "has no date after its statement of truth"


def _signed(facts: Facts) -> Iterator[Breach]:
    yield from _on_each(_dated)(facts)
    for document in facts.case.whole(Kind.WITNESS_STATEMENT) if facts.case else ():
        for page in (facts.pages[number - 1] for number in document.pages if number <= len(facts.pages)):
            if _BELIEF.search(" ".join(page.text.split())) and _EMPTY_LINE.search(page.text) and not page.pictures:
                yield Breach(message=f"the statement on {page_list(document.pages)} is not signed", pages=(page.page,))


def _run_on(facts: Facts) -> Iterator[Breach]:
    exhibits = _exhibits(facts.case.documents if facts.case else ())
    for mark, count in sorted(Counter(document.mark for document in exhibits).items()):
        if count > 1:
            pages = tuple(document.first for document in exhibits if document.mark == mark)
            yield Breach(message=f"{count} exhibits are marked {mark}: they begin on {page_list(pages)}", pages=pages)
    numbers: dict[str, set[int]] = {}
    for document in exhibits:
        if found := _MARK.fullmatch(document.mark):
            numbers.setdefault(found.group(1), set()).add(int(found.group(2)))
    for initials, given in sorted(numbers.items()):
        missing = sorted(set(range(1, max(given))) - given)
        if missing and len(missing) < _MOST_LEFT_OUT:
            left_out = ", ".join(f"{initials}{number}" for number in missing)
            yield Breach(message=f"no exhibit is marked {left_out}", severity=Severity.WARN)


def _exhibits(documents: tuple[PlacedDocument, ...]) -> list[PlacedDocument]:
    """The exhibits, each once: its front sheet and its documents stand next to one another under one mark."""
    found: list[PlacedDocument] = []
    before = ""
    for document in documents:
        if document.mark and document.mark != before and (document.kind is Kind.EXHIBIT or document.under):
            found.append(document)
        before = document.mark
    return found


def _verified(facts: Facts) -> Iterator[Breach]:
    for document in facts.case.whole(Kind.CLAIM_FORM) if facts.case else ():
        if not _BELIEF.search(" ".join(facts.text_of(document.pages).split())):
            message = f"the claim form on {page_list(document.pages)} has no statement of truth that could be read"
            yield Breach(message=message, pages=document.pages)


def _rule(
    number: str, title: str, source: str, severity: Severity, remedy: str, check: Callable[[Facts], Iterator[Breach]]
) -> Rule:
    return Rule(id=f"WIT-{number}", title=title, source=source, tier="P", severity=severity, remedy=remedy, check=check)


RULES = (
    _rule(
        "01",
        "Headed with the title of the proceedings",
        "PD 32 17.1",
        Severity.ERROR,
        "Put the court, the claim number and the parties at the head of the statement, and have it signed again.",
        _on_each(_headed),
    ),
    _rule(
        "02",
        "Marked in the top right-hand corner",
        "PD 32 17.2",
        Severity.ERROR,
        "Mark the first page top right: party, initials and surname, number of the statement, exhibits, date.",
        _on_each(_cornered),
    ),
    _rule(
        "05",
        "Numbered paragraphs",
        "PD 32 19.1; PD 5A 2.2",
        Severity.WARN,
        "Number the paragraphs.",
        _on_each(_paragraphs),
    ),
    _rule(
        "07",
        "The statement of truth",
        "PD 32 20.2; PD 22 2.2",
        Severity.BLOCK,
        "Use the words of PD 32 20.2, with the sentence on contempt of court, and have the statement signed again.",
        _on_each(_truth),
    ),
    _rule(
        "08",
        "Signed and dated",
        "CPR 22.1(6)(b); PD 22 2.7, 3.8",
        Severity.BLOCK,
        "Have the witness sign the statement and write the date of signing.",
        _signed,
    ),
    _rule(
        "11",
        "Exhibit numbers run on",
        "PD 32 18.6",
        Severity.ERROR,
        "Give each exhibit of a witness its own number, running on from statement to statement.",
        _run_on,
    ),
    _rule(
        "17",
        "The claim form is verified",
        "CPR 22.1(1), (3); PD 54B 1.2",
        Severity.BLOCK,
        "Complete the statement of truth on the claim form.",
        _verified,
    ),
)
