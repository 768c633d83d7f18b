"""The date beside the label that papers of a kind have for their own."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.own_date.days import DAY, WEEKDAY, explicit
from bundler.documents.readers.own_date.series import ENTRY
from bundler.documents.readers.reading import Line, Reading, words

# The label that stands before a kind's own date, best first.
_LABELS: dict[Kind, tuple[str, ...]] = {
    Kind.CONVICTION_RECORD: (
        r"date of (?:print|issue|disclosure|report)|print(?:ed)?(?: date| on)?|issued(?: on)?"
        r"|produced(?: on)?|date (?:printed|issued|produced|created)|as at|dated?",
    ),
    Kind.POLICE_RECORD: (
        r"date(?:/time)? (?:and time )?of (?:the )?(?:incident|occurrence|offence|arrest|call"
        r"|interview)|(?:incident|occurrence|arrest) date|occurred(?: on)?|arrested(?: on)?"
        r"|arrived(?: on)?",
        r"date(?:/time)? (?:and time )?(?:reported|created|of report)|reported(?: on)?" r"|created(?: on)?",
        r"(?:record )?printed(?: on)?|print date|date(?: printed| of print)?",
    ),
    Kind.RISK_REPORT: (
        r"date of (?:the )?(?:report|assessment|completion)|report date|date (?:completed"
        r"|report completed|assessment completed|signed)|(?:report )?completed(?: on)?|dated?|signed",
    ),
    Kind.MEDICAL_REPORT: (
        r"date of (?:the )?(?:report|assessment|(?:discharge )?summary)|(?:report|summary) date"
        r"|date (?:dictated|typed|of letter"
        r"|completed)|date report completed|printed(?: on)?|dated?|date of discharge|discharged(?: on)?|signed",
    ),
    Kind.EXPERT_REPORT: (r"date of (?:the )?report|report date|dated?|signed",),
    Kind.REPORT: (
        r"date of (?:the )?(?:report|review|plan|adjudication|completion(?: of (?:the )?[\w ]{2,20})?)|report date"
        r"|date completed"
        r"|published(?: on)?|dated?|date of (?:issue|publication)",
    ),
    Kind.POLICY: (
        r"issue date|date (?:of issue|issued|published)"
        r"|published(?: for [\w ]+ staff)?(?: on)?|publication date|date of publication"
        r"|issued(?: on)?|first published|dated?",
        r"effective (?:date|from)|implementation date|in force from|valid from|last updated" r"|version date",
    ),
    Kind.SPREADSHEET: (
        r"exported(?: on)?|extracted(?: on)?"
        r"|printed(?: from [\w -]{2,20}?)?(?: by [\w. -]{2,30}?)?(?: on)?|as at|produced(?: on)?"
        r"|run (?:date|on)|generated(?: on)?|date of (?:export|print)",
        r"invoice date|statement date|date of (?:invoice|statement)",
    ),
    Kind.MINUTES: (
        r"(?:minutes of (?:the |a )?)?(?:\w+ ){0,4}(?:held|meeting)(?: held)?(?: (?:at|in) [^\n]{3,60}?)? on"
        r"|date(?: of (?:the )?meeting)?|meeting date",
    ),
    Kind.PRESS_ARTICLE: (r"by [\w'’-]+(?: [\w'’-]+){1,3}", r"(?:first )?published(?: on)?|updated(?: on)?|dated?"),
    Kind.ATTENDANCE_NOTE: (r"date(?: of (?:attendance|call|meeting))?|attended(?: on)?|dated?",),
    Kind.EMAIL: (r"sent|date",),
    Kind.CERTIFICATE: (r"dated?|date of (?:certificate|service)|signed",),
    Kind.OTHER: (
        r"(?:issued|exported|generated)(?: on)?|date (?:issued|exported)"
        r"|date of (?:the )?(?:board |committee |cabinet )?meeting|meeting date"
        r"|date of (?:issue|export|(?:the )?(?:draft |final |amended )*plan)",
        r"invoice date|statement date|date of (?:invoice|statement|review|assessment)",
    ),
    Kind.INDICTMENT: (r"dated?|date of indictment|preferred(?: on)?",),
    Kind.PHOTOGRAPH: (r"taken(?: on)?|photographed(?: on)?|dated?",),
    Kind.EXHIBIT: (r"dated?|signed|sworn(?: at \w+)?(?: on| this)?", r"(?:valid |with effect |in force )?from"),
    Kind.APPLICATION: (
        r"(?:(?:form|application|date) )?submitted(?: online)?(?: on)?|date of (?:the |this )?application"
        r"|application date",
    ),
    Kind.CLAIM_FORM: (r"date of filing|dated?|date signed|issued(?: on)?|date issued",),
    Kind.ORDER: (r"(?:order )?(?:made|sealed|dated?)(?: on| this)?|date of order|date made",),
    Kind.JUDGMENT: (
        r"date(?: of (?:the )?(?:judgment|decision)| handed down)?|handed down(?: on)?"
        r"|(?:judgment|decision|release) date|released(?: on)?",
    ),
    Kind.DECISION_LETTER: (
        r"date of (?:decision|letter|notice)|dated?|decision date|date of issue|served on" r"|promulgated(?: on)?",
    ),
}
_FROM_END = frozenset(
    {
        Kind.WITNESS_STATEMENT,
        Kind.CLAIM_FORM,
        Kind.FACTS_AND_GROUNDS,
        Kind.STATEMENT_OF_FACTS,
        Kind.GROUNDS,
        Kind.SUMMARY_GROUNDS,
        Kind.DETAILED_GROUNDS,
        Kind.SKELETON_ARGUMENT,
        Kind.REPLY,
        Kind.CERTIFICATE,
        Kind.EXHIBIT,
        Kind.EXPERT_REPORT,
        Kind.MEDICAL_REPORT,
        Kind.RISK_REPORT,
        Kind.APPLICATION,
        Kind.URGENT_APPLICATION,
        Kind.ACKNOWLEDGMENT_OF_SERVICE,
        Kind.RENEWAL_NOTICE,
    }
)
# Their pages are full of dates, none of them their own unless a label says so.
ONLY_LABELLED = frozenset({Kind.CHRONOLOGY, Kind.LIST_OF_ISSUES, Kind.READING_LIST, Kind.SPREADSHEET})
_LABELLED_ANYHOW = (r"dated?|as at|updated(?: on)?|version of|filed(?: on)?",)
# Beside other fields, which may stand no wider apart than words.
_OF_MEETING = re.compile(rf"\sDate of (?:the )?[Mm]eeting\s?:\s*{WEEKDAY}(?P<date>(?i:{DAY}))")


def labelled(reading: Reading, kind: Kind) -> Found | None:
    """The date beside the label that papers of this kind have for it."""
    for labels in _LABELS.get(kind, _LABELLED_ANYHOW if kind in ONLY_LABELLED else ()):
        pattern = re.compile(
            # At the beginning of a line or of a cell, also of one that stands behind a date.
            rf"(?i)(?:^|\s{{2,}}|[·|;,(]\s*|(?<=/\d{{4}})\s|(?<=/\d\d)\s|\.\s+(?=[a-z ]{{4,16}}:)"
            rf"|\bon\s+)\W{{0,3}}(?:{labels})\b\W{{0,12}}(?:(?:[a-z]{{3,6}}day|mon|tues?|wed"
            rf"|thu(?:rs)?|fri|sat|sun),?\s+)?(?:at\s+\S+\s+on\s+)?(?P<date>(?:{DAY}))"
        )
        if kind is Kind.POLICE_RECORD or kind is Kind.SPREADSHEET or kind is Kind.CONVICTION_RECORD:
            pattern = re.compile(
                rf"(?i)\b(?:{labels})\b\W{{0,12}}(?:(?:[a-z]{{3,6}}day|mon|tues?|wed|thu(?:rs)?|fri|sat"
                rf"|sun),?\s+)?(?P<date>(?:{DAY}))"
            )
        for line in _where(reading, kind):
            match = pattern.search(line.text)
            match = match or (_OF_MEETING.search(line.text) if kind is Kind.MINUTES else None)
            if match is None or re.search(r"(?i)birth|dob|offence date|hearing", line.text[: match.start("date")]):
                continue
            # ``07/02/2026 03:31 … marker dated 14/06/2019``: an entry of a log speaks of another paper.
            if ENTRY.match(line.text[: match.start("date")]):
                continue
            if found := explicit(match["date"]):
                return words(found[0], match[0], line.page, 0.95)
    return None


def _where(reading: Reading, kind: Kind) -> tuple[Line, ...]:
    """The lines to look at: from the last page up for what is signed at its end, else the first pages."""
    first = tuple(line for line in reading.lines if line.page <= reading.first_page + 1)
    if kind in _FROM_END:
        last = [line for line in reading.closing if line not in first]
        return (*reversed(last), *(reversed(first) if kind is Kind.EXHIBIT or not last else first))
    if kind is Kind.JUDGMENT:
        return (*first, *(line for line in reversed(reading.closing) if line not in first))
    return first
