"""What court papers, reports and records say of themselves: references, authors, versions, decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.judges import court_of, judge_of
from bundler.documents.readers.people import body_in
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.truth import statement_of_truth

NEUTRAL = re.compile(
    r"(\[(?:19|20)\d\d\]\s+(?:UKSC|UKHL|UKPC|EWCA\s+(?:Civ|Crim)|EWHC|EWFC|EWCOP|UKUT"
    r"|UKFTT|UKEAT|EAT|CAT)\s+\d+(?:\s+\([A-Za-z]+\))?)"
)
_REPORTED = re.compile(
    r"(\[(?:18|19|20)\d\d\]\s+(?:\d\s+)?(?:AC|QB|KB|Ch|Fam|WLR|All\s+ER"
    r"|Cr\s+App\s+R(?:\s+\(S\))?|Imm\s+AR|INLR|PTSR|HLR)\s+\d+)"
)
_CASE_NO = re.compile(r"(?i)\bcase\s+n(?:o|umber)s?\.?:?\s+([A-Z0-9][A-Z0-9/.-]{4,30}(?:\s\d{4})?)")
_AUTHOR = re.compile(
    r"(?m)^\W{0,3}(?i:author|(?:report|completed|written|assessed)\s+(?:of|by)"
    r"|prepared\s+by|name\s+of\s+(?:author|assessor|expert)|by|assessor"
    r"|expert)[^\S\n]*:?[^\S\n]+"
    r"(?P<name>(?:(?:Dr|Prof(?:essor)?|Mr|Mrs|Ms|Miss|Sir|Dame)\.?\s+)?[A-Z][\w’'-]+(?:[^\S\n]+[A-Z][\w’'.-]*){1,3})"
)
_DOCTOR = re.compile(
    r"(?m)^\W{0,3}(?P<name>(?:Dr|Professor|Prof|DR"
    r"|PROFESSOR)\.?\s+[A-Z][\w’'-]+(?:[^\S\n]+[A-Z][\w’'.-]*){0,3})(?=,|$|\s+(?:MB|BSc|MD"
    r"|FRC|MRC|PhD|Consultant))"
)
_ABOUT = re.compile(
    r"(?m)^\W{0,3}(?i:name(?:\s+of\s+(?:prisoner|patient|offender|client))?"
    r"|patient(?:\s+name)?|re|subject|prisoner|client|offender"
    r"|concerning)\s*:\s*(?P<name>[A-Z][^\n:,;(]{1,50})"
    r"|^Name\s+(?P<bare>[A-Z][\w’'-]+(?:,?[^\S\n]+[A-Z][\w’'-]+){0,3})$"
)
_RECORD_NO = re.compile(
    r"(?i)\b(?:occurrence|crime|incident|custody|cad|log|intelligence|urn|crn|file"
    r"|case)\s*(?:record\s*)?(?:no|number|ref(?:erence)?"
    r"|id)?\.?\s*:?\s*(?P<ref>[A-Z0-9]{1,8}[/-][A-Z0-9/-]{3,24}|\d{4,12})\b"
)
_VERSION = re.compile(r"(?i)\b(version\s+\d+(?:\.\d+)*)\b")
_LABELLED = {
    "decision-date": re.compile(
        r"(?im)^\W{0,3}(?:\d+\W+)?date\s+of\s+(?:the\s+)?decision\s*:?[^\S\n]*(\S[^\n]{3,40})$"
    ),
    "in-force": re.compile(
        r"(?im)^\W{0,3}(?:implementation|effective|in\s+force|commencement)\s*(?:date"
        r"|from)?\s*:?[^\S\n]*(\S[^\n]{3,40})$"
    ),
}
_DECISION = re.compile(
    r"(?im)^\W{0,3}(?:\d+\W+)?(?:details\s+of\s+the\s+)?decision(?:\s+(?:to\s+be\s+reviewed"
    r"|under\s+challenge))?\s*:\s*(\S[^\n]{5,200})$"
)
_ACT = re.compile(
    r"^(?:The )?((?:[A-Z(][\w’'(),-]*|and|of|the|to|in|for|from|against"
    r"|etc\.?)(?: (?:[A-Z(][\w’'(),-]*|and|of|the|to|in|for|from|against"
    r"|etc\.?)){0,11} (?:18|19|20)\d\d)\b"
)
_PERSON_LABEL = re.compile(
    r"(?m)\b(?i:fee\s+earner|attended\s+by|author"
    r"|by)[^\S\n]*:[^\S\n]*(?P<by>[A-Z][\w’'. -]{1,30}?)(?=\s{2,}|\s+Date|\s*$)"
)
_CLIENT = re.compile(
    r"(?im)^\W{0,3}client\s*(?:name)?\s*:\s*(?P<who>\S[^\n:]{0,50}?)(?=\s+(?:File|Ref|Matter|Our)\b|\s*$)"
)
_FIELD = re.compile(r"^(?P<label>[A-Z][\w’'()/ -]{2,44}?)\s?:\s+(?P<value>\S.*)$")


# Degrees and memberships after a name.
_LETTERS_AFTER = re.compile(
    r"\s+(?=(?:MB|MD|BS|BA|MA|LL|PhD|DPhil|DClin|FRC|MRC|FRICS|MRICS|C\.?Psych|Consultant)\w*\b)"
)


def judgment(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give neutral-citation, case-number, court and judge."""
    for name, pattern in (("neutral-citation", NEUTRAL), ("report-citation", _REPORTED), ("case-number", _CASE_NO)):
        if found := reading.found(pattern, pages=1):
            yield name, found
    yield from order(reading)


def order(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give court and judge."""
    if court := court_of(reading):
        yield "court", court
    if judge := judge_of(reading):
        yield "judge", judge


def report(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give author and subject of a report."""
    for pattern in (_AUTHOR, _DOCTOR):
        if hit := reading.search(pattern, pages=2):
            name = _LETTERS_AFTER.split(re.sub(r"\s+", " ", hit[0]["name"]))[0]
            yield "author", words(name_case(name), hit[0][0], hit[1], 0.8)
            break
    else:
        yield from _signing_author(reading)
    if hit := reading.search(_ABOUT, pages=2):
        name = re.sub(r"\s+", " ", hit[0]["name"] or hit[0]["bare"]).strip(" .")
        last, comma, first = name.partition(",")
        yield "subject", words(name_case(f"{first.strip()} {last}" if comma else name), hit[0][0], hit[1], 0.7)


def _signing_author(reading: Reading) -> Iterator[tuple[str, Found]]:
    for line in reversed(reading.closing[-8:]):
        if match := _DOCTOR.match(line.text):
            yield "author", words(match["name"], line.text, line.page, 0.7)
            return


def record(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give reference and force of a police record."""
    for line in reading.opening[:40]:
        match = _RECORD_NO.search(line.text)
        if (
            match
            and any(char.isdigit() for char in match["ref"])
            and not re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}", match["ref"])
        ):
            cad = "CAD " if match["ref"].isdigit() and re.search(r"\bCAD\b", line.text) else ""
            yield "reference", words(cad + match["ref"].upper(), line.text, line.page, 0.85)
            break
    for line in reading.opening[:10]:
        if re.search(r"(?i)constabulary|police", line.text) and (body := body_in(line.text)):
            yield "force", words(body, line.text, line.page, 0.8)
            break


def policy(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give version and in-force of a policy."""
    if version := reading.found(_VERSION, pages=1):
        yield "version", version
    yield from _labelled(reading, "in-force")


def legislation(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give each enactment that has a heading of its own."""
    seen: set[str] = set()
    for line in reading.lines:
        match = _ACT.match(line.text)
        # A line may begin within the name of one that was given before: (England) Regulations 2012.
        if match and len(line.text) - match.end() < 30 and not any(known.endswith(match[1]) for known in seen):
            seen.add(match[1])
            yield "enactment", words(match[1], line.text, line.page, 0.8)


def claim_form(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give decision, decision-date, statement-of-truth and each field that stands beside its label."""
    yield from _labelled(reading, "decision-date")
    if decision := reading.found(_DECISION):
        yield "decision", decision
    if truth := statement_of_truth(reading, witness=False):
        yield "statement-of-truth", truth
    for line in reading.lines[:400]:
        if match := _FIELD.match(line.text):
            yield "field", words(f"{match['label']}: {match['value']}"[:200], line.text, line.page, 0.6)


def pleading(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give statement-of-truth of a statement of case."""
    if truth := statement_of_truth(reading, witness=False):
        yield "statement-of-truth", truth


def note(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give author and client of an attendance note."""
    top = "\n".join(line.text for line in reading.opening[:20])
    if match := _PERSON_LABEL.search(top):
        yield "author", words(match["by"].strip(), match[0], reading.first_page, 0.7)
    if match := _CLIENT.search(top):
        yield "client", words(match["who"].strip(), match[0], reading.first_page, 0.7)


def _labelled(reading: Reading, name: str) -> Iterator[tuple[str, Found]]:
    """A date beside its label, in EDTF."""
    from bundler.prose.find import find_dates

    hit = reading.search(_LABELLED[name])
    if hit is None:
        return
    for found in find_dates(hit[0][1]):
        if found.method == "explicit" and found.value is not None:
            yield name, words(found.value.edtf(), hit[0][0], hit[1], 0.9)
            return
