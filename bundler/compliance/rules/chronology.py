"""The chronology, as it stands in the finished file.

**CHR-01** *Every entry cites the page that proves it.* Checked: each row links to a page of the file or prints a
number of the bundle; rows that print a number which is no link are told as a warning. A row of a core bundle's
chronology may say instead on which `main bundle page` it stands.

**CHR-02** *Columns for date, event and page.* A convention, from memory. Checked: these words above the rows.

**CHR-03** *In order of date, the earliest first.* Checked: the dates with which the rows begin, as far as each is
written: “March 2014” stands anywhere in that month.

**CHR-04** *Neutral words.* Checked: words that argue (wrongly, unlawfully, outrageous), outside of quotation
marks. Whether an event is disputed is for a person.

**CHR-05** *No longer than necessary.* Checked: nothing; the number of entries and pages is told where there are
more than 100 entries.

**CHR-06** *The page cited bears the entry out.* Our own, from the complaint that references lead nowhere.
Checked: the date of the row, or three of its longer words, stand on the page cited or on one beside it. Where
the bundle is built here, the build holds each event against its document instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bundler.compliance.dates_in_words import WrittenDate, holds_date
from bundler.compliance.facts import Facts
from bundler.compliance.facts_chronology import ChronologyRow
from bundler.compliance.finding import Severity
from bundler.compliance.page_numbers import page_list
from bundler.compliance.rule import Breach, Rule

_LONG = 100
_ENOUGH_WORDS = 3
# A page with fewer says nothing that could be compared: a photograph, a scan without text.
_FEW_LETTERS = 40
_ARGUES = re.compile(
    r"\b(wrongly|wrongfully|unlawful(?:ly)?|unfair(?:ly)?|outrageous(?:ly)?|disgraceful(?:ly)?|shocking(?:ly)?"
    r"|perverse(?:ly)?|irrational(?:ly)?|scandalous(?:ly)?|obviously|inexplicabl[ey]|cynical(?:ly)?|shameful(?:ly)?)\b",
    re.IGNORECASE,
)
_MAIN_BUNDLE = re.compile(r"\bmain\s+bundle\s+page\s+[A-Z]{0,3}\d")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def _cites(facts: Facts) -> Iterator[Breach]:
    rows = facts.chronology.rows
    bare = [row for row in rows if not row.linked and not row.printed and not _in_main(row)]
    if bare:
        pages = _pages(bare)
        message = f"{len(bare)} of {len(rows)} entries of the chronology on {page_list(pages)} cite no page"
        yield Breach(message=message, pages=pages)
    unlinked = [
        row
        for row in rows
        if row.printed and not row.linked and not (facts.volume and row.elsewhere) and not _in_main(row)
    ]
    if unlinked:
        pages = _pages(unlinked)
        message = f"{len(unlinked)} entries of the chronology on {page_list(pages)} cite a page without a link to it"
        yield Breach(message=message, pages=pages, severity=Severity.WARN)


def _in_main(row: ChronologyRow) -> bool:
    """Whether a row cites a page of the main bundle alone, which an extract in the core bundle leaves out."""
    return not row.linked and _MAIN_BUNDLE.search(row.text) is not None


def _pages(rows: list[ChronologyRow]) -> tuple[int, ...]:
    return tuple(sorted({row.page for row in rows}))


def _columns(facts: Facts) -> Iterator[Breach]:
    if not facts.chronology.rows:
        return
    above = facts.chronology.headings.lower()
    missing = [name for name, sign in (("date", "date"), ("event", "event"), ("page", "page")) if sign not in above]
    if len(missing) == 1 or missing == ["date", "event"]:
        message = f"no column of the chronology is headed {' or '.join(missing)}"
        yield Breach(message=message, pages=facts.chronology.pages[:1])


def _ascending(facts: Facts) -> Iterator[Breach]:
    late = [after for before, after in pairwise(facts.chronology.rows) if _before(after.date, before.date)]
    if late:
        pages = _pages(late)
        message = f"{len(late)} entries of the chronology on {page_list(pages)} are earlier than the one before"
        yield Breach(message=message, pages=pages)


def _before(one: WrittenDate, other: WrittenDate) -> bool:
    """Whether a date is certainly earlier than another, as far as both are written."""
    if one.year != other.year or not one.month or not other.month:
        return one.year < other.year
    if one.month != other.month or not one.day or not other.day:
        return one.month < other.month
    return one.day < other.day


def _neutral(facts: Facts) -> Iterator[Breach]:
    found = [(row, match.group().lower()) for row in facts.chronology.rows for match in _argues(row)]
    if found:
        pages = _pages([row for row, _ in found])
        words = ", ".join(f"“{word}”" for word in sorted({word for _, word in found}))
        yield Breach(message=f"the chronology argues on {page_list(pages)}: {words}", pages=pages)


def _argues(row: ChronologyRow) -> Iterator[re.Match[str]]:
    return _ARGUES.finditer(_QUOTED.sub(" ", row.text))


def _short(facts: Facts) -> Iterator[Breach]:
    chronology = facts.chronology
    if len(chronology.rows) > _LONG:
        message = f"the chronology has {len(chronology.rows)} entries on {len(chronology.pages)} pages"
        yield Breach(message=message, pages=chronology.pages)


def _borne_out(facts: Facts) -> Iterator[Breach]:
    if facts.case is not None:
        return
    places = facts.places
    astray = []
    for row in facts.chronology.rows:
        if (facts.volume and row.elsewhere) or _in_main(row):
            continue  # The page that bears it out is in another file.
        cited = row.linked or tuple(page for number in row.printed if (page := places.get(number)))
        if cited and not any(_bears(facts, row, page) for page in cited):
            astray.append(row)
    if astray:
        pages = _pages(astray)
        dates = ", ".join(_written(row.date) for row in astray[:8])
        message = f"chronology, {page_list(pages)}: the pages cited hold neither the date nor the words of the entry"
        yield Breach(message=f"{message} ({dates}{' …' if len(astray) > 8 else ''})", pages=pages)


def _bears(facts: Facts, row: ChronologyRow, page: int) -> bool:
    around = facts.text_of(range(max(1, page - 1), page + 2))
    if len(facts.text_of([page])) < _FEW_LETTERS or holds_date(around, row.date):
        return True
    words = set(re.findall(r"[^\W\d_]{5,}", row.text.lower()))
    held = words & set(re.findall(r"[^\W\d_]{5,}", around.lower()))
    return len(held) >= min(_ENOUGH_WORDS, max(1, len(words)))


def _written(date: WrittenDate) -> str:
    return "/".join(f"{part:02d}" for part in (date.day, date.month, date.year) if part)


RULES = (
    Rule(
        id="CHR-01",
        title="Every entry cites its page",
        source="PD 54A 15.7(b)",
        tier="P",
        severity=Severity.ERROR,
        remedy="Give the bundle page that proves the entry, as a link; or take the entry out.",
        check=_cites,
    ),
    Rule(
        id="CHR-02",
        title="Columns for date, event and page",
        source="a convention; page references: PD 54A 15.7(b)",
        tier="M",
        severity=Severity.INFO,
        remedy="Head the columns date, event and page.",
        check=_columns,
    ),
    Rule(
        id="CHR-03",
        title="In order of date",
        source="a convention; figures for dates: PD 5A 2.2(6)",
        tier="P / M",
        severity=Severity.WARN,
        remedy="Put the entries into order of date, the earliest first.",
        check=_ascending,
    ),
    Rule(
        id="CHR-04",
        title="Neutral words",
        source="King's Bench Guide 2025 9.107; Chancery Guide 2022 12.53; Commercial Court Guide App 6",
        tier="P",
        severity=Severity.WARN,
        remedy="Say what happened; keep argument for the grounds, and give each side's version where it is disputed.",
        check=_neutral,
    ),
    Rule(
        id="CHR-05",
        title="No longer than necessary",
        source="Chancery Guide 2022 12.55; Commercial Court Guide App 6 ¶6 (other courts)",
        tier="P",
        severity=Severity.INFO,
        remedy="Consider which entries the issues need.",
        check=_short,
    ),
    Rule(
        id="CHR-06",
        title="The page cited bears the entry out",
        source="follows from PD 54A 15.7(b); R (Network Rail) v SSEFRA [2017] EWHC 2259 (Admin)",
        tier="T / S",
        severity=Severity.WARN,
        remedy="Look at the page cited; correct its number or the date of the entry.",
        check=_borne_out,
    ),
)
