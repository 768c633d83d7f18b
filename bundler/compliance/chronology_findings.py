"""What does not fit in the chronology, as findings: events that their page does not bear out, and conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten

from bundler.chronology.calculated.calculation import CALCULATED, CAUTION
from bundler.chronology.checks.conflict import Conflict
from bundler.chronology.checks.support import Moved
from bundler.chronology.event import Account, Event
from bundler.chronology.unplaced import WHY, Unplaced
from bundler.compliance.finding import Finding, Severity
from bundler.pagination.pagination import Pagination

# So many places are quoted, each with so many letters.
_MOST, _WORDS = 5, 100
_ARITHMETIC = "arithmetic of jrbundle; not a rule of the court, nor of release"


def unsupported_findings(items: Iterable[tuple[Event, Account]], pagination: Pagination) -> tuple[Finding, ...]:
    """Give a finding of rule CHR-06 for each event whose cited page, nor the one beside it, holds its date or words."""
    return tuple(_unsupported(event, account, pagination) for event, account in items)


def moved_findings(items: Iterable[Moved], pagination: Pagination) -> tuple[Finding, ...]:
    """Give a finding of rule CHR-06 for each event whose words stand on another page than the one cited."""
    return tuple(_moved(each, pagination) for each in items)


def unlisted_findings(found: Mapping[str, Sequence[Event]]) -> tuple[Finding, ...]:
    """Give a finding for each document, by its id, that these events cite and bundle.toml does not name."""
    return tuple(
        Finding(
            rule="CHR-REF",
            severity=Severity.INFO,
            message=f"bundle.toml names no document {document!r}, so its page is not given for {_several(events)}",
            remedy="put the id right in chronology.toml; where the document was taken out on purpose, nothing is to do",
            source="noticed by jrbundle; not a rule of the court",
            tier="T",
        )
        for document, events in found.items()
    )


def conflict_findings(found: Iterable[Conflict]) -> tuple[Finding, ...]:
    """Give a finding for each conflict: two dates or an impossible order is a warning, the rest worth knowing."""
    of_kind = {"after-document": _after, "calculated": _stale}
    return tuple(of_kind.get(conflict.kind, _conflict)(conflict) for conflict in found)


def unplaced_findings(found: Iterable[Unplaced], pagination: Pagination) -> tuple[Finding, ...]:
    """Give a finding of rule CHR-DAY for each document that tells of something on no day that there is, and why."""
    alike: dict[tuple[str, str], list[Unplaced]] = {}
    for each in found:
        alike.setdefault((each.citation.document_id, each.why), []).append(each)
    return tuple(_no_day(document, why, told, pagination) for (document, why), told in alike.items())


def _no_day(document: str, why: str, told: Sequence[Unplaced], pagination: Pagination) -> Finding:
    quoted = [(each.citation.page, shorten(each.words, _WORDS, placeholder=" …")) for each in told[:_MOST]]
    places = "; ".join(f"its page {page}, “{words}”" for page, words in quoted)
    more = f"; and {len(told) - _MOST} more, which jrbundle chronology conflicts lists" if len(told) > _MOST else ""
    pages = sorted({page for each in told if (page := pagination.page_or_none(each.citation))})
    return Finding(
        rule="CHR-DAY",
        severity=Severity.WARN,
        message=f"{document}: not in the chronology, because {WHY[why]}: {places}{more}",
        remedy="find out the day, and add it: jrbundle chronology add DATE TEXT --document ID --page N",
        source="noticed by jrbundle; not a rule of the court",
        tier="T",
        pages=tuple(pages),
        document=document,
    )


def calculated_findings(events: Iterable[Event]) -> tuple[Finding, ...]:
    """Say in one finding which dates were calculated from the length of a sentence; none where none was."""
    named = [_named(event) for event in events if CALCULATED in event.flags]
    if not named:
        return ()
    return (
        Finding(
            rule="CHR-CALC",
            severity=Severity.INFO,
            message=f"calculated from the length of a sentence, and read in no document: {', '.join(named)}",
            remedy=CAUTION,
            source=_ARITHMETIC,
            tier="T",
        ),
    )


def _conflict(conflict: Conflict) -> Finding:
    return Finding(
        rule="CHR-04",
        severity=Severity.WARN,
        message=f"{conflict.message}: {_events_of(conflict)}",
        remedy="where both accounts stand, write the other version under `disputed`; else reject the wrong one",
        source="King's Bench Guide para 9.107",
        tier="P",
    )


def _events_of(conflict: Conflict) -> str:
    return " and ".join(_named(event) for event in conflict.events)


def _after(conflict: Conflict) -> Finding:
    return Finding(
        rule="CHR-DOC",
        severity=Severity.INFO,
        message=f"{', '.join(_named(event) for event in conflict.events[:5])}: {conflict.message}",
        remedy="put the date of the document right in bundle.toml, or that of the event in chronology.toml",
        source="held together by jrbundle; not a rule of the court",
        tier="T",
    )


def _stale(conflict: Conflict) -> Finding:
    return Finding(
        rule="CHR-CALC",
        severity=Severity.WARN,
        message=f"{_events_of(conflict)}: {conflict.message}",
        remedy="jrbundle chronology calculate gives it anew; reject the old one",
        source=_ARITHMETIC,
        tier="T",
    )


def _unsupported(event: Event, account: Account, pagination: Pagination) -> Finding:
    citation = account.citation
    page = pagination.page_or_none(citation)
    return Finding(
        rule="CHR-06",
        severity=Severity.WARN,
        message=f"the page cited for the event {_named(event)} holds neither its date nor its words",
        remedy="look at the page, and put its number or the event right in chronology.toml",
        source="derived from PD 54A para 15.7(b)",
        tier="T",
        pages=(page,) if page else (),
        document=citation.document_id,
    )


def _moved(each: Moved, pagination: Pagination) -> Finding:
    citation = each.account.citation
    page = pagination.page_or_none(citation)
    return Finding(
        rule="CHR-06",
        severity=Severity.WARN,
        message=f"the words of the event {_named(each.event)} stand on page {each.page} of their document, "
        f"not on page {citation.page}",
        remedy="jrbundle chronology repage puts such entries on the pages of their words; then build again",
        source="derived from PD 54A para 15.7(b)",
        tier="T",
        pages=(page,) if page else (),
        document=citation.document_id,
    )


def _several(events: Sequence[Event]) -> str:
    more = f" and {len(events) - _MOST} more" if len(events) > _MOST else ""
    return ", ".join(_named(event) for event in events[:_MOST]) + more


def _named(event: Event) -> str:
    return f"{event.id} ({event.date.words()})"
